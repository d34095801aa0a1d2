from ballot_box import NOTHING_AROUND, Around, Place, Stood, Then, note_on, view_of
from past_elections import led_by, rows
from reference_night import declarations, election

from countnight.facts.history.questions import questions_of_seat
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.finding import Finding, Severity

WAS_LABOUR = Then((("lab", 1500), ("con", 1000)))
GAINED = Place((Stood(1300, "con"), Stood(1000, "lab")), WAS_LABOUR)
HELD = Place((Stood(1300, "lab"), Stood(1000, "con")), WAS_LABOUR)


def asked(place: Place, *, around: Around = NOTHING_AROUND) -> list[str | None]:
    """The lines of notes.csv that the desk is asked for."""
    view = view_of(place, around=around)
    return [one.suggestion for one in questions_of_seat(view, facts_of_seat(view))]


def asked_of(name: str) -> tuple[Finding, ...]:
    """The questions on a seat of the reference night."""
    seat = next(one.id for one in election().seats.values() if one.name == name)
    view = view_of_seat(election(), declaration=declarations()[seat])
    return questions_of_seat(view, facts_of_seat(view))


def test_a_gain_without_a_table_asks_for_the_last_win() -> None:
    """Nobody knows whether it is the first, so nothing is written and the editor is asked."""
    view = view_of(GAINED)
    (question,) = questions_of_seat(view, facts_of_seat(view))

    assert question.code == "record-question"
    assert question.severity is Severity.NOTE
    assert question.suggestion == "seat:E1,last_general_election_win,Conservative YEAR"
    assert question.message == (
        "When did the Conservatives last win Seat E1 at a general election, if ever? "
        "It has no table."
    )


def test_a_hold_without_a_table_asks_nothing() -> None:
    """There is no record to claim."""
    assert asked(HELD) == []


def test_a_known_last_win_asks_about_by_elections() -> None:
    """'First since 2010' needs to know that no by-election came between."""
    history = (*rows(2010, {"con": 9, "lab": 1}), *led_by({2015: 5, 2017: 5}))
    note = note_on("no_by_election_win_since", "Conservative 2010")
    won = note_on("by_election_win", "Conservative 2012")

    assert asked(GAINED, around=Around(history=history)) == [
        "seat:E1,no_by_election_win_since,Conservative 2010",
        "seat:E1,seat_created,YEAR",
    ]
    for answer in (note, won):
        answered = asked(GAINED, around=Around(notes=(answer,), history=history))

        assert answered == ["seat:E1,seat_created,YEAR"]


def test_a_run_as_old_as_the_table_asks_when_it_began() -> None:
    """Labour won all of a table that begins in 2010; it may have won before."""
    history = led_by({2010: 100, 2015: 500, 2017: 500})

    assert asked(GAINED, around=Around(history=history)) == [
        "seat:E1,last_general_election_win,Conservative YEAR",
        "seat:E1,won_every_general_election,Labour YEAR-2017",
    ]


def test_a_beaten_mp_without_a_note_asks_for_the_years() -> None:
    """'MP since' needs a note."""
    stood = (Stood(9, "lab"), Stood(8, "con", "Ann", is_sitting=True))
    place = Place(stood, Then((("con", 9), ("lab", 8))))
    note = note_on("mp_for_this_seat_since", "2010", person="Ann")
    question = "person:E1:Ann,mp_for_this_seat_since,YEAR"

    assert question in asked(place)
    assert question not in asked(place, around=Around(notes=(note,)))


def test_a_sitting_mp_of_another_party_asks_how_that_came() -> None:
    """A by-election or a change of party: neither is guessed."""
    stood = (Stood(9, "lab"), Stood(8, "ld", "Ann", is_sitting=True))
    years = note_on("mp_for_this_seat_since", "2017", person="Ann")
    left = note_on("left_party", "Labour 2019-02", person="Ann")
    won = note_on("by_election_win", "Liberal Democrat 2019-08-01")

    assert asked(Place(stood, WAS_LABOUR), around=Around(notes=(years,))) == [
        "person:E1:Ann,elected_last_time_as,Labour"
    ]
    for answer in (left, won):
        assert asked(Place(stood, WAS_LABOUR), around=Around(notes=(years, answer))) == []


def test_the_speaker_is_not_asked_about_leaving_a_party() -> None:
    """Chorley 2019: elected as Labour, then Speaker."""
    stood = (Stood(9, "spk", "Ann", is_sitting=True), Stood(8, "green"))

    assert asked(Place(stood, WAS_LABOUR)) == []


def test_a_winner_who_was_an_mp_somewhere_asks_where() -> None:
    """Elected again here, and elected here at last, are different news."""
    stood = (Stood(9, "lab", "Ann", is_former=True), Stood(8, "con"))

    assert asked(Place(stood, WAS_LABOUR)) == ["person:E1:Ann,mp_for_this_seat,YEAR-YEAR"]


def test_bassetlaws_first_win_since_1924_is_not_asked_about() -> None:
    """Its last Conservative win and by-elections are attested; only its majority is a record."""
    assert [one.fact for one in asked_of("Bassetlaw")] == [
        "notable largest_majority_since:E14000546"
    ]


def test_a_seat_whose_creation_is_noted_needs_older_rows_and_no_note() -> None:
    """The seat began in 1983, its table in 2010."""
    around = Around(notes=(note_on("seat_created", "1983"),), history=led_by({2015: 5, 2017: 5}))
    view = view_of(Place((Stood(1300, "lab"), Stood(1000, "con")), WAS_LABOUR), around=around)
    (question,) = questions_of_seat(view, facts_of_seat(view))

    assert (question.suggestion, question.file) == (None, "history.csv")


def test_gedling_is_asked_about_by_elections_since_1992() -> None:
    """The last Conservative win is noted, by-elections are not."""
    lines = [one.suggestion for one in asked_of("Gedling")]

    assert "seat:E14000710,no_by_election_win_since,Conservative 1992" in lines
