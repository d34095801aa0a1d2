"""The baseline itself: its year, and who won the seat in it."""

from collections.abc import Iterator

from countnight.facts.known_seat import KnownSeat
from countnight.model.fact import Fact, Unit


def baseline(view: KnownSeat) -> Iterator[Fact]:
    """The year of the baseline. Holds: the seat has one, and its date is known."""
    date = view.election.baseline.date
    if view.past is None or date is None:
        return
    yield Fact(
        id="baseline",
        value=date.year,
        unit=Unit.YEAR,
        source=view.past.name,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def previous_winner(view: KnownSeat) -> Iterator[Fact]:
    """The main party that won the seat in the baseline. Holds: the seat has one."""
    if view.past is None:
        return
    party = view.past.winner_party.key
    yield Fact(
        id="previous_winner",
        value=party,
        unit=Unit.TEXT,
        about=party,
        source=view.past.name,
        baseline=view.past.name,
        seat=view.seat.id,
    )
