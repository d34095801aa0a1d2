"""What the facts contradict is underlined while one types, in Chromium."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from at_desk import press, sign_in
from desk_people import Desk
from playwright.sync_api import Browser, Locator, Page, Route, expect
from queue_desk import desk_of
from reading import Eyes, Reading, reading, violations
from served import served
from test_desk_write import desk_of as desk_after

from countnight.model.election import Checking, PublishingRules

pytestmark = pytest.mark.browser

WIDE, NARROW = Eyes(width=1280, height=800), Eyes(width=320, height=640)
WRONG = "The Conservatives won Gedling 😀 with a majority of 697, they said."
FILLER = "The hall was full, and nobody spoke of anything but the count.\n\n" * 9
ZOOMS = {
    "phone": NARROW,
    "twice": Eyes(width=640, height=400, scale=2),
    "four-times": Eyes(width=320, height=200, scale=4),
    "wide-dark": replace(WIDE, scheme="dark"),
}
"""A window of 1,280 pixels, as browsers narrow it when somebody zooms in."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A desk after all results."""
    return desk_after()


@pytest.fixture(scope="module")
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def writing(found: Reading) -> Page:
    """The form for a post, with its scripts."""
    sign_in(found.page, "editor")
    found.page.wait_for_load_state("load")
    return found.page


def sign_in_path(path: str) -> str:
    """The sign-in form that leads to the page."""
    return f"/desk/sign-in?next={path}"


def marks(page: Page, field: str) -> Locator:
    """What is underlined in the field of that id."""
    return page.locator(f".layer:has(+ #{field}) mark")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
def test_a_wrong_figure_is_underlined_and_put_right(
    chromium: Browser, origin: str, eyes: Eyes, scheme: Literal["light", "dark"]
) -> None:
    """One press puts the right figure in, and one Ctrl+Z takes it out again."""
    eyes = replace(eyes, scheme=scheme)
    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=eyes) as found:
        page = writing(found)
        text = page.get_by_label("Text", exact=True)
        text.press_sequentially(WRONG)
        expect(marks(page, "body")).to_have_text(["697"])
        expect(page.locator("[data-says]")).to_have_text(
            "Read as you type: 1 contradicted by the facts."
        )
        expect(text).to_have_accessible_description(re.compile("The majority is 679"))
        faults = violations(page)
        page.get_by_role("button", name="Use 679 instead of 697").click()
        expect(text).to_have_value(WRONG.replace("697", "679"))
        expect(page.locator("#body-found")).to_be_hidden()
        expect(text).to_be_focused()
        press(page, "Control+z")
        expect(text).to_have_value(WRONG)
        expect(marks(page, "body")).to_have_text(["697"])

        assert faults == []
        assert found.faults == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


LAYER_ALONE = """layer => {
  layer.style.color = "var(--ink)";
  layer.nextElementSibling.style.color = "transparent";
  const plain = { color: "inherit", background: "none", textDecoration: "none" };
  for (const mark of layer.querySelectorAll("mark")) Object.assign(mark.style, plain);
}"""


def pictures(page: Page, field: str) -> tuple[bytes, bytes, bytes]:
    """The field's words, the layer's words in the same place, and the layer moved by a pixel."""
    box = page.locator(f".typed:has(> #{field})")
    layer = box.locator(".layer")
    page.locator(f"#{field}").evaluate("n => { n.style.caretColor = 'transparent'; }")
    layer.evaluate("n => n.replaceChildren(n.textContent)")
    of_field = box.screenshot()
    layer.evaluate(LAYER_ALONE)
    of_layer = box.screenshot()
    layer.evaluate("n => { n.style.translate = '1px 0'; }")
    return of_field, of_layer, box.screenshot()


@pytest.mark.parametrize("eyes", ZOOMS.values(), ids=ZOOMS)
@pytest.mark.parametrize("field", ["headline", "body"])
def test_the_underlines_lie_under_their_words(
    chromium: Browser, origin: str, eyes: Eyes, field: str
) -> None:
    """At every zoom, scrolled half way and to the end, the layer's letters are the field's."""
    words = FILLER + WRONG if field == "body" else f"{WRONG} {WRONG} {WRONG}"
    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=eyes) as found:
        page = writing(found)
        node = page.locator(f"#{field}")
        node.fill(words)
        expect(marks(page, field).first).to_have_text("697")
        node.evaluate("n => { n.scrollTop = 77; n.scrollLeft = 77; }")
        expect(page.locator(f".layer:has(+ #{field})")).to_have_js_property(
            "scrollTop" if field == "body" else "scrollLeft",
            node.evaluate("n => n.scrollTop || n.scrollLeft"),
        )
        right, same, moved = pictures(page, field)

        assert right == same
        assert right != moved


def test_underlines_follow_what_is_typed_before_them(chromium: Browser, origin: str) -> None:
    """Before an answer comes, a mark moves with its word, and goes when the word is changed."""
    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=WIDE) as found:
        page = writing(found)
        text = page.get_by_label("Text", exact=True)
        text.fill(WRONG)
        expect(marks(page, "body")).to_have_text(["697"])
        page.route("**/desk/proofread", lambda _: None)
        text.press("Control+Home")
        text.press_sequentially("At last: ")
        expect(marks(page, "body")).to_have_text(["697"])
        text.press("Control+End")
        for _ in range(len(", they said.")):
            text.press("ArrowLeft")
        text.press_sequentially("5")
        expect(marks(page, "body")).to_have_count(0)


def test_one_request_at_a_time_and_the_last_words_win(chromium: Browser, origin: str) -> None:
    """While an answer is awaited nothing else is asked; one to old words marks nothing."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=WIDE) as found:
        page = writing(found)
        page.clock.install()
        page.route("**/desk/proofread", hold)
        text = page.get_by_label("Text", exact=True)
        with page.expect_request("**/desk/proofread"):
            text.press_sequentially(WRONG)
        text.fill("Quite other words.")
        text.fill("Gedling was won by 697 votes.")
        page.clock.run_for(2000)
        asked = len(held)
        with page.expect_request("**/desk/proofread") as second:
            held[0].continue_()
        before = marks(page, "body").count()
        held[1].continue_()
        expect(marks(page, "body")).to_have_text(["697"])

        assert (asked, before) == (1, 0)
        assert "Gedling was won by 697" in (second.value.post_data or "")


def test_a_lost_connection_is_said_and_nothing_is_lost(chromium: Browser, origin: str) -> None:
    """The words stay, and are read as soon as the connection is back."""
    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=WIDE) as found:
        page = writing(found)
        page.context.set_offline(True)
        text = page.get_by_label("Text", exact=True)
        text.fill(WRONG)
        expect(page.locator("[data-says]")).to_contain_text("No connection")
        page.context.set_offline(False)
        expect(marks(page, "body")).to_have_text(["697"])
        expect(text).to_have_value(WRONG)


def test_a_lost_session_is_said_and_taken_up_again(chromium: Browser, origin: str) -> None:
    """After signing in in another tab the same page reads on, and can be sent."""
    with reading(chromium, origin, path=sign_in_path("/desk/write"), eyes=WIDE) as found:
        page = writing(found)
        page.context.clear_cookies()
        text = page.get_by_label("Text", exact=True)
        text.fill(WRONG)
        expect(page.locator("[data-says]")).to_contain_text("You are signed out")
        other = page.context.new_page()
        other.goto(f"{origin}/desk/sign-in")
        sign_in(other, "editor")
        other.close()
        page.evaluate("dispatchEvent(new Event('focus'))")
        expect(marks(page, "body")).to_have_text(["697"])
        page.get_by_role("button", name="Check against the facts").click()
        expect(page.locator("[data-checked], #body-found").first).to_contain_text("679")

        assert text.input_value() == WRONG


def test_the_queues_edit_form_reads_along(chromium: Browser) -> None:
    """A draft's seat need not be named: the page knows it."""
    drafts = desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))
    with (
        served(drafts.app) as origin,
        reading(chromium, origin, path=sign_in_path("/desk/queue/gedling"), eyes=WIDE) as found,
    ):
        page = writing(found)
        page.get_by_text("Edit", exact=True).click()
        text = page.get_by_label("Text", exact=True)
        text.fill("The majority was 697.")
        expect(marks(page, "body")).to_have_text(["697"])
        page.get_by_role("button", name="Use 679 instead of 697").click()
        expect(text).to_have_value("The majority was 679.")

        assert found.faults == []
