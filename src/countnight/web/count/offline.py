"""What a phone keeps so that the count works without a signal: a worker, a shell, the seats."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.model.declaration import Declaration
from countnight.model.ids import SeatId
from countnight.render.count.form import CountForm
from countnight.render.count.frame import worker_js
from countnight.render.count.views import CountSeat, count_seat
from countnight.web.count.page import count_page
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

NOBODY = CountSeat(SeatId(""), "", "", (), None)


async def worker(request: Request) -> Response:
    """The service worker. Shape: its place limits it to the addresses under /count/."""
    script = worker_js(house_of(request).live.site.election)
    headers = {"Cache-Control": "no-cache"}
    return Response(script, media_type="text/javascript; charset=utf-8", headers=headers)


async def shell(request: Request) -> Response:
    """The form of no seat in particular, which a phone fills in from what it keeps."""
    form = CountForm(NOBODY, "votes", {}, "", Declaration(NOBODY.id, {}))
    view = {"form": form, "sum": "Sum 0", "lead": "", "tied": [], "is_offline": True}
    return count_page(request, "seat", title="The count", view=view)


async def seats(request: Request) -> Response:
    """Every seat with who stands there, in ballot order."""
    election = house_of(request).live.site.election
    told = [_told(count_seat(election, seat)) for seat in election.seats]
    return JSONResponse({"seats": told})


def _told(seat: CountSeat) -> dict[str, object]:
    standing = [
        {"id": one.id, "name": one.name, "party": one.party.name, "css": one.party.css}
        for one in seat.candidates
    ]
    return {"id": seat.id, "slug": seat.slug, "name": seat.name, "candidates": standing}


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/count/worker.js", worker, None),
    DeskRoute("/count/offline", shell, Right.ENTER_COUNT),
    DeskRoute("/count/seats.json", seats, Right.ENTER_COUNT),
)
