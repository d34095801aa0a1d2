"""A post on a live page, by a person or by rule, and what was changed in it since."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from countnight.model.ids import GroupId, PageId, PostId, SeatId
from countnight.model.story import Span


class PostKind(StrEnum):
    """Who or what the post comes from."""

    RESULT = "result"
    ROUNDUP = "roundup"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """What a reader is told when a published post was wrong."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post as readers see it.

    Shape: `body` is plain paragraphs parted by blank lines when the post has a label (it was
    made by rule), else Markdown. `shown_at` is the time that stands first in the post;
    `published_at` and `changed_at` are when it first and last went out.
    None means: no byline, no seat, no label (a person wrote it), no rule or person named.
    """

    id: PostId
    kind: PostKind
    pages: tuple[PageId, ...]
    lang: str
    headline: str
    body: str
    shown_at: datetime
    published_at: datetime
    changed_at: datetime
    revision: int = 1
    seat: SeatId | None = None
    group: GroupId | None = None
    spans: tuple[Span, ...] = ()
    byline: str | None = None
    role: str | None = None
    is_breaking: bool = False
    label: str | None = None
    approved_by: str | None = None
    corrections: tuple[CorrectionNote, ...] = ()
