from datetime import date

import pytest
from ballot_box import SEAT, Around, Place, Stood, Then, book_of
from past_elections import led_by, rows
from reference_night import seat_book

from countnight.model.election import HistoryRow, Note
from countnight.model.exact import Value
from countnight.model.fact import FactBook
from countnight.model.ids import PartyKey

NARROWEST = f"narrowest_majority_since:{SEAT}"
LARGEST = f"largest_majority_since:{SEAT}"


def notable(majority: int, history: tuple[HistoryRow, ...], about: str) -> Value | None:
    """The record that a Labour majority of so many votes makes."""
    place = Place((Stood(1000 + majority, "lab"), Stood(1000, "con")))
    fact = book_of(place, around=Around(history=history)).get("notable", about)
    return None if fact is None else fact.value


def test_the_narrowest_majority_goes_back_to_the_last_one_as_small() -> None:
    """300 now; 500 in 2015 and 2017; 200 in 2010."""
    history = led_by({2010: 200, 2015: 500, 2017: 500})

    assert notable(300, history, NARROWEST) == 2010


def test_an_equal_majority_ends_the_record() -> None:
    """The same 300 in 2015 is as narrow."""
    history = led_by({2010: 200, 2015: 300, 2017: 500})

    assert notable(300, history, NARROWEST) == 2015


def test_the_election_just_before_makes_no_record() -> None:
    """Last time's was smaller still, so nothing is the narrowest since."""
    history = led_by({2010: 200, 2015: 500, 2017: 100})

    assert notable(300, history, NARROWEST) is None


def test_a_majority_below_the_whole_table_names_where_the_table_begins() -> None:
    """Nothing as small in the table: since it began in 2010, and that is said."""
    place = Place((Stood(1100, "lab"), Stood(1000, "con")))
    history = led_by({2010: 200, 2015: 500, 2017: 400})
    fact = book_of(place, around=Around(history=history)).get("notable", NARROWEST)

    assert fact is not None
    assert fact.value == 2010
    assert {one.name: one.value for one in fact.inputs} == {
        "since_table_began": 1,
        "majority_2017": 400,
        "majority_2015": 500,
        "majority_2010": 200,
    }


def test_a_table_of_one_election_makes_no_record() -> None:
    """Smaller than last time is a comparison, not a record."""
    assert notable(100, led_by({2017: 400}), NARROWEST) is None


def test_the_largest_majority_goes_back_likewise() -> None:
    """600 now; 500 in 2015 and 2017; 800 in 2010."""
    history = led_by({2010: 800, 2015: 500, 2017: 500})

    assert notable(600, history, LARGEST) == 2010
    assert notable(600, history, NARROWEST) is None


def test_a_lump_of_others_that_may_hide_the_second_stops_the_record() -> None:
    """In 2015 'others' had more than the second party: nobody knows that majority."""
    lumped = rows(2015, {"lab": 2000, "con": 900, "other": 950})
    history = (*led_by({2010: 200}), *lumped, *led_by({2017: 500}))

    assert notable(300, history, NARROWEST) is None


def test_a_small_lump_of_others_hides_nobody() -> None:
    """In 2015 'others' together had fewer than the second party."""
    lumped = rows(2015, {"lab": 2000, "con": 900, "other": 90})
    history = (*led_by({2010: 200}), *lumped, *led_by({2017: 500}))

    assert notable(300, history, NARROWEST) == 2010


def test_elections_on_other_boundaries_are_not_compared() -> None:
    """In 1997 the seat was another one of the same name."""
    old = rows(1997, {"lab": 1001, "con": 1000}, boundaries="1997")
    history = (*old, *led_by({2010: 500, 2015: 500, 2017: 500}))

    assert notable(300, history, NARROWEST) == 2010


def test_this_election_and_later_ones_are_not_its_own_past() -> None:
    """A table that already has tonight's result does not compare it with itself."""
    tonight = HistoryRow(SEAT, date(2019, 12, 12), "2010", PartyKey("lab"), 9, is_win=True)
    history = (*led_by({2010: 200, 2015: 500, 2017: 500}), tonight)

    assert notable(300, history, NARROWEST) == 2010


def test_a_gain_goes_back_to_the_partys_last_win_in_the_table() -> None:
    """The Conservatives last won here at the general election of 2010."""
    won = rows(2010, {"con": 1200, "lab": 1000})
    history = (*won, *led_by({2015: 500, 2017: 500}))
    place = Place((Stood(1000, "con"), Stood(900, "lab")), Then((("lab", 1500), ("con", 1000))))
    fact = book_of(place, around=Around(history=history)).get(
        "notable", "last_general_election_win:con"
    )

    assert fact is not None
    assert (fact.value, fact.source) == (2010, "history")


def test_an_attested_note_comes_before_the_table() -> None:
    """The desk's note goes back further than the table."""
    won = rows(2010, {"con": 1200, "lab": 1000})
    note = Note(f"seat:{SEAT}", "last_general_election_win", "Conservative 2015", "s", "a", SEAT)
    place = Place((Stood(1000, "con"), Stood(900, "lab")), Then((("lab", 1500), ("con", 1000))))
    book = book_of(place, around=Around(notes=(note,), history=won))
    fact = book.get("notable", "last_general_election_win:con")

    assert fact is not None
    assert fact.value == 2015


def test_a_party_that_never_won_in_the_table_has_no_last_win() -> None:
    """The table does not say 'never' either: it only begins in 2010."""
    place = Place((Stood(1000, "con"), Stood(900, "lab")), Then((("lab", 1500), ("con", 1000))))
    book = book_of(place, around=Around(history=led_by({2010: 5, 2015: 500, 2017: 500})))

    assert not [fact for fact in book.each("notable") if "last_general" in (fact.about or "")]


@pytest.mark.parametrize(("seat", "year"), [("Chesterfield", 2010), ("Nottingham East", 2015)])
def test_the_reference_nights_narrow_majorities(seat: str, year: int) -> None:
    """Chesterfield's margin is the narrowest since 2010."""
    found = [
        fact.value
        for fact in seat_book(seat).each("notable")
        if (fact.about or "").startswith("narrowest_majority_since")
    ]

    assert found == [year]


def found_in(book: FactBook) -> list[str | None]:
    """What the notable facts of a book are about."""
    return [fact.about for fact in book.each("notable")]


def test_a_seat_without_history_has_no_records() -> None:
    """No table, no claim."""
    assert found_in(book_of(Place((Stood(5, "lab"), Stood(4, "con"))))) == []
