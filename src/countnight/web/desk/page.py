"""A page of the desk as an answer: the frame for whoever asks, and the message that waits."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from countnight.flow.people.keys import form_token
from countnight.flow.people.sign_in import Visit, leave_message
from countnight.render.desk.frame import DeskFrame, NavItem, Shortcut, desk_html
from countnight.web.desk.nav import places_for, shortcuts_with
from countnight.web.house import house_of

READ_AGAIN = "/desk/stale"
SHORTCUTS = "shortcuts"
"""The name in a page's view under which it tells its own keys."""


async def desk_page(
    request: Request,
    template: str,
    *,
    title: str,
    view: Mapping[str, object] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    """The template in the desk's frame; a message that waited is shown once.

    Shape: `template` stands in render/templates/desk. `view` is what it is filled with; its
    `shortcuts`, a tuple of `Shortcut`, are the page's own keys.
    """
    given = view or {}
    visit: Visit | None = request.state.visit
    frame = _frame(request, visit, title=title, own=given.get(SHORTCUTS, ()))
    if visit is not None and frame.message is not None:
        await run_in_threadpool(_said, request, visit)
    page = desk_html(frame, template=template, view=given)
    return HTMLResponse(page, status, {"Cache-Control": "no-store"})


async def flash(request: Request, message: str) -> None:
    """The next page that this person opens in this browser says so, with or without scripts."""
    visit: Visit | None = request.state.visit
    door = house_of(request).door
    if visit is not None and door is not None:
        await run_in_threadpool(leave_message, door, visit, message)


def seen(path: str) -> Response:
    """What follows a form: the browser looks at the path, and a reload repeats nothing."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER, {"Cache-Control": "no-store"})


def places_of(request: Request) -> tuple[NavItem, ...]:
    """Where the person who asks can go."""
    visit: Visit | None = request.state.visit
    if visit is None:
        return ()
    routed = {route.path for route in request.app.routes if isinstance(route, Route)}
    places = places_for(visit.person, here=request.url.path, routed=routed)
    overtaken = len(house_of(request).live.site.night.doubts)
    return tuple(_counted(one, overtaken) if one.path == READ_AGAIN else one for one in places)


def _counted(place: NavItem, number: int) -> NavItem:
    """The place with how much waits there."""
    return replace(place, words=f"{place.words} ({number})") if number else place


def _frame(request: Request, visit: Visit | None, *, title: str, own: object) -> DeskFrame:
    site = house_of(request).live.site
    places = places_of(request)
    keys = tuple(one for one in own if isinstance(one, Shortcut)) if isinstance(own, tuple) else ()
    return DeskFrame(
        title=title,
        election_name=site.election.name,
        is_test=site.night.is_test,
        person=visit.person if visit else None,
        form_token=form_token(visit.secret) if visit else "",
        nav=places,
        shortcuts=shortcuts_with(places, keys),
        message=visit.session.message if visit else None,
    )


def _said(request: Request, visit: Visit) -> None:
    door = house_of(request).door
    if door is not None:
        leave_message(door, visit, None)
