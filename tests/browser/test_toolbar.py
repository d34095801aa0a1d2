"""Markdown by buttons and keys in Chromium, each undone as typing is."""

from collections.abc import Iterator

import pytest
from at_desk import press, sign_in
from desk_people import desk_after
from playwright.sync_api import Browser, Locator, Page, expect
from reading import Eyes, reading, violations
from served import served

pytestmark = pytest.mark.browser

EYES = Eyes(width=320, height=640)
WRITE = "/desk/sign-in?next=/desk/write"


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """A running desk."""
    with served(desk_after(1).app) as address:
        yield address


def text_of(page: Page, words: str, *, chosen: str) -> Locator:
    """The text field with the words in it, those of `chosen` selected."""
    sign_in(page, "reporter")
    page.wait_for_load_state("load")
    field = page.get_by_label("Text", exact=True)
    field.fill(words)
    start = words.index(chosen)
    field.evaluate("(n, [a, b]) => n.setSelectionRange(a, b)", [start, start + len(chosen)])
    return field


@pytest.mark.parametrize(
    ("name", "key", "made"),
    [
        ("Bold", "Control+b", "The **hall** is full"),
        ("Italic", "Control+i", "The *hall* is full"),
        ("Link", "Control+k", "The [hall](https://) is full"),
        ("List", None, "- The hall is full"),
    ],
)
def test_a_button_and_its_key_do_the_same(
    chromium: Browser, origin: str, name: str, key: str | None, made: str
) -> None:
    """Ctrl+Z takes it out again."""
    with reading(chromium, origin, path=WRITE, eyes=EYES) as found:
        page = found.page
        field = text_of(page, "The hall is full", chosen="hall")
        page.locator(".bar").get_by_role("button", name=name).click()
        expect(field).to_have_value(made)
        expect(field).to_be_focused()
        press(page, "Control+z")
        expect(field).to_have_value("The hall is full")
        if key is not None:
            field.evaluate("n => n.setSelectionRange(4, 8)")
            press(page, key)
            expect(field).to_have_value(made)

        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert found.faults == []


def test_a_second_press_takes_the_signs_away(chromium: Browser, origin: str) -> None:
    """Bold in italic stays italic."""
    with reading(chromium, origin, path=WRITE, eyes=EYES) as found:
        page = found.page
        field = text_of(page, "The hall is full", chosen="hall")
        for key, made in (
            ("Control+b", "The **hall** is full"),
            ("Control+i", "The ***hall*** is full"),
            ("Control+b", "The *hall* is full"),
            ("Control+i", "The hall is full"),
        ):
            press(page, key)
            expect(field).to_have_value(made)


def test_lines_become_a_list_and_an_address_a_link(chromium: Browser, origin: str) -> None:
    """Every line that is touched; the address is kept and its words are asked for."""
    with reading(chromium, origin, path=WRITE, eyes=EYES) as found:
        page = found.page
        field = text_of(page, "One\nTwo\nSee https://a.org", chosen="ne\nT")
        page.get_by_role("button", name="List", exact=True).click()
        expect(field).to_have_value("- One\n- Two\nSee https://a.org")
        page.get_by_role("button", name="List", exact=True).click()
        expect(field).to_have_value("One\nTwo\nSee https://a.org")
        field.evaluate("n => n.setSelectionRange(12, 25)")
        press(page, "Control+k")
        expect(field).to_have_value("One\nTwo\nSee [](https://a.org)")
        page.keyboard.type("this")
        expect(field).to_have_value("One\nTwo\nSee [this](https://a.org)")
