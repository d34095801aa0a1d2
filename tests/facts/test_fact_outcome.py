import pytest
from ballot_box import NO_BASELINE, NOTIONALLY, SEAT, Around, Place, Stood, Then, book_of
from reference_night import seat_book

from countnight.model.fact import FactBook

LABOUR_THEN = Then((("lab", 50), ("con", 40), ("ld", 10)))


def outcome(book: FactBook) -> tuple[str | None, object]:
    """The winner's main party and what it made of the seat."""
    fact = next(book.each("outcome"))
    return fact.about, fact.value


def texts(book: FactBook, fact_id: str) -> list[tuple[str | None, object]]:
    """Every fact of that id: whom it is about and what it says."""
    return [(fact.about, fact.value) for fact in book.each(fact_id)]


def test_the_party_of_last_time_holds() -> None:
    """Labour won last time and wins now."""
    book = book_of(Place((Stood(50, "lab"), Stood(40, "con")), LABOUR_THEN))

    assert outcome(book) == ("lab", "hold")
    assert texts(book, "gained_from") == []


def test_another_party_gains_and_the_loser_is_named() -> None:
    """The Conservatives gain the seat from Labour."""
    book = book_of(Place((Stood(40, "lab"), Stood(50, "con")), LABOUR_THEN))

    assert outcome(book) == ("con", "gain")
    assert texts(book, "gained_from") == [("lab", "lab")]


def test_labour_and_co_operative_is_labour() -> None:
    """A joint candidate keeps a Labour seat: a hold, and the change is Labour's."""
    book = book_of(Place((Stood(50, "lab-coop"), Stood(50 - 1, "con")), LABOUR_THEN))

    assert outcome(book) == ("lab", "hold")
    assert book.get("share_change", "E1-1") is not None
    assert texts(book, "party")[0] == ("E1-1", "lab-coop")


def test_nottingham_east_is_a_hold() -> None:
    """Won as Labour and Co-operative in 2017 and as Labour in 2019, the seat did not change."""
    assert outcome(seat_book("Nottingham East")) == ("labour", "hold")


def test_without_a_baseline_the_seat_is_won() -> None:
    """A new seat with nothing to compare is neither held nor gained."""
    book = book_of(Place((Stood(50, "lab"), Stood(40, "con"))))

    assert outcome(book) == ("lab", "win")
    assert next(book.each("outcome")).baseline is None


def test_an_election_without_a_baseline_ignores_stray_figures() -> None:
    """Where the folder names no baseline, figures of the past are not compared."""
    place = Place((Stood(50, "lab"), Stood(40, "con")), LABOUR_THEN)
    book = book_of(place, around=Around(baseline=NO_BASELINE))

    assert outcome(book) == ("lab", "win")
    assert not list(book.each("share_change"))


def test_a_notional_baseline_says_so() -> None:
    """On new boundaries last time's figures are an estimate, and each fact tells."""
    place = Place((Stood(50, "lab"), Stood(40, "con")), LABOUR_THEN)
    book = book_of(place, around=Around(baseline=NOTIONALLY))

    assert next(book.each("outcome")).baseline == "2017 general election (notional)"


def test_the_same_independent_holds() -> None:
    """The independent who won last time wins again."""
    then = Then((("ind", 50), ("con", 40)))
    book = book_of(Place((Stood(50, "ind", previous="then-1"), Stood(40, "con")), then))

    assert outcome(book) == ("ind", "hold")


@pytest.mark.parametrize("previous", [None, "then-3"])
def test_another_independent_gains(previous: str | None) -> None:
    """An independent beats another independent's seat: 'independent' is no party."""
    then = Then((("ind", 50), ("con", 40), ("ind", 10)))
    book = book_of(Place((Stood(50, "ind", previous=previous), Stood(40, "con")), then))

    assert outcome(book) == ("ind", "gain")
    assert texts(book, "gained_from") == [("ind", "ind")]
    assert book.get("majority_change") is None


def test_an_mp_elected_for_a_party_gains_as_an_independent() -> None:
    """Elected for Labour last time and as an independent now: gained from Labour."""
    place = Place((Stood(50, "ind", previous="then-1"), Stood(40, "con")), LABOUR_THEN)

    assert outcome(book_of(place)) == ("ind", "gain")


def test_a_tie_without_a_lot_has_no_outcome() -> None:
    """Until the lot is drawn nothing is held, gained or won."""
    book = book_of(Place((Stood(50, "lab"), Stood(50, "con")), LABOUR_THEN))

    for fact_id in ("outcome", "winner", "status", "gained_from", "majority", "swing"):
        assert not list(book.each(fact_id)), fact_id


def test_a_tie_by_lot_tells_the_tied_votes_and_a_majority_of_none() -> None:
    """Elected by lot after a tie on 50 votes; the majority is 0, never 1."""
    book = book_of(Place((Stood(50, "lab"), Stood(50, "con")), LABOUR_THEN, lot=2))
    majority = book.get("majority")

    assert texts(book, "tie_by_lot") == [("E1-2", 50)]
    assert majority is not None
    assert majority.value == 0


def test_status_tells_re_elected_from_returned_from_elected() -> None:
    """Only this seat's MP is re-elected; a former MP is returned."""
    sitting = book_of(Place((Stood(50, "lab", is_sitting=True, is_former=True), Stood(1, "con"))))
    former = book_of(Place((Stood(50, "lab", is_former=True), Stood(1, "con"))))
    new = book_of(Place((Stood(50, "lab"), Stood(1, "con"))))

    assert texts(sitting, "status") == [("E1-1", "re-elected")]
    assert texts(former, "status") == [("E1-1", "returned")]
    assert texts(new, "status") == [("E1-1", "elected")]


def test_derby_norths_mp_came_sixth_of_six_and_the_seat_is_a_gain_from_labour() -> None:
    """The sitting MP stood as an independent, polled 635 and lost his deposit."""
    book = seat_book("Derby North")
    him = "derby-north-chris-williamson"

    assert outcome(book) == ("conservative", "gain")
    assert texts(book, "gained_from") == [("labour", "labour")]
    assert texts(book, "incumbent_lost") == [(him, 6)]
    assert texts(book, "candidates") == [(None, 6)]
    assert (him, 635) in texts(book, "deposits_lost")
    assert (None, 3) in texts(book, "deposits_lost")
    assert book.get("share_change", him) is None


def test_the_second_third_and_fourth_are_named() -> None:
    """With four candidates each place has its name."""
    book = book_of(Place((Stood(9, "lab"), Stood(8, "con"), Stood(7, "ld"), Stood(6, "green"))))

    assert texts(book, "runner_up") == [("E1-2", "Person 2")]
    assert texts(book, "third") == [("E1-3", "Person 3")]
    assert texts(book, "fourth") == [("E1-4", "Person 4")]


def test_two_equal_seconds_are_both_runner_up_and_nobody_is_third() -> None:
    """Equal votes share a place."""
    book = book_of(Place((Stood(9, "lab"), Stood(8, "con"), Stood(8, "ld"), Stood(6, "green"))))

    assert texts(book, "runner_up") == [("E1-2", "Person 2"), ("E1-3", "Person 3")]
    assert texts(book, "third") == []
    assert texts(book, "fourth") == [("E1-4", "Person 4")]


def test_the_winners_share_of_registered_electors_is_its_own_fact() -> None:
    """50 votes of 200 electors are 25 % of them."""
    fact = book_of(Place((Stood(50, "lab"), Stood(40, "con")), electorate=200)).get(
        "electorate_share", "E1-1"
    )

    assert fact is not None
    assert fact.value == 25
    assert fact.seat == SEAT


def test_the_baseline_tells_its_year_and_who_won_then() -> None:
    """Labour and Co-operative won the seat in 2017: counted as Labour."""
    then = Then((("lab-coop", 50), ("con", 40)))
    book = book_of(Place((Stood(50, "con"), Stood(40, "lab")), then))

    assert texts(book, "baseline") == [(None, 2017)]
    assert texts(book, "previous_winner") == [("lab", "lab")]
    assert not list(book_of(Place((Stood(50, "con"),))).each("baseline"))
