import pytest
from ballot_box import SEAT, Around, Place, Stood, book_of
from reference_night import seat_book

from countnight.model.election import Note
from countnight.model.exact import Value
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import SeatId

PLACE = Place((Stood(50, "lab", name="Ann Jones"), Stood(40, "con")))


def note_on(kind: str, value: str, *, person: str | None = None) -> Note:
    """A note about the seat, or about a person in it."""
    subject = f"seat:{SEAT}" if person is None else f"person:{SEAT}:{person}"
    return Note(subject, kind, value, "the library", "the desk", SEAT, person)


def book_with(note: Note) -> FactBook:
    """The seat's facts with this note alone."""
    return book_of(PLACE, around=Around(notes=(note,)))


def inputs_of(fact: Fact) -> dict[str, Value]:
    """The fact's inputs by name."""
    return {one.name: one.value for one in fact.inputs}


@pytest.mark.parametrize("form", ["Labour", "LABOUR", "lab", "labour"])
def test_a_party_in_a_record_is_known_by_any_of_its_forms(form: str) -> None:
    """'Labour 1924' is a year about Labour."""
    fact = next(book_with(note_on("last_general_election_win", f"{form} 1924")).each("notable"))

    assert (fact.about, fact.value, fact.unit) == ("last_general_election_win:lab", 1924, "year")


def test_a_party_of_several_words_is_read_whole() -> None:
    """'the Liberal Democrats 2010' ends in the year and begins with the party."""
    note = note_on("by_election_win", "the Liberal Democrats 2010")

    assert next(book_with(note).each("notable")).about == "by_election_win:ld"


def test_a_party_that_nobody_knows_leaves_the_words_as_they_are() -> None:
    """The note is kept about the seat, and no party is invented."""
    fact = next(book_with(note_on("by_election_win", "Whigs 1830")).each("notable"))

    assert (fact.about, fact.value, fact.unit) == ("by_election_win:E1", "Whigs 1830", "text")


def test_a_run_of_wins_tells_its_first_and_last_year() -> None:
    """Labour won at every general election from 1935 to 2017."""
    fact = next(
        book_with(note_on("won_every_general_election", "Labour 1935-2017")).each("notable")
    )

    assert (fact.about, fact.value) == ("won_every_general_election:lab", 1935)
    assert inputs_of(fact)["until"] == 2017


def test_a_run_of_wins_noted_up_to_tonight_needs_tonights_win() -> None:
    """The folder foresaw a Conservative win; Labour has won, so the run is not told."""
    foreseen = note_on("won_every_general_election", "Conservative 1970-2019")
    kept = note_on("won_every_general_election", "Labour 1970-2019")

    assert not list(book_with(foreseen).each("notable"))
    assert {fact.about: fact.value for fact in book_with(kept).each("notable")} == {
        "won_every_general_election:lab": 1970,
    }
    assert [fact.value for fact in book_with(kept).each("run_until")] == [2019]


def test_tenure_is_a_year_about_the_person() -> None:
    """MP for this seat since 1970."""
    note = note_on("mp_for_this_seat_since", "1970", person="Ann Jones")
    fact = next(book_with(note).each("notable"))

    assert (fact.about, fact.value) == ("mp_for_this_seat_since:Ann Jones", 1970)
    assert fact.unit == "year"


def test_leaving_a_party_tells_which_and_when() -> None:
    """Ann Jones left the Conservatives in February 2019."""
    note = note_on("left_party", "Conservative 2019-02", person="Ann Jones")
    fact = next(book_with(note).each("notable"))

    assert (fact.about, fact.value) == ("left_party:Ann Jones", "con")
    assert inputs_of(fact)["when"] == "2019-02"


def test_the_party_of_last_time_is_a_key() -> None:
    """Elected last time as Labour."""
    note = note_on("elected_last_time_as", "Labour", person="Ann Jones")
    fact = next(book_with(note).each("notable"))

    assert (fact.about, fact.value) == ("elected_last_time_as:Ann Jones", "lab")


def test_who_attested_a_note_stands_among_its_inputs() -> None:
    """A reader can see whose word it is."""
    fact = next(book_with(note_on("seat_created", "1955")).each("notable"))

    assert inputs_of(fact) == {"attested_by": "the desk"}
    assert fact.source == "the library"


def test_a_note_about_the_election_is_context_in_every_seat() -> None:
    """The first December election since 1923, and no notable fact of the seat."""
    note = Note("election", "first_december_general_election_since", "1923", "s", "a")
    book = book_with(note)
    fact = book.get("context", "first_december_general_election_since")

    assert fact is not None
    assert fact.value == 1923
    assert not list(book.each("notable"))


def test_a_note_about_another_seat_is_not_this_ones() -> None:
    """Notes stay in their seats."""
    note = Note("seat:E2", "seat_created", "1955", "s", "a", SeatId("E2"))

    assert not list(book_with(note).each("notable"))


def test_bassetlaws_two_records_are_told_apart() -> None:
    """The last Conservative win was in 1924; Labour won every general election from 1935."""
    book = seat_book("Bassetlaw")
    last = book.get("notable", "last_general_election_win:conservative")
    run = book.get("notable", "won_every_general_election:labour")

    assert last is not None
    assert run is not None
    assert (last.value, run.value) == (1924, 1935)


def test_ashfields_by_election_of_1977_stands_beside_its_general_elections() -> None:
    """The Conservatives had won a by-election there, so 2019 is no first win."""
    book = seat_book("Ashfield")
    won = book.get("notable", "by_election_win:conservative")

    assert won is not None
    assert won.value == 1977
    assert book.get("notable", "last_general_election_win:conservative") is None
