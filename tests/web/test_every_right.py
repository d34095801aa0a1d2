"""Each role, and nobody, against each address and method: allowed or refused as in the table."""

from itertools import product

import pytest
from desk_people import Desk, desk_after, form_token_in
from shipped_night import client_of
from starlette.routing import Route

from countnight.desk.rights import API_RIGHTS, RIGHTS, Right
from countnight.model.person import Role
from countnight.web.app import (
    ALL_ROUTES,
    API_ROUTES,
    DEMO_ROUTES,
    build_app,
    live_of,
)
from countnight.web.desk.forms import TOKEN_HEADER
from countnight.web.desk.route import DeskRoute
from countnight.web.desk.routes import DESK, DESK_ROUTES
from countnight.web.desk.words import RIGHT_WORDS
from countnight.web.settings import WebSettings, token_from_secret

API_NEEDS = {
    ("GET", "/api/v1/openapi.json"): None,
    ("GET", "/api/v1/night"): Right.READ_BY_API,
    ("POST", "/api/v1/declarations"): Right.DECLARE_BY_API,
    ("POST", "/api/v1/posts"): Right.POST_BY_API,
    ("DELETE", "/api/v1/posts/{post}"): Right.POST_BY_API,
}
"""What a token must be good for; None means that no token is asked."""

PLACES = [(method, one) for one in DESK for method in one.methods]
NAMES = [f"{method} {one.path}" for method, one in PLACES]


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A desk with one person of each role."""
    return desk_after(1)


def address_of(path: str) -> str:
    """The path with something in each of its places."""
    parts = ["1" if part[:1] == "{" else part for part in path.split("/")]
    return "/".join(parts)


@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize(("method", "one"), PLACES, ids=NAMES)
def test_the_desk_keeps_to_the_table(
    desk: Desk, method: str, one: DeskRoute, role: Role | None
) -> None:
    """Nobody is sent to sign in, a role without the right is told so, and others pass."""
    browser = desk.browser() if role is None else desk.signed_in(role)
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.request(method, address_of(one.path), headers={TOKEN_HEADER: token})

    is_sent_away = answer.headers.get("location", "").startswith("/desk/sign-in?next=")
    is_refused = answer.status_code == 403 and "one must be" in answer.text
    is_open = one.right is None
    has_right = one.right is not None and role in RIGHTS[one.right]
    assert answer.status_code < 500
    assert is_sent_away is (role is None and not is_open)
    assert is_refused is (role is not None and not is_open and not has_right)


def test_every_method_that_changes_something_is_behind_a_gate() -> None:
    """What is neither desk, API nor demo can only be looked at, but for readers' questions."""
    gated = [*DESK_ROUTES, *API_ROUTES, *DEMO_ROUTES]
    others = [route for route in ALL_ROUTES if isinstance(route, Route) and route not in gated]
    open_to_all = [one.path for one in others if (one.methods or set()) - {"GET", "HEAD"}]

    assert open_to_all == ["/questions"]


def test_every_address_of_the_api_is_in_this_table() -> None:
    """A new address of the API says here which right it needs."""
    routed = {
        (method, route.path)
        for route in API_ROUTES
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }

    assert routed == set(API_NEEDS)


@pytest.mark.parametrize(
    ("place", "given"), [*product(API_NEEDS, [None, *sorted(API_RIGHTS)])], ids=str
)
def test_the_api_keeps_to_the_table(
    desk: Desk, place: tuple[str, str], given: Right | None
) -> None:
    """A token opens what it is good for; none opens nothing, not even for who is signed in."""
    token = token_from_secret("one", secret="s", rights=frozenset({given} if given else ()))  # noqa: S106 - a test's own
    app = build_app(live_of(desk.app).newsroom, settings=WebSettings(tokens=(token,)))
    method, path = place
    headers = {"Authorization": "Bearer s"} if given else {}
    answer = client_of(app).request(method, address_of(path), headers=headers)
    as_engineer = desk.signed_in(Role.ENGINEER).request(method, address_of(path))

    needed = API_NEEDS[place]
    codes = {401, 403} if needed else set()
    assert (answer.status_code in codes) is (needed is not None and given is not needed)
    assert (as_engineer.status_code == 401) is (needed is not None)


def test_every_right_has_words() -> None:
    """A refusal can always say what it is that one may not do."""
    assert set(RIGHT_WORDS) == set(Right)
