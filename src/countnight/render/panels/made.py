"""How the numbers of a text were made: one row for each, from print back to source."""

from collections.abc import Iterable
from dataclasses import dataclass

from countnight.model.election import Election
from countnight.model.fact import Fact
from countnight.render.panels.inputs import inputs_text, sources_of
from countnight.render.panels.names import about_text
from countnight.render.text import Figure
from countnight.render.wording.tables import words_of

_UNROUNDED = "none"


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
            lines=lines_of_fact(fact, rounding=figure.span.rounding, election=election, lang=lang),
        )
    return tuple(rows.values())


def what_of_fact(fact: Fact, *, election: Election, lang: str) -> str:
    """The fact's name, with whom it is about: 'Votes: Keir Morrison'."""
    words = words_of(lang)
    kind, colon, _ = (fact.about or "").partition(":")
    fact_id = kind if colon else fact.id
    name = words.facts.get(fact_id, fact_id.replace("_", " "))
    about = about_text(election, fact=fact, lang=lang)
    return name if about is None else words.of_about.format(fact=name, about=about)


def lines_of_fact(fact: Fact, *, rounding: str, election: Election, lang: str) -> tuple[str, ...]:
    """Formula, inputs, rounding, baseline and source, each a line; what is unknown is left out."""
    words = words_of(lang)
    lines = (
        (fact.formula, words.made_formula.format(formula=fact.formula)),
        (
            inputs := inputs_text(fact, election=election, lang=lang),
            words.made_inputs.format(inputs=inputs),
        ),
        (rounding not in ("", _UNROUNDED), words.made_rounding.format(rounding=rounding)),
        (fact.baseline, words.made_baseline.format(baseline=fact.baseline)),
        (sources := "; ".join(sources_of(fact)), words.made_source.format(source=sources)),
    )
    return tuple(line for is_known, line in lines if is_known)
