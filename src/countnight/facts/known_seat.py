"""What is known of a seat whether or not it has declared: enough for every fact of the past."""

from typing import Protocol

from countnight.facts.past import Past
from countnight.model.election import Election, Note, Seat


class KnownSeat(Protocol):
    """A seat of an election, with its baseline and the notes on it.

    None means: `past` the election has no baseline for the seat.
    """

    @property
    def election(self) -> Election:
        """The election that the seat takes part in."""
        ...

    @property
    def seat(self) -> Seat:
        """The seat."""
        ...

    @property
    def past(self) -> Past | None:
        """Last time's result, made ready for comparison."""
        ...

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes about the seat or its people, in file order."""
        ...

    @property
    def county_place(self) -> int:
        """How many seats of its county have smaller ids."""
        ...
