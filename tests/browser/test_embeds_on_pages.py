import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from reading import Eyes, Reading, reading, removed, top_of, violations
from served import served
from shipped_night import PAGE, app_after
from starlette.applications import Starlette

from countnight.flow.newsroom import Newsroom
from countnight.flow.report import Report, publish_report
from countnight.model.block import EmbedBlock
from countnight.model.ids import PostId
from countnight.web.app import live_of

pytestmark = pytest.mark.browser

ELSEWHERE = re.compile("^https://")
LIVE = "/live/east-midlands"
PHONE = Eyes()
DESKTOP = Eyes(width=1280, height=800)
X, YOUTUBE = "https://platform.twitter.com", "https://www.youtube-nocookie.com"
ON_X = EmbedBlock("x", "https://x.com/vale/status/1", "@vale", "A sample post: counting goes on.")
ALSO_ON_X = replace(ON_X, address="https://x.com/vale/status/2", text="A second sample post.")
ON_YOUTUBE = EmbedBlock("youtube", "https://youtu.be/abc123", "Vale", "A sample film of the hall.")
ON_ONE = EmbedBlock("mastodon", "https://a.example/@vale/1", "Vale", "A sample post.")
ON_OTHER = replace(ON_ONE, address="https://b.example/@vale/1")
NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no"); } });
"""

PIN_A_HIDDEN_COPY = """() => {
  const copy = document.querySelector("figure.embed").closest("article").cloneNode(true);
  const figure = copy.querySelector("figure.embed");
  delete figure.dataset.state;
  figure.querySelector(".ask").remove();
  const pin = Object.assign(document.createElement("section"), { id: "pin", hidden: true });
  pin.append(copy);
  document.getElementById("main").prepend(pin);
}"""


@pytest.fixture
def app() -> Starlette:
    """The night after its first results."""
    return app_after(3)


@pytest.fixture
def origin(app: Starlette) -> Iterator[str]:
    """A running server."""
    with served(app) as address:
        yield address


def publish(app: Starlette, *blocks: EmbedBlock, key: str = "k") -> PostId:
    """A post with the embeds is out."""
    report = Report((PAGE,), f"Elsewhere {key}", "What others say.", blocks=blocks)

    def act(newsroom: Newsroom) -> PostId:
        receipt = publish_report(newsroom, report, key=key)
        assert receipt.post is not None
        return receipt.post.id

    return live_of(app).write(act)


def stand_in(route: Route) -> None:
    """The other site: a page that says where it is and loads a picture from itself."""
    if route.request.resource_type != "document":
        route.fulfill(status=200, content_type="image/svg+xml", body="<svg/>")
        return
    body = f"<title>There</title><p>{urlsplit(route.request.url).path}</p><img src='/i.svg' alt=''>"
    route.fulfill(status=200, content_type="text/html", body=body)


def strangers(found: Reading) -> set[str]:
    """The origins other than ours that were asked for anything."""
    parts = [urlsplit(url) for url in found.strangers()]
    return {f"{one.scheme}://{one.netloc}" for one in parts}


def is_shown(page: Page, text: str, *, number: int = 0) -> None:
    """The frame of the figure has been drawn by the other site."""
    figure = page.locator("figure.embed").nth(number)
    figure.scroll_into_view_if_needed()
    inner = figure.frame_locator("iframe").frame_locator("iframe")
    expect(inner.get_by_text(text)).to_be_visible()


def choose(button: Locator) -> None:
    """The button is pressed by keyboard: a click right after scrolling may land in a frame."""
    button.focus()
    button.press("Enter")


def ready(found: Reading) -> Page:
    """The page once it asks, with every other site stood in for."""
    found.page.context.route(ELSEWHERE, stand_in)
    expect(found.page.locator("figure.embed[data-state]").first).to_be_attached()
    return found.page


def test_nobody_is_asked_before_consent_and_then_only_who_was_allowed(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """Counted in Chromium: none, then one site for all its posts, kept by a reload, then none."""
    publish(app, ON_X, ON_YOUTUBE, ALSO_ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        page.locator("figure.embed").nth(2).scroll_into_view_if_needed()
        before = found.strangers()
        choose(page.get_by_role("button", name="Allow X content?").first)
        is_shown(page, "/embed/Tweet.html")
        is_shown(page, "/embed/Tweet.html", number=2)
        allowed = strangers(found)
        found.asked.clear()
        page.reload()
        is_shown(page, "/embed/Tweet.html")
        again = strangers(found)
        choose(page.get_by_role("button", name="Stop showing X content").first)
        expect(page.get_by_role("button", name="Allow X content?")).to_have_count(2)
        assert page.locator("iframe").count() == 0
        found.asked.clear()
        page.reload()
        expect(page.get_by_role("button", name="Allow X content?").first).to_be_visible()
        page.locator("figure.embed").nth(2).scroll_into_view_if_needed()

        assert before == []
        assert allowed == again == {X}
        assert strangers(found) == set()
        assert page.context.cookies() == []
        assert found.faults == []


def test_the_foot_of_the_page_takes_it_back(chromium: Browser, app: Starlette, origin: str) -> None:
    """What is allowed stands there by name, on pages of the same site without it too."""
    publish(app, ON_X, ON_YOUTUBE)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        choose(page.get_by_role("button", name="Allow X content?"))
        choose(page.get_by_role("button", name="Allow YouTube content?"))
        is_shown(page, "/embed/abc123", number=1)
        foot = page.locator(".foot")
        expect(foot.get_by_text("Content from YouTube is allowed on this device.")).to_be_visible()
        choose(foot.get_by_role("button", name="Stop showing X content"))
        expect(page.get_by_role("button", name="Allow X content?")).to_be_visible()

        expect(foot.locator(".allowed")).to_have_count(1)
        expect(foot.get_by_role("button", name="Stop showing YouTube content")).to_be_focused()
        choose(foot.get_by_role("button", name="Stop showing YouTube content"))
        expect(foot.locator(".allowed")).to_have_count(0)
        assert page.locator("iframe").count() == 0


def test_each_instance_is_allowed_by_itself(chromium: Browser, app: Starlette, origin: str) -> None:
    """Who allows one Mastodon has not allowed another."""
    publish(app, ON_ONE, ON_OTHER)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        choose(page.get_by_role("button", name="Allow Mastodon (a.example) content?"))
        is_shown(page, "/@vale/1/embed")

        assert strangers(found) == {"https://a.example"}
        button = page.get_by_role("button", name="Allow Mastodon (b.example) content?")
        expect(button).to_be_visible()


def test_the_press_moves_nothing_and_keeps_the_keyboard_where_it_is(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """Other posts above open too, yet the one that was pressed stays; focus is on its way back."""
    publish(app, ALSO_ON_X, key="above")
    publish(app, ON_X, key="below")
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        figure = page.locator("figure.embed").nth(1)
        figure.scroll_into_view_if_needed()
        before = top_of(figure)
        figure.get_by_role("button").focus()
        page.keyboard.press("Enter")
        expect(figure.get_by_role("button", name="Stop showing X content")).to_be_focused()

        assert abs(top_of(figure) - before) < 1
        assert page.locator("figure.embed iframe").count() == 2
        room = figure.locator("iframe").evaluate("node => node.getBoundingClientRect().height")
        is_shown(page, "/embed/Tweet.html", number=1)
        assert room == figure.locator("iframe").evaluate(
            "node => node.getBoundingClientRect().height"
        )


def test_an_embed_that_arrives_on_an_open_page_asks_and_keeps_the_choice(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """A page that had none fetches the script with the post; what waits unseen asks nobody."""
    with reading(chromium, origin, path=LIVE, eyes=DESKTOP) as found:
        page = found.page
        page.context.route(ELSEWHERE, stand_in)
        page.wait_for_function("() => document.documentElement.classList.contains('js')")
        assert "embeds" not in " ".join(found.asked)
        first = publish(app, ON_X, key="one")
        expect(page.locator("#newer")).to_have_text("1 new update")
        page.locator("#newer").click()
        choose(page.get_by_role("button", name="Allow X content?"))
        is_shown(page, "/embed/Tweet.html")
        found.asked.clear()
        publish(app, ALSO_ON_X, ON_YOUTUBE, key="two")
        expect(page.locator("#newer")).to_have_text("1 new update")
        assert found.strangers() == []
        page.locator("#newer").click()
        is_shown(page, "/embed/Tweet.html")
        expect(page.get_by_role("button", name="Allow YouTube content?")).to_be_visible()
        assert strangers(found) == {X}
        removed(origin, first)
        expect(page.locator(f"#post-{first}")).to_have_count(0)
        assert found.faults == []


def test_a_post_that_stands_twice_or_is_hidden_follows_the_choice(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """A pinned copy is asked and shown like the other; what nobody sees loads nothing."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        page.evaluate(PIN_A_HIDDEN_COPY)
        pinned = page.locator("#pin figure.embed")
        choose(page.locator("#posts").get_by_role("button", name="Allow X content?"))
        expect(pinned).to_have_attribute("data-state", "shown")
        is_shown(page, "/embed/Tweet.html", number=1)
        frames = [url for url in found.asked if "/embeds/" in url]
        page.evaluate("document.getElementById('pin').hidden = false")
        is_shown(page, "/embed/Tweet.html", number=0)
        choose(pinned.get_by_role("button", name="Stop showing X content"))
        expect(page.get_by_role("button", name="Allow X content?")).to_have_count(2)

        assert len(frames) == 1
        assert strangers(found) == {X}
        assert page.locator("iframe").count() == 0


def test_a_choice_taken_back_in_one_window_counts_in_the_others(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """The device has one choice, whichever window it was made in."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        choose(page.get_by_role("button", name="Allow X content?"))
        is_shown(page, "/embed/Tweet.html")
        other = page.context.new_page()
        other.goto(origin + LIVE)
        choose(other.get_by_role("button", name="Stop showing X content").first)

        expect(page.get_by_role("button", name="Allow X content?")).to_be_visible()
        assert page.locator("iframe").count() == 0


def test_with_scripts_off_there_are_words_and_a_link(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """No button that could do nothing."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=replace(PHONE, has_scripts=False)) as found:
        figure = found.page.locator("figure.embed")

        expect(figure.get_by_text("counting goes on")).to_be_visible()
        expect(figure.get_by_role("link", name="Open on X")).to_be_visible()
        assert found.page.get_by_role("button", name="Allow").count() == 0
        assert found.strangers() == []


def test_a_device_that_keeps_nothing_is_not_asked(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """Where no choice can be remembered, none is offered: words and a link."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=replace(PHONE, init=NO_STORAGE)) as found:
        found.page.wait_for_load_state("networkidle")

        expect(found.page.get_by_role("link", name="Open on X")).to_be_visible()
        assert found.page.locator(".ask").count() == 0
        assert found.faults == []


def test_the_skip_link_leads_past_the_post(chromium: Browser, app: Starlette, origin: str) -> None:
    """By keyboard alone one is behind it, with the frame or without."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        page.get_by_role("link", name="Skip X post").focus()
        page.keyboard.press("Enter")

        expect(page.get_by_text("End of X post")).to_be_focused()


def test_no_link_to_a_frame_goes_round_the_question(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """The page around a frame looks for the choice itself."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        template = page.locator("figure.embed template")
        path = template.evaluate("node => node.content.querySelector('iframe').getAttribute('src')")
    with reading(chromium, origin, path=path, eyes=PHONE) as found:
        found.page.context.route(ELSEWHERE, stand_in)
        found.page.wait_for_load_state("networkidle")

        expect(found.page.get_by_role("link", name="Open on X")).to_be_visible()
        assert found.page.locator("iframe").count() == 0
        assert found.strangers() == []


def test_a_readers_page_itself_can_hold_nobody_elses_frame(
    chromium: Browser, app: Starlette, origin: str
) -> None:
    """Even a frame that were put into it by force is stopped by the page's own policy."""
    publish(app, ON_X)
    with reading(chromium, origin, path=LIVE, eyes=PHONE) as found:
        page = ready(found)
        page.evaluate(
            """(src) => new Promise((done) => {
              addEventListener("securitypolicyviolation", (event) => done(event.blockedURI));
              document.body.append(Object.assign(document.createElement("iframe"), { src }));
            })""",
            f"{X}/embed/Tweet.html",
        )

        assert found.strangers() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_consent(
    chromium: Browser, app: Starlette, origin: str, scheme: Literal["light", "dark"]
) -> None:
    """Words, question, frame and foot are there for everybody."""
    publish(app, ON_X, ON_YOUTUBE)
    with reading(chromium, origin, path=LIVE, eyes=replace(PHONE, scheme=scheme)) as found:
        page = ready(found)
        before = violations(page)
        choose(page.get_by_role("button", name="Allow X content?"))
        is_shown(page, "/embed/Tweet.html")

        assert before == []
        assert violations(page) == []
