"""Correcting a post that readers have: an act of its own, with a kind and a reason."""

from dataclasses import dataclass, replace

from countnight.desk.errors import (
    NextVersionWaitsError,
    NothingChangedError,
    PostGoneError,
    PostMovedError,
    ReasonMissingError,
)
from countnight.desk.orders import Moment
from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.desk.draft import DraftState
from countnight.model.event import PostPublished
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import Position, PostId
from countnight.model.night import Night
from countnight.model.post import CorrectionNote, Post

CORRECTIONS = (ChangeKind.ERROR, ChangeKind.NAME, ChangeKind.CLARIFICATION, ChangeKind.UPDATE)
"""The kinds of a correction, the gravest first."""

ALWAYS_TOLD = (ChangeKind.ERROR, ChangeKind.CLARIFICATION)
"""What readers are told whoever decides: an editor chooses for the others."""


@dataclass(frozen=True, slots=True)
class Correct:
    """Change a post that is out.

    Shape: `post` is the post as it should read; `read` is where the version stands in the log
    that the person read. `findings` are what the proofreader says of the new words. `reason` is
    what readers are told. `is_before_close` is the editor's word, while people vote, that the
    post says nothing of how.
    None means: `over` nobody says why the post may say what the facts contradict.
    """

    post: Post
    read: Position
    kind: ChangeKind
    reason: str
    is_told: bool = True
    over: str | None = None
    findings: tuple[Finding, ...] = ()
    is_before_close: bool = False


def events_of_correction(
    order: Correct, *, night: Night, moment: Moment
) -> tuple[PostPublished, ...]:
    """What the correction comes to, for the log.

    Raises: PostGoneError, PostMovedError, NextVersionWaitsError, NothingChangedError,
    ReasonMissingError.
    """
    now_out = standing(night, order.post.id, read=order.read)
    draft = night.queue.get(now_out.id)
    if draft is not None and draft.state is not DraftState.REJECTED:
        raise NextVersionWaitsError(post=now_out.id)
    if _words(order.post) == _words(now_out):
        raise NothingChangedError(post=now_out.id)
    reason, over = order.reason.strip(), (order.over or "").strip() or None
    if not reason:
        raise ReasonMissingError(act="A correction")
    if has_hold(order.findings) and over is None:
        raise ReasonMissingError(act="Publishing what the facts contradict")
    change = PostChange(order.kind, moment.by, reason, over)
    return (PostPublished(_corrected(order, now_out, moment), change=change),)


def standing(night: Night, post: PostId, *, read: Position) -> Post:
    """The post as it is out. Raises: PostGoneError; PostMovedError, when another was read."""
    if post not in night.posts:
        raise PostGoneError(post=post)
    if version_now(night, post) != read:
        raise PostMovedError(post=post)
    return night.posts[post]


def version_now(night: Night, post: PostId) -> Position:
    """Where the post's latest version stands in the log. Shape: it has gone out once at least."""
    return night.versions[post][-1].position


def _corrected(order: Correct, now_out: Post, moment: Moment) -> Post:
    notes = now_out.corrections
    if order.is_told or order.kind in ALWAYS_TOLD:
        note = CorrectionNote(moment.at, order.reason.strip(), kind=order.kind)
        notes = (*notes, note)
    is_open = moment.poll_closes is not None
    return replace(
        order.post,
        revision=now_out.revision + 1,
        published_at=now_out.published_at,
        changed_at=moment.at,
        corrections=notes,
        edited_by=moment.by.name,
        is_before_close=order.is_before_close if is_open else now_out.is_before_close,
    )


def _words(post: Post) -> tuple[object, ...]:
    return (post.headline, post.body, post.blocks, dict(post.headlines))
