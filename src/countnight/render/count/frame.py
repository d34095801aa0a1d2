"""The frame round every page of the count: small, and all of it can be kept on the phone."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from countnight.model.election import Election
from countnight.model.person import Person
from countnight.render.assets import asset_path, asset_text, parties_path
from countnight.render.templating import html_of

SCRIPTS = ("countstore.js", "countform.js", "countpost.js", "count.js")
STYLES = ("desk.css", "count.css")


@dataclass(frozen=True, slots=True)
class CountFrame:
    """What the frame shows."""

    title: str
    election: Election
    is_test: bool
    person: Person
    form_token: str


def count_html(frame: CountFrame, *, template: str, view: Mapping[str, object]) -> Markup:
    """The page. Shape: `template` is a name under templates/count, without `.html`."""
    values = {
        **view,
        "frame": frame,
        "styles": (*map(asset_path, STYLES), parties_path(frame.election)),
        "icon": asset_path("icon.svg"),
        "script": asset_path("count.js"),
        "store": asset_path("countstore.js"),
        "form_script": asset_path("countform.js"),
        "post_script": asset_path("countpost.js"),
    }
    return html_of(f"count/{template}", values=values)


def kept_paths(election: Election) -> tuple[str, ...]:
    """The files that the pages of the count need, all of which a phone keeps."""
    named = (asset_path(name) for name in (*SCRIPTS, *STYLES, "icon.svg"))
    return (*named, parties_path(election))


def worker_js(election: Election) -> str:
    """The service worker, which knows by name what to keep."""
    kept = ", ".join(f'"{path}"' for path in kept_paths(election))
    return asset_text("countworker.js").replace("/* kept */", kept)
