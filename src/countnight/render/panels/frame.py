"""What stands around every page: title, styles, script, the rehearsal's banner, the way home."""

from collections.abc import Mapping

from countnight.render.assets import asset_path, parties_path
from countnight.render.site import Site
from countnight.render.text import complaints_html
from countnight.render.times import day_text
from countnight.render.wording.tables import words_of


def frame_values(site: Site, *, title: str, lang: str) -> Mapping[str, object]:
    """The values that the frame's template needs; a rehearsal's title says so first."""
    words = words_of(lang)
    shown = words.test_prefix.format(title=title) if site.night.is_test else title
    return {
        "site": site,
        "words": words,
        "lang": lang,
        "title": words.site_name.format(title=shown, election=site.election.name),
        "heading": title,
        "day": day_text(site.election.date, lang=lang),
        "is_test": site.night.is_test,
        "css": (asset_path("reader.css"), parties_path(site.election)),
        "js": asset_path("reader.js"),
        "icon": asset_path("icon.svg"),
        "complaints": complaints_html(site.election, lang=lang),
        "pages": page_links(site, lang=lang),
    }


def page_links(site: Site, *, lang: str) -> tuple[tuple[str, str], ...]:
    """The live pages as address and title."""
    specs = site.election.pages.values()
    return tuple((f"/live/{spec.id}", title_of(spec.titles, lang=lang)) for spec in specs)


def title_of(titles: Mapping[str, str], *, lang: str) -> str:
    """The title in the language, or the first that there is."""
    return titles.get(lang) or next(iter(titles.values()))


def page_lang(site: Site) -> str:
    """The language of pages: the election's first."""
    return site.election.languages[0]
