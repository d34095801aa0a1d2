"""How figures look in tables: thousands parted, one decimal, signs that line up."""

from fractions import Fraction

from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import Unit

MINUS = "\u2212"
"""A true minus sign, as wide as the plus."""


def whole_number(count: int) -> str:
    """The count with thousands parted by commas: 14,013."""
    return f"{abs(count):,}" if count >= 0 else f"{MINUS}{abs(count):,}"


def signed_whole_number(count: int) -> str:
    """The count with its sign, nought without one: +6, −6, 0."""
    return _signed(count, text=f"{abs(count):,}")


def one_decimal(quantity: Fraction) -> str:
    """The quantity rounded half up to one decimal, which tables always keep: 37.0."""
    tenths = tenths_half_up(quantity)
    sign = MINUS if tenths < 0 else ""
    return sign + _tenths_text(tenths)


def signed_one_decimal(quantity: Fraction) -> str:
    """The quantity with its sign to one decimal: +11.9, −24.9, 0.0."""
    tenths = tenths_half_up(quantity)
    return _signed(tenths, text=_tenths_text(tenths))


def percent(quantity: Fraction) -> str:
    """The quantity as a percentage: 63.5%."""
    return f"{one_decimal(quantity)}%"


def _tenths_text(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    return f"{whole:,}.{rest}"


def _signed(number: int, *, text: str) -> str:
    if number == 0:
        return text
    return f"+{text}" if number > 0 else f"{MINUS}{text}"


def exact_text(value: Value, *, unit: Unit) -> str:
    """The value as a reader who checks the arithmetic wants it: two decimals, years bare."""
    if isinstance(value, str):
        return value
    if isinstance(value, Fraction):
        return _two_decimals(value)
    return str(value) if unit is Unit.YEAR else whole_number(value)


def _two_decimals(quantity: Fraction) -> str:
    hundredths = tenths_half_up(quantity * 10)
    whole, rest = divmod(abs(hundredths), 100)
    sign = MINUS if hundredths < 0 else ""
    return f"{sign}{whole:,}.{rest:02d}"


def plain_two_decimals(quantity: Fraction) -> str:
    """The quantity for a spreadsheet: two decimals, a keyboard's minus, nothing between."""
    hundredths = tenths_half_up(quantity * 10)
    whole, rest = divmod(abs(hundredths), 100)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole}.{rest:02d}"
