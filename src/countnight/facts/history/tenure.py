"""How long, and with what breaks, a person has been the seat's MP, from attested notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from countnight.facts.seat_view import SeatView
from countnight.model.election import Note
from countnight.model.fact import Fact, Input, Unit

ENDED, PRESENT, ENTERED = "mp_for_this_seat", "mp_for_this_seat_since", "entered_by"

_TERM = re.compile(r"(?P<first>\d{4})\s*[-–]\s*(?P<until>\d{4})")
_YEAR = re.compile(r"\d{4}")
_BY_ELECTION = re.compile(r"by-election\s+(?P<day>\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Term:
    """One stretch as the seat's MP. None means: `until` it lasted to the dissolution."""

    first: int
    until: int | None


def tenure(view: SeatView) -> Iterator[Fact]:
    """The year in which a person first was the seat's MP, with every term, about the candidacy.

    Shape: about the name of a person who does not stand.
    Holds: a note gives a term. A bare year that does not fit the note's kind gives none.
    """
    for name in dict.fromkeys(note.person for note in view.notes if note.person is not None):
        terms = terms_of(view, name=name)
        if terms:
            yield Fact(
                id="tenure",
                value=terms[0].first,
                unit=Unit.YEAR,
                about=_about(view, name=name),
                inputs=(*_inputs(terms), *_entered(view, name=name)),
                formula="first year of the first term noted",
                source="note",
                seat=view.seat.id,
            )


def won_back(view: SeatView) -> Iterator[Fact]:
    """The year when the winner's earlier term ended. Holds: an MP here before, not at the end."""
    if view.winner is None or view.winner.candidacy.is_sitting:
        return
    terms = terms_of(view, name=view.winner.candidacy.name)
    if not terms or terms[-1].until is None:
        return
    yield Fact(
        id="won_back",
        value=terms[-1].until,
        unit=Unit.YEAR,
        about=view.winner.candidacy.id,
        inputs=_inputs(terms),
        formula="end of the winner's last term noted",
        source="note",
        seat=view.seat.id,
    )


def terms_of(view: SeatView, *, name: str) -> tuple[Term, ...]:
    """Every term noted of that person in the seat, the earliest first."""
    terms = (_term(note) for note in view.notes if note.person == name)
    found = [term for term in terms if term is not None]
    return tuple(sorted(found, key=lambda term: term.first))


def day_of_by_election(note: Note) -> str | None:
    """The day of the by-election that brought an MP in; None when the note gives none."""
    matched = _BY_ELECTION.match(note.value.strip()) if note.kind == ENTERED else None
    return None if matched is None else matched["day"]


def _term(note: Note) -> Term | None:
    text = note.value.strip()
    if note.kind == PRESENT and _YEAR.fullmatch(text):
        return Term(int(text), None)
    matched = _TERM.fullmatch(text) if note.kind == ENDED else None
    return None if matched is None else Term(int(matched["first"]), int(matched["until"]))


def _about(view: SeatView, *, name: str) -> str:
    """The candidacy of the only candidate of that name, else the name."""
    found = [one.candidacy.id for one in view.ranked if one.candidacy.name == name]
    return found[0] if len(found) == 1 else name


def _inputs(terms: tuple[Term, ...]) -> tuple[Input, ...]:
    inputs: list[Input] = []
    for number, term in enumerate(terms, start=1):
        inputs.append(Input(f"term_{number}_from", term.first, "note"))
        if term.until is not None:
            inputs.append(Input(f"term_{number}_until", term.until, "note"))
    return tuple(inputs)


def _entered(view: SeatView, *, name: str) -> tuple[Input, ...]:
    """The day on which the person came in, where that was at a by-election."""
    days = (day_of_by_election(note) for note in view.notes if note.person == name)
    return tuple(Input("entered_by_election", day, "note") for day in days if day is not None)
