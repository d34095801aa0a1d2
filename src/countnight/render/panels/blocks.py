"""A post's blocks as its page shows them: photos, quotes, cards, and words from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from urllib.parse import urlsplit

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
from countnight.model.post import Post
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
from countnight.render.times import time_html
from countnight.render.wording.tables import words_of

PHOTOS = "/photos"
Drawn = QuoteBlock | PhotoBlock | EmbedBlock | LinkBlock | ResultBlock | StateBlock | QuestionBlock
"""A block that holds no live facts."""

_NO_WORDS = Markup()
_EMBEDDABLE = ("http", "https")


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block, and what its template cannot work out for itself.

    Shape: `kind` names what draws it; `words` are its own words as HTML; `number` counts the
    embeds of a post, from 1, and `anchor` is where one may skip to.
    None means: the block has no such part, or nothing is declared.
    """

    kind: str
    block: Block
    words: Markup = _NO_WORDS
    card: Card | None = None
    state: StateOfParties | None = None
    time: Markup | None = None
    host: str = ""
    number: int = 0
    anchor: str = ""


def blocks_html(
    site: Site, *, post: Post, figures: Sequence[Figure] = (), base: str = ""
) -> Markup:
    """All blocks of the post, in order, the figures of its texts marked; nothing without any.

    Shape: `base` goes before the addresses of photos, for readers elsewhere.
    """
    if not post.blocks:
        return Markup()
    views = _numbered(list(_views(site, post, figures)), post=post)
    values = {
        "blocks": views,
        "words": words_of(post.lang),
        "photos": base + PHOTOS,
        "pictures": site.shows_pictures,
    }
    return html_of("_blocks", values=values)


def _numbered(views: list[BlockView], *, post: Post) -> list[BlockView]:
    """The views, each embed with its number and a place behind it."""
    numbers = count(1)
    return [
        replace(view, number=(number := next(numbers)), anchor=f"past-{post.id}-{number}")
        if view.kind == "embed"
        else view
        for view in views
    ]


def _views(site: Site, post: Post, figures: Sequence[Figure]) -> Iterator[BlockView]:
    for number, block in enumerate(post.blocks, 1):
        if isinstance(block, TextBlock):
            own = figures_at(block_place(number), figures)
            words = living_html(block.text, spans=block.spans, figures=own, lang=post.lang)
            yield BlockView("text", block, words)
        else:
            yield _view(site, block, lang=post.lang)


def _view(site: Site, block: Drawn, *, lang: str) -> BlockView:
    match block:
        case QuoteBlock(text=text):
            return BlockView("quote", block, markdown_html(text))
        case QuestionBlock(text=text):
            return BlockView("question", block, markdown_html(text))
        case PhotoBlock():
            return BlockView("photo", block)
        case LinkBlock(address=address):
            return BlockView("link", block, host=_host(address))
        case _:
            return _drawn(site, block, lang=lang)


def _drawn(site: Site, block: EmbedBlock | ResultBlock | StateBlock, *, lang: str) -> BlockView:
    match block:
        case EmbedBlock(text=text, address=address, posted_at=at):
            time = None if at is None else time_html(at, election=site.election, lang=lang)
            return BlockView("embed", block, markdown_html(text), time=time, host=_host(address))
        case ResultBlock(seat=seat):
            return BlockView("result", block, card=card_of(site, seat=seat, lang=lang))
        case StateBlock(group=group):
            return BlockView("state", block, state=state_of_parties(site, group=group, lang=lang))


def _host(address: str) -> str:
    """The address's host as readers know it, without www."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in _EMBEDDABLE else ""
