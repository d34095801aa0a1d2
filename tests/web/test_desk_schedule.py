"""A post that goes out by itself at the time that an editor asked for."""

from datetime import UTC, datetime, timedelta

import pytest
from desk_people import DESK_SETTINGS, Desk
from queue_desk import GEDLING, desk_of, night_of, press
from shipped_night import Watch
from test_desk_write import WORDS, sent
from test_desk_write import desk_of as desk_after

from countnight.flow.desk import publish_due
from countnight.flow.newsroom import Newsroom
from countnight.model.desk.draft import DraftState
from countnight.model.election import Checking, PublishingRules
from countnight.model.person import Role
from countnight.web.app import build_app, live_of

LATER = datetime(2019, 12, 13, 9, 30, tzinfo=UTC)
ASKED = "2019-12-13T09:30"


def desk_with_draft() -> Desk:
    """A desk with one draft, which one person reads."""
    return desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))


def due_at(desk: Desk, moment: datetime) -> None:
    """The newsroom's tick at the moment."""
    clock = live_of(desk.app).newsroom.clock
    assert isinstance(clock, Watch)
    clock.moment = moment
    live_of(desk.app).write(publish_due)


def test_an_approval_waits_for_its_time() -> None:
    """It is told, stands in the queue, and the post goes out then and not before."""
    desk = desk_with_draft()
    editor = desk.signed_in(Role.EDITOR)

    press(editor, GEDLING, "approve", out_at=ASKED)

    page = editor.get("/desk/queue/gedling").text
    assert "It goes out at 09:30 GMT." in page
    due_at(desk, LATER - timedelta(seconds=1))
    assert GEDLING not in night_of(desk).posts
    due_at(desk, LATER)
    assert night_of(desk).posts[GEDLING].published_at == LATER


def test_it_can_be_taken_back_and_set_anew() -> None:
    """Moving is taking back and approving for another time; the first time passes unheard."""
    desk = desk_with_draft()
    editor = desk.signed_in(Role.EDITOR)
    press(editor, GEDLING, "approve", out_at=ASKED)
    press(editor, GEDLING, "reopen")
    press(editor, GEDLING, "approve", out_at="2019-12-13T10:15")

    due_at(desk, LATER)
    assert GEDLING not in night_of(desk).posts
    assert "It goes out at 10:15 GMT." in editor.get("/desk/queue/gedling").text


def test_a_restart_keeps_the_time() -> None:
    """The time is in the log: another process has it, and keeps it."""
    desk = desk_with_draft()
    press(desk.signed_in(Role.EDITOR), GEDLING, "approve", out_at=ASKED)
    was = live_of(desk.app).newsroom
    again = Newsroom(was.election, log=was.log, clock=was.clock, build="b2")
    again.open(is_test=False)
    other = Desk(build_app(again, settings=DESK_SETTINGS, door=desk.door), desk.door)

    due_at(other, LATER)

    assert GEDLING in night_of(other).posts


@pytest.mark.parametrize("out_at", ["2019-12-12T09:30", "soon"])
def test_a_time_that_cannot_be_is_refused(out_at: str) -> None:
    """Nothing is approved, and the page says why."""
    desk = desk_with_draft()

    _, page = press(desk.signed_in(Role.EDITOR), GEDLING, "approve", out_at=out_at)

    assert "Not approved: no time was set" in page
    assert night_of(desk).queue[GEDLING].state is DraftState.WAITING


def test_a_writer_sets_the_time_with_the_post() -> None:
    """Publish with a time approves it for then; a wrong one gives the form back with its words."""
    desk = desk_after()
    editor = desk.signed_in(Role.EDITOR)

    status, wrong = sent(editor, to="/publish", **WORDS, out_at="2019-12-01T09:30")
    _, page = sent(editor, to="/publish", **WORDS, out_at=ASKED)

    assert (status, "that time has passed" in wrong) == (422, True)
    assert "The hall is **full**.</textarea>" in wrong
    assert 'value="2019-12-01T09:30"' in wrong
    assert "at 09:30 GMT; until then you can take it back" in page
    (draft,) = night_of(desk).queue.values()
    assert (draft.state, draft.out_at) == (DraftState.APPROVED, LATER)


def test_no_time_gets_round_the_close_of_poll() -> None:
    """A time before it is told and kept as the close of poll."""
    desk = desk_after()
    newsroom = live_of(desk.app).newsroom
    newsroom.clock = Watch(datetime(2019, 12, 12, 12, tzinfo=UTC))

    _, page = sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, out_at="2019-12-12T13:00")

    assert "at the close of poll" in page
    (draft,) = night_of(desk).queue.values()
    assert draft.out_at == newsroom.election.close_of_poll
