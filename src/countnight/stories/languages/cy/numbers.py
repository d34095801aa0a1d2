"""Numbers as Welsh writes them, and the nouns behind them.

Behind a numeral up to ten the noun is singular and mutates as the spoken number wants; above
ten the number stands in digits with `o` and the plural. Counting is decimal.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from countnight.model.exact import tenths_half_up
from countnight.model.house_style import OF_LANGUAGE, NumberStyle
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


class WelshNumbers:
    """Numbers in one house's style."""

    def __init__(self, style: NumberStyle) -> None:
        self.style = style
        self.digits = lru_cache(maxsize=65536)(style.whole)
        """The number with its thousands parted: 14,013."""
        self._trimmed = lru_cache(maxsize=4096)(style.trimmed)

    def one_decimal(self, quantity: Fraction) -> str:
        """The size of the quantity to one decimal, a trailing .0 as the house has it: 63.5, 37."""
        return self._trimmed(abs(tenths_half_up(quantity)))

    def percent(self, quantity: Fraction) -> str:
        """A percentage in a sentence: 63.5%, 63.5 y cant."""
        return self.style.in_percent(self.one_decimal(quantity))

    def points(self, quantity: Fraction) -> str:
        """A difference of percentages: 3 phwynt canran, 12 o bwyntiau canran, 5.4 pwynt canran.

        Source: decimals with an unmutated noun as in the Welsh Government's 'Llesiant Cymru 2024:
        prif bwyntiau' (6.6 pwynt canran).
        """
        tenths = abs(tenths_half_up(quantity))
        if tenths == 5 and self.style.spells_half:
            return "hanner pwynt canran"
        is_decimal = tenths % 10 or self.style.keeps_zero
        noun = POINT.singular if is_decimal else behind(tenths // 10, POINT)
        return f"{self._trimmed(tenths)} {noun} canran"

    def in_column(self, quantity: Fraction) -> str:
        """The size of the quantity in a table, which keeps its decimal: 37.0."""
        return self.style.tenths(tenths_half_up(quantity))

    def with_noun(self, number: int, noun: Noun) -> str:
        """The number in digits and its noun, one form: 2 bleidlais, 14,013 o bleidleisiau."""
        return f"{self.digits(number)} {behind(number, noun)}"

    def spelled(self, number: int, noun: Noun) -> str:
        """The number before the noun: dwy, tair, pum, chwe; digits above what the house spells."""
        if not 1 <= number <= min(LAST_SPELLED, self.style.spell_up_to):
            return self.digits(number)
        return _FEMININE.get(number, "") if _is_gendered(number, noun) else _MASCULINE[number - 1]

    def alone(self, number: int, noun: Noun) -> str:
        """The number without its noun: pump, chwech."""
        word = self.spelled(number, noun)
        return _ALONE.get(number, word) if word.isalpha() else word

    def definite(self, number: int, noun: Noun) -> str:
        """The number behind an article: ddau, ddwy, tair."""
        word = self.spelled(number, noun)
        return soft(word) if number == 2 else word


@lru_cache(maxsize=64)
def numbers_in(style: NumberStyle) -> WelshNumbers:
    """The numbers of that style, the same ones each time."""
    return WelshNumbers(style)


def behind(number: int, noun: Noun) -> str:
    """The noun as it stands behind the number: pleidlais, bleidlais, o bleidleisiau."""
    if not 1 <= number <= LAST_SPELLED:
        return f"o {soft(noun.plural)}"
    if number == 2 or (number == 1 and noun.is_feminine):
        return soft(noun.singular)
    if number == 6 or (number == 3 and not noun.is_feminine):
        return aspirate(noun.singular)
    return noun.singular


def _is_gendered(number: int, noun: Noun) -> bool:
    return noun.is_feminine and number in _FEMININE


PLAIN = WelshNumbers(OF_LANGUAGE["cy"])
"""Numbers where no house says anything."""

digits = PLAIN.digits
percent = PLAIN.percent
points = PLAIN.points
with_noun = PLAIN.with_noun
spelled = PLAIN.spelled
alone = PLAIN.alone
definite = PLAIN.definite
