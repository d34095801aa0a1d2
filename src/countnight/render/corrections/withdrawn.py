"""What stands at the address of a post that was taken off: that it was, when, and why."""

from markupsafe import Markup, escape

from countnight.model.desk.removal import Removal
from countnight.model.ids import PageId, PostId
from countnight.render.panels.frame import frame_values, page_lang, title_of
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.times import time_html
from countnight.render.wording.tables import words_of


def removal_from(site: Site, *, page: PageId, post: PostId) -> Removal | None:
    """How the post was taken off the page. None means: it stands somewhere, or was never here."""
    removal = site.night.withdrawn(post)
    return None if removal is None or page not in removal.post.pages else removal


def withdrawn_html(site: Site, *, page: PageId, post: PostId) -> str | None:
    """The page in the post's place, without a word of it. None means: it was not taken off."""
    removal = removal_from(site, page=page, post=post)
    if removal is None:
        return None
    lang = page_lang(site)
    words, title = words_of(lang), title_of(site.election.pages[page].titles, lang=lang)
    values = {
        **frame_values(site, title=words.withdrawn, lang=lang),
        "page": page,
        "page_title": title,
        "told": _told(site, removal, lang=lang),
    }
    return str(html_of("withdrawn", values=values))


def _told(site: Site, removal: Removal, *, lang: str) -> Markup:
    time = time_html(removal.at, election=site.election, lang=lang)
    return escape(words_of(lang).withdrawn_at).format(time=time, reason=removal.reason)
