"""What a fact rests on, in words: the figures that went into it and where they stand."""

from collections.abc import Sequence

from countnight.model.election import Election
from countnight.model.exact import Value
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey
from countnight.render.wording.numbers import exact_text
from countnight.render.wording.tables import party_label, words_of

_YEARS = range(1800, 2200)
_YEAR_NAMES = ("year", "since", "until", "created", "when", "last_win")
_FOR_PROGRAMS = frozenset({"seat_id", "rank"})
_WITH_TAIL = ("share_now_", "share_then_", "majority_")
_NOTE = "note: "


def inputs_text(fact: Fact, *, election: Election, lang: str) -> str:
    """The inputs as a list in words; those that only a program needs are left out."""
    shown = [each for each in fact.inputs if each.name not in _FOR_PROGRAMS]
    return "; ".join(_input_text(each, fact, election, lang) for each in shown)


def sources_of(fact: Fact) -> Sequence[str]:
    """Where the fact and its inputs stand, each source once."""
    named = (fact.source, *(each.source for each in fact.inputs))
    return tuple(dict.fromkeys(source.removeprefix(_NOTE) for source in named if source))


def _input_text(each: Input, fact: Fact, election: Election, lang: str) -> str:
    value = _value_text(each, fact, election, lang)
    if each.name in election.seats:
        return value
    return f"{_name_text(each.name, election, lang)} {value}"


def _name_text(name: str, election: Election, lang: str) -> str:
    named = words_of(lang).inputs
    if name in named:
        return named[name]
    for head in _WITH_TAIL:
        if name.startswith(head):
            tail = _party_or_word(name.removeprefix(head), election, lang)
            return named[head].format(of=tail)
    return name.replace("_", " ")


def _value_text(each: Input, fact: Fact, election: Election, lang: str) -> str:
    if isinstance(each.value, str):
        return _party_or_word(each.value, election, lang)
    unit = Unit.YEAR if _is_year(each.name, each.value, fact) else Unit.COUNT
    return exact_text(each.value, unit=unit)


def _is_year(name: str, value: Value, fact: Fact) -> bool:
    is_named_so = fact.unit is Unit.YEAR or any(part in name for part in _YEAR_NAMES)
    return value in _YEARS and is_named_so and "majority" not in name


def _party_or_word(text: str, election: Election, lang: str) -> str:
    if text in election.parties:
        return party_label(election, key=PartyKey(text), lang=lang)
    return text
