"""What a fact rests on, in words: the figures that went into it and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from countnight.facts.earlier import CAME_IN
from countnight.model.election import Election
from countnight.model.exact import Value, text_from_value
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey
from countnight.render.times import time_text
from countnight.render.wording.numbers import numbers_of
from countnight.render.wording.tables import party_label, words_of

_YEARS = range(1800, 2200)
_YEAR_NAMES = ("year", "since", "until", "created", "when", "last_win")
_FOR_PROGRAMS = frozenset({"seat_id", "rank", "pair"})
_WITH_TAIL = ("share_now_", "share_then_", "votes_now_", "votes_then_", "majority_")
_PERCENTAGES = ("share_", "turnout")
_NOTE = "note: "


@dataclass(frozen=True, slots=True)
class InputLine:
    """One figure that went into a number, rounded for reading; `exact` is the whole of it.

    None means: `name`, the value says it all, as a seat's name does; `exact`, `value` is exact.
    """

    name: str | None
    value: str
    exact: str | None = None


def input_lines(fact: Fact, *, election: Election, lang: str) -> tuple[InputLine, ...]:
    """The inputs in words; those that only a program needs are left out."""
    shown = [each for each in fact.inputs if each.name not in _FOR_PROGRAMS]
    return tuple(_input_line(each, fact, election, lang) for each in shown)


def sources_of(fact: Fact, *, lang: str) -> Sequence[str]:
    """Whose word the fact and its inputs are, each source once."""
    words = words_of(lang).sources
    named = (fact.source, *(each.source for each in fact.inputs))
    bare = (source.removeprefix(_NOTE) for source in named if source)
    return tuple(dict.fromkeys(words.get(source, source) for source in bare))


def word_of_value(text: str, *, election: Election, lang: str) -> str:
    """The party's name where the text is a party's key, otherwise the text."""
    if text in election.parties:
        return party_label(election, key=PartyKey(text), lang=lang)
    return text


def _input_line(each: Input, fact: Fact, election: Election, lang: str) -> InputLine:
    if each.name in election.seats:
        return InputLine(None, str(each.value))
    exact = str(text_from_value(each.value)) if isinstance(each.value, Fraction) else None
    name = _name_text(each.name, election, lang)
    return InputLine(name, _value_text(each, fact, election, lang), exact)


def _name_text(name: str, election: Election, lang: str) -> str:
    named = words_of(lang).inputs
    if name in named:
        return named[name]
    for head in _WITH_TAIL:
        if name.startswith(head):
            tail = word_of_value(name.removeprefix(head), election=election, lang=lang)
            return named[head].format(of=tail)
    return name.replace("_", " ")


def _value_text(each: Input, fact: Fact, election: Election, lang: str) -> str:
    if each.name == CAME_IN:
        return time_text(datetime.fromisoformat(str(each.value)), election=election, lang=lang)
    if isinstance(each.value, str):
        return word_of_value(each.value, election=election, lang=lang)
    numbers = numbers_of(election, lang=lang)
    if isinstance(each.value, Fraction) and each.name.startswith(_PERCENTAGES):
        return numbers.percent(each.value)
    unit = Unit.YEAR if _is_year(each.name, each.value, fact) else Unit.COUNT
    return numbers.exact(each.value, unit=unit)


def _is_year(name: str, value: Value, fact: Fact) -> bool:
    is_named_so = fact.unit is Unit.YEAR or any(part in name for part in _YEAR_NAMES)
    return value in _YEARS and is_named_so and "majority" not in name
