"""/desk/held: every result that waits for a person's word, and what speaks against it."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer, Decision, Receipt
from countnight.flow.results.held import accept_held, held_now
from countnight.model.ids import Position, SeatId
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.held import held_figures
from countnight.render.desk.places import seat_name
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

HELD = "/desk/held"
KEYS = (Shortcut("a", "Write why the first result is right"),)


async def held(request: Request) -> Response:
    """What is held, the one that came first standing first."""
    live = house_of(request).live
    site = live.site
    closes = live.newsroom.poll_closes(live.newsroom.clock.now())
    waiting = sorted(site.night.held.values(), key=lambda one: one.position)
    lines = [(held_figures(site, one), held_now(site.night, one, closes=closes)) for one in waiting]
    view = {"lines": lines, "is_poll_open": closes is not None, "shortcuts": KEYS}
    return await desk_page(request, "held", title="Held results", view=view)


async def accept(request: Request) -> Response:
    """The held result that the person read is declared, on the person's word."""
    form, live = await form_of(request), house_of(request).live
    seat = SeatId(request.path_params["seat"])
    position = position_in(form)
    decision = Decision(signed_in(request).name, text_in(form, "reason").strip())

    def act(newsroom: Newsroom) -> Receipt:
        return accept_held(newsroom, seat, position=position, decision=decision)

    try:
        receipt = await live.written(act)
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(HELD)
    said = "corrected" if receipt.answer is Answer.CORRECTED else "declared"
    name = seat_name(live.site.election, seat)
    await flash(request, f"{name} is {said} with these figures, on your word.")
    return seen(HELD)


def position_in(form: FormData) -> Position:
    """The place in the log of the result that was read. Raises: HTTPException, 400."""
    text = text_in(form, "position")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise HTTPException(400, "The form does not say which result was read.")
    return Position(int(text))


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(HELD, held, Right.DECIDE_HELD),
    DeskRoute(f"{HELD}/{{seat}}/accept", accept, Right.DECIDE_HELD, ("POST",)),
)
