"""/desk/invitation: the first set-up, and a first or new password for whoever was invited."""

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from countnight.flow.people.door import Door, id_from_text, is_anybody_here
from countnight.flow.people.invitations import Wish, accept, faults_of_wish, invitation_of
from countnight.flow.people.sign_in import let_in
from countnight.model.person import Person
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import door_of
from countnight.web.desk.page import desk_page
from countnight.web.desk.people.sign_in import admitted, caller_of
from countnight.web.desk.route import DeskRoute

VOID = (
    "This code is not good any more, or not complete. "
    "Copy it again, or ask for a new one; a newsroom that is not set up prints one when it starts."
)


async def form(request: Request) -> Response:
    """The form for the code and a password; in an empty newsroom, for a name as well."""
    return await _form(request, secret="", wish=None)


async def take(request: Request) -> Response:
    """The invitation is used up and the person is in; or the form is back with what was wrong."""
    sent = await form_of(request)
    secret = text_in(sent, "secret").strip()
    wish = Wish(
        id_from_text(text_in(sent, "person")), text_in(sent, "name"), text_in(sent, "password")
    )
    door = door_of(request)
    found = await run_in_threadpool(_accepted, door, secret, wish)
    if not isinstance(found, Person):
        return await _form(request, secret=secret, wish=wish, faults=found)
    caller = caller_of(request)
    visit = await run_in_threadpool(let_in, door, caller, person=found, how="invitation")
    return admitted(request, visit, to="/desk")


def _accepted(door: Door, secret: str, wish: Wish) -> Person | dict[str, str]:
    invitation = invitation_of(door, secret)
    if invitation is None:
        return {"secret": VOID}
    return faults_of_wish(invitation, wish) or accept(door, secret, wish=wish) or {"secret": VOID}


async def _form(
    request: Request, *, secret: str, wish: Wish | None, faults: dict[str, str] | None = None
) -> Response:
    wrong = faults or {}
    is_first = not await run_in_threadpool(is_anybody_here, door_of(request))
    view = {
        "is_first": is_first,
        "secret": secret,
        "person": wish.person if wish else "",
        "name": wish.name if wish else "",
        "problem": wrong.get("secret") or ("Please look at the fields again." if wrong else ""),
        "faults": {name: wrong.get(name) for name in ("person", "name", "password")},
    }
    title = "Set up the newsroom" if is_first else "Choose a password"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return await desk_page(request, "invitation", title=title, view=view, status=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/invitation", form, None),
    DeskRoute("/desk/invitation", take, None, ("POST",)),
)
