"""Neighbours do not read alike, and the same night always reads the same."""

import re
from itertools import combinations, pairwise

import pytest
from telling import shipped, told

from countnight.model.ids import SeatId
from countnight.model.story import SpanType

LONGEST_SENTENCE = 35
MOST_SHARED = 0.3
MASKED = {SpanType.NUMBER, SpanType.NAME, SpanType.PLACE, SpanType.PARTY}


def masked_opening(seat: SeatId) -> str:
    """The first sentence with names and numbers taken out."""
    story = told(shipped().views[seat])
    text = story.text or ""
    for span in sorted(story.spans, key=lambda span: -span.start):
        if span.part == "text":
            text = text[: span.start] + "_" + text[span.end :]
    return text.split("\n\n")[0]


def neighbours() -> list[tuple[SeatId, SeatId]]:
    """Seats that follow one another in their county."""
    seats = sorted(shipped().night.election.seats.values(), key=lambda one: (one.county, one.id))
    return [(a.id, b.id) for a, b in pairwise(seats) if a.county == b.county]


def test_neighbours_open_differently() -> None:
    """No two seats side by side in a county have the same first sentence."""
    alike = [(a, b) for a, b in neighbours() if masked_opening(a) == masked_opening(b)]

    assert alike == []


def test_the_same_seat_is_told_the_same_twice() -> None:
    """A replay reproduces every sentence and every span."""
    for view in shipped().views.values():
        assert told(view) == told(view)


def test_no_sentence_is_too_long_to_read() -> None:
    """35 words at most."""
    sentences = [
        sentence
        for view in shipped().views.values()
        for sentence in re.split(r"(?<=[.]) |\n\n", told(view).text or "")
    ]
    long = [one for one in sentences if len(one.split()) > LONGEST_SENTENCE]

    assert long == []


def test_posts_are_of_a_post_s_length() -> None:
    """Long enough to tell it, short enough for a phone at 3 am."""
    lengths = [len((told(view).text or "").split()) for view in shipped().views.values()]

    assert min(lengths) >= 60
    assert max(lengths) <= 140


def test_nothing_spoils_a_text() -> None:
    """No filler, no adjective without an editor, no swing in votes, no share in per cent."""
    spoilers = (
        "a total of",
        "respectively",
        "interestingly",
        "landslide",
        "stunning",
        "shock",
        "eligible",
        "went to polling stations",
        "-vote swing",
        "votes swing",
        "% down",
        "down by %",
        "less votes",
        "  ",
        " ,",
        "..",
        "{",
        "}",
    )
    for view in shipped().views.values():
        story = told(view)
        text = f"{story.headline} {story.text}"

        assert [word for word in spoilers if word in text] == []
        assert not re.search(r"\bNone\b(?! of the)", text)


def masked_grams(seat: SeatId) -> set[tuple[str, ...]]:
    """The post's runs of four words, with names and numbers masked."""
    story = told(shipped().views[seat])
    text = story.text or ""
    hidden = [span for span in story.spans if span.part == "text" and span.type in MASKED]
    for span in sorted(hidden, key=lambda span: -span.start):
        text = f"{text[: span.start]} _ {text[span.end :]}"
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


@pytest.mark.parametrize("county", ["Derbyshire", "Nottinghamshire", "Leicestershire"])
def test_no_two_posts_of_a_county_share_their_phrases(county: str) -> None:
    """At most 30% of the shorter post's runs of four words stand in another of its county."""
    seats = [seat.id for seat in shipped().night.election.seats.values() if seat.county == county]
    grams = {seat: masked_grams(seat) for seat in seats}
    shared = {
        (a, b): len(grams[a] & grams[b]) / min(len(grams[a]), len(grams[b]))
        for a, b in combinations(seats, 2)
    }

    assert {pair: share for pair, share in shared.items() if share > MOST_SHARED} == {}
