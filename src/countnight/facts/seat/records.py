"""Records of the seat from the table of past general elections, where the table allows them.

A record names its table's reach: only elections on the present boundaries are compared, and
only if each one's majority can be known. Rows that lump independents or small parties together
give no winner and no runner-up.
Source: the election folder's history.csv.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from countnight.facts.seat.majority import majority_of
from countnight.facts.seat.outcome import is_gain
from countnight.facts.seat_view import SeatView
from countnight.model.election import HistoryRow
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

TABLE = "history"
LUMPED = "other"
"""The party key under which a table adds small parties up."""


@dataclass(frozen=True, slots=True)
class PastElection:
    """One general election of the table. None means: the rows do not allow it to be known."""

    year: int
    winner: PartyKey | None
    majority: int | None


def narrowest_majority(view: SeatView) -> Iterator[Fact]:
    """The year of the last general election with a majority as small as now's, or smaller.

    Holds: at least one election in between had a larger one; if none in the table was as small,
    the table's first year is given with the input `since_table_began`.
    """
    yield from _record(
        view, kind="narrowest_majority_since", is_as_extreme=lambda then, now: then <= now
    )


def largest_majority(view: SeatView) -> Iterator[Fact]:
    """The year of the last general election with a majority as large as now's, or larger.

    Holds: as for the narrowest.
    """
    yield from _record(
        view, kind="largest_majority_since", is_as_extreme=lambda then, now: then >= now
    )


def last_win(view: SeatView) -> Iterator[Fact]:
    """The year when the gaining party last won the seat at a general election of the table.

    Holds: the seat was gained by a party, the table has such a win, and no note gives it.
    """
    if view.winner is None or not is_gain(view) or view.winner.main_party.is_independent:
        return
    party = view.winner.main_party.key
    years = [one.year for one in table_of_seat(view) if one.winner == party]
    if not years:
        return
    yield Fact(
        id="notable",
        value=max(years),
        unit=Unit.YEAR,
        about=f"last_general_election_win:{party}",
        inputs=(Input("last_win", max(years), TABLE),),
        formula="last general election of the table that the party won",
        source=TABLE,
        seat=view.seat.id,
    )


def table_of_seat(view: SeatView) -> tuple[PastElection, ...]:
    """The seat's earlier general elections on its latest boundaries, oldest first."""
    rows = [
        row
        for row in view.election.history.get(view.seat.id, ())
        if row.election_date < view.election.date
    ]
    if not rows:
        return ()
    rows.sort(key=lambda row: row.election_date)
    latest = rows[-1].boundary_set
    present = [row for row in rows if row.boundary_set == latest]
    return tuple(
        _past_election(view, rows=list(of_day), year=day.year)
        for day, of_day in groupby(present, key=lambda row: row.election_date)
    )


def _past_election(view: SeatView, *, rows: Sequence[HistoryRow], year: int) -> PastElection:
    """What the rows of one election allow: a lump that could have led leaves all unknown."""
    named = sorted((row for row in rows if not _is_lump(view, row=row)), key=lambda row: -row.votes)
    lumped = max((row.votes for row in rows if _is_lump(view, row=row)), default=0)
    won = [row for row in rows if row.is_win]
    if len(won) != 1 or not named or won[0] is not named[0]:
        return PastElection(year, None, None)
    winner = view.election.main_party(named[0].party)
    if len(named) < 2 or lumped > named[1].votes:
        return PastElection(year, winner, None)
    return PastElection(year, winner, named[0].votes - named[1].votes)


def _is_lump(view: SeatView, *, row: HistoryRow) -> bool:
    return row.party == LUMPED or view.election.parties[row.party].is_independent


def _record(
    view: SeatView, *, kind: str, is_as_extreme: Callable[[int, int], bool]
) -> Iterator[Fact]:
    """The record, walking back from the latest election until one was as extreme as now."""
    now = majority_of(view)
    if now is None:
        return
    passed: list[PastElection] = []
    for one in reversed(table_of_seat(view)):
        if one.majority is None:
            return
        passed.append(one)
        if is_as_extreme(one.majority, now):
            if len(passed) > 1:
                yield _since(view, kind=kind, compared=passed, inputs=())
            return
    if len(passed) > 1:
        began = Input("since_table_began", 1, TABLE)
        yield _since(view, kind=kind, compared=passed, inputs=(began,))


def _since(
    view: SeatView, *, kind: str, compared: Sequence[PastElection], inputs: tuple[Input, ...]
) -> Fact:
    """The record with every majority it was compared with; the last compared gives the year."""
    majorities = (
        Input(f"majority_{one.year}", one.majority, TABLE)
        for one in compared
        if one.majority is not None
    )
    return Fact(
        id="notable",
        value=compared[-1].year,
        unit=Unit.YEAR,
        about=f"{kind}:{view.seat.id}",
        inputs=(*inputs, *majorities),
        formula="last election of the table whose majority was as extreme as now's, or its first",
        source=TABLE,
        seat=view.seat.id,
    )
