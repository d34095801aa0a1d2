"""The file that holds a night: how it is opened, what is in it, and whether it is ours."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from countnight.store.faults import (
    LockedStoreError,
    NewerFormatError,
    NotAStoreError,
    NoWriteAheadError,
    fault_from_sqlite,
)

FORMAT = "1"
"""The log format that this version writes; docs/reference/log.md describes it."""

BUSY_SECONDS = 10.0
"""How long one process waits for another's commit before it gives up."""

# One transaction: another process sees the whole schema or an empty file.
_SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entries (
  position INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE TRIGGER IF NOT EXISTS entries_are_never_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER IF NOT EXISTS entries_are_never_removed BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the log'); END;
INSERT OR IGNORE INTO meta VALUES ('format', '1');
COMMIT;
"""


@contextmanager
def plain_faults(path: Path) -> Iterator[None]:
    """The driver's errors come out as ours.

    Raises: StoreError.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise fault_from_sqlite(error, path=path) from error


def connection_to(path: Path) -> sqlite3.Connection:
    """A connection that any one thread at a time may use, each statement its own transaction.

    Raises: sqlite3.Error.
    """
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA synchronous = FULL")
    # Checkpoints cost milliseconds: the writer makes them when nobody waits.
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def prepare(path: Path) -> None:
    """The file is a store of ours in write-ahead mode; made new where there was nothing.

    Raises: StoreError.
    """
    with plain_faults(path):
        connection = connection_to(path)
        try:
            is_new = _is_new(connection)
            if not is_new:
                _refuse_foreign(connection, path)
            # A copy made by a backup tool may have left the mode behind.
            _start_write_ahead(connection, path)
            if is_new:
                connection.executescript(_SCHEMA)
        finally:
            connection.close()


def _is_new(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(row[0] == 0)


def _start_write_ahead(connection: sqlite3.Connection, path: Path) -> None:
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            # Two processes may make the file at once; this statement does not wait its turn.
            if time.monotonic() > deadline:
                raise
            if not isinstance(fault_from_sqlite(error, path=path), LockedStoreError):
                raise
            time.sleep(0.01)
            continue
        if mode != "wal":
            raise NoWriteAheadError(path=path)
        return


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not {"meta", "entries"} <= tables:
        raise NotAStoreError(path=path)
    row = connection.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
    if row is None:
        raise NotAStoreError(path=path)
    if row[0] != FORMAT:
        raise NewerFormatError(path=path, found=str(row[0]), known=FORMAT)
