"""A page of the count as an answer, and the seat that an address names."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from countnight.flow.people.keys import form_token
from countnight.model.ids import SeatId
from countnight.render.count.frame import CountFrame, count_html
from countnight.render.results import seat_of_address
from countnight.web.desk.gate import visit_in
from countnight.web.house import house_of

COUNT = "/count/"


def count_page(
    request: Request,
    template: str,
    *,
    title: str,
    view: Mapping[str, object],
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    """The template of templates/count in the count's frame, for whoever is signed in."""
    site, visit = house_of(request).live.site, visit_in(request)
    frame = CountFrame(
        title=title,
        election=site.election,
        is_test=site.night.is_test,
        person=visit.person,
        form_token=form_token(visit.secret),
    )
    page = count_html(frame, template=template, view=view)
    return HTMLResponse(page, status, {"Cache-Control": "no-store"})


def seat_in(request: Request) -> SeatId:
    """The seat that the address names. Raises: HTTPException, 404."""
    site = house_of(request).live.site
    seat = seat_of_address(site, address=request.path_params["seat"])
    if seat is None:
        raise HTTPException(404, "This election has no such seat.")
    return seat
