"""The desk's queue, folded from the log: which drafts wait, at which revision, and for whom."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from countnight.model.desk.draft import Approval, DraftState, Merged, QueuedDraft
from countnight.model.event import (
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Entry,
    PostPublished,
    PostRemoved,
    Ruling,
)
from countnight.model.ids import PostId

Queue = Mapping[PostId, QueuedDraft]

_STATES = {
    Ruling.HELD: DraftState.HELD,
    Ruling.REJECTED: DraftState.REJECTED,
    Ruling.REOPENED: DraftState.WAITING,
    Ruling.MERGED: DraftState.MERGED,
}


def queue_after(queue: Queue, entry: Entry) -> Queue:
    """The queue after the entry; the same object when the entry does not touch it."""
    match entry.event:
        case DraftQueued(post=post) as event:
            return {**queue, post.id: _queued(queue.get(post.id), event, at=entry.at)}
        case DraftRevised(post=post) as event if post.id in queue:
            return {**queue, post.id: _revised(queue[post.id], event, at=entry.at)}
        case DraftRuled(draft=draft) as event if draft in queue:
            after = _ruled(queue[draft], event, at=entry.at)
            return {**queue, draft: replace(after, merged=_merged(queue, event))}
        case PostPublished(post=post) if post.id in queue:
            return _without(queue, post.id)
        case PostRemoved(post=post_id) if post_id in queue:
            return _without(queue, post_id)
        case _:
            return queue


def _queued(known: QueuedDraft | None, event: DraftQueued, *, at: datetime) -> QueuedDraft:
    """A new draft; or the next revision of a known one, whose approvals count no longer.

    A person's edit survives, with what is found in it now; what the facts give stands beside it.
    """
    fresh = QueuedDraft(
        event.post, 1, DraftState.WAITING, event.priority, event.by, at, at, event.findings
    )
    if known is None or known.state is DraftState.REJECTED:
        return fresh
    fresh = replace(fresh, revision=known.revision + 1, queued_at=known.queued_at)
    if known.post.edited_by is None:
        return fresh
    return replace(fresh, post=known.post, by=known.by, rival=event.post)


def _revised(known: QueuedDraft, event: DraftRevised, *, at: datetime) -> QueuedDraft:
    return replace(
        known,
        post=event.post,
        revision=event.revision,
        state=DraftState.WAITING,
        by=event.by,
        changed_at=at,
        findings=event.findings,
        approvals=(),
        out_at=None,
        reason=None,
        rival=None,
    )


def _ruled(known: QueuedDraft, event: DraftRuled, *, at: datetime) -> QueuedDraft:
    if event.ruling is Ruling.APPROVED:
        approvals = (*known.approvals, Approval(event.by, at, event.reason))
        after = replace(known, approvals=approvals, out_at=event.out_at, changed_at=at)
        is_enough = after.checks_left == 0
        return replace(after, state=DraftState.APPROVED if is_enough else DraftState.WAITING)
    return replace(
        known,
        state=_STATES[event.ruling],
        approvals=(),
        out_at=None,
        reason=event.reason,
        changed_at=at,
    )


def _merged(queue: Queue, event: DraftRuled) -> Merged | None:
    """Where the words went, given the queue before they did."""
    if event.into is None:
        return None
    kept = queue.get(event.into)
    return (
        Merged(event.into, 1) if kept is None else Merged(event.into, kept.revision + 1, kept.post)
    )


def _without(queue: Queue, post: PostId) -> Queue:
    return {key: kept for key, kept in queue.items() if key != post}
