"""How the numbers of a text were made: one row for each, from print back to source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from countnight.model.election import Election
from countnight.model.fact import Fact, Input, Unit
from countnight.render.panels.names import about_text
from countnight.render.text import Figure
from countnight.render.wording.numbers import exact_text
from countnight.render.wording.tables import words_of
from countnight.render.wording.words import Words

_YEARS = range(1800, 2200)
_YEAR_NAMES = ("year", "since", "until", "created", "when")


@dataclass(frozen=True, slots=True)
class MadeRow:
    """One number as printed, what it is, and the lines that say where it comes from."""

    n: int
    printed: str
    what: str
    lines: tuple[str, ...]


def made_rows(figures: Iterable[Figure], *, election: Election, lang: str) -> tuple[MadeRow, ...]:
    """A row for each number of the text, each once, in reading order."""
    rows: dict[int, MadeRow] = {}
    for figure in figures:
        if figure.n in rows:
            continue
        fact = figure.span.fact
        rows[figure.n] = MadeRow(
            n=figure.n,
            printed=figure.printed,
            what=what_of_fact(fact, election=election, lang=lang),
            lines=lines_of_fact(fact, rounding=figure.span.rounding, lang=lang),
        )
    return tuple(rows.values())


def what_of_fact(fact: Fact, *, election: Election, lang: str) -> str:
    """The fact's name, with whom it is about: 'Votes: Keir Morrison'."""
    words = words_of(lang)
    name = words.facts.get(fact.id, fact.id.replace("_", " "))
    about = about_text(election, fact=fact, lang=lang)
    return name if about is None else words.of_about.format(fact=name, about=about)


def lines_of_fact(fact: Fact, *, rounding: str, lang: str) -> tuple[str, ...]:
    """Formula, inputs, rounding, baseline and source, each a line; what is unknown is left out."""
    words = words_of(lang)
    lines = []
    if fact.formula:
        lines.append(words.made_formula.format(formula=fact.formula))
    if fact.inputs:
        lines.append(words.made_inputs.format(inputs=_inputs_text(fact, words)))
    if rounding:
        lines.append(words.made_rounding.format(rounding=rounding))
    if fact.baseline:
        lines.append(words.made_baseline.format(baseline=fact.baseline))
    if sources := _sources(fact):
        lines.append(words.made_source.format(source="; ".join(sources)))
    return tuple(lines)


def _inputs_text(fact: Fact, words: Words) -> str:
    return ", ".join(_input_text(each, unit=fact.unit, words=words) for each in fact.inputs)


def _input_text(each: Input, *, unit: Unit, words: Words) -> str:
    name = words.inputs.get(each.name, each.name.replace("_", " "))
    is_year = each.value in _YEARS and (
        unit is Unit.YEAR or any(part in each.name for part in _YEAR_NAMES)
    )
    return f"{name} {exact_text(each.value, unit=Unit.YEAR if is_year else Unit.COUNT)}"


def _sources(fact: Fact) -> Sequence[str]:
    named = (fact.source, *(each.source for each in fact.inputs))
    return tuple(dict.fromkeys(source for source in named if source))
