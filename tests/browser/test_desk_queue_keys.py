from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from at_desk import press, sign_in
from desk_people import Desk
from playwright.sync_api import Browser, expect
from queue_desk import GEDLING, desk_of, night_of
from reading import Eyes, reading, violations
from served import served

from countnight.model.election import Checking, PublishingRules

pytestmark = pytest.mark.browser

SEATS = ("gedling", "rushcliffe", "bassetlaw", "chesterfield", "ashfield")
WIDE, NARROW = Eyes(width=1280, height=800), Eyes(width=320, height=640)


@pytest.fixture
def desk() -> Desk:
    """A desk with five drafts of which each waits for one person."""
    return desk_of(*SEATS, rules=PublishingRules(Checking.ONE_CHECK))


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def test_five_drafts_are_approved_by_keyboard_alone(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """One key each: after an approval the next draft is open."""
    with reading(chromium, origin, path="/desk/sign-in?next=/desk/queue", eyes=WIDE) as found:
        sign_in(found.page, "editor")
        for left in (4, 3, 2, 1, 0):
            press(found.page, "a")
            expect(found.page.locator(".waiting li")).to_have_count(left)

    assert len(night_of(desk).posts) == 5


def test_an_edit_is_stopped_by_the_proofreader(chromium: Browser, origin: str, desk: Desk) -> None:
    """A wrong majority is underlined, a reason is asked for, and nothing has gone out."""
    with reading(chromium, origin, path="/desk/sign-in?next=/desk/queue", eyes=WIDE) as found:
        page = found.page
        sign_in(page, "editor")
        page.goto(f"{origin}/desk/queue/gedling")
        page.get_by_text("Edit", exact=True).click()
        field = page.get_by_label("Text", exact=True)
        field.fill(field.input_value().replace("679", "697"))
        page.get_by_role("button", name="Save as revision 2").click()
        expect(page.locator("mark.wrong")).to_have_text("697")
        press(page, "a")
        expect(page.get_by_label("Why this may go out")).to_be_focused()

    assert GEDLING not in night_of(desk).posts


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
def test_axe_finds_nothing_in_the_queue(
    chromium: Browser, origin: str, eyes: Eyes, scheme: Literal["light", "dark"]
) -> None:
    """Nobody is shut out of the queue, and it is no wider than the window."""
    eyes = replace(eyes, scheme=scheme)
    with reading(chromium, origin, path="/desk/sign-in?next=/desk/queue", eyes=eyes) as found:
        sign_in(found.page, "editor")
        found.page.goto(f"{origin}/desk/queue/gedling")

        assert violations(found.page) == []
        assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
