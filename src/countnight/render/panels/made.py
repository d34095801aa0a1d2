"""How the numbers of a text were made: one row for each, from print back to source."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from countnight.model.election import Election
from countnight.model.fact import Fact, Unit
from countnight.render.panels.inputs import InputLine, input_lines, sources_of, word_of_value
from countnight.render.panels.names import about_text
from countnight.render.text import Figure
from countnight.render.wording.numbers import numbers_of
from countnight.render.wording.tables import words_of

_UNROUNDED = "none"


@dataclass(frozen=True, slots=True)
class MadeRow:
    """One number as printed: what it is, how it was worked out, from what, on whose word.

    None means: `how`, it was not worked out but declared.
    """

    n: int
    printed: str
    what: str
    how: str | None
    inputs: tuple[InputLine, ...]
    notes: tuple[str, ...]


def made_rows(figures: Iterable[Figure], *, election: Election, lang: str) -> tuple[MadeRow, ...]:
    """A row for each number of the text, each once, in reading order."""
    rows: dict[int, MadeRow] = {}
    for figure in figures:
        if figure.n in rows:
            continue
        row = row_of_fact(figure.span.fact, n=figure.n, election=election, lang=lang)
        notes = notes_of_fact(figure.span.fact, rounding=figure.span.rounding, lang=lang)
        if figure.was is not None:
            notes = (words_of(lang).made_was.format(was=figure.was), *notes)
        rows[figure.n] = replace(row, printed=figure.printed, notes=notes)
    return tuple(rows.values())


def row_of_fact(fact: Fact, *, n: int, election: Election, lang: str) -> MadeRow:
    """The fact's own row, with its value as exactly as it helps a reader."""
    return MadeRow(
        n=n,
        printed=_value_text(fact, election=election, lang=lang),
        what=what_of_fact(fact, election=election, lang=lang),
        how=_how_text(fact, lang=lang),
        inputs=input_lines(fact, election=election, lang=lang),
        notes=notes_of_fact(fact, rounding="", lang=lang),
    )


def what_of_fact(fact: Fact, *, election: Election, lang: str) -> str:
    """The fact's name, with whom it is about: 'Votes: Keir Morrison'."""
    words = words_of(lang)
    kind, colon, _ = (fact.about or "").partition(":")
    fact_id = kind if colon else fact.id
    name = words.facts.get(fact_id, fact_id.replace("_", " "))
    about = about_text(election, fact=fact, lang=lang)
    return name if about is None else words.of_about.format(fact=name, about=about)


def notes_of_fact(fact: Fact, *, rounding: str, lang: str) -> tuple[str, ...]:
    """Rounding, baseline and source, each a sentence; what is unknown is left out.

    Shape: a baseline that is also a source is named once.
    """
    words = words_of(lang)
    sources = sources_of(fact, lang=lang)
    rounded = words.roundings.get(rounding, words.made_rounding.format(rounding=rounding))
    notes = (
        (rounding not in ("", _UNROUNDED), rounded),
        (
            fact.baseline and fact.baseline not in sources,
            words.made_baseline.format(baseline=fact.baseline),
        ),
        (sources, words.made_source.format(source="; ".join(sources))),
    )
    return tuple(note for is_known, note in notes if is_known)


def _how_text(fact: Fact, *, lang: str) -> str | None:
    if not fact.formula:
        return None
    words = words_of(lang)
    return words.formulas.get(fact.formula, words.made_formula.format(formula=fact.formula))


def _value_text(fact: Fact, *, election: Election, lang: str) -> str:
    if isinstance(fact.value, str):
        return word_of_value(fact.value, election=election, lang=lang)
    numbers = numbers_of(election, lang=lang)
    shown = numbers.exact(fact.value, unit=fact.unit)
    return numbers.style.in_percent(shown) if fact.unit is Unit.PERCENT else shown
