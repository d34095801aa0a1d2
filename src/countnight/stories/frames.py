"""Frames: what may be said, when it may be said, and the ways of saying it.

A frame's ways are whole sentences with slots in braces: `{majority}` is a slot, and
`{have|has@W}` the plural or the singular verb, as the party in slot W wants it. The way is
chosen by seed, so that neighbours differ and a replay does not.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar
from zlib import crc32

from countnight.stories.wording import Phrase, Piece

_SLOT = re.compile(r"\{([^{}]+)\}")


class Words(Protocol):
    """A language's answers for one seat or group: what stands in a slot."""

    turn: int

    def slot(self, key: str) -> Piece | str | Phrase:
        """The words for the slot."""
        ...

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        ...


W = TypeVar("W", bound=Words)


@dataclass(frozen=True, slots=True)
class Frame(Generic[W]):
    """Ways of saying one thing, all true under the same condition."""

    when: Callable[[W], bool]
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A named slot of a sentence."""

    key: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that agrees with the party in a slot."""

    plural: str
    singular: str
    party: str


@lru_cache(maxsize=2048)
def parts_of(way: str) -> tuple[str | Slot | Verb, ...]:
    """The way of saying taken apart: literal text, slots and verbs, in order."""
    parts: list[str | Slot | Verb] = []
    for number, text in enumerate(_SLOT.split(way)):
        if number % 2 == 0:
            if text:
                parts.append(text)
        else:
            parts.append(_slot_or_verb(text))
    return tuple(parts)


def _slot_or_verb(text: str) -> Slot | Verb:
    if "@" not in text:
        return Slot(text)
    forms, _, party = text.partition("@")
    plural, _, singular = forms.partition("|")
    return Verb(plural, singular, party)


def fill(way: str, words: Words) -> Phrase:
    """The sentence with every slot answered."""
    filled: list[Piece | str] = []
    for part in parts_of(way):
        if isinstance(part, str):
            filled.append(part)
        elif isinstance(part, Slot):
            answer = words.slot(part.key)
            if isinstance(answer, (Piece, str)):
                filled.append(answer)
            else:
                filled.extend(answer)
        else:
            filled.append(part.plural if words.is_plural(part.party) else part.singular)
    return filled


def say(slot: str, frames: Sequence[Frame[W]], words: W, *, stride: int = 1) -> Phrase | None:
    """The first frame that holds, said in the seeded way; None when no frame holds.

    Shape: sentences of one text have strides of their own (see `chosen`).
    """
    for frame in frames:
        if frame.when(words):
            return fill(chosen(slot, frame.ways, turn=words.turn, stride=stride), words)
    return None


def chosen(slot: str, ways: Sequence[str], *, turn: int, stride: int = 1) -> str:
    """The way for this turn: neighbours have neighbouring turns, so they never share one.

    Two seats that meet again in one sentence, a round of ways apart, part in the sentences
    of another stride.
    """
    return ways[_place(slot, len(ways), turn=turn, stride=stride)]


def in_turn(slot: str, ways: Sequence[str], *, turn: int) -> Sequence[str]:
    """All the ways, the chosen one first: for texts that must fit a length."""
    start = _place(slot, len(ways), turn=turn, stride=1)
    return (*ways[start:], *ways[:start])


def _place(slot: str, ways: int, *, turn: int, stride: int) -> int:
    return (turn + turn // ways * stride + crc32(slot.encode())) % ways
