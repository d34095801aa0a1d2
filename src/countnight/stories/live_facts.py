"""A person's text with its live facts filled in, each a span like those of our own texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from countnight.model.election import Election
from countnight.model.fact import Fact, Unit
from countnight.model.finding import Finding
from countnight.model.live_fact import LiveFact, marks_in
from countnight.model.story import Span, SpanType
from countnight.stories.languages.cy.numbers import numbers_in as welsh_numbers
from countnight.stories.languages.en.numbers import ROUNDED
from countnight.stories.languages.en.numbers import numbers_in as english_numbers

AS_IT_STANDS = "none"
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Filled:
    """A text whose live facts have been filled in, and what was wrong with the others.

    Shape: the spans are those of the live facts alone. A finding's place is in this text.
    """

    text: str
    spans: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Filling:
    """How a text is filled: where facts are found, in which language, in whose style.

    None means: `instead` a live fact without a figure stays as it was written.
    """

    find: Callable[[LiveFact | None], Fact | Finding]
    election: Election
    lang: str
    instead: str | None = None


def filled(text: str, *, by: Filling) -> Filled:
    """The text with every live fact that has a figure in its place."""
    pieces: list[str] = []
    spans: list[Span] = []
    findings: list[Finding] = []
    done = length = 0
    for mark in marks_in(text):
        pieces.append(text[done : mark.start])
        length += mark.start - done
        done = mark.end
        found = by.find(mark.asked)
        if isinstance(found, Fact):
            printed, span = _printed(found, start=length, by=by)
            spans.append(span)
        else:
            printed = text[mark.start : mark.end] if by.instead is None else by.instead
            findings.append(replace(found, start=length, end=length + len(printed)))
        pieces.append(printed)
        length += len(printed)
    pieces.append(text[done:])
    return Filled("".join(pieces), tuple(spans), tuple(findings))


def words_of_fact(fact: Fact, *, election: Election, lang: str) -> str:
    """The fact's figure as a text of the language prints it: 14,013, 63.5%, 18.4 points, six.

    Shape: of a change only the size; the words beside it say which way it went.
    """
    style = election.style.numbers_in(lang)
    if isinstance(fact.value, str):
        return fact.value
    numbers = english_numbers(style)
    if isinstance(fact.value, Fraction):
        if fact.unit is Unit.POINTS:
            return (welsh_numbers(style) if lang == "cy" else numbers).points(fact.value)
        return numbers.percent(fact.value)
    if fact.unit is Unit.COUNT and lang == "en":
        return numbers.counted(abs(fact.value)) if fact.value else "0"
    return numbers.digits(abs(fact.value))


def moved(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """The spans together with those of the others that no live fact overlaps, in order."""
    kept = [
        one
        for one in others
        if one.part != TEXT or all(one.end <= new.start or new.end <= one.start for new in spans)
    ]
    return tuple(sorted((*kept, *spans), key=lambda span: (span.part, span.start)))


def _printed(fact: Fact, *, start: int, by: Filling) -> tuple[str, Span]:
    words = words_of_fact(fact, election=by.election, lang=by.lang)
    kind = SpanType.NAME if isinstance(fact.value, str) else SpanType.NUMBER
    rounding = ROUNDED if isinstance(fact.value, Fraction) else AS_IT_STANDS
    return words, Span(TEXT, start, start + len(words), kind, fact, rounding)
