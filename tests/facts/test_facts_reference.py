import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from ballot_box import NOTIONALLY, Around, Place, Stood, Then, book_of, note_on
from past_elections import led_by
from reference_night import declarations, election, group_book, group_of_all, seat_book

from countnight.facts.catalogue.entry import Entry
from countnight.facts.catalogue.every import OF_GROUPS, OF_SEATS
from countnight.facts.group_facts import GroupView, facts_of_group
from countnight.model.election import Note
from countnight.model.fact import Fact, FactBook

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference" / "facts.md"
FACTS = ROOT / "src" / "countnight" / "facts"
Facts = Callable[[], tuple[Fact, ...]]
TOOL = ROOT / "tools" / "write_facts.py"


def unusual_contests() -> Iterable[FactBook]:
    """Seats whose like the reference night has none of."""
    three = (Stood(5, "lab"), Stood(5, "con"), Stood(5, "ld"))
    pair = (Stood(1800, "con"), Stood(100, "lab"), Stood(100, "ld"))
    labours = Then((("lab", 1500), ("con", 1000)))
    of_seat = (note_on("seat_created", "2018"), note_on("poll_postponed", "2019-12-19"))
    by_election = (note_on("by_election_win", "Labour 2019-05-02"),)
    created = (note_on("seat_created", "2010"),)
    past = led_by({2010: 200, 2015: 500, 2017: 500})
    yield book_of(Place(three, lot=1, recounts=2))
    yield book_of(Place(three))
    yield book_of(Place((Stood(0, "con"),)))
    yield book_of(Place((Stood(9, "spk"), Stood(1, "green"))))
    yield book_of(Place(pair, labours), around=Around(NOTIONALLY, of_seat))
    yield book_of(Place(pair, labours), around=Around(notes=(*by_election, *created), history=past))


@cache
def facts_of_seats() -> tuple[Fact, ...]:
    """Every fact of a seat of the reference night and of the unusual contests."""
    books = [seat_book(election().seats[seat].name) for seat in declarations()]
    return tuple(fact for book in (*books, *unusual_contests()) for fact in book.facts)


@cache
def facts_of_groups() -> tuple[Fact, ...]:
    """Every fact of the reference night's group, and of one that waits for a later poll."""
    group = election().groups[group_of_all()]
    note = Note("s", "poll_postponed", "2019-12-19", "s", "a", group.seats[0])
    waiting = replace(election(), notes=(note,))
    empty = facts_of_group(GroupView(waiting, group, {}, {}, ()))
    return (*group_book(group.id).facts, *empty.facts)


BOTH = pytest.mark.parametrize(
    ("entries", "facts"),
    [(OF_SEATS, facts_of_seats), (OF_GROUPS, facts_of_groups)],
    ids=["seats", "groups"],
)


@BOTH
def test_the_catalogue_lists_every_fact_once_and_no_other(
    entries: tuple[Entry, ...], facts: Facts
) -> None:
    """Whoever builds on the ids finds each of them in the table, once."""
    assert sorted(entry.id for entry in entries) == sorted({fact.id for fact in facts()})


@BOTH
def test_every_fact_has_a_unit_that_the_catalogue_gives(
    entries: tuple[Entry, ...], facts: Facts
) -> None:
    """A number is counted in what the reference says it is."""
    units = {entry.id: entry.units for entry in entries}
    wrong = {(one.id, str(one.unit)) for one in facts() if str(one.unit) not in units[one.id]}

    assert wrong == set()


def test_the_page_is_written_from_the_catalogue() -> None:
    """The tables that people read are those that the code gives; the tool writes them."""
    spec = spec_from_file_location("write_facts", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = REFERENCE.read_text(encoding="utf-8")

    assert tool.page_in_step(page) == page


def test_every_kind_of_question_is_on_the_page_of_records() -> None:
    """An editor who is asked something can look up why."""
    page = (ROOT / "docs" / "explain" / "records.md").read_text(encoding="utf-8")
    code = (FACTS / "history" / "questions.py").read_text(encoding="utf-8")
    kinds = set(re.findall(r'^[A-Z_]+ = "([a-z_]+)"$', code, flags=re.MULTILINE))

    assert len(kinds) >= 6
    assert [kind for kind in sorted(kinds) if f"`{kind}`" not in page] == []
