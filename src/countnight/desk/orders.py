"""What a person may ask of the desk, in the imperative, and the events that it comes to."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from countnight.desk.carrying import carried
from countnight.desk.errors import (
    DraftGoneError,
    NotPossibleError,
    ReasonMissingError,
    SecondPersonError,
    StaleRevisionError,
)
from countnight.model.desk.actor import Actor
from countnight.model.desk.draft import Approval, DraftState, QueuedDraft
from countnight.model.event import DraftRevised, DraftRuled, Event, PostPublished, Ruling
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import PostId
from countnight.model.night import Night
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class Approve:
    """Let this revision go out.

    Shape: `before_close` is the editor's word that the post says nothing of how people voted;
    without it nothing goes out before the close of poll.
    None means: `publish_at` as soon as the rules allow; `reason` none is needed.
    """

    draft: PostId
    revision: int
    reason: str | None = None
    publish_at: datetime | None = None
    before_close: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the words. `findings` are what the proofreader says of the new ones."""

    draft: PostId
    revision: int
    headline: str
    body: str
    findings: tuple[Finding, ...] = ()
    is_breaking: bool | None = None


@dataclass(frozen=True, slots=True)
class TakeRival:
    """Take the text that the facts give now, and let the edited one go."""

    draft: PostId
    revision: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep the draft back until somebody reopens it."""

    draft: PostId
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reject:
    """The draft will not go out."""

    draft: PostId
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """Back into the queue: undoes a hold, a rejection, a merge, or an approval that is not out."""

    draft: PostId
    revision: int


Order = Approve | Edit | TakeRival | Hold | Reject | Reopen


@dataclass(frozen=True, slots=True)
class Moment:
    """Who orders, when, and how long an approved text waits for a second thought.

    None means: `poll_closes` nobody votes any more, or the night is a test.
    """

    by: Actor
    at: datetime
    undo_seconds: int = 0
    poll_closes: datetime | None = None


def events_of(order: Order, *, night: Night, moment: Moment) -> tuple[Event, ...]:
    """What the order comes to, for the log.

    Raises: DraftGoneError, StaleRevisionError, NotPossibleError, ReasonMissingError,
    SecondPersonError.
    """
    draft = night.queue.get(order.draft)
    if draft is None:
        raise DraftGoneError(draft=order.draft)
    if order.revision != draft.revision:
        raise StaleRevisionError(draft=order.draft, seen=order.revision, current=draft.revision)
    return _act(order, draft, night, moment)


def due_events(night: Night, *, at: datetime) -> tuple[Event, ...]:
    """The publication of every approved draft whose time has come, the earliest first."""
    due = [
        (draft.out_at, draft)
        for draft in night.queue.values()
        if draft.state is DraftState.APPROVED and draft.out_at is not None and draft.out_at <= at
    ]
    due.sort(key=lambda pair: (pair[0], pair[1].post.id))
    return tuple(PostPublished(as_published(draft, night=night, at=at)) for _, draft in due)


def as_published(draft: QueuedDraft, *, night: Night, at: datetime) -> Post:
    """The draft's post with the names of those who let it go out, and the time."""
    out = night.posts.get(draft.post.id)
    names = tuple(dict.fromkeys(approval.by.name for approval in draft.approvals))
    return replace(
        draft.post,
        approved_by=" and ".join(names),
        published_at=at if out is None else out.published_at,
        changed_at=at,
    )


def _act(order: Order, draft: QueuedDraft, night: Night, moment: Moment) -> tuple[Event, ...]:
    match order:
        case Approve():
            return _approve(order, draft, night, moment)
        case Edit():
            return _edit(order, draft, moment)
        case TakeRival():
            return _take_rival(order, draft, moment)
        case Hold():
            return _hold(order, draft, moment)
        case Reject():
            return _ruled(
                order, Ruling.REJECTED, moment, reason=_reason(order.reason, "A rejection")
            )
        case Reopen():
            return (*_reopen(order, draft, moment), *_unmerged(draft, night, moment))


def _approve(order: Approve, draft: QueuedDraft, night: Night, moment: Moment) -> tuple[Event, ...]:
    _must_wait(draft, "approved")
    if any(approval.by.id == moment.by.id for approval in draft.approvals):
        raise SecondPersonError(draft=order.draft, name=moment.by.name)
    reason = (order.reason or "").strip() or None
    if has_hold(draft.findings) and reason is None:
        raise ReasonMissingError(act="Publishing what the facts contradict")
    ruled = DraftRuled(order.draft, order.revision, Ruling.APPROVED, moment.by, reason)
    if draft.checks_left > 1:
        return (ruled,)
    is_harmless = order.before_close and draft.post.label is None
    out_at = _time_out(order, moment, is_harmless=is_harmless)
    if out_at > moment.at:
        return (replace(ruled, out_at=out_at),)
    approval = Approval(moment.by, moment.at, reason)
    post = replace(draft.post, is_before_close=is_harmless)
    approved = replace(draft, post=post, approvals=(*draft.approvals, approval))
    return (ruled, PostPublished(as_published(approved, night=night, at=moment.at)))


def _time_out(order: Approve, moment: Moment, *, is_harmless: bool) -> datetime:
    """When the post goes out: as asked, after the time to undo, after the close of poll."""
    wanted = max(order.publish_at or moment.at, moment.at + timedelta(seconds=moment.undo_seconds))
    if moment.poll_closes is None or is_harmless:
        return wanted
    return max(wanted, moment.poll_closes)


def _edit(order: Edit, draft: QueuedDraft, moment: Moment) -> tuple[Event, ...]:
    if draft.state in {DraftState.REJECTED, DraftState.MERGED}:
        raise NotPossibleError(draft=order.draft, state=draft.state, act="edited")
    headline, body = order.headline.strip(), order.body.strip()
    spans = carried(draft.post, headline=headline, body=body)
    post = replace(
        draft.post,
        headline=headline,
        body=body,
        spans=spans,
        written=None,
        is_breaking=draft.post.is_breaking if order.is_breaking is None else order.is_breaking,
        edited_by=moment.by.name,
    )
    return (DraftRevised(post, draft.revision + 1, moment.by, order.findings),)


def _take_rival(order: TakeRival, draft: QueuedDraft, moment: Moment) -> tuple[Event, ...]:
    if draft.rival is None:
        raise NotPossibleError(draft=order.draft, state="as the facts are", act="re-made")
    return (DraftRevised(draft.rival, draft.revision + 1, moment.by),)


def _hold(order: Hold, draft: QueuedDraft, moment: Moment) -> tuple[Event, ...]:
    _must_wait(draft, "held")
    return _ruled(order, Ruling.HELD, moment, reason=_reason(order.reason, "A hold"))


def _reopen(order: Reopen, draft: QueuedDraft, moment: Moment) -> tuple[Event, ...]:
    if draft.state is DraftState.WAITING and not draft.approvals:
        raise NotPossibleError(draft=order.draft, state=draft.state, act="reopened")
    return _ruled(order, Ruling.REOPENED, moment, reason=None)


def _unmerged(draft: QueuedDraft, night: Night, moment: Moment) -> tuple[Event, ...]:
    """The other text as it was before the merge, unless somebody has gone on from there."""
    merged = draft.merged
    kept = None if merged is None else night.queue.get(merged.into)
    if merged is None or kept is None or kept.revision != merged.revision:
        return ()
    if merged.was is None:
        why = "the merge was undone"
        return (DraftRuled(kept.post.id, kept.revision, Ruling.REJECTED, moment.by, why),)
    return (DraftRevised(merged.was, kept.revision + 1, moment.by),)


def _ruled(
    order: Hold | Reject | Reopen, ruling: Ruling, moment: Moment, *, reason: str | None
) -> tuple[Event, ...]:
    return (DraftRuled(order.draft, order.revision, ruling, moment.by, reason),)


def _must_wait(draft: QueuedDraft, act: str) -> None:
    if draft.state is not DraftState.WAITING:
        raise NotPossibleError(draft=draft.post.id, state=draft.state, act=act)


def _reason(text: str, act: str) -> str:
    reason = text.strip()
    if not reason:
        raise ReasonMissingError(act=act)
    return reason
