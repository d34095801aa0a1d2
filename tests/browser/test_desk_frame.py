from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Literal
from urllib.parse import quote

import pytest
from at_desk import press, sign_in
from desk_people import DESK_SETTINGS, PASSWORD, Desk, desk_after, empty_door
from playwright.sync_api import Browser, expect
from reading import Eyes, Reading, reading, violations
from served import served
from shipped_night import Demo, newsroom_after

from countnight.flow.people.invitations import set_up_secret
from countnight.model.person import DeedKind, Person, Role
from countnight.web.app import build_app
from countnight.web.desk.people.sign_in import DEMO_PERSON

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
NARROW = Eyes(width=320, height=640)
WIDE = Eyes(width=1280, height=760)
PAGES = (
    *("/desk/account", "/desk/keys", "/desk/people", "/desk/people/editor", "/desk/tokens"),
    *("/desk/audit", "/desk/audit?by=nobody", "/desk/results", "/desk/results/leicester-south"),
    "/desk/night",
)


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """A running newsroom with one person of each role."""
    with served(desk_after(3, is_test=True).app) as address:
        yield address


@contextmanager
def desk_open(browser: Browser, origin: str, *, path: str, eyes: Eyes) -> Iterator[Reading]:
    """The page as the engineer sees it, who has just signed in."""
    back = quote(path, safe="/")
    with reading(browser, origin, path=f"/desk/sign-in?next={back}", eyes=eyes) as found:
        sign_in(found.page, "engineer")
        yield found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_at_the_desk(
    chromium: Browser, origin: str, path: str, eyes: Eyes, scheme: Scheme
) -> None:
    """No page of the desk shuts anybody out, and none is wider than the window."""
    eyes = replace(eyes, scheme=scheme)
    with desk_open(chromium, origin, path=path, eyes=eyes) as found:
        width: int = found.page.evaluate("document.documentElement.scrollWidth")

        assert found.page.url == origin + path
        assert violations(found.page) == []
        assert width == eyes.width
        assert found.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/desk/sign-in", "/desk/invitation"])
def test_axe_finds_nothing_at_the_door(
    chromium: Browser, origin: str, path: str, scheme: Scheme
) -> None:
    """The forms for coming in are for everybody, with what they say when something is wrong."""
    with reading(chromium, origin, path=path, eyes=replace(NARROW, scheme=scheme)) as found:
        before = violations(found.page)
        for field in found.page.locator("input:not([type=hidden])").all():
            field.fill("wrong")
        found.page.locator("main button").last.click()
        expect(found.page.get_by_role("alert")).to_be_visible()

        assert before == []
        assert violations(found.page) == []


def test_keys_are_shown_on_a_question_mark(chromium: Browser, origin: str) -> None:
    """`?` opens the table of keys, Escape closes it, and the eye is back where it was."""
    with desk_open(chromium, origin, path="/desk/keys", eyes=WIDE) as found:
        page = found.page
        page.get_by_role("link", name="Some engineer").focus()
        press(page, "?")
        expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
        open_violations = violations(page)
        press(page, "Escape")
        expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
        expect(page.get_by_role("link", name="Some engineer")).to_be_focused()
        press(page, "g", "a")
        page.wait_for_url("**/desk/account")

        assert open_violations == []


def test_keys_can_be_switched_off(chromium: Browser, origin: str) -> None:
    """Who speaks to the computer switches single keys off, and `?` still opens the switch."""
    with desk_open(chromium, origin, path="/desk/keys", eyes=WIDE) as found:
        page = found.page
        press(page, "?")
        page.locator("dialog").get_by_label("Use these keys").uncheck()
        page.locator("dialog").get_by_role("button", name="Close").click()
        press(page, "g", "a", "?")
        expect(page.get_by_role("dialog", name="Keys")).to_be_visible()

        assert page.url == f"{origin}/desk/keys"


def test_typing_is_not_taken_for_keys(chromium: Browser, origin: str) -> None:
    """A question mark in a password is a question mark."""
    with reading(chromium, origin, path="/desk/sign-in", eyes=WIDE) as found:
        found.page.get_by_label("Sign-in name").press_sequentially("g a ?")

        expect(found.page.get_by_label("Sign-in name")).to_have_value("g a ?")


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_newsroom_is_set_up_from_the_printed_address(
    chromium: Browser, *, has_scripts: bool
) -> None:
    """The first person opens the printed address, or types its code, and is at the desk."""
    door = empty_door()
    desk = Desk(build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door), door)
    secret = set_up_secret(door) or ""
    path = f"/desk/invitation#{secret}"
    eyes = Eyes(has_scripts=has_scripts)
    with served(desk.app) as origin, reading(chromium, origin, path=path, eyes=eyes) as found:
        page = found.page
        if not has_scripts:
            page.get_by_label("Code").fill(secret)
        page.get_by_label("Sign-in name").fill("anna")
        page.get_by_label("Name", exact=True).fill("Anna Lee")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Set up").click()

        expect(page.get_by_role("banner").get_by_role("link", name="Anna Lee")).to_be_visible()
        assert not any(secret in url for url in found.asked if url != f"{origin}{path}")
        assert found.faults == []


def test_a_demo_is_one_click_away(chromium: Browser) -> None:
    """A visitor of the demo is at its desk after one click, with scripts off too."""
    door = empty_door()
    visitor = Person(DEMO_PERSON, "Demo editor", frozenset(Role))
    door.people.add(visitor, deed=door.deed(DeedKind.PERSON_ADDED, by="a test"))
    app = build_app(newsroom_after(1), settings=replace(DESK_SETTINGS, demo=Demo()), door=door)
    eyes = Eyes(has_scripts=False)
    with served(app) as origin, reading(chromium, origin, path="/desk", eyes=eyes) as found:
        found.page.get_by_role("button", name="Go in as the demo").click()

        banner = found.page.get_by_role("banner")
        expect(banner.get_by_role("link", name="Demo editor")).to_be_visible()


def test_every_control_of_the_frame_is_reached_by_tab(chromium: Browser, origin: str) -> None:
    """From the skip link to the end, with the focus always to be seen."""
    with desk_open(chromium, origin, path="/desk/account", eyes=WIDE) as found:
        page = found.page
        page.evaluate("document.activeElement.blur()")
        places = page.locator("nav a").all_inner_texts()
        expected = ["Skip to the page", "Countnight", *places, "?", "Some engineer", "Sign out"]
        reached = []
        for _ in expected:
            press(page, "Tab")
            reached.append(str(page.evaluate("document.activeElement.textContent.trim()")))
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline == "solid"

        assert len(places) >= 3
        assert reached == expected


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_shown_once_is_shown_to_everybody(
    chromium: Browser, origin: str, scheme: Scheme
) -> None:
    """Invitation and token stand in a field that has the focus, ready to be copied."""
    eyes = replace(NARROW, scheme=scheme)
    with desk_open(chromium, origin, path="/desk/tokens", eyes=eyes) as found:
        page = found.page
        page.get_by_label("Name").fill(f"feed {scheme}")
        page.get_by_label("Read held results").check()
        page.get_by_role("button", name="Make the token").click()
        expect(page.get_by_label("Token", exact=True)).to_be_focused()
        faults_of_token = violations(page)
        page.goto(f"{origin}/desk/people/editor")
        page.get_by_role("button", name="Make an invitation").click()
        expect(page.get_by_label("Address")).to_be_focused()

        assert page.get_by_label("Address").input_value().startswith(f"{origin}/desk/invitation#")
        assert faults_of_token == []
        assert violations(page) == []
