"""The live page: what a reader opens, in full without scripts, and each post's own page."""

from collections.abc import Mapping

from markupsafe import Markup

from countnight.model.ids import PageId, PostId
from countnight.model.post import Post
from countnight.render.asking.form import invitation_of
from countnight.render.assets import asset_path
from countnight.render.hexmap import hex_map
from countnight.render.panels.frame import frame_values, page_lang, title_of
from countnight.render.panels.parties import state_of_parties
from countnight.render.panels.past import PastBanner, past_html
from countnight.render.panels.posts import (
    article_html,
    post_path,
    posts_newest_first,
)
from countnight.render.panels.status import state_html, status_html, summary_html
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.versions.panel import changed_since, versions_html
from countnight.render.wording.tables import words_of

POSTS_A_PAGE = 20


def live_page_html(
    site: Site, *, page: PageId, number: int = 1, past: PastBanner | None = None
) -> str | None:
    """The page with its newest posts, or older ones from page 2 on.

    None means: there is no such page, or it has not so many; `past` it is the page of now, else
    one of the past, under this banner and without scripts.
    """
    spec = site.election.pages.get(page)
    posts = posts_newest_first(site, page=page)
    of = pages_of_posts(site, page=page)
    if spec is None or not 1 <= number <= of:
        return None
    lang = page_lang(site)
    shown = posts[(number - 1) * POSTS_A_PAGE : number * POSTS_A_PAGE]
    values = {
        **frame_values(site, title=title_of(spec.titles, lang=lang), lang=lang),
        **_live_values(site, page=page, number=number),
        "articles": [article_html(site, post=post, page=page) for post in shown],
        "of": of,
        "past": None if past is None else past_html(past),
        "past_css": asset_path("past.css"),
    }
    return str(html_of("live", values=values))


def pages_of_posts(site: Site, *, page: PageId) -> int:
    """How many pages the page's posts fill."""
    return max(1, -(-len(posts_newest_first(site, page=page)) // POSTS_A_PAGE))


def _live_values(site: Site, *, page: PageId, number: int) -> Mapping[str, object]:
    lang = page_lang(site)
    group = site.election.pages[page].group
    state = site.night.pages.get(page)
    return {
        "page": page,
        "number": number,
        "position": state.position if state else 0,
        "status": status_html(site, page=page),
        "summary": summary_html(site, page=page),
        "state": state_html(site, page=page),
        "map": map_html(site, page=page),
        "parties": state_of_parties(site, group=group, lang=lang),
        "group_path": f"/results/groups/{group}",
        "invitation": invitation_of(site, page=page),
    }


def map_html(site: Site, *, page: PageId) -> Markup:
    """The map of the page's group."""
    lang = page_lang(site)
    group = site.election.pages[page].group
    values = {"map": hex_map(site, group=group, lang=lang), "words": words_of(lang)}
    return html_of("_map", values=values)


def post_page_html(site: Site, *, page: PageId, post: PostId) -> str | None:
    """The post on a page of its own. None means: it does not stand on the page now."""
    found = find_post(site, page=page, post=post)
    if found is None:
        return None
    spec, was = site.election.pages[page], changed_since(site, post=found)
    values = {
        **frame_values(site, title=found.headline, lang=page_lang(site)),
        "page": page,
        "page_title": title_of(spec.titles, lang=page_lang(site)),
        "article": article_html(site, post=found, page=page, level=1, was=was),
        "is_marked": bool(was),
        "versions": versions_html(site, post=found),
        "data": f"{post_path(page, post=found)}.json",
    }
    return str(html_of("post_page", values=values))


def post_fragment_html(site: Site, *, post: Post, page: PageId) -> str:
    """The post as an article, the same bytes on the page, in the stream and in deltas."""
    return str(article_html(site, post=post, page=page))


def find_post(site: Site, *, page: PageId, post: PostId) -> Post | None:
    """The post, or None when it does not stand on the page now."""
    state = site.night.pages.get(page)
    if page not in site.election.pages or state is None or post not in state.posts:
        return None
    return site.night.posts[post]
