"""What became of a seat's result, read from the log: every step, and what a recall took back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from countnight.flow.people.audit import AuditLine, line_from_entry
from countnight.flow.posts.withdraw import GoneOut, gone_out
from countnight.model.desk.removal import Recall
from countnight.model.election import Election
from countnight.model.event import (
    Batch,
    CountEntered,
    CountSetAside,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DeclarationSetAside,
    Entry,
    PostPublished,
    PostRemoved,
)
from countnight.model.ids import PostId, SeatId
from countnight.model.night import Night


@dataclass(frozen=True, slots=True)
class RecallTold:
    """The latest recall of a seat's result, and the posts that it took off their pages.

    None means: `open_pages` nobody counted how many readers had one of them open.
    """

    at: datetime
    by: str
    reason: str
    gone: tuple[GoneOut, ...]
    open_pages: int | None = None


def history_of(
    election: Election, *, batches: Iterable[Batch], seat: SeatId
) -> tuple[AuditLine, ...]:
    """Every step of the seat's result and of the posts that told it, the newest first."""
    posts: set[PostId] = set()
    entries = (entry for batch in batches for entry in batch.entries)
    lines = [line_from_entry(entry, election) for entry in entries if _is_about(entry, seat, posts)]
    return tuple(reversed(lines))


def recall_told(night: Night, *, seat: SeatId) -> RecallTold | None:
    """What the latest recall of the seat's result did. None means: it was never recalled."""
    recalls = [one for one in night.recalls if one.seat == seat]
    if not recalls:
        return None
    last = recalls[-1]
    return RecallTold(last.at, last.by.name, last.reason, _gone(night, last), last.open_pages)


def _gone(night: Night, recall: Recall) -> tuple[GoneOut, ...]:
    """The posts that left in the recall's own batch."""
    every = (removal for known in night.removals.values() for removal in known)
    left = [one for one in every if one.seat == recall.seat and one.at == recall.at]
    left.sort(key=lambda one: one.position)
    found = (gone_out(night, one.post.id, before=one.position) for one in left)
    return tuple(one for one in found if one is not None)


def _is_about(entry: Entry, seat: SeatId, posts: set[PostId]) -> bool:
    """Whether the entry is of the seat's result or of a post of it; such posts are noted."""
    match entry.event:
        case DeclarationAccepted() | DeclarationHeld() | DeclarationSetAside() as event:
            return event.message.declaration.seat == seat
        case DeclarationRecalled() | CountSetAside() as event:
            return event.seat == seat
        case CountEntered(entry=typed):
            return typed.declaration.seat == seat
        case PostPublished(post=post):
            if post.seat == seat:
                posts.add(post.id)
            return post.seat == seat
        case PostRemoved(post=gone):
            return gone in posts
        case _:
            return False
