import random
from datetime import timedelta

import pytest
from night_desk import GEDLING, gedling, newsroom, results
from night_theatre import SHIPPED

from countnight.assemble import shelf_of
from countnight.facts.group_facts import facts_of_group, state_of_group
from countnight.flow.figures import Figures
from countnight.flow.newsroom import NightMismatchError
from countnight.flow.past import messages_until, night_from_messages
from countnight.flow.receive import receive
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.store.memory_log import MemoryLog
from countnight.stories.tell import summary_of_group


def books_after(order: list[SeatId]) -> dict[str, FactBook]:
    """Every fact of seats and groups, when results came in this order."""
    room = newsroom()
    for seat in order:
        receive(room, results()[seat])
    books: dict[str, FactBook] = dict(room.figures.books.items())
    for group in room.election.groups:
        books[group] = room.figures.group_book(group)
    return books


@pytest.mark.parametrize("seed", [3, 4])
def test_the_order_of_arrival_never_changes_the_final_figures(seed: int) -> None:
    """Feeds overtake one another; the facts at the end are the same, to the fraction."""
    order = list(results())
    shuffled = random.Random(seed).sample(order, len(order))

    assert books_after(shuffled) == books_after(order)


def test_a_seat_that_has_not_changed_is_not_worked_out_again() -> None:
    """The next result carries the facts of the others on."""
    room = newsroom()
    receive(room, gedling())
    before = room.figures.books[GEDLING]
    receive(room, results()[SeatId("E14000535")])

    assert room.figures.books[GEDLING] is before


def test_a_corrected_seat_is_worked_out_again() -> None:
    """Its facts are those of the new figures."""
    room = newsroom()
    receive(room, gedling(randall=22_039, coaker=22_718))
    receive(room, gedling(revision=2))
    fresh = newsroom()
    receive(fresh, gedling())

    assert room.figures.books[GEDLING] == fresh.figures.books[GEDLING]


def test_a_group_knows_only_what_is_declared() -> None:
    """One of 32: the others are still to come."""
    room = newsroom()
    receive(room, gedling())
    book = room.figures.group_book(GroupId("east-midlands"))
    declared = book.get("declared")

    assert declared is not None
    assert declared.value == 1


def test_the_site_of_a_moment_is_what_readers_saw_then() -> None:
    """Drawn again at an old position, the page has the one seat that was declared."""
    room = newsroom()
    receive(room, gedling())
    position = room.night.position
    receive(room, results()[SeatId("E14000535")])

    site = room.site_at(position)

    assert list(site.night.declared) == list(site.books) == [GEDLING]
    assert site.night.position == position


def test_the_past_can_be_cut_by_position() -> None:
    """The first five declarations of the night, in order of time."""
    election = shelf_of(SHIPPED).election
    night, held = night_from_messages(election, results().values(), most=5)

    assert (len(night.declared), night.position, held) == (5, 5, ())


def test_the_past_can_be_cut_by_time() -> None:
    """What was declared at that very moment counts, a second earlier it does not."""
    moment = gedling().declaration.declared_at
    assert moment is not None
    until = {one.declaration.seat for one in messages_until(list(results().values()), moment)}
    before = messages_until(list(results().values()), moment - timedelta(seconds=1))

    assert GEDLING in until
    assert GEDLING not in {one.declaration.seat for one in before}


def test_the_past_leaves_out_what_would_be_held() -> None:
    """A result that does not add up gives no facts, and says why."""
    election = shelf_of(SHIPPED).election
    night, held = night_from_messages(election, [gedling(randall=22_728)])

    assert dict(night.declared) == {}
    assert [one.code for one in held] == ["sum-differs"]
    assert Figures(night).books == {}


def test_a_live_store_cannot_be_opened_for_a_rehearsal() -> None:
    """The message says what the store holds and what to do."""
    log = MemoryLog()
    room = newsroom(log=log)

    with pytest.raises(NightMismatchError, match=r"a live night.*--store"):
        room.open(is_test=True)


def test_a_summary_says_the_same_from_the_part_as_from_the_whole() -> None:
    """The facts that a summary rests on are the group's own, only fewer of them."""
    room = newsroom()
    group = GroupId("east-midlands")
    for message in results().values():
        receive(room, message)
        view = room.figures.group_view(group)
        part, whole = state_of_group(view), facts_of_group(view)

        assert all(whole.index[key] == fact for key, fact in part.index.items())
        assert summary_of_group(view, part, lang="en") == summary_of_group(view, whole, lang="en")
