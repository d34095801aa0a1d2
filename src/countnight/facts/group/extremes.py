"""The closest and the largest among the seats declared so far.

Each names its set: the group, and how many of its seats are in. Equals stand in order of
declaration.
"""

from collections.abc import Iterator
from heapq import nlargest, nsmallest

from countnight.facts.evidence import DECLARATION
from countnight.facts.group_view import SoFar
from countnight.facts.seat.majority import majority_of
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit

SHOWN = 3
"""How many of each kind are facts."""

RANKED = 40
"""How many places of an order are facts; further down, nobody counts."""


def closest(view: SoFar) -> Iterator[Fact]:
    """Up to three smallest majorities, the smallest first, with their rank."""
    found = nsmallest(SHOWN, _majorities(view), key=lambda one: one[0])
    for rank, (votes, seat) in enumerate(found, start=1):
        yield _majority(view, fact_id="closest", votes=votes, seat=seat, rank=rank)


def largest_majority(view: SoFar) -> Iterator[Fact]:
    """Up to three largest majorities in votes, the largest first, with their rank."""
    found = nlargest(SHOWN, _majorities(view), key=lambda one: one[0])
    for rank, (votes, seat) in enumerate(found, start=1):
        yield _majority(view, fact_id="largest_majority", votes=votes, seat=seat, rank=rank)


def largest_swing(view: SoFar) -> Iterator[Fact]:
    """Up to three largest swings, the largest first, each naming from whom and to whom."""
    for rank, (swing, seat) in enumerate(nlargest(SHOWN, _swings(view), key=_points), start=1):
        loser, _, winner = (swing.about or "").partition(">")
        yield Fact(
            id="largest_swing",
            value=swing.value,
            unit=Unit.POINTS,
            about=seat.seat.id,
            inputs=(
                Input("from", loser, DECLARATION),
                Input("to", winner, DECLARATION),
                *_named_and_ranked(view, seat=seat, rank=rank),
            ),
            formula="largest Butler swing among the seats declared",
            source=DECLARATION,
            baseline=view.baseline_name,
            group=view.group.id,
        )


def close_rank(view: SoFar) -> Iterator[Fact]:
    """The place of each of the 40 smallest majorities, 1 being the smallest; equals share one."""
    smallest = nsmallest(RANKED, _majorities(view), key=lambda one: one[0])
    places: dict[int, int] = {}
    for index, (votes, seat) in enumerate(smallest, start=1):
        yield _close_rank(view, seat=seat, votes=votes, rank=places.setdefault(votes, index))


def close_rank_of(view: SoFar, *, seat: SeatView) -> Fact | None:
    """The place of that seat's majority, however far down; None when it has none."""
    own = majority_of(seat)
    if own is None:
        return None
    rank = 1 + sum(votes < own for votes, _ in _majorities(view))
    return _close_rank(view, seat=seat, votes=own, rank=rank)


def _points(found: tuple[Fact, SeatView]) -> tuple[float, object]:
    """A key that sorts exactly and quickly: the exact number decides where floats are equal."""
    points = found[0].value
    if isinstance(points, str):
        return (0.0, 0)
    return (points.numerator / points.denominator, points)


def _majorities(view: SoFar) -> Iterator[tuple[int, SeatView]]:
    for seat in view.declared:
        votes = majority_of(seat)
        if votes is not None:
            yield votes, seat


def _swings(view: SoFar) -> Iterator[tuple[Fact, SeatView]]:
    """Swings as the seats' own books have them, so that they are worked out only once."""
    for seat in view.declared:
        swing = view.books[seat.seat.id].first("swing")
        if swing is not None:
            yield swing, seat


def _majority(view: SoFar, *, fact_id: str, votes: int, seat: SeatView, rank: int) -> Fact:
    word = "smallest" if fact_id == "closest" else "largest"
    return Fact(
        id=fact_id,
        value=votes,
        unit=Unit.VOTES,
        about=seat.seat.id,
        inputs=_named_and_ranked(view, seat=seat, rank=rank),
        formula=f"{word} majority in votes among the seats declared",
        source=DECLARATION,
        group=view.group.id,
    )


def _close_rank(view: SoFar, *, seat: SeatView, votes: int, rank: int) -> Fact:
    return Fact(
        id="close_rank",
        value=rank,
        unit=Unit.RANK,
        about=seat.seat.id,
        inputs=(
            Input("majority", votes, DECLARATION),
            Input("seat", seat.seat.name, DECLARATION),
            Input("declared", len(view.declared), DECLARATION),
        ),
        formula="1 + number of declared seats with a smaller majority in votes",
        source=DECLARATION,
        group=view.group.id,
    )


def _named_and_ranked(view: SoFar, *, seat: SeatView, rank: int) -> tuple[Input, ...]:
    return (
        Input("rank", rank, DECLARATION),
        Input("seat", seat.seat.name, DECLARATION),
        Input("declared", len(view.declared), DECLARATION),
    )
