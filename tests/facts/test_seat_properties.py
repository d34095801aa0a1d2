from fractions import Fraction

from ballot_box import UNHURRIED, Place, Stood, Then, book_of
from hypothesis import given
from hypothesis import strategies as st

from countnight.model.fact import Fact, FactBook

VOTES = st.integers(min_value=0, max_value=40_000)
KEYS = ("con", "lab", "lab-coop", "ld", "green", "brexit", "ind", "spk")


@st.composite
def contests(draw: st.DrawFn) -> Place:
    """Any contest of up to eight candidates, with or without a last time."""
    parties = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=8))
    now = tuple(Stood(draw(VOTES), party) for party in parties)
    lot = draw(st.none() | st.integers(1, len(now)))
    electorate = draw(st.none() | st.integers(1, 400_000))
    return Place(now, draw(st.none() | pasts()), electorate, lot=lot)


@st.composite
def pasts(draw: st.DrawFn) -> Then:
    """Any last time, its candidates with most votes first."""
    parties = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=8))
    votes = sorted(((party, draw(VOTES)) for party in parties), key=lambda one: -one[1])
    return Then(tuple(votes), electorate=draw(st.none() | st.integers(1, 400_000)))


def exact(fact: Fact) -> Fraction:
    """The fact's number, exactly."""
    assert not isinstance(fact.value, str)
    return Fraction(fact.value)


def summed(book: FactBook, fact_id: str) -> Fraction:
    """The sum of every fact of that id."""
    return sum((exact(fact) for fact in book.each(fact_id)), Fraction(0))


@UNHURRIED
@given(place=contests())
def test_shares_add_up_to_exactly_a_hundred(place: Place) -> None:
    """Whatever the votes, if there are any."""
    book = book_of(place)

    assert summed(book, "share") == (100 if summed(book, "votes") else 0)


@UNHURRIED
@given(place=contests())
def test_no_majority_is_negative(place: Place) -> None:
    """The winner never has fewer votes than the runner-up."""
    for fact in book_of(place).each("majority"):
        assert exact(fact) >= 0


@UNHURRIED
@given(place=contests())
def test_every_swing_is_positive_and_names_two_parties(place: Place) -> None:
    """The direction carries the sign."""
    for fact in book_of(place).each("swing"):
        assert exact(fact) > 0
        assert len(set((fact.about or "").split(">"))) == 2


@UNHURRIED
@given(place=contests())
def test_a_change_is_the_difference_of_the_two_shares(place: Place) -> None:
    """Now minus then, for every candidate who has one."""
    book = book_of(place)
    for fact in book.each("share_change"):
        now, then = book.get("share", fact.about), book.get("previous_share", fact.about)

        assert now is not None
        assert then is not None
        assert exact(fact) == exact(now) - exact(then)


@UNHURRIED
@given(place=contests())
def test_nobody_both_stood_and_did_not_stand_before(place: Place) -> None:
    """A change and 'did not stand' exclude each other."""
    book = book_of(place)
    changed = {fact.about for fact in book.each("share_change")}

    assert changed.isdisjoint(fact.about for fact in book.each("did_not_stand_before"))


@UNHURRIED
@given(place=contests())
def test_facts_of_last_time_name_their_baseline(place: Place) -> None:
    """Whatever rests on last time's figures says which last time."""
    for fact in book_of(place).facts:
        rests_on_past = any("2017" in one.source for one in fact.inputs) or "2017" in fact.source

        assert (fact.baseline is not None) == rests_on_past, fact.id


@UNHURRIED
@given(place=contests())
def test_there_is_one_outcome_and_one_winner_or_neither(place: Place) -> None:
    """A decided seat has both, an undecided one has none."""
    book = book_of(place)
    outcomes, winners = list(book.each("outcome")), list(book.each("winner"))

    assert len(outcomes) == len(winners) <= 1


@UNHURRIED
@given(place=contests())
def test_the_book_is_the_same_every_time(place: Place) -> None:
    """The same declaration gives the same facts in the same order."""
    assert book_of(place).facts == book_of(place).facts
