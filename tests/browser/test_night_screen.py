from collections.abc import Iterator
from dataclasses import replace

import pytest
from at_desk import sign_in
from desk_people import Desk, desk_after
from playwright.sync_api import Browser, expect
from reading import Eyes, reading
from served import served
from shipped_night import declare_next

from countnight.flow.watch.dial import turn_dial
from countnight.model.desk.actor import Actor
from countnight.model.desk.dial import Dial
from countnight.web.app import live_of

pytestmark = pytest.mark.browser

KIM = Actor("kim", "Kim")
PATH = "/desk/sign-in?next=/desk/night"


@pytest.fixture
def desk() -> Desk:
    """A desk after three results."""
    return desk_after(3)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def test_the_screen_follows_the_night(chromium: Browser, origin: str, desk: Desk) -> None:
    """A result that comes in is counted on the open screen, and what has the focus keeps it."""
    with reading(chromium, origin, path=PATH, eyes=Eyes(width=1280)) as found:
        page = found.page
        sign_in(page, "engineer")
        page.get_by_role("link", name="East Midlands").focus()
        declare_next(desk.app)

        expect(page.locator(".numbers")).to_contain_text("4 of 32", timeout=15_000)
        expect(page.get_by_role("link", name="East Midlands")).to_be_focused()
        assert found.faults == []


def test_the_screen_stands_still_when_asked(chromium: Browser, origin: str, desk: Desk) -> None:
    """With the box unticked nothing is asked for any more."""
    with reading(chromium, origin, path=PATH, eyes=Eyes(width=1280)) as found:
        page = found.page
        page.clock.install()
        sign_in(page, "engineer")
        page.get_by_label("Keep this page up to date").uncheck()
        declare_next(desk.app)
        asked = len(found.asked)
        page.clock.run_for(30_000)

        expect(page.locator(".numbers")).to_contain_text("3 of 32")
        assert len(found.asked) == asked


def test_an_open_page_obeys_the_dial(chromium: Browser, origin: str, desk: Desk) -> None:
    """With push off a page that was told of changes asks for them, and misses none."""
    live = live_of(desk.app)
    live.settings = replace(live.settings, page_poll_seconds=1, retry_milliseconds=50)
    with reading(chromium, origin, path="/live/east-midlands", eyes=Eyes()) as found:
        with found.page.expect_response(lambda answer: answer.status == 204):
            live.write(lambda room: turn_dial(room, Dial.POLLING, by=KIM))
        declare_next(desk.app)

        expect(found.page.locator("#status")).to_contain_text("4 of 32", timeout=15_000)
        expect(found.page.locator("#newer")).to_be_visible()
