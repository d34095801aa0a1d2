"""Runs of wins at general elections: the one that tonight lengthened or ended, and the longest.

Source: the election folder's history.csv.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from countnight.facts.history.reach import at_general_elections, where_it_begins
from countnight.facts.history.table import TABLE, Table
from countnight.facts.seat.outcome import is_gain, is_hold
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

RUN = 2
"""From how many wins on there is a run."""

LONG_RUN = 3
"""From how many wins on a run may be called the longest."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive wins of one party; `is_first` when it begins where the table does.

    None means: `open_before` no election just before the run has a winner that is not known.
    """

    party: PartyKey
    number: int
    first: int
    until: int
    is_first: bool
    open_before: int | None = None


def run_of_wins(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """How many general elections in a row the party has won, about the party.

    Shape: after a hold, the winner's run with tonight; after a gain, the run that ended. The
    input `open_before` is the year of an election just before, which the party may have won too,
    so that the number is the least.
    Holds: the table knows the winner of each, and there are two or more.
    """
    run = _run_tonight(view, table=table)
    if run is not None and run.number >= RUN:
        yield _run_fact(view, table=table, run=run, fact_id="run_of_wins")


def longest_run(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """The same run, when no other in the table is as long.

    Holds: it has three wins or more, and the table knows the winner of every election.
    """
    run = _run_tonight(view, table=table)
    if run is None or run.number < LONG_RUN or any(one.winner is None for one in table.elections):
        return
    lengths = [(party, len(list(wins))) for party, wins in groupby(_winners(table))]
    others = [number for _, number in lengths[:-1]]
    if run.number > max(others, default=0):
        yield _run_fact(view, table=table, run=run, fact_id="longest_run")


def _run_tonight(view: SeatView, *, table: Table) -> _Run | None:
    """The run that tonight's result lengthened or ended; None when the table does not know it."""
    party = _party_of_run(view)
    if party is None or not table.elections:
        return None
    won = wins_at_end(table, party=party)
    if won == 0:
        return None
    before = table.elections[-won - 1] if won < len(table.elections) else None
    is_open = before is not None and table.may_have_won(party, one=before)
    held = is_hold(view)
    return _Run(
        party=party,
        number=won + held,
        first=table.elections[-won].year,
        until=view.election.date.year if held else table.elections[-1].year,
        is_first=before is None,
        open_before=before.year if before is not None and is_open else None,
    )


def wins_at_end(table: Table, *, party: PartyKey) -> int:
    """How many of the latest elections, one after another, the party is known to have won."""
    won = 0
    for one in reversed(table.elections):
        if one.winner != party:
            break
        won += 1
    return won


def _party_of_run(view: SeatView) -> PartyKey | None:
    """The party that held the seat tonight, or that lost it; None when that is no party."""
    if view.past is None or not (is_hold(view) or is_gain(view)):
        return None
    party = view.past.winner_party
    return None if party.is_independent or party.is_speaker else party.key


def _winners(table: Table) -> list[PartyKey | None]:
    return [one.winner for one in table.elections]


def _run_fact(view: SeatView, *, table: Table, run: _Run, fact_id: str) -> Fact:
    begins = (where_it_begins(table),) if run.is_first or fact_id == "longest_run" else ()
    if run.open_before is not None:
        begins = (Input("open_before", run.open_before, TABLE),)
    return Fact(
        id=fact_id,
        value=run.number,
        unit=Unit.COUNT,
        about=run.party,
        inputs=(
            Input("from", run.first, TABLE),
            Input("until", run.until, TABLE),
            *begins,
            *at_general_elections(view, party=run.party, since=run.first),
        ),
        formula="general elections in a row won by the party",
        source=TABLE,
        seat=view.seat.id,
    )
