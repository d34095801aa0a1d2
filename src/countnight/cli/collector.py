"""When Python looks for garbage: between declarations, never while one is on its way.

A night makes many values and hardly a cycle; a full collection in the middle of a declaration
costs it hundreds of milliseconds (docs/decisions/0004-garbage.md).
"""

import gc

EVERY = 50
"""Declarations from one look to the next."""


class BetweenScenes:
    """Counts scenes, and looks for garbage after every so many of them."""

    def __init__(self) -> None:
        self._played = 0
        gc.collect()
        gc.freeze()
        gc.disable()

    def __call__(self) -> None:
        """One more scene was played; what it left is kept out of later looks."""
        self._played += 1
        if self._played % EVERY == 0:
            gc.collect()
            gc.freeze()
