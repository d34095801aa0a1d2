"""Why a result is news: each reason alone, and the page that explains them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from telling import redeclared, seat_called, shipped, votes_of

from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.flow.tell import top_seats, value_of_seat
from countnight.model.election import Note
from countnight.model.fact import Fact, FactBook, Input, Unit
from countnight.stories.news_value import MP_BEATEN_AS_OTHER, POINTS, Reason, news_value

PAGE = Path(__file__).parents[2] / "docs" / "explain" / "news-value.md"


def reasons_of(view: SeatView, around: FactBook | None = None) -> dict[str, int]:
    """The reasons of the seat, with their points."""
    return dict(news_value(view, facts_of_seat(view), around=around).reasons)


def noted(name: str, kind: str, value: str, *, person: str) -> SeatView:
    """The shipped seat with another note on a person in it."""
    night, seat = shipped().night, seat_called(name)
    note = Note(f"person:{seat}:{person}", kind, value, "the archive", "the desk", seat, person)
    election = replace(night.election, notes=(*night.election.notes, note))
    return view_of_seat(election, declaration=night.declared[seat].message.declaration)


def test_the_page_lists_every_reason_with_its_points() -> None:
    """In the order of the points, as the code has them."""
    rows = re.findall(r"^\| ([^|]+) \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert dict(rows) == {reason.value: str(points) for reason, points in POINTS.items()}
    assert set(POINTS) == set(Reason)
    assert [int(points) for _, points in rows] == sorted(POINTS.values(), reverse=True)


def test_a_gain_from_an_mp_of_long_standing_says_both() -> None:
    """Bolsover changed hands after 49 years of one MP."""
    reasons = reasons_of(shipped().views[seat_called("Bolsover")])

    assert reasons[Reason.GAIN] == POINTS[Reason.GAIN]
    assert reasons[Reason.MP_BEATEN] == POINTS[Reason.MP_BEATEN] + 49


def test_an_mp_who_had_left_the_party_counts_for_less() -> None:
    """Chris Leslie stood for another party than won Nottingham East in 2017."""
    reasons = reasons_of(shipped().views[seat_called("Nottingham East")])

    assert reasons[Reason.MP_BEATEN] == MP_BEATEN_AS_OTHER + 9
    assert Reason.GAIN not in reasons


def test_the_defeat_of_an_office_holder_is_more_news() -> None:
    """A note says which office; who holds one and wins is no news by it."""
    beaten = noted("Bolsover", "office", "Leader of the House", person="Dennis Skinner")
    held = noted("Newark", "office", "Housing Secretary", person="Robert Jenrick")

    assert reasons_of(beaten)[Reason.OFFICE_BEATEN] == POINTS[Reason.OFFICE_BEATEN]
    assert Reason.OFFICE_BEATEN not in reasons_of(held)


def test_a_tie_is_news_when_the_lot_has_decided_it() -> None:
    """Two candidates on the same votes."""
    votes = votes_of("High Peak", Largan=24000, George=24000)
    seat = shipped().night.election.candidacies[seat_called("High Peak")]
    lot = next(one.id for one in seat if one.surname == "Largan")
    view = redeclared("High Peak", votes=votes, drawn_by_lot=lot, valid_votes=None)

    assert reasons_of(view)[Reason.TIE] == POINTS[Reason.TIE]


@pytest.mark.parametrize(("includes", "is_news"), [("yes", True), ("no", False)])
def test_a_first_win_counts_when_by_elections_are_ruled_out(
    includes: str, *, is_news: bool
) -> None:
    """The table of general elections alone does not say 'never'."""
    view = shipped().views[seat_called("Ashfield")]
    inputs = (Input("includes_by_elections", includes, "history"),)
    fact = Fact("first_win_since_created", 1955, Unit.YEAR, "conservative", inputs)
    book = FactBook.of((*facts_of_seat(view).facts, fact))

    assert (Reason.PARTY_FIRST in dict(news_value(view, book).reasons)) is is_news


def test_the_extremes_of_the_region_count_once_ten_have_declared() -> None:
    """Bassetlaw had the largest swing of its county."""
    figures, seat = shipped(), seat_called("Bassetlaw")
    reasons = dict(value_of_seat(figures, seat).reasons)
    few = FactBook.of(
        (Fact("declared", 9, Unit.COUNT), Fact("largest_swing", 1, Unit.POINTS, seat))
    )

    assert reasons[Reason.SWING] == POINTS[Reason.SWING]
    assert Reason.SWING not in reasons_of(figures.views[seat])
    assert Reason.SWING not in reasons_of(figures.views[seat], few)


def test_the_top_stories_are_those_of_most_points() -> None:
    """Sorted, the reasons adding up to the score."""
    top = top_seats(shipped(), most=5)
    scores = [value.score for _, value in top]

    assert scores == sorted(scores, reverse=True)
    assert all(value.score == sum(points for _, points in value.reasons) for _, value in top)
    assert top[0][0] == seat_called("Bolsover")
