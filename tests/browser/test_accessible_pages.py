from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect
from reading import Eyes, reading, violations
from served import served
from shipped_night import SETTINGS, Demo, app_after, declare_next, messages, slug_of
from starlette.applications import Starlette

pytestmark = pytest.mark.browser

LIVE = "/live/east-midlands"
DECLARED = 24
SLUG = slug_of(messages()[0])
PATHS = (
    LIVE,
    f"{LIVE}?page=2",
    f"{LIVE}/posts/{SLUG}",
    f"{LIVE}/corrections",
    "/results",
    f"/results/{SLUG}",
    f"/results/{slug_of(messages()[-1])}",
    "/results/groups/derbyshire",
    "/nowhere",
)
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def app() -> Starlette:
    """A demo of the night after 24 results, so that the bar is looked at too."""
    return app_after(DECLARED, settings=replace(SETTINGS, demo=Demo()))


@pytest.fixture(scope="module")
def origin(app: Starlette) -> Iterator[str]:
    """A running server."""
    with served(app) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(chromium: Browser, origin: str, path: str, scheme: Scheme) -> None:
    """No page shuts anybody out, by day or by night."""
    with reading(chromium, origin, path=path, eyes=Eyes(scheme=scheme)) as found:
        assert violations(found.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_after_an_update(chromium: Browser, scheme: Scheme) -> None:
    """The page that has taken in an update is as good as a fresh one, at every step."""
    app = app_after(3)
    eyes = Eyes(width=1280, height=800, scheme=scheme)
    with served(app) as origin, reading(chromium, origin, path=LIVE, eyes=eyes) as found:
        page = found.page
        page.wait_for_function("() => document.documentElement.classList.contains('js')")
        message = declare_next(app)
        expect(page.locator("#newer")).to_be_visible()
        waiting = violations(page)
        page.locator("#newer").click()
        expect(page.locator(f"#post-{slug_of(message)}")).to_be_visible()
        page.locator(f"#post-{slug_of(message)} details summary").first.click()

        assert waiting == []
        assert violations(page) == []


def test_the_bar_works_with_and_without_scripts(chromium: Browser) -> None:
    """A tap on 300× changes the speed at once with scripts, and by reloading without."""
    for has_scripts in (True, False):
        demo = Demo()
        app = app_after(1, settings=replace(SETTINGS, demo=demo))
        eyes = Eyes(has_scripts=has_scripts)
        with served(app) as origin, reading(chromium, origin, path=LIVE, eyes=eyes) as found:
            found.page.get_by_role("button", name="300×").click()
            chosen = found.page.get_by_role("button", name="300×", pressed=True)
            expect(chosen).to_be_visible()

            assert demo.told == [300.0]
            assert found.page.url == origin + LIVE
            assert found.faults == []
