"""Every number of a text: in digits, in words, as a fraction, a place or a year."""

import re
from collections.abc import Iterator
from fractions import Fraction

from countnight.proofread.languages.record import Words
from countnight.proofread.reading.mention import Mention, Tag

FIRST_YEAR, LAST_YEAR = 1800, 2099
NEAR = 24
"""Characters beside a number's word that say whether it counts anything."""
MOST_DIGITS = 15
LARGER_THAN_ANY = Fraction(10**MOST_DIGITS)
"""What a number of more digits is taken for: no fact is as large."""


def numbers_of(text: str, *, words: Words) -> Iterator[Mention]:
    """The numbers in order; a word such as 'one' or 'last' only where it counts something."""
    for match in words.NUMBER.finditer(text):
        found = _number(match, text=text, words=words)
        if found is not None:
            yield found


def _number(match: re.Match[str], *, text: str, words: Words) -> Mention | None:
    start, end, written = match.start(), match.end(), match.group()
    if match["half"]:
        return Mention(Tag.POINTS, start, end, written, Fraction(1, 2), 1)
    if match["fraction"]:
        return Mention(Tag.FRACTION, start, end, written, words.fraction_of(written))
    if match["compound"]:
        number = Fraction(words.compound_of(written))
        return Mention(Tag.NUMBER, start, end, written, number)
    if match["clock"]:
        return None
    if match["digits"]:
        return _in_digits(match, text=text, words=words)
    return _in_words(match, text=text, words=words)


def _in_digits(match: re.Match[str], *, text: str, words: Words) -> Mention:
    digits = match["digits"]
    is_long = len(digits) > MOST_DIGITS
    number = LARGER_THAN_ANY if is_long else Fraction(digits.replace(",", ""))
    decimals = 0 if is_long else len(digits.partition(".")[2])
    tag = _tag(match)
    rest = text[match.end() : match.end() + NEAR]
    if tag is Tag.NUMBER and _is_year(digits, number=number, rest=rest, words=words):
        tag = Tag.YEAR
    return Mention(tag, match.start(), match.end(), match.group(), number, decimals)


def _tag(match: re.Match[str]) -> Tag:
    if match["percent"]:
        return Tag.PERCENT
    if match["points"]:
        return Tag.POINTS
    return Tag.ORDINAL if match["place"] else Tag.NUMBER


def _is_year(digits: str, *, number: Fraction, rest: str, words: Words) -> bool:
    if len(digits) != 4 or not digits.isdecimal() or words.NO_YEAR.match(rest):
        return False
    return FIRST_YEAR <= number <= LAST_YEAR


def _in_words(match: re.Match[str], *, text: str, words: Words) -> Mention | None:
    word = match["word"].lower()
    start, end = match.start(), match.end()
    after = start + len(word)
    if word in words.CARDINALS and (match["word_percent"] or match["word_points"]):
        tag = Tag.PERCENT if match["word_percent"] else Tag.POINTS
        return Mention(tag, start, end, match.group(), Fraction(words.CARDINALS[word]))
    before, rest = text[max(0, start - NEAR) : start], text[after : after + NEAR]
    if not words.counts(word, before=before, after=rest):
        return None
    if word in words.CARDINALS:
        return Mention(Tag.NUMBER, start, after, match["word"], Fraction(words.CARDINALS[word]))
    return Mention(Tag.ORDINAL, start, after, match["word"], Fraction(words.ORDINALS[word]))
