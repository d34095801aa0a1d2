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
from shipped_night import PAGE

from countnight.model.election import PublishingRules

pytestmark = pytest.mark.browser

LIVE = f"/live/{PAGE}"
WIDE, NARROW = Eyes(width=1280, height=800), Eyes(width=320, height=640)
PATHS = (
    "/desk/posts",
    f"/desk/posts/{GEDLING}",
    f"/desk/posts/{GEDLING}/correct",
    f"/desk/posts/{GEDLING}/recall",
    "/desk/history",
    f"/desk/history/{PAGE}?at=05:11",
)


@pytest.fixture
def desk() -> Desk:
    """A desk whose stories are out."""
    return desk_of("gedling", "rushcliffe", rules=PublishingRules())


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def test_a_post_is_corrected_by_keyboard_and_an_open_page_has_it(
    chromium: Browser, origin: str, desk: Desk
) -> None:
    """The editor sees before and after side by side; the reader does nothing."""
    first = f"/desk/sign-in?next=/desk/posts/{GEDLING}"
    with (
        reading(chromium, origin, path=LIVE, eyes=NARROW) as reader,
        reading(chromium, origin, path=first, eyes=WIDE) as found,
    ):
        reader.page.wait_for_function("() => document.documentElement.classList.contains('js')")
        page = found.page
        sign_in(page, "editor")
        press(page, "c")
        expect(page.get_by_role("heading", name="Correct a post")).to_be_visible()
        press(page, "h")
        page.get_by_label("Headline").fill("Randall takes Gedling for the Conservatives")
        page.get_by_label("Clarification").check()
        page.get_by_label("Reason, for readers").fill("The headline did not say who won.")
        page.get_by_label("Reason, for readers").blur()
        press(page, "c")
        expect(page.locator("#after + .compared ins").first).to_be_visible()
        press(page, "p")
        expect(page.get_by_text("Corrected on East Midlands.")).to_be_visible()

        post = reader.page.locator(f"#post-{GEDLING}")
        expect(post.locator(".headline")).to_have_text(
            "Randall takes Gedling for the Conservatives"
        )
        expect(post.locator(".correction")).to_contain_text("The headline did not say who won.")

    assert len(night_of(desk).versions[GEDLING]) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("eyes", [NARROW, WIDE], ids=["narrow", "wide"])
def test_axe_finds_nothing_on_posts_and_history(
    chromium: Browser, origin: str, eyes: Eyes, scheme: Literal["light", "dark"]
) -> None:
    """Nobody is shut out, and no page is wider than its window."""
    eyes = replace(eyes, scheme=scheme)
    with reading(chromium, origin, path="/desk/sign-in?next=/desk/posts", eyes=eyes) as found:
        sign_in(found.page, "editor")
        for path in PATHS:
            found.page.goto(origin + path)
            assert violations(found.page) == []
            wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            assert found.page.evaluate(wide)
