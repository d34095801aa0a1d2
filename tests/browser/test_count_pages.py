from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from at_desk import press, sign_in
from count_phone import SEAT, count_desk, night_of, pressed, sheet
from desk_people import Desk
from playwright.sync_api import Browser, Page, expect
from reading import Eyes, Reading, reading, violations
from served import served

from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.person import Role

pytestmark = pytest.mark.browser

PHONE, ZOOMED = Eyes(width=390, height=844), Eyes(width=320, height=256)
SCREENS = ("votes", "valid_votes", "rejected", "electorate", "recounts", "drawn_by_lot")
TIED = {"coaker": "22,718", "valid_votes": "50632"}
FOCUSED = "document.activeElement.name ?? document.activeElement.id"


@pytest.fixture
def desk() -> Desk:
    """A desk whose reporter is at Gedling, and wants a second person to key it in."""
    rules = CountRules(DoubleEntry.SECOND_PERSON, assigned={"reporter": (SEAT,)})
    return count_desk(rules)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def is_clean(found: Reading) -> None:
    """Nobody is shut out of what is shown, and it is no wider than the window."""
    assert violations(found.page) == []
    assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def onward(page: Page) -> str:
    """The next question is there, and it is the answer."""
    here = page.locator("[name=step]").input_value()
    page.locator(f"[data-step={here}] button.main").click()
    expect(page.locator(f"[data-step={here}]")).to_be_hidden()
    return page.locator("[name=step]").input_value()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [PHONE, ZOOMED], ids=["phone", "zoomed"])
def test_axe_finds_nothing_on_any_screen_of_the_count(
    chromium: Browser, origin: str, eyes: Eyes, scheme: Literal["light", "dark"]
) -> None:
    """Seats, every question, the sheet read back, what is sent; as small as a window gets."""
    figures = sheet(**TIED)
    eyes = replace(eyes, scheme=scheme)
    with reading(chromium, origin, path="/desk/sign-in?next=/count/", eyes=eyes) as found:
        page = found.page
        sign_in(page, "reporter")
        expect(page.locator("[data-find][data-ready]")).to_be_visible()
        is_clean(found)
        page.goto(f"{origin}/count/gedling")
        expect(page.locator("form[data-ready]")).to_be_visible()
        page.get_by_role("button", name="Next").click()
        expect(page.locator("[aria-invalid=true]").first).to_be_focused()
        is_clean(found)
        for screen in SCREENS:
            assert page.locator("[name=step]").input_value() == screen
            for field in page.locator(f"[data-step={screen}] .vote input").all():
                field.fill(figures.get(field.get_attribute("name") or "", ""))
            is_clean(found)
            onward(page)
        onward(page)
        is_clean(found)
        page.get_by_role("button", name="send").click()
        expect(page.locator("[data-done]")).to_have_attribute("data-state", "sent")
        is_clean(found)


def test_axe_finds_nothing_where_two_entries_differ(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """For the one who keyed it in, and for the desk."""
    pressed(desk.signed_in(Role.EDITOR), "send", **sheet(coaker="22,038"))
    pressed(desk.signed_in(Role.CHECKER), "send", **(sheet() | {"key": "the-checkers-own-key"}))
    with reading(chromium, origin, path="/desk/sign-in?next=/desk/entries", eyes=ZOOMED) as found:
        sign_in(found.page, "checker")
        expect(found.page.get_by_role("heading", name="From the count")).to_be_visible()
        is_clean(found)
        found.page.goto(f"{origin}/count/sent/the-checkers-own-key")
        expect(found.page.get_by_text("Two entries differ")).to_be_visible()
        is_clean(found)


def test_the_whole_count_is_keyed_in_without_a_mouse(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """Enter goes from field to field, and from question to question."""
    figures = sheet()
    with reading(chromium, origin, path="/desk/sign-in?next=/count/gedling", eyes=PHONE) as found:
        page = found.page
        sign_in(page, "reporter")
        expect(page.locator("form[data-ready]")).to_be_visible()
        page.locator(".vote input").first.focus()
        for _ in range(10):
            name = str(page.evaluate(FOCUSED))
            page.keyboard.type(figures.get(name, ""))
            press(page, "Enter")
        expect(page.locator("#ask-read")).to_be_focused()
        page.get_by_role("button", name="These are the figures").press("Enter")
        expect(page.locator("[data-done]")).to_have_attribute("data-state", "sent")

    (kept,) = night_of(desk).counted[SEAT]
    assert kept.entry.declaration.valid_votes == 49_953


def test_a_figure_that_the_phone_doubts_is_told_before_sending(
    chromium: Browser, origin: str
) -> None:
    """A sum that differs and more ballots than electors, in plain words, and the way there."""
    figures = sheet(coaker="22,309", electorate="40,000")
    with reading(chromium, origin, path="/desk/sign-in?next=/count/gedling", eyes=PHONE) as found:
        page = found.page
        sign_in(page, "reporter")
        expect(page.locator("form[data-ready]")).to_be_visible()
        for screen in SCREENS[:-1]:
            for field in page.locator(f"[data-step={screen}] .vote input").all():
                field.fill(figures.get(field.get_attribute("name") or "", ""))
            onward(page)
        onward(page)
        doubts = page.locator("[data-found]")
        expect(doubts).to_contain_text("a difference of 270")
        expect(doubts).to_contain_text("only 40,000 people may vote there")
        expect(page.locator(".running [data-sum]")).to_have_text("Sum 50,223, 270 over the total")
        page.get_by_role("button", name="Change Electorate").click()
        expect(page.locator("[name=electorate]")).to_be_focused()
