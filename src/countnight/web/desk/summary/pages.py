"""The bullets at the top of a live page, at /desk/summary: kept, edited, ordered, or automatic."""

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.rights import Right
from countnight.flow.living.bullets import (
    LONGEST,
    MOST_BULLETS,
    BulletNow,
    automatic,
    seen_of,
    typed_bullets,
)
from countnight.flow.living.saving import edit_summary
from countnight.flow.newsroom import Newsroom, PollOpenError
from countnight.model.ids import PageId
from countnight.model.night import PageState
from countnight.render.assets import asset_path
from countnight.render.desk.frame import Shortcut
from countnight.web.desk.forms import form_of, text_in, texts_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

SUMMARY = "/desk/summary"
KEYS = (Shortcut("s", "Save the bullets"),)
_STEPS = {"up": -1, "down": 1}


async def first(request: Request) -> Response:
    """The first page's bullets. Raises: HTTPException, 404, without a page."""
    pages = tuple(house_of(request).live.site.election.pages)
    if not pages:
        raise HTTPException(404, "This election has no live page.")
    return seen(f"{SUMMARY}/{pages[0]}")


async def bullets(request: Request) -> Response:
    """The page's bullets as they are kept, each read, beside the automatic ones."""
    page, state = _page_in(request), _state(request)
    return await _form_page(request, page, [one.as_written for one in state.kept])


async def edit(request: Request) -> Response:
    """The bullets are saved; or come back in another order, with one more or fewer."""
    page, form = _page_in(request), await form_of(request)
    texts, act = texts_in(form, "bullet")[:MOST_BULLETS], text_in(form, "act")
    if act not in {"save", "automatic"}:
        return await _form_page(request, page, _rearranged(request, texts, act))
    kept = [] if act == "automatic" else texts
    problem = await _saved(request, page, kept, form)
    if problem is not None:
        return await _form_page(request, page, texts, problem=problem)
    await flash(request, "Saved." if kept else "The page has its automatic bullets again.")
    return seen(f"{SUMMARY}/{page}")


async def _saved(
    request: Request, page: PageId, texts: Sequence[str], form: FormData
) -> str | None:
    """Why it was not saved. None means: it was."""
    by, read = actor_of(signed_in(request)), text_in(form, "seen")

    def act(newsroom: Newsroom) -> None:
        edit_summary(newsroom, page, texts, by=by, seen=read)

    try:
        await house_of(request).live.written(act)
    except (DeskError, PollOpenError) as error:
        return f"Not saved: {error}."
    return None


def _rearranged(request: Request, texts: list[str], act: str) -> list[str]:
    """The texts after 'add', 'keep 2', 'up 2', 'down 2' or 'remove 2'; counted from 1."""
    verb, _, what = act.partition(" ")
    place = int(what) - 1 if what.isascii() and what.isdigit() and len(what) < 3 else -1
    if verb in {"add", "keep"} and len(texts) < MOST_BULLETS:
        told = automatic(_state(request))
        proposed = told[place].text if verb == "keep" and 0 <= place < len(told) else ""
        return [*texts, proposed or ""]
    if not 0 <= place < len(texts):
        return texts
    rest = [*texts[:place], *texts[place + 1 :]]
    if verb not in _STEPS:
        return rest if verb == "remove" else texts
    to = max(0, place + _STEPS[verb])
    return [*rest[:to], texts[place], *rest[to:]]


async def _form_page(
    request: Request, page: PageId, texts: Sequence[str], *, problem: str | None = None
) -> Response:
    live, state = house_of(request).live, _state(request)
    read = {one.bullet.as_written: one for one in _read(request, page, texts)}
    view = {
        "page": live.site.election.pages[page],
        "pages": tuple(live.site.election.pages.values()),
        "bullets": [(text, read.get(" ".join(text.split()))) for text in texts],
        "kept": bool(state.kept),
        "automatic": automatic(state),
        "seen": seen_of(state.kept),
        "most": MOST_BULLETS,
        "longest": LONGEST,
        "problem": problem,
        "inserts_js": asset_path("inserts.js"),
        "shortcuts": KEYS,
    }
    return await desk_page(request, "summary", title="Summary", view=view)


def _read(request: Request, page: PageId, texts: Sequence[str]) -> tuple[BulletNow, ...]:
    return typed_bullets(house_of(request).live.newsroom.figures, page, texts)


def _state(request: Request) -> PageState:
    """What stands on the page, as it is kept: stale bullets are there too."""
    night = house_of(request).live.newsroom.night
    return night.pages.get(_page_in(request), PageState())


def _page_in(request: Request) -> PageId:
    page = PageId(request.path_params["page"])
    if page not in house_of(request).live.site.election.pages:
        raise HTTPException(404, f"There is no live page called “{page}”.")
    return page


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(SUMMARY, first, Right.EDIT_SUMMARY),
    DeskRoute("/desk/summary/{page}", bullets, Right.EDIT_SUMMARY),
    DeskRoute("/desk/summary/{page}", edit, Right.EDIT_SUMMARY, ("POST",)),
)
