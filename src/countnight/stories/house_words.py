"""What a house leaves the writer: ways of saying without its banned words, or its own instead.

A sentence that has several ways is said in another; one that has none takes the house's own
replacement; and where there is no replacement either, the text is refused with its reason.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from countnight.errors import CountnightError
from countnight.model.fact import Fact
from countnight.model.house_style import BannedWords, banned_places
from countnight.model.story import SpanType
from countnight.stories.wording import Phrase, Piece

Banned = tuple[BannedWords, ...]

_VERB = re.compile(r"\{([^{}|]+)\|([^{}@]+)@[^{}]+\}")
_SLOT = re.compile(r"\{[^{}]+\}")
_ANYTHING = "\0"
"""Stands for what a slot will say, so that no phrase runs across it."""
_NAMES = frozenset({SpanType.NAME, SpanType.PLACE})


class BannedWordsError(CountnightError):
    """A text would have words that the house bans."""

    def __init__(self, *, said: str, words: Sequence[str]) -> None:
        named = ", ".join(f"'{one}'" for one in words)
        super().__init__(
            f"{said} has words that the house bans and gives nothing instead of: {named}. "
            "Give other words for them in [banned], or take them out."
        )
        self.words = tuple(words)


def ways_left(slot: str, ways: tuple[str, ...], banned: Banned) -> tuple[str, ...]:
    """The ways without banned words; where there is none, those for which the house has others.

    Raises: BannedWordsError where every way has words without a replacement.
    """
    if not banned:
        return ways
    left = _without(ways, banned) or replaceable(ways, banned)
    if not left:
        words = dict.fromkeys(one.words for way in ways for one in banned_in_way(way, banned))
        raise BannedWordsError(said=f"Every way of saying '{slot}'", words=tuple(words))
    return left


@lru_cache(maxsize=4096)
def _without(ways: tuple[str, ...], banned: Banned) -> tuple[str, ...]:
    return tuple(way for way in ways if not banned_in_way(way, banned))


@lru_cache(maxsize=4096)
def replaceable(ways: tuple[str, ...], banned: Banned) -> tuple[str, ...]:
    """The ways of whose banned words each has other words to stand instead."""
    return tuple(way for way in ways if all(one.instead for one in banned_in_way(way, banned)))


def banned_in_way(way: str, banned: Banned) -> tuple[BannedWords, ...]:
    """The banned words of a way of saying, with its verbs in either number."""
    found = (one for said in _said(way) for _, _, one in banned_places(said, banned))
    return tuple(dict.fromkeys(found))


def _said(way: str) -> Iterator[str]:
    """The way with plural verbs, then with singular ones, its slots left open."""
    for number in (r"\1", r"\2"):
        yield _SLOT.sub(_ANYTHING, _VERB.sub(number, way))


def readable(way: str) -> str:
    """The way as a person can read it, its slots left open: '… clings on in …'."""
    return _SLOT.sub("…", _VERB.sub(r"\2", way))


def in_house_words(phrase: Phrase, banned: Banned) -> Phrase:
    """The phrase with the house's words for those it bans; names are left as they are.

    Raises: BannedWordsError where something banned is left.
    """
    if not banned:
        return phrase
    said = tuple(_replaced(part, banned) for part in _joined(phrase))
    left = dict.fromkeys(_left(said, banned))
    if left:
        raise BannedWordsError(said="The text", words=tuple(left))
    return said


def _joined(phrase: Phrase) -> Iterator[Piece | str]:
    """The phrase with neighbouring plain strings made one, so that no phrase is torn."""
    plain = ""
    for part in phrase:
        if isinstance(part, str):
            plain += part
            continue
        if plain:
            yield plain
        plain = ""
        yield part
    if plain:
        yield plain


def _replaced(part: Piece | str, banned: Banned) -> Piece | str:
    if isinstance(part, str):
        return _with_others(part, banned)
    text, fact, span_type, rounding = part
    if span_type is not SpanType.COMPARISON:
        return part
    return Piece(_with_others(text, banned), fact, span_type, rounding)


def _with_others(text: str, banned: Banned) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, one in banned_places(text, banned):
        instead = text[start:end] if one.instead is None else one.instead
        is_capital = text[start].isupper()
        pieces += (text[at:start], instead[:1].upper() + instead[1:] if is_capital else instead)
        at = end
    return "".join((*pieces, text[at:]))


def _left(phrase: Phrase, banned: Banned) -> Iterator[str]:
    """The banned words that the phrase has outside the names of people and places."""
    text = "".join(part if isinstance(part, str) else _open(*part[:3]) for part in phrase)
    return (one.words for _, _, one in banned_places(text, banned))


def _open(text: str, fact: Fact, span_type: SpanType) -> str:
    """The piece's text, or a place left open for a name."""
    del fact
    return _ANYTHING if span_type in _NAMES else text
