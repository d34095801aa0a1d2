from dataclasses import replace

import pytest
from night_desk import OvertakenLog, gedling, newsroom

from countnight.desk.errors import LiveFactMissingError, PostMovedError, ReasonMissingError
from countnight.desk.posts.correcting import Correct, version_now
from countnight.flow.newsroom import Newsroom
from countnight.flow.people.audit import AuditQuestion, lines_of
from countnight.flow.posts.correct import correct_post
from countnight.flow.receive import receive
from countnight.model.desk.actor import Actor
from countnight.model.desk.change import ChangeKind
from countnight.model.event import PostRemoved
from countnight.model.ids import START, PageId, PostId
from countnight.render.deltas import delta_bytes
from countnight.render.live_page import live_page_html

KIM, LEE = Actor("kim", "Kim"), Actor("lee", "Lee")
PAGE, POST = PageId("east-midlands"), PostId("gedling")
WRITTEN = "Tom Randall won Gedling by {{majority gedling}} votes."


def room_with_gedling(log: OvertakenLog | None = None) -> Newsroom:
    """Gedling's story is out."""
    room = newsroom(log=log)
    receive(room, gedling())
    return room


def order_for(room: Newsroom, *, headline: str = "Gedling is Conservative") -> Correct:
    """Another headline for Gedling's story."""
    post = replace(room.night.posts[POST], headline=headline, spans=())
    read = version_now(room.night, POST)
    return Correct(post, read, ChangeKind.CLARIFICATION, "The headline was unclear.")


def test_a_corrected_post_reaches_the_page_and_the_pages_that_are_open() -> None:
    """Both say the new headline, and what sort of note it is."""
    room = room_with_gedling()
    correct_post(room, order_for(room), by=KIM)

    site = room.site()
    change = site.night.pages[PAGE].changes[-1]
    pushed = delta_bytes(site, page=PAGE, change=change).decode()
    shown = live_page_html(site, page=PAGE) or ""
    for text in (pushed, shown):
        assert "Gedling is Conservative" in text
        assert "Clarification, " in text
        assert "The headline was unclear." in text


def test_new_words_are_read_against_the_facts() -> None:
    """A wrong majority is not published without a reason."""
    room = room_with_gedling()
    post = room.night.posts[POST]
    wrong = replace(post, body=post.body.replace("679", "697"), spans=())
    order = Correct(wrong, version_now(room.night, POST), ChangeKind.UPDATE, "Newer.")

    with pytest.raises(ReasonMissingError, match="contradict"):
        correct_post(room, order, by=KIM)


def test_two_editors_at_once_do_not_overwrite_each_other() -> None:
    """The second is refused, and the first one's words stand."""
    room = room_with_gedling()
    first, second = order_for(room), order_for(room, headline="Gedling turns blue")
    correct_post(room, first, by=KIM)

    with pytest.raises(PostMovedError):
        correct_post(room, second, by=LEE)
    assert room.night.posts[POST].headline == "Gedling is Conservative"


def test_a_correction_goes_on_when_somebody_else_wrote_first() -> None:
    """The log has both."""
    log = OvertakenLog()
    room = room_with_gedling(log)
    order = order_for(room)
    log.others = [PostRemoved(PostId("x"), "somebody else")]

    correct_post(room, order, by=KIM)

    assert log.refusals == 1
    assert room.night.posts[POST].headline == "Gedling is Conservative"


def test_the_audit_says_what_sort_of_correction_it_was() -> None:
    """With the editor and the reason."""
    room = room_with_gedling()
    correct_post(room, order_for(room), by=KIM)

    batches = room.log.read(after=START)
    line = lines_of(room.election, batches=batches, deeds=(), asked=AuditQuestion(by="Kim"))[0]
    assert (line.what, line.why) == ("post clarified", "The headline was unclear.")


def test_a_live_fact_in_the_new_words_is_filled_in() -> None:
    """And without a figure nothing goes out."""
    room = room_with_gedling()
    post = room.night.posts[POST]
    order = replace(order_for(room), post=replace(post, body=WRITTEN, spans=()))

    correct_post(room, order, by=KIM)

    out = room.night.posts[POST]
    assert (out.body, out.written) == (WRITTEN.replace("{{majority gedling}}", "679"), WRITTEN)
    unknown = replace(out, body="By {{majority bassetlaw}}.", spans=())
    with pytest.raises(LiveFactMissingError):
        correct_post(room, replace(order, post=unknown, read=version_now(room.night, POST)), by=KIM)
