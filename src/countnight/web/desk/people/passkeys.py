"""Passkeys: made and removed on one's account page, used on the sign-in page."""

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.people.passkeys import (
    Answer,
    PasskeyError,
    Site,
    add_passkey,
    registration_options,
    remove_passkey,
    sign_in_options,
    sign_in_with_passkey,
)
from countnight.flow.people.sign_in import SignInRefused
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import door_of, signed_in, visit_in
from countnight.web.desk.page import flash, seen
from countnight.web.desk.people.sign_in import admitted, caller_of, next_after, sign_in_again
from countnight.web.desk.people.site import site_of
from countnight.web.desk.route import DeskRoute

ACCOUNT = "/desk/account"


async def begin_adding(request: Request) -> Response:
    """What the browser asks the device for."""
    visit, site = visit_in(request), _site(request)
    told = await run_in_threadpool(registration_options, door_of(request), visit, site=site)
    return Response(told, media_type="application/json")


async def add(request: Request) -> Response:
    """The device's passkey is the person's."""
    form = await form_of(request)
    answer = Answer(text_in(form, "answer"), text_in(form, "name"))
    door, visit, site = door_of(request), visit_in(request), _site(request)
    try:
        await run_in_threadpool(add_passkey, door, visit, site=site, answer=answer)
    except PasskeyError as error:
        await flash(request, str(error))
    else:
        await flash(request, "That device signs you in from now on.")
    return seen(ACCOUNT)


async def remove(request: Request) -> Response:
    """The passkey opens nothing any more."""
    named, person = text_in(await form_of(request), "passkey"), signed_in(request).id
    await run_in_threadpool(remove_passkey, door_of(request), person, passkey=named, by=person)
    await flash(request, "That device signs you in no more.")
    return seen(ACCOUNT)


async def begin_entering(request: Request) -> Response:
    """What the browser asks whichever device is there."""
    told = await run_in_threadpool(sign_in_options, door_of(request), site=_site(request))
    return Response(told, media_type="application/json")


async def enter(request: Request) -> Response:
    """The passkey's owner is in; or the form is back and does not say why."""
    form = await form_of(request)
    back, answer = text_in(form, "next"), Answer(text_in(form, "answer"))
    door, caller, site = door_of(request), caller_of(request), _site(request)
    found = await run_in_threadpool(sign_in_with_passkey, door, caller, site=site, answer=answer)
    if isinstance(found, SignInRefused):
        return await sign_in_again(request, found, back=back)
    return admitted(request, found, to=next_after(back))


def _site(request: Request) -> Site:
    """The site. Raises: HTTPException, 404, where there are no passkeys."""
    site = site_of(request)
    if site is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, "There are no passkeys at this address.")
    return site


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(f"{ACCOUNT}/passkeys", add, Right.SEE_DESK, ("POST",)),
    DeskRoute(f"{ACCOUNT}/passkeys/begin", begin_adding, Right.SEE_DESK, ("POST",)),
    DeskRoute(f"{ACCOUNT}/passkeys/remove", remove, Right.SEE_DESK, ("POST",)),
    DeskRoute("/desk/sign-in/passkey", enter, None, ("POST",)),
    DeskRoute("/desk/sign-in/passkey/begin", begin_entering, None, ("POST",)),
)
