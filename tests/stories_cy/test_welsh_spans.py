"""Nothing of a Welsh text is refused, left empty or too long, in any kind, on the shipped night."""

import re

import pytest
from welsh import SEAT_KINDS, night, seat_called, stories_of, told, uncovered_numbers

from countnight.model.story import StoryKind


def test_nothing_on_the_shipped_night_is_refused() -> None:
    """Welsh knows every form that the shipped night asks for."""
    refused = [story.refused for story in stories_of(night()) if story.refused]

    assert refused == []


def test_every_number_is_a_span() -> None:
    """A reader may open any number, in any kind of text."""
    uncovered = [uncovered_numbers(story) for story in stories_of(night())]

    assert [numbers for numbers in uncovered if numbers] == []


def test_no_text_has_a_placeholder() -> None:
    """No brace, no doubled blank, no 'a(c)', nothing that a form left empty."""
    for story in stories_of(night()):
        for text in filter(None, (story.headline, story.text)):
            assert not re.search(r"[{}]|a\(c\)|None|  |\( |, ,| \.|\(\)", text), text


@pytest.mark.parametrize("kind", SEAT_KINDS)
def test_the_same_night_reads_the_same(kind: StoryKind) -> None:
    """A replay reproduces every sentence."""
    view = night().views[seat_called("Bassetlaw")]

    assert told(view, kind) == told(view, kind)


def test_texts_fit_their_length() -> None:
    """Alerts have 120 characters at most, headlines 70."""
    for story in stories_of(night()):
        if story.kind is StoryKind.ALERT:
            assert len(story.text or "") <= 120, story.text
        if story.headline is not None:
            assert len(story.headline) <= 70, story.headline


def test_a_welsh_text_carries_a_welsh_label() -> None:
    """The label is the language's own where the election gives none in Welsh."""
    story = told(night().views[seat_called("Bassetlaw")])

    assert story.label.startswith("Ysgrifennwyd y stori hon")
