from night_desk import gedling, newsroom

from countnight.flow.living.suggesting import Insert, suggested
from countnight.flow.receive import receive


def found(words: str, kind: Insert = Insert.FACT) -> list[tuple[str, str, str | None]]:
    """What is suggested for the words once Gedling has declared."""
    room = newsroom()
    receive(room, gedling())
    some = suggested(room.figures, words, kind=kind, lang="en")
    return [(one.insert, one.says, one.now) for one in some]


def test_beginnings_of_words_find_a_figure_with_its_value() -> None:
    """In any order, by the fact's words and the seat's."""
    assert found("ged maj sha") == [
        ("{{majority_share gedling}}", "Majority as a share of the vote, Gedling", "1.4%")
    ]


def test_whose_figure_it_is_is_found_by_name_and_by_party() -> None:
    """The form names the person, whom a second candidate of the party cannot blur."""
    by_party, by_name = found("share of the vote gedling lab"), found("share vote gedling coaker")

    assert by_party == by_name
    assert by_name[0][0] == "{{share gedling vernon-coaker}}"
    assert by_name[0][1] == "Share of the vote, Vernon Coaker, Gedling"


def test_declared_seats_come_first_and_awaited_ones_say_so() -> None:
    """Whoever types at four in the morning writes about what has just come in."""
    some = found("majority")

    assert some[0] == ("{{majority gedling}}", "Majority, Gedling", "679")
    assert some[-1][2] is None


def test_an_area_s_gains_are_found_by_party() -> None:
    """And only those that hold."""
    some = found("gains so far nottinghamshire con")

    assert [(insert, now) for insert, _, now in some] == [
        ("{{seats_gained nottinghamshire conservative}}", "one"),
        ("{{seats_gained east-midlands conservative}}", "one"),
    ]
    assert some[0][1] == "Gains so far, Conservative, Nottinghamshire"


def test_people_and_seats_are_inserted_by_name() -> None:
    """As the house writes them."""
    assert found("tom ran", Insert.PERSON) == [("Tom Randall", "Conservative, Gedling", None)]
    assert found("derby nor", Insert.SEAT) == [
        ("Derby North", "Derbyshire, awaited", None),
        ("North East Derbyshire", "Derbyshire, awaited", None),
    ]


def test_what_fits_nothing_suggests_nothing() -> None:
    """No guesses."""
    assert found("xyzzy") == found("xyzzy", Insert.PERSON) == found("xyzzy", Insert.SEAT) == []
