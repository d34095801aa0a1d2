"""Past general elections of the hand-made seat, written out for records."""

from datetime import date

from ballot_box import SEAT

from countnight.model.election import HistoryRow
from countnight.model.ids import PartyKey


def rows(year: int, votes: dict[str, int], *, boundaries: str = "2010") -> tuple[HistoryRow, ...]:
    """One past election: the party with most votes won, unless that is the lump of others."""
    most = max(votes, key=lambda key: votes[key])
    day = date(year, 5, 6)
    return tuple(
        HistoryRow(SEAT, day, boundaries, PartyKey(key), number, key == most != "other")
        for key, number in votes.items()
    )


def led_by(majorities: dict[int, int]) -> tuple[HistoryRow, ...]:
    """Past elections that Labour won by so many votes."""
    found = (rows(year, {"lab": 1000 + lead, "con": 1000}) for year, lead in majorities.items())
    return tuple(row for of_year in found for row in of_year)
