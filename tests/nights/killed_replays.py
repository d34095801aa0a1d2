"""Replays of the shipped night, each its own process, killed at random moments and resumed.

Run as: killed_replays.py FOLDER KILLS SEED. The program is loaded once and forked for every run of
`countnight replay ge2019-east-midlands --speed max --store FOLDER/night-N.countnight`, so that
most of a run is replay and not loading. After a night that was played to its end comes a new one.
It says on stdout how many runs were killed in the middle of a night.
"""

import io
import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from countnight.cli.app import main as countnight

NIGHT = "ge2019-east-midlands"
LONGEST_SECONDS = 0.25
"""A run takes about as long on a quiet machine: kills fall anywhere in it."""


def main(folder: str, kills: str, seed: str) -> None:
    """So many runs have been killed after they had appended something and before they were done."""
    moments = random.Random(seed)
    number = inside = runs = 0
    countnight_in_memory()
    while inside < int(kills):
        store = Path(folder) / f"night-{number}.countnight"
        before = entries_in(store)
        is_killed = killed_after(store, seconds=moments.uniform(0, LONGEST_SECONDS))
        inside += is_killed and entries_in(store) > before
        number += not is_killed
        runs += 1
    sys.stdout.write(json.dumps({"inside": inside, "runs": runs, "nights": number + 1}))


def killed_after(store: Path, *, seconds: float) -> bool:
    """Whether a replay into the store was killed; False when it was done before."""
    child = os.fork()
    if child == 0:
        replayed(store)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def replayed(store: Path) -> None:
    """The command has been run, and with it this process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        countnight(["replay", NIGHT, "--speed", "max", "--store", str(store)])
    finally:
        os._exit(0)


def countnight_in_memory() -> None:
    """What the command needs has been loaded, without any store."""
    nowhere = io.StringIO()
    with redirect_stdout(nowhere), redirect_stderr(nowhere), suppress(SystemExit):
        countnight(["replay", NIGHT])


def entries_in(store: Path) -> int:
    """How many entries the store has; none before it is made."""
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as file:
        try:
            (count,) = file.execute("SELECT count(*) FROM entries").fetchone()
        except sqlite3.OperationalError:
            return 0  # killed before the table was made
    return int(count)


if __name__ == "__main__":
    main(*sys.argv[1:])
