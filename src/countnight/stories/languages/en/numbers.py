"""Numbers as an English news page writes them, in the house's style."""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from countnight.model.exact import size_in_tenths, tenths_half_up
from countnight.model.house_style import NumberStyle

SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
ROUNDED = "half up to one decimal"


class EnglishNumbers:
    """Numbers in one house's style."""

    def __init__(self, style: NumberStyle) -> None:
        self.style = style
        self._trimmed = lru_cache(maxsize=4096)(style.trimmed)
        self._in_percent = lru_cache(maxsize=4096)(self._percent_of_tenths)
        self._in_points = lru_cache(maxsize=4096)(self._points_of_tenths)
        self.digits: Callable[[int], str] = lru_cache(maxsize=65536)(style.whole)
        """The number with thousands separators: 14,013."""
        self.year: Callable[[int], str] = str
        """A year, which has no separators: 1987."""
        self.article: Callable[[str], str] = lru_cache(maxsize=4096)(self._article)
        """The article before a number that is read aloud: an 8, an 11, an 18.4, a 3.2."""

    def counted(self, number: int) -> str:
        """A count in words as far as the house spells, else in digits; none is always 'no'."""
        if number == 0 or 0 < number <= self.style.spell_up_to:
            return in_words(number)
        return self.digits(number)

    def at_the_start(self, number: int) -> str:
        """A count that begins a sentence: in words up to ninety-nine, with a capital."""
        if number >= 100:
            return self.digits(number)
        word = in_words(number)
        return word[:1].upper() + word[1:]

    def one_decimal(self, quantity: Fraction) -> str:
        """The size of the quantity to one decimal, a trailing .0 as the house has it: 63.5, 37."""
        return self._trimmed(size_in_tenths(quantity))

    def percent(self, quantity: Fraction) -> str:
        """A percentage in a sentence: 63.5%, 63.5 per cent."""
        return self._in_percent(size_in_tenths(quantity))

    def _percent_of_tenths(self, tenths: int) -> str:
        return self.style.in_percent(self._trimmed(tenths))

    def points(self, quantity: Fraction) -> str:
        """A difference of percentages: 3 points, 1 point, half a point."""
        return self._in_points(size_in_tenths(quantity))

    def _points_of_tenths(self, tenths: int) -> str:
        if tenths == 5 and self.style.spells_half:
            return "half a point"
        is_one = tenths == 10 and not self.style.keeps_zero
        return f"{self._trimmed(tenths)} point{'' if is_one else 's'}"

    def size(self, number: int) -> str:
        """The number without its sign: 4,852 for a majority that fell by so many."""
        return self.digits(abs(number))

    def in_column(self, quantity: Fraction) -> str:
        """The size of the quantity in a table, which keeps its decimal: 37.0."""
        return self.style.tenths(tenths_half_up(quantity))

    def _article(self, number: str) -> str:
        spoken = number.partition(self.style.decimal)[0]
        whole = "".join(digit for digit in spoken if digit.isdecimal())
        is_eight = whole.startswith("8")
        is_eleven = whole in {"11", "18"} or (len(whole) in {5, 8} and whole[:2] in {"11", "18"})
        return "an" if is_eight or is_eleven else "a"


@lru_cache(maxsize=64)
def numbers_in(style: NumberStyle) -> EnglishNumbers:
    """The numbers of that style, the same ones each time."""
    return EnglishNumbers(style)


def in_words(number: int) -> str:
    """A number below a hundred in words; 'no' for none."""
    if number < 20:
        return (*SPELLED, *TEENS)[number]
    tens, units = divmod(number, 10)
    return TENS[tens] + (f"-{SPELLED[units]}" if units else "")


def ordinal(place: int) -> str:
    """The place in words up to tenth, else in digits with its ending."""
    if 1 <= place <= len(ORDINALS):
        return ORDINALS[place - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{'th' if place % 100 in (11, 12, 13) else ending}"


def listed(items: list[str]) -> str:
    """The items as English lists them: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
