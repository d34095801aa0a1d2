"""Texts in the house's own style: read in plain marks, answered in the house's, banned words shown.

Figures are only marked anew here, place by place; what they say is read by the same rules as
ever, and nothing is asked of whoever wrote them.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.house_style import BannedWords, NumberStyle, banned_places
from countnight.proofread.reading.mention import Mention, Tag

_NAMES = frozenset({Tag.PERSON, Tag.SEAT, Tag.GROUP})
_BLANKS = {0x202F: " ", 0x2009: " ", 0xA0: " "}
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_BEFORE_YEAR = re.compile(
    r"\b(?:in|on|since|from|until|to|between|of|the|and|than|after|before|matched"
    r"|yn|ers|o|i|tan|hyd|ar|na|a|â|erbyn) $",
    re.IGNORECASE,
)
_AFTER_COUNT = re.compile(r" (?:for|votes?)\b| \(")
"""What stands before a year, and what never stands after one."""
_PLAIN_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?!\w)")


def in_plain_marks(text: str, style: NumberStyle) -> str:
    """The text with commas between thousands and a point before decimals, each in its place."""
    plain = text.translate(_BLANKS)
    mark = style.thousands.translate(_BLANKS)
    if mark not in ("", ","):
        part = rf"(?<![\w.,])\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+(?!\d)"
        plain = re.sub(part, lambda number: number.group().replace(mark, "\0"), plain)
    if style.decimal != ".":
        plain = re.sub(rf"(?<=\d){re.escape(style.decimal)}(?=\d)", ".", plain)
    return plain.replace("\0", ",")


def without_false_years(
    mentions: Sequence[Mention], text: str, style: NumberStyle, years: Container[int]
) -> Sequence[Mention]:
    """The mentions, with four digits as a count where the house does not part them.

    Shape: a year is one of `years` and stands as a year does, so that '1954 votes' is none.
    """
    if style.thousands and style.thousands_from == 1_000:
        return mentions
    return [
        one if one.tag is not Tag.YEAR or _is_year(one, text, years) else _as_count(one)
        for one in mentions
    ]


def _is_year(one: Mention, text: str, years: Container[int]) -> bool:
    stands = _BEFORE_YEAR.search(text, 0, one.start) and not _AFTER_COUNT.match(text, one.end)
    return bool(stands) and int(one.number or 0) in years


def _as_count(one: Mention) -> Mention:
    return replace(one, tag=Tag.NUMBER)


def years_of(election: Election) -> frozenset[int]:
    """Every year in which the folder says that something was."""
    rows = [row for rows in election.history.values() for row in rows]
    days = (election.date, election.baseline.date, *(row.election_date for row in rows))
    noted = (year for note in election.notes for year in _YEAR.findall(note.value))
    created = (row.seat_created for row in rows)
    return frozenset(
        (*(day.year for day in days if day), *map(int, noted), *(one for one in created if one))
    )


def in_house_style(finding: Finding, style: NumberStyle) -> Finding:
    """The finding with its figures as the house writes them, so that they can be put in."""
    if style == NumberStyle():
        return finding
    return replace(
        finding,
        expected=_in_house_marks(finding.expected, style),
        suggestion=_in_house_marks(finding.suggestion, style),
    )


def _in_house_marks(words: str | None, style: NumberStyle) -> str | None:
    if words is None:
        return None
    marked = _PLAIN_NUMBER.sub(lambda number: _marked(number.group(), style), words)
    return marked if style.percent == "%" else marked.replace("%", f" {style.percent}")


def _marked(number: str, style: NumberStyle) -> str:
    whole, point, decimals = number.partition(".")
    digits = whole.replace(",", "")
    is_parted = "," in whole and int(digits) >= style.thousands_from
    first = len(digits) % 3
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    parted = style.thousands.join(group for group in groups if group)
    return (parted if is_parted else digits) + (style.decimal if point else "") + decimals


def banned_findings(
    text: str, mentions: Sequence[Mention], banned: tuple[BannedWords, ...]
) -> Iterator[Finding]:
    """A finding for each place where the text has words that the house does not write.

    Shape: the names of people and places are left alone.
    """
    names = [(one.start, one.end) for one in mentions if one.tag in _NAMES]
    for start, end, one in banned_places(text, banned):
        if any(begin < end and start < until for begin, until in names):
            continue
        yield Finding(
            code="banned-word",
            severity=Severity.WARN,
            message=f"The house does not write '{one.words}'.",
            remedy=f"Write '{one.instead}'." if one.instead else "Say it in other words.",
            start=start,
            end=end,
            suggestion=_with_capital(one.instead, like=text[start]),
        )


def _with_capital(words: str | None, *, like: str) -> str | None:
    """The words with a capital where they stand instead of words with one."""
    if words is None or not like.isupper():
        return words
    return words[:1].upper() + words[1:]
