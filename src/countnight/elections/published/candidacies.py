"""The Library's results by candidate: 21 columns, no header."""

import re
from dataclasses import dataclass
from pathlib import Path

from countnight.elections.published.parties import PublishedParty
from countnight.elections.published.places import place_name
from countnight.elections.published.records import Record, records_of
from countnight.elections.reading.sheet import Found
from countnight.model.ids import SeatId

WIDTHS = (21,)
_EC_ID = re.compile(r"PP\d+")
_PRONOUNS = {"Female": "she", "Male": "he", "F": "she", "M": "he"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a seat is, as the files of both kinds say in their first columns."""

    name: str
    county: str
    region: str
    country: str


def place_of(record: Record) -> Place:
    """Where the record's seat is."""
    name, county, region, country = record.cells[2:6]
    return Place(place_name(name), place_name(county), place_name(region), country)


@dataclass(frozen=True, slots=True)
class PublishedCandidate:
    """One candidate as published, with stray blanks removed.

    Shape: `is_sitting` is of an MP for any seat. None means: no pronoun follows from the
    gender; the person has no id of the Library.
    """

    record: Record
    seat: SeatId
    place: Place
    given_name: str
    surname: str
    party: PublishedParty
    votes: int
    is_sitting: bool
    is_former: bool
    pronoun: str | None
    member_id: str | None

    @property
    def name(self) -> str:
        """Given name, then surname."""
        return f"{self.given_name} {self.surname}".strip()


def candidates_of(path: Path, *, found: Found) -> list[PublishedCandidate]:
    """Every candidate of the file; rows with faults are left out and named."""
    records = records_of(path, widths=WIDTHS, what="file of candidates", found=found)
    candidates = [_candidate(record, found=found) for record in records]
    return [candidate for candidate in candidates if candidate is not None]


def _candidate(record: Record, *, found: Found) -> PublishedCandidate | None:
    cells = record.cells
    votes = record.whole(18, found=found)
    if votes is None:
        return None
    if not cells[0] or not cells[13] or not cells[7]:
        message = f"Row {record.line} has no seat, surname or party."
        remedy = "Compare the row with the publisher's file; the row is left out."
        found.append(record.fault("cell-empty", message, column=None, remedy=remedy))
        return None
    return PublishedCandidate(
        record=record,
        seat=SeatId(cells[0]),
        place=place_of(record),
        given_name=cells[12],
        surname=cells[13],
        party=PublishedParty(cells[7], cells[8], _ec_ids(cells[9], cells[11])),
        votes=votes,
        is_sitting=cells[15] == "Yes",
        is_former=cells[16] == "Yes",
        pronoun=_PRONOUNS.get(cells[14]),
        member_id=cells[17] or None,
    )


def _ec_ids(*cells: str) -> tuple[str, ...]:
    return tuple(cell for cell in cells if _EC_ID.fullmatch(cell))
