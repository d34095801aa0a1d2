"""What was taken back: posts that left their pages, and results that were recalled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from countnight.model.declaration import ResultsMessage
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, DeclarationRecalled, Entry, PostRemoved
from countnight.model.ids import Position, PostId, SeatId
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class Removal:
    """A post that was taken off every page, as it last stood there.

    None means: `by` nobody was named; `seat` it did not go with a recalled result; `open_pages`
    nobody counted on how many it was open.
    """

    position: Position
    at: datetime
    post: Post
    reason: str
    by: Actor | None = None
    seat: SeatId | None = None
    open_pages: int | None = None


@dataclass(frozen=True, slots=True)
class Recall:
    """A result that was taken back, as it had been accepted.

    None means: `open_pages` nobody counted on how many pages it was open.
    """

    position: Position
    at: datetime
    seat: SeatId
    message: ResultsMessage
    reason: str
    by: Actor
    open_pages: int | None = None


Removals = Mapping[PostId, tuple[Removal, ...]]


def recall_of(message: ResultsMessage, *, entry: Entry, event: DeclarationRecalled) -> Recall:
    """The recall of the result that the message brought."""
    return Recall(
        position=entry.position,
        at=entry.at,
        seat=event.seat,
        message=message,
        reason=event.reason,
        by=event.by,
        open_pages=event.open_pages,
    )


def removals_after(known: Removals, batch: Batch, *, posts: Mapping[PostId, Post]) -> Removals:
    """The removals with those of the batch; `posts` are those that were out before it."""
    events = [entry.event for entry in batch.entries]
    seats = [event.seat for event in events if isinstance(event, DeclarationRecalled)]
    seat = seats[0] if seats else None
    for entry in batch.entries:
        event = entry.event
        if isinstance(event, PostRemoved) and event.post in posts:
            removal = Removal(
                position=entry.position,
                at=entry.at,
                post=posts[event.post],
                reason=event.reason,
                by=event.by,
                seat=seat,
                open_pages=event.open_pages,
            )
            known = {**known, event.post: (*known.get(event.post, ()), removal)}
    return known
