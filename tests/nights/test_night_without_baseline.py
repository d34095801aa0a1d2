import re

import pytest
from national_theatre import NEEDS_DATA, Told, national

pytestmark = [pytest.mark.data, pytest.mark.slow, NEEDS_DATA]

COMPARED = re.compile(
    r"\b(?:swing|overturn\w*|gain\w*|hold|holds|held|lose|loses|lost the seat|keeps?"
    r"|kept (?!(?:his|her|their|the) deposit)"
    r"|last time|re-elected|majority (?:up|down|cut)|more than in|fewer than in"
    r"|(?:up|down|rose|fell) [\d.]+ points)\b"
)
"""Words that say something of last time."""


@pytest.fixture(scope="module")
def told() -> Told:
    """The night of 2017, with nothing to compare it with."""
    return national(2017, previous=None)


def test_without_a_baseline_every_outcome_is_a_win(told: Told) -> None:
    """Who held the seat before is not known, so nobody holds or gains it."""
    outcomes = {fact.value for book in told.figures.books.values() for fact in book.each("outcome")}

    assert told.held == ()
    assert len(told.figures.books) == 650
    assert outcomes == {"win"}


def test_without_a_baseline_no_fact_is_a_change(told: Told) -> None:
    """Neither swing, nor turnaround, nor change of share or turnout."""
    ids = {fact.id for book in told.figures.books.values() for fact in book.facts}

    assert [one for one in ids if "change" in one or "previous" in one] == []
    assert ids & {"swing", "turnaround", "overturned", "gained_from"} == set()


def test_without_a_baseline_no_text_compares(told: Told) -> None:
    """No swing, gain, hold, overturned majority or change in any text of any kind."""
    found = [(name, text) for name, text in told.texts() if COMPARED.search(text)]

    assert found == []


def test_without_a_baseline_no_story_is_refused(told: Told) -> None:
    """There is a story all the same."""
    assert [name for name, story in told.stories.items() if story.text is None] == []


def test_without_a_baseline_nobody_stood_for_another_party(told: Told) -> None:
    """Which party a beaten MP had won for is not known; the party they stood for is."""
    (text,) = [text for name, text in told.texts() if name == "south-west roundup text"]

    assert "Four sitting MPs were beaten: Ben Howlett (Conservative, Bath), " in text
