"""The page around one frame: the only one of ours that may hold another site's content."""

from dataclasses import dataclass

from countnight.model.block import EmbedBlock
from countnight.model.embeds.provider import EmbedAddress, embed_address
from countnight.model.ids import PageId, PostId
from countnight.render.assets import asset_path
from countnight.render.embeds.views import embed_key
from countnight.render.live_page import find_post
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.wording.tables import words_of

SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
"""What a frame may do on its own origin; it can neither move our page nor send forms."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A post of another site that stands in one of ours now."""

    block: EmbedBlock
    found: EmbedAddress
    lang: str


def framed(site: Site, *, page: PageId, post: PostId, key: str) -> Framed | None:
    """The post of another site that the address names, or None when it stands there no more."""
    ours = find_post(site, page=page, post=post)
    if ours is None:
        return None
    for block in ours.blocks:
        if isinstance(block, EmbedBlock) and embed_key(block) == key:
            found = embed_address(block.address, providers=site.election.providers)
            return None if found is None else Framed(block, found, ours.lang)
    return None


def frame_policy(embed: Framed) -> str:
    """The content security policy of the page around the frame: that site, and nobody else."""
    return (
        "default-src 'none'; style-src 'self'; script-src 'self'; "
        f"frame-src {' '.join(embed.found.origins)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )


def frame_page_html(embed: Framed) -> str:
    """The page: without consent and without scripts, a link; the frame waits in a template."""
    words, found = words_of(embed.lang), embed.found
    values = {
        "lang": embed.lang,
        "found": found,
        "block": embed.block,
        "title": words.embed_title.format(name=found.name, author=embed.block.author),
        "open": words.embed_open.format(name=found.name),
        "sandbox": SANDBOX,
        "css": asset_path("reader.css"),
        "js": asset_path("embeds.js"),
    }
    return str(html_of("embed_page", values=values))
