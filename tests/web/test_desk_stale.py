import re

from desk_people import Desk, form_token_in
from queue_desk import GEDLING, corrected, desk_of, night_of, press
from starlette.testclient import TestClient

from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report
from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import PageId, PostId
from countnight.model.person import Role
from countnight.web.app import live_of

PAGE = PageId("east-midlands")
AT_ONCE = PublishingRules(Checking.AT_ONCE)


def desk_with(body: str) -> tuple[Desk, PostId]:
    """A desk with a post about Gedling, whose result was then corrected."""
    desk = desk_of(str(GEDLING), rules=AT_ONCE)
    live = live_of(desk.app)
    report = Report((PAGE,), "In the hall", body)
    receipt = live.write(lambda room: publish_report(room, report, key="k"))
    live.write(lambda room: receive(room, corrected()))
    assert receipt.post is not None
    return desk, receipt.post.id


def pressed(browser: TestClient, path: str, **fields: str) -> str:
    """The form of /desk/stale is sent; the page after it."""
    page = browser.get("/desk/stale").text
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page)
    data = {"form_token": form_token_in(page), "seen": seen[1] if seen else "", **fields}
    return browser.post(path, data=data, follow_redirects=True).text


def test_a_corrected_result_brings_the_post_with_its_right_words() -> None:
    """Side by side, with the reason; one press, and readers have it with its note."""
    desk, post = desk_with("Tom Randall won Gedling by 679 votes, and sang.")
    editor = desk.signed_in(Role.EDITOR)

    page = editor.get("/desk/stale").text
    assert "Read again (1)" in page
    assert "The result of Gedling was corrected" in page
    assert "<del>679</del>" in page
    assert "<ins>701</ins>" in page
    after = pressed(editor, f"/desk/stale/{post}/correct", told="The majority was wrong.")

    assert "Corrected, with its note." in after
    out = night_of(desk).posts[post]
    assert out.body == "Tom Randall won Gedling by 701 votes, and sang."
    assert out.corrections[-1].text == "The majority was wrong."
    assert "Read again (" not in after


def test_a_post_may_stay_with_a_reason() -> None:
    """And only with one."""
    desk, post = desk_with("Tom Randall won Gedling by 679 votes.")
    editor = desk.signed_in(Role.EDITOR)

    refused = pressed(editor, f"/desk/stale/{post}/leave", reason=" ")
    assert "needs a reason" in refused
    left = pressed(editor, f"/desk/stale/{post}/leave", reason="quotes the first count")

    assert "Left as it is." in left
    assert post not in night_of(desk).doubts


def test_words_that_were_not_read_do_not_go_out() -> None:
    """The form names the words that it showed."""
    desk, post = desk_with("Tom Randall won Gedling by 679 votes.")

    page = pressed(desk.signed_in(Role.EDITOR), f"/desk/stale/{post}/correct", told="x", seen="0")

    assert "Not corrected" in page
    assert post in night_of(desk).doubts


def test_with_nothing_overtaken_the_page_says_when_something_would_be() -> None:
    """An empty page is no riddle."""
    page = desk_of().signed_in(Role.EDITOR).get("/desk/stale").text

    assert "posts by people that rest on it come here" in page


def test_a_story_whose_correction_waits_says_that_it_is_checked() -> None:
    """Its card has the new figures at once; until its words follow, readers are told so."""
    desk = desk_of(str(GEDLING), rules=PublishingRules(Checking.ONE_CHECK))
    editor, reader = desk.signed_in(Role.EDITOR), desk.browser()
    path = f"/live/{PAGE}/posts/{GEDLING}"
    press(editor, GEDLING, "approve")
    before = reader.get(path).text
    live_of(desk.app).write(lambda room: receive(room, corrected()))
    between = reader.get(path).text
    press(editor, GEDLING, "approve")

    assert "Being checked since" not in before
    assert "Being checked since" in between
    assert "has taken Gedling" in between
    assert "Being checked since" not in reader.get(path).text
