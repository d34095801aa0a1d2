"""The shipped night told once, and small changes to it, for the tests of stories."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from countnight.assemble import past_night, shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy, Election
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.story import SpanType, Story, StoryKind
from countnight.stories.tell import tell_seat

NIGHT = "ge2019-east-midlands"
LANGS = ("en", "cy")
"""The languages that tell every kind of text."""

MASKED = {SpanType.NUMBER, SpanType.NAME, SpanType.PLACE, SpanType.PARTY}


@cache
def shipped() -> Figures:
    """The whole shipped night."""
    shelf = shelf_of(NIGHT)
    night, held = night_from_messages(shelf.election, past_night(shelf).messages)
    assert held == ()
    return Figures(night)


def seat_called(name: str) -> SeatId:
    """The seat of that name in the shipped night."""
    seats = shipped().night.election.seats.values()
    return next(seat.id for seat in seats if seat.name == name)


def told(view: SeatView, kind: StoryKind = StoryKind.POST, *, lang: str = "en") -> Story:
    """The seat's story."""
    return tell_seat(view, facts_of_seat(view), kind=kind, lang=lang)


def masked(story: Story, part: str = "text") -> str:
    """The part with names, numbers, places and parties taken out: what the language wrote."""
    text = (story.headline if part == "headline" else story.text) or ""
    hidden = [span for span in story.spans if span.part == part and span.type in MASKED]
    for span in sorted(hidden, key=lambda span: -span.start):
        text = f"{text[: span.start]} _ {text[span.end :]}"
    return text


def grams_of(story: Story) -> frozenset[tuple[str, ...]]:
    """The text's runs of four words, with names, numbers, places and parties masked."""
    words = re.findall(r"[\w']+", masked(story).lower())
    return frozenset(tuple(words[at : at + 4]) for at in range(len(words) - 3))


def shared(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The part of the shorter text's runs that the other text has too."""
    return len(one & other) / max(1, min(len(one), len(other)))


def post(name: str) -> str:
    """The shipped post about the seat, headline first."""
    story = told(shipped().views[seat_called(name)])
    return f"{story.headline}\n\n{story.text}"


def declared(name: str) -> Declaration:
    """The shipped declaration of the seat."""
    return shipped().night.declared[seat_called(name)].message.declaration


def redeclared(name: str, **changes: object) -> SeatView:
    """The seat as if the returning officer had read out something else."""
    declaration = replace(declared(name), **changes)  # type: ignore[arg-type]
    return view_of_seat(shipped().night.election, declaration=declaration)


def votes_of(name: str, **by_surname: int) -> Mapping[CandidacyId, int]:
    """The seat's votes, with some changed; a surname's blanks and hyphens become one '_'."""
    votes = dict(declared(name).votes)
    for one in shipped().night.election.candidacies[seat_called(name)]:
        key = one.surname.replace(" ", "_").replace("-", "_")
        if key in by_surname:
            votes[one.id] = by_surname[key]
    return votes


def with_candidates(name: str, change: Mapping[str, Mapping[str, object]]) -> Election:
    """The shipped election with some candidacies of the seat changed, by surname."""
    election = shipped().night.election
    seat = seat_called(name)
    candidacies = tuple(
        _changed(one, change.get(one.surname, {})) for one in election.candidacies[seat]
    )
    return replace(election, candidacies={**election.candidacies, seat: candidacies})


def _changed(candidacy: Candidacy, changes: Mapping[str, object]) -> Candidacy:
    return replace(candidacy, **changes)  # type: ignore[arg-type]
