"""A post that is not out, on a page in the readers' look."""

from collections.abc import Sequence

from countnight.model.finding import Finding
from countnight.model.post import Post
from countnight.render.desk.photos import at_the_desk
from countnight.render.panels.frame import frame_values, page_lang
from countnight.render.panels.posts import article_html
from countnight.render.site import Site
from countnight.render.templating import html_of


def preview_html(site: Site, *, post: Post, faults: Sequence[Finding]) -> str:
    """The post as its first page would show it, with what is still wrong above it."""
    values = {
        **frame_values(site, title=f"Preview: {post.headline}", lang=page_lang(site)),
        "article": article_html(at_the_desk(site), post=post, page=post.pages[0], level=1),
        "faults": faults,
    }
    return str(html_of("desk/preview", values=values))
