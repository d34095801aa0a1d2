"""/desk/people: everybody who may sign in, and the form that adds somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.people.changes import PeopleError, add_person, invite, roles_text
from countnight.flow.people.door import Door, id_from_text
from countnight.model.person import Person, PersonId, Role
from countnight.web.desk.forms import form_of, text_in, texts_in
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.people.site import origin_of
from countnight.web.desk.route import DeskRoute


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list, and what one should know at a glance."""

    person: Person
    roles: str
    state: str


async def people(request: Request) -> Response:
    """Everybody, and the form."""
    return await _page(request)


async def add(request: Request) -> Response:
    """The person is here, and the invitation shown once; or the form says what is wrong."""
    wish = person_in(await form_of(request))
    door = door_of(request)
    try:
        secret = await run_in_threadpool(_added, door, wish, signed_in(request).id)
    except PeopleError as error:
        return await _page(request, wish=wish, problem=str(error))
    return await invitation_page(request, wish, secret=secret)


async def invitation_page(request: Request, person: Person, *, secret: str) -> Response:
    """The invitation's address, shown this once."""
    days = door_of(request).stay.invitation.days
    view = {
        "person": person,
        "link": f"{origin_of(request)}/desk/invitation#{secret}",
        "days": days,
    }
    return await desk_page(
        request, "invited", title="Invitation", view=view, status=HTTPStatus.CREATED
    )


def person_in(form: FormData) -> Person:
    """The person that the form describes; roles that do not exist are left out."""
    return Person(
        id=id_from_text(text_in(form, "person")),
        name=text_in(form, "name").strip(),
        roles=frozenset(role for role in Role if role.value in texts_in(form, "role")),
        job=text_in(form, "job").strip() or None,
        outlet=text_in(form, "outlet").strip() or None,
    )


def _added(door: Door, person: Person, by: PersonId) -> str:
    add_person(door, person, by=by)
    return invite(door, person.id, by=by)


async def _page(request: Request, *, wish: Person | None = None, problem: str = "") -> Response:
    lines = await run_in_threadpool(_lines, door_of(request))
    view = {
        "lines": lines,
        "all_roles": tuple(Role),
        "wish": wish or Person(PersonId(""), ""),
        "problem": problem,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return await desk_page(request, "people", title="People", view=view, status=status)


def _lines(door: Door) -> Sequence[PersonLine]:
    return [
        PersonLine(one, roles_text(one.roles), _state(door, one)) for one in door.people.everyone()
    ]


def _state(door: Door, person: Person) -> str:
    if not person.is_active:
        return "deactivated"
    if door.people.password_of(person.id) is None:
        return "no password yet"
    return "signed in" if door.people.sessions_of(person.id) else ""


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/people", people, Right.MANAGE_PEOPLE),
    DeskRoute("/desk/people", add, Right.MANAGE_PEOPLE, ("POST",)),
)
