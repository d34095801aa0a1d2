"""Invitations: how somebody gets a first or a new password without anybody else knowing it."""

from dataclasses import dataclass

from countnight.flow.people.door import (
    NOBODY,
    Door,
    fault_of_id,
    fault_of_name,
    is_anybody_here,
)
from countnight.flow.people.keys import key_of, new_secret
from countnight.flow.people.passwords import fault_of_password
from countnight.model.person import DeedKind, Invitation, Person, PersonId, Role

FIRST_ROLES = frozenset({Role.ENGINEER, Role.EDITOR})
"""Whoever sets the newsroom up can let others in, and run the night alone."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a guest chose. Shape: `person` and `name` count only in a first set-up."""

    person: PersonId
    name: str
    password: str


def set_up_secret(door: Door) -> str | None:
    """A secret that lets one person set the newsroom up; None when somebody is here already."""
    if is_anybody_here(door):
        return None
    secret = new_secret()
    expires_at = door.clock.now() + door.stay.set_up
    deed = door.deed(DeedKind.PERSON_INVITED, by=NOBODY, detail="to set the newsroom up")
    door.people.invite(Invitation(key_of(secret), None, expires_at), deed=deed)
    return secret


def invitation_of(door: Door, secret: str) -> Invitation | None:
    """The invitation that the secret opens, while it is good."""
    found = door.people.invitation(key_of(secret.strip()))
    if found is None or found.expires_at < door.clock.now():
        return None
    return found


def faults_of_wish(invitation: Invitation, wish: Wish) -> dict[str, str]:
    """What is wrong with each field, a sentence each."""
    person = invitation.person or wish.person
    faults = {"password": fault_of_password(wish.password, person=person)}
    if invitation.person is None:
        faults |= {"person": fault_of_id(wish.person), "name": fault_of_name(wish.name)}
    return {field: fault for field, fault in faults.items() if fault is not None}


def accept(door: Door, secret: str, *, wish: Wish) -> Person | None:
    """The person, who has the password now; None when the invitation was used or is too old.

    Shape: the wish has no faults.
    """
    found = invitation_of(door, secret)
    if found is None:
        return None
    known = None if found.person is None else door.people.person(found.person)
    person = known or Person(wish.person, wish.name.strip(), FIRST_ROLES)
    how = "in the first set-up" if found.person is None else "by invitation"
    deed = door.deed(DeedKind.PASSWORD_SET, by=person.id, about=person.id, detail=how)
    hashed = door.passwords.hashed(wish.password)
    is_done = door.people.accept(found.key, person=person, hashed=hashed, deed=deed)
    return person if is_done else None
