"""The frame round every page of the count: little to load, for a phone in a hall."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from countnight.model.election import Election
from countnight.model.person import Person
from countnight.render.assets import asset_path, parties_path
from countnight.render.templating import html_of

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
    }
    return html_of(f"count/{template}", values=values)
