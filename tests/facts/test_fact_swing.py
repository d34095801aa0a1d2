from fractions import Fraction

from ballot_box import NOTIONALLY, UNHURRIED, Around, Place, Stood, Then, book_of
from hypothesis import given
from hypothesis import strategies as st
from reference_night import seat_book

from countnight.facts.seat.swing import Poll, butler_swing
from countnight.model.exact import tenths_half_up
from countnight.model.fact import FactBook

COUNTS = st.integers(min_value=0, max_value=40_000)


@st.composite
def polls(draw: st.DrawFn) -> Poll:
    """Two parties' votes and a total that is no smaller than their sum."""
    one, other = draw(COUNTS), draw(COUNTS)
    return Poll(one, other, one + other + draw(st.integers(min_value=1, max_value=40_000)))


def turned(poll: Poll) -> Poll:
    """The same poll seen from the other party."""
    return Poll(poll.other, poll.one, poll.valid)


def swings(book: FactBook) -> list[tuple[str | None, float]]:
    """Each swing's direction and its size in points, to two places."""
    return [
        (fact.about, round(float(fact.value), 2))
        for fact in book.each("swing")
        if isinstance(fact.value, Fraction)
    ]


def steed_swing(now: Poll, *, then: Poll) -> Fraction:
    """The swing on the two parties' votes alone, to show that ours is another."""
    return 100 * (
        Fraction(now.one, now.one + now.other) - Fraction(then.one, then.one + then.other)
    )


def test_the_textbook_swing_is_seven_and_a_half_points() -> None:
    """One party rises from 35 % to 45 %, the other falls from 45 % to 40 %."""
    swing = butler_swing(Poll(45, 40, 100), then=Poll(35, 45, 100))

    assert swing == Fraction(15, 2)


def test_bassetlaws_swing_is_butlers_18_42_and_not_steeds_21_47() -> None:
    """An 18.4-point swing from Labour to the Conservatives."""
    now, then = Poll(28078, 14065, 50841), Poll(22615, 27467, 52250)

    assert swings(seat_book("Bassetlaw")) == [("labour>conservative", 18.42)]
    assert round(float(steed_swing(now, then=then)), 2) == 21.47


def test_derby_norths_swing_is_4_77_points() -> None:
    """From Labour to the Conservatives, on all valid votes."""
    assert swings(seat_book("Derby North")) == [("labour>conservative", 4.77)]


def test_the_direction_follows_the_sign_even_in_a_hold() -> None:
    """The winner of the seat lost ground: the swing is away from it, and positive."""
    then = Then((("lab", 600), ("con", 400)))
    book = book_of(Place((Stood(550, "lab"), Stood(450, "con")), then))

    assert swings(book) == [("lab>con", 5.0)]


def test_the_inputs_are_the_four_shares() -> None:
    """Whoever opens a swing sees both parties' shares, now and then."""
    then = Then((("lab", 600), ("con", 400)))
    book = book_of(Place((Stood(550, "lab"), Stood(450, "con")), then))
    fact = next(book.each("swing"))

    assert {one.name: one.value for one in fact.inputs} == {
        "share_now_lab": 55,
        "share_then_lab": 60,
        "share_now_con": 45,
        "share_then_con": 40,
    }
    assert fact.baseline == "2017 general election"


def test_other_leaders_than_last_time_make_no_swing() -> None:
    """The Liberal Democrats came second; last time the Conservatives did."""
    then = Then((("lab", 500), ("con", 400), ("ld", 100)))
    place = Place((Stood(500, "lab"), Stood(400, "ld"), Stood(100, "con")), then)

    assert swings(book_of(place)) == []


def test_a_shared_second_place_makes_no_swing() -> None:
    """Two parties share the second place now, so there is no pair."""
    then = Then((("lab", 500), ("con", 400), ("ld", 100)))
    place = Place((Stood(500, "lab"), Stood(300, "con"), Stood(300, "ld")), then)

    assert swings(book_of(place)) == []


def test_no_swing_is_told_to_or_from_an_independent() -> None:
    """Even the same person in second place is no party."""
    then = Then((("lab", 500), ("ind", 400)))
    place = Place((Stood(600, "lab"), Stood(400, "ind", previous="then-2")), then)

    assert swings(book_of(place)) == []


def test_no_swing_is_told_where_a_party_stands_twice() -> None:
    """With two candidates of one main party, nobody can say whose share moved."""
    then = Then((("lab", 500), ("con", 400)))
    place = Place((Stood(500, "lab"), Stood(300, "con"), Stood(100, "lab-coop")), then)

    assert swings(book_of(place)) == []


def test_no_swing_is_told_without_a_baseline_or_without_movement() -> None:
    """Nothing to compare, or nothing that moved."""
    then = Then((("lab", 500), ("con", 400)))
    new = book_of(Place((Stood(500, "lab"), Stood(400, "con"))))
    still = book_of(Place((Stood(500, "lab"), Stood(400, "con")), then))

    assert swings(new) == []
    assert swings(still) == []


def test_a_notional_baseline_gives_a_swing_that_says_so() -> None:
    """On new boundaries the estimate serves, and is named."""
    then = Then((("lab", 600), ("con", 400)))
    place = Place((Stood(550, "lab"), Stood(450, "con")), then)
    fact = next(book_of(place, around=Around(baseline=NOTIONALLY)).each("swing"))

    assert fact.value == 5
    assert fact.baseline == "2017 general election (notional)"


def test_rushcliffe_has_a_swing_although_both_parties_fell() -> None:
    """Both lost ground; the arithmetic gives 0.6 points, and a text may leave it out."""
    fact = next(seat_book("Rushcliffe").each("swing"))

    assert fact.about == "conservative>labour"
    assert isinstance(fact.value, Fraction)
    assert tenths_half_up(fact.value) == 6


@UNHURRIED
@given(now=polls(), then=polls())
def test_a_swing_seen_from_the_other_party_is_its_negative(now: Poll, then: Poll) -> None:
    """What one gains from the other, the other has lost to it."""
    swing = butler_swing(now, then=then)

    assert butler_swing(turned(now), then=turned(then)) == -swing
    assert butler_swing(then, then=now) == -swing


@UNHURRIED
@given(now=polls(), then=polls())
def test_a_swing_is_half_the_movement_of_the_lead(now: Poll, then: Poll) -> None:
    """The definition, worked out another way from the four shares."""
    lead_now = Fraction(100 * now.one, now.valid) - Fraction(100 * now.other, now.valid)
    lead_then = Fraction(100 * then.one, then.valid) - Fraction(100 * then.other, then.valid)

    assert butler_swing(now, then=then) == (lead_now - lead_then) / 2
