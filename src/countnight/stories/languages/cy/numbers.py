"""Numbers as Welsh writes them, and the nouns behind them.

Behind a numeral up to ten the noun is singular and mutates as the spoken number wants; above
ten the number stands in digits with `o` and the plural. Counting is decimal.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from countnight.model.exact import tenths_half_up
from countnight.stories.languages.cy.mutation import aspirate, soft

ROUNDED = "half up to one decimal"
LAST_SPELLED = 10

_MASCULINE = (
    "un", "dau", "tri", "pedwar", "pum", "chwe", "saith", "wyth", "naw", "deg",
)  # fmt: skip
_FEMININE = {2: "dwy", 3: "tair", 4: "pedair"}
_ALONE = {5: "pump", 6: "chwech"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that is counted."""

    singular: str
    plural: str
    is_feminine: bool = False


VOTE = Noun("pleidlais", "pleidleisiau", is_feminine=True)
SEAT = Noun("sedd", "seddi", is_feminine=True)
CANDIDATE = Noun("ymgeisydd", "ymgeiswyr")
POINT = Noun("pwynt", "pwyntiau")
MP = Noun("Aelod Seneddol", "Aelodau Seneddol")
PAPER = Noun("papur pleidleisio", "papurau pleidleisio")
ELECTOR = Noun("etholwr", "etholwyr")
RECOUNT = Noun("ailgyfrif", "ailgyfrifiadau")


@lru_cache(maxsize=65536)
def digits(number: int) -> str:
    """The number with thousands separators: 14,013."""
    return f"{number:,}"


@lru_cache(maxsize=65536)
def one_decimal(quantity: Fraction) -> str:
    """The size of the quantity to one decimal, a trailing .0 dropped: 63.5, 37."""
    whole, tenth = divmod(abs(tenths_half_up(quantity)), 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"


def percent(quantity: Fraction) -> str:
    """A percentage: 63.5%."""
    return f"{one_decimal(quantity)}%"


def points(quantity: Fraction) -> str:
    """A difference of percentages: 3 phwynt canran, 12 o bwyntiau canran, 5.4 pwynt canran.

    Source: decimals with an unmutated noun as in the Welsh Government's 'Llesiant Cymru 2024:
    prif bwyntiau' (6.6 pwynt canran).
    """
    tenths = abs(tenths_half_up(quantity))
    if tenths == 5:
        return "hanner pwynt canran"
    if tenths % 10:
        return f"{one_decimal(quantity)} {POINT.singular} canran"
    return f"{one_decimal(quantity)} {behind(tenths // 10, POINT)} canran"


def behind(number: int, noun: Noun) -> str:
    """The noun as it stands behind the number: pleidlais, bleidlais, o bleidleisiau."""
    if not 1 <= number <= LAST_SPELLED:
        return f"o {soft(noun.plural)}"
    if number == 2 or (number == 1 and noun.is_feminine):
        return soft(noun.singular)
    if number == 6 or (number == 3 and not noun.is_feminine):
        return aspirate(noun.singular)
    return noun.singular


def with_noun(number: int, noun: Noun) -> str:
    """The number in digits and its noun, one form: 2 bleidlais, 14,013 o bleidleisiau."""
    return f"{digits(number)} {behind(number, noun)}"


def spelled(number: int, noun: Noun) -> str:
    """The number before the noun: dwy, tair, pum, chwe; digits above ten."""
    if not 1 <= number <= LAST_SPELLED:
        return digits(number)
    return _FEMININE.get(number, "") if _is_gendered(number, noun) else _MASCULINE[number - 1]


def alone(number: int, noun: Noun) -> str:
    """The number without its noun: pump, chwech."""
    return _ALONE.get(number) or spelled(number, noun)


def definite(number: int, noun: Noun) -> str:
    """The number behind an article: ddau, ddwy, tair."""
    word = spelled(number, noun)
    return soft(word) if number == 2 else word


def _is_gendered(number: int, noun: Noun) -> bool:
    return noun.is_feminine and number in _FEMININE
