"""Every number behind a text is changed, one at a time, and the whole text is told again."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from changes import Case, every_number, every_pronoun
from raw_results import FOLDER
from told_night import figures_of
from told_sentences import (
    Sentence,
    has_moved,
    is_same_news,
    is_shown_otherwise,
    sentences_of_story,
)

from countnight.assemble import past_night, shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.fact import FactBook
from countnight.stories.tell import kinds_in, tell_seat

EVERY = 1 if os.environ.get("COUNTNIGHT_READER") == "all" else 50
"""One seat in fifty is read on an ordinary run; COUNTNIGHT_READER=all reads them all."""

LANGUAGES = ("en", "cy")
LOOKED_UP = frozenset({"", "attested note", "declared total", "number of candidates declared"})
"""Formulas of facts that are figures themselves, read out or looked up."""

Texts = Mapping[tuple[str, str], list[Sentence]]


@dataclass
class Told:
    """The facts of a case, and its texts in sentences, by kind and language."""

    book: FactBook
    texts: Texts


@dataclass
class Findings:
    """What was compared, and what was wrong."""

    compared: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def _told(case: Case) -> Told:
    view = view_of_seat(case.election, declaration=case.declaration)
    book = facts_of_seat(view)
    texts = {
        (str(kind), lang): sentences_of_story(tell_seat(view, book, kind=kind, lang=lang))
        for lang in LANGUAGES
        for kind in kinds_in(lang, is_group=False)
    }
    return Told(book, texts)


def _compare(before: Told, after: Told, what: str, findings: Findings) -> None:
    findings.compared["changes"] += 1
    findings.faults.extend(f"{what}: {why}" for why in _incomplete(before.book, after.book))
    is_same = is_same_news(before.book, after.book)
    findings.compared["changes of size alone"] += is_same
    for key, sentences in before.texts.items():
        findings.compared["texts"] += 1
        findings.compared["sentences"] += len(sentences)
        others = after.texts[key]
        for why in _stale(sentences, others, after.book):
            findings.faults.append(f"{what}, {key}: {why}")
        if is_same:
            for why in (*_moved(sentences, others, after.book), *_reworded(sentences, others)):
                findings.faults.append(f"{what}, {key}: {why}")


def _incomplete(before: FactBook, after: FactBook) -> Iterator[str]:
    """Facts that have another value on the same inputs: an input is missing from their list."""
    for key, fact in before.index.items():
        other = after.index.get(key)
        if other is None or fact.formula in LOOKED_UP:
            continue
        if other.value != fact.value and other.inputs == fact.inputs:
            yield f"{fact.id} of {fact.about} is {other.value}, not {fact.value}, on equal inputs"


def _stale(sentences: list[Sentence], others: list[Sentence], book: FactBook) -> Iterator[str]:
    """Sentences that say a number which is no longer the fact's."""
    told = {one.text for one in others}
    for one in sentences:
        if one.text in told and any(is_shown_otherwise(fact, book) for fact in one.numbers):
            yield f"not changed: {one.text!r}"


def _moved(sentences: list[Sentence], others: list[Sentence], book: FactBook) -> Iterator[str]:
    """Sentences whose facts rest on nothing that changed, and that are told otherwise."""
    told = {one.text for one in others}
    for one in sentences:
        if one.text not in told and not any(has_moved(fact, book) for fact in one.facts):
            yield f"changed without cause: {one.text!r}"


def _reworded(sentences: list[Sentence], others: list[Sentence]) -> Iterator[str]:
    """Outlines that changed though the news did not."""
    outlines = {one.outline for one in others}
    for one in sentences:
        if one.outline not in outlines:
            yield f"worded otherwise: {one.text!r}"
    if len(sentences) != len(others):
        yield f"{len(others)} sentences, not {len(sentences)}"


def _cases(figures: Figures, *, every: int) -> Iterator[tuple[str, Case]]:
    for received in list(figures.night.declared.values())[::every]:
        declaration = received.message.declaration
        election = figures.night.election
        yield election.seats[declaration.seat].name, Case(election, declaration)


def _findings(figures: Figures, *, every: int = 1) -> Findings:
    findings = Findings()
    for name, case in _cases(figures, every=every):
        before = _told(case)
        for what, changed in every_number(case):
            _compare(before, _told(changed), f"{name}, {what}", findings)
    return findings


def _shipped() -> Figures:
    shelf = shelf_of("ge2019-east-midlands")
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return Figures(night)


def test_in_the_shipped_night_only_what_rests_on_a_number_changes_with_it() -> None:
    """Every vote, electorate, note and vote of last time, by one and by many."""
    findings = _findings(_shipped(), every=4)

    assert findings.faults == []
    assert findings.compared["changes of size alone"] > findings.compared["changes"] / 2


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.skipif(
    not (FOLDER / "ge2017-candidacies.csv").exists(),
    reason="the published result files are not beside the project",
)
def test_in_a_whole_night_only_what_rests_on_a_number_changes_with_it(tmp_path: Path) -> None:
    """The same over the 650 seats of 2019."""
    figures = figures_of(tmp_path / "ge2019", year=2019, previous=2017)

    findings = _findings(figures, every=EVERY)
    assert findings.faults == []
    assert findings.compared["changes of size alone"] > findings.compared["changes"] / 2


GENDERED = (
    (r"\b(?:he|she)\b", "he/she"),
    (r"\b(?:his|her)\b", "his/her"),
    (r"\b(?:He|She)\b", "He/She"),
    (r"\bi h?(ethol|ailethol)\b", r"i \1"),
    (r"\bei h?ernes\b", "ei ernes"),
    (r"\byn dryd(?:ydd|edd)\b", "yn drydydd"),
    (r"\byn bedw(?:erydd|aredd)\b", "yn bedwerydd"),
)
"""Words that show somebody's gender, and what stands for both."""


def _without_gender(text: str) -> str:
    for pattern, plain in GENDERED:
        text = re.sub(pattern, plain, text)
    return text


def test_a_pronoun_changes_nothing_but_itself() -> None:
    """'He' becomes 'she', 'ei ernes' becomes 'ei hernes', and no other word moves."""
    changed = 0

    for name, case in _cases(_shipped(), every=4):
        before = _told(case)
        for what, other in every_pronoun(case):
            for key, sentences in _told(other).texts.items():
                mine = [one.text for one in before.texts[key]]
                theirs = [one.text for one in sentences]
                assert [*map(_without_gender, mine)] == [*map(_without_gender, theirs)], (
                    name,
                    what,
                )
                changed += mine != theirs

    assert changed > 0


def test_what_is_compared_here_can_fail() -> None:
    """A number left as it was, a sentence without cause and another wording are all found."""
    _, case = next(_cases(_shipped(), every=1))
    before = _told(case)
    changed = next(other for what, other in every_number(case) if what.startswith("votes"))
    after = _told(changed)
    key = ("post", "en")
    sentences = before.texts[key]
    retold = [replace(one, text=f"{one.text}!", outline=f"{one.outline}!") for one in sentences]

    assert [*_stale(sentences, sentences, after.book)]
    assert [*_moved(sentences, retold, before.book)]
    assert [*_reworded(sentences, retold)]
