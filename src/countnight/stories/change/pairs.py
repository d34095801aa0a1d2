"""Facts of two moments beside each other: which differ, and which a reader would see differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import Fact, FactBook


@dataclass(frozen=True, slots=True)
class Pair:
    """One claim at two moments. None means: it did not hold then, or does not hold now."""

    was: Fact | None
    now: Fact | None

    @property
    def about(self) -> str | None:
        """Whom or what the claim is about."""
        fact = self.now or self.was
        return None if fact is None else fact.about


def differing(was: FactBook, now: FactBook, fact_id: str) -> Sequence[Pair]:
    """The claims of that id that are not the same as printed, in the order of now's facts."""
    before = {fact.about: fact for fact in was.each(fact_id)}
    after = {fact.about: fact for fact in now.each(fact_id)}
    pairs = [Pair(before.get(about), after.get(about)) for about in {**after, **before}]
    return [pair for pair in pairs if is_seen(pair)]


def the_pair(was: FactBook, now: FactBook, fact_id: str) -> Pair | None:
    """The first claim of that id at both moments; None when a reader sees no difference."""
    pair = Pair(was.first(fact_id), now.first(fact_id))
    return pair if is_seen(pair) else None


def is_seen(pair: Pair) -> bool:
    """Whether the two are printed differently: whole numbers as they are, others by tenths."""
    return _printed(pair.was) != _printed(pair.now)


def _printed(fact: Fact | None) -> Value | None:
    if fact is None or not isinstance(fact.value, Fraction):
        return None if fact is None else fact.value
    return tenths_half_up(fact.value)
