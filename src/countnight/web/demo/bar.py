"""The demo's own bar above every page: what time it is in the night, and how fast it goes.

It is no part of the page: it is put into the bytes that are sent, and only in a demo.
"""

import hashlib
import re
from functools import cache
from html import escape
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import ZoneInfo

from countnight.render.assets import Asset
from countnight.web.settings import DemoControl
from countnight.web.shelf import HTML, Rendered, rendered

SPEEDS = (0, 30, 60, 300)
"""Night-seconds a second that the bar offers; 0 is a pause."""

_TYPES = MappingProxyType(
    {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
)
_HEAD_END = re.compile(rb"</head>")
_BODY_START = re.compile(rb"<body\b[^>]*>")


@cache
def demo_assets() -> tuple[Asset, ...]:
    """The bar's stylesheet and script, under names that change with their content."""
    folder = files("countnight.web.demo") / "static"
    return tuple(_asset(name, (folder / name).read_bytes()) for name in ("demo.css", "demo.js"))


def _asset(name: str, content: bytes) -> Asset:
    stem, _, ending = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Asset(f"{stem}.{digest}.{ending}", content, _TYPES[ending])


def clock_text(demo: DemoControl, *, time_zone: str) -> str:
    """The night's time as the bar shows it, with its zone."""
    return demo.night_time.astimezone(ZoneInfo(time_zone)).strftime("%a %d %b, %H:%M %Z")


def speed_text(demo: DemoControl) -> str:
    """The speed as the bar shows it."""
    return "paused" if demo.is_paused else f"{demo.speed:g}× speed"


def bar_html(demo: DemoControl, *, time_zone: str, back: str) -> str:
    """The bar. Shape: `back` is the address to which a browser without scripts returns."""
    buttons = "".join(_button(demo, speed) for speed in SPEEDS)
    return (
        '<aside class="demo-bar" aria-label="Demo controls" data-demo>'
        '<form method="post" action="/demo/speed">'
        f'<input type="hidden" name="back" value="{escape(back)}">'
        "<p><strong>Replay</strong> "
        f"<span data-demo-clock>{escape(clock_text(demo, time_zone=time_zone))}</span>"
        f"<span data-demo-speed-part> · <span data-demo-speed>{escape(speed_text(demo))}</span>"
        "</span></p>"
        f'<p role="group" aria-label="Speed of the replay">{buttons}</p></form></aside>'
    )


def _button(demo: DemoControl, speed: int) -> str:
    chosen = demo.is_paused if speed == 0 else not demo.is_paused and demo.speed == speed
    words = "Pause" if speed == 0 else f"{speed}×"
    pressed = "true" if chosen else "false"
    return f'<button name="speed" value="{speed}" aria-pressed="{pressed}">{words}</button>'


def with_bar(found: Rendered, *, bar: str) -> Rendered:
    """The page with the bar at its top, under a tag of its own, so that no clock is kept."""
    css, js = demo_assets()
    links = (
        f'<link rel="stylesheet" href="/assets/{css.name}">'
        f'<script type="module" src="/assets/{js.name}"></script></head>'
    )
    body = _HEAD_END.sub(links.encode(), found.body, count=1)
    body = _BODY_START.sub(lambda tag: tag.group() + bar.encode(), body, count=1)
    digest = hashlib.sha256(bar.encode()).hexdigest()[:8]
    return rendered(body, kind=HTML, etag=f"{found.etag.strip(chr(34))}-{digest}")
