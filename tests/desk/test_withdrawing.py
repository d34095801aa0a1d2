from dataclasses import replace

import pytest
from copy_desk import FIVE, KIM, NORTHGATE, POST, after, election

from countnight.desk.errors import (
    NextVersionWaitsError,
    PostGoneError,
    PostMovedError,
    PostStandsError,
    ReasonMissingError,
)
from countnight.desk.orders import Moment
from countnight.desk.posts.withdrawing import (
    PutBack,
    RecallPost,
    events_of_put_back,
    events_of_recall,
)
from countnight.model.desk.actor import RULE
from countnight.model.event import DraftQueued, PostPublished
from countnight.model.finding import Finding, Severity
from countnight.model.ids import Position, PostId
from countnight.model.night import Night

MOMENT = Moment(KIM, FIVE)
WRONG = Finding("contradicts", Severity.HOLD, "m", "r")


def out() -> Night:
    """Northgate's post is out."""
    return after(Night(election()), PostPublished(POST))


def gone() -> Night:
    """And was taken off again."""
    night = out()
    order = RecallPost(NORTHGATE, Position(1), "the wrong seat", open_pages=4)
    return after(night, *events_of_recall(order, night=night, moment=MOMENT))


def test_a_recalled_post_is_remembered_as_it_stood() -> None:
    """With who, why, when, and on how many open pages."""
    removal = gone().withdrawn(NORTHGATE)

    assert removal is not None
    assert (removal.post, removal.by, removal.reason) == (POST, KIM, "the wrong seat")
    assert (removal.at, removal.open_pages, removal.seat) == (FIVE, 4, None)


def test_a_post_put_back_keeps_its_id_and_is_no_longer_withdrawn() -> None:
    """The removal stays in its history."""
    night = gone()
    (event,) = events_of_put_back(
        PutBack(NORTHGATE, Position(2), "it was right"), night=night, moment=MOMENT
    )
    back = after(night, event)

    assert back.posts[NORTHGATE] == replace(POST, revision=2, changed_at=FIVE)
    assert back.withdrawn(NORTHGATE) is None
    assert len(back.removals[NORTHGATE]) == 1


def test_a_post_that_stands_is_not_put_back_and_one_that_is_gone_not_taken_off() -> None:
    """Each of two editors who press at once is told what the other did."""
    back = after(gone(), PostPublished(POST))

    with pytest.raises(PostStandsError):
        events_of_put_back(PutBack(NORTHGATE, Position(2), "x"), night=back, moment=MOMENT)
    with pytest.raises(PostGoneError):
        events_of_put_back(PutBack(PostId("no"), Position(1), "x"), night=out(), moment=MOMENT)
    with pytest.raises(PostGoneError):
        events_of_recall(RecallPost(NORTHGATE, Position(1), "x"), night=gone(), moment=MOMENT)
    with pytest.raises(PostMovedError):
        events_of_recall(RecallPost(NORTHGATE, Position(9), "x"), night=out(), moment=MOMENT)


def test_what_the_facts_contradict_by_now_is_put_back_only_with_a_reason() -> None:
    """The figures may have moved while it was off."""
    order = PutBack(NORTHGATE, Position(2), "it was right", findings=(WRONG,))

    with pytest.raises(ReasonMissingError):
        events_of_put_back(order, night=gone(), moment=MOMENT)
    told = replace(order, over="read back")
    (event,) = events_of_put_back(told, night=gone(), moment=MOMENT)
    assert event.change is not None
    assert event.change.over == "read back"


def test_a_text_that_waits_under_the_id_is_not_lost() -> None:
    """It is decided on first."""
    night = after(gone(), DraftQueued(POST, RULE))

    with pytest.raises(NextVersionWaitsError):
        events_of_put_back(PutBack(NORTHGATE, Position(2), "x"), night=night, moment=MOMENT)
