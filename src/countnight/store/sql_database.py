"""A database of tables that are changed and deleted from, unlike the log: one transaction each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, MetaData, Table, insert, select
from sqlalchemy.exc import DBAPIError

from countnight.errors import StoreError
from countnight.store.faults import ClosedStoreError, NewerFormatError, fault_from_sqlite


@dataclass(frozen=True, slots=True)
class Schema:
    """A room's tables, their version, and the table that says which version they are."""

    room: str
    version: int
    tables: MetaData
    versions: Table


class SqlDatabase:
    """An open database; its one connection is used by one thread at a time."""

    def __init__(self, engine: Engine, *, path: Path) -> None:
        self._engine = engine
        self._path = path
        self._lock = Lock()
        self._is_closed = False

    def make_level(self, schema: Schema) -> None:
        """The tables are there, in the version that this program writes.

        Raises: NewerFormatError, StoreError.
        """
        versions = schema.versions
        with self.begin() as connection:
            schema.tables.create_all(connection)
            found = connection.scalar(
                select(versions.c.version).where(versions.c.room == schema.room)
            )
            if found is None:
                row = {"room": schema.room, "version": schema.version}
                connection.execute(insert(versions).values(row))
            elif found != schema.version:
                raise NewerFormatError(path=self._path, found=str(found), known=str(schema.version))

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, or none when the block raises.

        Raises: StoreError.
        """
        with self._lock, self._plain_faults():
            if self._is_closed:
                raise ClosedStoreError
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                connection.commit()

    @contextmanager
    def look(self) -> Iterator[Connection]:
        """A connection for reading, which waits for no other process's writing.

        Raises: StoreError.
        """
        with self._lock, self._plain_faults():
            if self._is_closed:
                raise ClosedStoreError
            with self._engine.connect() as connection:
                yield connection

    def close(self) -> None:
        """Nothing is left open; closing twice is no fault."""
        with self._lock:
            self._is_closed = True
            self._engine.dispose()

    @contextmanager
    def _plain_faults(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise fault_from_sqlite(error.orig, path=self._path) from error
            raise StoreError(str(error)) from error
