"""The night: what is declared, held and published, folded from the log and from nothing else.

A fold is pure: the same log gives the same night, so everything here can be thrown away and
rebuilt (docs/explain/the-log.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from countnight.model.count.book import CountBook, book_after
from countnight.model.declaration import ResultsMessage
from countnight.model.desk.change import PostChange
from countnight.model.desk.dial import Dial
from countnight.model.desk.doubt import Doubt
from countnight.model.desk.doubts import doubts_after
from countnight.model.desk.page_state import PageChange, PageState
from countnight.model.desk.pausing import must_be_seen
from countnight.model.desk.queue import Queue, queue_after
from countnight.model.desk.removal import (
    Recall,
    Removal,
    Removals,
    recall_of,
    removals_after,
)
from countnight.model.election import Election, nothing
from countnight.model.event import (
    Batch,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DeclarationSetAside,
    DialTurned,
    DoubtSettled,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Entry,
    NightOpened,
    PhotoAdded,
    PhotoRevised,
    PhotoWithdrawn,
    PostDoubted,
    PostPublished,
    PostRemoved,
    SummaryEdited,
    SummaryPublished,
)
from countnight.model.finding import Finding
from countnight.model.ids import START, PageId, Position, PostId, SeatId
from countnight.model.photos.shelf import Photos, photos_after, photos_in
from countnight.model.post import Post
from countnight.model.showing import shows_result_of

__all__ = [
    "Night",
    "PageChange",
    "PageState",
    "PostVersion",
    "Received",
    "changes_of_pages",
    "fold",
    "night_from_batches",
]


@dataclass(frozen=True, slots=True)
class Received:
    """A message in the night: where it stands in the log, when it came, what was found.

    None means: `confirmed_by` and `reason` no hold had to be decided by a person.
    """

    position: Position
    at: datetime
    message: ResultsMessage
    findings: tuple[Finding, ...]
    confirmed_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PostVersion:
    """A post as it once went out.

    None means: `follows` it was not committed together with a result of its seats; `change` it
    is no person's change of what was out.
    """

    position: Position
    at: datetime
    post: Post
    follows: Received | None = None
    change: PostChange | None = None


@dataclass(frozen=True, slots=True)
class Night:
    """The whole night at one position.

    Shape: `declared` is in order of acceptance, and `replaced` has the accepted results of a seat
    that newer ones took the place of, oldest first. `versions` has every version of each post
    that went out, oldest first. `keys` maps every message and post key ever accepted to its
    position, so that a resend is recognised. `recalled` has the results that were taken back, so
    that a source which sends one again is not believed. `removals` has every time that a post was
    taken off its pages, `recalls` every result that was taken back, oldest first. While the dial
    says that pages pause, readers are shown the night as it was at `paused_at`.
    `counted` has what people at the counts keyed in, which is true for nobody yet.
    None means: `paused_at` they do not pause.
    """

    election: Election
    position: Position = START
    is_open: bool = False
    is_test: bool = False
    declared: Mapping[SeatId, Received] = field(default_factory=nothing)
    held: Mapping[SeatId, Received] = field(default_factory=nothing)
    replaced: Mapping[SeatId, tuple[Received, ...]] = field(default_factory=nothing)
    posts: Mapping[PostId, Post] = field(default_factory=nothing)
    versions: Mapping[PostId, tuple[PostVersion, ...]] = field(default_factory=nothing)
    pages: Mapping[PageId, PageState] = field(default_factory=nothing)
    keys: Mapping[str, Position] = field(default_factory=nothing)
    recalled: Mapping[SeatId, Received] = field(default_factory=nothing)
    queue: Queue = field(default_factory=nothing)
    doubts: Mapping[PostId, Doubt] = field(default_factory=nothing)
    dial: Dial = Dial.FULL
    paused_at: Position | None = None
    counted: CountBook = field(default_factory=nothing)
    photos: Photos = field(default_factory=nothing)
    removals: Removals = field(default_factory=nothing)
    recalls: tuple[Recall, ...] = ()

    def withdrawn(self, post: PostId) -> Removal | None:
        """How the post was last taken off. None means: it is out, or never was."""
        known = self.removals.get(post)
        return None if known is None or post in self.posts else known[-1]


def night_from_batches(election: Election, batches: Iterable[Batch]) -> Night:
    """The night after all the batches, from an empty start."""
    night = Night(election)
    for batch in batches:
        night = fold(night, batch)
    return night


def fold(night: Night, batch: Batch) -> Night:
    """The night after the batch; every page that it touched has one more change."""
    after = night
    for entry in batch.entries:
        after = _apply(after, entry)
        after = _with_books(after, entry)
    after = _with_versions(after, batch)
    removals = removals_after(night.removals, batch, posts=night.posts)
    changes = changes_of_pages(night, batch)
    pages = dict(after.pages)
    for page, change in changes.items():
        state = pages.get(page, PageState())
        pages[page] = replace(state, changes=(*state.changes, change))
    return replace(
        after,
        pages=pages,
        removals=removals,
        position=batch.last,
        paused_at=_paused_at(after, batch),
    )


def _paused_at(after: Night, batch: Batch) -> Position | None:
    """What paused pages show: nothing new, but nothing either that was taken back or corrected."""
    if after.dial is not Dial.PAUSED:
        return None
    return batch.last if any(map(must_be_seen, batch.entries)) else after.paused_at


def _with_books(night: Night, entry: Entry) -> Night:
    """What the desk, the counts and the photo library know after the entry."""
    books: dict[str, Any] = {
        "queue": queue_after(night.queue, entry),
        "doubts": doubts_after(night.doubts, entry),
        "counted": book_after(night.counted, entry),
        "photos": photos_after(night.photos, entry),
    }
    moved = {name: book for name, book in books.items() if book is not getattr(night, name)}
    return replace(night, **moved) if moved else night


def changes_of_pages(before: Night, batch: Batch) -> Mapping[PageId, PageChange]:
    """What the batch changes on each page it touches, given the night before it."""
    touched: dict[PageId, PageChange] = {}
    for entry in batch.entries:
        for page, part in _parts_touched(before, entry):
            state = before.pages.get(page, PageState())
            known = touched.get(page, PageChange(since=state.position, to=batch.last))
            touched[page] = _joined(known, part)
    return touched


_Part = PageChange
"""A change of one entry; its positions do not count, only what must be redone."""


def _parts_touched(before: Night, entry: Entry) -> Iterable[tuple[PageId, _Part]]:
    match entry.event:
        case DeclarationAccepted() | DeclarationRecalled() as event:
            seat = _seat_of(event)
            return [(page, _seat_part(before, page, seat)) for page in _pages_of_seat(before, seat)]
        case PostPublished(post=post):
            part = PageChange(START, START, posts=(post.id,))
            left = _pages_with(before, post.id)
            return [(page, part) for page in dict.fromkeys((*post.pages, *left))]
        case PostRemoved(post=post_id) | PostDoubted(post=post_id) | DoubtSettled(post=post_id):
            part = PageChange(START, START, posts=(post_id,))
            return [(page, part) for page in _pages_with(before, post_id)]
        case SummaryPublished(page=page) | SummaryEdited(page=page):
            return [(page, PageChange(START, START, has_summary=True))]
        case DialTurned():
            return [(page, PageChange(START, START)) for page in before.election.pages]
        case PhotoAdded() | PhotoRevised() | PhotoWithdrawn() as event:
            return list(_posts_with_photo(before, event))
        case _:
            return []


def _seat_part(night: Night, page: PageId, seat: SeatId) -> _Part:
    """The seat's change; an editor's bullets are read again with every result."""
    is_kept = page in night.pages and bool(night.pages[page].kept)
    return PageChange(START, START, seats=(seat,), has_summary=is_kept)


def _seat_of(event: DeclarationAccepted | DeclarationRecalled) -> SeatId:
    if isinstance(event, DeclarationRecalled):
        return event.seat
    return event.message.declaration.seat


def _posts_with_photo(
    night: Night, event: PhotoAdded | PhotoRevised | PhotoWithdrawn
) -> Iterable[tuple[PageId, _Part]]:
    """Pages where a post has the photo, each with that post."""
    photo = event.photo if isinstance(event, PhotoWithdrawn) else event.photo.id
    for post in night.posts.values():
        if photo in photos_in(post):
            part = PageChange(START, START, posts=(post.id,))
            yield from ((page, part) for page in _pages_with(night, post.id))


def _pages_of_seat(night: Night, seat: SeatId) -> list[PageId]:
    """Pages whose group has the seat, and pages where a post shows its result."""
    election = night.election
    specs = election.pages.values()
    found = [spec.id for spec in specs if seat in election.groups[spec.group].seats]
    for post in night.posts.values():
        is_living = bool(post.blocks) or post.written is not None
        if is_living and shows_result_of(post, seat=seat, election=election):
            found.extend(_pages_with(night, post.id))
    return list(dict.fromkeys(found))


def _pages_with(night: Night, post: PostId) -> list[PageId]:
    return [page for page, state in night.pages.items() if post in state.posts]


def _joined(known: PageChange, part: _Part) -> PageChange:
    return replace(
        known,
        posts=tuple(dict.fromkeys((*known.posts, *part.posts))),
        seats=tuple(dict.fromkeys((*known.seats, *part.seats))),
        has_summary=known.has_summary or part.has_summary,
    )


def _apply(night: Night, entry: Entry) -> Night:
    """The night after the entry; what only the queue knows of changes nothing here."""
    match entry.event:
        case NightOpened(is_test=is_test):
            return replace(night, is_open=True, is_test=is_test)
        case PostPublished() as event:
            return _published(night, entry, event)
        case PostRemoved(post=post_id):
            return _removed(night, post_id)
        case SummaryPublished(page=page, bullets=bullets):
            state = replace(night.pages.get(page, PageState()), summary=bullets)
            return replace(night, pages={**night.pages, page: state})
        case SummaryEdited(page=page, bullets=kept):
            state = replace(night.pages.get(page, PageState()), kept=kept)
            return replace(night, pages={**night.pages, page: state})
        case DialTurned(to=to):
            return replace(night, dial=to)
        case DraftQueued() | DraftRevised() | DraftRuled() | PostDoubted() | DoubtSettled():
            return night
        case _:
            return _with_result(night, entry)


def _with_result(night: Night, entry: Entry) -> Night:
    match entry.event:
        case DeclarationAccepted() as event:
            return _accepted(night, entry, event)
        case DeclarationHeld() as event:
            received = Received(entry.position, entry.at, event.message, event.findings)
            held = {**night.held, event.message.declaration.seat: received}
            return replace(night, held=held, keys={**night.keys, event.key: entry.position})
        case DeclarationSetAside(key=key):
            return replace(night, keys={**night.keys, key: entry.position})
        case DeclarationRecalled() as event:
            return _recalled(night, entry, event)
        case _:
            return night


def _accepted(night: Night, entry: Entry, event: DeclarationAccepted) -> Night:
    seat = event.message.declaration.seat
    received = Received(
        entry.position,
        entry.at,
        event.message,
        event.findings,
        confirmed_by=event.confirmed_by,
        reason=event.reason,
    )
    known, replaced = night.declared.get(seat, night.recalled.get(seat)), night.replaced
    if known is not None:
        replaced = {**replaced, seat: (*replaced.get(seat, ()), known)}
    return replace(
        night,
        replaced=replaced,
        declared={**night.declared, seat: received},
        held={other: kept for other, kept in night.held.items() if other != seat},
        recalled={other: kept for other, kept in night.recalled.items() if other != seat},
        keys={**night.keys, event.key: entry.position},
    )


def _recalled(night: Night, entry: Entry, event: DeclarationRecalled) -> Night:
    """The seat is undeclared again, and a resend of what it was is not known any more."""
    known = night.declared.get(event.seat)
    if known is None or known.position != event.recalls:
        return night
    recall = recall_of(known.message, entry=entry, event=event)
    return replace(
        night,
        recalls=(*night.recalls, recall),
        declared={seat: kept for seat, kept in night.declared.items() if seat != event.seat},
        keys={key: at for key, at in night.keys.items() if at != event.recalls},
        recalled={**night.recalled, event.seat: known},
    )


def _published(night: Night, entry: Entry, event: PostPublished) -> Night:
    night = _removed(night, event.post.id)
    pages = dict(night.pages)
    for page in event.post.pages:
        state = pages.get(page, PageState())
        pages[page] = replace(state, posts=state.posts | {event.post.id})
    keys = night.keys if event.key is None else {**night.keys, event.key: entry.position}
    posts = {**night.posts, event.post.id: event.post}
    return replace(night, posts=posts, pages=pages, keys=keys)


def _removed(night: Night, post: PostId) -> Night:
    pages = dict(night.pages)
    for page in _pages_with(night, post):
        pages[page] = replace(pages[page], posts=pages[page].posts - {post})
    posts = {key: kept for key, kept in night.posts.items() if key != post}
    return replace(night, posts=posts, pages=pages)


def _with_versions(night: Night, batch: Batch) -> Night:
    """The night with the batch's posts behind their earlier versions, each with its result."""
    versions = dict(night.versions)
    for entry in batch.entries:
        if isinstance(entry.event, PostPublished):
            post = entry.event.post
            follows = _result_behind(night, post, since=batch.first)
            change = entry.event.change
            version = PostVersion(entry.position, entry.at, post, follows, change)
            versions[post.id] = (*versions.get(post.id, ()), version)
    return replace(night, versions=versions)


def _result_behind(night: Night, post: Post, *, since: Position) -> Received | None:
    """The latest result of the post's seats that was committed with it."""
    fresh = [night.declared[seat] for seat in _seats_of(night, post) if seat in night.declared]
    return max(
        (result for result in fresh if result.position >= since),
        key=lambda result: result.position,
        default=None,
    )


def _seats_of(night: Night, post: Post) -> Iterable[SeatId]:
    if post.seat is not None:
        return (post.seat,)
    group = None if post.group is None else night.election.groups.get(post.group)
    return () if group is None else group.seats
