"""One line of the reference of facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a fact's id promises to whoever builds on it.

    Shape: `about` and `unit` as the reference words them, several joined by "or"; `source` is
    the law, handbook or file that the rule comes from, and empty where it is arithmetic.
    """

    id: str
    about: str
    unit: str
    says: str
    holds: str
    worded: str
    source: str = ""

    @property
    def units(self) -> frozenset[str]:
        """The units that the fact may have."""
        return frozenset(self.unit.split(" or "))
