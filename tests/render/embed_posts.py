"""A post with posts of other sites in it, and its page."""

from dataclasses import replace

from render_night import PAGE, at, declared_site, report_post

from countnight.model.block import Block, EmbedBlock
from countnight.render.live_page import post_fragment_html

ON_X = EmbedBlock("x", "https://x.com/vale/status/120", "@vale", "A recount is on.", at("03:10"))
ON_MASTODON = EmbedBlock("mastodon", "https://a.example/@vale/7", "Vale", "Counting again.")
ELSEWHERE = EmbedBlock("vale", "https://vale.example/notes/1", "Vale", "A note.")


def fragment_with(*blocks: Block) -> str:
    """The article of a post with the blocks, once it is out."""
    post = replace(report_post(), blocks=blocks)
    return post_fragment_html(declared_site(post), post=post, page=PAGE)
