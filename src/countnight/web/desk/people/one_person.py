"""/desk/people/{person}: somebody's roles and byline, invitations, sessions, coming and going."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.people import changes, passkeys
from countnight.flow.people.audit import line_from_deed
from countnight.model.person import Person, PersonId, Role
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.people.listing import invitation_page, person_in
from countnight.web.desk.people.sessions import key_among, session_lines
from countnight.web.desk.route import DeskRoute

SHOWN_DEEDS = 20


async def person(request: Request) -> Response:
    """The person as we know them."""
    return await _page(request, await _person(request))


async def change(request: Request) -> Response:
    """The person is as the form says, from the next click on."""
    before = await _person(request)
    form = await form_of(request)
    wish = person_in(form)
    changed = replace(before, name=wish.name, roles=wish.roles, job=wish.job, outlet=wish.outlet)
    why = text_in(form, "why").strip()[:200] or None

    def act(by: PersonId) -> None:
        changes.change_person(door_of(request), changed, by=by, why=why)

    return await _done(request, act, person=changed, words=f"{changed.name} is changed.")


async def invite(request: Request) -> Response:
    """A new invitation, shown once; an older one is void."""
    one = await _person(request)
    by = signed_in(request).id
    try:
        secret = await run_in_threadpool(changes.invite, door_of(request), one.id, by=by)
    except changes.PeopleError as error:
        return await _page(request, one, problem=str(error))
    return await invitation_page(request, one, secret=secret)


async def set_active(request: Request) -> Response:
    """The person is let go, or may come back."""
    one = await _person(request)
    is_leaving = text_in(await form_of(request), "active") == "no"
    word = "can sign in no more" if is_leaving else "may sign in again"

    def act(by: PersonId) -> None:
        doing = changes.deactivate if is_leaving else changes.reactivate
        doing(door_of(request), one.id, by=by)

    return await _done(request, act, person=one, words=f"{one.name} {word}.")


async def end_sessions(request: Request) -> Response:
    """The person is signed out of one session, or of all."""
    one = await _person(request)
    named = text_in(await form_of(request), "session")

    def act(by: PersonId) -> None:
        door = door_of(request)
        only = key_among(door, one.id, named=named) if named else None
        if only is not None or not named:
            changes.end_sessions(door, one.id, by=by, only=only)

    return await _done(request, act, person=one, words=f"{one.name} is signed out.")


async def forget_devices(request: Request) -> Response:
    """No passkey and no connected account signs the person in, as after a telephone was lost."""
    one = await _person(request)

    def act(by: PersonId) -> None:
        passkeys.forget_devices(door_of(request), one.id, by=by)

    words = f"{one.name} signs in with a password alone, until a device is added anew."
    return await _done(request, act, person=one, words=words)


async def _person(request: Request) -> Person:
    """The person of the address. Raises: HTTPException, 404."""
    wanted = PersonId(request.path_params["person"])
    found = await run_in_threadpool(door_of(request).people.person, wanted)
    if found is None:
        raise HTTPException(404, "There is no such person here.")
    return found


async def _done(
    request: Request, act: Callable[[PersonId], None], *, person: Person, words: str
) -> Response:
    """The act is done and said; or the person's page says why it cannot be."""
    try:
        await run_in_threadpool(act, signed_in(request).id)
    except changes.PeopleError as error:
        return await _page(request, person, problem=str(error))
    await flash(request, words)
    return seen(f"/desk/people/{person.id}")


async def _page(request: Request, person: Person, *, problem: str = "") -> Response:
    door = door_of(request)
    sessions = await run_in_threadpool(session_lines, request, person.id)
    deeds = await run_in_threadpool(door.people.journal, most=SHOWN_DEEDS, about=person.id)
    view = {
        "person": person,
        "all_roles": tuple(Role),
        "sessions": sessions,
        "passkeys": await run_in_threadpool(door.people.passkeys_of, person.id),
        "is_connected": await run_in_threadpool(door.people.is_connected, person.id),
        "lines": [line_from_deed(deed) for deed in deeds],
        "problem": problem,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return await desk_page(request, "person", title=person.name, view=view, status=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/people/{person}", person, Right.MANAGE_PEOPLE),
    DeskRoute("/desk/people/{person}", change, Right.MANAGE_PEOPLE, ("POST",)),
    DeskRoute("/desk/people/{person}/invitation", invite, Right.MANAGE_PEOPLE, ("POST",)),
    DeskRoute("/desk/people/{person}/active", set_active, Right.MANAGE_PEOPLE, ("POST",)),
    DeskRoute("/desk/people/{person}/devices", forget_devices, Right.MANAGE_PEOPLE, ("POST",)),
    DeskRoute("/desk/people/{person}/sessions", end_sessions, Right.MANAGE_PEOPLE, ("POST",)),
)
