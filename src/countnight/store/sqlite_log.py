"""The log in one SQLite file: safe when the process is killed, shared by several processes."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Self

from countnight.model.event import Batch, Event
from countnight.model.ids import Position
from countnight.store.batches import Row, batch_of, batches_from_rows, rows_from_batch
from countnight.store.faults import ClosedStoreError, EmptyBatchError
from countnight.store.sqlite_file import connection_to, plain_faults, prepare
from countnight.store.sqlite_writer import Writer

_BATCHES_BEHIND = """
SELECT position, batch, at, kind, body FROM entries
WHERE position >= coalesce((SELECT batch FROM entries WHERE position = :next), :next)
ORDER BY position
"""


class SqliteLog:
    """One writer thread, and for each reader at a time a connection of its own."""

    def __init__(self, path: Path, *, writer: Writer) -> None:
        self._path = path
        self._writer = writer
        self._lock = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._is_closed = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """The log in the file, which is made if there is none.

        Raises: StoreError.
        """
        prepare(path)
        return cls(path, writer=Writer(path))

    def append(self, events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
        """The events as one batch, durably committed straight behind `after`.

        Raises: StaleLogError when the log has grown past `after`; StoreError.
        """
        if not events:
            raise EmptyBatchError
        batch = batch_of(events, at=at, after=after)
        self._writer.write(rows_from_batch(batch), after=after)
        return batch

    def read(self, *, after: Position) -> Iterator[Batch]:
        """Every batch behind the position, in commit order; whole, even from its middle.

        Raises: StoreError.
        """
        behind = {"next": after + 1}
        with (
            self._lent() as connection,
            plain_faults(self._path),
            closing(connection.execute(_BATCHES_BEHIND, behind)) as rows,
        ):
            yield from batches_from_rows(map(Row._make, rows))

    def position(self) -> Position:
        """The position of the last committed entry; 0 when there is none.

        Raises: StoreError.
        """
        with self._lent() as connection, plain_faults(self._path):
            row = connection.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()
            return Position(row[0])

    def close(self) -> None:
        """Nothing is left open; closing twice is no fault."""
        self._writer.close()
        with self._lock:
            self._is_closed = True
            while self._idle:
                self._idle.pop().close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._is_closed:
                raise ClosedStoreError
            known = self._idle.pop() if self._idle else None
        with plain_faults(self._path):
            connection = known or connection_to(self._path)
        try:
            yield connection
        finally:
            self._take_back(connection)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._is_closed:
                connection.close()
                return
            self._idle.append(connection)
