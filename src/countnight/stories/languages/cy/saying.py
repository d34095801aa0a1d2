"""Saying what can be said: a way that needs a form which nobody has given is passed over.

A sentence is refused only where every way of saying it needs such a form.
"""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from countnight.stories import frames as base
from countnight.stories.frames import Frame, Words, fill, in_turn
from countnight.stories.refusals import UnknownFormError
from countnight.stories.wording import Phrase


class Speech(Words, Protocol):
    """Words that can go back to where a sentence began."""

    def mark(self) -> Any:  # noqa: ANN401 - only its maker reads it
        """What has been said by now."""
        ...

    def return_to(self, mark: Any) -> None:  # noqa: ANN401 - only its maker reads it
        """Nothing has been said since the mark."""
        ...


S = TypeVar("S", bound=Speech)


def say(slot: str, frames: Sequence[Frame[S]], words: S, *, stride: int = 1) -> Phrase | None:
    """As `frames.say`, in the next way whose forms are known. Raises: UnknownFormError."""
    mark = words.mark()
    try:
        return base.say(slot, frames, words, stride=stride)
    except UnknownFormError:
        words.return_to(mark)
        return _in_a_known_way(slot, frames, words)


def _in_a_known_way(slot: str, frames: Sequence[Frame[S]], words: S) -> Phrase:
    mark = words.mark()
    ways = next(frame.ways for frame in frames if frame.when(words))
    refused: list[UnknownFormError] = []
    for way in in_turn(slot, ways, words):
        try:
            return fill(way, words)
        except UnknownFormError as error:
            words.return_to(mark)
            refused.append(error)
    raise refused[0]
