"""The words of a post that a person may correct: headline, text, and those in its blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from countnight.desk.carrying import carried
from countnight.model.block import Block, as_written, words_by_field
from countnight.model.election import nothing
from countnight.model.ids import PageId
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class BlockWords:
    """What a block should say. Shape: a field not named stays; an empty one may be left out."""

    words: Mapping[str, str] = field(default_factory=nothing, hash=False)
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Rewording:
    """What a post should say. Shape: `blocks` has one entry for each block, in order."""

    headline: str
    body: str
    blocks: tuple[BlockWords, ...] = ()
    headlines: Mapping[PageId, str] = field(default_factory=nothing, hash=False)


def wording_now(post: Post) -> Rewording:
    """What the post says."""
    blocks = tuple(BlockWords(words_by_field(block)) for block in post.blocks)
    return Rewording(post.headline, post.body_as_written, blocks, post.headlines)


def is_line_needed(block: Block, name: str) -> bool:
    """Whether the block cannot be without the field's words."""
    return all(one.default is not None for one in fields(block) if one.name == name)


def reworded(post: Post, words: Rewording) -> Post:
    """The post with the words; figures that nobody touched keep their facts.

    Shape: live facts that somebody typed are not filled in yet.
    """
    headline, body = " ".join(words.headline.split()), words.body.strip()
    is_untouched = body == post.body_as_written.strip()
    body = post.body if is_untouched else body
    pairs = zip(post.blocks, words.blocks, strict=True)
    return replace(
        post,
        headline=headline,
        body=body,
        written=post.written if is_untouched else None,
        spans=carried(post, headline=headline, body=body),
        blocks=tuple(_block(block, said) for block, said in pairs if not said.is_dropped),
        headlines={page: text.strip() for page, text in words.headlines.items() if text.strip()},
    )


def _block(block: Block, said: BlockWords) -> Block:
    known = words_by_field(block)
    new: dict[str, str | None] = {
        name: text.strip() or (None if not is_line_needed(block, name) else known[name])
        for name, text in said.words.items()
        if name in known
    }
    if all(new[name] == (known[name] or None) for name in new):
        return block
    return replace(as_written(block), **new)  # type: ignore[arg-type]
