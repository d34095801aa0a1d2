from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier, Thread

import pytest

from countnight.errors import StaleLogError, StoreError
from countnight.flow.ports import Log
from countnight.model.event import Batch, Event, NightOpened, PostRemoved
from countnight.model.ids import START, ElectionId, Position, PostId
from countnight.store.memory_log import MemoryLog
from countnight.store.sqlite_log import SqliteLog

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
OPENED = NightOpened(ElectionId("ge2019"), is_test=False)


@pytest.fixture(params=["memory", "sqlite"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Log]:
    """An empty log of each kind."""
    opened: Log = MemoryLog()
    if request.param == "sqlite":
        opened = SqliteLog.open(tmp_path / "night.countnight")
    yield opened
    opened.close()


def removal(number: int) -> Event:
    """An event that is easily told from its neighbours."""
    return PostRemoved(PostId(f"post-{number}"), f"reason {number}")


def filled(log: Log, sizes: tuple[int, ...]) -> list[Batch]:
    """The batches appended, each with so many events."""
    batches: list[Batch] = []
    for size in sizes:
        events = [removal(number) for number in range(size)]
        batches.append(log.append(events, at=NOON, after=log.position()))
    return batches


def test_an_empty_log_stands_at_the_start(log: Log) -> None:
    """Before the night opens there is nothing, at position 0."""
    assert log.position() == START
    assert list(log.read(after=START)) == []


def test_what_is_appended_is_read_back_the_same(log: Log) -> None:
    """The log gives back exactly what happened, where and when."""
    batch = log.append([OPENED, removal(1)], at=NOON, after=START)

    assert [entry.event for entry in batch.entries] == [OPENED, removal(1)]
    assert [entry.position for entry in batch.entries] == [1, 2]
    assert {entry.at for entry in batch.entries} == {NOON}
    assert list(log.read(after=START)) == [batch]


def test_positions_follow_one_another_across_batches(log: Log) -> None:
    """Positions have no gaps, whatever the size of the batches."""
    batches = filled(log, (1, 3, 2))

    assert [(batch.first, batch.last) for batch in batches] == [(1, 1), (2, 4), (5, 6)]
    assert log.position() == 6
    assert list(log.read(after=START)) == batches


def test_reading_goes_on_behind_a_position(log: Log) -> None:
    """A reader who returns gets what was missed and nothing else."""
    first, second, third = filled(log, (1, 3, 2))

    assert list(log.read(after=first.last)) == [second, third]
    assert list(log.read(after=third.last)) == []
    assert list(log.read(after=Position(99))) == []


def test_a_batch_is_never_torn(log: Log) -> None:
    """Asked for what stands behind the middle of a batch, the log gives all of it again."""
    first, second, third = filled(log, (1, 3, 2))

    assert list(log.read(after=Position(second.first))) == [second, third]
    assert list(log.read(after=Position(second.last - 1))) == [second, third]
    assert list(log.read(after=START)) == [first, second, third]


def test_an_append_on_an_old_reading_is_refused(log: Log) -> None:
    """Whoever worked on an older night must read on first; nothing of it is kept."""
    filled(log, (2,))

    with pytest.raises(StaleLogError, match="the log is at 2, not at 0: read on"):
        log.append([removal(7)], at=NOON, after=START)
    assert log.position() == 2


def test_an_append_beyond_the_end_is_refused(log: Log) -> None:
    """There is no place to append behind that does not exist."""
    with pytest.raises(StaleLogError):
        log.append([removal(7)], at=NOON, after=Position(5))
    assert log.position() == START


def test_an_empty_batch_is_refused(log: Log) -> None:
    """A batch has at least one event."""
    with pytest.raises(StoreError, match="nothing to append"):
        log.append([], at=NOON, after=START)


def test_a_time_without_a_zone_is_refused(log: Log) -> None:
    """Noon is another moment in each zone."""
    with pytest.raises(StoreError, match="no zone"):
        log.append([OPENED], at=NOON.replace(tzinfo=None), after=START)
    assert log.position() == START


def test_times_are_kept_in_utc(log: Log) -> None:
    """Whatever the zone in which it was said, the log keeps the moment."""
    summer = NOON.astimezone(timezone(timedelta(hours=1)))

    batch = log.append([OPENED], at=summer, after=START)
    (read,) = log.read(after=START)
    assert batch.entries[0].at.utcoffset() == timedelta(0)
    assert read == batch


def test_half_a_character_is_refused_before_it_is_kept(log: Log) -> None:
    """A text that no file can hold stops its own batch and no other."""
    with pytest.raises(StoreError, match="half a character"):
        log.append([PostRemoved(PostId("a"), "\ud800")], at=NOON, after=START)
    assert log.position() == START


def test_a_closed_log_answers_no_more(log: Log) -> None:
    """After closing, every question is refused in plain words; closing again is no fault."""
    log.close()

    with pytest.raises(StoreError, match="closed"):
        log.append([OPENED], at=NOON, after=START)
    with pytest.raises(StoreError, match="closed"):
        list(log.read(after=START))
    with pytest.raises(StoreError, match="closed"):
        log.position()
    log.close()


def test_of_two_who_append_at_once_one_is_first(log: Log) -> None:
    """Of many that worked on the same night one gets its place; the others are told."""
    outcomes: list[str] = []
    start = Barrier(8)

    def appending(number: int) -> None:
        start.wait()
        try:
            log.append([removal(number), removal(number)], at=NOON, after=START)
        except StaleLogError:
            outcomes.append("stale")
        else:
            outcomes.append("first")

    threads = [Thread(target=appending, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["first", *["stale"] * 7]
    assert log.position() == 2


def test_everyone_gets_in_who_reads_on_and_tries_again(log: Log) -> None:
    """Eight writers with ten batches each, all retrying: every batch once, no gap."""

    def appending(writer: int) -> None:
        left = list(range(10))
        while left:
            try:
                event = PostRemoved(PostId(f"{writer}-{left[0]}"), "r")
                log.append([event, event], at=NOON, after=log.position())
            except StaleLogError:
                continue
            left.pop(0)

    threads = [Thread(target=appending, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    batches = list(log.read(after=START))
    positions = [entry.position for batch in batches for entry in batch.entries]
    kept = [entry.event for batch in batches for entry in batch.entries[:1]]
    posts = {event.post for event in kept if isinstance(event, PostRemoved)}
    assert positions == list(range(1, 161))
    assert len(batches) == len(posts) == 80
