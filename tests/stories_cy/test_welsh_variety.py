"""Welsh posts of one county do not read alike."""

import re
from itertools import combinations

import pytest
from welsh import night, told

from countnight.model.ids import SeatId
from countnight.model.story import SpanType

MOST_SHARED = 0.5
MASKED = {SpanType.NUMBER, SpanType.NAME, SpanType.PLACE, SpanType.PARTY}


def masked_grams(seat: SeatId) -> set[tuple[str, ...]]:
    """The post's runs of four words, with names and numbers masked."""
    story = told(night().views[seat])
    text = story.text or ""
    hidden = [span for span in story.spans if span.part == "text" and span.type in MASKED]
    for span in sorted(hidden, key=lambda span: -span.start):
        text = f"{text[: span.start]} _ {text[span.end :]}"
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


@pytest.mark.parametrize("county", ["Derbyshire", "Nottinghamshire", "Leicestershire"])
def test_welsh_posts_of_a_county_share_few_phrases(county: str) -> None:
    """At most half of the shorter post's runs of four words stand in another of its county."""
    seats = [seat.id for seat in night().night.election.seats.values() if seat.county == county]
    grams = {seat: masked_grams(seat) for seat in seats}
    shared = {
        (a, b): len(grams[a] & grams[b]) / min(len(grams[a]), len(grams[b]))
        for a, b in combinations(seats, 2)
    }

    assert {pair: share for pair, share in shared.items() if share > MOST_SHARED} == {}
