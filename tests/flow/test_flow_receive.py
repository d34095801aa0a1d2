from night_desk import (
    COAKER,
    GEDLING,
    QUARTER_TO_FOUR,
    RANDALL,
    OvertakenLog,
    Watch,
    gedling,
    newsroom,
    results,
)

from countnight.flow.receive import Answer, Decision, receive
from countnight.flow.report import Report, publish_report
from countnight.model.event import DeclarationAccepted, PostPublished, PostRemoved, SummaryPublished
from countnight.model.ids import START, PageId, PostId


def test_a_declaration_is_accepted_told_and_published_in_one_commit() -> None:
    """Result, post and summary are one batch: no reader meets one without the others."""
    room = newsroom()

    receipt = receive(room, gedling())

    batch = list(room.log.read(after=START))[-1]
    kinds = [type(entry.event) for entry in batch.entries]
    assert receipt.answer is Answer.ACCEPTED
    assert kinds == [DeclarationAccepted, PostPublished, SummaryPublished]
    assert receipt.position == batch.last == room.night.position
    assert [draft.id for draft in receipt.drafts] == ["gedling"]
    assert set(receipt.seconds) == {"check", "tell", "commit", "total"}


def test_the_same_message_again_changes_nothing() -> None:
    """Ten resends append nothing."""
    room = newsroom()
    receive(room, gedling())
    before = room.log.position()

    answers = {receive(room, gedling()).answer for _ in range(10)}

    assert answers == {Answer.RESENT}
    assert room.log.position() == before


def test_a_result_that_does_not_add_up_is_held_whole() -> None:
    """One digit wrong: nothing is published, everything is kept."""
    room = newsroom()

    receipt = receive(room, gedling(randall=22_728))

    assert receipt.answer is Answer.HELD
    assert {one.code for one in receipt.findings} == {"sum-differs"}
    assert (list(room.night.held), dict(room.night.declared)) == ([GEDLING], {})
    assert room.night.held[GEDLING].message.declaration.votes[RANDALL] == 22_728
    assert dict(room.night.posts) == {}


def test_a_held_result_sent_again_is_still_held() -> None:
    """Sending it twice is no decision."""
    room = newsroom()
    receive(room, gedling(randall=22_728))

    again = receive(room, gedling(randall=22_728))

    assert again.answer is Answer.RESENT
    assert list(room.night.held) == [GEDLING]


def test_a_person_may_confirm_a_held_result() -> None:
    """Who decided, and why, is in the log; the result is out, and no longer held."""
    room = newsroom()
    held = gedling(randall=22_728)
    receive(room, held)

    receipt = receive(room, held, decision=Decision("the editor", "read back twice"))

    event = list(room.log.read(after=START))[-1].entries[0].event
    assert receipt.answer is Answer.ACCEPTED
    assert isinstance(event, DeclarationAccepted)
    assert (event.confirmed_by, event.reason) == ("the editor", "read back twice")
    assert (list(room.night.declared), dict(room.night.held)) == ([GEDLING], {})


def test_a_corrected_file_ends_the_hold() -> None:
    """The right figures come as the next revision; the held ones stay in the log."""
    room = newsroom()
    receive(room, gedling(randall=22_728))

    receipt = receive(room, gedling(revision=2))

    assert receipt.answer is Answer.ACCEPTED
    assert dict(room.night.held) == {}
    assert room.night.posts[PostId("gedling")].corrections == ()


def test_a_correction_changes_the_post_and_says_what_was_wrong() -> None:
    """The post keeps its place and time; readers see the old figures beside the new."""
    watch = Watch()
    room = newsroom(clock=watch)
    receive(room, gedling(randall=22_039, coaker=22_718))
    first = room.night.posts[PostId("gedling")]
    watch.moment = QUARTER_TO_FOUR.replace(minute=57)

    receipt = receive(room, gedling(revision=2))

    post = room.night.posts[PostId("gedling")]
    event = list(room.log.read(after=START))[-1].entries[0].event
    assert receipt.answer is Answer.CORRECTED
    assert isinstance(event, DeclarationAccepted)
    assert event.replaces == 2
    assert (post.revision, post.shown_at) == (2, first.shown_at)
    assert post.published_at == first.published_at == QUARTER_TO_FOUR
    assert post.changed_at == watch.moment
    assert [note.text for note in post.corrections] == [CORRECTION]
    assert "Labour" in first.headline
    assert "Conservatives" in post.headline


CORRECTION = (
    "Tom Randall has gained Gedling for the Conservatives from Labour. An earlier version of this "
    "result had Vernon Coaker holding the seat for Labour. Randall polled 22,718 votes, not "
    "22,039, and Coaker 22,039, not 22,718. The majority is 679. Coaker came second, not first."
)


def test_other_figures_under_the_same_revision_are_held() -> None:
    """A source that contradicts itself is asked, not believed; what is out stays out."""
    room = newsroom()
    receive(room, gedling())

    receipt = receive(room, gedling(randall=22_717, coaker=22_040))

    assert receipt.answer is Answer.HELD
    assert room.night.declared[GEDLING].message.declaration.votes[COAKER] == 22_039


def test_an_older_revision_is_set_aside() -> None:
    """It came late; it is kept, and changes nothing."""
    room = newsroom()
    receive(room, gedling(revision=2))
    before = dict(room.night.posts)

    receipt = receive(room, gedling(randall=22_039, coaker=22_718))

    assert receipt.answer is Answer.SET_ASIDE
    assert dict(room.night.posts) == before
    assert receive(room, gedling(randall=22_039, coaker=22_718)).answer is Answer.RESENT


def test_when_somebody_else_was_quicker_the_result_is_worked_out_again() -> None:
    """The log grew in between: nothing is computed on a night that is no longer true."""
    log = OvertakenLog()
    room = newsroom(log=log)
    ashfield = next(one for one in results().values() if one.declaration.seat == "E14000535")
    other = newsroom()
    receive(other, ashfield)
    log.others = [entry.event for entry in list(other.log.read(after=START))[-1].entries]

    receipt = receive(room, gedling())

    summary = room.night.pages[PageId("east-midlands")].summary
    assert log.refusals == 1
    assert receipt.answer is Answer.ACCEPTED
    assert set(room.night.declared) == {GEDLING, ashfield.declaration.seat}
    assert "2 of 32" in (summary[0].text or "")


def test_a_post_that_was_removed_meanwhile_is_no_obstacle() -> None:
    """A reporter's post is taken off while a result comes in; both happen."""
    log = OvertakenLog()
    room = newsroom(log=log)
    report = Report((PageId("east-midlands"),), "Recount", "They count again.")
    post = publish_report(room, report, key="k").post
    assert post is not None
    log.others = [PostRemoved(post.id, "no longer so")]

    receipt = receive(room, gedling())

    assert (receipt.answer, list(room.night.posts)) == (Answer.ACCEPTED, ["gedling"])
