"""Texts that must fit a length: the seeded way of saying, or the next one that is short enough."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from countnight.stories.frames import Frame, Words, fill, in_turn
from countnight.stories.wording import Phrase, text_of

W = TypeVar("W", bound=Words)


def brief(slot: str, frames: Sequence[Frame[W]], fresh: Callable[[], W], *, longest: int) -> Phrase:
    """The first frame that holds, in the first way in turn that fits; else its shortest way.

    Shape: `fresh` gives words that have said nothing yet; the last frame always holds.
    """
    words = fresh()
    ways = next(frame.ways for frame in frames if frame.when(words))
    phrases: list[Phrase] = []
    for way in in_turn(slot, ways, turn=words.turn):
        phrase = fill(way, fresh())
        if len(text_of(phrase)) <= longest:
            return phrase
        phrases.append(phrase)
    return min(phrases, key=lambda phrase: len(text_of(phrase)))
