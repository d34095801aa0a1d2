"""How a language answers the slots of its sentences: three tables of functions, or of data.

An answer that states one fact is data, so that a sentence's own function can state it without a
call (`ways`); called like a function it says the same, for whoever asks outside a sentence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from countnight.model.story import SpanType
from countnight.stories.wording import EXACT, Phrase, Piece

W = TypeVar("W")

One = Callable[..., Piece | str]
"""An answer in one piece, or in plain words."""


@dataclass(frozen=True, slots=True)
class Several:
    """An answer in several pieces, which stand one after another in the sentence."""

    answer: Callable[..., Phrase]


@dataclass(frozen=True, slots=True)
class Number:
    """An answer that is the fact's value as the method of the words' `numbers` writes it.

    Shape: among figures the fact is about nothing narrower than the seat, among people about the
    candidacy that plays the part.
    """

    fact: str
    form: str
    rounding: str = EXACT

    def __call__(self, words: Any, *who: Any) -> Piece:  # noqa: ANN401 - any language's words
        """The number, for whoever plays the part if it is about somebody."""
        fact = words.index[self.fact, _about(who)]
        text = getattr(words.numbers, self.form)(fact.value)
        return Piece(text, fact, SpanType.NUMBER, self.rounding)


@dataclass(frozen=True, slots=True)
class Moved:
    """An answer that is one of two wordings: `up` where the fact's value is above nothing."""

    fact: str
    up: str
    down: str

    def __call__(self, words: Any, *who: Any) -> Piece:  # noqa: ANN401 - any language's words
        """The wording, for whoever plays the part if it is about somebody."""
        fact = words.index[self.fact, _about(who)]
        text = self.up if fact.value.numerator > 0 else self.down
        return Piece(text, fact, SpanType.COMPARISON)


@dataclass(frozen=True, slots=True)
class Called:
    """An answer that is a name for what the fact is about; only the text has to be asked for.

    Shape: of a person, `text` is a function of the words and the person; of a party, a key of the
    texts that the words have ready for it (`words.party`).
    """

    text: Callable[[Any, Any], str] | str

    def __call__(self, words: Any, who: Any) -> Piece:  # noqa: ANN401 - any language's words
        """The name of whoever plays the part."""
        if isinstance(self.text, str):
            texts, fact = words.party(who)
            return Piece(texts[self.text], fact, SpanType.PARTY)
        fact = words.index["candidate", who.candidacy.id]
        return Piece(self.text(words, who), fact, SpanType.NAME)


def _about(who: tuple[Any, ...]) -> str | None:
    return who[0].candidacy.id if who else None


AsData = Number | Moved | Called
Answerer = One | Several | AsData


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
