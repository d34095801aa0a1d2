"""What happened to the seat since the baseline: by-elections, and MPs who changed party.

Neither resets hold or gain, and both must be told (docs/explain/hold-and-gain.md).
"""

from collections.abc import Iterator
from datetime import date

from countnight.facts.history.notes import party_named, party_of_change
from countnight.facts.history.tenure import day_of_by_election
from countnight.facts.known_seat import KnownSeat
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.election import Note
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

LEFT = ("elected_last_time_as", "left_party")
"""The kinds of note that give the party for which an MP won last time."""


def by_election_between(view: SeatView) -> Iterator[Fact]:
    """The day of a by-election since the baseline, about its winner's party, or the MP it made.

    Holds: a note gives the day, and it is after the baseline's; a year alone is not enough.
    """
    for note in view.notes:
        found = _won(view, note=note) or _entered(view, note=note)
        if found is None or not _is_between(view, day=found[1]):
            continue
        yield Fact(
            id="by_election_between",
            value=found[1],
            unit=Unit.TEXT,
            about=found[0],
            inputs=(Input("attested_by", note.attested_by, note.source),),
            formula="attested note",
            source=note.source,
            seat=view.seat.id,
        )


def changed_party(view: SeatView) -> Iterator[Fact]:
    """The party that a sitting MP, standing for another, won the seat for, about the candidacy.

    Holds: a note says so of the person, and that party won the seat in the baseline.
    """
    for one in members_of_other_parties(view):
        for note in view.notes:
            if note.person == one.candidacy.name and elected_as(view, note=note) == _then(view):
                yield _changed(view, standing=one, note=note)
                break


def members_of_other_parties(view: SeatView) -> list[Standing]:
    """Sitting MPs who stand for another party than won the seat in the baseline.

    Shape: not the Speaker, who left a party by taking the chair.
    """
    party = _then(view)
    if party is None:
        return []
    return [
        one for one in view.sitting if one.main_party.key != party and not one.main_party.is_speaker
    ]


def by_election_of_party(view: KnownSeat, *, note: Note) -> tuple[str, str] | None:
    """The party that won a by-election since the baseline, and its day; None if no such note."""
    found = _won(view, note=note)
    return found if found is not None and _is_between(view, day=found[1]) else None


def is_explained(view: SeatView, *, standing: Standing) -> bool:
    """Whether a fact says how the MP came to stand for another party than won last time."""
    about = (standing.candidacy.id, standing.main_party.key)
    won = any(fact.about in about for fact in by_election_between(view))
    return won or any(fact.about == standing.candidacy.id for fact in changed_party(view))


def _then(view: SeatView) -> PartyKey | None:
    return None if view.past is None else view.past.winner_party.key


def elected_as(view: KnownSeat, *, note: Note) -> PartyKey | None:
    """The party for which a note says that a person won last time; None if it says nothing so."""
    party = party_of_change(view.election, note=note) if note.kind in LEFT else None
    return None if party is None else view.election.main_party(party)


def _changed(view: SeatView, *, standing: Standing, note: Note) -> Fact:
    return Fact(
        id="changed_party",
        value=_then(view) or "",
        unit=Unit.TEXT,
        about=standing.candidacy.id,
        inputs=(
            Input("stands_for", standing.candidacy.party, "nominations"),
            Input("attested_by", note.attested_by, note.source),
        ),
        formula="attested note, agreeing with the winner in the baseline",
        source=note.source,
        baseline=None if view.past is None else view.past.name,
        seat=view.seat.id,
    )


def _won(view: KnownSeat, *, note: Note) -> tuple[str, str] | None:
    """The party and the day of a by-election win."""
    if note.kind != "by_election_win":
        return None
    name, _, day = note.value.strip().rpartition(" ")
    party = party_named(view.election, form=name)
    return None if party is None else (view.election.main_party(party), day)


def _entered(view: SeatView, *, note: Note) -> tuple[str, str] | None:
    """The person whom a by-election brought in, and its day."""
    day = day_of_by_election(note)
    if day is None or note.person is None:
        return None
    found = [one.candidacy.id for one in view.ranked if one.candidacy.name == note.person]
    return (found[0] if len(found) == 1 else note.person), day


def _is_between(view: KnownSeat, *, day: str) -> bool:
    last = view.election.baseline.date
    try:
        held = date.fromisoformat(day)
    except ValueError:
        return False
    return last is not None and last < held < view.election.date
