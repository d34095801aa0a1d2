"""Whether a written number agrees with an exact value, as the text rounds or hedges it."""

from fractions import Fraction

from countnight.model.exact import int_half_up, tenths_half_up
from countnight.proofread.languages.record import Words
from countnight.proofread.reading.mention import Mention, Tag

NEAR_A_FRACTION = Fraction(5, 2)
"""Points by which a fraction in words may miss the share that it stands for."""


def agrees(mention: Mention, value: Fraction, *, before: str, words: Words) -> bool:
    """Whether the number, hedged by the words before it, is a fair way to write the value.

    Shape: the value's sign is not compared; a direction word has its own check.
    """
    size = abs(value)
    assert mention.number is not None  # noqa: S101 - only numbers are compared
    if mention.tag is Tag.FRACTION:
        return _near_fraction(mention.number, size, before=before, words=words)
    if mention.tag in (Tag.PERCENT, Tag.POINTS) or mention.decimals:
        return _rounded(mention, size, before=before, words=words)
    return _counted(int(mention.number), size, before=before, words=words)


def _rounded(mention: Mention, size: Fraction, *, before: str, words: Words) -> bool:
    number = mention.number or Fraction(0)
    tenths = Fraction(tenths_half_up(size), 10)
    if mention.decimals > 1:
        scale = 10**mention.decimals
        return number == Fraction(int_half_up(size * scale), scale)
    if number == tenths:
        return True
    if mention.decimals:
        return False
    if words.MORE_THAN.search(before):
        return number < size < number + 1
    if words.LESS_THAN.search(before):
        return number - 1 < size < number
    return number == int_half_up(size)


def _counted(number: int, size: Fraction, *, before: str, words: Words) -> bool:
    if size.denominator != 1:
        return number == int_half_up(size)
    if number == size:
        return words.MORE_THAN.search(before) is None and words.LESS_THAN.search(before) is None
    step = _step(number)
    if step < 100:
        return False
    if words.MORE_THAN.search(before):
        return number < size < number + step
    if words.LESS_THAN.search(before):
        return number - step < size < number
    return bool(words.ABOUT.search(before)) and abs(number - size) * 2 <= step


def _step(number: int) -> int:
    """The power of ten to which the number is rounded: 49,000 is to the thousand."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _near_fraction(number: Fraction, size: Fraction, *, before: str, words: Words) -> bool:
    if words.MORE_THAN.search(before):
        return number <= size <= number + 2 * NEAR_A_FRACTION
    if words.LESS_THAN.search(before):
        return number - NEAR_A_FRACTION <= size <= number
    return abs(number - size) <= NEAR_A_FRACTION + (1 if words.ABOUT.search(before) else 0)
