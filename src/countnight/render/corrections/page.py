"""The page of a live page's corrections, and their feeds."""

from typing import Any

from markupsafe import Markup

from countnight.model.ids import PageId
from countnight.render.corrections.entries import Correction, corrections_of
from countnight.render.feeds import feed_title, without_controls
from countnight.render.panels.frame import frame_values, page_lang, title_of
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.times import time_html, utc_stamp
from countnight.render.wording.tables import words_of

Json = dict[str, Any]


def corrections_html(site: Site, *, page: PageId) -> str | None:
    """Every correction and withdrawal, the latest first. None means: there is no such page."""
    spec = site.election.pages.get(page)
    if spec is None:
        return None
    lang = page_lang(site)
    title = title_of(spec.titles, lang=lang)
    found = [
        (one, time_html(one.at, election=site.election, lang=lang))
        for one in corrections_of(site, page=page)
    ]
    values = {
        **frame_values(site, title=words_of(lang).corrections_of.format(title=title), lang=lang),
        "page": page,
        "page_title": title,
        "corrected": found,
    }
    return str(html_of("corrections", values=values))


def corrections_atom(site: Site, *, page: PageId) -> str | None:
    """The same as an Atom feed (RFC 4287). None means: there is no such page."""
    if page not in site.election.pages:
        return None
    found = corrections_of(site, page=page)
    newest = found[0].at if found else site.election.close_of_poll
    values = {
        "lang": page_lang(site),
        "title": _title(site, page),
        "address": _address(site, page),
        "author": site.election.name,
        "updated": utc_stamp(newest),
        "entries": [
            (one, utc_stamp(one.at), str(_content(site, one)), _headline(one)) for one in found
        ],
    }
    return without_controls(str(html_of("feed_corrections", values=values)))


def corrections_json(site: Site, *, page: PageId) -> Json | None:
    """The same as JSON Feed 1.1. None means: there is no such page."""
    if page not in site.election.pages:
        return None
    address = _address(site, page)
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(site, page),
        "home_page_url": address,
        "feed_url": f"{address}/feed.json",
        "language": page_lang(site),
        "items": [_item(site, one, address=address) for one in corrections_of(site, page=page)],
    }


def _item(site: Site, one: Correction, *, address: str) -> Json:
    item: Json = {
        "id": f"{address}#{one.id}",
        "url": f"{address}#{one.id}",
        "title": _headline(one),
        "content_html": str(_content(site, one)),
        "date_published": utc_stamp(one.at),
        "tags": [one.kind],
        "language": one.lang,
    }
    if one.href:
        item["external_url"] = site.base_url + one.href
    return item


def _headline(one: Correction) -> str:
    return f"{one.said}: {one.title}"


def _content(site: Site, one: Correction) -> Markup:
    words = words_of(page_lang(site))
    return html_of("feed_correction", values={"one": one, "words": words, "base": site.base_url})


def _title(site: Site, page: PageId) -> str:
    words = words_of(page_lang(site))
    return words.corrections_of.format(title=feed_title(site, page=page))


def _address(site: Site, page: PageId) -> str:
    return f"{site.base_url}/live/{page}/corrections"
