"""The door for change notes: what a correction changed, or why there is nothing to tell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from countnight.facts.seat_view import SeatView
from countnight.model.election import Election, Group, Seat
from countnight.model.ids import GroupId, SeatId
from countnight.model.story import Refusal, Story, StoryKind
from countnight.stories.change.moment import GroupMoment, SeatMoment
from countnight.stories.house_words import BannedWordsError
from countnight.stories.languages.cy.change import group as cy_group
from countnight.stories.languages.cy.change import seat as cy_seat
from countnight.stories.languages.en.change import group as en_group
from countnight.stories.languages.en.change import seat as en_seat
from countnight.stories.refusals import UnknownFormError
from countnight.stories.tell import LANGUAGES, label_of, told_in
from countnight.stories.wording import Told

Teller = Callable[[], Told | None]

NOTHING = "nothing-changed"
"""The code of the refusal where no published figure differs."""


@dataclass(frozen=True, slots=True)
class ChangeTeller:
    """A language's change notes. Shape: None from a note means that nothing differs in print."""

    seat: Callable[[SeatMoment, SeatMoment], Told | None]
    withdrawn: Callable[[SeatMoment], Told]
    group: Callable[..., Told | None]


TELLERS: Mapping[str, ChangeTeller] = {
    "en": ChangeTeller(en_seat.tell, en_seat.withdrawn, en_group.tell),
    "cy": ChangeTeller(cy_seat.tell, cy_seat.withdrawn, cy_group.tell),
}


def tell_change(was: SeatMoment, now: SeatMoment, *, lang: str) -> Story:
    """What is right of the seat now, beside what was published.

    Shape: refused, as "nothing-changed", where no figure is printed differently.
    """
    teller = TELLERS.get(lang)
    return _seat_story(now.view, lang, partial(teller.seat, was, now) if teller else None)


def tell_withdrawn(was: SeatMoment, *, lang: str) -> Story:
    """That the seat's result has been withdrawn, and with it which figures."""
    teller = TELLERS.get(lang)
    return _seat_story(was.view, lang, partial(teller.withdrawn, was) if teller else None)


def tell_group_change(was: GroupMoment, now: GroupMoment, *, seat: SeatId, lang: str) -> Story:
    """What the seat's corrected result did to the group's figures, between the two moments.

    Shape: refused, as "nothing-changed", where no figure is printed differently.
    """
    teller = TELLERS.get(lang)
    tell = partial(teller.group, was, now, seat=seat) if teller else None
    return _group_story(now.view.election, now.view.group, lang, tell)


def tell_no_change(election: Election, about: Seat | Group, *, lang: str) -> Story:
    """The refusal to write of what was told only once, or alike each time."""
    if isinstance(about, Group):
        return _group_story(election, about, lang, lambda: None)
    return _noted(_blank(election, lang, seat=about.id), lambda: None, election, about.name)


def _seat_story(view: SeatView, lang: str, tell: Teller | None) -> Story:
    election = view.election
    return _noted(_blank(election, lang, seat=view.seat.id), tell, election, view.seat.name)


def _group_story(election: Election, group: Group, lang: str, tell: Teller | None) -> Story:
    return _noted(_blank(election, lang, group=group.id), tell, election, group.name)


def _blank(
    election: Election, lang: str, *, seat: SeatId | None = None, group: GroupId | None = None
) -> Callable[..., Story]:
    """The note without its text yet."""
    label = label_of(election, lang)
    about = partial(Story, label=label, seat=seat, group=group)
    return partial(about, election.id, StoryKind.CHANGE, lang)


def _noted(
    about: Callable[..., Story], tell: Teller | None, election: Election, name: str
) -> Story:
    """The note, or why there is none. None means: the language has no notes."""
    lang = about(None).lang
    if tell is None:
        return about(None, refused=_no_teller(lang))
    try:
        told = tell()
        if told is not None:
            return told_in(about, told, election.style.banned_in(lang))
    except UnknownFormError as error:
        return about(None, refused=Refusal("form-unknown", str(error)))
    except BannedWordsError as error:
        return about(None, refused=Refusal("banned-word", str(error)))
    message = f"No published figure of {name} has been corrected."
    return about(None, refused=Refusal(NOTHING, message))


def _no_teller(lang: str) -> Refusal:
    if lang not in LANGUAGES:
        return Refusal("language-unknown", f"Texts are written in {', '.join(LANGUAGES)} only.")
    known = ", ".join(TELLERS)
    return Refusal("kind-unknown", f"There is no change note in '{lang}': there is in {known}.")
