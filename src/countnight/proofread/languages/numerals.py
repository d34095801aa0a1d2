"""How numbers stand in a text: in digits with their units, or in a language's words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

DIGITS = r"(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"


@dataclass(frozen=True, slots=True)
class Units:
    """What stands behind digits, as pieces of a pattern; and numbers of several words."""

    percent: str
    points: str
    half_a_point: str
    place: str
    compound: str = r"(?!)"


def number_pattern(*, words: Iterable[str], fraction: str, units: Units) -> re.Pattern[str]:
    """Any number of the language, with its unit in a group of its own."""
    spelled = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?P<half>{units.half_a_point})|(?P<compound>{units.compound})|(?P<fraction>{fraction})"
        rf"|(?P<clock>\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{{1,2}}:\d\d\b)"
        rf"|(?<![\w.,£]){DIGITS}(?P<place>{units.place})?"
        rf"(?:(?P<percent>{units.percent})|(?P<points>{units.points}))?"
        rf"|\b(?P<word>(?i:{spelled}))\b(?:(?P<word_percent>{units.percent})|(?P<word_points>{units.points}))?"
    )
