"""/desk/night: everything that an editor or an engineer would otherwise have to ask for."""

from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right, may
from countnight.render.assets import asset_path
from countnight.render.desk.night import (
    awaited_next,
    held_lines,
    progress_lines,
    queue_load,
    source_lines,
    wait_lines,
)
from countnight.render.desk.places import LANG
from countnight.render.times import time_text
from countnight.web.desk.gate import signed_in
from countnight.web.desk.night.dial import NIGHT, STEPS
from countnight.web.desk.page import desk_page
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

SHOWN = 12
"""Awaited seats and troubles that are listed; behind them stands how many more there are."""


async def night(request: Request) -> Response:
    """Where the night stands, what waits for whom, how fast results travel, what went wrong."""
    live, notices = house_of(request).live, house_of(request).notices
    site, at = live.site, live.newsroom.clock.now()
    awaited, troubles = awaited_next(site, at=at), live.troubles.latest()
    election = site.election
    view = {
        "night_js": asset_path("night.js"),
        "now": time_text(at, election=election, lang=LANG),
        "position": site.night.position,
        "declared": len(site.night.declared),
        "seats": len(election.seats),
        "pages": progress_lines(site, readers=live.readers.items()),
        "readers": sum(live.readers.values()),
        "awaited": awaited[:SHOWN],
        "awaited_more": max(0, len(awaited) - SHOWN),
        "held": held_lines(site, at=at),
        "load": queue_load(site.night, at=at),
        "sources": source_lines(site, at=at),
        "waits": wait_lines(site),
        "stages": live.stopwatch.times(),
        "steps": STEPS,
        "dial": site.night.dial,
        "may_turn": may(signed_in(request), Right.TURN_DIAL),
        "rooms": [room.name for room in notices.settings.rooms],
        "notices_waiting": notices.waiting(),
        "sendings": [
            (time_text(one.at, election=election, lang=LANG), one)
            for one in notices.journal[:SHOWN]
        ],
        "problem": live.problem,
        "trouble_count": live.troubles.count,
        "troubles": [
            (time_text(one.at, election=election, lang=LANG), one) for one in troubles[:SHOWN]
        ],
    }
    return await desk_page(request, "night", title="The night", view=view)


ROUTES: tuple[DeskRoute, ...] = (DeskRoute(NIGHT, night, Right.SEE_NIGHT),)
