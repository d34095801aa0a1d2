"""Which entries of the log are worth a notice, and what it says."""

from collections.abc import Collection, Iterator

from countnight.model.desk.notice import Notice, NoticeKind
from countnight.model.election import Election
from countnight.model.event import (
    Batch,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DraftQueued,
    Entry,
    PostPublished,
    PostRemoved,
)
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.model.post import Post


def notices_of(
    batch: Batch, *, election: Election, kinds: Collection[NoticeKind]
) -> tuple[Notice, ...]:
    """What the batch is worth telling, in its order, of the kinds that are wanted."""
    found = (_notice(entry, batch, election) for entry in batch.entries)
    return tuple(one for one in found if one is not None and one.kind in kinds)


def _notice(entry: Entry, batch: Batch, election: Election) -> Notice | None:
    match entry.event:
        case DeclarationAccepted() as event:
            return _of_result(event, batch, election)
        case DeclarationHeld(message=message, findings=findings):
            seat = message.declaration.seat
            words = f"{_name(election, seat)} is held: {_why(findings)}"
            return Notice(NoticeKind.HELD, words, "/desk/held")
        case DeclarationRecalled(seat=seat, by=by, reason=reason):
            words = f"{_name(election, seat)} is recalled by {by.name}: {reason}"
            return Notice(NoticeKind.CORRECTION, words, _result_path(election, seat))
        case DraftQueued(post=post, by=by):
            words = f"To check, by {by.name}: {post.headline}"
            return Notice(NoticeKind.DRAFT, words, f"/desk/queue/{post.id}")
        case other:
            return _of_post(other)


def _of_result(event: DeclarationAccepted, batch: Batch, election: Election) -> Notice:
    """A result in its story's own headline, whether that is out or waits."""
    seat = event.message.declaration.seat
    told = next((post.headline for post in _posts(batch) if post.seat == seat), None)
    path = _result_path(election, seat)
    if event.replaces is not None:
        words = f"{_name(election, seat)} is corrected: {told or 'see its page'}"
        return Notice(NoticeKind.CORRECTION, words, path)
    return Notice(NoticeKind.RESULT, told or f"{_name(election, seat)} has declared", path)


def _of_post(event: object) -> Notice | None:
    """What became of a post that readers had."""
    match event:
        case PostPublished(post=post, change=change) if change is not None:
            words = f"Corrected by {change.by.name}: {post.headline}"
            return Notice(NoticeKind.CORRECTION, words, f"/live/{post.pages[0]}/posts/{post.id}")
        case PostRemoved(reason=reason, by=by) if by is not None:
            words = f"A post is taken off its pages by {by.name}: {reason}"
            return Notice(NoticeKind.CORRECTION, words, "/desk/audit")
        case _:
            return None


def _posts(batch: Batch) -> Iterator[Post]:
    for entry in batch.entries:
        if isinstance(entry.event, (PostPublished, DraftQueued)):
            yield entry.event.post


def _name(election: Election, seat: SeatId) -> str:
    return election.seats[seat].name if seat in election.seats else str(seat)


def _result_path(election: Election, seat: SeatId) -> str:
    return f"/results/{election.seats[seat].slug}" if seat in election.seats else "/results"


def _why(findings: Collection[Finding]) -> str:
    told = [one.message for one in findings if one.severity is Severity.HOLD]
    return " ".join(dict.fromkeys(told)) or "a person must look at it."
