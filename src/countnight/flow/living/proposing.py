"""What an overtaken post should say, and the two ways to settle it: correct it, or leave it."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.desk.errors import PostGoneError, PostMovedError, ReasonMissingError
from countnight.desk.posts.correcting import Correct, version_now
from countnight.flow.desk import committed
from countnight.flow.figures import Figures
from countnight.flow.living.filling import filled_post
from countnight.flow.living.mending import with_suggestions
from countnight.flow.living.typed import findings_in_typed
from countnight.flow.newsroom import Newsroom
from countnight.flow.posts.correct import correct_post
from countnight.flow.proof import findings_in_post
from countnight.model.block import Block, TextBlock, as_written
from countnight.model.desk.actor import Actor
from countnight.model.desk.change import ChangeKind
from countnight.model.event import Batch, DoubtSettled, Event
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import PostId
from countnight.model.post import Post
from countnight.proofread.speaking import About


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a post would say: live facts filled anew, and wrong figures put right where they stand.

    Shape: `seen` stands for exactly these words, so that nobody approves others. `findings` are
    what is still wrong with them.
    """

    post: Post
    findings: tuple[Finding, ...]
    changes: bool
    seen: str

    @property
    def is_right(self) -> bool:
        """Whether the words change, and nothing contradicts them any more."""
        return self.changes and not has_hold(self.findings)


def proposal_for(figures: Figures, post: Post) -> Proposal:
    """The post as it should read now; a person's other words are as they were.

    Shape: of typed figures only those are put right that agreed with the result as it stood when
    the post went out: what was contradicted then is somebody's own decision, or was misread.
    """
    mended = _mended_post(figures, _figures_then(figures, post), post)
    filled, _ = filled_post(mended, figures=figures)
    words = _words(filled)
    return Proposal(
        post=filled,
        findings=findings_in_post(figures, filled),
        changes=words != _words(post),
        seen=hashlib.sha256("\x00".join(words).encode()).hexdigest()[:16],
    )


def approve_proposal(newsroom: Newsroom, post: PostId, *, by: Actor, told: str, seen: str) -> Batch:
    """The proposal has gone out as a correction of the post; `told` is what readers are told.

    Raises: DeskError, when the post is gone, the proposal is another by now, or it cannot go out.
    """
    newsroom.catch_up()
    out = newsroom.night.posts.get(post)
    if out is None:
        raise PostGoneError(post=post)
    proposal = proposal_for(newsroom.figures, out)
    if proposal.seen != seen:
        raise PostMovedError(post=post)
    read = version_now(newsroom.night, post)
    typed = replace(proposal.post, body=proposal.post.body_as_written, written=None)
    order = Correct(typed, read, ChangeKind.ERROR, told)
    return correct_post(newsroom, order, by=by)


def leave_as_it_is(newsroom: Newsroom, post: PostId, *, by: Actor, reason: str) -> Batch:
    """Nobody need look at the post again; its words stay.

    Raises: ReasonMissingError; PostGoneError, when nothing doubts it any more.
    """

    def events() -> Sequence[Event]:
        if post not in newsroom.night.doubts:
            raise PostGoneError(post=post)
        if not reason.strip():
            raise ReasonMissingError(act="Leaving a post as it is")
        return [DoubtSettled(post, by, reason.strip())]

    return committed(newsroom, events)


def _figures_then(figures: Figures, post: Post) -> Figures:
    """The figures of now, with the result of the doubted seat as the post found it."""
    night, doubt = figures.night, figures.night.doubts.get(post.id)
    if doubt is None:
        return figures
    now = night.declared.get(doubt.seat) or night.recalled.get(doubt.seat)
    results = (*night.replaced.get(doubt.seat, ()), *((now,) if now else ()))
    read = version_now(night, post.id)
    then = [one for one in results if one.position <= read]
    if not then:
        return figures
    declared = {**night.declared, doubt.seat: then[-1]}
    return Figures(replace(night, declared=declared), earlier=figures)


def _mended_post(figures: Figures, then: Figures, post: Post) -> Post:
    about = About(post.seat if post.seat in figures.night.election.seats else None, post.group)

    def mended(words: str) -> str:
        found = findings_in_typed(figures, words, about=about, lang=post.lang)
        known = findings_in_typed(then, words, about=about, lang=post.lang)
        wrong_then = {(one.start, one.end) for one in known}
        return with_suggestions(words, [one for one in found if _place(one) not in wrong_then])

    body = mended(post.body_as_written)
    blocks = tuple(_mended_blocks(post, mended))
    headline = mended(post.headline)
    if body == post.body_as_written:
        return replace(post, headline=headline, blocks=blocks)
    return replace(post, headline=headline, body=body, written=None, blocks=blocks)


def _mended_blocks(post: Post, mended: Callable[[str], str]) -> Iterator[Block]:
    """The blocks, those of text mended; what somebody said stays what they said."""
    for block in post.blocks:
        written = as_written(block)
        if isinstance(written, TextBlock) and mended(written.text) != written.text:
            yield TextBlock(mended(written.text))
        else:
            yield block


def _place(finding: Finding) -> tuple[int | None, int | None]:
    return (finding.start, finding.end)


def _words(post: Post) -> tuple[str, ...]:
    texts = (block.text for block in post.blocks if isinstance(block, TextBlock))
    return (post.headline, post.body, *texts)
