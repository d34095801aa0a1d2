"""Ways of saying made into functions: each sentence is filled by one list display.

A way is written as data, a whole sentence with slots. The first time it is said it becomes
a function, so that afterwards nothing is looked up, split or asked for its kind: a night says
the same few hundred ways many thousand times (docs/decisions/0011).
"""

import linecache
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from countnight.stories.slots import Several, Slots
from countnight.stories.wording import Phrase

_SLOT = re.compile(r"\{([^{}]+)\}")

Sayer = Callable[[Any], Phrase]
"""A way of saying as a function of the words that answer its slots."""


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


@lru_cache(maxsize=4096)
def sayer_of(way: str, slots: Slots[Any]) -> Sayer:
    """The way as a function. Raises: KeyError for a slot that the language does not have."""
    names: dict[str, object] = {}
    source = source_of(way, slots, names=names)
    place = f"<way: {way}>"
    # A traceback shows the line of the sentence that failed, as it does of a file.
    linecache.cache[place] = (len(source), None, source.splitlines(keepends=True), place)
    exec(compile(source, place, "exec"), names)  # noqa: S102 - our own sentences, never input
    said = names["said"]
    assert callable(said)  # noqa: S101 - defined by the source
    return said


def source_of(way: str, slots: Slots[Any], *, names: dict[str, object]) -> str:
    """The function's source; what it calls is added to the names.

    Shape: one line for each part of the sentence, in its order.
    """
    parts = parts_of(way)
    keys = frozenset(part.key for part in parts if isinstance(part, Slot))
    names["slots"] = keys
    lines = [f"        {_line(part, slots, names=names)},\n" for part in parts]
    people = sorted({who for key in keys if (who := slots.answerer(key)[1]).islower()})
    cast = "".join(f"    {who} = words.people[{who!r}]\n" for who in people)
    opening = "def said(words):\n    words.said.append(slots)\n"
    return f"{opening}{cast}    return [\n{''.join(lines)}    ]\n"


def _line(part: str | Slot | Verb, slots: Slots[Any], *, names: dict[str, object]) -> str:
    if isinstance(part, str):
        return repr(part)
    if isinstance(part, Verb):
        return f"{part.plural!r} if words.is_plural({part.party!r}) else {part.singular!r}"
    answerer, who = slots.answerer(part.key)
    about = "" if not who else f", {who}" if who.islower() else f", {who!r}"
    if isinstance(answerer, Several):
        return f"*{_name_of(part.key, answerer.answer, names=names)}(words{about})"
    return f"{_name_of(part.key, answerer, names=names)}(words{about})"


def _name_of(key: str, answer: object, *, names: dict[str, object]) -> str:
    """A name for the slot's function that nothing else has: say_w_votes for w.votes."""
    name = re.sub(r"\W", "_", f"say_{key}")
    while names.setdefault(name, answer) is not answer:
        name += "_"
    return name
