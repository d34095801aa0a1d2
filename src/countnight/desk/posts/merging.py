"""One result told twice, by rule and by a reporter: one post is made of both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from countnight.desk.carrying import carried
from countnight.desk.errors import DraftGoneError, NotPossibleError, StaleRevisionError
from countnight.desk.orders import Moment
from countnight.model.block import ResultBlock, TextBlock, words_in
from countnight.model.desk.draft import DraftState, QueuedDraft
from countnight.model.event import DraftRuled, Ruling
from countnight.model.ids import PostId, SeatId
from countnight.model.night import Night
from countnight.model.post import Post, PostKind

NEAR = timedelta(minutes=30)
"""How far apart two posts may stand and still tell the same declaration."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one post of a result's story and a reporter's draft.

    Shape: `kept` is the story's id, `gone` the reporter's; `words` are those of the reporter that
    stand below the story, empty for none. `kept_revision` is that of the story's draft, or of the
    story that is out where no draft of it waits.
    """

    kept: PostId
    kept_revision: int
    gone: PostId
    gone_revision: int
    headline: str
    body: str
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A result's story and a reporter's draft that tell the same."""

    kept: Post
    kept_revision: int
    gone: QueuedDraft


def pairs_with(night: Night, draft: QueuedDraft) -> tuple[Pair, ...]:
    """What the draft could be merged with, each a story and a reporter's draft of one result."""
    if draft.state is not DraftState.WAITING:
        return ()
    if draft.post.kind is PostKind.RESULT:
        others = (one for one in night.queue.values() if one.state is DraftState.WAITING)
        found = (_pair(night, draft.post.id, one) for one in others)
    else:
        seats = (seat for seat in night.declared)
        found = (
            _pair(night, story, draft)
            for seat in seats
            if tells_result_of(draft.post, seat=seat, night=night)
            for story in _stories(night, seat)
        )
    return tuple(pair for pair in found if pair is not None)


def tells_result_of(post: Post, *, seat: SeatId, night: Night) -> bool:
    """Whether the post names the seat with its winner or majority, or shows its card."""
    if post.kind is not PostKind.REPORT or seat not in night.declared:
        return False
    if any(isinstance(block, ResultBlock) and block.seat == seat for block in post.blocks):
        return True
    said = "\n".join((post.headline, post.body, *(words_in(block) for block in post.blocks)))
    if night.election.seats[seat].name not in said:
        return False
    return any(word in said for word in _marks(night, seat))


def events_of_merge(
    order: Merge, *, night: Night, moment: Moment
) -> tuple[DraftRuled, Post, QueuedDraft | None]:
    """The reporter's draft ruled merged, the post that both make, and the story's draft if any.

    Raises: DraftGoneError, StaleRevisionError, NotPossibleError.
    """
    gone, waiting = _waiting(night, order.gone, order.gone_revision), night.queue.get(order.kept)
    out = night.posts.get(order.kept)
    if waiting is not None and waiting.state is DraftState.WAITING:
        kept, revision = waiting.post, waiting.revision
    elif out is not None and waiting is None:
        kept, revision = out, out.revision
    else:
        raise DraftGoneError(draft=order.kept)
    if revision != order.kept_revision:
        raise StaleRevisionError(draft=order.kept, seen=order.kept_revision, current=revision)
    post = _joined(order, kept, gone.post, moment)
    post = post if waiting is not None else replace(post, revision=post.revision + 1)
    ruled = DraftRuled(gone.post.id, gone.revision, Ruling.MERGED, moment.by, into=order.kept)
    return ruled, post, waiting


def _joined(order: Merge, kept: Post, gone: Post, moment: Moment) -> Post:
    """The story above, the reporter's words and blocks below, both names kept."""
    headline, body = " ".join(order.headline.split()), order.body.strip()
    words = (TextBlock(order.words.strip()),) if order.words.strip() else ()
    names = [name for name in (kept.byline, gone.byline) if name is not None]
    return replace(
        kept,
        headline=headline,
        body=body,
        spans=carried(kept, headline=headline, body=body),
        blocks=(*kept.blocks, *words, *gone.blocks),
        byline=" and ".join(dict.fromkeys(names)) or None,
        role=gone.role if kept.byline is None else kept.role,
        outlet=gone.outlet if kept.byline is None else kept.outlet,
        is_breaking=kept.is_breaking or gone.is_breaking,
        is_key_event=kept.is_key_event or gone.is_key_event,
        edited_by=moment.by.name,
    )


def _waiting(night: Night, draft: PostId, revision: int) -> QueuedDraft:
    known = night.queue.get(draft)
    if known is None:
        raise DraftGoneError(draft=draft)
    if known.revision != revision:
        raise StaleRevisionError(draft=draft, seen=revision, current=known.revision)
    if known.state is not DraftState.WAITING or known.post.kind is not PostKind.REPORT:
        raise NotPossibleError(draft=draft, state=known.state, act="merged")
    return known


def _stories(night: Night, seat: SeatId) -> Iterator[PostId]:
    """The story of the seat's result, in each language: waiting, or out."""
    waiting = (one.post for one in night.queue.values() if one.state is DraftState.WAITING)
    every = (*waiting, *night.posts.values())
    stories = (post.id for post in every if post.kind is PostKind.RESULT and post.seat == seat)
    yield from dict.fromkeys(stories)


def _pair(night: Night, story: PostId, report: QueuedDraft) -> Pair | None:
    """The two, if they tell the same result in one language at about one time."""
    draft, out = night.queue.get(story), night.posts.get(story)
    waits = draft is not None and draft.state is DraftState.WAITING
    if draft is not None and not waits:
        return None
    kept = draft.post if draft is not None else out
    if kept is None or kept.seat is None or kept.lang != report.post.lang:
        return None
    if abs(kept.shown_at - report.post.shown_at) > NEAR:
        return None
    if not tells_result_of(report.post, seat=kept.seat, night=night):
        return None
    return Pair(kept, draft.revision if draft is not None else kept.revision, report)


def _marks(night: Night, seat: SeatId) -> Iterator[str]:
    """What only somebody says who tells the result: the winner's name, the majority."""
    votes = night.declared[seat].message.declaration.votes
    first = sorted(votes.values(), reverse=True)
    if len(first) > 1:
        yield f"{first[0] - first[1]:,}"
    for one in night.election.candidacies.get(seat, ()):
        if first and votes.get(one.id) == first[0]:
            yield one.surname
