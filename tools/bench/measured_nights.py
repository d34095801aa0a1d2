"""The nights that are measured: the shipped one, and all 650 seats where they are at hand."""

import gc
import json
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from countnight.assemble import Shelf, past_night
from countnight.cli.collector import BetweenScenes
from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.flow.clocks import NightClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.pace import AtOnce
from countnight.flow.ports import Log
from countnight.flow.replay import percentile, play, scenes_of
from countnight.store.sqlite_log import SqliteLog

SHIPPED = "ge2019-east-midlands"
PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "uk" / "results"
Figures = dict[str, object]


@dataclass(frozen=True, slots=True)
class Played:
    """A night that was played to its end, and the seconds of each stage by declaration."""

    newsroom: Newsroom
    seconds: Mapping[str, Sequence[float]]


def machine() -> Figures:
    """What the figures were measured on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "load": [round(one, 2) for one in os.getloadavg()],
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if not info.exists():
        return platform.processor()
    names = [line for line in info.read_text("utf-8").splitlines() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()


def folder_of_650(place: Path) -> Path | None:
    """The 2019 night on 2017 as a folder. None means: the published files are not here."""
    if not PUBLISHED.exists():
        return None
    files = [f"ge{year}-{part}.csv" for year in (2019, 2017) for part in PARTS]
    published = PublishedFiles(*(PUBLISHED / name for name in files))
    write_folder(place, import_commons_library(published).files)
    return place


PARTS = ("candidacies", "constituencies")


def played(shelf: Shelf, *, log: Log) -> Played:
    """The folder's night, played as `countnight replay` does: garbage is looked for in between."""
    clock = NightClock(shelf.election.close_of_poll)
    newsroom = Newsroom(shelf.election, log=log, clock=clock, build="bench")
    newsroom.open(is_test=False)
    look_for_garbage = BetweenScenes()
    bill = play(
        scenes_of(past_night(shelf).messages),
        stage=lambda act: act(newsroom),
        clock=clock,
        pace=AtOnce(),
        on_scene=lambda _: look_for_garbage(),
    )
    gc.unfreeze()
    gc.enable()
    return Played(newsroom, bill.seconds)


def drafts_measured(shelf: Shelf, *, runs: int) -> Figures:
    """How long a declaration takes from the message to all drafts, and to the commit on disk.

    Units: milliseconds; the median of the runs, after one run that does not count.
    """
    every = [_stages(shelf) for _ in range(runs + 1)][1:]
    return {
        "seats": len(every[0]["drafts"]),
        "runs": runs,
        **{
            f"{stage}_{name}_ms": round(
                1000 * median(percentile(one[stage], at) for one in every), 3
            )
            for stage in ("drafts", "commit")
            for name, at in (("p50", 50), ("p99", 99))
        },
    }


def _stages(shelf: Shelf) -> Mapping[str, Sequence[float]]:
    with TemporaryDirectory() as folder:
        log = SqliteLog.open(Path(folder) / "n.countnight")
        seconds = played(shelf, log=log).seconds
        log.close()
    drafts = [check + tell for check, tell in zip(seconds["check"], seconds["tell"], strict=True)]
    return {"drafts": drafts, "commit": seconds["commit"]}


def replay_measured(election: str) -> Figures:
    """What `countnight replay --speed max` takes in a process of its own, its store on the disk."""
    with TemporaryDirectory() as folder:
        store = Path(folder) / "n.countnight"
        command = (*COUNTNIGHT, "replay", election, "--store", str(store), "--json")
        started = perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdout is not None  # noqa: S101 - asked for in the line above
            report = json.loads(process.stdout.read())
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        seconds = perf_counter() - started
        size = store.stat().st_size
        bare = bare_commits_seconds(Path(folder) / "bare.db", rows=int(report["position"]))
    return {
        "seats": report["declared"],
        "entries": report["position"],
        "wall_seconds": round(seconds, 3),
        "replay_seconds": report["seconds"],
        "peak_memory_mb": round(usage.ru_maxrss / 1024, 1),
        "store_mb": round(size / 1e6, 2),
        "bare_sqlite_seconds": round(bare, 3),
        "ratio_to_bare_sqlite": round(report["seconds"] / bare, 1),
    }


COUNTNIGHT = (sys.executable, "-m", "countnight")


def bare_commits_seconds(path: Path, *, rows: int) -> float:
    """How long SQLite alone takes to make a third as many durable commits of three entries each.

    That is about what a night commits; it is the floor below which no replay can go.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE entries (position INTEGER PRIMARY KEY, body TEXT)")
    body = "x" * 8000
    started = perf_counter()
    for _ in range(max(1, rows // 3)):
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO entries (body) VALUES (?)", [(body,)] * 3)
        connection.execute("COMMIT")
    seconds = perf_counter() - started
    connection.close()
    return seconds
