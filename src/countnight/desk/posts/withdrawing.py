"""Taking one post off its pages, and putting it back under its own id."""

from dataclasses import dataclass, replace

from countnight.desk.errors import (
    NextVersionWaitsError,
    PostGoneError,
    PostStandsError,
    ReasonMissingError,
    WentWithResultError,
)
from countnight.desk.orders import Moment
from countnight.desk.posts.correcting import standing
from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.desk.draft import DraftState
from countnight.model.event import PostPublished, PostRemoved
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import Position, PostId
from countnight.model.night import Night
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class RecallPost:
    """Take a post off its pages.

    Shape: `read` is where the version stands in the log that the person read.
    None means: `open_pages` nobody counted how many readers have it open.
    """

    post: PostId
    read: Position
    reason: str
    open_pages: int | None = None


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a post back on the pages that it was taken off.

    Shape: `read` is where the removal stands in the log that the person read. `findings` are
    what the proofreader says of it now; `filled` is the post with its live facts as they are now.
    None means: `filled` it has none; `over` nobody says why it may say what they contradict.
    """

    post: PostId
    read: Position
    reason: str
    over: str | None = None
    findings: tuple[Finding, ...] = ()
    filled: Post | None = None


def events_of_recall(order: RecallPost, *, night: Night, moment: Moment) -> tuple[PostRemoved, ...]:
    """The post leaves every page. Raises: PostGoneError, PostMovedError, ReasonMissingError."""
    standing(night, order.post, read=order.read)
    reason = _reason(order.reason, "A recall")
    return (PostRemoved(order.post, reason, moment.by, order.open_pages),)


def events_of_put_back(
    order: PutBack, *, night: Night, moment: Moment
) -> tuple[PostPublished, ...]:
    """The post as it last stood is on its pages, at its old address, as its next version.

    Raises: PostGoneError, PostStandsError, WentWithResultError, NextVersionWaitsError,
    ReasonMissingError.
    """
    _guard_put_back(order, night)
    reason, over = _reason(order.reason, "Putting a post back"), (order.over or "").strip() or None
    if has_hold(order.findings) and over is None:
        raise ReasonMissingError(act="Publishing what the facts contradict")
    was = order.filled or night.removals[order.post][-1].post
    post = replace(was, revision=was.revision + 1, changed_at=moment.at)
    return (PostPublished(post, change=PostChange(ChangeKind.PUT_BACK, moment.by, reason, over)),)


def _guard_put_back(order: PutBack, night: Night) -> None:
    if order.post not in night.removals:
        raise PostGoneError(post=order.post)
    removal = night.withdrawn(order.post)
    if removal is None or removal.position != order.read:
        raise PostStandsError(post=order.post)
    if removal.seat is not None:
        seat = night.election.seats[removal.seat].name
        raise WentWithResultError(post=order.post, seat=seat)
    draft = night.queue.get(order.post)
    if draft is not None and draft.state is not DraftState.REJECTED:
        raise NextVersionWaitsError(post=order.post)


def _reason(text: str, act: str) -> str:
    reason = text.strip()
    if not reason:
        raise ReasonMissingError(act=act)
    return reason
