"""/desk/entries: what people at the counts keyed in, beside what others say, to be decided."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.rights import Right
from countnight.flow.count.declare import accept_entry, entry_now, set_entry_aside
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer, Decision, Receipt
from countnight.model.count.entry import EntryKey
from countnight.model.count.standing import standings_of, waits
from countnight.model.ids import SeatId
from countnight.render.desk.entries import STATE_WORDS, distinct, seat_entries
from countnight.render.desk.places import seat_name
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

ENTRIES = "/desk/entries"


async def entries(request: Request) -> Response:
    """The seats with entries that wait, the one that has waited longest first."""
    live = house_of(request).live
    night = live.site.night
    seats = []
    for seat in night.counted:
        waiting = [one for one in distinct(standings_of(night, seat)) if waits(one)]
        if waiting:
            now = [entry_now(live.newsroom, one) for one in waiting]
            seats.append((seat_entries(live.site, seat, waiting), now))
    seats.sort(key=lambda pair: pair[1][0].standing.counted.position)
    closes = live.newsroom.poll_closes(live.newsroom.clock.now())
    view = {"seats": seats, "states": STATE_WORDS, "is_poll_open": closes is not None}
    return await desk_page(request, "entries", title="From the count", view=view)


async def accept(request: Request) -> Response:
    """The entry that the person read is declared, on the person's word."""
    form, live, seat = await form_of(request), house_of(request).live, _seat_in(request)
    reason = text_in(form, "reason").strip()
    decision = Decision(signed_in(request).name, reason)
    key = key_in(form)

    def act(newsroom: Newsroom) -> Receipt:
        return accept_entry(newsroom, seat, key=key, decision=decision)

    try:
        receipt = await live.written(act)
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(ENTRIES)
    said = "corrected" if receipt.answer is Answer.CORRECTED else "declared"
    name = seat_name(live.site.election, seat)
    await flash(request, f"{name} is {said} with the figures from the count, on your word.")
    return seen(ENTRIES)


async def set_aside(request: Request) -> Response:
    """The entry that the person read does not count, and its writer can read why."""
    form, live, seat = await form_of(request), house_of(request).live, _seat_in(request)
    by, key = actor_of(signed_in(request)), key_in(form)

    def act(newsroom: Newsroom) -> None:
        set_entry_aside(newsroom, seat, key=key, by=by, reason=text_in(form, "reason"))

    try:
        await live.written(act)
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(ENTRIES)
    name = seat_name(live.site.election, seat)
    await flash(request, f"The entry for {name} is set aside; whoever sent it can read why.")
    return seen(ENTRIES)


def key_in(form: FormData) -> EntryKey:
    """The entry that was read. Raises: HTTPException, 400."""
    key = text_in(form, "entry")
    if not key:
        raise HTTPException(400, "The form does not say which entry was read.")
    return EntryKey(key)


def _seat_in(request: Request) -> SeatId:
    return SeatId(request.path_params["seat"])


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(ENTRIES, entries, Right.DECIDE_HELD),
    DeskRoute(f"{ENTRIES}/{{seat}}/accept", accept, Right.DECIDE_HELD, ("POST",)),
    DeskRoute(f"{ENTRIES}/{{seat}}/aside", set_aside, Right.DECIDE_HELD, ("POST",)),
)
