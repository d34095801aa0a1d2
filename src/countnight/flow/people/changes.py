"""What is done to people: added, given other roles, let go, shown out of every browser."""

from collections.abc import Iterable
from dataclasses import replace

from countnight.desk.rights import Right, may
from countnight.errors import CountnightError
from countnight.flow.people.door import Door, fault_of_byline, fault_of_id, fault_of_name
from countnight.flow.people.keys import key_of, new_secret
from countnight.flow.people.passwords import fault_of_password
from countnight.model.person import (
    DeedKind,
    Invitation,
    Person,
    PersonId,
    Role,
    SecretKey,
)


class PeopleError(CountnightError):
    """What was asked about a person cannot be done; the message says what can."""


class UnknownPersonError(PeopleError):
    """There is nobody of that sign-in name."""

    def __init__(self, *, person: str) -> None:
        super().__init__(
            f"there is nobody called '{person}' here: 'countnight user list' shows all"
        )


class KnownPersonError(PeopleError):
    """Somebody has that sign-in name already."""

    def __init__(self, *, person: str) -> None:
        super().__init__(f"'{person}' is somebody's sign-in name already: choose another")


class UnfitPersonError(PeopleError):
    """A name or password cannot be taken as it is."""

    def __init__(self, *, fault: str) -> None:
        super().__init__(fault)


class LastInChargeError(PeopleError):
    """Nobody would be left who can let others in."""

    def __init__(self, *, person: str) -> None:
        super().__init__(
            f"'{person}' is the last active engineer: make somebody else one first, "
            "so that the newsroom is not locked out"
        )


def known_person(door: Door, person: PersonId) -> Person:
    """The person. Raises: UnknownPersonError."""
    found = door.people.person(person)
    if found is None:
        raise UnknownPersonError(person=person)
    return found


def add_person(door: Door, person: Person, *, by: str) -> None:
    """The person is here, without a password yet.

    Raises: UnfitPersonError, KnownPersonError.
    """
    fault = fault_of_id(person.id) or fault_of_name(person.name) or fault_of_byline(person)
    if fault is not None:
        raise UnfitPersonError(fault=fault)
    deed = door.deed(DeedKind.PERSON_ADDED, by=by, about=person.id, detail=roles_text(person.roles))
    if not door.people.add(person, deed=deed):
        raise KnownPersonError(person=person.id)


def change_person(door: Door, changed: Person, *, by: str, why: str | None = None) -> None:
    """The person is as given; who is not active any more has no session left.

    Raises: UnknownPersonError, UnfitPersonError, LastInChargeError.
    """
    before = known_person(door, changed.id)
    fault = fault_of_name(changed.name) or fault_of_byline(changed)
    if fault is not None:
        raise UnfitPersonError(fault=fault)
    _keep_somebody_in_charge(door, changed)
    detail = "; ".join([*_differences(before, changed), *([why] if why else [])])
    deed = door.deed(DeedKind.PERSON_CHANGED, by=by, about=changed.id, detail=detail or None)
    door.people.change(changed, deed=deed)


def give_roles(door: Door, person: PersonId, *, roles: frozenset[Role], by: str) -> None:
    """The person has these roles and no others, from the next request on."""
    change_person(door, replace(known_person(door, person), roles=roles), by=by)


def deactivate(door: Door, person: PersonId, *, by: str) -> None:
    """The person can do nothing any more; what the person did stays."""
    change_person(door, replace(known_person(door, person), is_active=False), by=by)


def reactivate(door: Door, person: PersonId, *, by: str) -> None:
    """The person may sign in again, with the roles and the password of before."""
    change_person(door, replace(known_person(door, person), is_active=True), by=by)


def set_password(door: Door, person: PersonId, *, password: str, by: str) -> None:
    """The password is this one, and the person is signed out everywhere.

    Raises: UnknownPersonError, UnfitPersonError.
    """
    known_person(door, person)
    fault = fault_of_password(password, person=person)
    if fault is not None:
        raise UnfitPersonError(fault=fault)
    deed = door.deed(DeedKind.PASSWORD_SET, by=by, about=person)
    door.people.set_password(person, hashed=door.passwords.hashed(password), deed=deed)


def invite(door: Door, person: PersonId, *, by: str) -> str:
    """A secret with which the person chooses a password, once; an older one is void.

    Raises: UnknownPersonError, UnfitPersonError for somebody who was deactivated.
    """
    if not known_person(door, person).is_active:
        raise UnfitPersonError(fault=f"'{person}' was deactivated: make the person active first")
    secret = new_secret()
    expires_at = door.clock.now() + door.stay.invitation
    deed = door.deed(DeedKind.PERSON_INVITED, by=by, about=person)
    door.people.invite(Invitation(key_of(secret), person, expires_at), deed=deed)
    return secret


def end_sessions(door: Door, person: PersonId, *, by: str, only: SecretKey | None = None) -> int:
    """How many sessions ended: all of the person's, or the one of the key if it is theirs."""
    known_person(door, person)
    keys = [one.key for one in door.people.sessions_of(person) if only in {None, one.key}]
    if keys:
        deed = door.deed(DeedKind.SESSIONS_ENDED, by=by, about=person, detail=str(len(keys)))
        door.people.end_sessions(keys, deed=deed)
    return len(keys)


def roles_text(roles: Iterable[Role]) -> str:
    """The roles as a list in words, in the order of the table."""
    return ", ".join(role for role in Role if role in set(roles)) or "no role"


def _differences(before: Person, after: Person) -> list[str]:
    told = []
    if before.name != after.name:
        told.append(f"name: {before.name} -> {after.name}")
    if before.roles != after.roles:
        told.append(f"roles: {roles_text(before.roles)} -> {roles_text(after.roles)}")
    if before.is_active != after.is_active:
        told.append("active again" if after.is_active else "deactivated")
    if (before.job, before.outlet) != (after.job, after.outlet):
        told.append(f"byline: {byline_text(before)} -> {byline_text(after)}")
    return told


def byline_text(person: Person) -> str:
    """What stands under the person's name."""
    return ", ".join(part for part in (person.job, person.outlet) if part) or "nothing"


def _keep_somebody_in_charge(door: Door, changed: Person) -> None:
    in_charge = {one.id for one in door.people.everyone() if may(one, Right.MANAGE_PEOPLE)}
    if in_charge == {changed.id} and not may(changed, Right.MANAGE_PEOPLE):
        raise LastInChargeError(person=changed.id)
