"""/desk/queue/{draft}/merge: a reporter's draft and the story of the same result, side by side."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError, StaleRevisionError
from countnight.desk.posts.merging import Merge, Pair, pairs_with
from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.posts.merge import merge_drafts
from countnight.model.ids import PostId
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.orders import QUEUE, actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of


async def ask(request: Request) -> Response:
    """Both texts, and the one post that they would make."""
    pair = _pair(request, kept=request.query_params.get("with", ""))
    return await _page(request, pair)


async def merge(request: Request) -> Response:
    """One post waits with the words of both; the reporter's draft is ruled merged."""
    form = await form_of(request)
    pair = _pair(request, kept=text_in(form, "kept"))
    order = Merge(
        kept=pair.kept.id,
        kept_revision=_number(text_in(form, "kept_revision")),
        gone=pair.gone.post.id,
        gone_revision=_number(text_in(form, "revision")),
        headline=text_in(form, "headline"),
        body=text_in(form, "body").replace("\r\n", "\n"),
        words=text_in(form, "words").replace("\r\n", "\n"),
    )
    if not order.headline.strip() or not order.body.strip():
        return await _page(request, pair, wrong="a post needs a headline and a text")
    by = actor_of(signed_in(request))

    def act(newsroom: Newsroom) -> None:
        merge_drafts(newsroom, order, by=by)

    try:
        await house_of(request).live.written(act)
    except StaleRevisionError as error:
        return await _page(request, _pair(request, kept=pair.kept.id), wrong=str(error))
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(QUEUE)
    await flash(request, "Merged: one post waits, with both names. Undo it at the merged draft.")
    return seen(f"{QUEUE}/{pair.kept.id}")


async def _page(request: Request, pair: Pair, *, wrong: str = "") -> Response:
    post, report = pair.kept, pair.gone.post
    view = {
        "pair": pair,
        "post": post,
        "report": report,
        "is_out": post.id in house_of(request).live.site.night.posts,
        "wrong": wrong,
    }
    status = HTTPStatus.CONFLICT if wrong else HTTPStatus.OK
    return await desk_page(request, "merge", title="Merge", view=view, status=status)


def _pair(request: Request, *, kept: str) -> Pair:
    """The two that the address and the form name. Raises: HTTPException, 404."""
    night = house_of(request).live.site.night
    draft = night.queue.get(PostId(request.path_params["draft"]))
    found = pairs_with(night, draft) if draft is not None else ()
    for pair in found:
        if draft is not None and pair.gone.post.id == draft.post.id and pair.kept.id == kept:
            return pair
    raise HTTPException(404, "These two do not wait to be merged: look at the queue again.")


def _number(text: str) -> int:
    """Raises: HTTPException, 400."""
    if not (text.isascii() and text.isdigit() and len(text) < 9):
        raise HTTPException(400, "The form does not say which revisions were read.")
    return int(text)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/queue/{draft}/merge", ask, Right.EDIT_DRAFT),
    DeskRoute("/desk/queue/{draft}/merge", merge, Right.EDIT_DRAFT, ("POST",)),
)
