"""A log in memory, for tests, for replays that nobody keeps, and as the contract's example."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from threading import Lock

from countnight.errors import StaleLogError
from countnight.model.event import Batch, Event
from countnight.model.ids import START, Position
from countnight.store.batches import Row, batch_from_rows, batch_of, rows_from_batch
from countnight.store.faults import ClosedStoreError, EmptyBatchError


class MemoryLog:
    """The log of one process; it keeps text as the file does, so that both read alike."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._batches: list[tuple[Row, ...]] = []
        self._last = START
        self._is_closed = False

    def append(self, events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
        """The events as one batch, straight behind `after`.

        Raises: StaleLogError, EmptyBatchError, ClosedStoreError.
        """
        if not events:
            raise EmptyBatchError
        batch = batch_of(events, at=at, after=after)
        rows = rows_from_batch(batch)
        with self._lock:
            self._refuse_closed()
            if after != self._last:
                raise StaleLogError(after=after, current=self._last)
            self._batches.append(rows)
            self._last = batch.last
        return batch

    def read(self, *, after: Position) -> Iterator[Batch]:
        """Every batch behind the position, in commit order; whole, even from its middle.

        Raises: ClosedStoreError, UnreadableEntryError.
        """
        with self._lock:
            self._refuse_closed()
            known = tuple(self._batches)
        return (batch_from_rows(rows) for rows in known if rows[-1].position > after)

    def position(self) -> Position:
        """The position of the last entry; 0 when there is none.

        Raises: ClosedStoreError.
        """
        with self._lock:
            self._refuse_closed()
            return self._last

    def close(self) -> None:
        """The log answers no more; closing twice is no fault."""
        with self._lock:
            self._is_closed = True

    def _refuse_closed(self) -> None:
        if self._is_closed:
            raise ClosedStoreError
