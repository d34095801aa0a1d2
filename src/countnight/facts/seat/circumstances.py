"""What kind of contest it was: unopposed, tied, the Speaker's, put off, on new boundaries."""

from collections.abc import Iterator, Mapping

from countnight.facts.evidence import DECLARATION, NOMINATIONS, votes_now
from countnight.facts.known_seat import KnownSeat
from countnight.facts.past import is_notional
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election, Note
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import SeatId

POSTPONED = "poll_postponed"
"""The kind of note that says a poll was put off, after a candidate's death."""

CREATED = "seat_created"
"""The kind of note that says in which year the seat came into being."""


def uncontested(view: SeatView) -> Iterator[Fact]:
    """The only candidate, returned without a poll. Holds: one candidate was declared.

    Source: Representation of the People Act 1983, Sch. 1 rule 17.
    """
    if len(view.ranked) != 1:
        return
    only = view.ranked[0].candidacy
    yield Fact(
        id="uncontested",
        value=only.name,
        unit=Unit.TEXT,
        about=only.id,
        formula="one candidate nominated, no poll",
        source=DECLARATION,
        seat=view.seat.id,
    )


def tied(view: SeatView) -> Iterator[Fact]:
    """The votes that the leading candidates share. Holds: first place waits for the lot.

    Source: Representation of the People Act 1983, Sch. 1 rule 49.
    """
    if view.winner is not None or len(view.ranked) < 2:
        return
    level = [one for one in view.ranked if one.place == 1]
    yield Fact(
        id="tied",
        value=level[0].votes,
        unit=Unit.VOTES,
        inputs=tuple(Input(one.candidacy.id, one.votes, DECLARATION) for one in level),
        formula="equal votes at the top, no lot declared",
        source=DECLARATION,
        seat=view.seat.id,
    )


def speakers_seat(view: SeatView) -> Iterator[Fact]:
    """`standing` about the Speaker's candidacy, `before` about the Speaker's party key.

    Holds: the Speaker stands in the seat, or won it last time and does not stand.
    Source: House of Commons Library, briefing CBP-8749: Buckingham and Chorley in 2019.
    """
    standing = [one for one in view.ranked if one.main_party.is_speaker]
    for one in standing:
        yield Fact(
            id="speakers_seat",
            value="standing",
            unit=Unit.TEXT,
            about=one.candidacy.id,
            inputs=(votes_now(one),),
            source=NOMINATIONS,
            seat=view.seat.id,
        )
    past = view.past
    if past is not None and past.winner_party.is_speaker and not standing:
        yield Fact(
            id="speakers_seat",
            value="before",
            unit=Unit.TEXT,
            about=past.winner_party.key,
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def notional_baseline(view: KnownSeat) -> Iterator[Fact]:
    """The baseline's name, marked. Holds: last time's figures are estimates on new boundaries.

    Source: C. Rallings and M. Thrasher, for BBC, ITN, PA Media and Sky News.
    """
    if view.past is None or not is_notional(view.election, results=(view.past.result,)):
        return
    yield Fact(
        id="notional_baseline",
        value=view.past.name,
        unit=Unit.TEXT,
        source=view.past.name,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def new_seat(view: KnownSeat) -> Iterator[Fact]:
    """The year when the seat came into being. Holds: that is after the baseline's election."""
    year, last = seat_created(view), view.election.baseline.date
    newest = view.election.date.year if last is None else last.year + 1
    if year is None or year < newest:
        return
    yield Fact(
        id="new_seat",
        value=year,
        unit=Unit.YEAR,
        formula="year of creation after the year of the baseline",
        source=CREATED,
        seat=view.seat.id,
    )


def postponed(view: KnownSeat) -> Iterator[Fact]:
    """What is noted of a poll that was put off: the new day, or the reason. Holds: a note says so.

    Source: Representation of the People Act 1983, Sch. 1 rules 63 to 65; Thirsk and Malton, 2010.
    """
    for note in view.notes:
        if note.kind == POSTPONED:
            yield Fact(
                id="postponed",
                value=note.value,
                unit=Unit.TEXT,
                inputs=(Input("attested_by", note.attested_by, note.source),),
                formula="attested note",
                source=note.source,
                seat=view.seat.id,
            )


def poll_postponed_in(election: Election) -> Mapping[SeatId, Note]:
    """The note on each seat whose poll was put off."""
    return {
        note.seat: note
        for note in election.notes
        if note.kind == POSTPONED and note.seat is not None
    }


def seat_created(view: KnownSeat) -> int | None:
    """The year when the seat came into being, as noted, or as its table says; None if neither."""
    for note in view.notes:
        if note.kind == CREATED and note.value.strip().isdecimal():
            return int(note.value)
    years = [row.seat_created for row in view.election.history.get(view.seat.id, ())]
    return max((year for year in years if year is not None), default=None)
