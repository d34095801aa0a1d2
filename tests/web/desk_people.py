"""People at the desk for tests of the web: one of each role, and the browsers they use."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache

from argon2 import PasswordHasher
from shipped_night import SETTINGS, Watch, client_of, newsroom_after
from starlette.applications import Starlette
from starlette.testclient import TestClient

from countnight.flow.people.door import Door
from countnight.flow.people.passwords import Passwords
from countnight.flow.people.sign_in import Caller, let_in
from countnight.flow.photos.room import PhotoRoom
from countnight.flow.questions.box import QuestionBox
from countnight.intake.photos.darkroom import Darkroom
from countnight.model.person import DeedKind, Person, PersonId, Role
from countnight.store.people.sql_people import SqlPeople
from countnight.store.photos.memory import MemoryPhotos
from countnight.store.questions.sql_questions import SqlQuestions
from countnight.web.app import build_app
from countnight.web.desk.cookies import PLAIN_NAME
from countnight.web.settings import WebSettings

PASSWORD = "correct horse battery"  # noqa: S105 - opens nothing but a test's own app
HOST = "http://testserver"
SAME_ORIGIN = {"Origin": HOST, "Sec-Fetch-Site": "same-origin"}
DESK_SETTINGS = replace(SETTINGS, base_url="")
NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
CALLER = Caller("192.0.2.7", "a test's browser")


@cache
def _weak() -> Passwords:
    """Argon2 with as little work as it takes: these tests are not about its strength."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def empty_door() -> Door:
    """A door with nobody behind it, at noon."""
    return Door(SqlPeople.open(None), Watch(NOON), _weak())


def door_with_everybody() -> Door:
    """A door behind which there is one person of each role, called as the role is."""
    door = empty_door()
    for role in Role:
        person = Person(PersonId(role.value), f"Some {role.value}", frozenset({role}))
        deed = door.deed(DeedKind.PERSON_ADDED, by="a test", about=person.id)
        door.people.add(person, deed=deed)
        given = door.deed(DeedKind.PASSWORD_SET, by="a test", about=person.id)
        door.people.set_password(person.id, hashed=_hashed(), deed=given)
    return door


@cache
def _hashed() -> str:
    return _weak().hashed(PASSWORD)


def clock_of(door: Door) -> Watch:
    """The door's clock, which a test sets."""
    assert isinstance(door.clock, Watch)
    return door.clock


@dataclass(frozen=True, slots=True)
class Desk:
    """An application with a desk, and its door."""

    app: Starlette
    door: Door

    def browser(self) -> TestClient:
        """A browser that nobody has signed in with; it says where its forms come from."""
        client = client_of(self.app)
        client.headers.update(SAME_ORIGIN)
        return client

    def signed_in(self, role: Role) -> TestClient:
        """A browser in which the person of the role is signed in."""
        person = self.door.people.person(PersonId(role.value))
        assert person is not None
        client = self.browser()
        secret = let_in(self.door, CALLER, person=person, how="a test").secret
        client.cookies.set(PLAIN_NAME, secret)
        return client


def desk_after(
    count: int = 0, *, settings: WebSettings = DESK_SETTINGS, is_test: bool = False
) -> Desk:
    """The application with a desk, over a newsroom that has received the first results."""
    door = door_with_everybody()
    newsroom = newsroom_after(count, is_test=is_test)
    box = QuestionBox(SqlQuestions.open(None), Watch(NOON))
    app = build_app(newsroom, settings=settings, door=door, photos=photo_room(), box=box)
    return Desk(app, door)


def photo_room() -> PhotoRoom:
    """A darkroom, and room for photos in memory."""
    return PhotoRoom(Darkroom(), MemoryPhotos())


def form_token_in(page: str) -> str:
    """The token that the page's forms carry."""
    _, _, rest = page.partition('name="form_token" value="')
    return rest.partition('"')[0]
