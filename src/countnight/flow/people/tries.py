"""How often somebody has tried to sign in and failed, and how long the next try must wait."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Patience:
    """How many failures are forgiven, and how long a wait may become.

    Units: `longest_seconds` is the wait after many; it doubles from one second.
    """

    free: int
    longest_seconds: int


PER_PAIR = Patience(free=5, longest_seconds=900)
PER_ADDRESS = Patience(free=30, longest_seconds=900)
PER_ACCOUNT = Patience(free=30, longest_seconds=30)
"""Short: whoever knows a name could else shut its owner out of the desk on the night."""

FORGOTTEN_AFTER = timedelta(hours=1)


class Tries:
    """The failures of late, in this process; an account is whatever was typed as one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._failed: OrderedDict[tuple[str, str], tuple[int, datetime]] = OrderedDict()

    def wait_seconds(self, account: str, *, address: str, now: datetime) -> int:
        """How long the next try must wait; 0 when it may come now."""
        with self._lock:
            return max(
                self._wait(key, patience, now) for key, patience in _keys(account, address=address)
            )

    def failed(self, account: str, *, address: str, now: datetime) -> None:
        """One more failure is known."""
        with self._lock:
            for key, _ in _keys(account, address=address):
                count, _ = self._failed.pop(key, (0, now))
                self._failed[key] = (count + 1, now)
            while len(self._failed) > MOST_KEPT:
                self._failed.popitem(last=False)

    def succeeded(self, account: str, *, address: str) -> None:
        """The right person was there: this account at this address starts anew."""
        with self._lock:
            self._failed.pop((account, address), None)

    def _wait(self, key: tuple[str, str], patience: Patience, now: datetime) -> int:
        count, last = self._failed.get(key, (0, now))
        over = count - patience.free
        if over < 0 or now - last > FORGOTTEN_AFTER:
            return 0
        wait = timedelta(seconds=min(2 ** min(over, 20), patience.longest_seconds))
        return max(0, -int(-(last + wait - now).total_seconds() // 1))


def _keys(account: str, *, address: str) -> tuple[tuple[tuple[str, str], Patience], ...]:
    return (
        ((account, address), PER_PAIR),
        (("", address), PER_ADDRESS),
        ((account, ""), PER_ACCOUNT),
    )
