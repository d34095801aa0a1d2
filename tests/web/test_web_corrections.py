"""/live/{page}/corrections and its feeds: everything that was wrong, and what was taken back."""

from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree as ET

from desk_people import Desk
from shipped_night import PAGE
from test_desk_held import SEAT, gedling, night_of, room_of
from test_desk_posts import desk_of_gedling

from countnight.desk.posts.correcting import Correct, version_now
from countnight.desk.posts.withdrawing import PutBack, RecallPost
from countnight.flow.posts.correct import correct_post
from countnight.flow.posts.withdraw import put_back, recall_post
from countnight.flow.recall import recall_result
from countnight.flow.receive import Decision, receive
from countnight.model.desk.actor import Actor
from countnight.model.desk.change import ChangeKind
from countnight.model.ids import PostId
from countnight.web.app import live_of

KIM = Actor("kim", "Kim")
POST = PostId("gedling")
ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = f"/live/{PAGE}/corrections"


def corrected(desk: Desk, *, kind: ChangeKind = ChangeKind.ERROR, is_told: bool = True) -> str:
    """Gedling's story has another headline; the one that it had."""
    was = night_of(desk).posts[POST]
    new = replace(was, headline="Gedling falls to the Conservatives", spans=())
    order = Correct(new, version_now(night_of(desk), POST), kind, "The headline was wrong.")
    live_of(desk.app).write(
        lambda room: correct_post(room, replace(order, is_told=is_told), by=KIM)
    )
    return was.headline


def taken_off(desk: Desk) -> None:
    """Gedling's story is on no page."""
    order = RecallPost(POST, version_now(night_of(desk), POST), "It named the wrong man.")
    live_of(desk.app).write(lambda room: recall_post(room, order, by=KIM))


def page_of(desk: Desk) -> str:
    """The page of corrections."""
    return desk.browser().get(ADDRESS).text


def test_a_correction_stands_with_kind_reason_before_and_after() -> None:
    """And leads to the post."""
    desk = desk_of_gedling()
    was = corrected(desk)
    page = page_of(desk)

    assert "Factual error" in page
    assert "The headline was wrong." in page
    assert f'href="/live/{PAGE}/posts/gedling"' in page
    assert "<del" in page
    assert was.split()[0] in page.partition("<del")[2]


def test_what_readers_were_not_told_stays_untold() -> None:
    """A spelling put right in silence is in the log and not here."""
    desk = desk_of_gedling()
    corrected(desk, kind=ChangeKind.NAME, is_told=False)

    assert "Nothing on this page has been corrected." in page_of(desk)


def test_a_withdrawn_update_is_told_of_without_its_words() -> None:
    """By its time; when it is put back it has its headline again, and both acts stand."""
    desk = desk_of_gedling()
    headline = night_of(desk).posts[POST].headline
    taken_off(desk)
    page = page_of(desk)
    assert "Update withdrawn" in page
    assert "It named the wrong man." in page
    assert headline not in page

    removal = night_of(desk).withdrawn(POST)
    assert removal is not None
    order = PutBack(POST, removal.position, "It was the right man.")
    live_of(desk.app).write(lambda room: put_back(room, order, by=KIM))
    page = page_of(desk)
    assert page.index("Put back") < page.index("Update withdrawn")
    assert headline in page


def test_a_recalled_result_is_told_of_once_with_who_had_won() -> None:
    """The posts that went with it are not listed one by one."""
    desk = desk_of_gedling()
    live_of(desk.app).write(
        lambda room: recall_result(room, SEAT, by=KIM, reason="The wrong sheet.")
    )
    page = page_of(desk)

    assert page.count("Result withdrawn") == 1
    assert "Update withdrawn" not in page
    assert "The wrong sheet." in page
    assert "Tom Randall, 22,718" in page


def test_a_corrected_result_is_told_of_by_its_note() -> None:
    """Once, with the sentences that changed."""
    desk = desk_of_gedling()
    told = Decision("Kim", "read back")
    message = replace(gedling(coaker=22_030, valid_votes=49_944), revision=2)
    live_of(desk.app).write(lambda room: receive(room, message, decision=told))
    page = page_of(desk)

    assert page.count("Result corrected") == 1
    assert night_of(desk).posts[POST].corrections[0].text.split(".")[0] in page


def test_a_result_whose_story_waits_is_told_of_by_its_figures() -> None:
    """The card has the new figures already; readers learn which were wrong."""
    desk = desk_of_gedling()
    room = room_of(desk)
    taken_off(desk)
    room.clock.moment += timedelta(minutes=9)  # type: ignore[attr-defined]
    told = Decision("Kim", "read back")
    message = replace(gedling(coaker=22_030, valid_votes=49_944), revision=2)
    live_of(desk.app).write(lambda newsroom: receive(newsroom, message, decision=told))
    page = page_of(desk)

    assert POST in night_of(desk).queue
    assert page.index("Result corrected") < page.index("Update withdrawn")
    assert "Vernon Coaker: " in page
    assert "22,039" in page
    assert "22,030" in page


def test_both_feeds_have_the_same_and_other_programs_read_them() -> None:
    """With the kind as a category and a tag, under ids that stay."""
    desk = desk_of_gedling()
    corrected(desk)
    taken_off(desk)
    browser = desk.browser()

    told = browser.get(f"{ADDRESS}/feed.atom").content
    feed = ET.fromstring(told)  # noqa: S314 - our own feed, parsed to prove it can be
    entries = feed.findall(f"{ATOM}entry")
    items = browser.get(f"{ADDRESS}/feed.json").json()["items"]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in items]
    assert [item["tags"] for item in items] == [["withdrawn"], ["error"]]
    terms = [entry.find(f"{ATOM}category") for entry in entries]
    assert [term.get("term") for term in terms if term is not None] == ["withdrawn", "error"]
    assert "Gedling falls" not in browser.get(f"{ADDRESS}/feed.atom").text
    assert browser.get("/live/nowhere/corrections/feed.json").status_code == 404


def test_the_live_page_leads_to_its_corrections() -> None:
    """At its foot."""
    page = desk_of_gedling().browser().get(f"/live/{PAGE}").text

    assert ADDRESS in page.partition('<footer class="foot">')[2]


def swapped(desk: Desk) -> None:
    """Gedling comes in again with its two leaders the other way round."""
    message, told = gedling(), Decision("Kim", "read back")
    votes = dict(message.declaration.votes)
    first, second = sorted(votes, key=lambda one: -votes[one])[:2]
    votes[first], votes[second] = votes[second], votes[first]
    anew = replace(message, declaration=replace(message.declaration, votes=votes), revision=2)
    live_of(desk.app).write(lambda room: receive(room, anew, decision=told))


def test_another_winner_stands_at_the_top_and_is_pushed_to_open_pages() -> None:
    """In one line that leads to the corrections."""
    desk = desk_of_gedling()
    line = "Vernon Coaker has won Gedling, not Tom Randall."
    swapped(desk)
    browser = desk.browser()
    change = night_of(desk).pages[PAGE].changes[-1]

    assert line in browser.get(f"/live/{PAGE}").text.partition("</section>")[0]
    delta = browser.get(f"/live/{PAGE}/since/{change.since}.json").json()
    assert line in delta["state"]["status"]
    assert f'class="pin" href="{ADDRESS}"' in delta["state"]["status"]


def test_the_line_goes_when_its_minutes_are_over() -> None:
    """Also where nothing else has changed since; a copy of before is not taken for the same."""
    desk = desk_of_gedling()
    swapped(desk)
    browser = desk.browser()
    before = browser.get(f"/live/{PAGE}")
    room_of(desk).clock.moment += timedelta(minutes=30)  # type: ignore[attr-defined]

    after = browser.get(f"/live/{PAGE}", headers={"If-None-Match": before.headers["etag"]})
    assert "Corrected at " in before.text
    assert after.status_code == 200
    assert "Corrected at " not in after.text


def test_a_recalled_result_stands_at_the_top_until_it_is_declared_anew() -> None:
    """Readers had been told who won."""
    desk = desk_of_gedling()
    live_of(desk.app).write(lambda room: recall_result(room, SEAT, by=KIM, reason="Wrong."))
    line = "the result of Gedling, which is not declared."
    assert line in desk.browser().get(f"/live/{PAGE}").text

    told = Decision("Kim", "read back")
    message = replace(gedling(), revision=2)
    live_of(desk.app).write(lambda room: receive(room, message, decision=told))
    assert line not in desk.browser().get(f"/live/{PAGE}").text


def test_a_correction_that_leaves_the_winner_is_not_put_at_the_top() -> None:
    """A digit is told of in the post and among the corrections."""
    desk = desk_of_gedling()
    told = Decision("Kim", "read back")
    message = replace(gedling(coaker=22_030, valid_votes=49_944), revision=2)
    live_of(desk.app).write(lambda room: receive(room, message, decision=told))

    assert 'class="pin"' not in desk.browser().get(f"/live/{PAGE}").text
