"""How a language answers the slots of its sentences: three tables of functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from countnight.stories.wording import Phrase, Piece

W = TypeVar("W")

One = Callable[..., Piece | str]
"""An answer in one piece, or in plain words."""


@dataclass(frozen=True, slots=True)
class Several:
    """An answer in several pieces, which stand one after another in the sentence."""

    answer: Callable[..., Phrase]


Answerer = One | Several


def in_pieces(answers: Mapping[str, Callable[..., Piece | str | Phrase]]) -> Mapping[str, Several]:
    """The answers as ones in several pieces, where a table does not say which are."""
    return {form: Several(_spread(answer)) for form, answer in answers.items()}


def _spread(answer: Callable[..., Piece | str | Phrase]) -> Callable[..., Phrase]:
    def words_for(*asked: object) -> Phrase:
        said = answer(*asked)
        return (said,) if isinstance(said, str | Piece) else said

    return words_for


@dataclass(frozen=True, slots=True, eq=False)
class Slots(Generic[W]):
    """What stands in a language's slots.

    Shape: a slot that `figures` has by its whole name is answered from the words alone. Any other
    is a part and a form, as in `w.votes`: `people` answers by form, from the words and whoever
    plays the part; `parties` by form, from the words and the part. Parts of people are written
    small, parts of parties with a capital.
    """

    figures: Mapping[str, Answerer]
    people: Mapping[str, Answerer] = field(default_factory=dict)
    parties: Mapping[str, Answerer] = field(default_factory=dict)

    def answerer(self, key: str) -> tuple[Answerer, str]:
        """The function that answers the slot, and the part it is about; "" for a figure.

        Raises: KeyError for a slot that the language does not have.
        """
        if key in self.figures:
            return self.figures[key], ""
        part, _, form = key.partition(".")
        return (self.people if part.islower() else self.parties)[form], part
