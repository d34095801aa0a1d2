"""What became of a seat's result, read from the log: every step, and what a recall took back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from countnight.flow.people.audit import AuditLine, line_from_entry
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
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class GoneOut:
    """A post that had gone out before it was taken off: as it last stood, and since when."""

    post: Post
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class RecallTold:
    """The latest recall of a seat's result, and the posts that it took off their pages."""

    at: datetime
    by: str
    reason: str
    gone: tuple[GoneOut, ...]


def history_of(
    election: Election, *, batches: Iterable[Batch], seat: SeatId
) -> tuple[AuditLine, ...]:
    """Every step of the seat's result and of the posts that told it, the newest first."""
    posts: set[PostId] = set()
    entries = (entry for batch in batches for entry in batch.entries)
    lines = [line_from_entry(entry, election) for entry in entries if _is_about(entry, seat, posts)]
    return tuple(reversed(lines))


def recall_told(night: Night, *, batches: Iterable[Batch], seat: SeatId) -> RecallTold | None:
    """What the latest recall of the seat's result did. None means: it was never recalled."""
    told = None
    for batch in batches:
        for entry in batch.entries:
            event = entry.event
            if isinstance(event, DeclarationRecalled) and event.seat == seat:
                told = RecallTold(entry.at, event.by.name, event.reason, _gone(night, batch))
    return told


def _gone(night: Night, batch: Batch) -> tuple[GoneOut, ...]:
    removed = (one.event.post for one in batch.entries if isinstance(one.event, PostRemoved))
    found = []
    for post in removed:
        versions = [one for one in night.versions.get(post, ()) if one.position < batch.first]
        if versions:
            found.append(GoneOut(versions[-1].post, versions[0].at, versions[-1].at))
    return tuple(found)


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
