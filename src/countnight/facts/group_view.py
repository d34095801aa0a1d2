"""A group of seats as the facts look at it: those declared, in order, with their facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from countnight.facts.seat_view import SeatView
from countnight.model.election import Election, Group
from countnight.model.fact import FactBook
from countnight.model.ids import SeatId


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group while its seats come in.

    Shape: `views` and `books` have every declared seat of the group, and may have others, which
    are passed over; `order` lists declared seats in order of declaration.
    """

    election: Election
    group: Group
    views: Mapping[SeatId, SeatView]
    books: Mapping[SeatId, FactBook]
    order: tuple[SeatId, ...]

    def declared(self) -> Iterator[SeatView]:
        """The group's declared seats, in order of declaration."""
        members = frozenset(self.group.seats)
        return (self.views[seat] for seat in self.order if seat in members)
