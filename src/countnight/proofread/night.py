"""The night as the proofreader looks at it: figures that somebody else has worked out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.proofread.reading.names import Names, names_of_election


@dataclass(frozen=True)
class ProofNight:
    """An election with the views and books of its declared seats, and any group's book.

    Shape: not slotted, because the names of a night are gathered once, when first asked for.
    """

    election: Election
    views: Mapping[SeatId, SeatView]
    books: Mapping[SeatId, FactBook]
    group_book: Callable[[GroupId], FactBook]

    @cached_property
    def names(self) -> Names:
        """Every name that a text about the night may use."""
        return names_of_election(self.election)
