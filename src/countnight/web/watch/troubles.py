"""What went wrong in this process, the latest last: people at the desk see it, not only a log."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

KEPT = 50


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong, `times` in a row, last at `at`."""

    at: datetime
    words: str
    times: int = 1


class Troubles:
    """Takes troubles from any thread; the oldest make room for new ones."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: deque[Trouble] = deque(maxlen=KEPT)
        self.count = 0

    def note(self, words: str, *, at: datetime) -> None:
        """It went wrong at that moment; the same again and again is one entry."""
        with self._lock:
            self.count += 1
            last = self._kept[-1] if self._kept else None
            if last is not None and last.words == words:
                self._kept[-1] = replace(last, at=at, times=last.times + 1)
            else:
                self._kept.append(Trouble(at, words))

    def latest(self) -> tuple[Trouble, ...]:
        """What is kept, the newest first."""
        with self._lock:
            return tuple(reversed(self._kept))
