"""What several statements share: people with their roles, and one line of the journal."""

from sqlalchemy import Connection, Row, delete, insert, select

from countnight.model.person import ApiToken, Deed, Passkey, Person, PersonId, Role, Session
from countnight.store.people.tables import invitations, journal, passwords, persons, roles


def people_in(connection: Connection, only: PersonId | None = None) -> list[Person]:
    """The people by id, or the one of the id."""
    chosen = select(persons).order_by(persons.c.id)
    held = select(roles)
    if only is not None:
        chosen, held = chosen.where(persons.c.id == only), held.where(roles.c.person == only)
    found: dict[str, set[Role]] = {}
    for row in connection.execute(held):
        found.setdefault(row.person, set()).add(Role(row.role))
    return [
        Person(
            row.id, row.name, frozenset(found.get(row.id, ())), row.job, row.outlet, row.is_active
        )
        for row in connection.execute(chosen)
    ]


def person_in(connection: Connection, person: PersonId) -> Person | None:
    """The person, or None."""
    return next(iter(people_in(connection, person)), None)


def add_person(connection: Connection, person: Person) -> None:
    """The person is there; once somebody is, the first set-up is over."""
    connection.execute(delete(invitations).where(invitations.c.person.is_(None)))
    connection.execute(insert(persons).values(id=person.id, **person_columns(person)))
    add_roles(connection, person)


def add_roles(connection: Connection, person: Person) -> None:
    """The person has these roles as well."""
    for role in sorted(person.roles):
        connection.execute(insert(roles).values(person=person.id, role=role.value))


def person_columns(person: Person) -> dict[str, object]:
    """What may change of a person, but for the roles."""
    return {
        "name": person.name,
        "job": person.job,
        "outlet": person.outlet,
        "is_active": person.is_active,
    }


def put_password(connection: Connection, person: PersonId, hashed: str) -> None:
    """The person's password is the one with this hash."""
    connection.execute(delete(passwords).where(passwords.c.person == person))
    connection.execute(insert(passwords).values(person=person, hashed=hashed))


def session_from_row(row: Row[tuple[object, ...]]) -> Session:
    """The session as the row has it."""
    return Session(
        row.key, row.person, row.begun_at, row.seen_at, row.address, row.browser, row.message
    )


def note_deed(connection: Connection, deed: Deed) -> None:
    """The deed stands in the journal."""
    connection.execute(
        insert(journal).values(
            at=deed.at, by=deed.by, kind=deed.kind.value, about=deed.about, detail=deed.detail
        )
    )


def text_or_none(value: object) -> str | None:
    """The value as text."""
    return None if value is None else str(value)


def token_from_row(row: Row[tuple[object, ...]]) -> ApiToken:
    """The token as the row has it."""
    scope = frozenset(row.scope.split())
    return ApiToken(row.key, row.name, scope, row.made_by, row.made_at, row.expires_at)


def passkey_from_row(row: Row[tuple[object, ...]]) -> Passkey:
    """The passkey as the row has it."""
    return Passkey(row.id, row.person, row.public_key, row.used, row.name, row.made_at)
