"""Neighbours do not read alike, and the same night always reads the same."""

import re
from itertools import combinations, pairwise

import pytest
from telling import LANGS, grams_of, masked, shared, shipped, told

from countnight.model.ids import SeatId

LONGEST_SENTENCE = 35
MOST_SHARED = 0.3
LONGEST_POST = {"en": 140, "cy": 170}
"""Welsh says 'o bleidleisiau' and 'pwynt canran' where English says 'votes' and 'points'."""


def masked_opening(seat: SeatId, *, lang: str) -> str:
    """The first sentence with names and numbers taken out."""
    return masked(told(shipped().views[seat], lang=lang)).split("\n\n")[0]


def neighbours() -> list[tuple[SeatId, SeatId]]:
    """Seats that follow one another in their county."""
    seats = sorted(shipped().night.election.seats.values(), key=lambda one: (one.county, one.id))
    return [(a.id, b.id) for a, b in pairwise(seats) if a.county == b.county]


@pytest.mark.parametrize("lang", LANGS)
def test_neighbours_open_differently(lang: str) -> None:
    """No two seats side by side in a county have the same first sentence."""
    opening = {seat: masked_opening(seat, lang=lang) for seat in shipped().views}
    alike = [(a, b) for a, b in neighbours() if opening[a] == opening[b]]

    assert alike == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_seat_is_told_the_same_twice(lang: str) -> None:
    """A replay reproduces every sentence and every span."""
    for view in shipped().views.values():
        assert told(view, lang=lang) == told(view, lang=lang)


@pytest.mark.parametrize("lang", LANGS)
def test_no_sentence_is_too_long_to_read(lang: str) -> None:
    """35 words at most."""
    sentences = [
        sentence
        for view in shipped().views.values()
        for sentence in re.split(r"(?<=[.]) |\n\n", told(view, lang=lang).text or "")
    ]
    long = [one for one in sentences if len(one.split()) > LONGEST_SENTENCE]

    assert long == []


@pytest.mark.parametrize("lang", LANGS)
def test_posts_are_of_a_post_s_length(lang: str) -> None:
    """Long enough to tell it, short enough for a phone at 3 am."""
    views = shipped().views.values()
    lengths = [len((told(view, lang=lang).text or "").split()) for view in views]

    assert min(lengths) >= 60
    assert max(lengths) <= LONGEST_POST[lang]


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


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("county", ["Derbyshire", "Nottinghamshire", "Leicestershire"])
def test_no_two_posts_of_a_county_share_their_phrases(county: str, lang: str) -> None:
    """At most 30% of the shorter post's runs of four words stand in another of its county."""
    seats = [seat.id for seat in shipped().night.election.seats.values() if seat.county == county]
    grams = {seat: grams_of(told(shipped().views[seat], lang=lang)) for seat in seats}
    pairs = {(a, b): shared(grams[a], grams[b]) for a, b in combinations(seats, 2)}

    assert {pair: share for pair, share in pairs.items() if share > MOST_SHARED} == {}
