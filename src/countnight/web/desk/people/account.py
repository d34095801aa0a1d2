"""One's own account at /desk/account, and the list of keys at /desk/keys."""

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right, may
from countnight.flow.people.account import change_own_byline, change_own_password
from countnight.flow.people.changes import PeopleError, end_sessions, roles_text
from countnight.render.assets import asset_path
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import door_of, signed_in, visit_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.people.sessions import key_among, session_lines
from countnight.web.desk.people.sign_in import admitted, caller_of
from countnight.web.desk.people.site import site_of
from countnight.web.desk.route import DeskRoute
from countnight.web.desk.words import RIGHT_WORDS

ACCOUNT = "/desk/account"


async def account(request: Request) -> Response:
    """Who one is here, and what one may do."""
    return await _page(request)


async def set_password(request: Request) -> Response:
    """The new password counts, and every other browser of this person is signed out."""
    form = await form_of(request)
    visit, door = visit_in(request), door_of(request)
    try:
        renewed = await run_in_threadpool(
            change_own_password,
            door,
            visit,
            caller=caller_of(request),
            current=text_in(form, "current"),
            wanted=text_in(form, "password"),
        )
    except PeopleError as error:
        return await _page(request, problem=str(error))
    request.state.visit = renewed
    await flash(request, "You have a new password, and are signed out everywhere else.")
    return admitted(request, renewed, to=ACCOUNT)


async def set_byline(request: Request) -> Response:
    """What stands under the name on posts is as the form says."""
    form = await form_of(request)
    job, outlet = text_in(form, "job"), text_in(form, "outlet")
    try:
        await run_in_threadpool(
            change_own_byline, door_of(request), visit_in(request), job=job, outlet=outlet
        )
    except PeopleError as error:
        return await _page(request, problem=str(error))
    await flash(request, "Your byline is changed.")
    return seen(ACCOUNT)


async def end_session(request: Request) -> Response:
    """One session of one's own is over, or every one but this."""
    named = text_in(await form_of(request), "session")
    await run_in_threadpool(_end, request, named)
    await flash(request, "Signed out there.")
    return seen(ACCOUNT)


async def keys(request: Request) -> Response:
    """Every key of the desk, for those without scripts too."""
    return await desk_page(request, "keys", title="Keys")


def _end(request: Request, named: str) -> None:
    door, visit = door_of(request), visit_in(request)
    person = visit.person.id
    own = [one.key for one in door.people.sessions_of(person) if one.key != visit.session.key]
    chosen = [key_among(door, person, named=named)] if named else own
    for key in chosen:
        if key is not None:
            end_sessions(door, person, by=person, only=key)


async def _page(request: Request, *, problem: str = "") -> Response:
    person = signed_in(request)
    people, provider = door_of(request).people, door_of(request).provider
    view = {
        "provider": provider.name if provider else None,
        "is_connected": await run_in_threadpool(people.is_connected, person.id),
        "has_passkeys": site_of(request) is not None,
        "passkeys": await run_in_threadpool(people.passkeys_of, person.id),
        "passkeys_js": asset_path("passkeys.js"),
        "roles": roles_text(person.roles),
        "rights": [RIGHT_WORDS[right] for right in Right if may(person, right)],
        "sessions": await run_in_threadpool(session_lines, request, person.id),
        "problem": problem,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return await desk_page(request, "account", title="Your account", view=view, status=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(ACCOUNT, account, Right.SEE_DESK),
    DeskRoute(f"{ACCOUNT}/password", set_password, Right.SEE_DESK, ("POST",)),
    DeskRoute(f"{ACCOUNT}/byline", set_byline, Right.SEE_DESK, ("POST",)),
    DeskRoute(f"{ACCOUNT}/sessions", end_session, Right.SEE_DESK, ("POST",)),
    DeskRoute("/desk/keys", keys, Right.SEE_DESK),
)
