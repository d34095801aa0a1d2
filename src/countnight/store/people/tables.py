"""The tables of people, and the version of their schema."""

from datetime import UTC, datetime

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    event,
)

VERSION = 1
"""What this program writes. A later schema brings its own migration, and raises this."""


class Moment(TypeDecorator[datetime]):
    """An aware time in UTC, also where the database keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time as it is kept."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time as it was."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("room", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
)
persons = Table(
    "person",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("job", Text),
    Column("outlet", Text),
    Column("is_active", Boolean, nullable=False),
)
roles = Table(
    "person_role",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("role", String(20), primary_key=True),
)
passwords = Table(
    "password",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("hashed", Text, nullable=False),
)
sessions = Table(
    "session",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("address", Text, nullable=False),
    Column("browser", Text, nullable=False),
    Column("message", Text),
)
invitations = Table(
    "invitation",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("person", ForeignKey("person.id")),
    Column("expires_at", Moment, nullable=False),
)
passkeys = Table(
    "passkey",
    metadata,
    Column("id", String(1400), primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("used", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
)
identities = Table(
    "identity",
    metadata,
    Column("issuer", String(255), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
)
tokens = Table(
    "token",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("scope", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)
sketches = Table(
    "sketch",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("form", Text, nullable=False),
)
journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("about", Text),
    Column("detail", Text),
)

for _word, _verb in (("UPDATE", "changed"), ("DELETE", "removed")):
    event.listen(
        journal,
        "after_create",
        DDL(  # type: ignore[no-untyped-call]
            f"CREATE TRIGGER journal_is_never_{_verb} BEFORE {_word} ON journal "
            f"BEGIN SELECT RAISE(ABORT, 'the journal is never {_verb}'); END"
        ).execute_if(dialect="sqlite"),
    )
