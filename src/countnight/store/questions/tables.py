"""The tables of readers' questions, and the version of their schema."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, Text

from countnight.store.people.tables import Moment

VERSION = 1
"""What this program writes. A later schema brings its own migration, and raises this."""

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("room", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
)
groups = Table(
    "question_group",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("wording", Text),
    Column("claimed_by", String(40)),
    Column("claimed_name", Text),
    Column("claimed_at", Moment),
    Column("state", String(20), nullable=False, index=True),
    Column("decided_by", String(40)),
    Column("decided_name", Text),
    Column("decided_at", Moment),
    Column("reason", Text),
    Column("post", Text),
    sqlite_autoincrement=True,
)
questions = Table(
    "question",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("group", ForeignKey("question_group.number"), nullable=False, index=True),
    Column("page", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("delete_at", Moment, nullable=False, index=True),
)
askers = Table(
    "question_asker",
    metadata,
    Column("question", ForeignKey("question.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text),
    Column("contact", Text, index=True),
)
notices = Table(
    "question_notice",
    metadata,
    Column("question", ForeignKey("question.id", ondelete="CASCADE"), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
)
