"""history.csv: votes by party at past general elections, for records and charts."""

from collections.abc import Mapping

from countnight.elections.reading.candidates import Known, known_party
from countnight.elections.reading.cells import day, required, whole, yes_or_no
from countnight.elections.reading.seats import known_seat
from countnight.elections.reading.sheet import Columns, Folder, Found, Row, rows_of
from countnight.model.election import HistoryRow
from countnight.model.ids import SeatId

FILE = "history.csv"
UNOPPOSED = "unopposed"
"""The column that says a party was returned without a poll, and so has no votes."""
COLUMNS = Columns(
    ("seat_id", "election_date", "boundary_set", "party", "votes"),
    ("won", "seat_created", UNOPPOSED),
)


def history_of(
    folder: Folder, *, known: Known, found: Found
) -> Mapping[SeatId, tuple[HistoryRow, ...]]:
    """Each seat's past, oldest election first and most votes first within it."""
    by_seat: dict[SeatId, list[HistoryRow]] = {}
    for row in rows_of(folder, FILE, COLUMNS, found=found):
        past = _history_row(row, known=known, found=found)
        if past is not None:
            by_seat.setdefault(past.seat, []).append(past)
    return {seat: tuple(sorted(rows, key=_oldest_first)) for seat, rows in by_seat.items()}


def _oldest_first(row: HistoryRow) -> tuple[str, int, str]:
    return (row.election_date.isoformat(), -row.votes, row.party)


def _history_row(row: Row, *, known: Known, found: Found) -> HistoryRow | None:
    seat = known_seat(row, seats=known.seats, found=found)
    party = known_party(row, "party", known=known, found=found)
    boundary_set = required(row, "boundary_set", found=found)
    if required(row, "election_date", found=found) is None:
        return None
    is_unopposed = yes_or_no(row, UNOPPOSED, found=found)
    votes = 0 if is_unopposed else _votes(row, found=found)
    polled = day(row, "election_date", found=found)
    if seat is None or party is None or boundary_set is None:
        return None
    if polled is None or votes is None:
        return None
    return HistoryRow(
        seat=seat,
        election_date=polled,
        boundary_set=boundary_set,
        party=party,
        votes=votes,
        is_win=yes_or_no(row, "won", found=found),
        seat_created=whole(row, "seat_created", found=found),
        is_unopposed=is_unopposed,
    )


def _votes(row: Row, *, found: Found) -> int | None:
    """The party's votes; None with a finding when the cell has none."""
    if required(row, "votes", found=found) is None:
        return None
    return whole(row, "votes", found=found)
