"""Ways of saying made into functions: each sentence is filled by one list display.

A way is written as data, a whole sentence with slots. The first time it is said it becomes
a function, so that afterwards nothing is looked up, split or asked for its kind: a night says
the same few hundred ways many thousand times (docs/decisions/0011).
"""

import linecache
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from countnight.model.story import SpanType
from countnight.stories.slots import AsData, Called, Moved, Number, Several, Slots
from countnight.stories.wording import EXACT, Phrase

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
    place = _place_of(way, source)
    exec(compile(source, place, "exec"), names)  # noqa: S102 - our own sentences, never input
    said = names["said"]
    assert callable(said)  # noqa: S101 - defined by the source
    return said


def _place_of(way: str, source: str) -> str:
    """Where a traceback finds the source, so that it shows the line that failed, as of a file.

    Shape: one place for each source, for two languages may say the same words.
    """
    place, lines = f"<way: {way}>", source.splitlines(keepends=True)
    entry = (len(source), None, lines, place)
    while linecache.cache.setdefault(place, entry)[-2:-1] != (lines,):
        place += "+"
        entry = (len(source), None, lines, place)
    return place


def source_of(way: str, slots: Slots[Any], *, names: dict[str, object]) -> str:
    """The function's source; what it calls is added to the names.

    Shape: before the sentence whoever plays a part in it, then one line for each part of the
    sentence, in its order.
    """
    names.update(NAMES)
    parts = parts_of(way)
    keys = frozenset(part.key for part in parts if isinstance(part, Slot))
    names["slots"] = keys
    body = "".join(f"        {_line(part, slots, names=names)},\n" for part in parts)
    opening = "".join(f"    {line}\n" for line in _opening(keys, slots, body=body))
    return f"def said(words):\n{opening}    return [\n{body}    ]\n"


NAMES: Mapping[str, object] = {
    "NUMBER": SpanType.NUMBER,
    "NAME": SpanType.NAME,
    "PARTY": SpanType.PARTY,
    "COMPARISON": SpanType.COMPARISON,
}
"""What every way's function may name."""


def _opening(keys: Collection[str], slots: Slots[Any], *, body: str) -> Iterator[str]:
    """What a sentence needs before its first word, as far as its lines speak of it."""
    yield "words.said.append(slots)"
    for name in ("index", "numbers"):
        if re.search(rf"\b{name}[.[]", body):
            yield f"{name} = words.{name}"
    for part in sorted({slots.answerer(key)[1] for key in keys} - {""}):
        if part.islower():
            yield f"{part} = words.people[{part!r}]"
            if f", {part}_id]" in body:
                yield f"{part}_id = {part}.candidacy.id"
        elif f"{part}_fact" in body:
            yield f"{part}, {part}_fact = words.party({part!r})"


def _line(part: str | Slot | Verb, slots: Slots[Any], *, names: dict[str, object]) -> str:
    if isinstance(part, str):
        return repr(part)
    if isinstance(part, Verb):
        return f"{part.plural!r} if words.is_plural({part.party!r}) else {part.singular!r}"
    answerer, who = slots.answerer(part.key)
    if isinstance(answerer, Number | Moved | Called):
        return _stated(answerer, part.key, who, names=names)
    about = "" if not who else f", {who}" if who.islower() else f", {who!r}"
    if isinstance(answerer, Several):
        return f"*{_name_of(part.key, answerer.answer, names=names)}(words{about})"
    return f"{_name_of(part.key, answerer, names=names)}(words{about})"


def _stated(answerer: AsData, key: str, who: str, *, names: dict[str, object]) -> str:
    """The answer's piece written out: its text, its fact, its type, its rounding."""
    about = f"{who}_id" if who else "None"
    if isinstance(answerer, Number):
        fact = f"(fact := index[{answerer.fact!r}, {about}])"
        text = f"numbers.{answerer.form}({fact}.value)"
        return f"({text}, fact, NUMBER, {answerer.rounding!r})"
    if isinstance(answerer, Moved):
        is_up = f"(fact := index[{answerer.fact!r}, {about}]).value.numerator > 0"
        text = f"{answerer.up!r} if {is_up} else {answerer.down!r}"
        return f"({text}, fact, COMPARISON, {EXACT!r})"
    if isinstance(answerer.text, str):
        return f"({who}[{answerer.text!r}], {who}_fact, PARTY, {EXACT!r})"
    text = f"{_name_of(key, answerer.text, names=names)}(words, {who})"
    return f"({text}, index['candidate', {about}], NAME, {EXACT!r})"


def _name_of(key: str, answer: object, *, names: dict[str, object]) -> str:
    """A name for the slot's function that nothing else has: say_w_votes for w.votes."""
    name = re.sub(r"\W", "_", f"say_{key}")
    while names.setdefault(name, answer) is not answer:
        name += "_"
    return name
