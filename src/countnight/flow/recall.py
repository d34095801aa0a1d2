"""Taking a result back: it leaves every page, feed and tally at once, and we say what got out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from countnight.desk.errors import NothingToRecallError, ReasonMissingError, ResultMovedError
from countnight.errors import StaleLogError
from countnight.flow.consequences import summaries_changed
from countnight.flow.living.doubting import persons_words
from countnight.flow.newsroom import Newsroom
from countnight.model.desk.actor import Actor
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import QueuedDraft
from countnight.model.event import (
    DeclarationRecalled,
    DraftRevised,
    DraftRuled,
    Event,
    PostRemoved,
    Ruling,
)
from countnight.model.ids import Position, SeatId
from countnight.model.night import Night
from countnight.model.post import Post, PostKind


@dataclass(frozen=True, slots=True)
class Seen:
    """What the person who recalls had before them: which result, open on how many pages."""

    position: Position
    open_pages: int


@dataclass(frozen=True, slots=True)
class Recalled:
    """What a recall did.

    Shape: `removed` are the posts that were out and rested on the result; `to_read` are posts
    by people that speak of the seat, and stay until somebody has read them.
    """

    position: Position
    removed: tuple[Post, ...]
    to_read: tuple[Post, ...]


def recall_result(
    newsroom: Newsroom,
    seat: SeatId,
    *,
    by: Actor,
    reason: str,
    seen: Seen | None = None,
) -> Recalled:
    """The seat is undeclared again, and nothing that rested on its result is on a page.

    None means: `seen` whatever is declared is meant, else the result that was seen and no other.
    Raises: NothingToRecallError, ReasonMissingError, ResultMovedError.
    """
    if not reason.strip():
        raise ReasonMissingError(act="A recall")
    while True:
        newsroom.catch_up()
        night = newsroom.night
        _guard_seen(night, seat, seen=seen)
        event = _event(newsroom, seat, by=by, reason=reason.strip())
        event = replace(event, open_pages=None if seen is None else seen.open_pages)
        try:
            batch = newsroom.commit(_events(newsroom, event))
        except StaleLogError:
            continue
        reach = reach_of(night, seat)
        return Recalled(batch.last, reach.removed, reach.to_read)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a recall would touch.

    Shape: `removed` would leave their pages; `rejected` are drafts that would not go out;
    `to_read` are posts by people that speak of the seat, and would stay.
    """

    removed: tuple[Post, ...]
    rejected: tuple[Post, ...]
    to_read: tuple[Post, ...]


def reach_of(night: Night, seat: SeatId) -> Reach:
    """What rests on the seat's result now, and what people say of the seat."""
    out = night.posts.values()
    removed = tuple(post for post in out if _rests_on(night, post, seat))
    kept = (post for post in out if not _rests_on(night, post, seat))
    return Reach(
        removed=removed,
        rejected=tuple(draft.post for draft in _drafts(night, seat)),
        to_read=tuple(post for post in kept if _speaks_of(night, post, seat)),
    )


def _guard_seen(night: Night, seat: SeatId, *, seen: Seen | None) -> None:
    known = night.declared.get(seat)
    if seen is not None and known is not None and known.position != seen.position:
        raise ResultMovedError(seat=night.election.seats[seat].name)


def _event(newsroom: Newsroom, seat: SeatId, *, by: Actor, reason: str) -> DeclarationRecalled:
    known = newsroom.night.declared.get(seat)
    if known is None:
        raise NothingToRecallError(seat=newsroom.election.seats[seat].name)
    return DeclarationRecalled(seat, known.position, by, reason)


def _events(newsroom: Newsroom, event: DeclarationRecalled) -> list[Event]:
    figures = newsroom.tried(event)
    removals = tuple(_removals(newsroom.night, event))
    gone = {one.post for one in removals if isinstance(one, PostRemoved)}
    words = persons_words(newsroom.figures, figures, event.seat, kind=DoubtKind.RECALLED)
    return [
        event,
        *removals,
        *(one for one in words if isinstance(one, DraftRevised) or one.post not in gone),
        *summaries_changed(newsroom, figures, event.seat),
    ]


def _drafts(night: Night, seat: SeatId) -> Iterator[QueuedDraft]:
    """Drafts that rest on the result, of which nothing is out."""
    for draft in night.queue.values():
        if draft.post.id not in night.posts and _rests_on(night, draft.post, seat):
            yield draft


def _removals(night: Night, event: DeclarationRecalled) -> Iterator[Event]:
    by, reason = event.by, event.reason
    for post in night.posts.values():
        if _rests_on(night, post, event.seat):
            yield PostRemoved(post.id, reason, by)
    for draft in _drafts(night, event.seat):
        yield DraftRuled(draft.post.id, draft.revision, Ruling.REJECTED, by, reason)


def resting_on(night: Night) -> Counter[SeatId]:
    """How many posts that are out rest on each seat's result."""
    return Counter(seat for post in night.posts.values() for seat in _seats_under(night, post))


def _rests_on(night: Night, post: Post, seat: SeatId) -> bool:
    return seat in _seats_under(night, post)


def _seats_under(night: Night, post: Post) -> tuple[SeatId, ...]:
    """The seats whose result the post tells, or sums up with the others of their group."""
    if post.kind is PostKind.RESULT and post.seat is not None:
        return (post.seat,)
    if post.kind is not PostKind.ROUNDUP or post.group is None:
        return ()
    return night.election.groups[post.group].seats


def _speaks_of(night: Night, post: Post, seat: SeatId) -> bool:
    name = night.election.seats[seat].name
    return any(span.fact.seat == seat for span in post.spans) or name in post.body + post.headline
