"""Pictures of the newsroom on the shipped night, for the README and for those who design it.

Starts `countnight demo`, waits for a moment of the night, holds it there and looks at its
pages with Chromium. Run it with `make screenshots`: what the documents show goes to
docs/images, and the rest, for looking at, to build/screenshots.
"""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import httpx2
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "docs" / "images"
LOOKED_AT = ROOT / "build" / "screenshots"
MOMENT = "03:40"
"""Seventeen of 32 seats are in, three of them gained."""

PATIENCE = 60.0
"""Seconds for which the demo may take to come to the moment."""

LARGEST = 200_000
"""Bytes: a picture in the project is not larger."""

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
WITHOUT_BAR = "document.querySelector('[data-demo]')?.remove()"
OPEN_MAP = "document.querySelector('.chart details').open = true"
OPEN_FIRST = "(document.querySelector('#post-bassetlaw details.how') ?? {}).open = true"

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: which page, in what window, and what is done to it first.

    Units: CSS pixels. None means: `look_at` the top of the page.
    """

    name: str
    path: str
    window: tuple[int, int]
    scheme: Scheme = "light"
    before: str = ""
    look_at: str | None = None
    is_kept: bool = False


PHONE = (390, 800)
WIDE = (1280, 780)
LIVE = "/live/east-midlands"
SEAT = "/results/bassetlaw"
POST = "#post-bassetlaw"
SHOTS = (
    Shot("live-wide", LIVE, WIDE, is_kept=True),
    Shot("map-phone", LIVE, PHONE, before=OPEN_MAP, look_at=".chart", is_kept=True),
    Shot("post-phone-dark", LIVE, PHONE, "dark", look_at=POST, is_kept=True),
    Shot("made-phone", LIVE, PHONE, before=OPEN_FIRST, look_at=f"{POST} .label", is_kept=True),
    Shot("live-phone", LIVE, PHONE),
    Shot("live-wide-dark", LIVE, (1280, 760), "dark"),
    Shot("live-phone-dark", LIVE, PHONE, "dark"),
    Shot("seat-wide", SEAT, WIDE),
    Shot("seat-phone", SEAT, PHONE),
    Shot("group-wide", "/results/groups/nottinghamshire", WIDE),
    Shot("group-phone", "/results/groups/nottinghamshire", PHONE),
    Shot("results-wide", "/results", WIDE),
    Shot("results-phone", "/results", PHONE),
)
QUEUE = "/desk/queue"
DESK = (1120, 640)
DESK_SHOTS = (
    Shot("queue-wide", QUEUE, DESK, is_kept=True),
    Shot("queue-wide-dark", QUEUE, DESK, "dark"),
    Shot("draft-phone", f"{QUEUE}/gedling", PHONE, is_kept=True),
    Shot("write-wide", "/desk/write", WIDE, is_kept=True),
    Shot("write-phone-dark", "/desk/write", PHONE, "dark"),
    Shot("night-wide-dark", "/desk/night", DESK, "dark", is_kept=True),
    Shot("night-phone", "/desk/night", PHONE),
    Shot("count-phone", "/count/charnwood", PHONE, is_kept=True),
    Shot("count-phone-dark", "/count/charnwood", PHONE, "dark"),
    Shot("posts-wide", "/desk/posts", WIDE),
    Shot("post-wide", "/desk/posts/gedling", WIDE),
    Shot("photos-wide", "/desk/photos", WIDE),
    Shot("questions-wide", "/desk/questions", WIDE),
    Shot("history-wide", "/desk/history", WIDE),
    Shot("summary-wide", "/desk/summary/east-midlands", WIDE),
    Shot("entries-wide", "/desk/entries", WIDE),
    Shot("held-wide", "/desk/held", WIDE),
    Shot("desk-results-phone", "/desk/results", PHONE),
)
"""Of a demo whose stories wait at the desk."""


def main() -> int:
    """Every picture is in docs/images, or the first thing that went wrong has been said."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("screenshots: Chromium is not installed; nothing was drawn")
        return 1
    sizes: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for options, shots in (([], SHOTS), (["--check"], DESK_SHOTS)):
            with demo(*options) as address:
                hold_at_moment(address)
                sizes |= {shot.name: draw(browser, address, shot) for shot in shots}
        browser.close()
    large = [name for name, size in sizes.items() if size > LARGEST]
    if large:
        print(f"screenshots: larger than {LARGEST:,} bytes: {', '.join(large)}")
    return 1 if large else 0


@contextmanager
def demo(*asked: str) -> Iterator[str]:
    """The address of a demo that runs until the block ends."""
    command = [sys.executable, "-m", "countnight", "demo", *asked]
    options = ["--no-browser", "--port", "0", "--speed", "300"]
    with subprocess.Popen(command + options, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield address_said(process)
        finally:
            process.terminate()


def address_said(process: subprocess.Popen[str]) -> str:
    """The demo's address, as it says it. Raises: RuntimeError when it ends without one."""
    said = ""
    for line in process.stderr or ():
        said += line
        found = re.search(r"http://[\d.:]+", line)
        if found:
            return found.group()
    raise RuntimeError(said)


def hold_at_moment(address: str) -> None:
    """The night stands still at the moment. Raises: TimeoutError."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        clock: str = httpx2.get(f"{address}/demo/clock.json").json()["clock"]
        if clock.rsplit(", ", maxsplit=1)[-1][:5] >= MOMENT:
            httpx2.post(f"{address}/demo/speed", data={"speed": "0", "back": "/"})
            return
        time.sleep(0.05)
    raise TimeoutError(MOMENT)


def draw(browser: Browser, address: str, shot: Shot) -> int:
    """The picture is in its file. Units: its bytes."""
    context = browser.new_context(
        viewport={"width": shot.window[0], "height": shot.window[1]},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + shot.path)
    if "/desk/sign-in" in page.url:
        page.locator("form[action='/desk/sign-in/demo'] button").click()
        page.wait_for_url(f"**{shot.path}")
    prepare(page, shot)
    file = (KEPT if shot.is_kept else LOOKED_AT) / f"{shot.name}.png"
    page.screenshot(path=file, animations="disabled")
    context.close()
    size = file.stat().st_size
    print(f"{size:>8,} bytes  {file.relative_to(ROOT)}")
    return size


def prepare(page: Page, shot: Shot) -> None:
    """The page is as a reader of a newsroom sees it, without the demo's own bar."""
    page.evaluate(WITHOUT_BAR)
    if shot.before:
        page.evaluate(shot.before)
    if shot.look_at is not None:
        page.locator(shot.look_at).first.evaluate("node => node.scrollIntoView()")


if __name__ == "__main__":
    sys.exit(main())
