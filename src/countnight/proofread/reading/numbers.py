"""Every number of a text: in digits, in words, as a fraction, a place or a year."""

import re
from collections.abc import Iterator
from fractions import Fraction

from countnight.proofread.languages import en
from countnight.proofread.reading.mention import Mention, Tag

DIGITS = r"(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
_WORDS = "|".join(sorted((*en.CARDINALS, *en.ORDINALS), key=len, reverse=True))

NUMBER = re.compile(
    rf"(?P<half>{en.HALF_A_POINT})|(?P<fraction>\b{en.FRACTION}\b)"
    rf"|(?P<clock>\b\d{{1,2}}:\d\d\b)"
    rf"|(?<![\w.,£]){DIGITS}(?P<place>st|nd|rd|th)?"
    rf"(?:(?P<percent>{en.PERCENT_UNIT})|(?P<points>{en.POINTS_UNIT}))?"
    rf"|\b(?P<word>(?i:{_WORDS}))\b(?P<word_percent> per ?cent\b)?"
    rf"(?P<word_points>{en.POINTS_UNIT})?"
)
ONE_IS_COUNTED = re.compile(en.ONE_IS_COUNTED)
OWNS = re.compile(en.OWNS)
OWNED = re.compile(en.OWNED)
BOTH_IS_COUNTED = re.compile(r" (?:seats|candidates|in )")
NO_YEAR = re.compile(en.NO_YEAR)
LAST = re.compile(en.LAST_IS_A_PLACE)
FIRST_YEAR, LAST_YEAR = 1800, 2099


def numbers_of(text: str) -> Iterator[Mention]:
    """The numbers in order; a word such as 'one' or 'last' only where it counts something."""
    for match in NUMBER.finditer(text):
        found = _number(match, text=text)
        if found is not None:
            yield found


def _number(match: re.Match[str], *, text: str) -> Mention | None:
    start, end, words = match.start(), match.end(), match.group()
    if match["half"]:
        return Mention(Tag.POINTS, start, end, words, Fraction(1, 2), 1)
    if match["fraction"]:
        return Mention(
            Tag.FRACTION,
            start,
            end,
            words,
            en.FRACTIONS[words.lower().replace(" ", "-")]
            if words.lower() not in en.FRACTIONS
            else en.FRACTIONS[words.lower()],
        )
    if match["clock"]:
        return None
    if match["digits"]:
        return _in_digits(match, text=text)
    return _in_words(match, text=text)


def _in_digits(match: re.Match[str], *, text: str) -> Mention:
    digits = match["digits"]
    number = Fraction(digits.replace(",", ""))
    decimals = len(digits.partition(".")[2])
    tag = Tag.NUMBER
    if match["percent"]:
        tag = Tag.PERCENT
    elif match["points"]:
        tag = Tag.POINTS
    elif match["place"]:
        tag = Tag.ORDINAL
    elif _is_year(digits, number=number, rest=text[match.end() :]):
        tag = Tag.YEAR
    return Mention(tag, match.start(), match.end(), match.group(), number, decimals)


def _is_year(digits: str, *, number: Fraction, rest: str) -> bool:
    if len(digits) != 4 or not digits.isdecimal() or NO_YEAR.match(rest):
        return False
    return FIRST_YEAR <= number <= LAST_YEAR


def _in_words(match: re.Match[str], *, text: str) -> Mention | None:
    word = match["word"].lower()
    start, end, rest = match.start(), match.end(), text[match.end() :]
    if word in en.CARDINALS:
        if match["word_percent"] or match["word_points"]:
            tag = Tag.PERCENT if match["word_percent"] else Tag.POINTS
            return Mention(tag, start, end, match.group(), Fraction(en.CARDINALS[word]))
        is_owned = OWNS.search(text[max(0, start - 5) : start]) and OWNED.match(rest)
        if (word == "one" and not (ONE_IS_COUNTED.match(rest) or is_owned)) or (
            word == "both" and not BOTH_IS_COUNTED.match(rest)
        ):
            return None
        return Mention(Tag.NUMBER, start, end, match.group(), Fraction(en.CARDINALS[word]))
    if word == "last" and not LAST.match(text, start):
        return None
    return Mention(
        Tag.ORDINAL, start, start + len(word), match["word"], Fraction(en.ORDINALS[word])
    )
