"""The Library's results by seat: 31 or 32 columns, no header; local times."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from countnight.elections.published.candidacies import Place, place_of
from countnight.elections.published.records import Record, records_of
from countnight.elections.reading.sheet import Found
from countnight.model.ids import SeatId

WIDTHS = (31, 32)
LONDON = "Europe/London"
_HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class PublishedSeat:
    """One seat's result as published. None means: no time of declaration is given."""

    record: Record
    id: SeatId
    place: Place
    declared_at: datetime | None
    electorate: int
    valid_votes: int
    rejected_votes: int


def published_seats_of(path: Path, *, found: Found) -> list[PublishedSeat]:
    """Every seat of the file; rows with faults are left out and named."""
    records = records_of(path, widths=WIDTHS, what="file of seats", found=found)
    seats = [_seat(record, found=found) for record in records]
    return [seat for seat in seats if seat is not None]


def _seat(record: Record, *, found: Found) -> PublishedSeat | None:
    electorate, valid, rejected = (record.whole(place, found=found) for place in (14, 15, 16))
    if electorate is None or valid is None or rejected is None or not record.cells[0]:
        return None
    return PublishedSeat(
        record=record,
        id=SeatId(record.cells[0]),
        place=place_of(record),
        declared_at=_declared_at(record, found=found),
        electorate=electorate,
        valid_votes=valid,
        rejected_votes=rejected,
    )


def _declared_at(record: Record, *, found: Found) -> datetime | None:
    text = record.cells[7]
    if not text:
        return None
    try:
        local = datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=ZoneInfo(LONDON))
    except ValueError:
        message = f"'{text}' is no time of declaration."
        remedy = "It should read 13/12/2019 02:30, local time; the seat is taken without one."
        found.append(record.fault("not-a-time", message, column=7, remedy=remedy))
        return None
    return local.astimezone(UTC)


def day_of_poll(seats: Sequence[PublishedSeat]) -> date | None:
    """The day on which the night began: that of the first declaration, less half a day."""
    times = [seat.declared_at for seat in seats if seat.declared_at is not None]
    if not times:
        return None
    return (min(times).astimezone(ZoneInfo(LONDON)) - _HALF_A_DAY).date()
