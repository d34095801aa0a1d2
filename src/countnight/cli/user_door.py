"""The door of a store, as the commands about people open it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from countnight.assemble import default_store, open_people, shelf_of
from countnight.flow.clocks import SystemClock
from countnight.flow.people.door import Door


@contextmanager
def door_of_store(election: str, store: Path | None) -> Iterator[Door]:
    """The door of the night's store, closed at the end."""
    people = open_people(store or default_store(shelf_of(election).election))
    try:
        yield Door(people, SystemClock())
    finally:
        people.close()
