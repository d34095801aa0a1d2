"""Live facts in people's posts, filled with the figures of one position."""

from collections.abc import Callable
from dataclasses import replace

from countnight.desk.carrying import carried
from countnight.facts.asked import Books, fact_asked
from countnight.flow.figures import Figures
from countnight.model.block import Block, TextBlock
from countnight.model.fact import Fact
from countnight.model.finding import Finding, Severity
from countnight.model.live_fact import LiveFact, has_marks
from countnight.model.night import Night
from countnight.model.post import Post
from countnight.render.wording.tables import words_of
from countnight.stories.live_facts import Filled, Filling, filled, moved

_HEADLINE = (
    Finding(
        "live-fact-headline",
        Severity.HOLD,
        "A live fact stands in the text, and not in the headline.",
        "Write the headline in plain words.",
        column="headline",
    ),
)


def finder(figures: Figures) -> Callable[[LiveFact | None], Fact | Finding]:
    """What answers a live fact with the figures."""
    books = Books(figures.night.election, figures.books, figures.group_book)

    def find(asked: LiveFact | None) -> Fact | Finding:
        return fact_asked(asked, books=books)

    return find


def has_live_facts(post: Post) -> bool:
    """Whether a figure of the post's text or blocks is a live fact."""
    if post.written is not None or has_marks(post.body):
        return True
    texts = (one for one in post.blocks if isinstance(one, TextBlock))
    return any(one.written is not None or has_marks(one.text) for one in texts)


def _was_filled(post: Post) -> bool:
    """Whether live facts were filled in when the post was committed; asked of all at every draw."""
    if post.written is not None:
        return True
    return any(isinstance(one, TextBlock) and one.written is not None for one in post.blocks)


def filled_post(
    post: Post, *, figures: Figures, instead: str | None = None
) -> tuple[Post, tuple[Finding, ...]]:
    """The post with the figures of now, and what is wrong with the live facts that have none.

    Shape: a finding's place is in the text that is answered, its column as the proofreader's.
    None means: `instead` a live fact without a figure stays as it was written.
    """
    headline = _HEADLINE if has_marks(post.headline) else ()
    if not has_live_facts(post):
        return post, headline
    by = Filling(finder(figures), figures.night.election, post.lang, instead)
    body, faults = _body(post, by)
    blocks, block_faults = _blocks(post, by)
    return replace(body, blocks=blocks), (*headline, *faults, *block_faults)


def with_live_facts(figures: Figures) -> Night:
    """The night with every post and draft as its live facts stand now.

    Shape: where a published post's figure is known no longer, it says that it is being checked.
    """
    night = figures.night
    living = [post for post in night.posts.values() if _was_filled(post)]
    waiting = [draft for draft in night.queue.values() if _was_filled(draft.post)]
    if not living and not waiting:
        return night
    posts, queue = {**night.posts}, {**night.queue}
    for post in living:
        checked = words_of(post.lang).being_checked
        posts[post.id] = filled_post(post, figures=figures, instead=checked)[0]
    for draft in waiting:
        queue[draft.post.id] = replace(draft, post=filled_post(draft.post, figures=figures)[0])
    return replace(night, posts=posts, queue=queue)


def _body(post: Post, by: Filling) -> tuple[Post, tuple[Finding, ...]]:
    if not has_marks(post.body_as_written):
        return post, ()
    found = filled(post.body_as_written, by=by)
    others = carried(post, headline=post.headline, body=found.text) if post.spans else ()
    spans = moved(found.spans, others)
    return replace(post, body=found.text, written=post.body_as_written, spans=spans), found.findings


def _blocks(post: Post, by: Filling) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    blocks: list[Block] = []
    faults: list[Finding] = []
    for number, block in enumerate(post.blocks, 1):
        found = _of_block(block, by)
        if found is None or not isinstance(block, TextBlock):
            blocks.append(block)
            continue
        blocks.append(TextBlock(found.text, block.written or block.text, found.spans))
        faults += [replace(one, column=f"block {number}") for one in found.findings]
    return tuple(blocks), tuple(faults)


def _of_block(block: Block, by: Filling) -> Filled | None:
    """The block's text filled in. None means: it asks for no live fact."""
    if not isinstance(block, TextBlock):
        return None
    text = block.written or block.text
    return filled(text, by=by) if has_marks(text) else None
