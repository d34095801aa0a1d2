"""The brown-out dial: how much the newsroom gives readers when there are too many of them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Dial(StrEnum):
    """A step of the dial. Shape: in order, and each step keeps the savings of those before it."""

    FULL = "full"
    POLLING = "polling"
    SLOWER = "slower"
    PLAIN = "plain"
    PAUSED = "paused"

    @property
    def pushes(self) -> bool:
        """Whether open pages are told of changes, and need not ask."""
        return self is Dial.FULL

    @property
    def shows_pictures(self) -> bool:
        """Whether pages have photographs, maps and what other sites offer."""
        return self not in {Dial.PLAIN, Dial.PAUSED}

    @property
    def slowness(self) -> int:
        """How many times as long open pages wait before they ask again."""
        return _SLOWNESS[self]


_SLOWNESS: Mapping[Dial, int] = MappingProxyType(
    {Dial.FULL: 1, Dial.POLLING: 1, Dial.SLOWER: 6, Dial.PLAIN: 6, Dial.PAUSED: 12}
)
