"""Texts that must fit a length: the seeded way of saying, or the next one that is short enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from countnight.stories.frames import Frame, Words, fill, in_turn
from countnight.stories.refusals import UnknownFormError
from countnight.stories.wording import Phrase, text_of

W = TypeVar("W", bound=Words)


@dataclass(frozen=True, slots=True)
class Limit(Generic[W]):
    """How long a text may be, and what is said where no way of saying fits.

    Shape: the last frame of `otherwise` always holds; only the first way of each is used.
    """

    longest: int
    otherwise: tuple[Frame[W], ...]


def brief(
    slot: str, frames: Sequence[Frame[W]], fresh: Callable[[], W], *, limit: Limit[W]
) -> Phrase:
    """The first frame that holds, in the first way in turn that fits; else the limit's own.

    Shape: a way that would have to guess a form does not fit. `fresh` gives words that have said
    nothing yet; the last frame always holds.
    """
    words = fresh()
    ways = next(frame.ways for frame in frames if frame.when(words))
    for way in in_turn(slot, ways, words):
        phrase = _known(way, fresh())
        if phrase and len(text_of(phrase)) <= limit.longest:
            return phrase
    shortest = next(frame.ways[0] for frame in limit.otherwise if frame.when(words))
    return fill(shortest, fresh())


def _known(way: str, words: Words) -> Phrase | None:
    """The way filled; None where the language would have to guess a form."""
    try:
        return fill(way, words)
    except UnknownFormError:
        return None
