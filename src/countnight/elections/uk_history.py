"""UK seat results by party at the general elections of 1997 to 2019, shipped for records.

The file is wide, one row a seat and election, because 20,000 long rows would be five times the
size. `docs/reference/election-folder.md` says what links and what does not.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from io import StringIO

from countnight.model.ids import PartyKey, SeatId

FIXED_COLUMNS = (
    *("election_date", "boundary_set", "seat_id", "name", "country", "electorate", "winner_party"),
)


@dataclass(frozen=True, slots=True)
class UkSeatResult:
    """One seat at one past general election.

    Shape: `other` among the parties lumps independents and small parties together, and never
    wins. Seats share boundaries when both `name` and `boundary_set` agree.
    None means: `seat` has no code that is still in use; `winner_party` lies within `other`.
    """

    election_date: date
    boundary_set: str
    seat: SeatId | None
    name: str
    country: str
    electorate: int
    votes: Mapping[PartyKey, int]
    winner_party: PartyKey | None


def history_of_uk() -> tuple[UkSeatResult, ...]:
    """Every seat of every general election from 1997 to 2019, oldest first, then by name."""
    text = files("countnight.elections").joinpath("history/uk.csv").read_text(encoding="utf-8")
    return tuple(_result(row) for row in csv.DictReader(StringIO(text, newline="")))


def _result(row: Mapping[str, str]) -> UkSeatResult:
    parties = [column for column in row if column not in FIXED_COLUMNS]
    return UkSeatResult(
        election_date=date.fromisoformat(row["election_date"]),
        boundary_set=row["boundary_set"],
        seat=SeatId(row["seat_id"]) if row["seat_id"] else None,
        name=row["name"],
        country=row["country"],
        electorate=int(row["electorate"]),
        votes={PartyKey(party): int(row[party]) for party in parties if row[party]},
        winner_party=PartyKey(row["winner_party"]) if row["winner_party"] else None,
    )
