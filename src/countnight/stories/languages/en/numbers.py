"""Numbers as an English news page writes them."""

from fractions import Fraction
from functools import lru_cache

from countnight.model.exact import tenths_half_up

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


@lru_cache(maxsize=65536)
def digits(number: int) -> str:
    """The number with thousands separators: 14,013."""
    return f"{number:,}"


def counted(number: int) -> str:
    """A small count in words below ten, else in digits."""
    return SPELLED[number] if 0 <= number < len(SPELLED) else digits(number)


def at_the_start(number: int) -> str:
    """A count that begins a sentence: in words up to ninety-nine, with a capital."""
    if number >= 100:
        return digits(number)
    tens, units = divmod(number, 10)
    if number < 20:
        word = (*SPELLED, *TEENS)[number]
    else:
        word = TENS[tens] + (f"-{SPELLED[units]}" if units else "")
    return word[:1].upper() + word[1:]


def ordinal(place: int) -> str:
    """The place in words up to tenth, else in digits with its ending."""
    if 1 <= place <= len(ORDINALS):
        return ORDINALS[place - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{'th' if place % 100 in (11, 12, 13) else ending}"


def one_decimal(quantity: Fraction) -> str:
    """The size of the quantity to one decimal, a trailing .0 dropped: 63.5, 37."""
    return _from_tenths(abs(tenths_half_up(quantity)))


@lru_cache(maxsize=4096)
def _from_tenths(tenths: int) -> str:
    whole, tenth = divmod(tenths, 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"


def percent(quantity: Fraction) -> str:
    """A percentage: 63.5%."""
    return f"{one_decimal(quantity)}%"


def points(quantity: Fraction) -> str:
    """A difference of percentages: 3 points, 1 point, half a point."""
    tenths = abs(tenths_half_up(quantity))
    if tenths == 5:
        return "half a point"
    return f"{one_decimal(quantity)} point{'' if tenths == 10 else 's'}"


def article(number: str) -> str:
    """The article before a number that is read aloud: an 8, an 11, an 18.4, a 3.2."""
    whole = number.partition(".")[0].replace(",", "")
    is_eight = whole.startswith("8")
    is_eleven = whole in {"11", "18"} or (len(whole) in {5, 8} and whole[:2] in {"11", "18"})
    return "an" if is_eight or is_eleven else "a"


def listed(items: list[str]) -> str:
    """The items as English lists them: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
