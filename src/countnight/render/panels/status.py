"""The parts of a page that change with every declaration: status, summary, state of parties."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from countnight.model.desk.dial import Dial
from countnight.model.desk.summary import Bullet
from countnight.model.ids import PageId
from countnight.model.story import Story
from countnight.render.corrections.pin import pin_of
from countnight.render.panels.frame import page_lang
from countnight.render.panels.parties import state_of_parties
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.times import time_html
from countnight.render.wording.tables import words_of

BULLETS_SHOWN = 3
"""As many as leave room for the first post on a phone."""


def status_html(site: Site, *, page: PageId) -> Markup:
    """How many seats are declared, and when the page last changed."""
    lang = page_lang(site)
    seats = site.election.groups[site.election.pages[page].group].seats
    at = last_change(site, page=page)
    values = {
        "words": words_of(lang),
        "declared": sum(seat in site.books for seat in seats),
        "of": len(seats),
        "time": at and time_html(at, election=site.election, lang=lang),
        "is_closed": site.is_closed,
        "pin": _pin(site, page=page, last=at),
        "page": page,
        "brown_out": _brown_out(site, lang=lang),
    }
    return html_of("_status", values=values)


def _brown_out(site: Site, *, lang: str) -> str | None:
    """What readers are told when pages do less than usual; None when they need not know."""
    words = words_of(lang)
    return {Dial.PLAIN: words.plain, Dial.PAUSED: words.paused}.get(site.night.dial)


def _pin(site: Site, *, page: PageId, last: datetime | None) -> str | None:
    """What a correction that changed a winner says at the top, as long as it is to stand there."""
    pin = pin_of(site, page=page)
    moment = site.moment or last
    return None if pin is None or (moment and moment >= pin.until) else pin.text


def last_change(site: Site, *, page: PageId) -> datetime | None:
    """When a result or post last came to the page. None means: never."""
    return max(_moments(site, page=page), default=None)


def _moments(site: Site, *, page: PageId) -> Iterator[datetime]:
    for seat in site.election.groups[site.election.pages[page].group].seats:
        if seat in site.night.declared:
            yield site.night.declared[seat].at
    state = site.night.pages.get(page)
    for post in state.posts if state else ():
        yield site.night.posts[post].changed_at


def summary_html(site: Site, *, page: PageId) -> Markup:
    """The first summary bullets as a list, the rest behind a word; empty when there are none.

    Shape: a single bullet is never hidden, for the word would take as much room.
    """
    state = site.night.pages.get(page)
    told: list[Story | Bullet] = list(state.kept) if state else []
    if state and not told:
        told = [bullet for bullet in state.summary if bullet.text]
    shown = len(told) if len(told) <= BULLETS_SHOWN + 1 else BULLETS_SHOWN
    lang = page_lang(site)
    values = {
        "first": told[:shown],
        "more": told[shown:],
        "lang": lang,
        "words": words_of(lang),
    }
    return html_of("_summary", values=values)


def state_html(site: Site, *, page: PageId) -> Markup:
    """The state of the parties in the page's group."""
    lang = page_lang(site)
    group = site.election.pages[page].group
    values = {
        "words": words_of(lang),
        "state": state_of_parties(site, group=group, lang=lang),
    }
    return html_of("_state", values=values)
