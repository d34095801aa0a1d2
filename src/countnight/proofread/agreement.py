"""Whether a written number agrees with an exact value, as the text rounds or hedges it."""

import re
from fractions import Fraction

from countnight.model.exact import int_half_up, tenths_half_up
from countnight.proofread.languages import en
from countnight.proofread.reading.mention import Mention, Tag

MORE = re.compile(en.MORE_THAN)
LESS = re.compile(en.LESS_THAN)
ABOUT = re.compile(en.ABOUT)
NEAR_A_FRACTION = Fraction(5, 2)
"""Points by which a fraction in words may miss the share that it stands for."""


def agrees(mention: Mention, value: Fraction, *, before: str) -> bool:
    """Whether the number, hedged by the words before it, is a fair way to write the value.

    Shape: the value's sign is not compared; a direction word has its own check.
    """
    size = abs(value)
    assert mention.number is not None  # noqa: S101 - only numbers are compared
    if mention.tag is Tag.FRACTION:
        return _near_fraction(mention.number, size, before=before)
    if mention.tag in (Tag.PERCENT, Tag.POINTS) or mention.decimals:
        return _rounded(mention, size, before=before)
    return _counted(int(mention.number), size, before=before)


def _rounded(mention: Mention, size: Fraction, *, before: str) -> bool:
    number = mention.number or Fraction(0)
    tenths = Fraction(tenths_half_up(size), 10)
    if mention.decimals > 1:
        scale = 10**mention.decimals
        return number == Fraction(int_half_up(size * scale), scale)
    if number == tenths:
        return True
    if mention.decimals:
        return False
    if MORE.search(before):
        return number < size < number + 1
    if LESS.search(before):
        return number - 1 < size < number
    return number == int_half_up(size)


def _counted(number: int, size: Fraction, *, before: str) -> bool:
    if size.denominator != 1:
        return number == int_half_up(size)
    if number == size:
        return MORE.search(before) is None and LESS.search(before) is None
    step = _step(number)
    if step < 100:
        return False
    if MORE.search(before):
        return number < size < number + step
    if LESS.search(before):
        return number - step < size < number
    return bool(ABOUT.search(before)) and abs(number - size) * 2 <= step


def _step(number: int) -> int:
    """The power of ten to which the number is rounded: 49,000 is to the thousand."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _near_fraction(number: Fraction, size: Fraction, *, before: str) -> bool:
    if MORE.search(before):
        return number <= size <= number + 2 * NEAR_A_FRACTION
    if LESS.search(before):
        return number - NEAR_A_FRACTION <= size <= number
    return abs(number - size) <= NEAR_A_FRACTION + (1 if ABOUT.search(before) else 0)
