"""/desk/results: every seat of the night, and one seat's result with its history."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right, may
from countnight.flow.people.audit import AuditLine
from countnight.flow.recall import reach_of, resting_on
from countnight.flow.results.history import RecallTold, history_of, recall_told
from countnight.model.ids import START, SeatId
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.held import held_figures
from countnight.render.desk.results import (
    awaited_lines,
    declared_lines,
    post_line,
    result_line,
)
from countnight.render.results import seat_of_address
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.people.sessions import moment_text
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

RESULTS = "/desk/results"
KEYS = (Shortcut("r", "Recall the result: first what that would do"),)


async def results(request: Request) -> Response:
    """What is declared, the newest first, and what is awaited, the next first."""
    site = house_of(request).live.site
    view = {
        "declared": declared_lines(site),
        "awaited": awaited_lines(site),
        "resting": resting_on(site.night),
    }
    return await desk_page(request, "results", title="Results", view=view)


async def one_result(request: Request) -> Response:
    """One seat: its figures, what rests on them, and what became of them so far."""
    site, seat = house_of(request).live.site, seat_in(request)
    history, told = await run_in_threadpool(_read, request, seat)
    received = site.night.declared.get(seat)
    reach = reach_of(site.night, seat) if received else None
    view = {
        "line": result_line(site, seat),
        "received": received,
        "figures": None if received is None else held_figures(site, received),
        "resting": [post_line(site, post) for post in reach.removed] if reach else [],
        "history": [(moment_text(request, line.at), line) for line in history],
        "told": told,
        "gone": _gone(request, told),
        "may_recall": may(signed_in(request), Right.RECALL),
        "shortcuts": KEYS,
    }
    return await desk_page(request, "result", title=site.election.seats[seat].name, view=view)


def seat_in(request: Request) -> SeatId:
    """The seat that the address names. Raises: HTTPException, 404."""
    site = house_of(request).live.site
    seat = seat_of_address(site, address=request.path_params["seat"])
    if seat is None:
        raise HTTPException(404, "This election has no such seat.")
    return seat


def _read(request: Request, seat: SeatId) -> tuple[tuple[AuditLine, ...], RecallTold | None]:
    live = house_of(request).live
    batches = list(live.newsroom.log.read(after=START))
    told = recall_told(live.site.night, seat=seat)
    return history_of(live.site.election, batches=batches, seat=seat), told


def _gone(request: Request, told: RecallTold | None) -> list[tuple[object, str, str]]:
    """Each post that had gone out, with when it first and last did."""
    site = house_of(request).live.site
    return [
        (post_line(site, one.post), moment_text(request, one.first), moment_text(request, one.last))
        for one in (told.gone if told else ())
    ]


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(RESULTS, results, Right.SEE_NIGHT),
    DeskRoute(f"{RESULTS}/{{seat}}", one_result, Right.SEE_NIGHT),
)
