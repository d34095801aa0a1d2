"""A text in sentences, each with the facts it states and its outline: the words between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.exact import Value
from countnight.model.fact import Fact, FactBook, Unit
from countnight.model.story import Span, SpanType, Story

_END = re.compile(r"\n+|(?<=\.) (?=[A-ZÂŴ])|$")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one line of a table."""

    text: str
    outline: str
    facts: tuple[Fact, ...]
    numbers: tuple[Fact, ...]


def sentences_of_story(story: Story) -> list[Sentence]:
    """Every sentence of headline and text, in order."""
    parts = (("headline", story.headline), ("text", story.text))
    return [
        sentence
        for part, text in parts
        if text is not None
        for sentence in _sentences(text, [one for one in story.spans if one.part == part])
    ]


def _sentences(text: str, spans: list[Span]) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(text):
        end = match.start()
        if end > start:
            held = [one for one in spans if start <= one.start < end]
            facts = tuple(one.fact for one in held)
            numbers = tuple(one.fact for one in held if one.type is SpanType.NUMBER)
            yield Sentence(text[start:end], _outline(text, (start, end), held), facts, numbers)
        start = match.end()


def _outline(text: str, piece: tuple[int, int], spans: list[Span]) -> str:
    """The sentence with the name of a fact for whatever states one, and 'a' for 'an' before it."""
    place, end = piece
    words = ""
    for one in spans:
        words += f"{text[place : one.start]}[{one.fact.id}:{one.fact.about}]"
        place = one.end
    return re.sub(r"\b([Aa])n (?=\[)", r"\1 ", words + text[place:end])


def has_moved(fact: Fact, book: FactBook) -> bool:
    """Whether the other book has the fact with another value or on other inputs, or not at all."""
    other = book.get(fact.id, fact.about)
    return other is None or (other.value, other.inputs) != (fact.value, fact.inputs)


FIGURES = frozenset({"valid_votes", "rejected", "ballots_counted", "voters_rounded", "electorate"})
"""Facts that are counted and are no small numbers."""

RATIOS = tuple(
    Fraction(one)
    for one in ("1/4", "2/5", "1/2", "14/25", "1", "37/20", "2", "13/5", "57/20", "3", "18/5")
)
"""Where the words for a ratio change: less than half, almost halved, more than doubled."""

SHARES = (Fraction(1), Fraction(99, 20), Fraction(5), Fraction(101, 20))
"""Where the words for a share change: too small to tell, just under and just over 5%."""

UNTOLD = frozenset({"turnout_phrase", "swing_caution", "ballot_box_turnout"})
"""Facts that no text about a seat states or asks for."""


def is_same_news(book: FactBook, other: FactBook) -> bool:
    """Whether every fact is there in both, and says the same but for its size.

    Up stays up, second stays second, more than doubled stays more than doubled; and no number
    grows by a digit, which a headline may have no room for.
    """
    mine, others = _told(book), _told(other)
    if mine.keys() != others.keys() or _in_order(book) != _in_order(other):
        return False
    return all(
        _sort_of(fact, book) == _sort_of(others[key], other) and _asked(fact) == _asked(others[key])
        for key, fact in mine.items()
    )


def _asked(fact: Fact) -> tuple[str, ...]:
    """The names of its inputs, which say what sort of record it is."""
    return tuple(one.name for one in fact.inputs)


def _told(book: FactBook) -> dict[tuple[str, str | None], Fact]:
    return {key: fact for key, fact in book.index.items() if fact.id not in UNTOLD}


def _in_order(book: FactBook) -> list[str | None]:
    """Last time's parties, most votes first."""
    parties = sorted(book.each("previous_party_votes"), key=lambda fact: -_size(fact.value))
    return [fact.about for fact in parties]


def _sort_of(fact: Fact, book: FactBook) -> object:
    if isinstance(fact.value, str):
        return fact.value
    size = _size(fact.value)
    if fact.id == "voters_rounded":
        valid = book.first("valid_votes")
        return None if valid is None else _sign(size - _size(valid.value))
    if fact.unit is Unit.POINTS:
        return _sign(Fraction(_tenths(size)))
    if fact.unit is Unit.RATIO:
        return _between(size, RATIOS)
    if fact.unit is Unit.PERCENT:
        return _between(size, SHARES)
    if fact.unit in {Unit.VOTES, Unit.ELECTORS} or fact.id in FIGURES:
        return (_sign(size), abs(size) == 1, len(str(abs(int(size)))))
    return size


def _size(value: Value) -> Fraction:
    assert not isinstance(value, str)
    return Fraction(value)


def _sign(size: Fraction) -> int:
    return (size > 0) - (size < 0)


def _tenths(size: Fraction) -> int:
    tenths = (abs(size) * 20 + 1) // 2
    return int(tenths if size > 0 else -tenths)


def _between(size: Fraction, marks: tuple[Fraction, ...]) -> tuple[int, bool]:
    return sum(size >= mark for mark in marks), size in marks


def is_shown_otherwise(fact: Fact, book: FactBook) -> bool:
    """Whether a reader must see another number or word for the fact, which still holds."""
    other = book.get(fact.id, fact.about)
    if other is None or other.value == fact.value:
        return False
    if isinstance(fact.value, str) or isinstance(other.value, str):
        return True
    if fact.unit in {Unit.POINTS, Unit.PERCENT}:
        return _tenths(_size(fact.value)) != _tenths(_size(other.value))
    return fact.unit is not Unit.RATIO
