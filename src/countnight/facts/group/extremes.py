"""The closest, the largest and the extreme among the seats declared so far.

Each names its set: the group, and how many of its seats are in. Equals stand in order of
declaration.
"""

from collections.abc import Iterator
from fractions import Fraction
from heapq import nlargest, nsmallest

from countnight.facts.evidence import DECLARATION
from countnight.facts.group_view import SoFar
from countnight.facts.seat.majority import majority_of
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import SeatId

SHOWN = 3
"""How many of each kind are facts."""


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
    found = nlargest(SHOWN, _swings(view), key=lambda one: _size(one[0]))
    for rank, (points, direction, seat) in enumerate(found, start=1):
        yield Fact(
            id="largest_swing",
            value=points,
            unit=Unit.POINTS,
            about=seat.seat.id,
            inputs=(
                Input("from", direction[0], DECLARATION),
                Input("to", direction[1], DECLARATION),
                *_named_and_ranked(view, seat=seat, rank=rank),
            ),
            formula="largest Butler swing among the seats declared",
            source=DECLARATION,
            baseline=view.baseline_name,
            group=view.group.id,
        )


def extremes_so_far(view: SoFar) -> Iterator[Fact]:
    """The highest and the lowest turnout among the seats declared that give an electorate."""
    turnouts = list(_turnouts(view))
    if not turnouts:
        return
    highest = max(turnouts, key=lambda one: _size(one[0]))
    lowest = min(turnouts, key=lambda one: _size(one[0]))
    for word, (percent, seat) in (("turnout_highest", highest), ("turnout_lowest", lowest)):
        yield Fact(
            id="extremes_so_far",
            value=percent,
            unit=Unit.PERCENT,
            about=f"{word}:{seat.seat.id}",
            inputs=_named_and_ranked(view, seat=seat, rank=1),
            formula=f"{word.removeprefix('turnout_')} turnout among the seats declared",
            source=DECLARATION,
            group=view.group.id,
        )


def _size(quantity: Fraction) -> tuple[float, Fraction]:
    """A key that sorts exactly and quickly: the exact number decides where floats are equal."""
    return (float(quantity), quantity)


def _majorities(view: SoFar) -> Iterator[tuple[int, SeatView]]:
    for seat in view.declared:
        votes = majority_of(seat)
        if votes is not None:
            yield votes, seat


def _swings(view: SoFar) -> Iterator[tuple[Fraction, tuple[str, str], SeatView]]:
    """Swings as the seats' own books have them, so that they are worked out only once."""
    for seat in view.declared:
        if seat.winner is None or seat.runner_up is None:
            continue
        pair = (seat.runner_up.main_party.key, seat.winner.main_party.key)
        for direction in (pair, (pair[1], pair[0])):
            points = _exact(view, seat=seat.seat.id, fact_id="swing", about=">".join(direction))
            if points is not None:
                yield points, direction, seat
                break


def _turnouts(view: SoFar) -> Iterator[tuple[Fraction, SeatView]]:
    for seat in view.declared:
        percent = _exact(view, seat=seat.seat.id, fact_id="turnout")
        if percent is not None:
            yield percent, seat


def _exact(view: SoFar, *, seat: SeatId, fact_id: str, about: str | None = None) -> Fraction | None:
    fact = view.books[seat].get(fact_id, about)
    return fact.value if fact is not None and isinstance(fact.value, Fraction) else None


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


def _named_and_ranked(view: SoFar, *, seat: SeatView, rank: int) -> tuple[Input, ...]:
    return (
        Input("rank", rank, DECLARATION),
        Input("seat", seat.seat.name, DECLARATION),
        Input("declared", len(view.declared), DECLARATION),
    )
