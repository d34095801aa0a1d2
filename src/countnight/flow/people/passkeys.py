"""Passkeys: signing in with a device instead of a password, where the extra `auth` is installed."""

import json
from dataclasses import dataclass
from importlib.util import find_spec

from countnight.flow.people.changes import PeopleError
from countnight.flow.people.door import Door
from countnight.flow.people.sign_in import Caller, SignInRefused, Visit, let_in, refuse
from countnight.model.person import DeedKind, Passkey, PersonId

NEW_SIGN_IN = ""
"""What a challenge belongs to that was given to somebody who is not signed in."""


class PasskeyError(PeopleError):
    """The device's answer does not fit what it was asked."""

    def __init__(self) -> None:
        super().__init__("That did not work: try again, and answer within five minutes.")


@dataclass(frozen=True, slots=True)
class Site:
    """What a passkey is bound to. Shape: `host` is a name, without a port."""

    host: str
    origin: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a device answered, as the browser's JSON; and what the person calls the device."""

    credential: str
    name: str = ""


def has_passkeys() -> bool:
    """Whether the extra `auth` is installed."""
    return find_spec("webauthn") is not None


def registration_options(door: Door, visit: Visit, *, site: Site) -> str:
    """What the person's device is asked for a new passkey, as JSON."""
    import webauthn  # noqa: PLC0415 - of the extra `auth`
    from webauthn.helpers import base64url_to_bytes  # noqa: PLC0415
    from webauthn.helpers.structs import (  # noqa: PLC0415
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    known = door.people.passkeys_of(visit.person.id)
    options = webauthn.generate_registration_options(
        rp_id=site.host,
        rp_name="Countnight",
        user_name=visit.person.id,
        user_id=visit.person.id.encode(),
        user_display_name=visit.person.name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(one.id)) for one in known
        ],
    )
    return _kept(door, webauthn.options_to_json(options), of=visit.session.key)


def add_passkey(door: Door, visit: Visit, *, site: Site, answer: Answer) -> None:
    """The device's passkey signs this person in from now on.

    Raises: PasskeyError.
    """
    import webauthn  # noqa: PLC0415 - of the extra `auth`
    from webauthn.helpers import bytes_to_base64url  # noqa: PLC0415
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    challenge = _challenge_in(door, answer, of=visit.session.key)
    try:
        found = webauthn.verify_registration_response(
            credential=answer.credential,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError) as error:
        raise PasskeyError from error
    passkey = Passkey(
        bytes_to_base64url(found.credential_id),
        visit.person.id,
        found.credential_public_key,
        found.sign_count,
        answer.name.strip()[:80] or "a device",
        door.clock.now(),
    )
    by = visit.person.id
    deed = door.deed(DeedKind.PASSKEY_ADDED, by=by, about=by, detail=passkey.name)
    if not door.people.add_passkey(passkey, deed=deed):
        raise PasskeyError


def sign_in_options(door: Door, *, site: Site) -> str:
    """What any device is asked for at sign-in, as JSON; it tells nothing of who works here."""
    import webauthn  # noqa: PLC0415 - of the extra `auth`
    from webauthn.helpers.structs import UserVerificationRequirement  # noqa: PLC0415

    options = webauthn.generate_authentication_options(
        rp_id=site.host, user_verification=UserVerificationRequirement.REQUIRED
    )
    return _kept(door, webauthn.options_to_json(options), of=NEW_SIGN_IN)


def sign_in_with_passkey(
    door: Door, caller: Caller, *, site: Site, answer: Answer
) -> Visit | SignInRefused:
    """The passkey's owner is signed in, or nobody is and it does not say why."""
    now = door.clock.now()
    wait = door.tries.wait_seconds("", address=caller.address, now=now)
    if wait:
        return SignInRefused(wait)
    try:
        passkey = _verified(door, site=site, answer=answer)
    except PasskeyError:
        return refuse(door, caller, PersonId(""))
    person = door.people.person(passkey.person)
    if person is None or not person.is_active:
        return refuse(door, caller, passkey.person)
    door.people.count_use(passkey.id, used=passkey.used)
    return let_in(door, caller, person=person, how=f"passkey ({passkey.name})")


def remove_passkey(door: Door, person: PersonId, *, passkey: str, by: str) -> None:
    """The passkey opens nothing any more, if it was the person's."""
    found = door.people.passkey(passkey)
    if found is None or found.person != person:
        return
    deed = door.deed(DeedKind.PASSKEY_REMOVED, by=by, about=person, detail=found.name)
    door.people.remove_passkey(passkey, deed=deed)


def forget_devices(door: Door, person: PersonId, *, by: str) -> None:
    """No passkey and no account at a provider signs the person in: for a lost device."""
    for one in door.people.passkeys_of(person):
        remove_passkey(door, person, passkey=one.id, by=by)
    if door.people.is_connected(person):
        deed = door.deed(DeedKind.IDENTITY_REMOVED, by=by, about=person)
        door.people.disconnect(person, deed=deed)


def _verified(door: Door, *, site: Site, answer: Answer) -> Passkey:
    """The passkey that gave the answer, with its new count. Raises: PasskeyError."""
    import webauthn  # noqa: PLC0415 - of the extra `auth`
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    challenge = _challenge_in(door, answer, of=NEW_SIGN_IN)
    known = door.people.passkey(str(_fields_of(answer).get("id", "")))
    if known is None:
        raise PasskeyError
    try:
        found = webauthn.verify_authentication_response(
            credential=answer.credential,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=known.public_key,
            credential_current_sign_count=known.used,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError) as error:
        raise PasskeyError from error
    return Passkey(
        known.id, known.person, known.public_key, found.new_sign_count, known.name, known.made_at
    )


def _kept(door: Door, options: str, *, of: str) -> str:
    door.challenges.keep(str(json.loads(options)["challenge"]), of=of, now=door.clock.now())
    return options


def _challenge_in(door: Door, answer: Answer, *, of: str) -> bytes:
    """The challenge that the device answered, which must be one of ours. Raises: PasskeyError."""
    from webauthn.helpers import base64url_to_bytes  # noqa: PLC0415 - of the extra `auth`

    response = _fields_of(answer).get("response")
    told = response.get("clientDataJSON") if isinstance(response, dict) else None
    try:
        challenge = str(json.loads(base64url_to_bytes(str(told)))["challenge"])
        as_bytes = base64url_to_bytes(challenge)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PasskeyError from error
    if not door.challenges.take(challenge, of=of, now=door.clock.now()):
        raise PasskeyError
    return as_bytes


def _fields_of(answer: Answer) -> dict[str, object]:
    try:
        fields = json.loads(answer.credential)
    except (ValueError, RecursionError) as error:
        raise PasskeyError from error
    return fields if isinstance(fields, dict) else {}
