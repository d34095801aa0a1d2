"""Two clocks: the newsroom's own, and the night's during a replay."""

from datetime import UTC, datetime


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


class NightClock:
    """A time that somebody sets: a replay runs on the night's clock, so that it repeats."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def set(self, moment: datetime) -> None:
        """The clock shows the moment; it never goes back."""
        self._now = max(self._now, moment)

    def now(self) -> datetime:
        """The moment last set, in UTC."""
        return self._now.astimezone(UTC)
