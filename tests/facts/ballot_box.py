"""Small elections written out by hand, for tests that show their whole input."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from hypothesis import settings

from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import (
    Baseline,
    BaselineKind,
    Candidacy,
    Election,
    Group,
    GroupKind,
    HistoryRow,
    Note,
    Party,
    PartyForms,
    PreviousCandidate,
    PreviousResult,
    Seat,
)
from countnight.model.fact import FactBook
from countnight.model.ids import CandidacyId, ElectionId, GroupId, PartyKey, SeatId

UNHURRIED = settings(deadline=None)
"""For properties: a busy machine is not a wrong fact."""

SEAT = SeatId("E1")
LAST_TIME = Baseline("ge2017", "2017 general election", BaselineKind.ACTUAL, date(2017, 6, 8))
NOTIONALLY = Baseline("n", "2017 general election", BaselineKind.NOTIONAL, date(2017, 6, 8))
NO_BASELINE = Baseline("none", "no baseline", BaselineKind.NONE)


def party_called(key: str, name: str, *, collective: str, order: int) -> Party:
    """A party with English forms made from its name."""
    forms = PartyForms(name, collective, f"{name}'s", name, name, key, is_plural=False)
    return Party(PartyKey(key), {"en": forms}, "#888888", order)


def parties() -> Mapping[PartyKey, Party]:
    """The parties of the hand-made elections, Labour and Co-operative folding into Labour."""
    named = [
        party_called("con", "Conservative", collective="the Conservatives", order=1),
        party_called("lab", "Labour", collective="Labour", order=2),
        party_called("ld", "Liberal Democrat", collective="the Liberal Democrats", order=3),
        party_called("green", "Green", collective="the Greens", order=4),
        party_called("brexit", "Brexit Party", collective="the Brexit Party", order=5),
        party_called("other", "Other", collective="others", order=9),
    ]
    coop = party_called("lab-coop", "Labour and Co-operative", collective="Labour", order=2)
    lone = party_called("ind", "Independent", collective="independents", order=8)
    speaker = party_called("spk", "Speaker", collective="the Speaker", order=7)
    forms = (lone.forms, speaker.forms, coop.forms)
    named.append(Party(lone.key, forms[0], "#888888", 8, is_independent=True))
    named.append(Party(speaker.key, forms[1], "#888888", 7, is_speaker=True))
    named.append(Party(coop.key, forms[2], "#888888", 2, folds_into=PartyKey("lab")))
    return {party.key: party for party in named}


@dataclass(frozen=True, slots=True)
class Stood:
    """One candidate now: votes, party, and whatever else a test is about."""

    votes: int
    party: str
    name: str = ""
    is_sitting: bool = False
    is_former: bool = False
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class Then:
    """Last time in one seat: (party, votes) with most first, each id being 'then-' and place."""

    votes: tuple[tuple[str, int], ...]
    electorate: int | None = None
    valid: int | None = None
    winner: str | None = None
    is_notional: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One seat, now and last time. None means: there was no last time."""

    now: tuple[Stood, ...]
    then: Then | None = None
    electorate: int | None = None
    valid: int | None = None
    lot: int | None = None
    recounts: int | None = None
    rejected: int | None = None
    declared_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds the seats of a hand-made election."""

    baseline: Baseline = LAST_TIME
    notes: tuple[Note, ...] = ()
    history: tuple[HistoryRow, ...] = ()


NOTHING_AROUND = Around()


def note_on(kind: str, value: str, *, person: str | None = None) -> Note:
    """A note on the only seat, or a person in it."""
    subject = f"seat:{SEAT}" if person is None else f"person:{SEAT}:{person}"
    return Note(subject, kind, value, "the archive", "the desk", SEAT, person)


def candidacy_id(seat: SeatId, number: int) -> CandidacyId:
    """The id of the seat's n-th candidate, from 1."""
    return CandidacyId(f"{seat}-{number}")


def election_of(places: Mapping[SeatId, Place], *, around: Around = NOTHING_AROUND) -> Election:
    """An election of these seats, all in the group 'all'."""
    close = datetime(2019, 12, 12, 22, tzinfo=UTC)
    seats = {key: Seat(key, f"Seat {key}", key.lower(), "England", "R", "C") for key in places}
    everything = Group(GroupId("all"), "All of them", GroupKind.CUSTOM, tuple(places))
    previous = {seat: _previous(seat, place.then) for seat, place in places.items() if place.then}
    history = {seat: tuple(row for row in around.history if row.seat == seat) for seat in places}
    return Election(
        id=ElectionId("test"),
        name="Test",
        date=close.date(),
        close_of_poll=close,
        time_zone="Europe/London",
        voting_system="fptp",
        languages=("en",),
        baseline=around.baseline,
        labels={},
        complaints="",
        data_source="",
        seats=seats,
        groups={everything.id: everything},
        parties=parties(),
        candidacies={seat: _candidacies(seat, place) for seat, place in places.items()},
        pages={},
        previous=previous,
        history=history,
        notes=around.notes,
    )


def declaration_of(seat: SeatId, place: Place) -> Declaration:
    """The seat's result as read out."""
    votes = {candidacy_id(seat, n): one.votes for n, one in enumerate(place.now, start=1)}
    return Declaration(
        seat=seat,
        votes=votes,
        valid_votes=place.valid,
        rejected=place.rejected,
        electorate=place.electorate,
        declared_at=place.declared_at,
        recounts=place.recounts,
        drawn_by_lot=None if place.lot is None else candidacy_id(seat, place.lot),
    )


def view_of(place: Place, *, around: Around = NOTHING_AROUND) -> SeatView:
    """The place as the only seat of an election, declared."""
    election = election_of({SEAT: place}, around=around)
    return view_of_seat(election, declaration=declaration_of(SEAT, place))


def book_of(place: Place, *, around: Around = NOTHING_AROUND) -> FactBook:
    """The facts of the place as the only seat of an election."""
    return facts_of_seat(view_of(place, around=around))


def _candidacies(seat: SeatId, place: Place) -> tuple[Candidacy, ...]:
    return tuple(
        Candidacy(
            id=candidacy_id(seat, number),
            seat=seat,
            given_name=one.name or f"Person {number}",
            surname="",
            party=PartyKey(one.party),
            ballot_order=number,
            is_sitting=one.is_sitting,
            is_former=one.is_former,
            previous_id=None if one.previous is None else CandidacyId(one.previous),
        )
        for number, one in enumerate(place.now, start=1)
    )


def _previous(seat: SeatId, then: Then) -> PreviousResult:
    candidates = tuple(
        PreviousCandidate(CandidacyId(f"then-{n}"), f"Then {n}", PartyKey(party), votes)
        for n, (party, votes) in enumerate(then.votes, start=1)
    )
    return PreviousResult(
        seat=seat,
        candidates=candidates,
        winner_party=PartyKey(then.winner or then.votes[0][0]),
        valid_votes=then.valid or sum(votes for _, votes in then.votes),
        electorate=then.electorate,
        is_notional=then.is_notional,
    )
