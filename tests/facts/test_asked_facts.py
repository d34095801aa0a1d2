from pathlib import Path

import pytest
from reference_night import declarations, election, group_book, seat_book

from countnight.facts.asked import Books, fact_asked
from countnight.facts.insertable import OF_GROUPS, OF_SEATS, Whose
from countnight.model.fact import Fact
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.model.live_fact import LiveFact, marks_in

AWAITED = SeatId("E14000533")


def asked(words: str) -> Fact | Finding:
    """What the reference night answers; Amber Valley alone has not declared."""
    names = {seat: election().seats[seat].name for seat in declarations() if seat != AWAITED}
    books = Books(election(), {seat: seat_book(name) for seat, name in names.items()}, group_book)
    mark = next(marks_in("{{" + words + "}}"))
    return fact_asked(mark.asked, books=books)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("majority bassetlaw", 14_013),
        ("majority Bassetlaw", 14_013),
        ("winner bassetlaw", "Brendan Clarke-Smith"),
        ("electorate bassetlaw", 80_024),
        ("votes bassetlaw conservative", 28_078),
        ("votes bassetlaw con", 28_078),
        ("votes bassetlaw brendan-clarke-smith", 28_078),
        ("votes bassetlaw clarke-smith", 28_078),
        ("votes nottingham-east labour", 25_735),
        ("declared east-midlands", 32),
        ("seats_gained east-midlands conservative", 6),
        ("seats_by_party east-midlands labour", 8),
    ],
)
def test_a_live_fact_is_the_fact_of_the_book(words: str, value: int | str) -> None:
    """By the seat's slug or id, and by a party's key or short name, or a candidate's name."""
    found = asked(words)

    assert isinstance(found, Fact)
    assert found.value == value


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("majority", "live-fact-unread"),
        ("", "live-fact-unread"),
        ("a b c d", "live-fact-unread"),
        ("magority bassetlaw", "live-fact-unknown"),
        ("tied bassetlaw", "live-fact-unknown"),
        ("majority basetlaw", "live-fact-place"),
        ("declared nowhere", "live-fact-place"),
        ("majority bassetlaw labour", "live-fact-of"),
        ("votes bassetlaw", "live-fact-of"),
        ("votes bassetlaw nobody", "live-fact-of"),
        ("seats_by_party east-midlands", "live-fact-of"),
        ("seats_by_party east-midlands whigs", "live-fact-of"),
        ("majority amber-valley", "live-fact-undeclared"),
        ("seats_gained east-midlands labour", "live-fact-absent"),
    ],
)
def test_what_has_no_figure_says_why_and_what_to_do(words: str, code: str) -> None:
    """It holds publication until it is put right."""
    found = asked(words)

    assert isinstance(found, Finding)
    assert (found.code, found.severity) == (code, Severity.HOLD)
    assert found.remedy


def test_every_insertable_fact_has_a_figure_on_the_reference_night() -> None:
    """The list that the desk offers promises nothing that no book holds."""
    of = {Whose.NOBODY: "", Whose.STANDING: " conservative", Whose.PARTY: " conservative"}
    seats = [asked(f"{one.fact} bassetlaw{of[one.whose]}") for one in OF_SEATS]
    groups = [
        asked(f"{one.fact} east-midlands {'labour' if one.fact == 'seats_lost' else of[one.whose]}")
        if one.whose is not Whose.NOBODY
        else asked(f"{one.fact} east-midlands")
        for one in OF_GROUPS
    ]

    missing = [found for found in (*seats, *groups) if isinstance(found, Finding)]
    assert [found.message for found in missing] == [
        "“Change of the majority” does not hold for Bassetlaw, or is not known."
    ]


def test_braces_that_do_not_close_are_found_too() -> None:
    """A slip of the finger is no reason for readers to see braces."""
    found = [(mark.start, mark.end, mark.asked) for mark in marks_in("by {{majority bassetlaw} x")]

    assert found == [(3, 5, None)]


def test_the_form_is_written_as_it_is_read() -> None:
    """What the desk gives to paste comes back as the same fact."""
    fact = LiveFact("votes", "derby-north", "labour")

    assert next(marks_in(fact.as_written())).asked == fact


def test_the_reference_lists_exactly_what_can_be_inserted() -> None:
    """Id, name on the desk, and whose it is, row by row."""
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "live-facts.md"
    rows = [
        f"| `{one.fact}` | {one.says} | {one.whose.value}{' ' if one.whose.value else ''}|"
        for one in (*OF_SEATS, *OF_GROUPS)
    ]

    text = page.read_text(encoding="utf-8")
    assert [row for row in rows if row not in text] == []
