from dataclasses import replace
from datetime import timedelta

import pytest
from night_desk import GEDLING, QUARTER_TO_FOUR, Watch, gedling, newsroom

from countnight.desk.errors import NothingToRecallError, ReasonMissingError, StaleRevisionError
from countnight.desk.orders import Approve, Edit
from countnight.flow.desk import carry_out, publish_due, submit
from countnight.flow.newsroom import Newsroom, PollOpenError
from countnight.flow.recall import recall_result
from countnight.flow.receive import Answer, Decision, receive
from countnight.flow.report import Report, publish_report
from countnight.model.desk.actor import Actor
from countnight.model.election import Checking, PublishingRules, Trigger
from countnight.model.ids import PageId, PostId
from countnight.model.post import PostKind

KIM, LEE = Actor("kim", "Kim"), Actor("lee", "Lee")
POST = PostId("gedling")
WITH_CHECKS = PublishingRules(Checking.ONE_CHECK, two_checks_if=(Trigger.CHANGES_HANDS,))


def room_with(rules: PublishingRules, *, watch: Watch | None = None) -> Newsroom:
    """A newsroom on the shipped election with rules of its own."""
    room = newsroom(clock=watch or Watch())
    room.election = replace(room.election, rules=rules)
    room.night = replace(room.night, election=room.election)
    return room


def test_a_gain_waits_for_two_people_and_then_goes_out() -> None:
    """The result counts at once; its story waits, with the reason and its news value."""
    room = room_with(WITH_CHECKS)
    receive(room, gedling())

    draft = room.night.queue[POST]
    assert POST not in room.night.posts
    assert (draft.priority.checks, draft.priority.because) == (2, ("the seat changes hands",))
    assert draft.priority.news_value > 100
    carry_out(room, Approve(POST, 1), by=KIM)
    carry_out(room, Approve(POST, 1), by=LEE)
    assert room.night.posts[POST].approved_by == "Kim and Lee"


def test_an_edit_is_proofread_before_anybody_can_approve_it() -> None:
    """679 mistyped as 697: the finding stands on the draft, and a reason is asked for."""
    room = room_with(PublishingRules(Checking.ONE_CHECK))
    receive(room, gedling())
    post = room.night.queue[POST].post
    assert "679" in post.body

    carry_out(room, Edit(POST, 1, post.headline, post.body.replace("679", "697")), by=KIM)

    found = room.night.queue[POST].findings
    assert any(post.body.replace("679", "697")[one.start : one.end] == "697" for one in found)
    with pytest.raises(ReasonMissingError):
        carry_out(room, Approve(POST, 2), by=LEE)


def test_a_corrected_result_moves_the_draft_that_waits() -> None:
    """Whoever had read the old figures must read again."""
    room = room_with(WITH_CHECKS)
    receive(room, gedling(randall=22_039, coaker=22_718))
    receive(room, gedling(revision=2))

    with pytest.raises(StaleRevisionError):
        carry_out(room, Approve(POST, 1), by=KIM)
    assert room.night.queue[POST].revision == 2


def test_undo_is_possible_until_the_seconds_are_over() -> None:
    """Then the draft goes out once, however often somebody looks."""
    watch = Watch()
    room = room_with(PublishingRules(Checking.ONE_CHECK, undo_seconds=10), watch=watch)
    receive(room, gedling())
    carry_out(room, Approve(POST, 1), by=KIM)

    assert publish_due(room) is None
    watch.moment += timedelta(seconds=10)
    assert publish_due(room) is not None
    assert publish_due(room) is None
    assert room.night.posts[POST].approved_by == "Kim"


def test_a_reporters_post_waits_for_an_editor() -> None:
    """Submitted is shared, not published."""
    room = room_with(PublishingRules())
    receive(room, gedling())
    own = replace(
        room.night.posts[POST], id=PostId("p-1"), kind=PostKind.REPORT, label=None, spans=(),
        headline="Cheers in the hall", body="Tom Randall has won by 697 votes.",
    )  # fmt: skip

    submit(room, own, by=KIM)

    assert own.id not in room.night.posts
    assert [one.severity for one in room.night.queue[own.id].findings] != []


def test_a_recalled_result_leaves_everything_at_once() -> None:
    """Tally, card, post and bullets in one batch; what went out is reported."""
    room = newsroom()
    receive(room, gedling())
    before = room.night

    recalled = recall_result(room, GEDLING, by=KIM, reason="read from the wrong sheet")

    assert [post.id for post in recalled.removed] == [POST]
    assert (dict(room.night.declared), dict(room.night.posts)) == ({}, {})
    assert room.figures.views == {}
    assert all(page.summary == () for page in room.night.pages.values())
    assert len(list(room.log.read(after=before.position))) == 1
    assert recalled.position == room.night.position


def test_a_source_that_repeats_a_recalled_result_is_not_believed() -> None:
    """It is held until a person decides; other figures come in as ever."""
    room = newsroom()
    receive(room, gedling())
    recall_result(room, GEDLING, by=KIM, reason="wrong sheet")

    again = receive(room, gedling())
    other = receive(room, gedling(randall=22_717, coaker=22_040, revision=2))

    assert again.answer is Answer.HELD
    assert "result-recalled" in {finding.code for finding in again.findings}
    assert other.answer is Answer.ACCEPTED


def test_a_person_may_put_a_recalled_result_back() -> None:
    """The recall was the mistake."""
    room = newsroom()
    receive(room, gedling())
    recall_result(room, GEDLING, by=KIM, reason="wrong sheet")
    receive(room, gedling())

    receipt = receive(room, gedling(), decision=Decision("Kim", "the sheet was right"))

    assert receipt.answer is Answer.ACCEPTED
    assert POST in room.night.posts


def test_a_recall_needs_a_result_and_a_reason() -> None:
    """Neither is guessed."""
    room = newsroom()
    with pytest.raises(NothingToRecallError, match="Gedling"):
        recall_result(room, GEDLING, by=KIM, reason="x")
    receive(room, gedling())
    with pytest.raises(ReasonMissingError):
        recall_result(room, GEDLING, by=KIM, reason=" ")


def test_posts_that_speak_of_a_recalled_seat_are_named() -> None:
    """A person's words are not taken off by rule, but somebody must look at them."""
    room = newsroom()
    receive(room, gedling())
    page = next(iter(room.election.pages))
    report = Report((PageId(page),), "Gedling falls", "Cheers in the hall.")
    publish_report(room, report, key="one")

    recalled = recall_result(room, GEDLING, by=KIM, reason="wrong sheet")

    assert [post.headline for post in recalled.to_read] == ["Gedling falls"]


def test_nothing_about_voting_is_told_while_people_vote() -> None:
    """The store refuses it: a result is held whoever confirms it, a post does not go out."""
    watch = Watch(QUARTER_TO_FOUR - timedelta(hours=8))
    room = newsroom(clock=watch)
    page = next(iter(room.election.pages))

    receipt = receive(room, gedling())
    confirmed = receive(room, gedling(), decision=Decision("Kim", "sure"))

    assert receipt.answer is Answer.HELD
    assert "poll-open" in {finding.code for finding in receipt.findings}
    assert confirmed.answer is not Answer.ACCEPTED
    with pytest.raises(PollOpenError, match="22:00"):
        publish_report(room, Report((PageId(page),), "Exit poll", "Red ahead."), key="one")
    watch.moment = QUARTER_TO_FOUR
    assert receive(room, gedling(), decision=Decision("Kim", "sure")).answer is Answer.ACCEPTED
