"""Attested notes as typed facts: tenure, records, changes of party, and the election's context.

A note's value is a year, or a party with a year, or a party alone, or words; each is read once,
here, so that no text parses one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from countnight.facts.known_seat import KnownSeat
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election, Note, PartyForms
from countnight.model.exact import Value
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

_YEAR = re.compile(r"\d{4}")
_PARTY_AND_YEAR = re.compile(
    r"(?P<party>.+?)\s+(?P<year>\d{4})(?:(?P<day>-\d{2}-\d{2})|\s*[-–]\s*(?P<until>\d{4}))?"
)
_PARTY_AND_MONTH = re.compile(r"(?P<party>.+?)\s+(?P<when>\d{4}-\d{2}(?:-\d{2})?)")

PARTY_RECORDS = (
    "last_general_election_win",
    "first_general_election_win",
    "by_election_win",
    "no_by_election_win_since",
    "won_every_general_election",
)
"""Kinds whose value is a party and a year, or a party and the years from and to."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A note's value as its kind asks: what it is about, and what it says."""

    about: str
    value: Value
    unit: Unit
    inputs: tuple[Input, ...] = ()


def noted(view: KnownSeat) -> Iterator[Fact]:
    """Every note about the seat or a person in it as it stands, about "kind:subject"."""
    for note in view.notes:
        yield _fact(view, note=note, read=_read_note(view, note=note))


def notable(view: SeatView) -> Iterator[Fact]:
    """Every note about the seat or a person in it, about "kind:subject".

    Shape: the subject is a person's name, the seat's id, or the party of a record or of a loss.
    Holds: unless tonight's winner has ended a run of wins that the note carries up to tonight.
    Source: the note's own, with who attested it among the inputs.
    """
    for note in view.notes:
        read = _read_note(view, note=note)
        if not _is_ended_tonight(view, note=note, read=read):
            yield _fact(view, note=note, read=read)


def context(view: KnownSeat) -> Iterator[Fact]:
    """What is so of the whole election, from notes about no seat. Holds: in every book."""
    for note in view.election.notes:
        if note.seat is None:
            yield _fact(view, note=note, read=_plain(note, about=note.kind))


def party_named(election: Election, *, form: str) -> PartyKey | None:
    """The party that any language calls so, whatever the capitals; None when none does."""
    wanted = form.strip().lower()
    for key, party in election.parties.items():
        if wanted == key.lower() or any(
            wanted in _forms(language)
            for language in (*party.forms.values(), *party.replaced_forms.values())
        ):
            return key
    return None


def party_and_year(election: Election, *, text: str) -> tuple[PartyKey, int] | None:
    """The party and the first year of a record's words, as `Labour 1935-2017`; None if neither."""
    matched = _PARTY_AND_YEAR.fullmatch(text.strip())
    party = None if matched is None else party_named(election, form=matched["party"])
    return None if matched is None or party is None else (party, int(matched["year"]))


def party_of_change(election: Election, *, note: Note) -> PartyKey | None:
    """The party of a note on a change of party, with or without its month; None if none."""
    matched = _PARTY_AND_MONTH.fullmatch(note.value.strip())
    return party_named(election, form=note.value if matched is None else matched["party"])


def _forms(party: PartyForms) -> tuple[str, ...]:
    forms = (party.name, party.collective, party.adjective, party.bracket, party.abbreviation)
    return tuple(form.lower() for form in forms)


def _read_note(view: KnownSeat, *, note: Note) -> _Read:
    """The note as its kind asks; as it stands, when its value does not fit the kind."""
    found = None
    if note.kind in PARTY_RECORDS:
        found = _party_record(view, note=note)
    elif note.kind == "elected_last_time_as":
        found = _party_alone(view, note=note)
    elif note.kind == "left_party":
        found = _party_left(view, note=note)
    return found or _plain(note, about=f"{note.kind}:{_tail(note)}")


def _is_ended_tonight(view: SeatView, *, note: Note, read: _Read) -> bool:
    """Whether a run of wins, noted up to this election, is not this winner's."""
    if note.kind != "won_every_general_election" or read.unit is not Unit.YEAR:
        return False
    this_year = view.election.date.year
    reaches = any(one.name == "until" and one.value == this_year for one in read.inputs)
    winner = None if view.winner is None else view.winner.main_party.key
    return reaches and read.about != f"{note.kind}:{winner}"


def _party_record(view: KnownSeat, *, note: Note) -> _Read | None:
    matched = _PARTY_AND_YEAR.fullmatch(note.value.strip())
    if matched is None:
        return None
    party = party_named(view.election, form=matched["party"])
    if party is None:
        return None
    year, day, until = matched["year"], matched["day"], matched["until"]
    inputs = () if until is None else (Input("until", int(until), _source(note)),)
    if day is not None:
        inputs = (Input("when", f"{year}{day}", _source(note)),)
    return _Read(f"{note.kind}:{party}", int(year), Unit.YEAR, inputs)


def _party_alone(view: KnownSeat, *, note: Note) -> _Read | None:
    party = party_named(view.election, form=note.value)
    return None if party is None else _Read(f"{note.kind}:{_tail(note)}", party, Unit.TEXT)


def _party_left(view: KnownSeat, *, note: Note) -> _Read | None:
    matched = _PARTY_AND_MONTH.fullmatch(note.value.strip())
    if matched is None:
        return None
    party = party_named(view.election, form=matched["party"])
    if party is None:
        return None
    when = Input("when", matched["when"], _source(note))
    return _Read(f"{note.kind}:{_tail(note)}", party, Unit.TEXT, (when,))


def _plain(note: Note, *, about: str) -> _Read:
    """A year as a number, anything else as it stands."""
    text = note.value.strip()
    if _YEAR.fullmatch(text):
        return _Read(about, int(text), Unit.YEAR)
    return _Read(about, text, Unit.TEXT)


def _fact(view: KnownSeat, *, note: Note, read: _Read) -> Fact:
    attested = Input("attested_by", note.attested_by, _source(note))
    return Fact(
        id="context" if note.seat is None else "notable",
        value=read.value,
        unit=read.unit,
        about=read.about,
        inputs=(*read.inputs, attested),
        formula="attested note",
        source=note.source,
        seat=view.seat.id,
    )


def _tail(note: Note) -> str:
    return note.person or note.seat or note.kind


def _source(note: Note) -> str:
    return f"note: {note.source}"
