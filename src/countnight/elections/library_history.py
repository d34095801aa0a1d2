"""history.csv of a folder from the Library's results since 1918, joined to today's seats.

Rows older than the seat's boundaries are written with their own boundary set, so that no record
crosses to them unless an editor says in which year the seat was created.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from countnight.elections.library.joining import Library, Origin, Wanted, origins_by_seat
from countnight.elections.library.rows import LibraryResult, library_results_of
from countnight.elections.published.candidacies import Place
from countnight.elections.published.history_file import PastResult
from countnight.elections.reading.cells import whole
from countnight.elections.reading.sheet import Columns, Found, rows_of
from countnight.model.ids import SeatId

ORIGIN_COLUMNS = Columns(("seat_id",), ("seat_created", "name"))
"""The columns of a file of origins: a row for each older name of a seat, or for its year."""


@dataclass(frozen=True, slots=True)
class LibraryFiles:
    """The Library's file, and an editor's file of origins. None means: nobody wrote one."""

    results: Path
    origins: Path | None = None


def library_history(
    files: LibraryFiles, *, places: Mapping[SeatId, Place], before: date, found: Found
) -> list[PastResult]:
    """Every result of those seats before that day that is theirs for certain."""
    library = Library(library_results_of(files.results, found=found))
    known = {} if files.origins is None else _origins_of(files.origins, found=found)
    wanted = [
        Wanted(seat, place.name, place.country, known.get(seat, Origin()))
        for seat, place in places.items()
    ]
    return [
        _past_result(seat, result)
        for seat in wanted
        for result in library.past_of(seat, before=before)
    ]


def joined(results: Iterable[PastResult], *, older: Iterable[PastResult]) -> list[PastResult]:
    """The results, and those older ones of elections that they lack in that seat.

    Shape: the year of creation that an older table gives holds for all of the seat's rows.
    """
    finer = {(one.seat, one.election_date): one for one in results}
    coarser = {(one.seat, one.election_date): one for one in older}
    return list((coarser | finer).values())


def _past_result(seat: Wanted, result: LibraryResult) -> PastResult:
    return PastResult(
        seat=seat.id,
        election_date=result.poll,
        boundary_set=result.boundary_set,
        votes=result.votes,
        winner=result.winner,
        created=seat.origin.created,
        unopposed=result.unopposed if result.members == 1 else None,
    )


def _origins_of(path: Path, *, found: Found) -> Mapping[SeatId, Origin]:
    rows = rows_of(path.parent, path.name, ORIGIN_COLUMNS, found=found, is_required=True)
    return origins_by_seat(
        (SeatId(seat), whole(row, "seat_created", found=found), row.text("name"))
        for row in rows
        if (seat := row.text("seat_id")) is not None
    )
