"""The highest and the lowest so far: turnout and its change, majority and its share, swing.

Every one is the seat's own fact, taken from its book, so that nothing is worked out twice.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter

from countnight.facts.evidence import DECLARATION
from countnight.facts.group_view import SoFar
from countnight.facts.seat_view import SeatView, Sizes
from countnight.model.fact import Fact, Input

_CLOSE = 1e-9
"""Approximate sizes nearer than this are compared exactly."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """A fact of a seat whose extremes are facts of the group; `size` need only be approximate.

    Shape: `highest` and `lowest` are what `about` begins with. With `is_signed`, the highest is
    a rise and the lowest a fall, or neither is there.
    """

    fact_id: str
    highest: str
    lowest: str
    size: Callable[[Sizes], float | None]
    is_signed: bool = False


def extremes_so_far(view: SoFar) -> Iterator[Fact]:
    """Of each measure the highest and the lowest among the seats declared, about "word:seat".

    Holds: any declared seat has the measure; a rise is above nothing and a fall below it.
    Shape: of equals, the one declared first.
    """
    for measure in _MEASURES:
        sized = [
            (size, seat) for seat in view.declared if (size := measure.size(seat.sizes)) is not None
        ]
        for word, sign in ((measure.highest, 1), (measure.lowest, -1)):
            found = _furthest(view, sized=sized, fact_id=measure.fact_id, sign=sign)
            if found is not None and not (measure.is_signed and sign * _exact(found[0]) <= 0):
                yield _extreme(view, word=word, found=found)


def _furthest(
    view: SoFar, *, sized: list[tuple[float, SeatView]], fact_id: str, sign: int
) -> tuple[Fact, SeatView] | None:
    """The seat furthest up (or down, by the sign), with its fact; None when no book has it."""
    if not sized:
        return None
    edge = max(sign * size for size, _ in sized) - _CLOSE
    near = [seat for size, seat in sized if sign * size >= edge]
    facts = [(view.books[seat.seat.id].first(fact_id), seat) for seat in near]
    known = [(fact, seat) for fact, seat in facts if fact is not None]
    if not known:  # a seat of the Speaker, say, whose change of turnout is no fact
        others = [(size, seat) for size, seat in sized if sign * size < edge]
        return _furthest(view, sized=others, fact_id=fact_id, sign=sign)
    return max(known, key=lambda one: sign * _exact(one[0]))


def _exact(fact: Fact) -> Fraction | int:
    return 0 if isinstance(fact.value, str) else fact.value


def _extreme(view: SoFar, *, word: str, found: tuple[Fact, SeatView]) -> Fact:
    fact, seat = found
    pair = () if fact.about is None else (Input("pair", fact.about, fact.source),)
    return Fact(
        id="extremes_so_far",
        value=fact.value,
        unit=fact.unit,
        about=f"{word}:{seat.seat.id}",
        inputs=(
            Input("rank", 1, DECLARATION),
            Input("seat", seat.seat.name, DECLARATION),
            Input("declared", len(view.declared), DECLARATION),
            *pair,
        ),
        formula=f"{word.replace('_', ' ')} among the seats declared",
        source=DECLARATION,
        baseline=fact.baseline,
        group=view.group.id,
    )


_MEASURES = (
    _Measure("turnout", "turnout_highest", "turnout_lowest", attrgetter("turnout")),
    _Measure(
        *("turnout_change", "turnout_rise", "turnout_fall", attrgetter("turnout_change")),
        is_signed=True,
    ),
    _Measure("majority", "majority_largest", "majority_smallest", attrgetter("majority")),
    _Measure(
        *("majority_share", "majority_share_largest", "majority_share_smallest"),
        attrgetter("majority_share"),
    ),
)
"""Swing has its own three largest; a smallest swing is no news."""
