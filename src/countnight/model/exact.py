"""Exact quantities and the one rounding that a reader ever sees.

Shares, swings and changes are fractions until the moment of wording; rounding is half up,
away from zero, once (docs/explain/rounding.md).
"""

from fractions import Fraction

Value = int | str | Fraction
"""What a fact says: a count, an exact quantity, or a word or name."""


def tenths_half_up(quantity: Fraction) -> int:
    """The quantity in tenths, rounded half away from zero.

    Units: of the quantity, times ten; 63.5312 becomes 635, -2.95 becomes -30.
    """
    # Whole numbers alone, and no call between: a text has thirty of these.
    numerator, denominator = quantity.as_integer_ratio()
    size = (20 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def size_in_tenths(quantity: Fraction) -> int:
    """The size of the quantity in tenths, whatever its sign, rounded half up."""
    numerator, denominator = quantity.as_integer_ratio()
    return (20 * abs(numerator) + denominator) // (2 * denominator)


def int_half_up(quantity: Fraction) -> int:
    """The quantity as a whole number, rounded half away from zero."""
    numerator, denominator = quantity.as_integer_ratio()
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def percent_from_ratio(part: int, whole: int) -> Fraction:
    """The part as a percentage of the whole, exactly. Units: per cent."""
    return Fraction(100 * part, whole)


def text_from_value(value: Value) -> int | str:
    """The value as JSON carries it: an integer, a string, or an exact 'n/d'."""
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value
