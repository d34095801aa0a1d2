"""People, passwords, sessions, invitations and the journal, as SQL that both databases speak."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Select, delete, insert, or_, select, update

from countnight.model.person import (
    ApiToken,
    Deed,
    DeedKind,
    Invitation,
    Passkey,
    Person,
    PersonId,
    SecretKey,
    Session,
)
from countnight.store.people.database import PeopleDatabase
from countnight.store.people.rows import (
    add_person,
    add_roles,
    note_deed,
    passkey_from_row,
    people_in,
    person_columns,
    person_in,
    put_password,
    session_from_row,
    text_or_none,
    token_from_row,
)
from countnight.store.people.sketches import SqlSketches
from countnight.store.people.tables import (
    identities,
    invitations,
    journal,
    passkeys,
    passwords,
    persons,
    roles,
    sessions,
    tokens,
)


class SqlPeople:
    """Everybody who may sign in. Every change stands in the journal by the same transaction."""

    def __init__(self, database: PeopleDatabase) -> None:
        self._database = database
        self.sketches = SqlSketches(database)

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The people of the store. None means: in memory alone. Raises: StoreError."""
        return cls(PeopleDatabase.open(path))

    def close(self) -> None:
        """Nothing is left open."""
        self._database.close()

    def everyone(self) -> Sequence[Person]:
        """All people by id, those who left too."""
        with self._database.look() as connection:
            return people_in(connection)

    def person(self, person: PersonId) -> Person | None:
        """The person, or None."""
        with self._database.look() as connection:
            return person_in(connection, person)

    def add(self, person: Person, *, deed: Deed) -> bool:
        """Whether the person is new here; somebody of that id is left alone."""
        with self._database.begin() as connection:
            if person_in(connection, person.id) is not None:
                return False
            add_person(connection, person)
            note_deed(connection, deed)
            return True

    def change(self, person: Person, *, deed: Deed) -> None:
        """The person is as given; of somebody who is not active, no session is left."""
        with self._database.begin() as connection:
            values = person_columns(person)
            connection.execute(update(persons).where(persons.c.id == person.id).values(values))
            connection.execute(delete(roles).where(roles.c.person == person.id))
            add_roles(connection, person)
            if not person.is_active:
                connection.execute(delete(sessions).where(sessions.c.person == person.id))
                connection.execute(delete(invitations).where(invitations.c.person == person.id))
            note_deed(connection, deed)

    def password_of(self, person: PersonId) -> str | None:
        """The hash of the person's password, or None."""
        with self._database.look() as connection:
            return text_or_none(
                connection.scalar(select(passwords.c.hashed).where(passwords.c.person == person))
            )

    def set_password(self, person: PersonId, *, hashed: str, deed: Deed) -> None:
        """The password is the one with this hash; no session and no invitation is left."""
        with self._database.begin() as connection:
            put_password(connection, person, hashed)
            connection.execute(delete(sessions).where(sessions.c.person == person))
            connection.execute(delete(invitations).where(invitations.c.person == person))
            note_deed(connection, deed)

    def renew_hash(self, person: PersonId, *, hashed: str) -> None:
        """The same password is kept under a hash of today's strength."""
        with self._database.begin() as connection:
            put_password(connection, person, hashed)

    def session(self, key: SecretKey) -> Session | None:
        """The session of the key, or None."""
        with self._database.look() as connection:
            row = connection.execute(select(sessions).where(sessions.c.key == key)).first()
            return None if row is None else session_from_row(row)

    def sessions_of(self, person: PersonId) -> Sequence[Session]:
        """The person's sessions, the one last seen first."""
        with self._database.look() as connection:
            chosen = select(sessions).where(sessions.c.person == person)
            rows = connection.execute(chosen.order_by(sessions.c.seen_at.desc(), sessions.c.key))
            return [session_from_row(row) for row in rows]

    def begin_session(self, session: Session, *, deed: Deed) -> None:
        """The session is there."""
        with self._database.begin() as connection:
            connection.execute(insert(sessions).values(asdict(session)))
            note_deed(connection, deed)

    def renew_session(self, session: Session) -> None:
        """The session was seen when it says, and carries its message; an ended one stays ended."""
        with self._database.begin() as connection:
            connection.execute(
                update(sessions)
                .where(sessions.c.key == session.key)
                .values(seen_at=session.seen_at, message=session.message)
            )

    def end_sessions(self, keys: Collection[SecretKey], *, deed: Deed) -> None:
        """None of the sessions is left."""
        with self._database.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.key.in_(list(keys))))
            note_deed(connection, deed)

    def invite(self, invitation: Invitation, *, deed: Deed) -> None:
        """The invitation is the only one that this person has."""
        with self._database.begin() as connection:
            # Works for the first set-up too, whose person is NULL.
            same = invitations.c.person.is_not_distinct_from(invitation.person)
            connection.execute(delete(invitations).where(same))
            connection.execute(insert(invitations).values(asdict(invitation)))
            note_deed(connection, deed)

    def invitation(self, key: SecretKey) -> Invitation | None:
        """The invitation of the key, or None."""
        with self._database.look() as connection:
            row = connection.execute(select(invitations).where(invitations.c.key == key)).first()
            return None if row is None else Invitation(row.key, row.person, row.expires_at)

    def accept(self, key: SecretKey, *, person: Person, hashed: str, deed: Deed) -> bool:
        """Whether the invitation was still there: it is used up, and the person has the password.

        Shape: a person who is not there yet is added; one who is keeps name and roles.
        """
        with self._database.begin() as connection:
            gone = connection.execute(delete(invitations).where(invitations.c.key == key))
            if gone.rowcount != 1:
                return False
            if person_in(connection, person.id) is None:
                add_person(connection, person)
            put_password(connection, person.id, hashed)
            connection.execute(delete(sessions).where(sessions.c.person == person.id))
            note_deed(connection, deed)
            return True

    def add_passkey(self, passkey: Passkey, *, deed: Deed) -> bool:
        """Whether the passkey is new here."""
        with self._database.begin() as connection:
            same = select(passkeys.c.id).where(passkeys.c.id == passkey.id)
            if connection.scalar(same) is not None:
                return False
            connection.execute(insert(passkeys).values(asdict(passkey)))
            note_deed(connection, deed)
            return True

    def passkey(self, passkey: str) -> Passkey | None:
        """The passkey of the id, or None."""
        with self._database.look() as connection:
            row = connection.execute(select(passkeys).where(passkeys.c.id == passkey)).first()
            return None if row is None else passkey_from_row(row)

    def passkeys_of(self, person: PersonId) -> Sequence[Passkey]:
        """The person's passkeys, the oldest first."""
        with self._database.look() as connection:
            chosen = select(passkeys).where(passkeys.c.person == person)
            rows = connection.execute(chosen.order_by(passkeys.c.made_at, passkeys.c.id))
            return [passkey_from_row(row) for row in rows]

    def count_use(self, passkey: str, *, used: int) -> None:
        """The device has signed so often."""
        with self._database.begin() as connection:
            connection.execute(update(passkeys).where(passkeys.c.id == passkey).values(used=used))

    def remove_passkey(self, passkey: str, *, deed: Deed) -> None:
        """The passkey opens nothing any more."""
        with self._database.begin() as connection:
            connection.execute(delete(passkeys).where(passkeys.c.id == passkey))
            note_deed(connection, deed)

    def connect(self, person: PersonId, *, issuer: str, subject: str, deed: Deed) -> bool:
        """Whether the identity is this person's now; somebody else's stays theirs."""
        with self._database.begin() as connection:
            owner = connection.scalar(_owner_of(issuer, subject))
            if owner is not None:
                return bool(owner == person)
            values = {"issuer": issuer, "subject": subject, "person": person}
            connection.execute(insert(identities).values(values))
            note_deed(connection, deed)
            return True

    def person_of_identity(self, issuer: str, *, subject: str) -> Person | None:
        """Whose identity it is, or None."""
        with self._database.look() as connection:
            owner = connection.scalar(_owner_of(issuer, subject))
            return None if owner is None else person_in(connection, owner)

    def is_connected(self, person: PersonId) -> bool:
        """Whether the person has an identity at a provider."""
        with self._database.look() as connection:
            chosen = select(identities.c.issuer).where(identities.c.person == person)
            return connection.execute(chosen).first() is not None

    def disconnect(self, person: PersonId, *, deed: Deed) -> None:
        """No identity is the person's any more."""
        with self._database.begin() as connection:
            connection.execute(delete(identities).where(identities.c.person == person))
            note_deed(connection, deed)

    def keep_token(self, token: ApiToken, *, deed: Deed) -> bool:
        """Whether the token's name is new here; one that was used stays its owner's for good."""
        with self._database.begin() as connection:
            same = select(tokens.c.name).where(tokens.c.name == token.name)
            if connection.scalar(same) is not None:
                return False
            values = {**asdict(token), "scope": " ".join(sorted(token.scope))}
            connection.execute(insert(tokens).values(values))
            note_deed(connection, deed)
            return True

    def token(self, key: SecretKey) -> ApiToken | None:
        """The token of the key, or None."""
        with self._database.look() as connection:
            row = connection.execute(select(tokens).where(tokens.c.key == key)).first()
            return None if row is None else token_from_row(row)

    def tokens(self) -> Sequence[ApiToken]:
        """All tokens by name, the ended ones too."""
        with self._database.look() as connection:
            rows = connection.execute(select(tokens).order_by(tokens.c.name))
            return [token_from_row(row) for row in rows]

    def end_token(self, key: SecretKey, *, at: datetime, deed: Deed) -> None:
        """The token opens nothing from the moment on."""
        with self._database.begin() as connection:
            connection.execute(update(tokens).where(tokens.c.key == key).values(expires_at=at))
            note_deed(connection, deed)

    def note(self, deed: Deed) -> None:
        """The deed stands in the journal."""
        with self._database.begin() as connection:
            note_deed(connection, deed)

    def journal(self, *, most: int, about: PersonId | None = None) -> Sequence[Deed]:
        """The last deeds, the newest first; only those by or about one person, if one is named."""
        chosen = select(journal).order_by(journal.c.number.desc()).limit(most)
        if about is not None:
            chosen = chosen.where(or_(journal.c.about == about, journal.c.by == about))
        with self._database.look() as connection:
            rows = connection.execute(chosen)
            return [Deed(row.at, row.by, DeedKind(row.kind), row.about, row.detail) for row in rows]


def _owner_of(issuer: str, subject: str) -> Select[PersonId]:
    return select(identities.c.person).where(
        identities.c.issuer == issuer, identities.c.subject == subject
    )
