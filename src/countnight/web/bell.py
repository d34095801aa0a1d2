"""The doorbell inside one process: readers' streams sleep on it until something is new."""

import asyncio


class Bell:
    """Wakes everybody who waits, and remembers nothing: what is new stands elsewhere.

    Shape: take `round` before looking for news, then wait on it: a ring in between is not
    lost. It is rung from the event loop only.
    """

    def __init__(self) -> None:
        self.round = asyncio.Event()
        self.beats = 0
        self.is_closed = False

    def ring(self) -> None:
        """All who waited are awake, and the next round has begun."""
        rung, self.round = self.round, asyncio.Event()
        rung.set()

    def beat(self) -> None:
        """All are awake with nothing new, so that they show that they are alive."""
        self.beats += 1
        self.ring()

    def close(self) -> None:
        """All are awake and know that it is time to go."""
        self.is_closed = True
        self.ring()
