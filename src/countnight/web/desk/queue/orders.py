"""What a press of a button on a draft does: one order, one answer, and on to the next draft."""

from functools import partial
from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import (
    DeskError,
    DraftGoneError,
    StaleRevisionError,
    TimeUnfitError,
)
from countnight.desk.orders import Approve, Edit, Hold, Order, Reject, Reopen, TakeRival
from countnight.desk.rights import Right, may
from countnight.flow.desk import carry_out
from countnight.flow.newsroom import Newsroom
from countnight.model.desk.actor import Actor
from countnight.model.finding import has_hold
from countnight.model.ids import PostId
from countnight.model.person import Person
from countnight.render.desk.marks import compared_html
from countnight.render.desk.queue import Sieve, queue_lines
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.pages import asked_for, effect_of, now
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

QUEUE = "/desk/queue"


def actor_of(person: Person) -> Actor:
    """The person as the log names them."""
    return Actor(person.id, person.name)


async def approve(request: Request) -> Response:
    """The draft goes out, or waits for a second person."""
    form = await form_of(request)
    draft, revision = _aim(request, form)
    known = house_of(request).live.site.night.queue.get(draft)
    is_wrong = known is not None and has_hold(known.findings)
    if is_wrong and not may(signed_in(request), Right.PUBLISH_OVER_CONTRADICTION):
        await flash(request, "The facts contradict this text: an editor must decide.")
        return seen(f"{QUEUE}/{draft}")
    try:
        at = asked_for(request, form)
    except TimeUnfitError as error:
        await flash(request, f"Not approved: {error}.")
        return seen(f"{QUEUE}/{draft}")
    order = Approve(draft, revision, reason=text_in(form, "reason"), publish_at=at)
    said = "Approved." if known is None else f"Approved. {effect_of(request, known, at=at)}"
    return await _ordered(request, order, said=said, goes_on=True)


async def edit(request: Request) -> Response:
    """The draft has new words, read against the facts; nobody's approval counts any more."""
    form = await form_of(request)
    draft, revision = _aim(request, form)
    order = Edit(
        draft,
        revision,
        text_in(form, "headline"),
        text_in(form, "body").replace("\r\n", "\n"),
        is_breaking=text_in(form, "breaking") == "yes",
    )
    if not order.headline.strip() or not order.body.strip():
        await flash(request, "Nothing was saved: a post needs a headline and a text.")
        return seen(f"{QUEUE}/{draft}")
    return await _ordered(request, order, said="Saved, and read against the facts.")


async def take_rival(request: Request) -> Response:
    """The text that the facts give now takes the place of the edit."""
    draft, revision = _aim(request, await form_of(request))
    return await _ordered(request, TakeRival(draft, revision), said="The new text stands.")


async def hold(request: Request) -> Response:
    """The draft is kept back."""
    form = await form_of(request)
    draft, revision = _aim(request, form)
    order = Hold(draft, revision, text_in(form, "reason"))
    return await _ordered(request, order, said="Held.", goes_on=True)


async def reject(request: Request) -> Response:
    """The draft will not go out."""
    form = await form_of(request)
    draft, revision = _aim(request, form)
    order = Reject(draft, revision, text_in(form, "reason"))
    return await _ordered(request, order, said="Rejected.", goes_on=True)


async def reopen(request: Request) -> Response:
    """The draft waits again."""
    draft, revision = _aim(request, await form_of(request))
    return await _ordered(request, Reopen(draft, revision), said="Back in the queue.")


def _aim(request: Request, form: FormData) -> tuple[PostId, int]:
    """The draft, and the revision that the person read.

    Raises: HTTPException, 400, when the form names none.
    """
    revision = text_in(form, "revision")
    if not (revision.isascii() and revision.isdigit() and len(revision) < 9):
        raise HTTPException(400, "The form does not say which revision was read.")
    return PostId(request.path_params["draft"]), int(revision)


async def _ordered(request: Request, order: Order, *, said: str, goes_on: bool = False) -> Response:
    live, by = house_of(request).live, actor_of(signed_in(request))
    after = _after(request, order.draft) if goes_on else f"{QUEUE}/{order.draft}"

    def act(newsroom: Newsroom) -> None:
        carry_out(newsroom, order, by=by)

    try:
        await live.written(act)
    except StaleRevisionError as error:
        return await _conflict(request, order, error)
    except DraftGoneError as error:
        if isinstance(order, Edit):
            return await _too_late(request, order, error)
        await flash(request, f"Not done: {error}.")
        return seen(f"{QUEUE}/{order.draft}")
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(f"{QUEUE}/{order.draft}")
    await flash(request, said)
    return seen(after)


def _after(request: Request, draft: PostId) -> str:
    """Where to go on: the next draft that waits, in the queue's order."""
    lines = queue_lines(house_of(request).live.site, sieve=Sieve(), at=now(request))
    places = [one.id for one in lines]
    if draft not in places or len(places) == 1:
        return QUEUE
    place = places.index(draft)
    return f"{QUEUE}/{places[place + 1] if place + 1 < len(places) else places[place - 1]}"


async def _conflict(request: Request, order: Order, error: StaleRevisionError) -> Response:
    """Both versions, and a form that starts from what the person had written."""
    current = house_of(request).live.site.night.queue[order.draft]
    post = current.post
    mine = (order.headline, order.body) if isinstance(order, Edit) else None
    theirs = f"{post.headline}\n\n{post.body}"
    view = {
        "error": str(error),
        "draft": current,
        "mine": mine,
        "compared": None if mine is None else compared_html(theirs, "\n\n".join(mine)),
    }
    return await desk_page(
        request, "draft_conflict", title="Changed meanwhile", view=view, status=HTTPStatus.CONFLICT
    )


async def _too_late(request: Request, order: Edit, error: DraftGoneError) -> Response:
    """The draft went out while it was edited: what stands there, and the words that came late."""
    post = house_of(request).live.site.night.posts.get(order.draft)
    mine = f"{order.headline}\n\n{order.body}"
    view = {
        "error": str(error),
        "post": post,
        "mine": mine,
        "compared": compared_html(f"{post.headline}\n\n{post.body}", mine) if post else None,
        "may_correct": may(signed_in(request), Right.CORRECT_POST),
    }
    return await desk_page(
        request, "draft_late", title="Too late", view=view, status=HTTPStatus.CONFLICT
    )


_post = partial(DeskRoute, methods=("POST",))
ROUTES: tuple[DeskRoute, ...] = (
    _post("/desk/queue/{draft}/approve", approve, Right.APPROVE_DRAFT),
    _post("/desk/queue/{draft}/edit", edit, Right.EDIT_DRAFT),
    _post("/desk/queue/{draft}/take", take_rival, Right.EDIT_DRAFT),
    _post("/desk/queue/{draft}/hold", hold, Right.APPROVE_DRAFT),
    _post("/desk/queue/{draft}/reject", reject, Right.APPROVE_DRAFT),
    _post("/desk/queue/{draft}/reopen", reopen, Right.APPROVE_DRAFT),
)
