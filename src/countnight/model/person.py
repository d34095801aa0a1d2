"""Who works in the newsroom: people, their sessions and invitations, and what they have done.

Secrets never come here: a session or an invitation is known by its key, the SHA-256 of a secret
that only its holder has.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)
"""The name that a person signs in with, and that the log keeps: short, and never given twice."""

SecretKey = NewType("SecretKey", str)
"""The SHA-256 of a secret, as hexadecimal digits."""


class Role(StrEnum):
    """What somebody is in the newsroom; `countnight.desk.rights` says what each may do."""

    REPORTER = "reporter"
    EDITOR = "editor"
    CHECKER = "checker"
    MODERATOR = "moderator"
    ENGINEER = "engineer"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in.

    None means: `job` and `outlet` are not shown under the person's name.
    """

    id: PersonId
    name: str
    roles: frozenset[Role] = frozenset()
    job: str | None = None
    outlet: str | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Session:
    """A person signed in with one browser.

    Shape: `address` and `browser` are as the browser said, cut short.
    None means: no `message` waits for the next page.
    """

    key: SecretKey
    person: PersonId
    begun_at: datetime
    seen_at: datetime
    address: str
    browser: str
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """Leave to choose a password, once. None means: `person` whoever comes first sets it all up."""

    key: SecretKey
    person: PersonId | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ApiToken:
    """Leave for a program to use the API.

    Shape: `scope` has names of rights, as `countnight.desk.rights` knows them; `made_by` is a
    person's id or a phrase. A token that was ended expired then.
    """

    key: SecretKey
    name: str
    scope: frozenset[str]
    made_by: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Passkey:
    """A key on somebody's device that signs them in.

    Shape: `id` is the credential's, in base64url; `public_key` is COSE, as the device gave it.
    Units: `used` counts what the device says it has signed; some always say 0.
    """

    id: str
    person: PersonId
    public_key: bytes
    used: int
    name: str
    made_at: datetime


class DeedKind(StrEnum):
    """What people do to people; what they do to the night is in the log."""

    SIGNED_IN = "signed-in"
    SIGN_IN_REFUSED = "sign-in-refused"
    SIGNED_OUT = "signed-out"
    PERSON_ADDED = "person-added"
    PERSON_CHANGED = "person-changed"
    PERSON_INVITED = "person-invited"
    PASSWORD_SET = "password-set"  # noqa: S105 - a name, not a secret
    SESSIONS_ENDED = "sessions-ended"
    PASSKEY_ADDED = "passkey-added"
    PASSKEY_REMOVED = "passkey-removed"
    IDENTITY_CONNECTED = "identity-connected"
    IDENTITY_REMOVED = "identity-removed"
    TOKEN_MADE = "token-made"  # noqa: S105 - a name, not a secret
    TOKEN_ENDED = "token-ended"  # noqa: S105 - a name, not a secret
    QUESTIONS_ERASED = "questions-erased"


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the journal: who did what to whom, when and why.

    Shape: `by` is a person's id, or a phrase such as 'the command line'.
    None means: `about` concerns nobody else; `detail` there is nothing to add.
    """

    at: datetime
    by: str
    kind: DeedKind
    about: PersonId | None = None
    detail: str | None = None
