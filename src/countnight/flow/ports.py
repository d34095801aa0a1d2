"""What the journeys need from the world, by shape; `store` and others fit without knowing it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from countnight.model.event import Batch, Event
from countnight.model.ids import Position


class Log(Protocol):
    """The record of the night: appended to, read in order, never changed."""

    def append(self, events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
        """The events as one batch, durably committed straight behind `after`.

        Raises: StaleLogError (store) when the log has grown past `after`; read and try again.
        """
        ...

    def read(self, *, after: Position) -> Iterator[Batch]:
        """Every batch behind the position, in commit order."""
        ...

    def position(self) -> Position:
        """The position of the last committed entry; 0 when there is none."""
        ...

    def close(self) -> None:
        """Nothing is left open."""
        ...


class Clock(Protocol):
    """What time it is in the newsroom: the real time, or the night's during a replay."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...
