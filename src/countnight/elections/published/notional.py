"""Notional results: what an earlier election would have given on newer boundaries.

Two layouts are read: GE2019 on the boundaries of 2024 (16 columns, no header) and GE2005 on those
of 2010 (9 columns with a header).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from countnight.elections.published.candidacies import Place
from countnight.elections.published.parties import PublishedParty
from countnight.elections.published.places import REGIONS, REVISED_IDS, place_name, repaired
from countnight.elections.published.records import Record, records_of
from countnight.elections.reading.sheet import Found
from countnight.model.election import Baseline, BaselineKind
from countnight.model.ids import SeatId

REPEATED_CODES = ("TOTOTHV", "MAXOTHV")
"""Sums and maxima of rows that the file lists as well: counted twice, nothing adds up."""


@dataclass(frozen=True, slots=True)
class NotionalVotes:
    """One party's votes in one seat. Shape: `code` tells two independents of a seat apart.

    None means: the layout does not say where the seat is.
    """

    seat: SeatId
    name: str
    place: Place | None
    electorate: int
    valid_votes: int
    code: str
    party: PublishedParty
    votes: int


@dataclass(frozen=True, slots=True)
class NotionalFile:
    """A whole file: its votes by seat, and the night that first compares itself with it."""

    baseline: Baseline
    boundaries: str
    night: date
    source: str
    votes: Mapping[SeatId, Sequence[NotionalVotes]]


def notional_file_of(path: Path, *, found: Found) -> NotionalFile | None:
    """The file in either layout; None with findings when it is in neither."""
    records = records_of(path, widths=(16, 9), what="file of notional results", found=found)
    if not records:
        return None
    if len(records[0].cells) == 16:
        return NotionalFile(
            _baseline(date(2019, 12, 12)),
            "2024",
            date(2024, 7, 4),
            "Notional results of 2019 by Rallings, Thrasher, Denver and others for BBC, ITN, "
            "PA Media and Sky News",
            _by_seat(records, read=_votes_of_2019, found=found),
        )
    return NotionalFile(
        _baseline(date(2005, 5, 5)),
        "2010",
        date(2010, 5, 6),
        "Notional results of 2005 by Rallings and Thrasher",
        _by_seat(records[1:], read=_votes_of_2005, found=found),
    )


def _baseline(day: date) -> Baseline:
    name = f"{day.year} general election (notional)"
    return Baseline(f"ge{day.year}-notional", name, BaselineKind.NOTIONAL, day)


_Reader = Callable[[Record, Found], NotionalVotes | None]


def _by_seat(
    records: Sequence[Record], *, read: _Reader, found: Found
) -> Mapping[SeatId, Sequence[NotionalVotes]]:
    by_seat: dict[SeatId, list[NotionalVotes]] = {}
    for record in records:
        votes = read(record, found)
        if votes is not None:
            by_seat.setdefault(votes.seat, []).append(votes)
    return by_seat


def _votes_of_2019(record: Record, found: Found) -> NotionalVotes | None:
    cells = record.cells
    code = cells[11]
    if code in REPEATED_CODES:
        return None
    electorate, valid, votes = (record.whole(place, found=found) for place in (8, 9, 12))
    if electorate is None or valid is None or votes is None:
        return None
    name = place_name(repaired(cells[0]))
    region = REGIONS.get(cells[4], cells[4])
    return NotionalVotes(
        seat=REVISED_IDS.get(SeatId(cells[2]), SeatId(cells[2])),
        name=name,
        place=Place(name, "", region, cells[5]),
        electorate=electorate,
        valid_votes=valid,
        code=code.lower(),
        party=_party_of_2019(code, name=cells[14], abbreviation=cells[13]),
        votes=votes,
    )


def _party_of_2019(code: str, *, name: str, abbreviation: str) -> PublishedParty:
    if code.startswith("IND") and code[3:4].isdigit():
        return PublishedParty("Independent", "Ind")
    return PublishedParty(repaired(name), repaired(abbreviation))


def _votes_of_2005(record: Record, found: Found) -> NotionalVotes | None:
    cells = record.cells
    votes, valid, electorate = (record.whole(place, found=found) for place in (5, 6, 7))
    if electorate is None or valid is None or votes is None:
        return None
    is_other = cells[3] == "NA"
    party = PublishedParty("Other", "Oth") if is_other else PublishedParty(cells[3], cells[4])
    return NotionalVotes(
        seat=SeatId(cells[0]),
        name=place_name(cells[1]),
        place=None,
        electorate=electorate,
        valid_votes=valid,
        code=cells[4].lower(),
        party=party,
        votes=votes,
    )
