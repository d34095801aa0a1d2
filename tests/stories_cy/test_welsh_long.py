"""Long Welsh stories say all that a reader of the seat may want; social posts end in a link."""

import re

import pytest
from welsh import long_story, night, seat_called, told

from countnight.facts.seat_facts import facts_of_seat
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat

SEATS = sorted(night().views)


@pytest.mark.parametrize("seat", SEATS)
def test_a_long_welsh_story_is_of_250_to_400_words(seat: SeatId) -> None:
    """Longer than a post, and still read to its end."""
    words = len((long_story(night(), seat).text or "").split())

    assert 250 <= words <= 400


@pytest.mark.parametrize("seat", SEATS)
def test_every_candidate_and_every_vote_stands_in_the_long_story(seat: SeatId) -> None:
    """The full result, whoever came last."""
    text = long_story(night(), seat).text or ""

    for standing in night().views[seat].ranked:
        assert standing.candidacy.name in text
        assert f"{standing.votes:,}" in text


@pytest.mark.parametrize("kind", [StoryKind.POST, StoryKind.STORY])
@pytest.mark.parametrize("seat", SEATS)
def test_no_welsh_sentence_is_longer_than_35_words(seat: SeatId, kind: StoryKind) -> None:
    """A sentence is read in one breath."""
    view = night().views[seat]
    story = told(view) if kind is StoryKind.POST else long_story(night(), seat)
    sentences = re.split(r"(?<=[.;:])\s+|\n+", story.text or "")

    assert [one for one in sentences if len(one.split()) > 35] == []


def test_a_long_story_without_a_setting_says_nothing_of_the_county() -> None:
    """Nobody is told how many seats have declared when nobody has asked."""
    view = night().views[seat_called("Bassetlaw")]

    story = tell_seat(view, facts_of_seat(view), kind=StoryKind.STORY, lang="cy")

    assert "wedi cyhoeddi" not in (story.text or "")


@pytest.mark.parametrize("seat", SEATS)
def test_a_welsh_social_post_fits_and_ends_in_the_seat_s_address(seat: SeatId) -> None:
    """300 characters at most, and a link."""
    view = night().views[seat]

    text = told(view, StoryKind.SOCIAL).text or ""

    assert len(text) <= 300
    assert text.endswith(f"/results/{view.seat.slug}")
