"""A sentence about a group: its frames, filled from slots that are said when they are asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from countnight.stories.frames import Frame
from countnight.stories.house_words import Banned
from countnight.stories.languages.cy.group.words import GroupWords
from countnight.stories.languages.cy.saying import say
from countnight.stories.slots import Slots, in_pieces
from countnight.stories.wording import Phrase, Piece

Answer = Piece | str | Phrase
Answers = Mapping[str, Callable[[], Answer]]

NAMES = (
    "seats", "seats.object", "declared", "in", "sides", "so far", "seat", "rank", "month", "year",
    "W", "W.Mae", "W.i", "L.o", "L.oddi ar", "names", "smallest", "Smallest", "majority", "others",
    "largest", "Largest", "'r largest", "swing", "o", "i", "first", "share", "change", "rest",
    "turnout",
)  # fmt: skip
"""The slots of sentences about groups; each sentence answers those that its ways have."""


class Sentence:
    """The group, and what stands in the slots of one sentence about it."""

    slots: ClassVar[Slots[Any]]

    def __init__(self, group: GroupWords, answers: Answers) -> None:
        self.group = group
        self.answers = answers
        self.turn: int = group.turn
        self.banned: Banned = group.banned
        self.said: list[frozenset[str]] = []

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party takes a plural verb: before its subject, no Welsh verb does."""
        del party_slot
        return False

    def mark(self) -> None:
        """Nothing is remembered of what was said."""

    def return_to(self, mark: None) -> None:
        """Nothing was remembered."""
        del mark


def _given(name: str) -> Callable[[Sentence], Answer]:
    return lambda sentence: sentence.answers[name]()


Sentence.slots = Slots(in_pieces({name: _given(name) for name in NAMES}))

Frames = Sequence[Frame[Sentence]]


def is_final(sentence: Sentence) -> bool:
    """Every seat of the group is declared."""
    return sentence.group.is_final


def one(*ways: str) -> Frames:
    """Ways of saying what is always true."""
    return (Frame(lambda _: True, ways),)


def tell(name: str, frames: Frames, group: GroupWords, answers: Answers) -> Phrase:
    """The sentence in the group's turn. Raises: UnknownFormError; LookupError without a frame."""
    said = say(name, frames, Sentence(group, answers))
    if said is None:
        raise LookupError(name)
    return said
