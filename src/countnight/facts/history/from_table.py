"""Everything that the table of past elections gives, the table being made ready once a seat."""

from collections.abc import Iterator
from typing import Protocol

from countnight.facts.history import records, runs
from countnight.facts.history.table import Table, table_of_seat
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact


class FromTable(Protocol):
    """A fact of the seat and its table."""

    def __call__(self, view: SeatView, *, table: Table) -> Iterator[Fact]:
        """The fact, or nothing."""
        ...


FROM_TABLE: tuple[FromTable, ...] = (
    records.last_win,
    records.first_win_since_created,
    records.narrowest_majority,
    records.largest_majority,
    records.majority_record,
    runs.run_of_wins,
    runs.longest_run,
)


def past_elections(view: SeatView) -> Iterator[Fact]:
    """Every record that the table allows. Holds: the seat has a table."""
    table = table_of_seat(view)
    if table.elections:
        for find in FROM_TABLE:
            yield from find(view, table=table)
