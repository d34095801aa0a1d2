"""The one thread that writes a store: what waits together is committed together."""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from countnight.errors import CountnightError, StaleLogError
from countnight.store.batches import Row
from countnight.store.faults import ClosedStoreError, LockedStoreError, fault_from_sqlite
from countnight.store.sqlite_file import connection_to, plain_faults

_MOST_TOGETHER = 256
_IDLE_SECONDS = 0.2
_MOST_UNSETTLED_BYTES = 32_000_000


@dataclass(frozen=True, slots=True)
class Request:
    """One batch that wants to stand straight behind `after`; `done` tells how it went."""

    rows: tuple[Row, ...]
    after: int
    done: "Future[None]" = field(default_factory=Future)


class Writer:
    """A connection and the thread that owns it; requests are answered in the order they came."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._is_closed = False
        self._unsettled_bytes = 0
        self._requests: SimpleQueue[Request | None] = SimpleQueue()
        with plain_faults(path):
            self._connection = connection_to(path)
        self._thread = Thread(target=self._run, name=f"log {path.name}", daemon=True)
        self._thread.start()

    def write(self, rows: tuple[Row, ...], *, after: int) -> None:
        """The rows are on the disk, all of them.

        Raises: StaleLogError, StoreError; then none of them is.
        """
        request = Request(rows, after)
        with self._lock:
            if self._is_closed:
                raise ClosedStoreError
            self._requests.put(request)
        request.done.result()

    def close(self) -> None:
        """What was asked for is written, the thread has ended, the file is closed."""
        with self._lock:
            is_first = not self._is_closed
            self._is_closed = True
            if is_first:
                self._requests.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            for group in self._groups():
                self._answer(group)
        finally:
            self._connection.close()

    def _groups(self) -> Iterator[Sequence[Request]]:
        while True:
            first = self._next()
            if first is None:
                return
            group = [first]
            while len(group) < _MOST_TOGETHER and not self._requests.empty():
                request = self._requests.get()
                if request is None:
                    yield group
                    return
                group.append(request)
            yield group

    def _next(self) -> Request | None:
        if self._unsettled_bytes > _MOST_UNSETTLED_BYTES:
            self._settle()
        if self._unsettled_bytes:
            try:
                return self._requests.get(timeout=_IDLE_SECONDS)
            except Empty:
                self._settle()
        return self._requests.get()

    def _settle(self) -> None:
        """Moves what the write-ahead file holds into the store; readers are not disturbed."""
        self._unsettled_bytes = 0
        try:
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error:
            # Nothing is lost: the entries are durable where they are, and the next pause or
            # the next opening moves them.
            return

    def _answer(self, group: Sequence[Request]) -> None:
        try:
            answers = self._commit(group)
        except sqlite3.Error as error:
            self._undo()
            self._answer_apart(group, error)
            return
        except BaseException as error:  # noqa: BLE001 - the thread's edge: the caller sees it
            self._undo()
            for request in group:
                request.done.set_exception(error)
            return
        for request, answer in zip(group, answers, strict=True):
            _tell(request, answer)

    def _answer_apart(self, group: Sequence[Request], error: sqlite3.Error) -> None:
        """One request too many does not fail its neighbours; a locked store fails them all."""
        is_locked = isinstance(fault_from_sqlite(error, path=self._path), LockedStoreError)
        for request in group:
            if is_locked or len(group) == 1:
                request.done.set_exception(fault_from_sqlite(error, path=self._path))
                continue
            self._answer([request])

    def _commit(self, group: Sequence[Request]) -> Sequence[CountnightError | None]:
        self._connection.execute("BEGIN IMMEDIATE")
        (current,) = self._connection.execute(
            "SELECT coalesce(max(position), 0) FROM entries"
        ).fetchone()
        answers: list[CountnightError | None] = []
        for request in group:
            if request.after != current:
                answers.append(StaleLogError(after=request.after, current=current))
                continue
            self._connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", request.rows)
            self._unsettled_bytes += sum(len(row.body) for row in request.rows)
            current = request.rows[-1].position
            answers.append(None)
        self._connection.execute("COMMIT")
        return answers

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._connection.rollback()


def _tell(request: Request, answer: CountnightError | None) -> None:
    if answer is None:
        request.done.set_result(None)
        return
    request.done.set_exception(answer)
