import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from night_theatre import SHIPPED, Performance, opened, pages_of, performed, rows_of, shipped

from countnight.assemble import shelf_of
from countnight.model.event import DeclarationAccepted
from countnight.model.ids import START

SCRIPT = Path(__file__).with_name("killed_replays.py")
KILLS = int(os.environ.get("COUNTNIGHT_KILLS", "40"))
"""How many runs are killed in the middle of a night; COUNTNIGHT_KILLS=200 takes minutes."""


def resumed(store: Path) -> Performance:
    """The night in the store, resumed to its end, with the log of an undisturbed one."""
    log = opened(store)
    try:
        played = performed(shelf_of(SHIPPED), log=log)
        assert rows_of(log) == rows_of(shipped().newsroom.log)
        return played
    finally:
        log.close()


def declared_in(store: Path) -> Counter[str]:
    """How often each seat's declaration was accepted, as the log in the file has it."""
    log = opened(store)
    events = [entry.event for batch in log.read(after=START) for entry in batch.entries]
    log.close()
    accepted = [event for event in events if isinstance(event, DeclarationAccepted)]
    return Counter(event.message.declaration.seat for event in accepted)


@pytest.mark.slow
def test_a_replay_killed_at_random_moments_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """However often it was killed in the middle: each seat once, and an undisturbed night's pages.

    A kill counts when the run had appended something to a night that it did not finish.
    """
    command = [sys.executable, str(SCRIPT), str(tmp_path), str(KILLS), "20191212"]

    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    stores = sorted(tmp_path.glob("*.countnight"))

    assert told["inside"] == KILLS
    assert len(stores) > KILLS / 50
    for store in stores:
        played = resumed(store)
        assert declared_in(store) == Counter(dict.fromkeys(played.newsroom.election.seats, 1))
        assert pages_of(played.newsroom.site()) == pages_of(shipped().newsroom.site())
