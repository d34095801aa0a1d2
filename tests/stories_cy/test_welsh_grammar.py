"""Mutations, articles, numbers and genders in the finished texts, read by rules of their own."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from grammar import faults, without_names
from national_theatre import NEEDS_DATA, imported
from welsh import night, stories_of, texts_of, uncovered_numbers

from countnight.flow.figures import Figures
from countnight.model.story import Story, StoryKind


@cache
def kingdom() -> Figures:
    """All 650 seats of 2019 on 2017."""
    with TemporaryDirectory() as folder:
        return night(str(imported(Path(folder), year=2019, previous=2017)))


def faults_in(stories: Iterator[Story]) -> list[str]:
    """Every fault with the text it stands in."""
    return [
        f"{fault} | {text}"
        for story in stories
        for part, text in texts_of(story)
        for fault in faults(without_names(story, part, text))
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "gogwydd o Llafur i'r Ceidwadwyr", "i Plaid Cymru", "gan Plaid Brexit", "a Plaid Cymru",
        "14,013 pleidleisiau", "14,013 bleidlais", "2 pleidlais", "3 pwynt", "6 pwynt",
        "3 o bleidleisiau", "y plaid", "y canran a bleidleisiodd", "yn gadw etholaeth X",
        "yn mwyafrif o 12", "mae gan X mwyafrif", "yr Ceidwadwyr", "y ymgeisydd annibynnol i y dre",
        "o yr SNP", "Mae y Ceidwadwyr", "a chollodd tri ceffyl", "o mwyafrif", "X ac Plaid",
        "ac mwyafrif", "a ymgeisydd", "dros Llafur", "heb gwrthwynebiad i pwynt", "yn trydydd",
    ],
)  # fmt: skip
def test_the_reader_finds_what_is_wrong(wrong: str) -> None:
    """Each of these breaks a rule of Welsh, and is found."""
    assert list(faults(wrong))


def test_the_shipped_night_has_no_wrong_mutation() -> None:
    """Not one word of the shipped night stands in a form that its neighbour forbids."""
    assert faults_in(stories_of(night())) == []


@NEEDS_DATA
@pytest.mark.data
@pytest.mark.slow
def test_the_whole_kingdom_has_no_wrong_mutation() -> None:
    """Nor does any text about any of 650 seats."""
    assert faults_in(stories_of(kingdom())) == []


@NEEDS_DATA
@pytest.mark.data
@pytest.mark.slow
def test_every_number_of_the_kingdom_is_a_span() -> None:
    """In Welsh as in English a reader may open any number."""
    uncovered = [uncovered_numbers(story) for story in stories_of(kingdom())]

    assert [numbers for numbers in uncovered if numbers] == []


@NEEDS_DATA
@pytest.mark.data
@pytest.mark.slow
def test_gendered_words_agree_with_the_winner() -> None:
    """She is 'wedi'i hethol', he 'wedi'i ethol', and whoever gave no pronoun is neither."""
    posts = [story for story in stories_of(kingdom()) if story.kind is StoryKind.POST]

    for story in posts:
        if story.text is None or story.seat is None:
            continue
        winner = kingdom().views[story.seat].winner
        assert winner is not None
        if "wedi'i hethol" in story.text or "wedi'i hailethol" in story.text:
            assert winner.candidacy.pronoun == "she"
        if "wedi'i ethol" in story.text or "wedi'i ailethol" in story.text:
            assert winner.candidacy.pronoun == "he"
