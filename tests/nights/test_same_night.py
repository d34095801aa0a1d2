import random
from pathlib import Path

import pytest
from night_theatre import SHIPPED, opened, pages_of, performed, rows_of, shipped

from countnight.assemble import past_night, shelf_of
from countnight.flow.past import night_from_messages
from countnight.flow.receive import Answer


def test_two_replays_write_the_same_log() -> None:
    """Every entry has the same position, time and bytes."""
    again = performed(shelf_of(SHIPPED))

    assert rows_of(again.newsroom.log) == rows_of(shipped().newsroom.log)


def test_two_replays_end_with_the_same_pages() -> None:
    """Every public page, to the byte."""
    again = performed(shelf_of(SHIPPED))
    pages = pages_of(shipped().newsroom.site())

    assert pages_of(again.newsroom.site()) == pages
    assert len(pages) > 70


def test_a_file_holds_what_memory_holds(tmp_path: Path) -> None:
    """The log in SQLite has the same entries, and gives the same pages after a restart."""
    store = tmp_path / "night.countnight"
    log = opened(store)
    performed(shelf_of(SHIPPED), log=log)
    log.close()
    log = opened(store)
    again = performed(shelf_of(SHIPPED), log=log)
    rows = rows_of(log)
    log.close()

    assert again.bill.answers == {Answer.RESENT: 32}
    assert rows == rows_of(shipped().newsroom.log)
    assert pages_of(again.newsroom.site()) == pages_of(shipped().newsroom.site())


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_file_does_not_matter(seed: int) -> None:
    """Rows come shuffled; the night is played in order of time, equal minutes by seat id."""
    messages = list(past_night(shelf_of(SHIPPED)).messages)
    random.Random(seed).shuffle(messages)

    again = performed(shelf_of(SHIPPED), messages=tuple(messages))

    assert rows_of(again.newsroom.log) == rows_of(shipped().newsroom.log)


def test_the_past_without_a_store_is_the_same_night() -> None:
    """What `story` and `facts` read from results.csv agrees with what a replay declared."""
    shelf = shelf_of(SHIPPED)
    night, held = night_from_messages(shelf.election, past_night(shelf).messages)
    replayed = shipped().newsroom.night

    assert held == ()
    assert list(night.declared) == list(replayed.declared)
    assert {seat: one.message for seat, one in night.declared.items()} == {
        seat: one.message for seat, one in replayed.declared.items()
    }
