"""/desk/history: a live page as readers were shown it at any moment of the night."""

from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from countnight.desk.rights import Right
from countnight.flow.posts.page_then import PageThen, moment_asked, page_then
from countnight.model.ids import START, PageId, Position
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.places import titles_of
from countnight.render.live_page import live_page_html, pages_of_posts
from countnight.render.panels.past import PastBanner
from countnight.web.desk.page import desk_page, seen
from countnight.web.desk.people.sessions import moment_text
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

HISTORY = "/desk/history"
ODD = "Write a time as 05:11 or 05:11:30; for another day, as 2019-12-13T05:11."


async def history(request: Request) -> Response:
    """The question which page and when; or the way to the page, where it is answered."""
    asked, site = request.query_params, house_of(request).live.site
    pages = tuple(site.election.pages)
    page = PageId(asked.get("page", pages[0] if len(pages) == 1 else ""))
    told = {name: asked[name].strip()[:40] for name in ("at", "position") if asked.get(name)}
    if page in pages and told:
        return seen(f"{HISTORY}/{page}?{urlencode(told)}")
    return await _form(request, page=page)


async def page_of_then(request: Request) -> Response:
    """The page of that moment in the readers' look, under a banner, and without scripts."""
    page = _page(request)
    asked = request.query_params
    if not asked.get("at") and not asked.get("position"):
        return await _form(request, page=page)
    then = await run_in_threadpool(_then, request, page)
    if then is None:
        return await _form(request, page=page, wrong=ODD)
    number = _number(asked.get("page", "1")) or 1
    html = live_page_html(then.site, page=page, number=number, past=_banner(request, page, then))
    if html is None:
        raise HTTPException(404, "The page had not so many posts then.")
    return HTMLResponse(html)


def _then(request: Request, page: PageId) -> PageThen | None:
    """The page at the moment asked for. None means: what was asked is no moment."""
    live, asked = house_of(request).live, request.query_params
    batches = list(live.newsroom.log.read(after=START))
    position = _number(asked.get("position", ""))
    zone = live.site.election.time_zone
    moment = moment_asked(asked.get("at", ""), zone=zone, batches=batches)
    when = moment if position is None else Position(position)
    if when is None:
        return None
    then = page_then(live.newsroom, page, batches=batches, asked=when)
    at = moment if position is None else None
    return replace(then, site=replace(live.dressed(then.site), moment=at))


def _banner(request: Request, page: PageId, then: PageThen) -> PastBanner:
    return PastBanner(
        title=titles_of(then.site, (page,)),
        address=f"{HISTORY}/{page}",
        position=then.position,
        since=None if then.since is None else moment_text(request, then.since),
        until=None if then.until is None else moment_text(request, then.until),
        before=then.before,
        after=then.after,
        number=_number(request.query_params.get("page", "1")) or 1,
        older=pages_of_posts(then.site, page=page),
    )


async def _form(request: Request, *, page: PageId, wrong: str = "") -> Response:
    site = house_of(request).live.site
    view = {
        "pages": [(spec, titles_of(site, (spec,))) for spec in site.election.pages],
        "page": page,
        "at": request.query_params.get("at", "")[:40],
        "position": request.query_params.get("position", "")[:20],
        "wrong": wrong,
        "shortcuts": (Shortcut("/", "Write a time"),),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return await desk_page(request, "history", title="History", view=view, status=status)


def _page(request: Request) -> PageId:
    page = PageId(request.path_params["page"])
    if page not in house_of(request).live.site.election.pages:
        raise HTTPException(404, "This election has no such page.")
    return page


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(HISTORY, history, Right.SEE_NIGHT),
    DeskRoute(f"{HISTORY}/{{page}}", page_of_then, Right.SEE_NIGHT),
)
