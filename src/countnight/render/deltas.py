"""What changed on a page between two positions, as open pages take it in."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from countnight.model.ids import START, PageId, PostId, SeatId
from countnight.model.night import PageChange
from countnight.model.showing import shows_result_of
from countnight.render.live_page import find_post, post_fragment_html
from countnight.render.panels.frame import page_lang
from countnight.render.panels.outcome import seat_line
from countnight.render.panels.status import state_html, status_html, summary_html
from countnight.render.site import Site

Json = dict[str, Any]


def head(site: Site, *, page: PageId) -> Json | None:
    """Where the page stands and how often to ask. None means: there is no such page."""
    if page not in site.election.pages:
        return None
    state = site.night.pages.get(page)
    return {
        "page": page,
        "position": state.position if state else START,
        "poll_seconds": site.poll_seconds,
        "closed": site.is_closed,
    }


def delta(site: Site, *, page: PageId, change: PageChange) -> Json:
    """The change as a client applies it: posts to put or remove, and the panels that follow.

    Shape: as in docs/reference/pages.md; `summary` is null when the bullets stay.
    """
    return {
        "page": page,
        "from": change.since,
        "to": change.to,
        "changes": [_post_change(site, page, post) for post in _posts_of(site, page, change)],
        "summary": str(summary_html(site, page=page)) if change.has_summary else None,
        "state": _state(site, page=page, change=change),
    }


def delta_bytes(site: Site, *, page: PageId, change: PageChange) -> bytes:
    """The delta in its one spelling, in UTF-8: equal deltas are equal bytes."""
    return json_bytes(delta(site, page=page, change=change))


def json_bytes(value: Mapping[str, object]) -> bytes:
    """The value as JSON with sorted keys and nothing to spare."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def _posts_of(site: Site, page: PageId, change: PageChange) -> Sequence[PostId]:
    """The posts published or removed, and those whose result card a declaration redraws."""
    state = site.night.pages.get(page)
    redrawn = [post for post in state.posts if _shows_card_of(site, post, change)] if state else []
    return tuple(dict.fromkeys((*change.posts, *sorted(redrawn))))


def _shows_card_of(site: Site, post: PostId, change: PageChange) -> bool:
    known, election = site.night.posts[post], site.election
    return any(shows_result_of(known, seat=seat, election=election) for seat in change.seats)


def _post_change(site: Site, page: PageId, post: PostId) -> Json:
    found = find_post(site, page=page, post=post)
    if found is None:
        return {"op": "remove", "post": post, "html": None}
    return {"op": "put", "post": post, "html": post_fragment_html(site, post=found, page=page)}


def _state(site: Site, *, page: PageId, change: PageChange) -> Json:
    seats = site.election.groups[site.election.pages[page].group].seats
    return {
        "html": str(state_html(site, page=page)),
        "status": str(status_html(site, page=page)),
        "seats": [_seat(site, seat=seat) for seat in change.seats if seat in seats],
        "declared": sum(seat in site.books for seat in seats),
        "of": len(seats),
    }


def _seat(site: Site, *, seat: SeatId) -> Json:
    line = seat_line(site, seat=seat, lang=page_lang(site))
    return {
        "seat": line.slug,
        "party": line.party.css if line.party else None,
        "gain": line.is_gain,
        "label": line.label,
    }
