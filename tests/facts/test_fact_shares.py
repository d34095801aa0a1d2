from fractions import Fraction

import pytest
from ballot_box import Place, Stood, Then, book_of
from reference_night import seat_book

from countnight.model.exact import Value, int_half_up, tenths_half_up
from countnight.model.fact import FactBook


def value(book: FactBook, fact_id: str, about: str | None = None) -> Value | None:
    """What the fact says, or None when it does not hold."""
    fact = book.get(fact_id, about)
    return None if fact is None else fact.value


def test_a_share_is_exact_and_of_the_declared_valid_votes() -> None:
    """One vote in three is a third of the vote, not 33.3 %."""
    book = book_of(Place((Stood(1, "lab"), Stood(1, "con")), valid=3))

    assert value(book, "share", "E1-1") == Fraction(100, 3)


def test_nobody_has_a_share_when_no_vote_is_valid() -> None:
    """Nothing can be divided by no votes."""
    book = book_of(Place((Stood(0, "lab"), Stood(0, "con"))))

    assert not list(book.each("share"))


def test_a_party_that_stood_both_times_has_a_change_and_a_ratio() -> None:
    """Labour went from 20 % to 50 %: up 30 points, two and a half times the share."""
    then = Then((("con", 80), ("lab", 20)))
    book = book_of(Place((Stood(100, "lab"), Stood(100, "con")), then))

    assert value(book, "previous_votes", "E1-1") == 20
    assert value(book, "previous_share", "E1-1") == 20
    assert value(book, "share_change", "E1-1") == 30
    assert value(book, "share_ratio", "E1-1") == Fraction(5, 2)


def test_a_party_that_did_not_stand_before_is_never_up_by_its_share() -> None:
    """The Brexit Party did not stand in 2017; it is not 'up 10 points'."""
    then = Then((("con", 80), ("lab", 20)))
    book = book_of(Place((Stood(90, "con"), Stood(10, "brexit")), then))

    assert value(book, "share_change", "E1-2") is None
    assert value(book, "did_not_stand_before", "E1-2") == "brexit"
    assert value(book, "did_not_stand_before", "E1-1") is None


def test_without_a_baseline_nobody_is_said_not_to_have_stood() -> None:
    """Nothing is known of last time."""
    book = book_of(Place((Stood(90, "con"), Stood(10, "brexit"))))

    assert not list(book.each("did_not_stand_before"))


def test_an_independent_is_compared_only_with_the_same_person() -> None:
    """Of two independents one stood here last time, and only that one has a change."""
    then = Then((("con", 80), ("ind", 20)))
    now = (Stood(80, "con"), Stood(10, "ind", previous="then-2"), Stood(10, "ind"))
    book = book_of(Place(now, then))

    assert value(book, "share_change", "E1-2") == -10
    assert value(book, "share_change", "E1-3") is None
    assert value(book, "did_not_stand_before", "E1-3") is None


def test_an_independent_inherits_no_partys_votes() -> None:
    """Elected for Labour last time and independent now: the earlier votes were Labour's."""
    then = Then((("lab", 80), ("con", 20)))
    book = book_of(Place((Stood(80, "con"), Stood(20, "ind", previous="then-1")), then))

    assert value(book, "share_change", "E1-2") is None


def test_two_candidates_of_one_main_party_have_no_change() -> None:
    """Labour and a Labour and Co-operative candidate stand against each other."""
    then = Then((("lab", 80), ("con", 20)))
    book = book_of(Place((Stood(50, "lab"), Stood(40, "lab-coop"), Stood(10, "con")), then))

    assert value(book, "share_change", "E1-1") is None
    assert value(book, "share_change", "E1-2") is None
    assert value(book, "share_change", "E1-3") == -10


def test_the_speaker_has_no_change_nor_has_anyone_in_the_speakers_seat() -> None:
    """Parties stand aside for the Speaker, so no share there can be compared."""
    became = book_of(
        Place((Stood(70, "spk"), Stood(30, "green")), Then((("lab", 70), ("green", 30))))
    )
    left = book_of(
        Place((Stood(70, "con"), Stood(30, "green")), Then((("spk", 70), ("green", 30))))
    )

    for book in (became, left):
        for fact_id in ("share_change", "previous_share", "share_ratio", "swing"):
            assert not list(book.each(fact_id)), fact_id
    assert value(became, "outcome", "spk") == "gain"
    assert value(left, "gained_from", "spk") == "spk"


def test_every_party_of_last_time_has_its_share_even_when_it_stood_aside() -> None:
    """UKIP's votes of last time are known although nobody stands for it now."""
    then = Then((("con", 60), ("lab-coop", 30), ("green", 5), ("ind", 5)))
    book = book_of(Place((Stood(60, "con"), Stood(40, "lab")), then))

    assert value(book, "previous_party_share", "lab") == 30
    assert value(book, "previous_party_votes", "green") == 5
    assert value(book, "previous_party_share", "ind") is None


def test_leicester_easts_labour_share_fell_by_16_2_points() -> None:
    """Shares fall by points, and the fact's unit says so."""
    fact = next(
        one
        for one in seat_book("Leicester East").each("share_change")
        if one.about == "leicester-east-claudia-webbe"
    )

    assert fact.unit == "points"
    assert isinstance(fact.value, Fraction)
    assert tenths_half_up(fact.value) == -162


@pytest.mark.parametrize(
    ("quantity", "tenths"),
    [
        (Fraction("2.949"), 29),
        (Fraction("2.95"), 30),
        (Fraction("-2.95"), -30),
        (Fraction("-2.949"), -29),
        (Fraction("0.05"), 1),
        (Fraction("-0.05"), -1),
        (Fraction("0.04999"), 0),
        (Fraction(200, 3), 667),
    ],
)
def test_a_half_is_rounded_away_from_nothing_either_way(quantity: Fraction, tenths: int) -> None:
    """2.95 is 3.0 and -2.95 is -3.0, once, from the exact number."""
    assert tenths_half_up(quantity) == tenths


def test_rounding_twice_would_give_another_number() -> None:
    """63.4499 rounds to 63.4 at one place; by way of two places it would be 63.5."""
    exact = Fraction("63.4499")
    by_way_of_hundredths = Fraction(int_half_up(exact * 100), 100)

    assert tenths_half_up(exact) == 634
    assert tenths_half_up(by_way_of_hundredths) == 635
