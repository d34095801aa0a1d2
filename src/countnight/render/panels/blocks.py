"""A post's blocks as its page shows them: photos, quotes, cards, and words from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup

from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoBlock,
    QuestionBlock,
    QuoteBlock,
    ResultBlock,
    StateBlock,
    TextBlock,
)
from countnight.model.ids import PageId
from countnight.model.photos.photo import fallback_width
from countnight.model.photos.shelf import block_as_shown
from countnight.model.post import Post
from countnight.render.embeds.views import EmbedPlace, EmbedView, embed_view, host_of
from countnight.render.panels.card import Card, card_of
from countnight.render.panels.parties import StateOfParties, state_of_parties
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.text import (
    Figure,
    block_place,
    figures_at,
    living_html,
    markdown_html,
)
from countnight.render.wording.tables import words_of

Drawn = QuoteBlock | PhotoBlock | LinkBlock | ResultBlock | StateBlock | QuestionBlock
"""A block that holds no live facts and comes from no other site."""

_NO_WORDS = Markup()


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block, and what its template cannot work out for itself.

    Shape: `kind` names what draws it; `words` are its own words as HTML; `fallback` is the width
    of a photo that is there as JPEG too.
    None means: the block has no such part, or nothing is declared.
    """

    kind: str
    block: Block
    words: Markup = _NO_WORDS
    card: Card | None = None
    state: StateOfParties | None = None
    embed: EmbedView | None = None
    host: str = ""
    fallback: int = 0


def blocks_html(
    site: Site,
    *,
    post: Post,
    figures: Sequence[Figure] = (),
    base: str = "",
    page: PageId | None = None,
) -> Markup:
    """All blocks behind the post's own text, in order, the figures of its texts marked.

    Shape: `base` goes before the addresses of photos, for readers elsewhere.
    None means: `page` it is shown on none of our pages, so nobody is asked to allow anything.
    """
    return _html(site, list(_views(site, post, figures, page))[_leading(post) :], post, base)


def asked_html(site: Site, *, post: Post) -> Markup:
    """The questions that come first among the post's blocks: they stand above what answers them."""
    asked = post.blocks[: _leading(post)]
    views = [_view(site, one, lang=post.lang) for one in asked if isinstance(one, QuestionBlock)]
    return _html(site, views, post, "")


def _leading(post: Post) -> int:
    """How many of the post's blocks are questions, before the first that is none."""
    return sum(1 for _ in takewhile(lambda one: isinstance(one, QuestionBlock), post.blocks))


def _html(site: Site, views: Sequence[BlockView], post: Post, base: str) -> Markup:
    if not views:
        return Markup()
    values = {
        "blocks": views,
        "words": words_of(post.lang),
        "photos": base + site.photos_at,
        "pictures": site.shows_pictures,
    }
    return html_of("_blocks", values=values)


def _views(
    site: Site, post: Post, figures: Sequence[Figure], page: PageId | None
) -> Iterator[BlockView]:
    """The view of each block; posts of other sites are counted, from 1."""
    of = sum(isinstance(block, EmbedBlock) for block in post.blocks)
    for number, block in enumerate(post.blocks, 1):
        if isinstance(block, TextBlock):
            own = figures_at(block_place(number), figures)
            words = living_html(block.text, spans=block.spans, figures=own, lang=post.lang)
            yield BlockView("text", block, words)
        elif isinstance(block, EmbedBlock):
            nth = sum(isinstance(one, EmbedBlock) for one in post.blocks[:number])
            embed = embed_view(site, block, place=EmbedPlace(post, nth, of, page))
            yield BlockView("embed", block, embed=embed)
        else:
            yield _view(site, block, lang=post.lang)


def _view(site: Site, block: Drawn, *, lang: str) -> BlockView:
    match block:
        case QuoteBlock(text=text):
            return BlockView("quote", block, markdown_html(text))
        case QuestionBlock(text=text):
            return BlockView("question", block, markdown_html(text))
        case PhotoBlock():
            return _photo(site, block)
        case LinkBlock(address=address):
            return BlockView("link", block, host=host_of(address))
        case _:
            return _drawn(site, block, lang=lang)


def _photo(site: Site, block: PhotoBlock) -> BlockView:
    """The photo as it is described now; one that was withdrawn leaves nothing behind."""
    shown = block_as_shown(site.night.photos, block)
    if shown is None:
        return BlockView("withdrawn", block)
    return BlockView("photo", shown, fallback=fallback_width(shown.widths))


def _drawn(site: Site, block: ResultBlock | StateBlock, *, lang: str) -> BlockView:
    match block:
        case ResultBlock(seat=seat):
            return BlockView("result", block, card=card_of(site, seat=seat, lang=lang))
        case StateBlock(group=group):
            return BlockView("state", block, state=state_of_parties(site, group=group, lang=lang))
