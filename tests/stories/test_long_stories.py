"""Long stories say all that a reader of the seat may want; social posts end in a link."""

import re
from dataclasses import replace

import pytest
from telling import declared, seat_called, shipped, told

from countnight.facts.seat_view import view_of_seat
from countnight.flow.tell import setting_of_seat
from countnight.model.ids import SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import tell_seat

SEATS = sorted(shipped().views)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")


def long_story(seat: SeatId) -> Story:
    """The seat's long story in its county."""
    figures = shipped()
    setting = setting_of_seat(figures, seat)
    view, book = figures.views[seat], figures.books[seat]
    return tell_seat(view, book, kind=StoryKind.STORY, lang="en", setting=setting)


@pytest.mark.parametrize("seat", SEATS)
def test_a_long_story_is_of_250_to_400_words(seat: SeatId) -> None:
    """Longer than a post, and still read to its end."""
    words = len((long_story(seat).text or "").split())

    assert 250 <= words <= 400


@pytest.mark.parametrize("seat", SEATS)
def test_every_candidate_and_every_vote_stands_in_it(seat: SeatId) -> None:
    """The full result, whoever came last."""
    text = long_story(seat).text or ""

    for standing in shipped().views[seat].ranked:
        assert standing.candidacy.name in text
        assert f"{standing.votes:,}" in text


@pytest.mark.parametrize("seat", SEATS)
def test_every_number_of_a_long_story_is_a_span(seat: SeatId) -> None:
    """The table's figures too."""
    story = long_story(seat)
    text = story.text or ""
    spans = [span for span in story.spans if span.part == "text"]
    bare = [
        found.group()
        for found in NUMBER.finditer(text)
        if not any(one.start <= found.start() and found.end() <= one.end for one in spans)
    ]

    assert bare == []


@pytest.mark.parametrize("seat", SEATS)
def test_a_social_post_fits_and_ends_in_the_result(seat: SeatId) -> None:
    """300 characters, with the address of the full result behind them."""
    text = told(shipped().views[seat], StoryKind.SOCIAL).text or ""
    slug = shipped().night.election.seats[seat].slug

    assert len(text) <= 300
    assert text.endswith(f"https://example.org/results/{slug}")


def test_without_a_site_there_is_no_social_post() -> None:
    """A link to nowhere is refused, and the refusal says what to do."""
    nowhere = replace(shipped().night.election, site="")
    story = told(view_of_seat(nowhere, declaration=declared("Newark")), StoryKind.SOCIAL)

    assert story.text is None
    assert story.refused is not None
    assert "site" in story.refused.message


def test_what_remains_is_told_while_something_does() -> None:
    """'still to declare' stands only before the last seat is in."""
    final = long_story(seat_called("Newark"))

    assert "still to declare" not in (final.text or "")
