from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect
from reading import NO_STREAMS, Eyes, Reading, posted, reading, removed, top_of
from served import served
from shipped_night import (
    PAGE,
    SETTINGS,
    app_after,
    declare_next,
    messages,
    result_json,
    slug_of,
)
from starlette.applications import Starlette

pytestmark = pytest.mark.browser

LIVE = "/live/east-midlands"
DECLARATIONS = "/api/v1/declarations"
POSTS = "/api/v1/posts"
DECLARED = 8
PHONE = Eyes()
DESKTOP = Eyes(width=1280, height=800)


@pytest.fixture
def app() -> Starlette:
    """The night after its first results."""
    return app_after(DECLARED)


@pytest.fixture
def origin(app: Starlette) -> Iterator[str]:
    """A running server."""
    with served(app) as address:
        yield address


def is_listening(page: Page) -> None:
    """The page's stream has been answered."""
    page.wait_for_function("() => document.documentElement.classList.contains('js')")


def opened(found: Reading) -> Page:
    """The page, once its script follows the night."""
    is_listening(found.page)
    return found.page


@pytest.mark.parametrize("eyes", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_result_arrives_without_reload_and_moves_nothing(
    chromium: Browser, origin: str, eyes: Eyes
) -> None:
    """A result posted to the running server shows as '1 new update'; the text stays in place."""
    message = messages()[DECLARED]
    with reading(chromium, origin, path=LIVE, eyes=eyes) as found:
        page = opened(found)
        read = page.locator("#posts article").nth(2).locator(".body p").first
        read.scroll_into_view_if_needed()
        page.evaluate("() => scrollBy(0, 150)")
        before, text = top_of(read), read.inner_text()
        posted(origin, DECLARATIONS, result_json(message), key="k")
        button = page.locator("#newer")
        expect(button).to_have_text("1 new update")
        after = top_of(read)

        assert 0 < before < eyes.height
        assert abs(after - before) < 1
        assert read.inner_text() == text
        assert page.locator(f"#post-{slug_of(message)}").count() == 0
        button.click()
        expect(page.locator(f"#post-{slug_of(message)}")).to_be_in_viewport()
        expect(button).to_be_hidden()
        assert found.faults == []
        assert [url for url in found.asked if url == origin + LIVE] == [origin + LIVE]


def test_each_result_is_counted_on_an_open_page(chromium: Browser, origin: str) -> None:
    """One after the other, each leaves its mark; how soon is measured in the bench."""
    with reading(chromium, origin, path=LIVE, eyes=DESKTOP) as found:
        page = opened(found)
        titles = []
        for number in (1, 2, 3):
            body = result_json(messages()[DECLARED + number - 1])
            posted(origin, DECLARATIONS, body, key=f"k{number}")
            page.wait_for_function(f"() => document.title.startsWith('({number})')", polling=10)
            titles.append(page.title())

    assert [title[:3] for title in titles] == ["(1)", "(2)", "(3)"]


def test_a_batch_is_announced_once(chromium: Browser, app: Starlette, origin: str) -> None:
    """A screen reader is told once, politely, of all that came together."""
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = opened(found)
        for _ in range(3):
            declare_next(app)
        expect(page.locator("#announce")).to_have_text("3 new updates")
        region = page.locator("#announce")

        assert found.said() == ["3 new updates"]
        assert region.get_attribute("role") == "status"
        page.locator("#newer").click()
        assert found.said() == ["3 new updates"]


def test_a_correction_reaches_an_open_page(chromium: Browser, origin: str) -> None:
    """A corrected result changes the post that is being shown, and says that it was corrected."""
    wrong = messages()[DECLARED - 1]
    votes = dict(wrong.declaration.votes)
    first, second = list(votes)[:2]
    votes[first], votes[second] = votes[first] - 111, votes[second] + 111
    with reading(chromium, origin, path=LIVE, eyes=DESKTOP) as found:
        page = opened(found)
        post = page.locator(f"#post-{slug_of(wrong)}")
        assert post.locator(".correction").count() == 0
        newer = result_json(wrong, votes=votes, revision=wrong.revision + 1)
        posted(origin, DECLARATIONS, newer, key="k")
        expect(post.locator(".correction")).to_have_count(1)
        expect(post).to_contain_text(f"{votes[first]:,}")

        assert page.locator("#newer").is_hidden()


def test_a_post_comes_and_goes_on_an_open_page(chromium: Browser, origin: str) -> None:
    """A reporter's post appears; taken off, it leaves the open page, seen or waiting."""
    report = {"page": PAGE, "headline": "Recount in Ashfield", "body": "They **count** again."}
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = opened(found)
        seen = _published(origin, report, key="k1")
        expect(page.locator("#newer")).to_have_text("1 new update")
        page.locator("#newer").click()
        expect(page.locator(f"#post-{seen} .headline")).to_have_text("Recount in Ashfield")
        removed(origin, seen)
        expect(page.locator(f"#post-{seen}")).to_have_count(0)
        waiting = _published(origin, report, key="k2")
        expect(page.locator("#newer")).to_have_text("1 new update")
        removed(origin, waiting)
        expect(page.locator("#newer")).to_be_hidden()

        assert found.faults == []


def _published(origin: str, report: dict[str, str], *, key: str) -> str:
    told = posted(origin, POSTS, report, key=key)
    posts = told["posts"]
    assert isinstance(posts, list)
    post: str = posts[0]["id"]
    return post


def test_with_scripts_off_a_reload_shows_everything(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """Without scripts the page is whole, and whole again after a reload."""
    eyes = replace(DESKTOP, has_scripts=False)
    with reading(chromium, origin, path=LIVE, eyes=eyes) as found:
        page = found.page
        before = page.locator("#posts article").count()
        message = declare_next(app)
        page.reload()
        post = page.locator(f"#post-{slug_of(message)}")

        assert before == DECLARED
        assert page.locator("#posts article").count() == DECLARED + 1
        assert post.locator(".headline").is_visible()
        assert post.locator("table tr").count() > 2
        assert page.locator("#summary").inner_text().strip()
        assert page.locator("#map svg").count() == 1
        assert page.locator("#newer").is_hidden()
        assert "/events" not in "".join(found.asked)


def test_without_streams_the_page_asks(chromium: Browser) -> None:
    """Where streams are not to be had, the page asks head.json and walks the deltas."""
    app = app_after(DECLARED, settings=replace(SETTINGS, page_poll_seconds=1))
    eyes = replace(PHONE, init=NO_STREAMS)
    with served(app) as origin, reading(chromium, origin, path=LIVE, eyes=eyes) as found:
        page = opened(found)
        for _ in range(2):
            declare_next(app)
        expect(page.locator("#newer")).to_have_text("2 new updates", timeout=10_000)
        expect(page.locator("#announce")).to_have_text("2 new updates")
        asked = " ".join(found.asked)

        assert "/events" not in asked
        assert "/head.json" in asked
        assert "/since/" in asked
        assert found.said() == ["2 new updates"]


def test_what_comes_before_the_stream_opens_is_not_lost(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """A result between the page's making and the stream's opening is fetched by address."""

    def declare_first(route: Route) -> None:
        declare_next(app)
        route.continue_()

    context = chromium.new_context()
    page = context.new_page()
    page.route("**/events", declare_first, times=1)
    page.goto(origin + LIVE)
    expect(page.locator("#newer")).to_have_text("1 new update")
    context.close()


def test_a_broken_stream_is_resumed_without_gap_or_repeat(chromium: Browser) -> None:
    """Streams that end every moment lose nothing and repeat nothing."""
    settings = replace(SETTINGS, stream_seconds=0.2, heartbeat_seconds=0.05, retry_milliseconds=50)
    app = app_after(DECLARED, settings=settings)
    resumed: list[Request] = []
    with served(app) as origin, reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = opened(found)
        page.on("request", lambda asked: _note_resumed(asked, resumed))
        for number in (1, 2, 3, 4):
            before = len(resumed)
            declare_next(app)
            page.wait_for_function(f"() => document.title.startsWith('({number})')")
            while len(resumed) == before:
                page.wait_for_event("request")
        page.locator("#newer").click()
        shown = page.locator("#posts article").evaluate_all("nodes => nodes.map((n) => n.id)")

        assert len(shown) == len(set(shown)) == DECLARED + 4
        assert len(resumed) >= 4


def _note_resumed(asked: Request, resumed: list[Request]) -> None:
    if asked.url.endswith("/events"):
        resumed.append(asked)


def test_nothing_is_asked_of_anybody_else(chromium: Browser, app: Starlette, origin: str) -> None:
    """No page, before or after an update, sends a request to another origin."""
    slug = slug_of(messages()[0])
    paths = (LIVE, f"{LIVE}/posts/{slug}", f"{LIVE}/corrections", "/results", f"/results/{slug}")
    for path in paths:
        with reading(chromium, origin, path=path, eyes=PHONE) as found:
            if path == LIVE:
                opened(found)
                declare_next(app)
                expect(found.page.locator("#newer")).to_be_visible()

            assert found.asked
            assert found.strangers() == []
            assert found.faults == []
            assert found.page.context.cookies() == []
