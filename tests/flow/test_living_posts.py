from dataclasses import replace

import pytest
from night_desk import GEDLING, gedling, newsroom

from countnight.desk.errors import LiveFactMissingError
from countnight.desk.orders import Approve, Edit
from countnight.flow.desk import carry_out, publish_due
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.flow.recall import recall_result
from countnight.flow.receive import receive
from countnight.flow.report import Report, is_made_from, publish_report, submit_report
from countnight.model.block import TextBlock
from countnight.model.desk.actor import Actor
from countnight.model.desk.draft import DraftState
from countnight.model.ids import PageId
from countnight.model.post import Post
from countnight.render.deltas import delta
from countnight.render.feeds import json_feed
from countnight.render.live_page import live_page_html

PAGE = PageId("east-midlands")
KIM = Actor("kim", "Kim")
WRITTEN = "Tom Randall is in by **{{majority gedling}}** votes, turnout {{turnout gedling}}."
REPORT = Report((PAGE,), "Cheers in Gedling", WRITTEN, "A. Reporter")


def published(room: Newsroom, report: Report = REPORT) -> Post:
    """The report, out."""
    receipt = publish_report(room, report, key="k")
    assert receipt.post is not None, receipt.findings
    return receipt.post


def shown(room: Newsroom, post: Post) -> Post:
    """The post as readers are shown it now."""
    return room.site().night.posts[post.id]


def test_a_live_fact_goes_out_as_its_figure_with_its_origin() -> None:
    """As the house writes numbers, tied to the fact like any number of our own texts."""
    room = newsroom()
    receive(room, gedling())

    post = published(room)

    assert post.body == "Tom Randall is in by **679** votes, turnout 70%."
    assert post.body_as_written == WRITTEN
    assert [(post.body[one.start : one.end], one.fact.id, one.fact.seat) for one in post.spans] == [
        ("679", "majority", GEDLING),
        ("70%", "turnout", GEDLING),
    ]
    assert is_made_from(post, REPORT)


def test_blocks_of_text_hold_live_facts_too() -> None:
    """Each with its own spans."""
    room = newsroom()
    receive(room, gedling())

    post = published(room, replace(REPORT, blocks=(TextBlock("By {{majority gedling}}."),)))

    block = post.blocks[0]
    assert isinstance(block, TextBlock)
    assert (block.text, block.written) == ("By 679.", "By {{majority gedling}}.")
    assert block.spans[0].fact.id == "majority"


def test_nothing_goes_out_with_a_live_fact_that_has_no_figure() -> None:
    """By script it is refused with the place; on the desk it waits, and no reason gets it out."""
    room = newsroom()

    receipt = publish_report(room, REPORT, key="k")
    waiting = submit_report(room, REPORT, key="k", by=KIM).post

    assert receipt.post is None
    assert {one.code for one in receipt.findings} == {"live-fact-undeclared"}
    assert waiting is not None
    assert waiting.body == WRITTEN
    with pytest.raises(LiveFactMissingError):
        carry_out(room, Approve(waiting.id, 1, reason="we know better"), by=KIM)
    receive(room, gedling())
    carry_out(room, Approve(waiting.id, room.night.queue[waiting.id].revision, "read"), by=KIM)
    assert "679" in room.night.posts[waiting.id].body


def test_a_scheduled_post_whose_figure_is_gone_is_held_and_says_why() -> None:
    """The time comes after the recall: readers see nothing, the desk sees the reason."""
    room = newsroom()
    receive(room, gedling())
    waiting = submit_report(room, REPORT, key="k", by=KIM).post
    assert waiting is not None
    at = room.clock.now().replace(hour=5)
    carry_out(room, Approve(waiting.id, 1, "read", publish_at=at), by=KIM)
    room.night = replace(room.night, declared={})
    room.figures = type(room.figures)(room.night)
    room.clock.moment = at  # type: ignore[attr-defined]

    publish_due(room)

    draft = room.night.queue[waiting.id]
    assert draft.state is DraftState.HELD
    assert "has not declared" in (draft.reason or "")


def test_a_corrected_result_moves_the_figure_on_page_feed_and_open_page() -> None:
    """No reader sees a number that is known to be wrong, while the words are as they were."""
    room = newsroom()
    receive(room, gedling(randall=22_740, coaker=22_017))
    post = published(room)
    assert "**723**" in post.body

    receive(room, gedling(revision=2))

    site = room.site()
    assert "**679**" in shown(room, post).body
    assert room.night.posts[post.id].body == post.body
    html = live_page_html(site, page=PAGE) or ""
    assert '<span class="fig" data-n="1">679</span>' in html
    feed = json_feed(site, page=PAGE) or {}
    assert any("<strong>679</strong>" in item["content_html"] for item in feed["items"])
    change = room.night.pages[PAGE].changes[-1]
    moved = {one["post"]: one["html"] for one in delta(site, page=PAGE, change=change)["changes"]}
    assert ">679</span>" in moved[post.id]


def test_a_recalled_result_leaves_no_figure_behind() -> None:
    """In its place stands that it is being checked: a number nobody vouches for is not shown."""
    room = newsroom()
    receive(room, gedling())
    post = published(room)

    recall_result(room, GEDLING, by=KIM, reason="wrong sheet")

    assert "679" not in shown(room, post).body
    assert "**[figure being checked]**" in shown(room, post).body
    assert "[figure being checked]" in (live_page_html(room.site(), page=PAGE) or "")


def test_a_group_s_figure_goes_on_with_the_night() -> None:
    """Whoever wants the number of that hour types it."""
    room = newsroom()
    post = published(room, replace(REPORT, body="{{declared east-midlands}} of 32 so far."))
    assert post.body == "0 of 32 so far."

    receive(room, gedling())

    assert shown(room, post).body == "one of 32 so far."


def test_an_edit_in_the_queue_is_filled_like_a_new_text() -> None:
    """The editor is given the form back, and the next revision has the figure."""
    room = newsroom()
    receive(room, gedling())
    waiting = submit_report(room, REPORT, key="k", by=KIM).post
    assert waiting is not None
    assert waiting.body_as_written == WRITTEN

    carry_out(room, Edit(waiting.id, 1, "Gedling", "By {{majority gedling}}!"), by=KIM)

    post = room.night.queue[waiting.id].post
    assert (post.body, post.written) == ("By 679!", "By {{majority gedling}}!")


def test_words_round_a_live_fact_are_proofread_with_its_figure() -> None:
    """The number is right by its making; that it is Labour's majority is not."""
    room = newsroom()
    receive(room, gedling())
    body = "Labour won Gedling by {{majority gedling}} votes."
    post = replace(published(room), body=body, written=None)

    found = findings_in_post(room.figures, post)

    assert [one.code for one in found] == ["wrong-party"]


def test_a_live_fact_without_a_figure_is_found_once() -> None:
    """The words between its braces are nobody's names."""
    room = newsroom()
    receive(room, gedling())
    post = replace(published(room), body="By {{majority Bassetlaw}} votes.", written=None)

    found = findings_in_post(room.figures, post)

    assert [(one.code, one.start, one.end) for one in found] == [("live-fact-undeclared", 3, 25)]


def test_a_headline_has_no_live_facts() -> None:
    """It is a title, a share and a line on a phone, where nothing can be filled in anew."""
    room = newsroom()
    receive(room, gedling())

    receipt = publish_report(room, replace(REPORT, headline="{{winner gedling}}"), key="k")

    assert [one.code for one in receipt.findings] == ["live-fact-headline"]
