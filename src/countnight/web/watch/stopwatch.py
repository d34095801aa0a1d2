"""How long each stage of a result's way took in this process, for the latest few hundred."""

from collections import Counter, deque
from dataclasses import dataclass
from threading import Lock

from countnight.flow.receive import Receipt
from countnight.flow.replay import percentile

STAGES = ("check", "tell", "commit", "draw", "total")
"""The order in which they are told: `draw` is for readers, `total` ends with the commit."""
KEPT = 650
"""As many times are kept of each stage: a whole general election's worth."""


@dataclass(frozen=True, slots=True)
class StageTimes:
    """How long a stage took. Units: milliseconds; `count` since the process began."""

    stage: str
    count: int
    median: float
    p99: float
    longest: float


class Stopwatch:
    """Takes times from any thread; what it holds is bounded."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seconds: dict[str, deque[float]] = {}
        self._counts: Counter[str] = Counter()

    def note(self, stage: str, seconds: float) -> None:
        """The stage took so long once more."""
        with self._lock:
            self._seconds.setdefault(stage, deque(maxlen=KEPT)).append(seconds)
            self._counts[stage] += 1

    def note_receipt(self, receipt: Receipt) -> None:
        """Every stage of the result's way through the newsroom is noted."""
        for stage, seconds in receipt.seconds.items():
            self.note(stage, seconds)

    def times(self) -> tuple[StageTimes, ...]:
        """The times of each stage that was met."""
        with self._lock:
            kept = {stage: list(seconds) for stage, seconds in self._seconds.items()}
            counts = dict(self._counts)
        met = [stage for stage in STAGES if stage in kept]
        return tuple(_times(stage, kept[stage], counts[stage]) for stage in met)


def _times(stage: str, seconds: list[float], count: int) -> StageTimes:
    return StageTimes(
        stage,
        count,
        percentile(seconds, 50) * 1000,
        percentile(seconds, 99) * 1000,
        max(seconds) * 1000,
    )
