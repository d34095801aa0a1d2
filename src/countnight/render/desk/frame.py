"""The frame round every page of the desk: who is here, where one can go, which keys there are."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from countnight.model.person import Person
from countnight.render.assets import asset_path
from countnight.render.templating import html_of


@dataclass(frozen=True, slots=True)
class NavItem:
    """One place to go. Shape: `keys` are pressed one after another, as in 'g q'."""

    words: str
    path: str
    keys: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One key, or keys one after another, and what happens then."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class DeskFrame:
    """What the frame shows.

    None means: `person` nobody is signed in; `message` nothing has just been done.
    """

    title: str
    election_name: str
    is_test: bool
    person: Person | None = None
    form_token: str = ""
    nav: tuple[NavItem, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    message: str | None = None


def desk_html(frame: DeskFrame, *, template: str, view: Mapping[str, object]) -> Markup:
    """The page. Shape: `template` is a name under templates/desk, without `.html`."""
    values = {
        **view,
        "frame": frame,
        "css": asset_path("desk.css"),
        "js": asset_path("desk.js"),
        "icon": asset_path("icon.svg"),
    }
    return html_of(f"desk/{template}", values=values)
