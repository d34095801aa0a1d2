from collections.abc import Iterator
from typing import Literal

import pytest
from at_desk import sign_in
from desk_people import Desk
from playwright.sync_api import Browser, Page, expect
from queue_desk import desk_of
from reading import Eyes, reading, violations
from served import served

from countnight.model.election import Checking, PublishingRules

pytestmark = pytest.mark.browser

WIDE, NARROW = Eyes(width=1280, height=900), Eyes(width=320, height=640)
FORM = "/desk/sign-in?next=/desk/write"


@pytest.fixture
def origin() -> Iterator[str]:
    """A desk over a night on which Gedling has declared."""
    desk: Desk = desk_of("gedling", rules=PublishingRules(Checking.AT_ONCE))
    with served(desk.app) as address:
        yield address


def at_the_text(page: Page) -> None:
    """Signed in, at the text field of a new post whose suggestions listen."""
    sign_in(page, "editor")
    page.locator("html[data-inserts=on]").wait_for()
    page.get_by_label("Text", exact=True).focus()


def test_a_figure_is_put_in_by_keyboard_and_read_on_the_page(
    chromium: Browser, origin: str
) -> None:
    """Typed, chosen, published: readers see the number, and what it rests on."""
    with reading(chromium, origin, path=FORM, eyes=WIDE) as found:
        page = found.page
        at_the_text(page)
        field = page.get_by_label("Text", exact=True)
        page.keyboard.type("Tom Randall won Gedling by #maj ged")
        expect(page.get_by_role("option")).to_have_count(4)
        expect(page.get_by_role("option", selected=True)).to_contain_text("679")
        page.keyboard.press("Enter")
        page.keyboard.type(" votes.")
        expect(field).to_have_value("Tom Randall won Gedling by {{majority gedling}} votes.")
        page.get_by_label("Headline").fill("Gedling declares")
        page.get_by_role("button", name="Publish").click()
        page.get_by_role("link", name="as readers do").click()
        page.wait_for_url("**/posts/**")
        page.locator("html.js").wait_for()
        page.locator(".fig", has_text="679").click()
        expect(page.locator("[data-row='1']")).to_be_focused()
        expect(page.locator("[data-row='1']")).to_contain_text("22,718")


def test_a_person_and_a_seat_are_put_in_and_escape_leaves_the_words(
    chromium: Browser, origin: str
) -> None:
    """Arrows choose; a heading's # or a colon in a sentence opens nothing."""
    with reading(chromium, origin, path=FORM, eyes=WIDE) as found:
        page = found.page
        at_the_text(page)
        field, options = page.get_by_label("Text", exact=True), page.get_by_role("option")
        page.keyboard.type("@vern")
        expect(options).to_have_count(1)
        page.keyboard.press("Tab")
        page.keyboard.type(" in :derby")
        expect(options.first).to_contain_text("Derby")
        second = options.nth(1).locator("b").inner_text()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(field).to_have_value(f"Vernon Coaker in {second}")
        page.keyboard.type(". #ged")
        expect(options.first).to_be_visible()
        page.keyboard.press("Escape")
        expect(options.first).to_be_hidden()
        page.keyboard.type("ling")
        expect(field).to_have_value(f"Vernon Coaker in {second}. #gedling")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_list_open(
    chromium: Browser, origin: str, scheme: Literal["light", "dark"]
) -> None:
    """At the width of a small phone, and on the page that needs no scripts."""
    eyes = Eyes(width=NARROW.width, height=NARROW.height, scheme=scheme)
    with reading(chromium, origin, path=FORM, eyes=eyes) as found:
        page = found.page
        at_the_text(page)
        page.keyboard.type("#turnout ged")
        expect(page.get_by_role("option").first).to_be_visible()
        assert violations(page) == []
        page.goto(f"{origin}/desk/inserts?words=share+ged")
        assert violations(page) == []
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= NARROW.width
