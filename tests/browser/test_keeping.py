"""What one writes is kept while one writes, in Chromium: no tab, device or session loses it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from at_desk import sign_in
from desk_people import Desk, desk_after
from playwright.sync_api import Browser, Page, expect
from reading import Eyes, Reading, reading, violations
from served import served

from countnight.model.person import PersonId, Role

pytestmark = pytest.mark.browser

WIDE, NARROW = Eyes(width=1280, height=800), Eyes(width=320, height=640)
WRITE = "/desk/sign-in?next=/desk/write"
WORDS = "The hall is full."
ON_DEVICE = "Object.keys(localStorage).filter((name) => name.startsWith('countnight.words')).length"


@pytest.fixture
def desk() -> Desk:
    """A desk with one person of each role."""
    return desk_after(1)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def writing(found: Reading, person: str = "reporter") -> Page:
    """The form for a post, with its scripts."""
    sign_in(found.page, person)
    found.page.wait_for_load_state("load")
    return found.page


def leave(page: Page) -> None:
    """The eye moves on from the text, which has it kept at once."""
    page.get_by_label("Headline", exact=True).focus()


def bodies(desk: Desk) -> list[str]:
    """What the reporter has kept on the server."""
    found = desk.door.people.sketches.sketches_of(PersonId(Role.REPORTER.value))
    return [one.said("body") for one in found]


def test_words_are_kept_without_a_press(chromium: Browser, origin: str, desk: Desk) -> None:
    """On leaving a field; another browser of the same person goes on with them."""
    with reading(chromium, origin, path=WRITE, eyes=WIDE) as found:
        page = writing(found)
        page.get_by_label("Text", exact=True).fill(WORDS)
        leave(page)
        expect(page.locator("[data-kept]")).to_contain_text("Kept at")
        on_device = page.evaluate(ON_DEVICE)
    with reading(chromium, origin, path=WRITE, eyes=WIDE) as other:
        page = writing(other)
        page.get_by_text("Not submitted yet: 1").click()
        page.get_by_role("link", name="The hall is full.").click()
        expect(page.get_by_label("Text", exact=True)).to_have_value(WORDS)

    assert bodies(desk) == [WORDS]
    assert on_device == 0


def test_a_blank_form_is_not_kept(chromium: Browser, origin: str, desk: Desk) -> None:
    """Who only looks in leaves nothing behind, and ticking a box is no writing."""
    with reading(chromium, origin, path=WRITE, eyes=WIDE) as found:
        page = writing(found)
        page.get_by_label("Breaking").check()
        leave(page)
        page.get_by_label("Text", exact=True).fill(WORDS)
        leave(page)
        expect(page.locator("[data-kept]")).to_contain_text("Kept at")

    assert len(bodies(desk)) == 1


def test_two_tabs_never_overwrite_each_other(chromium: Browser, origin: str, desk: Desk) -> None:
    """The later one is told, and sees both versions before it decides."""
    with reading(chromium, origin, path=WRITE, eyes=NARROW) as found:
        first = writing(found)
        first.get_by_label("Text", exact=True).fill(WORDS)
        leave(first)
        expect(first.locator("[data-kept]")).to_contain_text("Kept at")
        second = first.context.new_page()
        second.goto(f"{origin}/desk/write")
        second.get_by_text("Not submitted yet: 1").click()
        second.get_by_role("link", name="The hall is full.").click()
        second.wait_for_url("**/desk/write?sketch=*")
        second.wait_for_load_state("load")
        second.get_by_label("Text", exact=True).fill("The hall is empty.")
        leave(second)
        expect(second.locator("[data-kept]")).to_contain_text("Kept at")
        first.get_by_label("Text", exact=True).fill("The hall is half full.")
        leave(first)
        expect(first.locator("[data-keep-trouble]")).to_contain_text("Nothing is overwritten")
        before = bodies(desk)
        first.get_by_role("button", name="Save", exact=True).click()
        expect(first.get_by_role("alert")).to_contain_text("Nothing was overwritten")
        expect(first.locator(".compared del")).to_have_text("empty.")
        expect(first.get_by_label("Text", exact=True)).to_have_value("The hall is half full.")
        faults = violations(first)
        first.get_by_role("button", name="Save", exact=True).click()
        expect(first.get_by_role("status").first).to_contain_text("Saved.")

    assert before == ["The hall is empty."]
    assert bodies(desk) == ["The hall is half full."]
    assert faults == []


def test_words_outlive_the_session(chromium: Browser, origin: str, desk: Desk) -> None:
    """They are on the device, are offered after signing in, and go once the server has them."""
    with reading(chromium, origin, path=WRITE, eyes=NARROW) as found:
        page = writing(found)
        page.context.clear_cookies()
        page.get_by_label("Text", exact=True).fill(WORDS)
        leave(page)
        expect(page.locator("[data-keep-trouble]")).to_contain_text("You are signed out")
        page.get_by_role("button", name="Submit", exact=True).click()
        page.wait_for_url("**/desk/sign-in?next=/desk/write")
        sign_in(page, "reporter")
        offer = page.locator("[data-unsaved]")
        expect(offer).to_contain_text("“The hall is full.”")
        faults = violations(page)
        page.get_by_role("button", name="Take these words up").click()
        expect(page.get_by_label("Text", exact=True)).to_have_value(WORDS)
        expect(page.locator("[data-kept]")).to_contain_text("Kept at")
        expect(offer).to_be_hidden()
        left = page.evaluate(ON_DEVICE)

    assert (left, bodies(desk), faults) == (0, [WORDS], [])


def test_words_on_the_device_are_not_shown_to_somebody_else(chromium: Browser, origin: str) -> None:
    """Who signs in on the same computer finds an empty form."""
    with reading(chromium, origin, path=WRITE, eyes=WIDE) as found:
        page = writing(found)
        page.context.clear_cookies()
        page.get_by_label("Text", exact=True).fill(WORDS)
        leave(page)
        expect(page.locator("[data-keep-trouble]")).to_contain_text("You are signed out")
        page.goto(f"{origin}{WRITE}")
        sign_in(page, "editor")
        page.wait_for_load_state("load")
        expect(page.get_by_label("Name", exact=True)).to_have_value("Some editor")
        expect(page.locator("[data-unsaved]")).to_be_hidden()
        expect(page.locator("body")).not_to_contain_text(WORDS)


def test_nothing_stays_on_the_device_after_sending_or_signing_out(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """Signing out keeps the words on the server first."""
    with reading(chromium, origin, path=WRITE, eyes=WIDE) as found:
        page = writing(found)
        page.get_by_label("Headline", exact=True).fill("Cheers")
        page.get_by_label("Text", exact=True).fill(WORDS)
        page.get_by_role("button", name="Submit", exact=True).click()
        page.wait_for_url("**/desk/queue/*")
        page.goto(f"{origin}/desk/write")
        page.wait_for_function(f"() => {ON_DEVICE} === 0")
        expect(page.locator("[data-unsaved]")).to_be_hidden()
        page.get_by_label("Text", exact=True).fill("Other words.")
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/desk/sign-in*")
        left = page.evaluate(ON_DEVICE)

    assert left == 0
    assert bodies(desk) == ["Other words."]


def test_a_lost_connection_loses_no_word(chromium: Browser, origin: str, desk: Desk) -> None:
    """They are kept on the device, and on the server as soon as it is back."""
    with reading(chromium, origin, path=WRITE, eyes=replace(NARROW, scheme="dark")) as found:
        page = writing(found)
        page.context.set_offline(True)
        page.get_by_label("Text", exact=True).fill(WORDS)
        leave(page)
        expect(page.locator("[data-keep-trouble]")).to_contain_text("No connection")
        on_device = page.evaluate(ON_DEVICE)
        faults = violations(page)
        page.context.set_offline(False)
        expect(page.locator("[data-kept]")).to_contain_text("Kept at")
        expect(page.locator("[data-keep-trouble]")).to_be_hidden()

    assert (on_device, bodies(desk), faults) == (1, [WORDS], [])
