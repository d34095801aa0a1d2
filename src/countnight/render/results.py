"""Result pages: all results, one seat, one group; the place where every number can be checked."""

from countnight.model.ids import GroupId, SeatId, slug_from_name
from countnight.render.panels.frame import frame_values, page_lang
from countnight.render.panels.group import group_line, group_values
from countnight.render.panels.outcome import seat_line, seat_name
from countnight.render.panels.parties import group_name
from countnight.render.panels.seat import seat_values
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.wording.tables import words_of


def seat_of_address(site: Site, *, address: str) -> SeatId | None:
    """The seat that an address names by slug or by id. None means: there is no such seat."""
    if address in site.election.seats:
        return SeatId(address)
    slug = slug_from_name(address)
    found = (seat.id for seat in site.election.seats.values() if seat.slug == slug)
    return next(found, None)


def results_html(site: Site) -> str:
    """Every group's tally and every seat's line."""
    lang = page_lang(site)
    words = words_of(lang)
    groups = [group_line(site, group=group, lang=lang) for group in site.election.groups.values()]
    lines = [seat_line(site, seat=seat, lang=lang) for seat in site.election.seats]
    values = {
        **frame_values(site, title=words.all_results, lang=lang),
        "groups": groups,
        "lines": sorted(lines, key=lambda line: line.name),
        "data": "/results",
    }
    return str(html_of("results", values=values))


def seat_html(site: Site, *, seat: SeatId) -> str | None:
    """The seat's result with last time's and every number's origin; before it, who stands.

    None means: there is no such seat.
    """
    if seat not in site.election.seats:
        return None
    lang = page_lang(site)
    name = seat_name(site.election, seat=seat, lang=lang)
    values = {
        **frame_values(site, title=name, lang=lang),
        **seat_values(site, seat=seat, lang=lang),
    }
    return str(html_of("seat", values=values))


def group_html(site: Site, *, group: GroupId) -> str | None:
    """The group's parties, map, extremes and seats. None means: there is no such group."""
    known = site.election.groups.get(group)
    if known is None:
        return None
    lang = page_lang(site)
    values = {
        **frame_values(site, title=group_name(known, lang=lang), lang=lang),
        **group_values(site, group=group, lang=lang),
    }
    return str(html_of("group", values=values))
