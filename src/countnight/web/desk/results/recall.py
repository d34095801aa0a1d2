"""/desk/results/{seat}/recall: first what a recall would do, then the recall."""

from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.recall import Recalled, Seen, reach_of, recall_result
from countnight.model.ids import PageId
from countnight.render.desk.places import pages_of_seat, titles_of
from countnight.render.desk.results import post_line, result_line
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.results.declared import RESULTS, seat_in
from countnight.web.desk.results.held import position_in
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of, open_pages


async def ask(request: Request) -> Response:
    """What would leave which pages, and which posts by people speak of the seat."""
    live, seat = house_of(request).live, seat_in(request)
    site = live.site
    reach = reach_of(site.night, seat)
    pages = _pages(request)
    view = {
        "line": result_line(site, seat),
        "received": site.night.declared.get(seat),
        "pages": titles_of(site, pages),
        "removed": [post_line(site, post) for post in reach.removed],
        "rejected": [post_line(site, post) for post in reach.rejected],
        "to_read": [post_line(site, post) for post in reach.to_read],
        "readers": open_pages(request, pages),
    }
    return await desk_page(request, "recall", title="Recall a result", view=view)


async def recall(request: Request) -> Response:
    """The result that the person read is taken back, with everything that rests on it."""
    form, live, seat = await form_of(request), house_of(request).live, seat_in(request)
    by, readers = actor_of(signed_in(request)), open_pages(request, _pages(request))
    seen_now, address = Seen(position_in(form), readers), f"{RESULTS}/{seat}"

    def act(newsroom: Newsroom) -> Recalled:
        reason = text_in(form, "reason")
        return recall_result(newsroom, seat, by=by, reason=reason, seen=seen_now)

    try:
        recalled = await live.written(act)
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
        return seen(address)
    name = live.site.election.seats[seat].name
    await flash(request, f"{name} is recalled. {_said(recalled)} Open at readers: {readers}.")
    return seen(address)


def _said(recalled: Recalled) -> str:
    gone, left = len(recalled.removed), len(recalled.to_read)
    said = f"{gone} post{'' if gone == 1 else 's'} left the pages."
    if not left:
        return said
    names = "; ".join(f"“{post.headline}”" for post in recalled.to_read)
    return f"{said} Posts by people stay until somebody has read them: {names}."


def _pages(request: Request) -> tuple[PageId, ...]:
    """The pages that follow the seat, and those with a post that rests on its result."""
    site, seat = house_of(request).live.site, seat_in(request)
    posts = reach_of(site.night, seat).removed
    every = (*pages_of_seat(site, seat), *(page for post in posts for page in post.pages))
    return tuple(dict.fromkeys(every))


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(f"{RESULTS}/{{seat}}/recall", ask, Right.RECALL),
    DeskRoute(f"{RESULTS}/{{seat}}/recall", recall, Right.RECALL, ("POST",)),
)
