from dataclasses import replace

import pytest
from copy_desk import BODY, FIVE, KIM, NORTHGATE, POST, after, election

from countnight.desk.errors import (
    NextVersionWaitsError,
    NothingChangedError,
    PostGoneError,
    PostMovedError,
    ReasonMissingError,
)
from countnight.desk.orders import Moment
from countnight.desk.posts.correcting import Correct, events_of_correction, version_now
from countnight.model.desk.actor import RULE
from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.event import DraftQueued, DraftRuled, PostPublished, PostRemoved, Ruling
from countnight.model.finding import Finding, Severity
from countnight.model.ids import Position, PostId
from countnight.model.night import Night
from countnight.model.post import Post

WRONG = Finding("contradicts", Severity.HOLD, "m", "r")
RIGHT = replace(POST, body=BODY.replace("441", "414"), spans=())


def out() -> Night:
    """Northgate's post is out."""
    return after(Night(election()), PostPublished(POST))


def corrected(order: Correct, *, night: Night | None = None) -> PostPublished:
    """What the order comes to, by Kim at five."""
    (event,) = events_of_correction(order, night=night or out(), moment=Moment(KIM, FIVE))
    return event


def order_of(post: Post = RIGHT, *, kind: ChangeKind = ChangeKind.ERROR) -> Correct:
    """A correction of the version that is out."""
    return Correct(post, Position(1), kind, " The majority is 414. ")


def test_a_factual_error_is_always_told_to_readers() -> None:
    """The next version says when, what sort, and why, whatever the editor ticked."""
    event = corrected(replace(order_of(), is_told=False))

    (note,) = event.post.corrections
    assert (note.at, note.text, note.kind) == (FIVE, "The majority is 414.", ChangeKind.ERROR)
    assert (event.post.revision, event.post.edited_by) == (POST.revision + 1, "Kim")
    assert event.change == PostChange(ChangeKind.ERROR, KIM, "The majority is 414.")


@pytest.mark.parametrize("kind", [ChangeKind.NAME, ChangeKind.UPDATE])
def test_a_spelling_or_an_update_is_told_if_the_editor_wants(kind: ChangeKind) -> None:
    """The reason is in the log either way."""
    told = corrected(order_of(kind=kind))
    silent = corrected(replace(order_of(kind=kind), is_told=False))

    assert [note.kind for note in told.post.corrections] == [kind]
    assert silent.post.corrections == ()
    assert silent.change is not None
    assert silent.change.reason == "The majority is 414."


def test_whoever_read_an_older_version_overwrites_nothing() -> None:
    """The second of two editors is told that the post has changed."""
    night = after(out(), corrected(order_of()))

    with pytest.raises(PostMovedError):
        corrected(order_of(replace(POST, headline="Red takes Northgate")), night=night)
    assert version_now(night, NORTHGATE) == Position(2)


def test_a_correction_needs_a_reason() -> None:
    """Readers are told why."""
    with pytest.raises(ReasonMissingError):
        corrected(replace(order_of(), reason=" "))


def test_what_the_facts_contradict_needs_a_reason_of_its_own() -> None:
    """It is in the log, and readers are not told it."""
    wrong = replace(order_of(), findings=(WRONG,))

    with pytest.raises(ReasonMissingError, match="contradict"):
        corrected(wrong)
    event = corrected(replace(wrong, over="The officer said so."))
    assert event.change is not None
    assert event.change.over == "The officer said so."
    assert event.post.corrections[0].text == "The majority is 414."


def test_the_same_words_are_no_correction() -> None:
    """Nothing is published, and no note appears."""
    with pytest.raises(NothingChangedError):
        corrected(order_of(POST))


def test_a_post_that_is_not_out_is_not_corrected() -> None:
    """Neither one that was taken off nor one that never was."""
    gone = after(out(), PostRemoved(NORTHGATE, "wrong seat"))

    with pytest.raises(PostGoneError):
        corrected(order_of(), night=gone)
    with pytest.raises(PostGoneError):
        corrected(order_of(replace(RIGHT, id=PostId("never"))))


def test_a_next_version_that_waits_is_not_lost() -> None:
    """It must be decided on first; a rejected one is in nobody's way."""
    waiting = after(out(), DraftQueued(replace(POST, headline="Anew"), RULE))

    with pytest.raises(NextVersionWaitsError):
        corrected(order_of(), night=waiting)
    rejected = after(waiting, DraftRuled(NORTHGATE, 1, Ruling.REJECTED, KIM, "no"))
    assert corrected(order_of(), night=rejected).post.body == RIGHT.body
