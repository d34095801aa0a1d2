"""The database of people: how it is opened, and one transaction at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from countnight.errors import StoreError
from countnight.store.faults import ClosedStoreError, NewerFormatError, fault_from_sqlite
from countnight.store.people.tables import VERSION, metadata, schema_version
from countnight.store.sqlite_file import connection_to, prepare

ROOM = "people"
MEMORY = Path(":memory:")


class PeopleDatabase:
    """An open database with today's tables; its one connection is used by one thread at a time."""

    def __init__(self, engine: Engine, *, path: Path) -> None:
        self._engine = engine
        self._path = path
        self._lock = Lock()
        self._is_closed = False

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The tables in the night's store, which is made if there is none. None means: in memory.

        Raises: StoreError.
        """
        if path is not None:
            prepare(path)
        place = path or MEMORY
        # The driver's own transactions stay off: begin() below says when one starts.
        engine = create_engine(
            "sqlite://", creator=lambda: _connection_to(place), poolclass=StaticPool
        )
        database = cls(engine, path=place)
        database._make_level()
        return database

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

    def _make_level(self) -> None:
        with self.begin() as connection:
            metadata.create_all(connection)
            found = connection.scalar(
                select(schema_version.c.version).where(schema_version.c.room == ROOM)
            )
            if found is None:
                connection.execute(insert(schema_version).values(room=ROOM, version=VERSION))
            elif found != VERSION:
                raise NewerFormatError(path=self._path, found=str(found), known=str(VERSION))

    @contextmanager
    def _plain_faults(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise fault_from_sqlite(error.orig, path=self._path) from error
            raise StoreError(str(error)) from error


def _connection_to(path: Path) -> sqlite3.Connection:
    connection = connection_to(path)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
