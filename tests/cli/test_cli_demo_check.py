from dataclasses import replace

from countnight.assemble import past_night, shelf_of
from countnight.cli.demo import SHIPPED, UNDO_SECONDS, election_with_checks
from countnight.flow.clocks import SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.store.memory_log import MemoryLog


def test_with_checks_each_story_of_the_demo_waits_for_its_visitor() -> None:
    """Nothing that was out leaves the page; what comes from then on is in the queue."""
    shelf = shelf_of(SHIPPED)
    first, second = past_night(shelf).messages[:2]
    room = Newsroom(shelf.election, log=MemoryLog(), clock=SystemClock(), build="b")
    room.open(is_test=False)
    receive(room, first)
    checked = Newsroom(
        election_with_checks(shelf.election), log=room.log, clock=room.clock, build="b"
    )
    checked.open(is_test=False)

    receive(checked, second)

    slugs = [shelf.election.seats[one.declaration.seat].slug for one in (first, second)]
    assert list(checked.night.posts) == [slugs[0]]
    assert list(checked.night.queue) == [slugs[1]]
    assert checked.election.rules.undo_seconds == UNDO_SECONDS
    assert replace(checked.election, rules=shelf.election.rules) == shelf.election
