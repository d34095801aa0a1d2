"""The addresses of results: all of them, one seat's, one group's; as page, JSON and CSV."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from countnight.model.ids import GroupId, SeatId
from countnight.render.results import group_html, results_html, seat_html, seat_of_address
from countnight.render.results_data import (
    group_csv,
    group_json,
    results_csv,
    results_json,
    seat_csv,
    seat_json,
)
from countnight.web.house import Draw, View, as_json, house_of, serve
from countnight.web.shelf import CSV, HTML, JSON, Kind

_ENDINGS = MappingProxyType({HTML: "", JSON: ".json", CSV: ".csv"})


async def all_as_page(request: Request) -> Response:
    """Every group and every seat."""
    return _serve(request, HTML, results_html)


async def all_as_json(request: Request) -> Response:
    """Every group and every seat, as JSON."""
    return _serve(request, JSON, as_json(results_json))


async def all_as_csv(request: Request) -> Response:
    """Every declared candidate of every seat, as rows."""
    return _serve(request, CSV, results_csv)


async def seat_as_page(request: Request) -> Response:
    """One seat's result."""
    return _seat(request, HTML, lambda seat: partial(seat_html, seat=seat))


async def seat_as_json(request: Request) -> Response:
    """One seat's result and facts, as JSON."""
    return _seat(request, JSON, lambda seat: as_json(partial(seat_json, seat=seat)))


async def seat_as_csv(request: Request) -> Response:
    """One seat's candidates, as rows."""
    return _seat(request, CSV, lambda seat: partial(seat_csv, seat=seat))


async def group_as_page(request: Request) -> Response:
    """One group's results so far."""
    return _serve(request, HTML, partial(group_html, group=_group(request)))


async def group_as_json(request: Request) -> Response:
    """One group's results and facts so far, as JSON."""
    return _serve(request, JSON, as_json(partial(group_json, group=_group(request))))


async def group_as_csv(request: Request) -> Response:
    """The declared candidates of one group's seats, as rows."""
    return _serve(request, CSV, partial(group_csv, group=_group(request)))


def _serve(request: Request, kind: Kind, draw: Draw) -> Response:
    """Any change of the log may show in a result page, so its position is the log's."""
    position = house_of(request).live.public.night.position
    return serve(request, View(request.url.path, kind, position, draw))


def _seat(request: Request, kind: Kind, drawing: Callable[[SeatId], Draw]) -> Response:
    """The seat's view at its own address; other names of the seat are sent there."""
    site = house_of(request).live.public
    wanted = request.path_params["seat"]
    seat = seat_of_address(site, address=wanted)
    if seat is None:
        raise HTTPException(404, f"There is no seat called “{wanted}” in this election.")
    slug = site.election.seats[seat].slug
    if wanted != slug:
        ending = _ENDINGS[kind]
        return RedirectResponse(f"/results/{slug}{ending}", status_code=308)
    return _serve(request, kind, drawing(seat))


def _group(request: Request) -> GroupId:
    """The group that the address names.

    Raises: HTTPException, 404, when the election has no such group.
    """
    group = GroupId(request.path_params["group"])
    if group not in house_of(request).live.public.election.groups:
        raise HTTPException(404, f"There is no group of seats called “{group}”.")
    return group
