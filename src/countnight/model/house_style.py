"""How one newsroom writes: its numbers, its honorifics and the words it does not use.

Party names and labels are the house's too; they stand in the election itself, so that everybody
who asks for a party's name gets the house's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

V = TypeVar("V")

NO_BREAK = "\u00a0"
"""The blank that keeps a number on one line."""


def _nothing() -> Mapping[str, V]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one language's numbers look.

    Shape: counts up to `spell_up_to` are words; votes, shares and points are always in digits.
    Units: `thousands_from` is the first number whose thousands are parted.
    """

    spell_up_to: int = 9
    thousands: str = ","
    thousands_from: int = 1_000
    decimal: str = "."
    percent: str = "%"
    keeps_zero: bool = False
    spells_half: bool = True

    def whole(self, number: int) -> str:
        """The number in digits, its thousands parted: 14,013."""
        if abs(number) < self.thousands_from:
            return str(number)
        text = f"{number:,}"
        return text if self.thousands == "," else text.replace(",", self.thousands)

    def tenths(self, tenths: int) -> str:
        """The size of so many tenths with its decimal: 63.5, 37.0."""
        whole, tenth = divmod(abs(tenths), 10)
        return f"{self.whole(whole)}{self.decimal}{tenth}"

    def trimmed(self, tenths: int) -> str:
        """The size of so many tenths, nought tenths left out unless the house keeps them."""
        if tenths % 10 and not self.keeps_zero:
            return self.tenths(tenths)
        return self.tenths(tenths) if self.keeps_zero else self.whole(abs(tenths) // 10)

    def in_percent(self, number: str) -> str:
        """The number as a percentage in a sentence: 63.5%, 63.5 per cent."""
        return f"{number}%" if self.percent == "%" else f"{number} {self.percent}"


OF_LANGUAGE: Mapping[str, NumberStyle] = MappingProxyType(
    {
        "en": NumberStyle(),
        "cy": NumberStyle(spell_up_to=10),
        "nl": NumberStyle(thousands=".", decimal=","),
    }
)
"""How each language writes numbers where the house says nothing."""

PERCENT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("%", "per cent", "percent"),
        "cy": ("%", "y cant"),
        "nl": ("%", "procent"),
    }
)
"""What may stand behind a percentage in each language."""

SPELLED_AT_MOST: Mapping[str, int] = MappingProxyType({"en": 99, "cy": 10})
"""The largest count that each language has a word for; 0 where it is not named."""

THOUSANDS = (",", ".", "'", " ", "")
"""What may part thousands; a blank is written as one that does not break."""

DECIMALS = (".", ",")


class HonorificUse(StrEnum):
    """When a person is called by an honorific."""

    NEVER = "never"
    FIRST = "first mention"
    EVERY = "every mention"


@dataclass(frozen=True, slots=True)
class Honorifics:
    """Whether 'Sir' and 'Dame' are written, and how.

    Shape: `forms` are by language, then by the honorific as attested; an empty form leaves it out.
    `with_given_name` are the attested ones that never stand before a surname alone.
    """

    use: HonorificUse = HonorificUse.NEVER
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=_nothing)
    with_given_name: tuple[str, ...] = ("Sir", "Dame")

    def form_of(self, attested: str, *, lang: str) -> str:
        """The honorific as the language writes it; empty where the house leaves it out."""
        return self.forms.get(lang, {}).get(attested, attested)


@dataclass(frozen=True, slots=True)
class BannedWords:
    """A word or phrase that the house does not write. None means: nothing to put instead."""

    words: str
    instead: str | None = None


def banned_places(
    text: str, banned: tuple[BannedWords, ...]
) -> Iterator[tuple[int, int, BannedWords]]:
    """Every place where the text has banned words, whole and whatever their capitals.

    Units: Unicode code points, end exclusive.
    """
    if not banned:
        return
    for match in _pattern(banned).finditer(text):
        name = match.lastgroup or ""
        yield match.start(), match.end(), banned[int(name[1:])]


@lru_cache(maxsize=64)
def _pattern(banned: tuple[BannedWords, ...]) -> re.Pattern[str]:
    """Any of the words, the longest first; blanks and apostrophes in any of their forms."""
    order = sorted(range(len(banned)), key=lambda place: -len(banned[place].words))
    parts = (rf"(?P<b{place}>{_loose(banned[place].words)})" for place in order)
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?![\w])", re.IGNORECASE)


def _loose(words: str) -> str:
    escaped = re.escape(words).replace(r"\ ", r"\s+")
    return re.sub(r"['\u2019]", "['\u2019]", escaped)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The house's own way of writing, by language; what it leaves open is as the language does.

    Shape: `complaints` sentences have the place `{address}`.
    """

    numbers: Mapping[str, NumberStyle] = field(default_factory=_nothing)
    honorifics: Honorifics = field(default_factory=Honorifics)
    banned: Mapping[str, tuple[BannedWords, ...]] = field(default_factory=_nothing)
    complaints: Mapping[str, str] = field(default_factory=_nothing)

    def numbers_in(self, lang: str) -> NumberStyle:
        """How the house writes numbers in the language."""
        return self.numbers.get(lang) or OF_LANGUAGE.get(lang) or OF_LANGUAGE["en"]

    def banned_in(self, lang: str) -> tuple[BannedWords, ...]:
        """What the house does not write in the language."""
        return self.banned.get(lang, ())
