"""What happened: the entries of the log, in the past tense, and their place in it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from countnight.model.block import PhotoId
from countnight.model.count.entry import CountEntry, EntryKey
from countnight.model.declaration import ResultsMessage
from countnight.model.desk.actor import Actor
from countnight.model.desk.change import PostChange
from countnight.model.desk.dial import Dial
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import Priority
from countnight.model.desk.summary import Bullet
from countnight.model.finding import Finding
from countnight.model.ids import ElectionId, PageId, Position, PostId, SeatId
from countnight.model.photos.photo import Photo
from countnight.model.post import Post
from countnight.model.story import Story


@dataclass(frozen=True, slots=True)
class NightOpened:
    """The log began; a test night never takes live data, nor a live night test data."""

    election: ElectionId
    is_test: bool


@dataclass(frozen=True, slots=True)
class DeclarationAccepted:
    """A result is true for us from here on.

    None means: `replaces` nothing was declared before; `confirmed_by` no hold had to be
    decided by a person.
    """

    message: ResultsMessage
    key: str
    findings: tuple[Finding, ...] = ()
    replaces: Position | None = None
    confirmed_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class DeclarationHeld:
    """A result came in that a person must decide on; all of it is kept here."""

    message: ResultsMessage
    key: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class DeclarationSetAside:
    """An older revision came after a newer one: it is kept here and changes nothing."""

    message: ResultsMessage
    key: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class DeclarationRecalled:
    """An accepted result was taken back: it counts no longer, and nothing stands in its place.

    None means: `open_pages` nobody counted how many readers had a page of it open.
    """

    seat: SeatId
    recalls: Position
    by: Actor
    reason: str
    open_pages: int | None = None


@dataclass(frozen=True, slots=True)
class DraftQueued:
    """A text, or the next version of one, waits for people. `by` wrote it."""

    post: Post
    by: Actor
    priority: Priority = field(default_factory=Priority)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRevised:
    """A draft was changed, by a person or by new figures; `revision` is the one that it made."""

    post: Post
    revision: int
    by: Actor
    findings: tuple[Finding, ...] = ()


class Ruling(StrEnum):
    """What a person decided on a draft."""

    APPROVED = "approved"
    HELD = "held"
    REJECTED = "rejected"
    REOPENED = "reopened"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class DraftRuled:
    """A person decided on one revision of a draft.

    None means: no reason was given or needed; `out_at` it does not go out by itself; `into` its
    words went into no other post.
    """

    draft: PostId
    revision: int
    ruling: Ruling
    by: Actor
    reason: str | None = None
    out_at: datetime | None = None
    into: PostId | None = None


@dataclass(frozen=True, slots=True)
class PostPublished:
    """A post went out, or went out again changed.

    None means: `key` no resend key was given; `change` no person changed what was out.
    """

    post: Post
    key: str | None = None
    change: PostChange | None = None


@dataclass(frozen=True, slots=True)
class PostRemoved:
    """A post was taken off every page it stood on.

    None means: `by` nobody was named; `open_pages` nobody counted how many readers had it open.
    """

    post: PostId
    reason: str
    by: Actor | None = None
    open_pages: int | None = None


@dataclass(frozen=True, slots=True)
class PostDoubted:
    """A changed result has overtaken a person's words in a post that is out."""

    post: PostId
    seat: SeatId
    kind: DoubtKind


@dataclass(frozen=True, slots=True)
class DoubtSettled:
    """A person has read a doubted post, and leaves it as it is."""

    post: PostId
    by: Actor
    reason: str


@dataclass(frozen=True, slots=True)
class SummaryPublished:
    """A page's summary bullets, whole."""

    page: PageId
    bullets: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class DialTurned:
    """Somebody decided how much readers are given from here on. None means: no reason was given."""

    to: Dial
    by: Actor
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CountEntered:
    """Somebody at a count keyed a result in; it is provisional until the desk or a feed agrees."""

    entry: CountEntry
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class CountSetAside:
    """A person at the desk decided that an entry from the count is wrong, and why."""

    seat: SeatId
    entry: EntryKey
    by: Actor
    reason: str


@dataclass(frozen=True, slots=True)
class PhotoAdded:
    """A photo may be used from here on; one that was withdrawn may be used again."""

    photo: Photo
    by: Actor


@dataclass(frozen=True, slots=True)
class PhotoRevised:
    """A photo's words or its focus changed; readers see them wherever it stands."""

    photo: Photo
    by: Actor


@dataclass(frozen=True, slots=True)
class PhotoWithdrawn:
    """A photo was taken off every page, and its files are gone."""

    photo: PhotoId
    by: Actor
    reason: str


@dataclass(frozen=True, slots=True)
class SummaryEdited:
    """A page's bullets as an editor wants them, whole; none gives it back to the automatic ones."""

    page: PageId
    bullets: tuple[Bullet, ...]
    by: Actor


Event = (
    NightOpened
    | DeclarationAccepted
    | DeclarationHeld
    | DeclarationSetAside
    | DeclarationRecalled
    | DraftQueued
    | DraftRevised
    | DraftRuled
    | PostPublished
    | PostRemoved
    | PostDoubted
    | DoubtSettled
    | SummaryPublished
    | SummaryEdited
    | DialTurned
    | CountEntered
    | CountSetAside
    | PhotoAdded
    | PhotoRevised
    | PhotoWithdrawn
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event at its place in the log; `at` is when the newsroom's clock said it happened."""

    position: Position
    at: datetime
    event: Event


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries that were committed together: readers see all of them or none.

    Shape: never empty; positions follow one another.
    """

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Position:
        """The position of the first entry."""
        return self.entries[0].position

    @property
    def last(self) -> Position:
        """The position of the last entry: what the night's position is afterwards."""
        return self.entries[-1].position
