"""Whoever opens a number finds how it was made: formula, inputs, rounding and source, in words."""

from collections.abc import Iterator
from functools import cache

import pytest
from national_theatre import NEEDS_DATA, national
from night_theatre import SHIPPED

from countnight.assemble import past_night, shelf_of
from countnight.flow.bulk import story_of, wanted_of
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.election import Election
from countnight.model.fact import Fact
from countnight.model.story import Span, SpanType, StoryKind
from countnight.render.panels.inputs import input_lines
from countnight.render.panels.made import what_of_fact
from countnight.render.records import record_from_span
from countnight.render.wording.tables import words_of

LANGS = ("en", "cy")
OF_SEATS = tuple(kind for kind in StoryKind if kind is not StoryKind.ROUNDUP)
OPENED = (SpanType.NUMBER, SpanType.COMPARISON)


@cache
def shipped() -> Figures:
    """The shipped night, with one result put right at its end."""
    shelf = shelf_of(SHIPPED)
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return Figures(night)


def spans_of(figures: Figures) -> Iterator[Span]:
    """Every span of every text of the night, in both languages."""
    election = figures.night.election
    seats = [seat for seat in election.seats if seat in figures.books]
    wanted = [
        *wanted_of(seats, is_group=False, kinds=OF_SEATS, langs=LANGS),
        *wanted_of(list(election.groups), is_group=True, kinds=None, langs=LANGS),
    ]
    for one in wanted:
        yield from story_of(figures, one).spans


def distinct(figures: Figures) -> list[Span]:
    """Spans of which no two have a fact of one id with the same inputs, formula and rounding."""
    found: dict[object, Span] = {}
    for span in spans_of(figures):
        names = tuple(each.name for each in span.fact.inputs)
        about = (span.fact.about or "").partition(":")[0]
        key = (span.fact.id, about, span.fact.formula, names, span.rounding, span.type)
        found.setdefault(key, span)
    return list(found.values())


def faults_of(span: Span, election: Election) -> Iterator[str]:
    """What somebody who opens the span would not find."""
    fact, words = span.fact, words_of("en")
    if not fact.source:
        yield f"{fact.id} has no source"
    if fact.inputs and not fact.formula:
        yield f"{fact.id} has inputs and no formula"
    if any(not each.source for each in fact.inputs):
        yield f"{fact.id} has an input without a source"
    if span.type not in OPENED:
        return
    if what_of_fact(fact, election=election, lang="en").startswith(fact.id):
        yield f"{fact.id} has no name for readers"
    if fact.formula and fact.formula not in words.formulas:
        yield f"'{fact.formula}' is no sentence"
    if span.rounding != "none" and span.rounding not in words.roundings:
        yield f"'{span.rounding}' is no sentence"
    yield from _unnamed_inputs(fact, election)


def _unnamed_inputs(fact: Fact, election: Election) -> Iterator[str]:
    names = words_of("en").inputs
    for line in input_lines(fact, election=election, lang="en"):
        is_named = line.name is None or line.name in names.values() or " " in line.name
        if not is_named:
            yield f"{fact.id}: the input '{line.name}' has no name for readers"


def faults(figures: Figures) -> set[str]:
    """What is missing, over all texts of the night."""
    election = figures.night.election
    return {fault for span in distinct(figures) for fault in faults_of(span, election)}


def test_every_span_of_the_shipped_night_opens() -> None:
    """Each kind of text, both languages, seats and groups."""
    assert faults(shipped()) == set()


@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_every_span_of_650_seats_opens() -> None:
    """The whole country: ties, Speakers, new boundaries and all."""
    assert faults(national(2019, previous=2017).figures) == set()


def test_the_json_of_a_span_has_what_the_page_has() -> None:
    """A number that was read out, and not worked out, is its own input."""
    for span in distinct(shipped()):
        record = record_from_span(span)

        assert record["source"]
        if span.type is SpanType.NUMBER and not isinstance(span.fact.value, str):
            assert record["inputs"], span.fact.id
