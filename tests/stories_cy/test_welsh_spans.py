"""Every number, name, party and place of a Welsh text is a span of exactly those words."""

import re
from itertools import pairwise

import pytest
from welsh import SEAT_KINDS, masked, night, seat_called, stories_of, told, uncovered_numbers

from countnight.model.ids import SeatId
from countnight.model.story import SpanType, StoryKind

SEATS = sorted(night().views)


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


@pytest.mark.parametrize("seat", SEATS)
def test_spans_stand_in_order_and_do_not_overlap(seat: SeatId) -> None:
    """Each span covers words of its own."""
    story = told(night().views[seat])

    for part in ("headline", "text"):
        spans = [span for span in story.spans if span.part == part]
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize("seat", SEATS)
def test_every_candidate_named_is_a_span_of_that_candidate(seat: SeatId) -> None:
    """A name's span names the candidacy."""
    view = night().views[seat]
    story = told(view)
    assert story.text is not None

    for standing in view.ranked:
        surname = standing.candidacy.surname
        covered = [
            story.text[span.start : span.end]
            for span in story.spans
            if (span.type, span.fact.about, span.part)
            == (SpanType.NAME, standing.candidacy.id, "text")
        ]
        if re.search(rf"\b{re.escape(surname)}\b", story.text):
            assert covered, f"{surname} is named without a span"
        assert set(covered) <= {standing.candidacy.name, surname}


def test_neighbours_open_differently() -> None:
    """No two seats side by side in a county have the same first sentence."""
    seats = sorted(night().night.election.seats.values(), key=lambda one: (one.county, one.id))
    openings = [(one.county, masked(told(night().views[one.id])).split("\n\n")[0]) for one in seats]

    assert [a for a, b in pairwise(openings) if a == b] == []


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
