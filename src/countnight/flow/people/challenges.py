"""What a browser was given to bring back: each is good once, for a few minutes."""

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock

CHALLENGE_LASTS = timedelta(minutes=5)
MOST_CHALLENGES = 10_000


class Challenges:
    """What was asked lately, in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: OrderedDict[str, tuple[str, datetime]] = OrderedDict()

    def keep(self, challenge: str, *, of: str, now: datetime) -> None:
        """The challenge is good for five minutes, for the session that it was given to."""
        with self._lock:
            self._asked[challenge] = (of, now + CHALLENGE_LASTS)
            while len(self._asked) > MOST_CHALLENGES:
                self._asked.popitem(last=False)

    def take(self, challenge: str, *, of: str, now: datetime) -> bool:
        """Whether it was good; it is not any more."""
        with self._lock:
            owner, ends = self._asked.pop(challenge, (None, now))
            return owner == of and now < ends
