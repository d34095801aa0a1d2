"""Signing in through the newsroom's provider of identity, and connecting one's account to it."""

from datetime import timedelta
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.errors import IdentityProviderError
from countnight.flow.people import oidc
from countnight.flow.people.changes import PeopleError
from countnight.flow.people.door import Door
from countnight.flow.people.sign_in import Visit
from countnight.web.desk.cookies import give_secret, secret_of, take_secret
from countnight.web.desk.gate import door_of, signed_in, visit_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.people.sign_in import admitted, caller_of, sign_in_form
from countnight.web.desk.people.site import origin_of
from countnight.web.desk.route import DeskRoute

ACCOUNT = "/desk/account"
BACK = "/desk/sign-in/provider/back"
UNDERWAY = "-provider"
"""The part of the cookie's name that a browser holds while it is at the provider."""

LASTS = timedelta(minutes=5)


async def begin_entering(request: Request) -> Response:
    """The browser is on its way to the provider."""
    try:
        start = await run_in_threadpool(oidc.begin, _door(request), back=_back(request))
    except IdentityProviderError as error:
        return await sign_in_form(request, problem=str(error), status=HTTPStatus.BAD_GATEWAY)
    response = seen(start.address)
    give_secret(response, request, secret=start.secret, lasts=LASTS, use=UNDERWAY)
    return response


async def begin_connecting(request: Request) -> Response:
    """A page with the way to the provider: a form may not lead away from here, a link may."""
    visit, door = visit_in(request), _door(request)
    try:
        start = await run_in_threadpool(oidc.begin, door, back=_back(request), visit=visit)
    except IdentityProviderError as error:
        await flash(request, str(error))
        return seen(ACCOUNT)
    view = {"address": start.address, "provider": oidc.provider_of(door).name}
    response = await desk_page(request, "connect", title="Connect an account", view=view)
    give_secret(response, request, secret=start.secret, lasts=LASTS, use=UNDERWAY)
    return response


async def come_back(request: Request) -> Response:
    """The browser is back: its person is in, or the account connected; or it says why not."""
    asked = request.query_params
    secret = secret_of(request, use=UNDERWAY) or ""
    given = oidc.Return(asked.get("code", ""), asked.get("state", ""), secret, _back(request))
    is_connecting = given.state.startswith(f"{oidc.CONNECT}.")
    response = await (_connected if is_connecting else _entered)(request, given)
    take_secret(response, request, use=UNDERWAY)
    return response


async def disconnect(request: Request) -> Response:
    """No account at the provider signs the person in any more."""
    person = signed_in(request)
    await run_in_threadpool(oidc.disconnect, door_of(request), person, by=person.id)
    await flash(request, "That account signs you in no more.")
    return seen(ACCOUNT)


async def _entered(request: Request, given: oidc.Return) -> Response:
    door, caller = _door(request), caller_of(request)
    try:
        visit = await run_in_threadpool(oidc.enter, door, caller, given=given)
    except (IdentityProviderError, PeopleError) as error:
        return await sign_in_form(request, problem=str(error), status=HTTPStatus.FORBIDDEN)
    return admitted(request, visit, to="/desk")


async def _connected(request: Request, given: oidc.Return) -> Response:
    visit: Visit | None = request.state.visit
    if visit is None:
        return seen("/desk/sign-in")
    try:
        await run_in_threadpool(oidc.connect, _door(request), visit, given=given)
    except (IdentityProviderError, PeopleError) as error:
        await flash(request, str(error))
    else:
        await flash(request, "That account signs you in from now on.")
    return seen(ACCOUNT)


def _back(request: Request) -> str:
    return f"{origin_of(request)}{BACK}"


def _door(request: Request) -> Door:
    """The door of a newsroom with a provider. Raises: HTTPException, 404, without one."""
    door = door_of(request)
    if door.provider is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, "There is no such way to sign in here.")
    return door


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/sign-in/provider", begin_entering, None),
    DeskRoute(BACK, come_back, None),
    DeskRoute(f"{ACCOUNT}/provider", begin_connecting, Right.SEE_DESK, ("POST",)),
    DeskRoute(f"{ACCOUNT}/provider/remove", disconnect, Right.SEE_DESK, ("POST",)),
)
