"""How fast a night is replayed: as a person likes it, changed while it runs, or at once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Condition
from time import monotonic


class Pace:
    """Night-seconds a second, for one replay and those who watch it.

    Shape: 0 pauses; `seconds` is the machine's own steady clock.
    """

    def __init__(
        self, start: datetime, *, speed: float, seconds: Callable[[], float] = monotonic
    ) -> None:
        self._seconds = seconds
        self._changed = Condition()
        self._speed = speed
        self._is_paused = False
        self._is_stopped = False
        self._night_then = start
        self._seconds_then = seconds()

    @property
    def speed(self) -> float:
        """Night-seconds a second, as last set; kept while paused."""
        return self._speed

    @property
    def is_paused(self) -> bool:
        """Whether the night stands still."""
        return self._is_paused

    @property
    def night_time(self) -> datetime:
        """What time it is in the night, aware."""
        if self._is_paused:
            return self._night_then
        passed = self._seconds() - self._seconds_then
        return self._night_then + timedelta(seconds=passed * self._speed)

    def set_speed(self, speed: float) -> None:
        """The night goes on at the speed from where it is; 0 pauses it."""
        with self._changed:
            self._night_then = self.night_time
            self._seconds_then = self._seconds()
            self._is_paused = speed <= 0
            if speed > 0:
                self._speed = speed
            self._changed.notify_all()

    def restart(self) -> None:
        """The night goes on from where it began: what passed until now does not count."""
        with self._changed:
            self._seconds_then = self._seconds()
            self._changed.notify_all()

    def stop(self) -> None:
        """Whoever waits is let go, and told to stop."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def wait_until(self, moment: datetime) -> bool:
        """The night has reached the moment; False when it was stopped before."""
        with self._changed:
            while not self._is_stopped:
                left = (moment - self.night_time).total_seconds()
                if left <= 0 and not self._is_paused:
                    return True
                self._changed.wait(None if self._is_paused else left / self._speed)
        return False


class AtOnce:
    """No waiting: a replay as fast as the machine goes."""

    def wait_until(self, moment: datetime) -> bool:
        """Always at once."""
        del moment
        return True
