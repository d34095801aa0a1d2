"""Batches as the rows that a log keeps, and rows as batches."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from countnight.model.event import Batch, Entry, Event
from countnight.model.ids import Position
from countnight.store.codec import event_from_text, text_from_event
from countnight.store.faults import NaiveTimeError
from countnight.store.forms.scalars import text_from_time, time_from_text


class Row(NamedTuple):
    """One entry as it is kept; `batch` is the first position of its batch."""

    position: int
    batch: int
    at: str
    kind: str
    body: str


def batch_of(events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
    """The events as the batch straight behind `after`, its time in UTC.

    Raises: NaiveTimeError.
    """
    if at.tzinfo is None:
        raise NaiveTimeError(text=at.isoformat())
    moment = at.astimezone(UTC)
    entries = enumerate(events, start=after + 1)
    return Batch(tuple(Entry(Position(place), moment, event) for place, event in entries))


def rows_from_batch(batch: Batch) -> tuple[Row, ...]:
    """One row an entry."""
    return tuple(
        Row(entry.position, batch.first, text_from_time(entry.at), *text_from_event(entry.event))
        for entry in batch.entries
    )


def batch_from_rows(rows: Iterable[Row]) -> Batch:
    """The batch whose rows these are.

    Raises: UnreadableEntryError.
    """
    return Batch(tuple(_entry_from_row(row) for row in rows))


def batches_from_rows(rows: Iterable[Row]) -> Iterator[Batch]:
    """The batches, whole, from rows in order of position."""
    for _, together in groupby(rows, key=attrgetter("batch")):
        yield batch_from_rows(together)


def _entry_from_row(row: Row) -> Entry:
    event = event_from_text(row.kind, row.body)
    return Entry(Position(row.position), time_from_text(row.at), event)
