"""The page's script in a real browser, its requests answered from memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route
from render_night import (
    PAGE,
    bullets,
    declared,
    many_posts,
    night_of,
    published,
    report_post,
    result_post,
    site_of_night,
)

from countnight.model.event import Event, PostRemoved
from countnight.model.ids import PostId
from countnight.render.assets import site_assets
from countnight.render.deltas import delta_bytes, head, json_bytes
from countnight.render.live_page import live_page_html
from countnight.render.site import Site

pytestmark = pytest.mark.browser
ADDRESS = "http://night.test/live/vale"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
IDS = "posts => posts.map(post => post.dataset.post)"
TOP_OF_REPORT = "document.getElementById('post-report').getBoundingClientRect().top"


@dataclass
class Newsroom:
    """What is known now: batches of events, which a test adds to while a page is open.

    There is no stream here, so that the script must ask.
    """

    batches: list[tuple[Event, ...]] = field(default_factory=list)

    def site(self) -> Site:
        """The site after everything that has happened."""
        return site_of_night(night_of(*self.batches))

    def answer(self, route: Route) -> None:
        """The request is answered, with the headers that a server would send."""
        parts = urlsplit(route.request.url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        status, kind, body = self._answer_to(path)
        headers = {"content-type": kind, "content-security-policy": POLICY}
        route.fulfill(status=status, headers=headers, body=body)

    def _answer_to(self, path: str) -> tuple[int, str, bytes]:
        site = self.site()
        if path.startswith("/live/vale/since/"):
            return _since(site, after=int(path.rsplit("/", 1)[1].removesuffix(".json")))
        if path == "/live/vale/head.json":
            found = {**(head(site, page=PAGE) or {}), "poll_seconds": 0.1}
            return 200, "application/json", json_bytes(found)
        if path.partition("?")[0] == "/live/vale":
            number = int(path.partition("?page=")[2] or 1)
            html = live_page_html(site, page=PAGE, number=number) or ""
            return 200, "text/html; charset=utf-8", html.encode()
        asset = site_assets(site.election).get(path.removeprefix("/assets/"))
        return (200, asset.media_type, asset.content) if asset else (404, "text/plain", b"")


def _since(site: Site, *, after: int) -> tuple[int, str, bytes]:
    for change in site.night.pages[PAGE].changes:
        if change.since <= after < change.to:
            return 200, "application/json", delta_bytes(site, page=PAGE, change=change)
    return 404, "text/plain", b""


@pytest.fixture
def newsroom() -> Newsroom:
    """A night with Upper Vale declared, and a report."""
    first: tuple[Event, ...] = (
        declared(),
        *published(result_post(), report_post()),
        bullets("Red gain a seat"),
    )
    return Newsroom([first])


@pytest.fixture
def phone(chromium: Browser, newsroom: Newsroom) -> Iterator[Page]:
    """A phone that reads from the newsroom; whatever goes wrong on it fails the test."""
    context = chromium.new_context(viewport={"width": 390, "height": 700})
    context.route("**/*", newsroom.answer)
    page = context.new_page()
    wrongs: list[str] = []
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    yield page
    context.close()
    assert wrongs == []


@pytest.fixture
def reader(phone: Page) -> Page:
    """The phone with the live page open."""
    phone.goto(ADDRESS)
    return phone


def shown(page: Page) -> list[str]:
    """The ids of the posts on the page, from the top."""
    return [str(each) for each in page.eval_on_selector_all(".post", IDS)]


def wait_for_button(page: Page, text: str) -> None:
    """The button says so, soon."""
    page.wait_for_selector(f"#newer:not([hidden]):text-is('{text}')", timeout=5000)


def test_new_posts_wait_behind_a_button(newsroom: Newsroom, reader: Page) -> None:
    """Nothing jumps in: the reader is told how many there are, and asks for them."""
    newsroom.batches.append(published(report_post(name="n1", clock="04:00")))
    newsroom.batches.append(published(report_post(name="n2", clock="04:01")))
    wait_for_button(reader, "2 new updates")

    before = shown(reader)
    title = reader.title()
    reader.click("#newer")

    assert before == ["upper-vale", "report"]
    assert title.startswith("(2) ")
    assert shown(reader) == ["n2", "n1", "upper-vale", "report"]
    assert reader.evaluate("document.activeElement.closest('.post').dataset.post") == "n2"
    assert reader.is_hidden("#newer")
    assert not reader.title().startswith("(")


def test_the_text_being_read_does_not_move(newsroom: Newsroom, reader: Page) -> None:
    """New posts, a new summary and an edit above leave the line where the reader's eye is."""
    reader.evaluate("document.getElementById('post-report').scrollIntoView()")
    before = reader.evaluate(TOP_OF_REPORT)

    longer = report_post(name="upper-vale", clock="03:38", body="One.\n\nTwo.\n\nThree.")
    newsroom.batches.append((*published(longer), bullets(*(f"Bullet {n}" for n in range(8)))))
    newsroom.batches.append(published(report_post(name="n1", clock="04:00")))
    wait_for_button(reader, "1 new update")

    assert reader.evaluate(TOP_OF_REPORT) == pytest.approx(before, abs=1)
    assert "Bullet 7" in (reader.text_content("#summary") or "")


def test_edits_and_removals_reach_an_open_page(newsroom: Newsroom, reader: Page) -> None:
    """A corrected post is corrected, and a withdrawn one gone, without a reload."""
    edited = report_post(name="upper-vale", clock="03:38", body="Put right.")
    newsroom.batches.append(published(edited))
    newsroom.batches.append((PostRemoved(PostId("report"), "posted twice"),))

    reader.wait_for_selector("text=Put right.", timeout=5000)
    reader.wait_for_selector("#post-report", state="detached", timeout=5000)

    assert shown(reader) == ["upper-vale"]
    assert reader.is_hidden("#newer")


def test_a_post_removed_before_it_was_seen_is_not_offered(newsroom: Newsroom, reader: Page) -> None:
    """The count goes back, and the button with it."""
    newsroom.batches.append(published(report_post(name="n1", clock="04:00")))
    wait_for_button(reader, "1 new update")

    newsroom.batches.append((PostRemoved(PostId("n1"), "too early"),))
    newsroom.batches.append((PostRemoved(PostId("unknown"), "never here"),))
    reader.wait_for_selector("#newer", state="hidden", timeout=5000)

    assert shown(reader) == ["upper-vale", "report"]


def test_a_batch_is_announced_once(newsroom: Newsroom, reader: Page) -> None:
    """A screen reader says '3 new updates', one time."""
    reader.evaluate(
        """() => {
          window.said = [];
          new MutationObserver(() => {
            const text = document.getElementById('announce').textContent;
            if (text) window.said.push(text);
          }).observe(document.getElementById('announce'), {childList: true});
        }"""
    )
    posts = [report_post(name=f"n{n}", clock=f"04:0{n}") for n in range(3)]
    newsroom.batches.append(published(*posts))
    wait_for_button(reader, "3 new updates")
    reader.wait_for_timeout(2500)

    assert reader.evaluate("window.said") == ["3 new updates"]


def test_a_declaration_fills_its_hexagon_and_its_line(newsroom: Newsroom, phone: Page) -> None:
    """Map, list, tally and status follow without a reload."""
    newsroom.batches = [published(report_post())]
    phone.goto(ADDRESS)
    before = phone.get_attribute("[data-seat=upper-vale]", "class")

    newsroom.batches.append((declared(),))
    phone.wait_for_selector("[data-seat=upper-vale].gain", state="attached", timeout=5000)

    assert before == "hex out"
    assert phone.get_attribute("[data-seat=upper-vale]", "class") == "hex p-red in gain"
    assert "majority 220" in (phone.text_content("[data-line=upper-vale] td") or "")
    assert "1 of 2 seats declared" in phone.inner_text("#status")
    assert "Red" in phone.inner_text("#state")


def test_a_post_takes_the_place_that_its_time_gives_it(newsroom: Newsroom, reader: Page) -> None:
    """A post about 03:00 that comes at 04:00 stands between the posts of its time."""
    newsroom.batches.append(published(report_post(name="between", clock="03:00")))
    wait_for_button(reader, "1 new update")

    reader.click("#newer")

    assert shown(reader) == ["upper-vale", "between", "report"]


def test_an_older_page_offers_new_posts_as_a_link(newsroom: Newsroom, phone: Page) -> None:
    """On page 2 nothing is put in: the reader is led to the newest updates."""
    newsroom.batches = [published(*many_posts(25))]
    phone.goto(f"{ADDRESS}?page=2")
    before = shown(phone)

    newsroom.batches.append(published(report_post(name="new", clock="05:00")))
    wait_for_button(phone, "1 new update")

    assert phone.get_attribute("#newer", "href") == "/live/vale"
    assert shown(phone) == before


def test_a_change_to_a_post_on_another_page_is_no_news(newsroom: Newsroom, phone: Page) -> None:
    """An edit of an old post does not come up as a new update on page 1."""
    newsroom.batches = [published(*many_posts(25))]
    phone.goto(ADDRESS)

    newsroom.batches.append(published(report_post(name="post-00", clock="01:00")))
    newsroom.batches.append((bullets("A later change"),))
    phone.wait_for_selector("text=A later change", timeout=5000)

    assert phone.is_hidden("#newer")
    assert len(shown(phone)) == 20


def test_a_tapped_number_opens_its_row(reader: Page) -> None:
    """From the number in the text to how it was made, in one tap."""
    reader.click("#post-upper-vale .body .fig")

    row = reader.evaluate("document.activeElement.textContent")
    assert reader.evaluate("document.activeElement.closest('details').open")
    assert row.strip().startswith("220")
    assert "The winner's votes minus the runner-up's." in row


def test_an_edit_keeps_the_provenance_open(newsroom: Newsroom, reader: Page) -> None:
    """Whoever is checking numbers keeps the table open while the post is put right."""
    reader.click("#post-upper-vale summary")
    newsroom.batches.append(published(result_post(clock="03:38")))
    newsroom.batches.append((bullets("A later change"),))
    reader.wait_for_selector("text=A later change", timeout=5000)

    assert reader.is_visible("#post-upper-vale table.made")


def test_what_is_opened_stays_open_and_keeps_the_focus(newsroom: Newsroom, reader: Page) -> None:
    """A reader who has opened the table and stands on its word loses neither to a change."""
    reader.click("#state summary")
    newsroom.batches.append((declared(),))
    newsroom.batches.append((bullets("A later change"),))
    reader.wait_for_selector("text=A later change", timeout=5000)

    assert reader.is_visible("#state table")
    assert reader.evaluate("document.activeElement.matches('#state summary')")


def test_the_first_post_begins_on_the_first_screen_of_a_phone(
    newsroom: Newsroom, phone: Page
) -> None:
    """Eight bullets, the table and the map wait behind a word each, and can be opened."""
    newsroom.batches.append((bullets(*(f"Bullet {n}" for n in range(8))),))
    phone.goto(ADDRESS)
    top = phone.evaluate("document.querySelector('.post').getBoundingClientRect().top")
    phone.click("#summary summary:text-is('5 more')")
    phone.click(".chart summary >> nth=0")

    assert top < 700
    assert phone.is_visible("text=Bullet 7")
    assert phone.is_visible("#map svg")


def test_beside_the_posts_the_map_stays_in_view(newsroom: Newsroom, phone: Page) -> None:
    """In a window of 1280 by 800 the map stands open, from the top of the page to its end."""
    newsroom.batches.append((bullets(*(f"Bullet {n}" for n in range(8))),))
    newsroom.batches.append(published(*many_posts(15)))
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.goto(ADDRESS)
    bottom = "document.querySelector('#map svg').getBoundingClientRect().bottom"
    first = phone.evaluate(bottom)
    phone.evaluate("scrollTo(0, 3000)")

    assert phone.is_visible("#map svg")
    assert 0 < first <= 800
    assert 0 < phone.evaluate(bottom) <= 800


def test_a_phone_as_narrow_as_they_come_does_not_scroll_sideways(phone: Page) -> None:
    """At 320 pixels everything is in view."""
    phone.set_viewport_size({"width": 320, "height": 600})
    phone.goto(ADDRESS)
    phone.click("#post-upper-vale summary")

    assert phone.evaluate("document.documentElement.scrollWidth") == 320
