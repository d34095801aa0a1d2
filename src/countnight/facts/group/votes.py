"""The group's votes and turnout, summed over the seats declared, the same seats both times."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from countnight.facts.evidence import DECLARATION
from countnight.facts.group.sums import Sums
from countnight.facts.group_view import SoFar
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey


@dataclass(frozen=True, slots=True)
class Polled:
    """Valid votes and registered electors over the seats declared, at one election."""

    valid: int
    electors: int
    source: str

    @property
    def turnout(self) -> Fraction:
        """Valid votes as a percentage of registered electors."""
        return percent_from_ratio(self.valid, self.electors)


def group_shares(view: SoFar) -> Iterator[Fact]:
    """Each party's votes and share over the seats declared, and how the share has changed.

    Shape: independents and the Speaker are no party and have none; largest first. The shares of
    last time follow, so that a party which no longer stands has its own.
    Holds: last time and the change need a baseline in every declared seat.
    """
    now, then = view.votes_now, view.votes_then
    if now.valid > 0:
        yield from _shares_now(view, now=now, then=then)
    if then is not None:
        for party in _largest_first(then):
            yield _share(view, party=party, sums=then)


def group_turnout(view: SoFar) -> Iterator[Fact]:
    """Valid votes over registered electors, now, last time, and the change in points.

    Holds: every declared seat gives its electorate; for the change, last time too, and none of
    the boundaries is new.
    """
    now, then = polled_now(view), polled_then(view)
    if now is not None:
        yield _turnout(view, fact_id="group_turnout", polled=now)
    if then is not None:
        yield _turnout(view, fact_id="previous_group_turnout", polled=then)
    if now is None or then is None or view.is_notional:
        return
    yield Fact(
        id="group_turnout_change",
        value=now.turnout - then.turnout,
        unit=Unit.POINTS,
        inputs=(*_of_turnout(now), *_of_turnout(then)),
        formula="turnout now − turnout then, over the same seats",
        source=DECLARATION,
        baseline=then.source,
        group=view.group.id,
    )


def polled_now(view: SoFar) -> Polled | None:
    """Valid votes and electors; None when nothing is declared or an electorate is unknown."""
    electors = _summed(seat.declaration.electorate for seat in view.declared)
    if not electors:
        return None
    return Polled(sum(seat.valid_votes for seat in view.declared), electors, DECLARATION)


def polled_then(view: SoFar) -> Polled | None:
    """The same seats last time; None when a baseline or its electorate is unknown."""
    if view.pasts is None:
        return None
    electors = _summed(past.result.electorate for past in view.pasts)
    if not electors:
        return None
    return Polled(sum(past.result.valid_votes for past in view.pasts), electors, view.baseline_name)


def _summed(numbers: Iterable[int | None]) -> int | None:
    """The sum, or None as soon as one number is unknown."""
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


def _shares_now(view: SoFar, *, now: Sums, then: Sums | None) -> Iterator[Fact]:
    for party in _largest_first(now):
        yield _votes(view, party=party, sums=now)
        yield _share(view, party=party, sums=now)
        if then is not None and party in then.votes:
            yield _share_change(view, party=party, now=now, then=then)


def _largest_first(sums: Sums) -> list[PartyKey]:
    return sorted(sums.votes, key=lambda key: (-sums.votes[key], key))


def _votes(view: SoFar, *, party: PartyKey, sums: Sums) -> Fact:
    return Fact(
        id="group_votes",
        value=sums.votes[party],
        unit=Unit.VOTES,
        about=party,
        formula="sum of the party's votes over the seats declared",
        source=sums.source,
        group=view.group.id,
    )


def _share(view: SoFar, *, party: PartyKey, sums: Sums) -> Fact:
    is_now = sums.source == DECLARATION
    return Fact(
        id="group_share" if is_now else "previous_group_share",
        value=percent_from_ratio(sums.votes[party], sums.valid),
        unit=Unit.PERCENT,
        about=party,
        inputs=_of_share(party, sums=sums),
        formula="100 × the party's votes ÷ valid votes, over the seats declared",
        source=sums.source,
        baseline=None if is_now else sums.source,
        group=view.group.id,
    )


def _share_change(view: SoFar, *, party: PartyKey, now: Sums, then: Sums) -> Fact:
    moved = now.votes[party] * then.valid - then.votes[party] * now.valid
    return Fact(
        id="group_share_change",
        value=Fraction(100 * moved, now.valid * then.valid),
        unit=Unit.POINTS,
        about=party,
        inputs=(*_of_share(party, sums=now), *_of_share(party, sums=then)),
        formula="share now − share then, over the same seats",
        source=DECLARATION,
        baseline=then.source,
        group=view.group.id,
    )


def _turnout(view: SoFar, *, fact_id: str, polled: Polled) -> Fact:
    return Fact(
        id=fact_id,
        value=polled.turnout,
        unit=Unit.PERCENT,
        inputs=_of_turnout(polled),
        formula="100 × valid votes ÷ registered electors, over the seats declared",
        source=polled.source,
        baseline=None if polled.source == DECLARATION else polled.source,
        group=view.group.id,
    )


def _of_share(party: PartyKey, *, sums: Sums) -> tuple[Input, ...]:
    tail = "" if sums.source == DECLARATION else "_then"
    return (
        Input(f"votes{tail}", sums.votes[party], sums.source),
        Input(f"valid_votes{tail}", sums.valid, sums.source),
    )


def _of_turnout(polled: Polled) -> tuple[Input, ...]:
    tail = "" if polled.source == DECLARATION else "_then"
    return (
        Input(f"valid_votes{tail}", polled.valid, polled.source),
        Input(f"electorate{tail}", polled.electors, polled.source),
    )
