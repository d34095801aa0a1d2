"""The page's posts as Atom and as JSON Feed, for readers and programs that follow elsewhere."""

import re
from datetime import datetime
from typing import Any

from countnight.model.ids import PageId
from countnight.model.post import Post
from countnight.render.panels.blocks import asked_html, blocks_html
from countnight.render.panels.frame import page_lang, title_of
from countnight.render.panels.posts import checking_html, post_path, posts_newest_first
from countnight.render.panels.status import last_change
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.text import body_html
from countnight.render.times import utc_stamp
from countnight.render.wording.tables import words_of

Json = dict[str, Any]
ENTRIES = 50
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(site: Site, *, page: PageId) -> str | None:
    """The newest posts as an Atom feed (RFC 4287). None means: there is no such page."""
    if page not in site.election.pages:
        return None
    values = {
        "lang": page_lang(site),
        "title": feed_title(site, page=page),
        "base": site.base_url,
        "page": page,
        "author": site.election.name,
        "updated": utc_stamp(_updated(site, page)),
        "entries": [_entry(site, page, post) for post in _newest(site, page)],
    }
    return without_controls(str(html_of("feed_atom", values=values)))


def without_controls(text: str) -> str:
    """The text without characters that XML does not know."""
    return _NOT_XML.sub("", text)


def json_feed(site: Site, *, page: PageId) -> Json | None:
    """The newest posts as JSON Feed 1.1. None means: there is no such page."""
    if page not in site.election.pages:
        return None
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_title(site, page=page),
        "home_page_url": f"{site.base_url}/live/{page}",
        "feed_url": f"{site.base_url}/live/{page}/feed.json",
        "language": page_lang(site),
        "expired": site.is_closed,
        "items": [_item(site, page, post) for post in _newest(site, page)],
    }


def feed_title(site: Site, *, page: PageId) -> str:
    """The page's title; a rehearsal's says so first."""
    lang = page_lang(site)
    title = title_of(site.election.pages[page].titles, lang=lang)
    return words_of(lang).test_prefix.format(title=title) if site.night.is_test else title


def _newest(site: Site, page: PageId) -> list[Post]:
    return list(posts_newest_first(site, page=page)[:ENTRIES])


def _updated(site: Site, page: PageId) -> datetime:
    return last_change(site, page=page) or site.election.close_of_poll


def _entry(site: Site, page: PageId, post: Post) -> Json:
    return {
        "post": post,
        "url": site.base_url + post_path(page, post=post),
        "published": utc_stamp(post.published_at),
        "updated": utc_stamp(post.changed_at),
        "html": str(_content(site, post)),
    }


def _content(site: Site, post: Post) -> str:
    body = asked_html(site, post=post) + body_html(post, figures=())
    blocks = blocks_html(site, post=post, base=site.base_url)
    checking = checking_html(site, post=post)
    values = {"post": post, "body": body, "blocks": blocks, "checking": checking}
    return html_of("feed_content", values=values)


def _item(site: Site, page: PageId, post: Post) -> Json:
    url = site.base_url + post_path(page, post=post)
    item: Json = {
        "id": url,
        "url": url,
        "title": post.headline_on(page),
        "content_html": str(_content(site, post)),
        "date_published": utc_stamp(post.published_at),
        "date_modified": utc_stamp(post.changed_at),
        "language": post.lang,
    }
    if post.byline:
        item["authors"] = [{"name": post.byline}]
    return item
