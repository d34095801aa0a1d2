from dataclasses import replace
from datetime import timedelta

import pytest
from copy_desk import BODY, FIVE, KIM, LEE, NORTHGATE, POST, after, done, queued

from countnight.desk.errors import (
    DeskError,
    DraftGoneError,
    NotPossibleError,
    ReasonMissingError,
    SecondPersonError,
    StaleRevisionError,
)
from countnight.desk.orders import (
    Approve,
    Edit,
    Hold,
    Moment,
    Reject,
    Reopen,
    TakeRival,
    due_events,
    events_of,
)
from countnight.model.desk.actor import RULE
from countnight.model.desk.draft import DraftState, Priority
from countnight.model.event import DraftQueued
from countnight.model.finding import Finding, Severity

WRONG = Finding("number-contradicted", Severity.HOLD, "414 is not 441.", "Correct it.")


def test_one_approval_puts_the_draft_on_its_page() -> None:
    """It leaves the queue, and readers learn who let it go out."""
    night = done(queued(), Approve(NORTHGATE, 1))

    assert night.queue == {}
    assert night.posts[NORTHGATE].approved_by == "Kim"
    assert night.posts[NORTHGATE].body == BODY


def test_two_checks_are_two_people() -> None:
    """The first approval waits for a second person; the same one twice is refused."""
    night = done(queued(checks=2), Approve(NORTHGATE, 1))

    assert night.queue[NORTHGATE].checks_left == 1
    with pytest.raises(SecondPersonError, match="second person"):
        done(night, Approve(NORTHGATE, 1))
    assert done(night, Approve(NORTHGATE, 1), by=LEE).posts[NORTHGATE].approved_by == "Kim and Lee"


def test_an_approval_of_what_was_changed_meanwhile_is_refused() -> None:
    """Kim read revision 1; Lee has made revision 2 of it."""
    night = done(queued(), Edit(NORTHGATE, 1, "Red hold on", "Red hold Northgate."), by=LEE)

    with pytest.raises(StaleRevisionError, match="revision 2 now, and you read revision 1") as told:
        done(night, Approve(NORTHGATE, 1))
    assert (told.value.seen, told.value.current) == (1, 2)


def test_an_edit_undoes_the_approvals_before_it() -> None:
    """Whoever approved has not read the new words."""
    night = done(queued(checks=2), Approve(NORTHGATE, 1))

    night = done(night, Edit(NORTHGATE, 1, "Red wins", "Red has Northgate."), by=LEE)

    assert (night.queue[NORTHGATE].revision, night.queue[NORTHGATE].approvals) == (2, ())
    assert night.queue[NORTHGATE].post.edited_by == "Lee"


def test_publishing_over_a_contradiction_needs_a_reason() -> None:
    """The reason stays in the log with the name."""
    night = queued(findings=(WRONG,))

    with pytest.raises(ReasonMissingError, match="needs a reason"):
        done(night, Approve(NORTHGATE, 1, reason="  "))
    assert NORTHGATE in done(night, Approve(NORTHGATE, 1, reason="read from the sheet")).posts


def test_an_approved_draft_can_be_called_back_before_it_goes_out() -> None:
    """Ten seconds to think again: nothing is published until they are over."""
    night = done(queued(), Approve(NORTHGATE, 1), undo=10)

    assert night.queue[NORTHGATE].state is DraftState.APPROVED
    assert due_events(night, at=FIVE + timedelta(seconds=9)) == ()
    again = done(night, Reopen(NORTHGATE, 1))
    assert again.queue[NORTHGATE].state is DraftState.WAITING
    assert due_events(again, at=FIVE + timedelta(hours=1)) == ()


def test_an_approved_draft_goes_out_at_its_time() -> None:
    """Once, with the name of whoever approved it and the time at which it went."""
    later = FIVE + timedelta(minutes=20)
    night = done(queued(), Approve(NORTHGATE, 1, publish_at=later))

    night = after(night, *due_events(night, at=later), at=later)

    assert (night.posts[NORTHGATE].approved_by, night.posts[NORTHGATE].published_at) == (
        "Kim",
        later,
    )
    assert due_events(night, at=later) == ()


def test_before_the_close_of_poll_only_harmless_words_go_out() -> None:
    """A result waits for ten o'clock whatever the editor says; a word about queues does not."""
    closes = FIVE + timedelta(hours=3)
    voting = Moment(KIM, FIVE, poll_closes=closes)
    own = replace(POST, label=None)

    by_rule = events_of(Approve(NORTHGATE, 1, before_close=True), night=queued(), moment=voting)
    harmless = done(queued(post=own), Approve(NORTHGATE, 1, before_close=True))

    assert [getattr(event, "out_at", None) for event in by_rule] == [closes]
    assert harmless.posts[NORTHGATE].is_before_close


def test_a_hold_and_a_rejection_say_why_and_can_be_reopened() -> None:
    """Whoever comes next must know the reason."""
    held = done(queued(), Hold(NORTHGATE, 1, "waiting for the hall"))

    assert (held.queue[NORTHGATE].state, held.queue[NORTHGATE].reason) == (
        DraftState.HELD,
        "waiting for the hall",
    )
    with pytest.raises(NotPossibleError, match="is held"):
        done(held, Approve(NORTHGATE, 1))
    with pytest.raises(ReasonMissingError):
        done(queued(), Reject(NORTHGATE, 1, " "))
    rejected = done(queued(), Reject(NORTHGATE, 1, "told already"))
    assert done(rejected, Reopen(NORTHGATE, 1)).queue[NORTHGATE].state is DraftState.WAITING


def test_new_figures_never_wipe_out_a_persons_words() -> None:
    """The machine's new text stands beside the edit until an editor chooses."""
    night = done(queued(), Edit(NORTHGATE, 1, "Red!", "Red has won by 441 votes."))
    again = replace(POST, body="Red has won Northgate by 442 votes.")

    night = after(night, DraftQueued(again, RULE, Priority(1)))

    draft = night.queue[NORTHGATE]
    assert (draft.post.headline, draft.revision) == ("Red!", 3)
    assert draft.rival is not None
    assert draft.rival.body == again.body
    taken = done(night, TakeRival(NORTHGATE, 3)).queue[NORTHGATE]
    assert (taken.post.body, taken.rival, taken.post.edited_by) == (again.body, None, None)


def test_a_draft_that_is_out_can_no_longer_be_ruled_on() -> None:
    """The second editor is told that it is gone, not that something broke."""
    night = done(queued(), Approve(NORTHGATE, 1))

    with pytest.raises(DraftGoneError, match="has gone out"):
        done(night, Approve(NORTHGATE, 1), by=LEE)


@pytest.mark.parametrize("order", [Reopen(NORTHGATE, 1), TakeRival(NORTHGATE, 1)])
def test_what_cannot_be_undone_says_so(order: Reopen | TakeRival) -> None:
    """A draft that nobody has touched has nothing to take back."""
    with pytest.raises(DeskError):
        done(queued(), order)
