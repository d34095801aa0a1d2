"""What the journeys need from the world, by shape; `store` and others fit without knowing it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from countnight.model.block import PhotoId
from countnight.model.desk.notice import Notice
from countnight.model.desk.sketch import Sketch
from countnight.model.event import Batch, Event
from countnight.model.ids import Position
from countnight.model.person import (
    ApiToken,
    Deed,
    Invitation,
    Passkey,
    Person,
    PersonId,
    SecretKey,
    Session,
)
from countnight.model.photos.made import Development, MadePhoto, PhotoFile, PhotoKind


class Log(Protocol):
    """The record of the night: appended to, read in order, never changed."""

    def append(self, events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
        """The events as one batch, durably committed straight behind `after`.

        Raises: StaleLogError (store) when the log has grown past `after`; read and try again.
        """
        ...

    def read(self, *, after: Position) -> Iterator[Batch]:
        """Every batch behind the position, in commit order."""
        ...

    def position(self) -> Position:
        """The position of the last committed entry; 0 when there is none."""
        ...

    def close(self) -> None:
        """Nothing is left open."""
        ...


class Clock(Protocol):
    """What time it is in the newsroom: the real time, or the night's during a replay."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Messenger(Protocol):
    """A room outside where people of the newsroom are told things."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    def send(self, notices: Sequence[Notice]) -> None:
        """The notices are there, in one message.

        Raises: OutsideError when nobody answers; NoticeRefusedError when they are not taken.
        """
        ...


class Sketches(Protocol):
    """What people write and have not submitted; a sketch is found only by its writer and key."""

    def sketch(self, person: PersonId, key: str) -> Sketch | None:
        """The person's sketch of the key, or None."""
        ...

    def sketches_of(self, person: PersonId) -> Sequence[Sketch]:
        """All of the person's sketches, the one changed last first."""
        ...

    def keep(self, sketch: Sketch) -> bool:
        """Whether it is kept: as the first of its key, or behind the revision before its own."""
        ...

    def throw_away(self, person: PersonId, key: str) -> None:
        """The person has no sketch of the key."""
        ...


class People(Protocol):
    """Everybody who may sign in. Every change comes with the deed that the journal keeps of it.

    Shape: `sketches` are private and no deeds: the journal knows nothing of them.
    """

    @property
    def sketches(self) -> Sketches:
        """What they write and have not submitted."""
        ...

    def everyone(self) -> Sequence[Person]:
        """All people by id, those who left too."""
        ...

    def person(self, person: PersonId) -> Person | None:
        """The person, or None."""
        ...

    def add(self, person: Person, *, deed: Deed) -> bool:
        """Whether the person is new here; somebody of that id is left alone."""
        ...

    def change(self, person: Person, *, deed: Deed) -> None:
        """The person is as given; of somebody who is not active, no session is left."""
        ...

    def password_of(self, person: PersonId) -> str | None:
        """The hash of the person's password, or None."""
        ...

    def set_password(self, person: PersonId, *, hashed: str, deed: Deed) -> None:
        """The password is the one with this hash; no session and no invitation is left."""
        ...

    def renew_hash(self, person: PersonId, *, hashed: str) -> None:
        """The same password is kept under a hash of today's strength."""
        ...

    def session(self, key: SecretKey) -> Session | None:
        """The session of the key, or None."""
        ...

    def sessions_of(self, person: PersonId) -> Sequence[Session]:
        """The person's sessions, the one last seen first."""
        ...

    def begin_session(self, session: Session, *, deed: Deed) -> None:
        """The session is there."""
        ...

    def renew_session(self, session: Session) -> None:
        """The session was seen when it says, and carries its message; an ended one stays ended."""
        ...

    def end_sessions(self, keys: Collection[SecretKey], *, deed: Deed) -> None:
        """None of the sessions is left."""
        ...

    def invite(self, invitation: Invitation, *, deed: Deed) -> None:
        """The invitation is the only one that this person has."""
        ...

    def invitation(self, key: SecretKey) -> Invitation | None:
        """The invitation of the key, or None."""
        ...

    def accept(self, key: SecretKey, *, person: Person, hashed: str, deed: Deed) -> bool:
        """Whether the invitation was still there: it is used up, and the person has the password.

        Shape: a person who is not there yet is added; one who is keeps name and roles.
        """
        ...

    def add_passkey(self, passkey: Passkey, *, deed: Deed) -> bool:
        """Whether the passkey is new here."""
        ...

    def passkey(self, passkey: str) -> Passkey | None:
        """The passkey of the id, or None."""
        ...

    def passkeys_of(self, person: PersonId) -> Sequence[Passkey]:
        """The person's passkeys, the oldest first."""
        ...

    def count_use(self, passkey: str, *, used: int) -> None:
        """The device has signed so often."""
        ...

    def remove_passkey(self, passkey: str, *, deed: Deed) -> None:
        """The passkey opens nothing any more."""
        ...

    def connect(self, person: PersonId, *, issuer: str, subject: str, deed: Deed) -> bool:
        """Whether the identity is this person's now; somebody else's stays theirs."""
        ...

    def person_of_identity(self, issuer: str, *, subject: str) -> Person | None:
        """Whose identity it is, or None."""
        ...

    def is_connected(self, person: PersonId) -> bool:
        """Whether the person has an identity at a provider."""
        ...

    def disconnect(self, person: PersonId, *, deed: Deed) -> None:
        """No identity is the person's any more."""
        ...

    def keep_token(self, token: ApiToken, *, deed: Deed) -> bool:
        """Whether the token's name is new here; one that was used stays its owner's for good."""
        ...

    def token(self, key: SecretKey) -> ApiToken | None:
        """The token of the key, or None."""
        ...

    def tokens(self) -> Sequence[ApiToken]:
        """All tokens by name, the ended ones too."""
        ...

    def end_token(self, key: SecretKey, *, at: datetime, deed: Deed) -> None:
        """The token opens nothing from the moment on."""
        ...

    def note(self, deed: Deed) -> None:
        """The deed stands in the journal."""
        ...

    def journal(self, *, most: int, about: PersonId | None = None) -> Sequence[Deed]:
        """The last deeds, the newest first; only those by or about one person, if one is named."""
        ...

    def close(self) -> None:
        """Nothing is left open."""
        ...


class IdentityProvider(Protocol):
    """Somebody outside who knows who people are."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def issuer(self) -> str:
        """Its own name for itself."""
        ...

    def address(self, *, state: str, nonce: str, verifier: str, back: str) -> str:
        """Where a browser is sent, to come back with a code. Raises: IdentityProviderError."""
        ...

    def subject(self, *, code: str, nonce: str, verifier: str, back: str, now: datetime) -> str:
        """Its lasting name for whoever brought the code. Raises: IdentityProviderError."""
        ...


class Darkroom(Protocol):
    """Makes photos of what people send."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """What a form may offer to choose."""
        ...

    def developed(self, data: bytes) -> Development:
        """The photo in its sizes, or why there is none; whatever the bytes are."""
        ...


class PhotoFiles(Protocol):
    """The files of the photos, beside the log. Photos are named by their content."""

    def keep(self, made: MadePhoto, *, files: Sequence[PhotoFile]) -> None:
        """All files of the photo are kept durably; those of one that is there are left alone.

        Raises: StoreError.
        """
        ...

    def made(self, photo: PhotoId) -> MadePhoto | None:
        """The photo as it came from the darkroom; None when no files of it are kept."""
        ...

    def content(self, photo: PhotoId, *, width: int, kind: PhotoKind) -> bytes | None:
        """The bytes of one size, or None. Units: pixels."""
        ...

    def remove(self, photo: PhotoId) -> None:
        """No file of the photo is left. Raises: StoreError."""
        ...

    def sweep(self, *, known: Collection[PhotoId], before: datetime) -> int:
        """How many photos are gone: those kept before the moment that are not known."""
        ...
