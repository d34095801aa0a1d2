"""A post on a live page, by a person or by rule, and what was changed in it since."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from countnight.model.block import Block
from countnight.model.desk.change import ChangeKind
from countnight.model.election import nothing
from countnight.model.ids import GroupId, PageId, PostId, SeatId
from countnight.model.story import Span


class PostKind(StrEnum):
    """Who or what the post comes from."""

    RESULT = "result"
    ROUNDUP = "roundup"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """What a reader is told when a published post was wrong.

    None means: `lang` the note is in the post's own language; `kind` it follows a result that
    was corrected, and no person wrote it.
    """

    at: datetime
    text: str
    spans: tuple[Span, ...] = ()
    lang: str | None = None
    kind: ChangeKind | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post as readers see it.

    Shape: `body` is plain paragraphs parted by blank lines when the post has a label (it was
    made by rule), else Markdown. `written` is the body as a person wrote it, its live facts not
    filled in. `shown_at` is the time that stands first in the post;
    `published_at` and `changed_at` are when it first and last went out. `is_before_close` is
    an editor's word that it says nothing of how people voted. `blocks` follow the body in order.
    `headlines` are those that some pages show instead of the post's own.
    None means: no byline, no seat, no label (a person wrote it), no rule or person named;
    `edited_by` a text made by rule is as the rule made it; `written` the body has no live facts.
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
    outlet: str | None = None
    is_breaking: bool = False
    is_key_event: bool = False
    is_pinned: bool = False
    is_before_close: bool = False
    label: str | None = None
    approved_by: str | None = None
    edited_by: str | None = None
    corrections: tuple[CorrectionNote, ...] = ()
    blocks: tuple[Block, ...] = ()
    headlines: Mapping[PageId, str] = field(default_factory=nothing, hash=False)
    written: str | None = None

    @property
    def body_as_written(self) -> str:
        """The body as a person wrote it: what an editor is given to change."""
        return self.body if self.written is None else self.written

    def headline_on(self, page: PageId) -> str:
        """The headline that the page shows."""
        return self.headlines.get(page, self.headline)
