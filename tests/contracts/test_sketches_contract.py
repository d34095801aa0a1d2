"""What people write and have not submitted: each row its writer's alone, none overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from countnight.flow.ports import People, Sketches
from countnight.model.desk.sketch import Sketch
from countnight.model.person import Deed, DeedKind, Person, PersonId
from countnight.store.people.database import PeopleDatabase
from countnight.store.people.sql_people import SqlPeople

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
ANNA, BEN = PersonId("anna"), PersonId("ben")
FIRST = Sketch(ANNA, "a-key", 1, NOON, (("headline", "A hall 😀"), ("page", "a"), ("page", "b")))
NEXT = replace(FIRST, revision=2, changed_at=NOON + timedelta(minutes=1), form=(("body", "B"),))


@pytest.fixture(params=["memory", "sqlite"])
def sketches(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sketches]:
    """An empty store of sketches, of two people."""
    path = tmp_path / "night.countnight" if request.param == "sqlite" else None
    people: People = SqlPeople.open(path)
    for person in (ANNA, BEN):
        deed = Deed(NOON, "a test", DeedKind.PERSON_ADDED, person)
        people.add(Person(person, person), deed=deed)
    yield people.sketches
    people.close()


def test_a_sketch_comes_back_as_it_was_kept(sketches: Sketches) -> None:
    """Every field in its order, those that come twice too."""
    assert sketches.keep(FIRST)

    assert sketches.sketch(ANNA, "a-key") == FIRST
    assert list(sketches.sketches_of(ANNA)) == [FIRST]


def test_nobody_else_finds_it(sketches: Sketches) -> None:
    """Not by its key either; the same key of somebody else is another sketch."""
    sketches.keep(FIRST)
    other = replace(FIRST, person=BEN, form=(("body", "Mine"),))

    assert sketches.sketch(BEN, "a-key") is None
    assert sketches.keep(other)
    assert sketches.sketch(ANNA, "a-key") == FIRST
    assert list(sketches.sketches_of(BEN)) == [other]


def test_only_the_next_revision_is_kept(sketches: Sketches) -> None:
    """What was changed meanwhile stays; what is not there has no second revision."""
    assert not sketches.keep(NEXT)
    sketches.keep(FIRST)
    assert not sketches.keep(replace(FIRST, form=()))
    assert sketches.keep(NEXT)
    assert not sketches.keep(replace(NEXT, form=()))

    assert sketches.sketch(ANNA, "a-key") == NEXT


def test_of_two_at_once_one_is_kept(sketches: Sketches) -> None:
    """Two tabs that save at the same moment: one is told no."""
    sketches.keep(FIRST)
    told: list[bool] = []
    threads = [
        Thread(target=lambda words: told.append(sketches.keep(words)), args=(words,))
        for words in (NEXT, replace(NEXT, form=(("body", "C"),)))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == [False, True]


def test_the_last_changed_stands_first_and_can_go(sketches: Sketches) -> None:
    """What was thrown away is gone, and nothing else."""
    other = replace(FIRST, key="other", changed_at=NOON + timedelta(hours=1))
    sketches.keep(FIRST)
    sketches.keep(other)
    assert [one.key for one in sketches.sketches_of(ANNA)] == ["other", "a-key"]
    sketches.throw_away(BEN, "a-key")
    sketches.throw_away(ANNA, "a-key")

    assert list(sketches.sketches_of(ANNA)) == [other]


def test_an_older_store_gains_the_table(tmp_path: Path) -> None:
    """A newsroom that was set up before there were sketches has them when it is opened."""
    path = tmp_path / "night.countnight"
    database = PeopleDatabase.open(path)
    with database.begin() as connection:
        connection.execute(text("DROP TABLE sketch"))
    database.close()
    people = SqlPeople.open(path)
    people.add(Person(ANNA, "Anna"), deed=Deed(NOON, "a test", DeedKind.PERSON_ADDED, ANNA))

    assert people.sketches.keep(FIRST)
    people.close()
