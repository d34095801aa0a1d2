"""Whatever people type, paste or send, no page of ours runs it; not even without our policy."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from urllib.parse import quote

import pytest
from at_desk import sign_in
from desk_people import DESK_SETTINGS, Desk, door_with_everybody
from hostile import payloads
from playwright.sync_api import Browser
from served import served
from shipped_night import PAGE, Watch, newsroom_after
from watched import RAN, STRANGE, watched

from countnight.flow.newsroom import Newsroom
from countnight.flow.report import Report, publish_report, submit_report
from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoBlock,
    PhotoId,
    QuestionBlock,
    QuestionId,
    QuoteBlock,
    TextBlock,
)
from countnight.model.desk.actor import Actor
from countnight.web.app import build_app, live_of

pytestmark = pytest.mark.browser

LIVE = f"/live/{PAGE}"


def hostile_report(words: str) -> Report:
    """A post that says so in every field that somebody fills."""
    blocks: tuple[Block, ...] = (
        TextBlock(words),
        QuoteBlock(words, speaker=words, role=words),
        PhotoBlock(PhotoId("ab12"), 640, 480, (320, 640), words, words, caption=words),
        EmbedBlock("mastodon", "https://social.example/@sam/1", author=words, text=words),
        LinkBlock("https://news.example/a", headline=words, standfirst=words),
        QuestionBlock(QuestionId("q1"), words, asker=words),
    )
    return Report((PAGE,), words, words, byline=words, role=words, outlet=words, blocks=blocks)


def hostile_room() -> Newsroom:
    """A newsroom in which every payload is a post, and a draft."""
    room = newsroom_after(1)
    for number, words in enumerate(payloads()):
        publish_report(room, hostile_report(words), key=str(number))
        by = Actor(f"person-{number}", words)
        submit_report(room, hostile_report(words), key=f"draft {number}", by=by)
    return room


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A desk over the hostile newsroom."""
    door = door_with_everybody()
    return Desk(build_app(hostile_room(), settings=DESK_SETTINGS, door=door), door)


@pytest.fixture(scope="module")
def origin(desk: Desk) -> Iterator[str]:
    """The desk, served."""
    with served(desk.app) as address:
        yield address


def test_the_payloads_are_live(chromium: Browser) -> None:
    """On a page that escapes nothing, very many of them run: the tests here can fail."""
    assert len(payloads()) >= 300
    context = chromium.new_context()
    context.add_init_script(RAN)
    ran = 0
    page = context.new_page()
    for words in payloads()[:140]:
        page.set_content(f"<!doctype html><body>{words}</body>")
        page.evaluate("new Promise((done) => setTimeout(done, 5))")
        ran += bool(page.evaluate("window.runs?.length"))
    context.close()

    assert ran >= 40


def test_no_reader_page_runs_what_people_typed(chromium: Browser, desk: Desk, origin: str) -> None:
    """On every page of older posts, with our policy switched off."""
    posts = len(live_of(desk.app).site.night.posts)
    pages = -(-posts // 20)
    harm = {}
    with watched(chromium, origin) as found:
        for number in range(1, pages + 1):
            harm[number] = found.harm(f"{LIVE}?page={number}")

    assert posts >= len(payloads())
    assert {number: told for number, told in harm.items() if told} == {}


def test_no_change_that_is_pushed_runs(chromium: Browser, origin: str, desk: Desk) -> None:
    """What comes to an open page is put into it without running, and shown without running."""
    with watched(chromium, origin) as found:
        found.page.goto(origin + LIVE)
        clock, taken = live_of(desk.app).newsroom.clock, 0
        assert isinstance(clock, Watch)
        for number, words in enumerate(payloads()):
            clock.moment += timedelta(seconds=1)
            act = partial(publish_report, report=hostile_report(words), key=f"{number} late")
            taken += live_of(desk.app).write(act).is_new
        newer = found.page.locator("#newer")
        newer.wait_for(state="visible")
        found.page.wait_for_function(
            f"parseInt(document.getElementById('newer').textContent) >= {taken}"
        )
        newer.click()
        shown = found.page.locator("#posts > *").count()

        assert shown >= taken > 300
        assert found.harm_here() == []


def test_no_feed_runs_in_a_reader_that_shows_html(chromium: Browser, origin: str) -> None:
    """The HTML that feeds carry is as harmless as the pages."""
    with watched(chromium, origin) as found:
        found.page.goto(f"{origin}{LIVE}/corrections")
        items: list[str] = found.page.evaluate(
            f"""async () => (await (await fetch("{LIVE}/feed.json")).json())
            .items.map((item) => item.content_html)"""
        )
        for html in items:
            found.page.set_content(f"<!doctype html><body>{html}</body>")
            assert found.page.evaluate(STRANGE) == []
            assert found.page.evaluate("window.runs ?? []") == []

    assert len(items) >= 20
    assert found.dialogs == []


def test_no_desk_page_runs_what_people_typed(chromium: Browser, origin: str, desk: Desk) -> None:
    """The queue with every draft, a score of drafts in full, the posts, and who did what."""
    drafts = list(live_of(desk.app).site.night.queue)[::16]
    paths = ["/desk/posts", "/desk/audit", "/desk/queue", "/desk/night", "/desk/write"]
    paths += [f"/desk/queue/{draft}" for draft in drafts]
    posts = list(live_of(desk.app).site.night.posts)[5::40]
    paths += [f"/desk/posts/{post}{page}" for post in posts for page in ("", "/correct", "/recall")]
    paths += [f"/desk/audit?words={quote(words)}&by={quote(words)}" for words in payloads()[::40]]
    with watched(chromium, origin) as found:
        found.page.goto(f"{origin}/desk/sign-in")
        sign_in(found.page, "editor")
        harm = {path: found.harm(path) for path in paths}

    assert len(drafts) >= 20
    assert {path: told for path, told in harm.items() if told} == {}


def test_no_refusal_runs_what_was_asked_for(chromium: Browser, origin: str) -> None:
    """An address that says it back, in the path or behind the question mark."""
    paths = [f"/live/{quote(words, safe='')}" for words in payloads()[::6]]
    paths += [f"/results/{quote(words, safe='')}" for words in payloads()[1::6]]
    paths += [f"{LIVE}?page={quote(words)}" for words in payloads()[2::12]]
    paths += [f"/desk/sign-in?next={quote(words)}" for words in payloads()[3::12]]
    with watched(chromium, origin) as found:
        harm = {path: found.harm(path) for path in paths}

    assert {path: told for path, told in harm.items() if told} == {}
