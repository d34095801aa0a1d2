import re
from pathlib import Path

from ballot_box import Place, Stood, book_of
from reference_night import declarations, election, group_book, group_of_all, seat_book

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "facts.md"
SEATS, GROUPS = "## Facts of a seat", "## Facts of a group"


def listed(heading: str) -> list[str]:
    """The ids in the first column of the first table under the heading."""
    text = REFERENCE.read_text(encoding="utf-8").split(heading, 1)[1]
    table = text.split("\n#", 1)[0]
    return re.findall(r"^\| `([a-z_]+)` \|", table, flags=re.MULTILINE)


def ids_of_seats() -> set[str]:
    """Every id that the reference night, a tie and a recount bring forth."""
    tie = Place((Stood(5, "lab"), Stood(5, "con"), Stood(5, "ld")), lot=1, recounts=2)
    books = [seat_book(election().seats[seat].name) for seat in declarations()]
    return {fact.id for book in (*books, book_of(tie)) for fact in book.facts}


def test_the_reference_lists_every_fact_of_a_seat_and_no_other() -> None:
    """Whoever builds on the ids finds each of them in the table, once."""
    assert sorted(listed(SEATS)) == sorted(ids_of_seats())


def test_the_reference_lists_every_fact_of_a_group_and_no_other() -> None:
    """The same for groups."""
    book = group_book(group_of_all())

    assert sorted(listed(GROUPS)) == sorted({fact.id for fact in book.facts})
