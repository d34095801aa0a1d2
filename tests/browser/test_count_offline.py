from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from at_desk import sign_in
from count_phone import SEAT, count_desk, night_of, sheet, watch_of
from desk_people import Desk
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, Route, expect
from served import served

from countnight.model.count.rules import CountRules

pytestmark = pytest.mark.browser

SENDING = "**/count/entries.json"


@pytest.fixture
def desk() -> Desk:
    """A desk whose reporter is at the count of Gedling."""
    return count_desk(CountRules(assigned={"reporter": (SEAT,)}))


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


@contextmanager
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with nothing on it."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    try:
        yield context
    finally:
        context.close()


def at_the_count(context: BrowserContext, origin: str) -> Page:
    """A reporter signed in, with everything on the phone that the count needs."""
    page = context.new_page()
    page.goto(f"{origin}/desk/sign-in?next=/count/")
    sign_in(page, "reporter")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.wait_for_function(
        "Promise.all(['/count/', '/count/offline', '/count/seats.json'].map((path) =>"
        " caches.match(path))).then((all) => all.every(Boolean))"
    )
    return page


def open_seat(page: Page, origin: str) -> None:
    """The seat's form, its scripts listening."""
    page.goto(f"{origin}/count/gedling")
    expect(page.locator("form[data-ready]")).to_be_visible()


def key_in(page: Page, **changed: str) -> None:
    """Every figure is typed, and the last screen is there to be read back."""
    figures = sheet(**changed)
    for name, text in figures.items():
        if name.startswith("votes-"):
            page.locator(f"[name='{name}']").fill(text)
    onward(page)
    for name in ("valid_votes", "rejected", "electorate"):
        page.locator(f"[name={name}]").fill(figures[name])
        onward(page)
    onward(page)
    onward(page)
    expect(page.locator("[data-step=read]")).to_be_visible()


def onward(page: Page) -> None:
    """The next question is there."""
    here = page.locator("[name=step]").input_value()
    page.locator(f"[data-step={here}] button.main").click()
    expect(page.locator(f"[data-step={here}]")).to_be_hidden()


def send(page: Page) -> None:
    """The entry is handed over, and the phone has it."""
    page.get_by_role("button", name="These are the figures: send").click()
    expect(page.locator("[data-done]")).to_be_visible()


def told(page: Page) -> Locator:
    """What the phone says of its outbox."""
    return page.locator("[data-outbox]")


def entries(desk: Desk) -> int:
    """How many entries the log has for the seat."""
    return len(night_of(desk).counted.get(SEAT, ()))


def test_an_entry_is_sent_and_said_to_be(chromium: Browser, origin: str, desk: Desk) -> None:
    """The sum follows each keystroke, the sheet is read back, the desk has it."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        open_seat(page, origin)
        page.locator("[name='votes-gedling-vernon-coaker']").fill("22 039")
        expect(page.locator(".running [data-sum]")).to_have_text("Sum 22,039")
        key_in(page)
        expect(page.locator("[data-lead]")).to_have_text("Tom Randall wins by 679 votes.")
        expect(page.locator(".running [data-sum]")).to_have_text("Sum 49,953 = declared total")
        send(page)
        expect(told(page)).to_contain_text("Everything is sent.")
        expect(page.locator("[data-done-words]")).to_contain_text("provisional")

    assert entries(desk) == 1


def test_what_is_typed_survives_a_closed_tab_without_a_signal(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """Typed in the hall's dead spot, in a seat never opened before; closed, opened, sent once."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        context.set_offline(True)
        open_seat(page, origin)
        expect(page.locator("[data-title]")).to_have_text("Gedling")
        page.locator("[name='votes-gedling-vernon-coaker']").fill("22,039")
        expect(page.locator("[data-kept]")).to_be_visible()
        page.close()
        page = context.new_page()
        open_seat(page, origin)
        expect(page.locator("[name='votes-gedling-vernon-coaker']")).to_have_value("22,039")
        key_in(page)
        send(page)
        expect(told(page)).to_contain_text("Not sent: 1")
        assert entries(desk) == 0
        page.close()
        page = context.new_page()
        page.goto(f"{origin}/count/")
        expect(told(page)).to_contain_text("Gedling: not sent yet")
        context.set_offline(False)
        expect(told(page)).to_contain_text("Everything is sent.")

    assert entries(desk) == 1
    (kept,) = night_of(desk).counted[SEAT]
    assert kept.entry.by.id == "reporter"
    assert kept.entry.declaration.valid_votes == 49_953


def answer_lost(route: Route) -> None:
    """The request reaches the server, and its answer never comes back."""
    route.fetch()
    route.abort("connectionreset")


def request_lost(route: Route) -> None:
    """The request goes nowhere."""
    route.abort("internetdisconnected")


def is_sending(request: Request) -> bool:
    """Whether the phone asks for what the test cuts."""
    return request.url.endswith("/count/entries.json")


@pytest.mark.parametrize(
    ("cut", "arrived"), [(answer_lost, 1), (request_lost, 0)], ids=["answer", "request"]
)
def test_the_network_cut_in_the_middle_of_sending_doubles_nothing(
    chromium: Browser, origin: str, desk: Desk, cut: Callable[[Route], None], arrived: int
) -> None:
    """Cut, closed and opened again: the entry arrives exactly once."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        open_seat(page, origin)
        key_in(page)
        context.route(SENDING, cut)
        with page.expect_event("requestfailed", is_sending):
            send(page)
        expect(told(page)).to_contain_text("Not sent: 1")
        expect(page.locator("[data-done]")).to_have_attribute("data-state", "waiting")
        context.set_offline(True)
        page.close()
        assert entries(desk) == arrived
        context.unroute(SENDING)
        page = context.new_page()
        page.goto(f"{origin}/count/")
        expect(told(page)).to_contain_text("Gedling: not sent yet")
        context.set_offline(False)
        expect(told(page)).to_contain_text("Everything is sent.")
        page.reload()
        expect(told(page)).to_contain_text("Everything is sent.")

    assert entries(desk) == 1


def test_a_session_that_ended_meanwhile_loses_nothing(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """The phone asks to sign in, and sends with the new session's token what the old one typed."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        context.set_offline(True)
        open_seat(page, origin)
        key_in(page)
        send(page)
        context.clear_cookies()
        context.set_offline(False)
        expect(told(page)).to_contain_text("you are signed out")
        assert entries(desk) == 0
        told(page).get_by_role("link", name="Sign in").click()
        sign_in(page, "reporter")
        expect(told(page)).to_contain_text("Everything is sent.")

    assert entries(desk) == 1


def test_somebody_else_does_not_send_it_unasked(chromium: Browser, origin: str, desk: Desk) -> None:
    """On a shared phone an entry goes out under the name of whoever says so."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        context.set_offline(True)
        open_seat(page, origin)
        key_in(page)
        send(page)
        context.clear_cookies()
        context.set_offline(False)
        page.goto(f"{origin}/desk/sign-in?next=/count/")
        sign_in(page, "editor")
        expect(told(page)).to_contain_text("Some editor is signed in, and somebody else typed this")
        assert entries(desk) == 0
        told(page).get_by_role("button", name="Send it under my name").click()
        expect(told(page)).to_contain_text("Everything is sent.")

    (kept,) = night_of(desk).counted[SEAT]
    assert kept.entry.by.id == "editor"


def test_before_the_close_of_poll_it_waits_on_the_phone(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """It says why; after the close it goes out."""
    clock = watch_of(desk)
    late = clock.moment
    clock.moment = late.replace(hour=21)
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        open_seat(page, origin)
        key_in(page)
        send(page)
        expect(told(page)).to_contain_text("before the close of poll")
        assert entries(desk) == 0
        clock.moment = late
        told(page).get_by_role("button", name="Send now").click()
        expect(told(page)).to_contain_text("Everything is sent.")

    assert entries(desk) == 1


def test_a_short_post_written_without_a_signal_goes_to_the_desk_once(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """Kept through a closed tab, sent with the signal, a draft under the reporter's name."""
    with phone(chromium) as context:
        page = at_the_count(context, origin)
        page.goto(f"{origin}/count/post")
        page.wait_for_function("caches.match('/count/post').then(Boolean)")
        context.set_offline(True)
        page.goto(f"{origin}/count/post")
        expect(page.locator("form[data-ready]")).to_be_visible()
        page.get_by_label("Headline").fill("Recount in Gedling")
        expect(page.locator("[data-kept]")).to_be_visible()
        page.close()
        page = context.new_page()
        page.goto(f"{origin}/count/post")
        expect(page.locator("form[data-ready]")).to_be_visible()
        expect(page.get_by_label("Headline")).to_have_value("Recount in Gedling")
        page.get_by_label("What happens").fill("The first bundle is back.")
        page.get_by_role("button", name="Send to the desk").click()
        expect(told(page)).to_contain_text("Your post: not sent yet")
        context.set_offline(False)
        expect(told(page)).to_contain_text("Everything is sent.")

    (draft,) = night_of(desk).queue.values()
    assert draft.post.byline == "Some reporter"
