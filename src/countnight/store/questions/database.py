"""The database of readers' questions: a file of its own, in which what is deleted is overwritten.

It stands beside the night's store and not in it, so that a copy of the night has no readers in
it, and so that all of them can be forgotten at once: by deleting the file.
"""

import sqlite3
from pathlib import Path
from typing import Self

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from countnight.store.questions.tables import VERSION, metadata, schema_version
from countnight.store.sql_database import Schema, SqlDatabase
from countnight.store.sqlite_file import BUSY_SECONDS, plain_faults

SCHEMA = Schema("questions", VERSION, metadata, schema_version)
MEMORY = Path(":memory:")


class QuestionDatabase(SqlDatabase):
    """An open database with today's tables; its one connection is used by one thread at a time."""

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The tables in the file, which is made if there is none. None means: in memory alone.

        Raises: StoreError.
        """
        place = path or MEMORY
        with plain_faults(place):
            first = _connection_to(place)
        # The driver's own transactions stay off: begin() says when one starts. What readers
        # typed stays out of messages of errors, and so out of the server's log.
        engine = create_engine(
            "sqlite://", creator=lambda: first, poolclass=StaticPool, hide_parameters=True
        )
        database = cls(engine, path=place)
        database.make_level(SCHEMA)
        return database


def _connection_to(path: Path) -> sqlite3.Connection:
    """A connection with a rollback journal: write-ahead would keep what was deleted for a while."""
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
