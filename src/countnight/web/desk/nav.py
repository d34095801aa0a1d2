"""Where one can go on the desk, and the keys that every page has: two tables."""

from collections.abc import Collection
from dataclasses import dataclass

from countnight.desk.rights import Right, may
from countnight.model.person import Person
from countnight.render.desk.frame import NavItem, Shortcut


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the desk's navigation; it shows where there is such a page."""

    words: str
    path: str
    keys: str
    right: Right


PLACES: tuple[Place, ...] = (
    Place("Queue", "/desk/queue", "g q", Right.SEE_QUEUE),
    Place("Read again", "/desk/stale", "g b", Right.CORRECT_POST),
    Place("Summary", "/desk/summary", "g m", Right.EDIT_SUMMARY),
    Place("Write", "/desk/write", "g w", Right.WRITE_POST),
    Place("Posts", "/desk/posts", "g o", Right.SEE_QUEUE),
    Place("Held results", "/desk/held", "g h", Right.DECIDE_HELD),
    Place("From the count", "/desk/entries", "g e", Right.DECIDE_HELD),
    Place("The count", "/count", "g c", Right.ENTER_COUNT),
    Place("Results", "/desk/results", "g s", Right.SEE_NIGHT),
    Place("The night", "/desk/night", "g n", Right.SEE_NIGHT),
    Place("Photos", "/desk/photos", "g f", Right.ADD_PHOTO),
    Place("Questions", "/desk/questions", "g r", Right.MODERATE_QUESTIONS),
    Place("People", "/desk/people", "g p", Right.MANAGE_PEOPLE),
    Place("Tokens", "/desk/tokens", "g t", Right.MANAGE_TOKENS),
    Place("As it was", "/desk/history", "g y", Right.SEE_NIGHT),
    Place("Who did what", "/desk/audit", "g d", Right.SEE_AUDIT),
)
SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("?", "Show these keys"),
    Shortcut("Escape", "Close what is open"),
    Shortcut("g a", "Go to your own account"),
)


def places_for(person: Person, *, here: str, routed: Collection[str]) -> tuple[NavItem, ...]:
    """The places that exist and that the person may go to."""
    return tuple(
        NavItem(place.words, place.path, place.keys, _is_within(here, place.path))
        for place in PLACES
        if place.path in routed and may(person, place.right)
    )


def shortcuts_with(places: tuple[NavItem, ...], page: tuple[Shortcut, ...]) -> tuple[Shortcut, ...]:
    """The keys of a page: its own first, then those for going elsewhere."""
    going = tuple(Shortcut(one.keys, f"Go to {one.words}") for one in places)
    return (*page, *going, *SHORTCUTS)


def _is_within(here: str, path: str) -> bool:
    return here == path or here.startswith(f"{path}/")
