"""Signing in through a provider of identity, by an account that a person has connected before."""

import hmac
from dataclasses import dataclass

from countnight.errors import IdentityProviderError
from countnight.flow.people.changes import PeopleError
from countnight.flow.people.door import NOBODY, Door
from countnight.flow.people.keys import key_of, new_secret
from countnight.flow.people.sign_in import Caller, Visit, let_in
from countnight.flow.ports import IdentityProvider
from countnight.model.person import DeedKind, Person

CONNECT = "connect"
ENTER = "enter"


class NotConnectedError(PeopleError):
    """The provider's account belongs to nobody here, or to somebody who left."""

    def __init__(self, *, provider: str) -> None:
        super().__init__(
            f"Your account at {provider} is not connected to anybody here. "
            "Sign in another way, and connect it on your account page."
        )


@dataclass(frozen=True, slots=True)
class Start:
    """Where the browser goes, and the secret that it holds until it comes back."""

    address: str
    secret: str


@dataclass(frozen=True, slots=True)
class Return:
    """What the browser came back with. Shape: `back` is the address that it came to."""

    code: str
    state: str
    secret: str
    back: str


def begin(door: Door, *, back: str, visit: Visit | None = None) -> Start:
    """The way to the provider: to connect the visit's person, or to sign somebody in.

    Raises: IdentityProviderError.
    """
    provider = provider_of(door)
    secret = new_secret()
    state = f"{ENTER if visit is None else CONNECT}.{new_secret()}"
    address = provider.address(
        state=state, nonce=_derived(secret, "nonce"), verifier=_derived(secret, "code"), back=back
    )
    door.challenges.keep(state, of=_owner(secret, visit), now=door.clock.now())
    return Start(address, secret)


def enter(door: Door, caller: Caller, *, given: Return) -> Visit:
    """The person whose account it is has a session.

    Raises: IdentityProviderError, NotConnectedError.
    """
    provider = provider_of(door)
    subject = _subject(door, given, visit=None)
    person = door.people.person_of_identity(provider.issuer, subject=subject)
    if person is None or not person.is_active:
        detail = f"by {provider.name} from {caller.address}"
        door.people.note(door.deed(DeedKind.SIGN_IN_REFUSED, by=NOBODY, detail=detail))
        raise NotConnectedError(provider=provider.name)
    return let_in(door, caller, person=person, how=provider.name)


def connect(door: Door, visit: Visit, *, given: Return) -> None:
    """The account at the provider signs this person in from now on, and nobody else.

    Raises: IdentityProviderError, NotConnectedError when it is another person's.
    """
    provider = provider_of(door)
    subject = _subject(door, given, visit=visit)
    deed = door.deed(
        DeedKind.IDENTITY_CONNECTED, by=visit.person.id, about=visit.person.id, detail=provider.name
    )
    if not door.people.connect(visit.person.id, issuer=provider.issuer, subject=subject, deed=deed):
        raise NotConnectedError(provider=provider.name)


def disconnect(door: Door, person: Person, *, by: str) -> None:
    """No account at a provider signs the person in any more."""
    deed = door.deed(DeedKind.IDENTITY_REMOVED, by=by, about=person.id)
    door.people.disconnect(person.id, deed=deed)


def provider_of(door: Door) -> IdentityProvider:
    """The newsroom's provider. Raises: IdentityProviderError when it has none."""
    if door.provider is None:
        raise IdentityProviderError(reason="the newsroom has none")
    return door.provider


def _subject(door: Door, given: Return, *, visit: Visit | None) -> str:
    """Who the provider says it is, if this browser was sent there for this, lately, and once."""
    now = door.clock.now()
    if not door.challenges.take(given.state, of=_owner(given.secret, visit), now=now):
        raise IdentityProviderError(reason="this browser was not sent there, or too long ago")
    return provider_of(door).subject(
        code=given.code,
        nonce=_derived(given.secret, "nonce"),
        verifier=_derived(given.secret, "code"),
        back=given.back,
        now=now,
    )


def _owner(secret: str, visit: Visit | None) -> str:
    return f"{key_of(secret)} {visit.session.key if visit else ''}"


def _derived(secret: str, use: str) -> str:
    return hmac.new(secret.encode("utf-8", "surrogatepass"), use.encode(), "sha256").hexdigest()
