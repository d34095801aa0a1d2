from collections.abc import Iterator

import pytest
from at_desk import press, sign_in
from desk_people import Desk
from playwright.sync_api import Browser, expect
from queue_desk import corrected, desk_of
from reading import Eyes, reading, violations
from served import served

from countnight.flow.living.bullets import seen_of
from countnight.flow.living.saving import edit_summary
from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report
from countnight.model.desk.actor import Actor
from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import PageId
from countnight.web.app import live_of

pytestmark = pytest.mark.browser

PAGE = PageId("east-midlands")
KIM = Actor("kim", "Kim")
WRITTEN = "Tom Randall won Gedling by **679** votes. The majority is {{majority gedling}} votes."
WIDE = Eyes(width=1280, height=900)


@pytest.fixture
def desk() -> Desk:
    """A desk over a night on which Gedling has declared, and a person has written of it."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.AT_ONCE))
    live = live_of(desk.app)
    report = Report((PAGE,), "In the hall", WRITTEN)
    live.write(lambda room: publish_report(room, report, key="k"))
    bullet = "Tom Randall took Gedling by {{majority gedling}} votes"
    live.write(lambda room: edit_summary(room, PAGE, [bullet], by=KIM, seen=seen_of(())))
    return desk


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def test_a_correction_goes_through_to_an_open_page_by_keyboard(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """The open page has the right live figures and the mark; then, corrected, the right words."""
    with (
        reading(chromium, origin, path=f"/live/{PAGE}", eyes=WIDE) as reader,
        reading(chromium, origin, path="/desk/sign-in?next=/desk/stale", eyes=WIDE) as editor,
    ):
        reader.page.locator("html.js").wait_for()
        sign_in(editor.page, "editor")
        live_of(desk.app).write(lambda room: receive(room, corrected()))
        post = reader.page.locator("article", has_text="In the hall")
        expect(post).to_contain_text("The majority is 701 votes.")
        expect(post).to_contain_text("Being checked since")
        expect(reader.page.locator("#summary")).to_contain_text("took Gedling by 701 votes")
        editor.page.goto(f"{origin}/desk/stale")
        expect(editor.page.get_by_role("heading", name="In the hall")).to_be_visible()
        assert violations(editor.page) == []
        press(editor.page, "a")
        expect(editor.page.get_by_role("status")).to_contain_text("Corrected")
        expect(post).to_contain_text("Tom Randall won Gedling by 701 votes.")
        expect(post).not_to_contain_text("Being checked since")
        expect(post).to_contain_text("Figures of Gedling in this post were wrong")
