"""A text that is ready and not yet out: as it was told, and as it waits in the desk's queue."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from countnight.model.desk.actor import Actor
from countnight.model.finding import Finding
from countnight.model.ids import PageId, PostId
from countnight.model.post import Post, PostKind
from countnight.model.story import Story


@dataclass(frozen=True, slots=True)
class Draft:
    """A story on its way to its pages.

    Shape: a draft with the id of a published post is its next version. `correction` is the
    change note that readers are given when that post was wrong; None means it was not, only out
    of date.
    """

    id: PostId
    kind: PostKind
    pages: tuple[PageId, ...]
    story: Story
    shown_at: datetime
    correction: Story | None = None


class DraftState(StrEnum):
    """What may become of a draft: approved means that it goes out by itself at its time."""

    WAITING = "waiting"
    HELD = "held"
    REJECTED = "rejected"
    APPROVED = "approved"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's word that a revision may go out. None means: no reason was needed."""

    by: Actor
    at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Priority:
    """Why a draft stands where it does in the queue, and how many people must look at it.

    Shape: `checks` is the number of different people who must approve, `because` says why in
    words. `news_value` orders the queue; `news_reasons` are its parts, each with its points.
    """

    checks: int = 1
    because: tuple[str, ...] = ()
    news_value: int = 0
    news_reasons: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """Where a draft's words went.

    Shape: `revision` is the one of that post's draft which has them.
    None means: `was` that post had no draft in the queue before.
    """

    into: PostId
    revision: int
    was: Post | None = None


@dataclass(frozen=True, slots=True)
class QueuedDraft:
    """A draft in the desk's queue, at one revision.

    Shape: `post` is what would go out. `rival` is the text that the facts gave since, while
    `post` is a person's edit: an editor chooses between them.
    None means: `reason` nobody gave one; `out_at` it does not go out by itself; `merged` its
    words went into no other post.
    """

    post: Post
    revision: int
    state: DraftState
    priority: Priority
    by: Actor
    queued_at: datetime
    changed_at: datetime
    findings: tuple[Finding, ...] = ()
    approvals: tuple[Approval, ...] = ()
    out_at: datetime | None = None
    reason: str | None = None
    rival: Post | None = None
    merged: Merged | None = None

    @property
    def checks_left(self) -> int:
        """How many different people must still approve this revision."""
        return max(0, self.priority.checks - len(self.approvals))
