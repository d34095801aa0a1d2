"""A post of another site as its words, with what a script needs to ask and to show its frame."""

from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from markupsafe import Markup

from countnight.model.block import EmbedBlock
from countnight.model.embeds.provider import EmbedAddress, embed_address
from countnight.model.ids import PageId
from countnight.model.post import Post
from countnight.render.assets import asset_path
from countnight.render.site import Site
from countnight.render.text import plain_html
from countnight.render.times import time_html
from countnight.render.wording.tables import words_of

_EMBEDDABLE = ("http", "https")


@dataclass(frozen=True, slots=True)
class Consent:
    """What a reader may allow. Shape: `frame` is an address of ours; `site` is what is allowed."""

    site: str
    frame: str
    height: int
    policy: str
    module: str


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A post of another site as readers meet it.

    Shape: `anchor` is the place behind it. None means: `consent` there is nothing but words and
    a link, because the post is not out, its site is not one of ours, or pages are text only for
    now; `time` is not known.
    """

    name: str
    words: Markup
    time: Markup | None
    skip: str
    end: str
    anchor: str
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class EmbedPlace:
    """Where the post stands in ours. None means: on no page yet, or for readers elsewhere."""

    post: Post
    number: int
    of: int
    page: PageId | None


def embed_view(site: Site, block: EmbedBlock, *, place: EmbedPlace) -> EmbedView:
    """The post at its place."""
    post, words = place.post, words_of(place.post.lang)
    found = embed_address(block.address, providers=site.election.providers)
    name = host_of(block.address) if found is None else found.name
    skip, end = (
        (words.embed_skip, words.embed_end)
        if place.of == 1
        else (words.embed_skip_numbered, words.embed_end_numbered)
    )
    at = block.posted_at
    return EmbedView(
        name=name,
        words=plain_html(block.text),
        time=None if at is None else time_html(at, election=site.election, lang=post.lang),
        skip=skip.format(name=name, number=place.number),
        end=end.format(name=name, number=place.number),
        anchor=f"past-{post.id}-{place.number}",
        consent=None if found is None else _consent(site, block, found, place=place),
    )


def host_of(address: str) -> str:
    """The address's host as readers know it, without www."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in _EMBEDDABLE else ""


def embed_key(block: EmbedBlock) -> str:
    """What the post's frame goes by: another address, another key."""
    return sha256(block.address.encode()).hexdigest()[:12]


def _consent(
    site: Site, block: EmbedBlock, found: EmbedAddress, *, place: EmbedPlace
) -> Consent | None:
    out = site.night.posts.get(place.post.id)
    if place.page is None or not site.shows_pictures or out is None or block not in out.blocks:
        return None
    return Consent(
        site=found.site,
        frame=f"/live/{place.page}/posts/{place.post.id}/embeds/{embed_key(block)}",
        height=found.provider.height,
        policy=found.policy,
        module=asset_path("embeds.js"),
    )
