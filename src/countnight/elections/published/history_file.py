"""history.csv of a folder, from the shipped results of 1997 to 2019 where seats still link."""

from collections.abc import Collection, Mapping
from datetime import date

from countnight.elections.reading.history import COLUMNS
from countnight.elections.uk_history import UkSeatResult, history_of_uk
from countnight.elections.writing import csv_text
from countnight.model.election import Party
from countnight.model.ids import SeatId

HistoryCells = tuple[SeatId, str, str, str, int, str, None]


def linked_results(seats: Collection[SeatId], *, before: date) -> list[UkSeatResult]:
    """The general elections before that day, in seats that kept their code and boundaries."""
    return [
        result
        for result in history_of_uk()
        if result.seat in seats and result.election_date < before
    ]


def history_text(results: list[UkSeatResult]) -> str:
    """history.csv, seat by seat, oldest election first, most votes first."""
    rows = sorted((row for result in results for row in _rows(result)), key=_in_order)
    return csv_text((*COLUMNS.required, *COLUMNS.optional), rows)


def _rows(result: UkSeatResult) -> list[HistoryCells]:
    if result.seat is None:
        return []
    day = result.election_date.isoformat()
    return [
        (
            *(result.seat, day, result.boundary_set, party, votes),
            *("yes" if party == result.winner_party else "no", None),
        )
        for party, votes in result.votes.items()
    ]


def _in_order(row: HistoryCells) -> tuple[str, str, int]:
    return (row[0], row[1], -row[4])


def parties_of_history(results: list[UkSeatResult], *, known: Mapping[str, Party]) -> list[Party]:
    """Every party of the results, once."""
    keys = {party for result in results for party in result.votes}
    by_key = {party.key: party for party in known.values()}
    return [by_key[key] for key in sorted(keys)]
