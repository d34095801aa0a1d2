import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from countnight.errors import StoreError
from countnight.model.event import PostRemoved
from countnight.model.ids import START, Position, PostId
from countnight.store import sqlite_file
from countnight.store.batches import batch_of, rows_from_batch
from countnight.store.faults import (
    FullStoreError,
    LockedStoreError,
    NewerFormatError,
    NotAStoreError,
    ReadOnlyStoreError,
    UnopenableStoreError,
    fault_from_sqlite,
)
from countnight.store.sqlite_log import SqliteLog
from countnight.store.sqlite_writer import Request

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
EVENT = PostRemoved(PostId("p"), "r")


def filled(path: Path, *, batches: int) -> None:
    """A closed store with so many batches of one event."""
    log = SqliteLog.open(path)
    for place in range(batches):
        log.append([EVENT], at=NOON, after=Position(place))
    log.close()


def test_a_store_is_found_again(tmp_path: Path) -> None:
    """What was appended yesterday is there today, and the file stands alone when closed."""
    path = tmp_path / "night.countnight"
    filled(path, batches=3)

    log = SqliteLog.open(path)
    assert log.position() == 3
    assert len(list(log.read(after=START))) == 3
    log.close()
    assert [one.name for one in tmp_path.iterdir()] == ["night.countnight"]


def test_two_logs_on_one_file_see_each_other(tmp_path: Path) -> None:
    """`declare` beside `serve`: what one appends the other reads."""
    one = SqliteLog.open(tmp_path / "night.countnight")
    other = SqliteLog.open(tmp_path / "night.countnight")

    batch = one.append([EVENT, EVENT], at=NOON, after=START)
    assert list(other.read(after=START)) == [batch]
    assert other.append([EVENT], at=NOON, after=Position(2)).first == 3
    assert one.position() == 3
    one.close()
    other.close()


def test_the_log_refuses_to_be_changed(tmp_path: Path) -> None:
    """Not even a hand at the file can edit what happened."""
    filled(tmp_path / "night.countnight", batches=1)
    connection = sqlite3.connect(tmp_path / "night.countnight")

    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("UPDATE entries SET kind = 'x'")
    with pytest.raises(sqlite3.IntegrityError, match="nothing is removed"):
        connection.execute("DELETE FROM entries")
    connection.close()


def test_a_copy_without_write_ahead_mode_is_taken_on(tmp_path: Path) -> None:
    """A copy made by a backup tool opens and goes on."""
    filled(tmp_path / "night.countnight", batches=2)
    connection = sqlite3.connect(tmp_path / "night.countnight")
    connection.execute("VACUUM INTO ?", (str(tmp_path / "copy.countnight"),))
    connection.close()

    log = SqliteLog.open(tmp_path / "copy.countnight")
    assert log.append([EVENT], at=NOON, after=Position(2)).last == 3
    log.close()


def test_a_file_that_is_something_else_is_refused(tmp_path: Path) -> None:
    """A spreadsheet given for a store is left alone."""
    text = tmp_path / "results.csv"
    text.write_text("seat_id,candidate_id,votes\n" * 200)

    with pytest.raises(NotAStoreError, match="not a Countnight store"):
        SqliteLog.open(text)
    assert text.read_text().startswith("seat_id")


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    """A database of another program is not written to."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE things (name TEXT)")
    connection.close()

    with pytest.raises(NotAStoreError):
        SqliteLog.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("things",)]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    """A store of a later version is not misread."""
    path = tmp_path / "night.countnight"
    filled(path, batches=1)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '2'")
    connection.commit()
    connection.close()

    with pytest.raises(NewerFormatError, match="log format 2, this version reads 1"):
        SqliteLog.open(path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """The message says what to look at."""
    with pytest.raises(UnopenableStoreError, match="does its folder exist"):
        SqliteLog.open(tmp_path / "nowhere" / "night.countnight")


def test_a_store_that_another_process_holds_is_said_to_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After waiting in vain the message names the cause, and nothing is half done."""
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)
    path = tmp_path / "night.countnight"
    log = SqliteLog.open(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(LockedStoreError, match="locked by another process"):
        log.append([EVENT], at=NOON, after=START)
    holder.execute("ROLLBACK")
    assert log.append([EVENT], at=NOON, after=START).last == 1
    holder.close()
    log.close()


@pytest.mark.parametrize(
    ("code", "family"),
    [
        (sqlite3.SQLITE_BUSY, LockedStoreError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LockedStoreError),
        (sqlite3.SQLITE_FULL, FullStoreError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyStoreError),
        (sqlite3.SQLITE_CORRUPT, NotAStoreError),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreError),
    ],
)
def test_each_fault_of_the_driver_has_plain_words(code: int, family: type[StoreError]) -> None:
    """Whatever SQLite says, the operator reads the file's name and what to do."""
    error = sqlite3.OperationalError("cryptic")
    error.sqlite_errorcode = code

    fault = fault_from_sqlite(error, path=Path("night.countnight"))
    assert type(fault) is family
    assert "night.countnight" in str(fault)


def test_a_full_disk_loses_nothing_but_what_it_refused(tmp_path: Path) -> None:
    """When the disk is full the batch is refused whole, and the log goes on afterwards."""
    log = SqliteLog.open(tmp_path / "night.countnight")
    log.append([EVENT], at=NOON, after=START)
    connection = log._writer._connection  # noqa: SLF001 - the fault is made where it happens
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    large = PostRemoved(PostId("p"), "x" * 100_000)

    with pytest.raises(FullStoreError, match="no room on the disk"):
        log.append([EVENT, large], at=NOON, after=Position(1))
    connection.execute("PRAGMA max_page_count = 100000")
    assert log.append([EVENT], at=NOON, after=Position(1)).last == 2
    assert len(list(log.read(after=START))) == 2
    log.close()


def test_one_batch_too_large_does_not_fail_those_that_wait_with_it(tmp_path: Path) -> None:
    """Batches that share a commit are still kept or refused one by one."""
    path = tmp_path / "night.countnight"
    log = SqliteLog.open(path)
    log.append([EVENT], at=NOON, after=START)
    writer = log._writer  # noqa: SLF001 - the fault is made where it happens
    (pages,) = writer._connection.execute("PRAGMA page_count").fetchone()  # noqa: SLF001
    writer._connection.execute(f"PRAGMA max_page_count = {pages + 1}")  # noqa: SLF001
    large = PostRemoved(PostId("p"), "x" * 100_000)

    waiting = [
        Request(rows_from_batch(batch_of([event], at=NOON, after=Position(place))), after=place)
        for place, event in enumerate((EVENT, EVENT, large), start=1)
    ]
    writer._answer(waiting)  # noqa: SLF001 - as its thread does with those that came together

    first, second, third = (request.done.exception(timeout=5) for request in waiting)
    assert (first, second) == (None, None)
    assert isinstance(third, FullStoreError)
    assert log.position() == 3
    log.close()


def test_readers_in_many_threads_see_whole_batches_while_one_writes(tmp_path: Path) -> None:
    """Whoever reads during the night sees all of a batch or none of it."""
    log = SqliteLog.open(tmp_path / "night.countnight")

    def write() -> None:
        for number in range(60):
            log.append([EVENT] * 4, at=NOON, after=Position(4 * number))

    def read() -> bool:
        return all(len(batch.entries) == 4 for _ in range(20) for batch in log.read(after=START))

    with ThreadPoolExecutor(5) as pool:
        writing = pool.submit(write)
        reading = [pool.submit(read) for _ in range(4)]
        assert all(one.result() for one in reading)
        writing.result()
    assert log.position() == 240
    log.close()


def test_a_reading_that_is_left_early_holds_nothing_up(tmp_path: Path) -> None:
    """A reader who stops after the first batch does not keep the store busy."""
    filled(tmp_path / "night.countnight", batches=3)
    log = SqliteLog.open(tmp_path / "night.countnight")

    for batch in log.read(after=START):
        assert batch.first == 1
        break
    assert log.append([EVENT], at=NOON, after=Position(3)).last == 4
    log.close()
    assert [one.name for one in tmp_path.iterdir()] == ["night.countnight"]
