import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Timer

import pytest

from countnight.model.event import Batch, PostRemoved
from countnight.model.ids import START
from countnight.store.sqlite_log import SqliteLog

SCRIPT = Path(__file__).with_name("appending_process.py")
ROUNDS = 30


def started(store: Path, name: str, *, how_many: int) -> subprocess.Popen[str]:
    """A process that appends, its acknowledgements to be read from its output."""
    command = [sys.executable, str(SCRIPT), str(store), name, str(how_many)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_while_appending(store: Path, name: str, *, after_seconds: float) -> list[str]:
    """What the process had acknowledged when it was killed, so long after its first word."""
    with started(store, name, how_many=1_000_000) as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip()]
        timer = Timer(after_seconds, process.send_signal, [signal.SIGKILL])
        timer.start()
        acknowledged.extend(line.strip() for line in process.stdout if line.endswith("\n"))
        timer.join()
    return acknowledged


def batches_in(store: Path) -> list[Batch]:
    """Every batch of the store."""
    log = SqliteLog.open(store)
    batches = list(log.read(after=START))
    log.close()
    return batches


def name_of(batch: Batch) -> str:
    """What the batch is called; whole, it has as many entries as it says, all alike."""
    events = [entry.event for entry in batch.entries]
    first = events[0]
    assert isinstance(first, PostRemoved)
    assert events == [first] * int(first.reason.split()[0])
    return first.post


@pytest.mark.slow
def test_killed_at_random_moments_nothing_acknowledged_is_lost_or_doubled(tmp_path: Path) -> None:
    """Thirty times the power goes; every entry that was confirmed is there, once and whole."""
    store = tmp_path / "night.countnight"
    moments = random.Random(20191212)
    acknowledged: list[str] = []

    for number in range(ROUNDS):
        seconds = moments.uniform(0, 0.08)
        acknowledged += killed_while_appending(store, f"round{number}", after_seconds=seconds)

    batches = batches_in(store)
    kept = Counter(name_of(batch) for batch in batches)
    positions = [entry.position for batch in batches for entry in batch.entries]
    assert len(acknowledged) > 2 * ROUNDS
    assert set(acknowledged) <= set(kept)
    assert set(kept.values()) == {1}
    assert len(kept) - len(acknowledged) <= ROUNDS
    assert positions == list(range(1, len(positions) + 1))


@pytest.mark.slow
def test_two_processes_append_to_one_store_without_a_gap(tmp_path: Path) -> None:
    """`serve` and `declare` at once: each batch once, whole, positions in commit order."""
    store = tmp_path / "night.countnight"

    processes = [started(store, name, how_many=120) for name in ("serve", "declare")]
    for process in processes:
        process.communicate(timeout=60)

    batches = batches_in(store)
    names = [name_of(batch) for batch in batches]
    positions = [entry.position for batch in batches for entry in batch.entries]
    assert [process.returncode for process in processes] == [0, 0]
    assert len(names) == len(set(names)) == 240
    assert positions == list(range(1, len(positions) + 1))
