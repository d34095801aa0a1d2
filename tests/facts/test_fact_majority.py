from fractions import Fraction

import pytest
from ballot_box import Place, Stood, Then, book_of
from reference_night import seat_book

from countnight.model.exact import Value
from countnight.model.fact import FactBook

LABOUR_THEN = Then((("lab", 500), ("con", 400), ("ld", 100)))


def value(book: FactBook, fact_id: str, about: str | None = None) -> Value | None:
    """What the fact says, or None when it does not hold."""
    fact = book.get(fact_id, about)
    return None if fact is None else fact.value


def test_the_majority_is_the_lead_over_the_runner_up() -> None:
    """600 votes to 300 are a majority of 300, 30 % of the 1,000 valid votes."""
    book = book_of(Place((Stood(600, "lab"), Stood(300, "con"), Stood(100, "ld"))))

    assert value(book, "majority") == 300
    assert value(book, "majority_share") == 30


def test_an_uncontested_seat_has_no_majority() -> None:
    """There is nobody to lead."""
    book = book_of(Place((Stood(600, "lab"),)))

    assert value(book, "majority") is None
    assert value(book, "deposits_lost") is None


@pytest.mark.parametrize(
    ("runner_up", "direction", "change", "ratio"),
    [
        (550, "decreased", -50, Fraction(1, 2)),
        (500, "unchanged", 0, Fraction(1)),
        (400, "increased", 100, Fraction(2)),
    ],
)
def test_a_hold_tells_how_the_majority_moved(
    runner_up: int, direction: str, change: int, ratio: Fraction
) -> None:
    """The majority was 100 last time."""
    book = book_of(Place((Stood(600, "lab"), Stood(runner_up, "con")), LABOUR_THEN))

    assert value(book, "majority_direction") == direction
    assert value(book, "majority_change") == change
    assert value(book, "majority_ratio") == ratio


def test_after_a_gain_no_majority_rose_or_fell() -> None:
    """Another party's majority is not this one's to compare."""
    book = book_of(Place((Stood(600, "con"), Stood(400, "lab")), LABOUR_THEN))

    assert value(book, "majority_direction") is None
    assert value(book, "majority_change") is None
    assert value(book, "majority_ratio") is None


def test_bassetlaws_majority_turned_round_by_18_865_votes_which_is_no_swing() -> None:
    """A Labour majority of 4,852 became a Conservative one of 14,013."""
    book = seat_book("Bassetlaw")

    assert value(book, "overturned", "labour") == 4852
    assert value(book, "majority") == 14013
    assert value(book, "turnaround") == 18865
    assert [fact.unit for fact in book.each("swing")] == ["points"]


def test_ashfields_overturned_majority_is_labours_and_nothing_turned_round() -> None:
    """The runner-up of 2019 is not the party that lost the seat."""
    book = seat_book("Ashfield")

    assert value(book, "overturned", "labour") == 441
    assert value(book, "turnaround") is None
    assert not list(book.each("swing"))


def test_a_gain_by_the_third_party_of_last_time_has_no_turnaround() -> None:
    """The Liberal Democrats were not second, so the two majorities are of different pairs."""
    book = book_of(Place((Stood(600, "ld"), Stood(400, "lab"), Stood(1, "con")), LABOUR_THEN))

    assert value(book, "overturned", "lab") == 100
    assert value(book, "turnaround") is None


def test_last_times_majority_names_its_owner_and_second() -> None:
    """Labour led by 100 of 1,000; the Conservatives were second with 400."""
    book = book_of(Place((Stood(600, "con"), Stood(400, "lab")), LABOUR_THEN))

    assert value(book, "previous_majority", "lab") == 100
    assert value(book, "previous_majority_share", "lab") == 10
    assert value(book, "previous_second", "con") == 400


def test_a_tie_last_time_goes_by_the_party_that_won_the_lot() -> None:
    """Both had 500 votes; the folder says that the Conservatives won."""
    then = Then((("lab", 500), ("con", 500)), winner="con")
    book = book_of(Place((Stood(600, "con"), Stood(400, "lab")), then))

    assert value(book, "outcome", "con") == "hold"
    assert value(book, "previous_majority", "con") == 0
    assert value(book, "majority_change") == 200
    assert value(book, "majority_ratio") is None


def test_a_baseline_whose_winner_had_fewer_votes_gives_no_majority() -> None:
    """Figures that contradict their own winner are not subtracted from."""
    then = Then((("lab", 500), ("con", 400)), winner="con")
    book = book_of(Place((Stood(600, "con"), Stood(400, "lab")), then))

    assert not list(book.each("previous_majority"))
    assert value(book, "majority_change") is None


def test_every_majority_fact_names_its_inputs() -> None:
    """A reader can open the number: two figures from the declaration."""
    fact = book_of(Place((Stood(600, "lab"), Stood(300, "con")))).get("majority")

    assert fact is not None
    assert [(one.name, one.value) for one in fact.inputs] == [
        ("votes_winner", 600),
        ("votes_runner_up", 300),
    ]
    assert fact.formula == "votes of the winner − votes of the runner-up"
