from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from threading import Thread

import pytest
from night_desk import Watch, newsroom, results

from countnight.flow.clocks import NightClock, SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.pace import AtOnce, Pace
from countnight.flow.receive import Receipt
from countnight.flow.replay import Scene, percentile, play, scenes_of
from countnight.flow.report import Report
from countnight.model.declaration import ResultsMessage
from countnight.model.ids import PageId

Act = Callable[[Newsroom], Receipt | None]
TEN = datetime(2019, 12, 12, 22, tzinfo=UTC)


class Seconds:
    """The machine's steady clock, as a test winds it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """The seconds on it."""
        return self.now


def test_the_night_passes_at_the_speed_that_was_set() -> None:
    """Sixty night-seconds a second: five seconds are five minutes."""
    seconds = Seconds()
    pace = Pace(TEN, speed=60, seconds=seconds)
    seconds.now += 5

    assert pace.night_time == TEN + timedelta(minutes=5)


def test_another_speed_counts_from_where_the_night_is() -> None:
    """No jump: what has passed has passed at the old speed."""
    seconds = Seconds()
    pace = Pace(TEN, speed=60, seconds=seconds)
    seconds.now += 5
    pace.set_speed(1)
    seconds.now += 5

    assert pace.night_time == TEN + timedelta(minutes=5, seconds=5)


def test_a_pause_stops_the_night_and_keeps_its_speed() -> None:
    """Zero pauses; going on takes up where it stood."""
    seconds = Seconds()
    pace = Pace(TEN, speed=60, seconds=seconds)
    pace.set_speed(0)
    seconds.now += 100

    assert (pace.is_paused, pace.speed, pace.night_time) == (True, 60, TEN)
    pace.set_speed(pace.speed)
    seconds.now += 1
    assert pace.night_time == TEN + timedelta(minutes=1)


def test_a_moment_that_has_passed_is_not_waited_for() -> None:
    """It is answered at once."""
    pace = Pace(TEN, speed=60, seconds=Seconds())

    assert pace.wait_until(TEN - timedelta(seconds=1))


def test_whoever_waits_is_let_go_when_the_night_is_stopped() -> None:
    """A paused replay ends when the newsroom closes."""
    pace = Pace(TEN, speed=60, seconds=Seconds())
    pace.set_speed(0)
    answers: list[bool] = []
    waiting = Thread(target=lambda: answers.append(pace.wait_until(TEN + timedelta(hours=1))))
    waiting.start()
    pace.stop()
    waiting.join(20)

    assert answers == [False]


def test_a_restart_forgets_what_passed_before_it() -> None:
    """The seconds that a server took to start do not belong to the night."""
    seconds = Seconds()
    pace = Pace(TEN, speed=60, seconds=seconds)
    seconds.now += 30
    pace.restart()

    assert pace.night_time == TEN


def test_at_once_never_waits() -> None:
    """However late the moment."""
    assert AtOnce().wait_until(datetime.max.replace(tzinfo=UTC))


def test_the_nights_clock_stands_at_the_scene() -> None:
    """And stays there until something later happens."""
    clock = NightClock(TEN)
    with clock.at(TEN + timedelta(hours=5)):
        during = clock.now()
    with clock.at(TEN + timedelta(hours=4)):
        never_back = clock.now()

    assert (during, never_back) == (TEN + timedelta(hours=5), TEN + timedelta(hours=5))
    assert clock.now() == during


def test_between_scenes_the_clock_may_follow_the_replay() -> None:
    """A reporter's post in the demo carries the night's time, not the last result's."""
    watch = Watch(TEN + timedelta(minutes=30))
    clock = NightClock(TEN, between=watch.now)
    with clock.at(TEN + timedelta(minutes=10)):
        assert clock.now() == TEN + timedelta(minutes=10)

    assert clock.now() == TEN + timedelta(minutes=30)


def test_clocks_answer_in_utc() -> None:
    """Whatever zone they were set in."""
    summer = timezone(timedelta(hours=1))

    assert NightClock(TEN.astimezone(summer)).now().tzinfo is UTC
    assert SystemClock().now().tzinfo is UTC


def message(seat: str) -> ResultsMessage:
    """The seat's result on the shipped night."""
    return next(one for one in results().values() if one.declaration.seat == seat)


def test_equal_minutes_go_by_seat_id() -> None:
    """Two seats declared at the same minute always come in the same order."""
    scenes = scenes_of(reversed(list(results().values())))
    places = [(scene.at, scene.message.declaration.seat) for scene in scenes if scene.message]

    assert places == sorted(places)
    assert len({at for at, _ in places}) < len(places)


def test_a_post_comes_after_the_declarations_of_its_minute() -> None:
    """A comment on a result never stands before it."""
    at = message("E14000710").declaration.declared_at
    assert at is not None
    report = Report((PageId("east-midlands"),), "Coaker out", "He has lost.")

    scenes = scenes_of([message("E14000710")], [(at, report)])

    assert [scene.report for scene in scenes] == [None, report]


class Reluctant:
    """A pace that stops after so many scenes, and remembers what it was asked to wait for."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.waited: list[datetime] = []

    def wait_until(self, moment: datetime) -> bool:
        """The moment has come, until there have been enough."""
        self.waited.append(moment)
        return len(self.waited) <= self.most


def test_a_stopped_replay_goes_on_without_waiting_again() -> None:
    """What the log has is not waited for; the rest is, at its own time."""
    room, scenes = newsroom(), scenes_of(results().values())
    stopped, resumed = Reluctant(3), Reluctant(99)

    first = played(room, scenes, pace=stopped)
    second = played(room, scenes, pace=resumed)

    assert first == {"accepted": 3}
    assert second == {"resent": 3, "accepted": 29}
    assert resumed.waited == [scene.at for scene in scenes[3:]]


def played(room: Newsroom, scenes: tuple[Scene, ...], *, pace: Reluctant) -> dict[str, int]:
    """What became of each message."""

    def stage(act: Act) -> Receipt | None:
        return act(room)

    clock = NightClock(TEN)
    bill = play(scenes, stage=stage, clock=clock, pace=pace, on_scene=lambda _: None)
    return dict(bill.answers)


@pytest.mark.parametrize(
    ("percent", "value"), [(50, 2.0), (99, 4.0), (100, 4.0), (25, 1.0), (26, 2.0)]
)
def test_a_percentile_is_a_value_that_occurred(percent: int, value: float) -> None:
    """The smallest that so many per cent do not exceed."""
    assert percentile([4.0, 1.0, 3.0, 2.0], percent) == value
