"""The database of people: tables in the night's own store."""

import sqlite3
from pathlib import Path
from typing import Self

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from countnight.store.people.tables import VERSION, metadata, schema_version
from countnight.store.sql_database import Schema, SqlDatabase
from countnight.store.sqlite_file import connection_to, prepare

SCHEMA = Schema("people", VERSION, metadata, schema_version)
MEMORY = Path(":memory:")


class PeopleDatabase(SqlDatabase):
    """An open database with today's tables; its one connection is used by one thread at a time."""

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The tables in the night's store, which is made if there is none. None means: in memory.

        Raises: StoreError.
        """
        if path is not None:
            prepare(path)
        place = path or MEMORY
        # The driver's own transactions stay off: begin() says when one starts.
        engine = create_engine(
            "sqlite://", creator=lambda: _connection_to(place), poolclass=StaticPool
        )
        database = cls(engine, path=place)
        database.make_level(SCHEMA)
        return database


def _connection_to(path: Path) -> sqlite3.Connection:
    connection = connection_to(path)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
