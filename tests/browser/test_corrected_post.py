"""The page of a corrected post, as a reader with Chromium meets it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect
from reading import Eyes, reading, violations
from served import served
from shipped_night import app_after, messages, slug_of

from countnight.flow.receive import Decision, receive
from countnight.web.app import live_of

pytestmark = pytest.mark.browser

DECLARED = 3
Scheme = Literal["light", "dark"]


def path() -> str:
    """The address of the post that is corrected."""
    return f"/live/east-midlands/posts/{slug_of(messages()[DECLARED - 1])}"


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """A running server whose last result was put right."""
    app = app_after(DECLARED)
    wrong = messages()[DECLARED - 1]
    votes = dict(wrong.declaration.votes)
    first, second = sorted(votes, key=lambda one: -votes[one])[:2]
    votes[first], votes[second] = votes[first] - 111, votes[second] + 111
    right = replace(
        wrong, declaration=replace(wrong.declaration, votes=votes), revision=wrong.revision + 1
    )
    decision = Decision("Kim", "the sheet says so")
    live_of(app).write(lambda room: receive(room, right, decision=decision))
    with served(app) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_corrected_post_is_accessible_and_fits(
    chromium: Browser, origin: str, width: int, scheme: Scheme
) -> None:
    """With everything opened, axe finds nothing, and nothing is wider than the window."""
    with reading(chromium, origin, path=path(), eyes=Eyes(width=width, scheme=scheme)) as found:
        page = found.page
        for fold in page.locator("details > summary").all():
            fold.click()

        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert found.faults == []


def test_changed_numbers_are_marked_without_colour(chromium: Browser, origin: str) -> None:
    """Underlined and heavier, so that neither colour nor a script is needed."""
    with reading(chromium, origin, path=path(), eyes=Eyes(has_scripts=False)) as found:
        marked = found.page.locator(".body ins").first
        expect(marked).to_be_visible()

        style = marked.evaluate("node => getComputedStyle(node).textDecorationLine")
        assert style == "underline"
        assert found.page.locator(".versions .steps > li").count() == 2
