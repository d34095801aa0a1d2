from datetime import date

from ballot_box import SEAT, Around, Place, Stood, Then, book_of, note_on
from past_elections import led_by, rows

from countnight.model.election import HistoryRow, Note
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey

HELD = Place((Stood(1300, "lab"), Stood(1000, "con")), Then((("lab", 1500), ("con", 1000))))
GAINED = Place((Stood(1300, "con"), Stood(1000, "lab")), Then((("lab", 1500), ("con", 1000))))
THREE = led_by({2010: 500, 2015: 500, 2017: 500})
CREATED_2010 = note_on("seat_created", "2010")


def after(place: Place, *history: HistoryRow, notes: tuple[Note, ...] = ()) -> FactBook:
    """The facts of the place with that past."""
    return book_of(place, around=Around(notes=notes, history=history))


def told(fact: Fact | None) -> dict[str, object]:
    """The fact's value and inputs by name; empty when there is none."""
    if fact is None:
        return {}
    return {"value": fact.value, **{one.name: one.value for one in fact.inputs}}


def test_a_hold_lengthens_the_run() -> None:
    """Labour in 2015 and 2017 after the Conservatives in 2010: now three in a row."""
    book = after(HELD, *rows(2010, {"con": 9, "lab": 1}), *led_by({2015: 500, 2017: 500}))

    assert told(book.get("run_of_wins", "lab")) == {
        "value": 3,
        "from": 2015,
        "until": 2019,
        "at_general_election": "yes",
        "includes_by_elections": "no",
    }


def test_a_gain_ends_the_losers_run() -> None:
    """Labour had won three; tonight is not among them."""
    run = told(after(GAINED, *THREE).get("run_of_wins", "lab"))

    assert (run["value"], run["from"], run["until"]) == (3, 2010, 2017)


def test_a_run_that_reaches_the_tables_beginning_says_so() -> None:
    """It may be older than the table, unless the seat began with it."""
    open_ended = told(after(HELD, *THREE).get("run_of_wins", "lab"))
    whole = told(after(HELD, *THREE, notes=(CREATED_2010,)).get("run_of_wins", "lab"))

    assert open_ended["since_table_began"] == 1
    assert whole["since_seat_created"] == 2010
    assert "since_table_began" not in whole


def test_an_election_whose_winner_is_open_makes_the_run_the_least() -> None:
    """In 2015 others had more votes than Labour together, and Labour may still have won."""
    lumped = rows(2015, {"other": 600, "lab": 500})
    history = (*led_by({2010: 500}), *lumped, *led_by({2017: 500}))
    run = told(after(HELD, *history).get("run_of_wins", "lab"))

    assert (run["value"], run["from"], run["open_before"]) == (2, 2017, 2015)


def test_an_election_in_which_the_party_did_not_stand_ends_its_run() -> None:
    """In 2010 others won and Labour, which has rows of its own, did not stand."""
    history = (*rows(2010, {"other": 600, "con": 500}), *led_by({2015: 500, 2017: 500}))
    run = told(after(HELD, *history).get("run_of_wins", "lab"))

    assert (run["value"], run["from"]) == (3, 2015)
    assert "since_table_began" not in run


def test_the_longest_run_beats_every_other_in_the_table() -> None:
    """Two Conservative wins, then Labour's three with tonight's."""
    history = (
        *rows(2001, {"con": 9, "lab": 1}),
        *rows(2005, {"con": 9, "lab": 1}),
        *led_by({2015: 5, 2017: 5}),
    )

    assert told(after(HELD, *history).get("longest_run", "lab"))["value"] == 3
    assert after(HELD, *history[2:]).get("longest_run", "lab") is not None


def test_a_run_only_as_long_as_an_earlier_one_is_not_the_longest() -> None:
    """Three Conservative wins, then three of Labour's."""
    won = [rows(year, {"con": 9, "lab": 1}) for year in (1997, 2001, 2005)]
    history = (*(row for of_year in won for row in of_year), *led_by({2015: 5, 2017: 5}))

    assert after(HELD, *history).get("longest_run", "lab") is None


def test_a_first_win_since_the_seat_was_created_needs_the_whole_table() -> None:
    """Labour won every election since the seat was created in 2010; without that, nobody knows."""
    whole = told(after(GAINED, *THREE, notes=(CREATED_2010,)).get("first_win_since_created", "con"))

    assert whole == {
        "value": 2010,
        "elections": 3,
        "at_general_election": "yes",
        "includes_by_elections": "no",
    }
    assert after(GAINED, *THREE).get("first_win_since_created", "con") is None


def test_a_table_that_begins_after_the_seat_knows_no_first_win() -> None:
    """The seat was created in 1983, the table begins in 2010."""
    note = note_on("seat_created", "1983")

    assert after(GAINED, *THREE, notes=(note,)).get("first_win_since_created", "con") is None


def test_by_elections_count_only_when_a_note_rules_them_out() -> None:
    """'First win since 2010' without 'at a general election' needs the note."""
    won = rows(2010, {"con": 9, "lab": 1})
    note = note_on("no_by_election_win_since", "Conservative 2010")
    late = note_on("no_by_election_win_since", "Conservative 2015")
    history = (*won, *led_by({2015: 5, 2017: 5}))
    about = "last_general_election_win:con"

    for notes, expected in (((), "no"), ((late,), "no"), ((note,), "yes")):
        fact = after(GAINED, *history, notes=notes).get("notable", about)

        assert told(fact)["includes_by_elections"] == expected


def test_a_last_win_is_not_looked_for_behind_an_open_election() -> None:
    """In 2015 others led and the Conservatives stood: they may have won then."""
    lumped = rows(2015, {"other": 600, "con": 500, "lab": 400})
    history = (*rows(2010, {"con": 9, "lab": 1}), *lumped, *led_by({2017: 5}))

    assert after(GAINED, *history).get("notable", "last_general_election_win:con") is None


def test_a_note_on_its_creation_lets_a_record_cross_new_boundaries() -> None:
    """The boundaries changed in 2010, the seat has been there since 2001."""
    old = (*rows(2001, {"con": 9, "lab": 1}, boundaries="1997"), *THREE)
    note = note_on("seat_created", "2001")
    about = "last_general_election_win:con"

    assert after(GAINED, *old).get("notable", about) is None
    assert told(after(GAINED, *old, notes=(note,)).get("notable", about))["value"] == 2001


def test_no_record_goes_back_beyond_the_seats_creation() -> None:
    """Another seat of the name ended in 1997."""
    older = rows(1997, {"con": 9, "lab": 1}, boundaries="2010")
    book = after(GAINED, *older, *THREE, notes=(CREATED_2010,))

    assert book.get("notable", "last_general_election_win:con") is None
    assert book.get("first_win_since_created", "con") is not None


def test_the_smallest_majority_since_the_seat_was_created() -> None:
    """300 now, after 500 three times since 2010, when the seat began."""
    book = after(HELD, *THREE, notes=(CREATED_2010,))

    assert told(book.get("majority_record", f"smallest:{SEAT}"))["value"] == 300
    assert book.get("majority_record", f"largest:{SEAT}") is None
    assert after(HELD, *THREE).get("majority_record", f"smallest:{SEAT}") is None


def test_a_year_of_two_elections_has_two_majorities() -> None:
    """February and October 1974 are not one input."""
    twice = tuple(
        HistoryRow(SEAT, day, "2010", PartyKey(party), votes, party == "lab")
        for day in (date(1974, 2, 28), date(1974, 10, 10))
        for party, votes in (("lab", 1500), ("con", 1000))
    )
    fact = after(HELD, *twice).get("notable", f"narrowest_majority_since:{SEAT}")

    assert told(fact).keys() >= {"majority_1974-02", "majority_1974-10"}
