"""How many questions may come from one address: counted for a while, and never in clear.

The live page is one for all, so its form can carry nothing that belongs to one reader. What is
left to go by is the address that a question comes from. It is hashed with a secret that is drawn
anew every day and never written down, so that nobody can tell afterwards who asked.
"""

import hmac
import secrets
from collections import OrderedDict, deque
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

FREE = 5
"""Questions from one address in one span; a hall full of people may share one."""

SPAN = timedelta(minutes=10)
FREE_FOR_ALL = 300
"""Questions from everywhere in one span: more than people can read."""

SECRET_LASTS = timedelta(days=1)
MOST_KEPT = 10_000
SECRET_BYTES = 32
WHOLE = b"everywhere"


class AskingLimits:
    """The questions of late, in this process; forgotten after a span, and with the secret."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._secret = b""
        self._secret_until: datetime | None = None
        self._asked: OrderedDict[bytes, deque[datetime]] = OrderedDict()

    def wait_seconds(self, address: str, *, now: datetime) -> int:
        """How long the next question from the address must wait; 0 counts it as asked now."""
        with self._lock:
            self._renew(now)
            keys = ((self._key(address), FREE), (WHOLE, FREE_FOR_ALL))
            wait = max(self._wait(key, free, now) for key, free in keys)
            if not wait:
                for key, _ in keys:
                    self._asked.setdefault(key, deque()).append(now)
                    self._asked.move_to_end(key)
            while len(self._asked) > MOST_KEPT:
                self._asked.popitem(last=False)
            return wait

    def known(self) -> frozenset[bytes]:
        """The hashes that are kept now."""
        with self._lock:
            return frozenset(self._asked)

    def _wait(self, key: bytes, free: int, now: datetime) -> int:
        times = self._asked.get(key, deque())
        while times and times[0] + SPAN <= now:
            times.popleft()
        if len(times) < free:
            return 0
        return max(1, -int(-(times[0] + SPAN - now).total_seconds() // 1))

    def _renew(self, now: datetime) -> None:
        if self._secret_until is None or now >= self._secret_until:
            self._secret = secrets.token_bytes(SECRET_BYTES)
            self._secret_until = now + SECRET_LASTS
            self._asked.clear()

    def _key(self, address: str) -> bytes:
        return hmac.digest(self._secret, place_of(address).encode(), "sha256")


def place_of(address: str) -> str:
    """What counts as one address: an IPv4 address, or the network of 64 bits of an IPv6 one."""
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((int(found), 64), strict=False))
    return str(found)
