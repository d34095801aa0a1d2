"""Coming in and going out: /desk/sign-in, /desk/sign-out, and the demo's one-click way."""

from http import HTTPStatus
from ipaddress import ip_address

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.people.door import Door, is_anybody_here
from countnight.flow.people.sign_in import Caller, SignInRefused, Visit, leave, let_in, sign_in
from countnight.model.person import PersonId
from countnight.render.assets import asset_path
from countnight.web.desk.cookies import give_secret, secret_of, take_secret
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import door_of, visit_in
from countnight.web.desk.page import desk_page, places_of, seen
from countnight.web.desk.people.site import site_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of
from countnight.web.own_path import own_path

DEMO_PERSON = PersonId("demo")
"""Who a demo's visitor becomes; `countnight demo` puts this person into its own store."""

HOME = "/desk"
WRONG = "The sign-in name or the password is not right."
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


async def front(request: Request) -> Response:
    """The way to the first place that the person may go to, or to the own account."""
    places = places_of(request)
    return seen(places[0].path if places else "/desk/account")


async def form(request: Request) -> Response:
    """The sign-in form; whoever is in already goes on, and an empty newsroom is set up first."""
    if request.state.visit is not None:
        return seen(next_after(request.query_params.get("next", "")))
    if not await run_in_threadpool(is_anybody_here, door_of(request)):
        return seen("/desk/invitation")
    return await sign_in_form(request, back=request.query_params.get("next", ""))


async def enter(request: Request) -> Response:
    """The person is in, with a new session; or the form is back, and does not say why."""
    sent = await form_of(request)
    name, back = text_in(sent, "person"), text_in(sent, "next")
    found = await run_in_threadpool(
        sign_in,
        door_of(request),
        caller_of(request),
        name=name,
        password=text_in(sent, "password"),
    )
    if isinstance(found, SignInRefused):
        return await sign_in_again(request, found, name=name, back=back)
    return admitted(request, found, to=next_after(back))


async def enter_demo(request: Request) -> Response:
    """A demo's visitor is in. Raises: HTTPException, 404, anywhere but in a local demo."""
    sent = await form_of(request)
    door = door_of(request)
    person = await run_in_threadpool(door.people.person, DEMO_PERSON)
    if person is None or not is_local_demo(request):
        raise HTTPException(404, "There is no demo here.")
    found = await run_in_threadpool(
        let_in, door, caller_of(request), person=person, how="one click"
    )
    return admitted(request, found, to=next_after(text_in(sent, "next")))


async def go(request: Request) -> Response:
    """The session is over, here and in the store."""
    await run_in_threadpool(leave, door_of(request), visit_in(request).secret)
    response = seen("/desk/sign-in")
    take_secret(response, request)
    return response


def admitted(request: Request, visit: Visit, *, to: str) -> Response:
    """The browser holds the session's secret, and is on its way."""
    response = seen(to)
    lasts = door_of(request).stay.whole
    give_secret(response, request, secret=visit.secret, lasts=lasts)
    return response


def caller_of(request: Request) -> Caller:
    """Where the request comes from, as far as it says."""
    address = request.client.host if request.client else "unknown"
    browser = request.headers.get("user-agent", "unknown")[:200]
    return Caller(address, browser, secret_of(request))


def is_local_demo(request: Request) -> bool:
    """Whether this is a demo, asked from the computer that it runs on, by one of its own names."""
    if house_of(request).settings.demo is None or request.client is None:
        return False
    named = request.headers.get("host", "").rpartition(":")[0] or request.headers.get("host", "")
    try:
        is_here = ip_address(request.client.host).is_loopback
    except ValueError:
        return False
    return is_here and named in LOOPBACK_NAMES


async def sign_in_again(
    request: Request, refused: SignInRefused, *, back: str, name: str = ""
) -> Response:
    """The sign-in form, with word of what to do and none of why."""
    if not refused.wait_seconds:
        return await sign_in_form(
            request, back=back, name=name, problem=WRONG, status=HTTPStatus.FORBIDDEN
        )
    wait = f"Too many tries. Wait {refused.wait_seconds} seconds, then try again."
    response = await sign_in_form(
        request, back=back, name=name, problem=wait, status=HTTPStatus.TOO_MANY_REQUESTS
    )
    response.headers["Retry-After"] = str(refused.wait_seconds)
    return response


async def sign_in_form(
    request: Request,
    *,
    back: str = "",
    name: str = "",
    problem: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    """The form with every way in that there is here, and what was wrong with the last try."""
    provider = door_of(request).provider
    has_demo = is_local_demo(request) and await run_in_threadpool(_has_demo, door_of(request))
    view = {
        "next": next_after(back),
        "person": name,
        "problem": problem,
        "has_demo": has_demo,
        "provider": provider.name if provider else None,
        "has_passkeys": site_of(request) is not None,
        "passkeys_js": asset_path("passkeys.js"),
    }
    return await desk_page(request, "sign_in", title="Sign in", view=view, status=status)


def _has_demo(door: Door) -> bool:
    return door.people.person(DEMO_PERSON) is not None


def next_after(address: str) -> str:
    """Where to go from the sign-in: a page for people who are signed in, and nowhere else."""
    path = own_path(address, otherwise=HOME)
    is_ours = path in {"/desk", "/count"} or path.startswith(("/desk/", "/desk?", "/count/"))
    return path if is_ours and not path.startswith("/desk/sign-") else HOME


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk", front, Right.SEE_DESK),
    DeskRoute("/desk/sign-in", form, None),
    DeskRoute("/desk/sign-in", enter, None, ("POST",)),
    DeskRoute("/desk/sign-in/demo", enter_demo, None, ("POST",)),
    DeskRoute("/desk/sign-out", go, Right.SEE_DESK, ("POST",)),
)
