"""Two clocks: the newsroom's own, and the night's during a replay."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


class NightClock:
    """The night's own time: a replay runs on it, so that it repeats to the byte.

    While a scene is played the clock stands at the scene's moment; between scenes it shows what
    `between` says, or the last scene's moment.
    """

    def __init__(self, start: datetime, *, between: Callable[[], datetime] | None = None) -> None:
        self._last = start
        self._between = between
        self._is_pinned = False

    @contextmanager
    def at(self, moment: datetime) -> Iterator[None]:
        """The clock stands at the moment, or where it was if that is later."""
        self._last = max(self._last, moment)
        self._is_pinned = True
        try:
            yield
        finally:
            self._is_pinned = False

    def now(self) -> datetime:
        """The night's present moment, in UTC."""
        if self._is_pinned or self._between is None:
            return self._last.astimezone(UTC)
        return max(self._last, self._between()).astimezone(UTC)
