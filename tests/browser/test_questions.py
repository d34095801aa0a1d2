from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Literal
from urllib.parse import quote

import pytest
from asking_readers import ADDRESS, PAYLOADS, Asking, asking_after, send
from at_desk import press, sign_in
from playwright.sync_api import Browser, Dialog, Page, expect
from reading import Eyes, Reading, reading, violations
from served import served
from shipped_night import PAGE

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
NARROW = Eyes(width=320, height=640)
WIDE = Eyes(width=1280, height=800)
LIVE, FORM, QUESTIONS = f"/live/{PAGE}", f"/live/{PAGE}/ask", "/desk/questions"
TEXTS = ("When will Gedling declare?", "Is Gedling late?", "Who counts the votes?")


@pytest.fixture
def asking() -> Asking:
    """A newsroom that three readers have asked, three minutes apart."""
    found = asking_after(3)
    for text in TEXTS:
        send(found.reader(), text, name="A. Reader", contact=ADDRESS)
        found.clock.moment += timedelta(minutes=3)
    return found


@contextmanager
def desk_open(browser: Browser, origin: str, *, eyes: Eyes, role: str) -> Iterator[Reading]:
    """The questions as somebody of the role sees them, who has just signed in."""
    path = f"/desk/sign-in?next={quote(QUESTIONS, safe='/')}"
    with reading(browser, origin, path=path, eyes=eyes) as found:
        sign_in(found.page, role)
        yield found


def width_of(page: Page) -> int:
    """How wide the page is, whatever of it is seen. Units: pixels."""
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_form_shuts_nobody_out(
    chromium: Browser, asking: Asking, eyes: Eyes, scheme: Scheme
) -> None:
    """The link, the form, what it says when something is wrong, and the page behind it."""
    eyes = replace(eyes, scheme=scheme, has_scripts=True)
    with (
        served(asking.desk.app) as origin,
        reading(chromium, origin, path=LIVE, eyes=eyes) as found,
    ):
        page = found.page
        page.get_by_role("link", name="Ask us a question").click()
        page.wait_for_url(f"**{FORM}")
        fresh = violations(page)
        page.get_by_label("Your question", exact=True).fill("Who are you?")
        page.get_by_label("Your e-mail address").fill("nobody@nowhere")
        page.get_by_role("button", name="Send the question").click()
        expect(page.get_by_role("alert")).to_be_visible()
        wrong, wide = violations(page), width_of(page)
        page.get_by_label("Your e-mail address").fill(ADDRESS)
        page.get_by_role("button", name="Send the question").click()
        expect(page.get_by_role("heading", name="Thank you")).to_be_visible()

        assert (fresh, wrong, violations(page)) == ([], [], [])
        assert wide == eyes.width
        assert [one for one in found.faults if "422" not in one] == []
    assert asking.box.questions.kept() == 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_moderators_page_shuts_nobody_out(
    chromium: Browser, asking: Asking, eyes: Eyes, scheme: Scheme
) -> None:
    """With everything opened that can be, and nothing wider than the window."""
    eyes = replace(eyes, scheme=scheme)
    with (
        served(asking.desk.app) as origin,
        desk_open(chromium, origin, eyes=eyes, role="editor") as found,
    ):
        page = found.page
        page.get_by_role("link", name=TEXTS[0]).click()
        page.wait_for_url(f"**{QUESTIONS}/q-*")
        page.wait_for_load_state("load")
        for summary in page.locator("main summary").all():
            summary.click()

        assert violations(page) == []
        assert width_of(page) == eyes.width
        assert found.faults == []


def test_a_question_is_asked_without_scripts(chromium: Browser, asking: Asking) -> None:
    """By keyboard alone; the field of the trap is never reached."""
    eyes = Eyes(has_scripts=False)
    with (
        served(asking.desk.app) as origin,
        reading(chromium, origin, path=FORM, eyes=eyes) as found,
    ):
        page = found.page
        page.get_by_label("Your question", exact=True).focus()
        for typed in ("Who won last time?", "B. Reader", "b@example.org"):
            page.keyboard.type(typed)
            page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Send the question")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Thank you")).to_be_visible()

    first = asking.box.questions.groups()[-1].first
    assert (first.text, first.name, first.has_contact) == ("Who won last time?", "B. Reader", True)


def test_questions_are_moderated_by_keyboard(chromium: Browser, asking: Asking) -> None:
    """Claimed, worded, put together, turned down, taken back: one key each."""
    with (
        served(asking.desk.app) as origin,
        desk_open(chromium, origin, eyes=WIDE, role="moderator") as found,
    ):
        page = found.page
        expect(page.locator(".asked .pre")).to_have_text(TEXTS[2])
        press(page, "j")
        page.wait_for_url(f"**{QUESTIONS}/q-*")
        expect(page.locator(".asked .pre")).to_have_text(TEXTS[1])
        press(page, "c")
        expect(page.get_by_role("status")).to_have_text("You are on it; others see that.")
        page.wait_for_load_state("load")
        page.get_by_label(TEXTS[0]).check()
        press(page, "m")
        expect(page.get_by_role("status")).to_have_text("Put together.")
        expect(page.locator(".asked .pre")).to_have_count(2)
        press(page, "x")
        page.get_by_label("Why?").fill("Told already")
        page.get_by_label("Why?").press("Enter")
        expect(page.get_by_role("status")).to_have_text("Turned down.")
        press(page, "u")
        expect(page.get_by_role("status")).to_have_text("Open again.")

        assert found.faults == []


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_question_becomes_an_answer_on_the_page(
    chromium: Browser, asking: Asking, *, has_scripts: bool
) -> None:
    """From the list to the reader's page, and the reader is told."""
    eyes = replace(WIDE, has_scripts=has_scripts)
    with (
        served(asking.desk.app) as origin,
        desk_open(chromium, origin, eyes=eyes, role="editor") as found,
    ):
        page = found.page
        expect(page.locator(".asked .pre")).to_have_text(TEXTS[2])
        page.get_by_label("The wording that readers will see").fill("Who counts?")
        page.get_by_role("button", name="Keep the wording").click()
        expect(page.get_by_role("status")).to_have_text("The wording is kept.")
        page.get_by_role("link", name="Answer in a post").click()
        page.wait_for_url("**/desk/write?question=q-*")
        page.wait_for_load_state("load")
        expect(page.get_by_label("The question as readers will see it")).to_have_value(
            "Who counts?"
        )
        page.get_by_label("Headline", exact=True).fill("How it is counted")
        page.get_by_label("Text", exact=True).first.fill("The council’s staff.")
        page.get_by_role("button", name="Publish").click()
        expect(page.get_by_text("Published on East Midlands.")).to_be_visible()
        page.goto(f"{origin}{LIVE}")
        post = page.locator(".post", has_text="How it is counted")
        expect(post.locator(".asked")).to_contain_text("A. Reader asks")
        expect(post.locator(".asked")).to_contain_text("Who counts?")
        page.goto(f"{origin}{QUESTIONS}?state=answered")
        expect(page.locator(".waiting")).to_contain_text("Who counts?")

    assert [one.to for one in asking.postbox.letters] == [ADDRESS]


def test_no_question_runs_as_a_script(chromium: Browser) -> None:
    """In the form that comes back, in the list, in a group and in the answer's form."""
    asking = asking_after(1)
    ran: list[str] = []

    def seen(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    for payload in PAYLOADS:
        asking.clock.moment += timedelta(minutes=11)
        send(asking.reader(), f"Gedling {payload}", name=payload)
    with (
        served(asking.desk.app) as origin,
        desk_open(chromium, origin, eyes=WIDE, role="editor") as found,
    ):
        page = found.page
        page.on("dialog", seen)
        for group in asking.box.questions.groups():
            for path in (f"{QUESTIONS}/{group.first.id}", f"/desk/write?question={group.first.id}"):
                page.goto(origin + path)
                page.wait_for_load_state("load")

        assert ran == []
        assert found.faults == []
