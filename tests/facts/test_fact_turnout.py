from fractions import Fraction

import pytest
from ballot_box import NOTIONALLY, Around, Place, Stood, Then, book_of
from reference_night import seat_book

from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import FactBook


def value(book: FactBook, fact_id: str) -> Value | None:
    """What the fact says, or None when it does not hold."""
    fact = book.get(fact_id)
    return None if fact is None else fact.value


def polled(valid: int, *, of: int, then: Then | None = None) -> Place:
    """A seat in which so many valid votes were cast by so many electors."""
    return Place((Stood(valid - 1, "lab"), Stood(1, "con")), then, electorate=of)


def test_turnout_is_valid_votes_over_registered_electors() -> None:
    """Rejected papers are not in it."""
    book = book_of(polled(600, of=1000))

    assert value(book, "turnout") == 60


def test_turnout_is_unknown_without_an_electorate() -> None:
    """An electorate that was not read out is not guessed."""
    book = book_of(Place((Stood(599, "lab"), Stood(1, "con"))))

    for fact_id in ("turnout", "turnout_change", "turnout_phrase", "electorate"):
        assert value(book, fact_id) is None, fact_id


@pytest.mark.parametrize(
    ("seat", "now", "change"), [("Bassetlaw", 635, -30), ("Derby North", 642, -54)]
)
def test_turnout_fell_by_points(seat: str, now: int, change: int) -> None:
    """Bassetlaw 63.5 %, down 3.0 points; Derby North 64.2 %, down 5.4."""
    turnout, moved = value(seat_book(seat), "turnout"), value(seat_book(seat), "turnout_change")

    assert isinstance(turnout, Fraction)
    assert isinstance(moved, Fraction)
    assert (tenths_half_up(turnout), tenths_half_up(moved)) == (now, change)


def test_the_change_comes_from_exact_turnouts_not_from_rounded_ones() -> None:
    """From 59.94 % to 60.05 % is up 0.1 points, though the printed 59.9 and 60.1 differ by 0.2."""
    then = Then((("lab", 5993), ("con", 1)), electorate=10_000)
    moved = value(book_of(polled(6005, of=10_000, then=then)), "turnout_change")

    assert moved == Fraction("0.11")
    assert isinstance(moved, Fraction)
    assert tenths_half_up(moved) == 1
    assert tenths_half_up(Fraction("60.05")) - tenths_half_up(Fraction("59.94")) == 2


def test_last_times_turnout_is_of_valid_votes_too() -> None:
    """Both times on one base: 500 valid votes of 1,000 electors then."""
    then = Then((("lab", 400), ("con", 100)), electorate=1000)
    book = book_of(polled(600, of=1000, then=then))

    assert value(book, "previous_turnout") == 50
    assert value(book, "turnout_change") == 10


def test_new_boundaries_have_no_change_of_turnout() -> None:
    """A notional result is of other electors."""
    then = Then((("lab", 400), ("con", 100)), electorate=1000)
    book = book_of(polled(600, of=1000, then=then), around=Around(baseline=NOTIONALLY))

    assert value(book, "turnout") == 60
    assert value(book, "turnout_change") is None


def test_a_baseline_without_electorate_gives_no_change() -> None:
    """Half a comparison is none."""
    then = Then((("lab", 400), ("con", 100)))
    book = book_of(polled(600, of=1000, then=then))

    assert value(book, "previous_turnout") is None
    assert value(book, "turnout_change") is None


def test_the_speakers_seat_has_no_change_of_turnout() -> None:
    """Where the parties stand aside turnout cannot be compared."""
    then = Then((("spk", 400), ("ind", 100)), electorate=1000)
    book = book_of(polled(600, of=1000, then=then))

    assert value(book, "turnout") == 60
    assert value(book, "turnout_change") is None


@pytest.mark.parametrize(
    ("valid", "rounded"), [(499, None), (500, 1000), (50_499, 50_000), (50_500, 51_000)]
)
def test_voters_are_rounded_to_the_nearest_thousand_half_up(
    valid: int, rounded: int | None
) -> None:
    """50,500 valid votes are 'nearly 51,000'."""
    assert value(book_of(polled(valid, of=100_000)), "voters_rounded") == rounded


@pytest.mark.parametrize(
    ("valid", "phrase"),
    [
        (7500, "three-quarters"),
        (7650, "three-quarters"),
        (7651, None),
        (7700, None),
        (6630, "two-thirds"),
        (6320, None),
        (6150, "three-fifths"),
        (5151, None),
        (5150, "half"),
        (7850, "four-fifths"),
        (8151, None),
    ],
)
def test_a_turnout_is_put_in_words_only_close_to_the_fraction(
    valid: int, phrase: str | None
) -> None:
    """77.0 % is not 'roughly three-quarters'; 76.5 % still is."""
    assert value(book_of(polled(valid, of=10_000)), "turnout_phrase") == phrase


def test_rejected_papers_and_recounts_are_told_only_when_declared() -> None:
    """A small majority does not make a recount."""
    silent = book_of(Place((Stood(5, "lab"), Stood(4, "con"))))
    told = book_of(Place((Stood(5, "lab"), Stood(4, "con")), recounts=2))

    assert value(silent, "rejected") is None
    assert value(silent, "recount") is None
    assert value(told, "recount") == 2


def test_valid_votes_say_whether_they_were_declared_or_added_up() -> None:
    """The formula tells where the total comes from."""
    declared = book_of(Place((Stood(5, "lab"), Stood(4, "con")), valid=9)).get("valid_votes")
    added = book_of(Place((Stood(5, "lab"), Stood(4, "con")))).get("valid_votes")

    assert declared is not None
    assert added is not None
    assert declared.formula == "declared total"
    assert added.formula == "sum of the candidates' votes"
