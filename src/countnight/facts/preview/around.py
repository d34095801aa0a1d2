"""What the seats declared around an awaited one have shown so far; never what it will do itself."""

from collections.abc import Iterator
from fractions import Fraction

from countnight.facts.evidence import DECLARATION
from countnight.facts.group.progress import declared, group, seats
from countnight.facts.group_view import SoFar
from countnight.facts.past import Past
from countnight.facts.preview.needed import pair_ahead
from countnight.facts.preview.view import SeatAhead
from countnight.facts.seat.outcome import is_hold
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

ENOUGH = 3
"""How many declared seats a median swing needs: two have a mean and no middle."""


def surroundings(view: SeatAhead) -> Iterator[Fact]:
    """The group's name, its seats, and how many are declared. Holds: any of it is."""
    around = view.outlook.around
    if around is not None and around.declared:
        for find in (group, seats, declared):
            yield from find(around)


def median_swing(view: SeatAhead) -> Iterator[Fact]:
    """The middle one of the swings between the seat's two parties in the seats declared.

    Shape: positive, about "from>to"; the mean of the middle two where their number is even; the
    inputs are the swings, those the other way negative.
    Holds: as the swing needed; three declared seats or more have a swing between the two.
    """
    around, pair = view.outlook.around, pair_ahead(view)
    if around is None or pair is None:
        return
    swings = sorted(_swings(around, pair=pair), key=lambda found: found[1])
    if len(swings) < ENOUGH:
        return
    middle = median([points for _, points in swings])
    if middle == 0:
        return
    yield Fact(
        id="median_swing",
        value=abs(middle),
        unit=Unit.POINTS,
        about=f"{pair[0]}>{pair[1]}" if middle > 0 else f"{pair[1]}>{pair[0]}",
        inputs=tuple(Input(f"swing_{seat}", points, DECLARATION) for seat, points in swings),
        formula="median of the Butler swings between the two parties in the seats declared",
        source=DECLARATION,
        baseline=around.baseline_name,
        group=around.group.id,
    )


def swings_counted(view: SeatAhead) -> Iterator[Fact]:
    """How many declared seats the median swing is the middle of. Holds: as the median swing."""
    for fact in median_swing(view):
        yield Fact(
            id="swings_counted",
            value=len(fact.inputs),
            unit=Unit.COUNT,
            about=fact.about,
            formula="declared seats with a swing between the two parties",
            source=DECLARATION,
            baseline=fact.baseline,
            group=fact.group,
        )


def defended_so_far(view: SeatAhead) -> Iterator[Fact]:
    """How many of the seats declared the party of this one had won last time, and held.

    Holds: it had won any of them.
    """
    around, past = view.outlook.around, view.past
    if around is None or past is None:
        return
    party = past.winner_party
    if party.is_independent or party.is_speaker:
        return
    theirs = [one for one in around.declared if _then(one.past) == party.key]
    if not theirs:
        return
    held = sum(is_hold(one) for one in theirs)
    for fact_id, number in (("defended_so_far", len(theirs)), ("held_so_far", held)):
        yield Fact(
            id=fact_id,
            value=number,
            unit=Unit.COUNT,
            about=party.key,
            inputs=(Input("declared", len(around.declared), DECLARATION),),
            formula="declared seats that the party won last time"
            + (", and won again" if fact_id == "held_so_far" else ""),
            source=DECLARATION,
            baseline=around.baseline_name,
            group=around.group.id,
        )


def median(values: list[Fraction]) -> Fraction:
    """The middle value of a sorted list, or the mean of its two middle ones."""
    half = len(values) // 2
    if len(values) % 2:
        return values[half]
    return (values[half - 1] + values[half]) / 2


def _swings(around: SoFar, *, pair: tuple[PartyKey, PartyKey]) -> Iterator[tuple[str, Fraction]]:
    """The swings from the first of the pair to the second, by seat; the other way negative."""
    ways = {f"{pair[0]}>{pair[1]}": 1, f"{pair[1]}>{pair[0]}": -1}
    for one in around.declared:
        fact = around.books[one.seat.id].first("swing")
        if fact is not None and fact.about in ways and not isinstance(fact.value, str):
            yield one.seat.id, Fraction(fact.value) * ways[fact.about]


def _then(past: Past | None) -> PartyKey | None:
    return None if past is None else past.winner_party.key
