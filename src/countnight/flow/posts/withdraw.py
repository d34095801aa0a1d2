"""Taking one post back, and putting it back; what had gone out of it, and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from countnight.desk.errors import LiveFactMissingError
from countnight.desk.posts.withdrawing import (
    PutBack,
    RecallPost,
    events_of_put_back,
    events_of_recall,
)
from countnight.flow.desk import committed, moment_of
from countnight.flow.living.filling import filled_post
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, Event
from countnight.model.ids import Position, PostId
from countnight.model.night import Night
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class GoneOut:
    """A post that had gone out before it was taken off: as it last stood, and since when."""

    post: Post
    first: datetime
    last: datetime


def gone_out(night: Night, post: PostId, *, before: Position) -> GoneOut | None:
    """What readers had of the post before the position. None means: nothing."""
    versions = [one for one in night.versions.get(post, ()) if one.position < before]
    if not versions:
        return None
    return GoneOut(versions[-1].post, versions[0].at, versions[-1].at)


def recall_post(newsroom: Newsroom, order: RecallPost, *, by: Actor) -> Batch:
    """The post is on no page, feed or API any more. Raises: DeskError."""

    def events() -> Sequence[Event]:
        return events_of_recall(order, night=newsroom.night, moment=moment_of(newsroom, by))

    return committed(newsroom, events)


def put_back(newsroom: Newsroom, order: PutBack, *, by: Actor) -> Batch:
    """The post stands where it stood, read against the facts of now.

    Raises: DeskError, also when a live fact of it has no figure; PollOpenError.
    """

    def events() -> Sequence[Event]:
        read = _read_now(newsroom, order)
        return events_of_put_back(read, night=newsroom.night, moment=moment_of(newsroom, by))

    return committed(newsroom, events)


def _read_now(newsroom: Newsroom, order: PutBack) -> PutBack:
    """The order with the post's live facts filled in and its words read against the facts."""
    known = newsroom.night.removals.get(order.post)
    if known is None:
        return order
    filled, unfilled = filled_post(known[-1].post, figures=newsroom.figures)
    if unfilled:
        raise LiveFactMissingError(draft=order.post, why=unfilled[0].message)
    return replace(order, filled=filled, findings=findings_in_post(newsroom.figures, filled))
