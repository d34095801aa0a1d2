"""How figures look on pages: the house's marks, one decimal, signs that line up."""

from dataclasses import dataclass
from fractions import Fraction

from countnight.model.election import Election
from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import Unit
from countnight.model.house_style import NumberStyle

MINUS = "\u2212"
"""A true minus sign, as wide as the plus."""


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """Figures in one house's style; tables always keep their decimal."""

    style: NumberStyle

    def whole(self, count: int) -> str:
        """The count with its thousands parted: 14,013."""
        return _minus(count) + self.style.whole(abs(count))

    def signed_whole(self, count: int) -> str:
        """The count with its sign, nought without one: +6, −6, 0."""
        return _sign(count) + self.style.whole(abs(count))

    def one_decimal(self, quantity: Fraction) -> str:
        """The quantity rounded half up to one decimal: 37.0."""
        tenths = tenths_half_up(quantity)
        return _minus(tenths) + self.style.tenths(tenths)

    def signed_one_decimal(self, quantity: Fraction) -> str:
        """The quantity with its sign to one decimal: +11.9, −24.9, 0.0."""
        tenths = tenths_half_up(quantity)
        return _sign(tenths) + self.style.tenths(tenths)

    def percent(self, quantity: Fraction) -> str:
        """The quantity as a percentage in a sentence: 63.5%, 63.5 per cent."""
        return self.style.in_percent(self.one_decimal(quantity))

    def exact(self, value: Value, *, unit: Unit) -> str:
        """The value as a reader who checks the arithmetic wants it: two decimals, years bare."""
        if isinstance(value, str):
            return value
        if isinstance(value, Fraction):
            return self._two_decimals(value)
        return str(value) if unit is Unit.YEAR else self.whole(value)

    def _two_decimals(self, quantity: Fraction) -> str:
        hundredths = tenths_half_up(quantity * 10)
        whole, rest = divmod(abs(hundredths), 100)
        return f"{_minus(hundredths)}{self.style.whole(whole)}{self.style.decimal}{rest:02d}"


def numbers_of(election: Election, *, lang: str) -> PageNumbers:
    """How the election's house writes figures in the language."""
    return PageNumbers(election.style.numbers_in(lang))


def _minus(number: int) -> str:
    return MINUS if number < 0 else ""


def _sign(number: int) -> str:
    return "+" if number > 0 else _minus(number)


def bar_width(share: Fraction) -> str:
    """The share as the width of a bar: for a program, not for a reader."""
    tenths = tenths_half_up(share)
    return f"{tenths // 10}.{tenths % 10}"


def plain_two_decimals(quantity: Fraction) -> str:
    """The quantity for a spreadsheet: two decimals, a keyboard's minus, nothing between."""
    hundredths = tenths_half_up(quantity * 10)
    whole, rest = divmod(abs(hundredths), 100)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole}.{rest:02d}"
