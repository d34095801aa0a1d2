from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest
from count_desk import ANN, BEN, EDITOR, TYPED_AT, keyed_in, room_with, sheet, state_of
from hypothesis import given, settings
from hypothesis import strategies as st
from night_desk import COAKER, GEDLING, gedling, newsroom

from countnight.desk.counting import Typed
from countnight.desk.errors import EntryGoneError, ReasonMissingError, WordNotEnoughError
from countnight.flow.count.declare import accept_entry, set_entry_aside
from countnight.flow.count.enter import EntryAnswer, Sender, enter_count
from countnight.flow.newsroom import PollOpenError
from countnight.flow.receive import Answer, Decision, receive
from countnight.model.count.entry import EntryKey
from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.count.standing import EntryState, standing_of
from countnight.model.finding import Severity

KEY = EntryKey("key-of-anns-phone")
ONE_DESK = Decision("Kim", "")


def test_an_entry_is_provisional_and_nothing_else() -> None:
    """No declaration, no post, no change on any page."""
    room = room_with()
    before = room.night

    receipt = keyed_in(room)

    assert receipt.answer is EntryAnswer.KEPT
    assert state_of(room) is EntryState.PROVISIONAL
    assert (room.night.declared, room.night.pages) == (before.declared, before.pages)
    assert room.night.posts == before.posts


def test_the_desk_accepts_in_one_act() -> None:
    """It is declared from the count, by whom it was keyed in and on whose word, and told."""
    room = room_with()
    keyed_in(room)

    receipt = accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)

    declared = room.night.declared[GEDLING]
    assert receipt.answer is Answer.ACCEPTED
    assert (declared.message.source, declared.confirmed_by) == ("count", "Kim")
    assert declared.message.entered_by == (ANN,)
    assert state_of(room) is EntryState.DECLARED
    assert receipt.drafts


def test_an_entry_is_accepted_once() -> None:
    """Whoever presses second is told that it is decided."""
    room = room_with()
    keyed_in(room)
    accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)

    with pytest.raises(EntryGoneError):
        accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)


def test_a_feed_that_says_the_same_agrees_by_itself() -> None:
    """Nobody need decide; a total that the feed does not give is no contradiction."""
    room = room_with()
    keyed_in(room)
    bare = gedling()
    bare = replace(bare, declaration=replace(bare.declaration, rejected=None, recounts=None))

    receipt = receive(room, bare)

    assert receipt.answer is Answer.ACCEPTED
    assert state_of(room) is EntryState.DECLARED
    assert not [one for one in receipt.findings if one.code == "count-differs"]


def test_a_feed_that_says_otherwise_is_warned_of() -> None:
    """Both figures are named, and the entry stays with the desk."""
    room = room_with()
    keyed_in(room, coaker="22,038", valid_votes="49,952")

    receipt = receive(room, gedling())

    warned = [one for one in receipt.findings if one.code == "count-differs"]
    assert [one.severity for one in warned] == [Severity.WARN]
    assert "Vernon Coaker 22,038, not 22,039" in warned[0].message
    standing = standing_of(room.night, GEDLING, person="ann")
    assert standing is not None
    assert standing.state is EntryState.CONTRADICTED
    assert [one.name for one in standing.differences] == [COAKER, "valid_votes"]


def test_the_desk_may_believe_the_count_and_not_the_feed() -> None:
    """With a reason the entry replaces what the feed sent, and readers are told."""
    room = room_with()
    keyed_in(room, coaker="22,038", valid_votes="49,952")
    receive(room, gedling())

    with pytest.raises(ReasonMissingError):
        accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)
    receipt = accept_entry(room, GEDLING, key=KEY, decision=Decision("Kim", "read from the sheet"))

    assert receipt.answer is Answer.CORRECTED
    assert room.night.declared[GEDLING].message.declaration.votes[COAKER] == 22_038


def test_a_sum_that_differs_needs_a_reason() -> None:
    """A hold is a hold, whoever keyed it in."""
    room = room_with()
    keyed_in(room, coaker="22,309")

    with pytest.raises(ReasonMissingError):
        accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)


def test_what_nobodys_word_can_settle_is_not_accepted() -> None:
    """A tie without a lot has no winner."""
    room = room_with()
    keyed_in(room, coaker="22,718", valid_votes="50632")

    with pytest.raises(WordNotEnoughError):
        accept_entry(room, GEDLING, key=KEY, decision=Decision("Kim", "I was there"))


def test_an_entry_set_aside_counts_no_longer() -> None:
    """Its writer can send another, and it alone waits."""
    room = room_with()
    keyed_in(room, coaker="22,038")
    set_entry_aside(room, GEDLING, key=KEY, by=EDITOR, reason="misread")
    assert state_of(room) is None

    keyed_in(room, key="a-second-key-of-ann")

    assert state_of(room) is EntryState.PROVISIONAL
    with pytest.raises(EntryGoneError):
        accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)


def test_setting_aside_needs_a_reason() -> None:
    """Its writer must know what to do."""
    room = room_with()
    keyed_in(room)

    with pytest.raises(ReasonMissingError):
        set_entry_aside(room, GEDLING, key=KEY, by=EDITOR, reason=" ")


def test_the_same_entry_after_another_was_believed_can_be_accepted_again() -> None:
    """From the count, to the feed's figures, and back: each acceptance is a revision of its own."""
    room = room_with()
    keyed_in(room)
    accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)
    other = gedling(coaker=22_038)
    other = replace(other, declaration=replace(other.declaration, valid_votes=49_952))
    receive(room, other, decision=Decision("Kim", "the council says so"))
    assert state_of(room) is EntryState.CONTRADICTED

    accept_entry(room, GEDLING, key=KEY, decision=Decision("Kim", "the council was wrong"))

    assert room.night.declared[GEDLING].message.declaration.votes[COAKER] == 22_039


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["one", "two", "three"]), min_size=1, max_size=12))
def test_however_often_and_in_whatever_order_entries_come_each_is_kept_once(
    sent: list[str],
) -> None:
    """Three phones send again and again: the log has each entry once, and answers the same."""
    room = newsroom()
    people = {"one": ANN, "two": BEN, "three": EDITOR}

    answers = [
        keyed_in(room, by=people[name], key=f"key-of-the-phone-{name}").answer for name in sent
    ]

    kept = room.night.counted[GEDLING]
    assert [one.entry.by for one in kept] == [people[name] for name in dict.fromkeys(sent)]
    assert answers.count(EntryAnswer.KEPT) == len(set(sent))
    assert room.night.position == 1 + len(set(sent))


def test_a_key_belongs_to_one_entry() -> None:
    """Other figures under a key that is taken are refused, and change nothing."""
    room = room_with()
    keyed_in(room)

    assert keyed_in(room, coaker="22,038").answer is EntryAnswer.KEY_REUSED
    assert len(room.night.counted[GEDLING]) == 1


def test_the_same_entry_under_another_name_is_not_a_second_one() -> None:
    """Whoever sends what is on a phone, after its answer was lost, sends the same entry."""
    room = room_with(CountRules(DoubleEntry.SECOND_PERSON))
    keyed_in(room)

    assert keyed_in(room, by=BEN).answer is EntryAnswer.KNOWN
    assert state_of(room) is EntryState.ENTERED_ONCE
    assert state_of(room, BEN) is None


def test_what_cannot_be_read_is_refused_and_leaves_nothing() -> None:
    """The phone keeps it until it is mended."""
    room = room_with()

    receipt = keyed_in(room, coaker="1O23")

    assert receipt.answer is EntryAnswer.REFUSED
    assert receipt.findings[0].column == f"votes-{COAKER}"
    assert not room.night.counted


def test_nothing_is_taken_before_the_close_of_poll() -> None:
    """It is not in the log, so that nobody can read it there."""
    room = room_with(at=datetime(2019, 12, 12, 21, tzinfo=UTC))

    with pytest.raises(PollOpenError):
        keyed_in(room)

    assert not room.night.counted


SECOND_PASS, SECOND_PERSON = (
    CountRules(DoubleEntry.SECOND_PASS),
    CountRules(DoubleEntry.SECOND_PERSON),
)


def test_a_second_pass_that_agrees_goes_on() -> None:
    """Twice the same, by the same person, is enough where the rules say so."""
    room = room_with(SECOND_PASS)
    keyed_in(room)
    assert state_of(room) is EntryState.ENTERED_ONCE

    keyed_in(room, key="the-second-pass-of-ann")

    assert state_of(room) is EntryState.PROVISIONAL


def test_one_person_is_not_two() -> None:
    """Where a second person must key it in, the first may do so as often as they like."""
    room = room_with(SECOND_PERSON)
    keyed_in(room)
    keyed_in(room, key="the-second-pass-of-ann")
    assert state_of(room) is EntryState.ENTERED_ONCE

    keyed_in(room, by=BEN, key="key-of-bens-phone-1")

    assert state_of(room) is EntryState.PROVISIONAL
    accept_entry(room, GEDLING, key=EntryKey("key-of-bens-phone-1"), decision=ONE_DESK)
    assert set(room.night.declared[GEDLING].message.entered_by) == {ANN, BEN}
    assert state_of(room) is EntryState.DECLARED


@pytest.mark.parametrize("rules", [SECOND_PASS, SECOND_PERSON], ids=["pass", "person"])
def test_two_entries_that_differ_say_where(rules: CountRules) -> None:
    """Figure by figure; and a third that agrees with the first settles it."""
    room = room_with(rules)
    keyed_in(room)
    keyed_in(room, by=BEN, key="key-of-bens-phone-1", coaker="22,038")

    standing = standing_of(room.night, GEDLING, person="ben")
    assert standing is not None
    assert standing.state is EntryState.DIFFERS
    assert [(one.name, one.one, one.other) for one in standing.differences] == [
        (COAKER, 22_038, 22_039)
    ]
    keyed_in(room, by=BEN, key="key-of-bens-phone-2")

    assert state_of(room, BEN) is EntryState.PROVISIONAL
    assert state_of(room) is EntryState.PROVISIONAL


def test_an_entry_made_once_is_accepted_with_a_reason_only() -> None:
    """The desk may go past the rule, and says why."""
    room = room_with(SECOND_PERSON)
    keyed_in(room)

    with pytest.raises(ReasonMissingError):
        accept_entry(room, GEDLING, key=KEY, decision=ONE_DESK)
    accept_entry(room, GEDLING, key=KEY, decision=Decision("Kim", "nobody else is there"))

    assert GEDLING in room.night.declared


@pytest.mark.parametrize("order", [*permutations(["ann", "ben", "feed"])], ids="-".join)
def test_in_whatever_order_agreeing_sources_come_the_seat_is_declared(
    order: tuple[str, ...],
) -> None:
    """Two people and a feed that say the same: nothing is left to decide."""
    room = room_with(SECOND_PERSON)
    for one in order:
        if one == "feed":
            receive(room, gedling())
        else:
            keyed_in(room, by=ANN if one == "ann" else BEN, key=f"the-key-of-{one}-here")

    assert {state_of(room, ANN), state_of(room, BEN)} == {EntryState.DECLARED}


def checker_entry(rules: CountRules, **changed: str) -> EntryState | None:
    """How a results checker's own entry stands at once."""
    room = room_with(rules)
    typed = Typed(GEDLING, sheet(**changed), TYPED_AT)
    enter_count(room, typed, key=KEY, sender=Sender(ANN, declares=True))
    return state_of(room)


def test_a_checkers_entry_is_declared_if_the_rules_say_so() -> None:
    """Else it is as provisional as anybody's; a hold or a missing second entry stops it too."""
    may = CountRules(checkers_declare=True)
    twice = replace(may, double_entry=DoubleEntry.SECOND_PERSON)

    assert checker_entry(CountRules()) is EntryState.PROVISIONAL
    assert checker_entry(may) is EntryState.DECLARED
    assert checker_entry(may, coaker="22,309") is EntryState.PROVISIONAL
    assert checker_entry(twice) is EntryState.ENTERED_ONCE
