"""Signing in and out, and who it is that asks now."""

from dataclasses import dataclass, replace
from datetime import timedelta

from countnight.flow.people.door import NOBODY, Door, id_from_text
from countnight.flow.people.keys import key_of, new_secret
from countnight.model.person import DeedKind, Person, PersonId, Session

SEEN_EVERY = timedelta(minutes=1)
"""A session's last use is written down this often, not at every request."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request comes from. None means: `secret` the browser is in no session."""

    address: str
    browser: str
    secret: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A person at work: the session, and the secret that only its browser knows."""

    person: Person
    session: Session
    secret: str


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """Nobody was let in. Shape: `wait_seconds` is 0 when another try may come at once."""

    wait_seconds: int = 0


def sign_in(door: Door, caller: Caller, *, name: str, password: str) -> Visit | SignInRefused:
    """The person is signed in with a new secret, or refused without saying why.

    Shape: an unknown name, a wrong password and somebody who left take the same steps.
    """
    person_id = id_from_text(name)
    now = door.clock.now()
    wait = door.tries.wait_seconds(person_id, address=caller.address, now=now)
    if wait:
        return SignInRefused(wait)
    hashed = door.people.password_of(person_id)
    is_right = door.passwords.is_right(password, hashed=hashed)
    person = door.people.person(person_id)
    if not is_right or hashed is None or person is None or not person.is_active:
        return refuse(door, caller, person_id)
    door.tries.succeeded(person_id, address=caller.address)
    if door.passwords.is_outdated(hashed):
        door.people.renew_hash(person_id, hashed=door.passwords.hashed(password))
    return let_in(door, caller, person=person, how="password")


def refuse(door: Door, caller: Caller, person: PersonId) -> SignInRefused:
    """Nobody is let in, and the journal and the next try know of it."""
    now = door.clock.now()
    door.tries.failed(person, address=caller.address, now=now)
    kind = DeedKind.SIGN_IN_REFUSED
    door.people.note(door.deed(kind, by=NOBODY, about=person, detail=f"from {caller.address}"))
    return SignInRefused(door.tries.wait_seconds(person, address=caller.address, now=now))


def let_in(door: Door, caller: Caller, *, person: Person, how: str) -> Visit:
    """The person has a session of a new secret; the one that the browser was in is over."""
    if caller.secret is not None:
        leave(door, caller.secret)
    secret, now = new_secret(), door.clock.now()
    session = Session(key_of(secret), person.id, now, now, caller.address, caller.browser)
    detail = f"by {how} from {caller.address}"
    deed = door.deed(DeedKind.SIGNED_IN, by=person.id, about=person.id, detail=detail)
    door.people.begin_session(session, deed=deed)
    return Visit(person, session, secret)


def visit_of(door: Door, secret: str) -> Visit | None:
    """Who holds the secret now, with today's roles; None when the session is over."""
    session = door.people.session(key_of(secret))
    if session is None:
        return None
    now = door.clock.now()
    if now - session.seen_at > door.stay.idle or now - session.begun_at > door.stay.whole:
        leave(door, secret)
        return None
    person = door.people.person(session.person)
    if person is None or not person.is_active:
        return None
    if now - session.seen_at > SEEN_EVERY:
        session = replace(session, seen_at=now)
        door.people.renew_session(session)
    return Visit(person, session, secret)


def leave(door: Door, secret: str) -> None:
    """The session of the secret is over, if there was one."""
    session = door.people.session(key_of(secret))
    if session is None:
        return
    deed = door.deed(DeedKind.SIGNED_OUT, by=session.person, about=session.person)
    door.people.end_sessions([session.key], deed=deed)


def leave_message(door: Door, visit: Visit, message: str | None) -> None:
    """The message waits for the session's next page; None takes it away."""
    door.people.renew_session(replace(visit.session, message=message))
