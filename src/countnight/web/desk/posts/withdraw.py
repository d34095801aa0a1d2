"""/desk/posts/{post}/recall and /put-back: one post off its pages, and on them again."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.posts.correcting import version_now
from countnight.desk.posts.withdrawing import PutBack, RecallPost
from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom, PollOpenError
from countnight.flow.posts.withdraw import put_back, recall_post
from countnight.render.desk.places import titles_of
from countnight.render.desk.posts.listing import post_row
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.posts.pages import POSTS, post_in
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.results.held import position_in
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of, open_pages


async def ask(request: Request) -> Response:
    """What a recall of the post would do, before it is done."""
    post, site = post_in(request), house_of(request).live.site
    is_out = post.id in site.night.posts
    view = {
        "row": post_row(site, post),
        "post": post,
        "read": version_now(site.night, post.id) if is_out else None,
        "readers": open_pages(request, post.pages),
    }
    return await desk_page(request, "post_recall", title="Take a post off", view=view)


async def recall(request: Request) -> Response:
    """The version that the person read is on no page any more."""
    form, post = await form_of(request), post_in(request)
    readers, by = open_pages(request, post.pages), actor_of(signed_in(request))
    order = RecallPost(post.id, position_in(form), text_in(form, "reason"), readers)

    def act(newsroom: Newsroom) -> None:
        recall_post(newsroom, order, by=by)

    pages = titles_of(house_of(request).live.site, post.pages)
    said = f"Taken off {pages}, the feeds and the API. Open at readers: {readers}."
    return await _done(request, act, said=said)


async def back(request: Request) -> Response:
    """The post stands where it stood, under its old address."""
    form, post = await form_of(request), post_in(request)
    by, reason = actor_of(signed_in(request)), text_in(form, "reason")
    order = PutBack(post.id, position_in(form), reason, text_in(form, "over"))

    def act(newsroom: Newsroom) -> None:
        put_back(newsroom, order, by=by)

    pages = titles_of(house_of(request).live.site, post.pages)
    return await _done(request, act, said=f"Back on {pages}, at its old address.")


async def _done(request: Request, act: Callable[[Newsroom], None], *, said: str) -> Response:
    post = post_in(request)
    try:
        await house_of(request).live.written(act)
    except (DeskError, PollOpenError) as error:
        said = f"Not done: {error}."
    await flash(request, said)
    return seen(f"{POSTS}/{post.id}")


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(f"{POSTS}/{{post}}/recall", ask, Right.RECALL),
    DeskRoute(f"{POSTS}/{{post}}/recall", recall, Right.RECALL, ("POST",)),
    DeskRoute(f"{POSTS}/{{post}}/put-back", back, Right.RECALL, ("POST",)),
)
