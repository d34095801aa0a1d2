"""history.csv of a folder, from the shipped results of 1997 to 2019 where seats still link."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from countnight.elections.reading.history import COLUMNS, UNOPPOSED
from countnight.elections.uk_history import UkSeatResult, history_of_uk
from countnight.elections.writing import csv_text
from countnight.model.election import Party
from countnight.model.ids import PartyKey, SeatId

Cells = tuple[SeatId, str, str, str, int | None, str, int | None, str | None]


@dataclass(frozen=True, slots=True)
class PastResult:
    """One seat at one past general election, as history.csv has it.

    None means: `winner` within the others, or not known; `created` nobody says; `unopposed` a
    poll was taken.
    """

    seat: SeatId
    election_date: date
    boundary_set: str
    votes: Mapping[PartyKey, int]
    winner: PartyKey | None
    created: int | None = None
    unopposed: PartyKey | None = None


def linked_results(seats: Collection[SeatId], *, before: date) -> list[PastResult]:
    """The general elections before that day, in seats that kept their code and boundaries."""
    return [
        _past_result(result, seat=result.seat)
        for result in history_of_uk()
        if result.seat is not None and result.seat in seats and result.election_date < before
    ]


def history_text(results: Iterable[PastResult]) -> str:
    """history.csv, seat by seat, oldest election first, most votes first.

    Shape: the column of unopposed returns is left out where there was none.
    """
    rows = sorted((row for result in results for row in _rows(result)), key=_in_order)
    columns = (*COLUMNS.required, *COLUMNS.optional)
    if any(row[-1] for row in rows):
        return csv_text(columns, rows)
    kept = [column for column in columns if column != UNOPPOSED]
    return csv_text(kept, [row[:-1] for row in rows])


def parties_of_history(results: Sequence[PastResult], *, known: Mapping[str, Party]) -> list[Party]:
    """Every party of the results, once."""
    keys = {party for result in results for party in result.votes}
    keys |= {result.unopposed for result in results if result.unopposed is not None}
    by_key = {party.key: party for party in known.values()}
    return [by_key[key] for key in sorted(keys)]


def _past_result(result: UkSeatResult, *, seat: SeatId) -> PastResult:
    return PastResult(
        seat, result.election_date, result.boundary_set, result.votes, result.winner_party
    )


def _rows(result: PastResult) -> list[Cells]:
    """A row for each party; the unopposed party has no votes."""
    start = (result.seat, result.election_date.isoformat(), result.boundary_set)
    rows: list[Cells] = [
        (*start, party, votes, "yes" if party == result.winner else "no", result.created, None)
        for party, votes in result.votes.items()
    ]
    if result.unopposed is not None:
        won = "yes" if result.unopposed == result.winner else "no"
        rows.append((*start, result.unopposed, None, won, result.created, "yes"))
    return rows


def _in_order(row: Cells) -> tuple[str, str, int]:
    return (row[0], row[1], -(row[4] or 0))
