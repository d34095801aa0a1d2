"""The queue at /desk/queue, with one draft open: three panes, one decision at a time."""

from datetime import datetime
from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from countnight.desk.posts.merging import pairs_with
from countnight.desk.rights import Right, may
from countnight.desk.schedule import moment_asked
from countnight.model.desk.draft import DraftState, QueuedDraft
from countnight.model.ids import PostId
from countnight.model.post import PostKind
from countnight.render.assets import asset_path
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.queue import QueueLine, Sieve, draft_page, pages_text, queue_lines
from countnight.render.times import time_text
from countnight.web.desk.forms import text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

KEYS = (
    Shortcut("j", "Next draft"),
    Shortcut("k", "Draft before"),
    Shortcut("a", "Approve"),
    Shortcut("e", "Edit the words"),
    Shortcut("h", "Hold, with a reason"),
    Shortcut("x", "Reject, with a reason"),
    Shortcut("m", "Merge with what tells the same result"),
    Shortcut("u", "Take back an approval, a hold, a merge or a rejection"),
)


async def queue(request: Request) -> Response:
    """What waits, the first of it open."""
    lines = _lines(request)
    first = lines[0].id if lines else None
    return await queue_page(request, lines, draft=first)


async def one_draft(request: Request) -> Response:
    """The draft that the address names, beside what waits."""
    post = PostId(request.path_params["draft"])
    if post not in house_of(request).live.site.night.queue:
        return await desk_page(
            request,
            "draft_gone",
            title="Not in the queue",
            view={"post": house_of(request).live.site.night.posts.get(post)},
            status=HTTPStatus.NOT_FOUND,
        )
    return await queue_page(request, _lines(request), draft=post)


async def state(request: Request) -> Response:
    """How much waits, and the position that this is true of: for pages that keep an eye on it."""
    night = house_of(request).live.site.night
    waiting = sum(one.state is DraftState.WAITING for one in night.queue.values())
    return JSONResponse({"position": night.position, "waiting": waiting})


async def queue_page(
    request: Request, lines: tuple[QueueLine, ...], *, draft: PostId | None
) -> Response:
    """The three panes."""
    site, person = house_of(request).live.site, signed_in(request)
    known = site.night.queue.get(draft) if draft is not None else None
    places = [one.id for one in lines]
    place = places.index(draft) if draft in places else -1
    happens = "" if known is None else effect_of(request, known)
    view = {
        "lines": lines,
        "sieve": sieve_of(request),
        "query": f"?{request.url.query}" if request.url.query else "",
        "here": draft,
        "next": places[place + 1] if 0 <= place < len(places) - 1 else None,
        "previous": places[place - 1] if place > 0 else None,
        "page": None
        if known is None
        else draft_page(site, draft=known, at=now(request), happens=happens),
        "pairs": () if known is None else pairs_with(site.night, known),
        "may_approve": may(person, Right.APPROVE_DRAFT),
        "may_edit": may(person, Right.EDIT_DRAFT),
        "groups": tuple(site.election.groups.values()),
        "langs": site.election.languages,
        "kinds": tuple(PostKind),
        "states": tuple(DraftState),
        "is_opened": "draft" in request.path_params,
        "position": site.night.position,
        "zone": site.election.time_zone,
        "typing_js": asset_path("typing.js"),
        "toolbar_js": asset_path("toolbar.js"),
        "shortcuts": KEYS,
        "inserts_js": asset_path("inserts.js"),
    }
    return await desk_page(request, "queue", title="Queue", view=view)


def effect_of(request: Request, draft: QueuedDraft, *, at: datetime | None = None) -> str:
    """What an approval now would do, and where: it stands beside the button.

    None means: `at` no time is asked for.
    """
    if draft.checks_left > 1:
        return f"Then a second person reads it: {'; '.join(draft.priority.because)}."
    return way_out(request, pages_text(house_of(request).live.site, draft.post), at=at)


def way_out(request: Request, pages: str, *, at: datetime | None = None) -> str:
    """When the last approval of now lets a post onto the pages, in words.

    None means: `at` as soon as the rules allow.
    """
    house = house_of(request)
    closes = house.live.newsroom.poll_closes(now(request))
    if closes is not None and (at is None or at < closes):
        return f"Goes out on {pages} at the close of poll."
    if at is not None:
        when = time_text(at, election=house.live.site.election, lang="en")
        return f"Goes out on {pages} at {when}; until then you can take it back."
    undo = house.live.site.election.rules.undo_seconds
    if undo:
        return f"Goes out on {pages} in {undo} seconds; until then you can take it back."
    return f"Goes out on {pages} at once."


def asked_for(request: Request, form: FormData) -> datetime | None:
    """The time at which the form asks that the post goes out, or None. Raises: TimeUnfitError."""
    zone = house_of(request).live.site.election.time_zone
    return moment_asked(text_in(form, "out_at"), zone=zone, now=now(request))


def now(request: Request) -> datetime:
    """What time it is in the newsroom."""
    return house_of(request).live.newsroom.clock.now()


def sieve_of(request: Request) -> Sieve:
    """What the address asks to see. Raises: HTTPException, 404, for a state there is not."""
    asked = request.query_params
    state = asked.get("state", "")
    if state and state not in tuple(DraftState):
        raise HTTPException(404, "Drafts wait, are held, rejected or approved.")
    return Sieve(
        group=asked.get("group", ""),
        lang=asked.get("lang", ""),
        kind=asked.get("kind", ""),
        state=state,
        is_found=asked.get("found", "") == "1",
    )


def _lines(request: Request) -> tuple[QueueLine, ...]:
    return queue_lines(house_of(request).live.site, sieve=sieve_of(request), at=now(request))


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/queue", queue, Right.SEE_QUEUE),
    DeskRoute("/desk/queue.json", state, Right.SEE_QUEUE),
    DeskRoute("/desk/queue/{draft}", one_draft, Right.SEE_QUEUE),
)
