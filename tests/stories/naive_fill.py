"""Sentences filled the slow way, slot by slot, to hold the made functions against."""

import re
from typing import Any

from countnight.stories.slots import Several
from countnight.stories.wording import Piece

SLOT = re.compile(r"\{([^{}]+)\}")


def naively_filled(way: str, words: Any) -> list[Piece | str]:  # noqa: ANN401 - any language's
    """The sentence with every slot looked up when it is met."""
    filled: list[Piece | str] = []
    for place, text in enumerate(SLOT.split(way)):
        if place % 2:
            filled.extend(_answered(text, words))
        elif text:
            filled.append(text)
    return filled


def _answered(slot: str, words: Any) -> tuple[Piece | str, ...]:  # noqa: ANN401
    if "@" in slot:
        verbs, _, party = slot.partition("@")
        plural, _, singular = verbs.partition("|")
        return (plural if words.is_plural(party) else singular,)
    answer, asked = _answerer(slot, words)
    return tuple(answer.answer(*asked)) if isinstance(answer, Several) else (answer(*asked),)


def _answerer(slot: str, words: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401
    part, _, form = slot.partition(".")
    if slot in words.slots.figures:
        return words.slots.figures[slot], (words,)
    if part.islower():
        return words.slots.people[form], (words, words.people[part])
    return words.slots.parties[form], (words, part)
