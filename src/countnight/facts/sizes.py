"""How large a fact's number is: above, below, visible, and a majority beside last time's."""

from dataclasses import dataclass
from fractions import Fraction

from countnight.model.fact import Fact, FactBook


def exact(fact: Fact) -> Fraction:
    """The fact's value as an exact number. Raises: TypeError for a word."""
    value = fact.value
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str):
        raise TypeError(fact.id)
    return Fraction(value)


def has_risen(fact: Fact) -> bool:
    """Whether the fact's value is more than nothing. Raises: TypeError for a word."""
    return is_above(fact, 0)


def is_above(fact: Fact, number: int, over: int = 1) -> bool:
    """Whether the fact's value is more than the number, or the fraction. Raises: TypeError.

    In whole numbers, because fractions take three times as long to compare, and a post compares
    fifty times.
    """
    value = fact.value
    if isinstance(value, str):
        raise TypeError(fact.id)
    numerator, denominator = value.as_integer_ratio()
    return numerator * over > number * denominator


def is_below(fact: Fact, number: int, over: int = 1) -> bool:
    """Whether the fact's value is less than the number, or the fraction. Raises: TypeError."""
    value = fact.value
    if isinstance(value, str):
        raise TypeError(fact.id)
    numerator, denominator = value.as_integer_ratio()
    return numerator * over < number * denominator


def whole(fact: Fact) -> int:
    """The fact's value as a whole number. Raises: TypeError for a word."""
    value = fact.value
    return value if isinstance(value, int) else int(exact(fact))


def is_visible(fact: Fact | None) -> bool:
    """Whether the change is anything but 0.0 once it is rounded."""
    return fact is not None and seen_way(fact) != 0


def seen_way(fact: Fact) -> int:
    """1 for a rise that a reader sees, -1 for a fall; 0 for what is rounded to 0.0."""
    value = fact.value
    if isinstance(value, str):
        raise TypeError(fact.id)
    numerator, denominator = value.as_integer_ratio()
    if 20 * abs(numerator) < denominator:
        return 0
    return 1 if numerator > 0 else -1


@dataclass(slots=True)
class Majorities:
    """A hold's majority beside last time's; of any other seat nothing is known of it.

    Shape: `way` is 1 for larger, -1 for smaller. None means: there is nothing to compare with.
    """

    way: int | None = None
    is_doubled: bool = False
    is_halved: bool = False
    is_close_call: bool = False


NO_MAJORITIES = Majorities()


def majorities_of(book: FactBook) -> Majorities:
    """The comparison, made once for all the sentences that rest on it."""
    change, ratio = book.first("majority_change"), book.first("majority_ratio")
    if change is None and ratio is None:
        return NO_MAJORITIES
    said = Majorities()
    if change is not None:
        said.way = 1 if has_risen(change) else -1 if is_below(change, 0) else 0
    if ratio is not None:
        said.is_doubled, said.is_halved = is_above(ratio, 2), is_below(ratio, 1, 2)
        share = book.first("majority_share") if said.is_halved else None
        is_narrow = share is not None and is_below(share, 5)
        said.is_close_call = is_narrow and is_below(ratio, 1, 4)
    return said
