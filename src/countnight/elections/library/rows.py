"""The Library's file of every seat at every general election since 1918, one row each.

It is Windows-1252, and has faults that are met here: blanks in headers and names, -1 for a party
returned unopposed, seats of two or three members, totals that slipped to the next row.
Source: House of Commons Library, briefing CBP-8647, `1918-2019election_results.csv`.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from countnight.elections.library.polls import POLLS, boundary_set
from countnight.elections.reading.sheet import Found
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PartyKey

OTHER = PartyKey("other")
CONSERVATIVE, LABOUR = PartyKey("conservative"), PartyKey("labour")
LIBERAL, LIBERAL_DEMOCRAT = PartyKey("liberal"), PartyKey("liberal_democrat")
COLUMNS = (
    *("constituency_id", "seats", "constituency_name", "country/region", "electorate"),
    *("con_votes", "con_share", "lib_votes", "lib_share", "lab_votes", "lab_share"),
    *("natSW_votes", "natSW_share", "oth_votes", "oth_share", "total_votes", "turnout"),
    *("election", "boundary_set", ""),
)
_ID, _MEMBERS, _NAME, _REGION = 0, 1, 2, 3
_CON, _LIB, _LAB, _NATIONAL, _OTH, _TOTAL, _ELECTION = 5, 7, 9, 11, 13, 15, 17
_NATIONALS = {"Scotland": PartyKey("snp"), "Wales": PartyKey("plaid_cymru")}
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_REMEDY = "Give the Library's file as published; see docs/how-to/import-published-files.md."


@dataclass(frozen=True, slots=True)
class LibraryResult:
    """One seat at one general election.

    Shape: `other` among the parties lumps all that have no column. An unopposed return has no
    votes. None means: `winner` it lies within the others, was tied, or the seat had several
    members.
    """

    line: int
    id: str
    name: str
    region: str
    poll: date
    boundary_set: str
    members: int
    votes: Mapping[PartyKey, int]
    unopposed: PartyKey | None
    total: int | None

    @property
    def winner(self) -> PartyKey | None:
        """The party of the seat's one member, where the columns show it."""
        if self.members != 1:
            return None
        if self.unopposed is not None:
            return None if self.unopposed == OTHER else self.unopposed
        most = max(self.votes.values(), default=0)
        first = [party for party, votes in self.votes.items() if votes == most]
        return first[0] if len(first) == 1 and first[0] != OTHER and most > 0 else None

    @property
    def adds_up(self) -> bool:
        """Whether the parties' votes make the total, or nothing says what they should make."""
        return self.total is None or not self.votes or sum(self.votes.values()) == self.total


def library_results_of(path: Path, *, found: Found) -> tuple[LibraryResult, ...]:
    """Every row that can be used, in order of the file; faults of the file are findings."""
    rows = _rows_of(path, found=found)
    results = [_result(path.name, line, row, found=found) for line, row in rows]
    kept = tuple(one for one in results if one is not None)
    found.extend(_noted(path.name, kept))
    return kept


def _rows_of(path: Path, *, found: Found) -> list[tuple[int, list[str]]]:
    """The rows with their lines, every cell stripped; none when it is another file."""
    try:
        text = path.read_bytes().decode("cp1252")
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        message = f"{path.name} cannot be read as Windows-1252 CSV: {fault}."
        found.append(Finding("history-unreadable", Severity.HOLD, message, _REMEDY, file=path.name))
        return []
    cells = [[cell.strip() for cell in row] for row in rows]
    if not cells or tuple(cells[0]) != COLUMNS:
        message = f"{path.name} is not the Library's file of results since 1918."
        found.append(Finding("wrong-layout", Severity.HOLD, message, _REMEDY, file=path.name))
        return []
    numbered = enumerate(cells[1:], start=2)
    return [(line, row) for line, row in numbered if len(row) == len(COLUMNS)]


def _result(file: str, line: int, row: Sequence[str], *, found: Found) -> LibraryResult | None:
    """The row as a result; None with a finding when its election or a number is not known."""
    poll, cells = POLLS.get(row[_ELECTION]), _numbers(row)
    if poll is None or cells is None:
        message = f"Row {line} of {file} names no known election, or has a number that is none."
        remedy = "Compare the row with the publisher's file; the row is left out."
        found.append(
            Finding("history-row-unknown", Severity.WARN, message, remedy, file=file, row=line)
        )
        return None
    parties, total = _parties(row[_REGION], poll=poll), cells.get(_TOTAL, -1)
    alone = [parties[place] for place in parties if cells.get(place, 0) < 0]
    return LibraryResult(
        line=line,
        id=row[_ID],
        name=row[_NAME],
        region=row[_REGION],
        poll=poll,
        boundary_set=boundary_set(poll, region=row[_REGION]),
        members=cells[_MEMBERS],
        votes=_added([(parties[place], cells[place]) for place in parties if place in cells]),
        unopposed=alone[0] if len(alone) == 1 else None,
        total=total if total >= 0 else None,
    )


def _numbers(row: Sequence[str]) -> Mapping[int, int] | None:
    """The numbers of members and of votes, negative where unopposed; None when one is none."""
    places = (_MEMBERS, _CON, _LIB, _LAB, _NATIONAL, _OTH, _TOTAL)
    filled = {place: row[place] for place in places if row[place]}
    if _MEMBERS not in filled or not all(_WHOLE.fullmatch(cell) for cell in filled.values()):
        return None
    return {place: int(cell) for place, cell in filled.items()}


def _parties(region: str, *, poll: date) -> Mapping[int, PartyKey]:
    """The party of each column.

    Shape: the Liberals until 1979, two parties in alliance in 1983 and 1987, who count among the
    others, and the Liberal Democrats since. Nationalists are the SNP or Plaid Cymru.
    """
    liberal = LIBERAL if poll.year < 1983 else LIBERAL_DEMOCRAT
    if 1983 <= poll.year <= 1987:
        liberal = OTHER
    national = _NATIONALS.get(region, OTHER)
    return {_CON: CONSERVATIVE, _LIB: liberal, _LAB: LABOUR, _NATIONAL: national, _OTH: OTHER}


def _added(voted: Sequence[tuple[PartyKey, int]]) -> Mapping[PartyKey, int]:
    """Each party's votes; who was unopposed has none."""
    votes: dict[PartyKey, int] = {}
    for party, number in voted:
        if number < 0:
            continue
        votes[party] = votes.get(party, 0) + number
    return votes


def _noted(file: str, results: Sequence[LibraryResult]) -> Iterator[Finding]:
    """What is odd in the file as a whole, once for each oddity, with the first rows."""
    differing = [one.line for one in results if one.members == 1 and not one.adds_up]
    if differing:
        message = f"{_rows_named(file, differing)} do not add up to their total."
        remedy = "Nothing need be done: the parties' votes are used."
        yield Finding(
            "history-total-differs", Severity.NOTE, message, remedy, file=file, row=differing[0]
        )
    several = [one.line for one in results if one.members != 1]
    if several:
        message = f"{_rows_named(file, several)} are of seats with two or three members."
        remedy = "Nothing need be done: no winner is taken from them."
        yield Finding(
            "history-several-members", Severity.NOTE, message, remedy, file=file, row=several[0]
        )


def _rows_named(file: str, lines: Sequence[int]) -> str:
    first = ", ".join(str(line) for line in lines[:5])
    return f"{len(lines)} rows of {file} ({first}{' and more' * (len(lines) > 5)})"
