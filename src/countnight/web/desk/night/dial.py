"""/desk/night/dial: how much readers are given, turned by hand and for everybody at once."""

from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.watch.dial import turn_dial
from countnight.model.desk.dial import Dial
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

NIGHT = "/desk/night"
STEPS: tuple[tuple[Dial, str, str], ...] = (
    (Dial.FULL, "Everything", "Open pages are told of each change within a second."),
    (Dial.POLLING, "Push off", "Open pages ask for changes every few seconds instead."),
    (Dial.SLOWER, "Slower", "They ask a sixth as often."),
    (Dial.PLAIN, "Text only", "And pages come without photographs, maps and embeds."),
    (
        Dial.PAUSED,
        "Paused",
        "And pages stay as they are, but for corrections and recalls; turn it again to renew them.",
    ),
)
"""Each step in words: what it is called, and what it saves besides what stands above it."""


async def turn(request: Request) -> Response:
    """The dial stands at the step that the form names."""
    form = await form_of(request)
    wanted = text_in(form, "to")
    if wanted not in tuple(Dial):
        raise HTTPException(400, "The form does not say where the dial is to stand.")
    by, reason = actor_of(signed_in(request)), text_in(form, "reason")[:200]
    act = partial(turn_dial, to=Dial(wanted), by=by, reason=reason)
    is_new = await house_of(request).live.written(act)
    name = next(words for step, words, _ in STEPS if step == wanted)
    told = f"Readers are given: {name}." if is_new else f"The dial stood at “{name}” already."
    await flash(request, told)
    return seen(NIGHT)


ROUTES: tuple[DeskRoute, ...] = (DeskRoute(f"{NIGHT}/dial", turn, Right.TURN_DIAL, ("POST",)),)
