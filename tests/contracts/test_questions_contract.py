from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countnight.errors import StoreError
from countnight.flow.questions.ports import Questions
from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import Claim, Decision, GroupState, OwedLetter, Question
from countnight.model.ids import PageId, PostId
from countnight.store.questions.sql_questions import SqlQuestions

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PAGE = PageId("east-midlands")
ANNA, BEN = Actor("anna", "Anna Lee"), Actor("ben", "Ben Hall")
WHEN, WHY, HOW = QuestionId("q-when"), QuestionId("q-why"), QuestionId("q-how")
TURNED_DOWN = Decision(GroupState.TURNED_DOWN, ANNA, NOON, "We cannot know that")
ANSWERED = Decision(GroupState.ANSWERED, ANNA, NOON, post=PostId("p-1"))
ADDRESS = "reader@example.org"


@pytest.fixture(params=["memory", "sqlite"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Questions]:
    """An empty store of questions of each kind."""
    path = tmp_path / "night.countnight-questions" if request.param == "sqlite" else None
    opened: Questions = SqlQuestions.open(path)
    yield opened
    opened.close()


def question(one: QuestionId = WHEN, *, name: str | None = None, after: int = 0) -> Question:
    """A question that was asked some hours after noon."""
    return Question(one, PAGE, f"What of {one}?", NOON + after * HOUR, name)


def put(kept: Questions, *questions: Question, contact: str | None = None, days: int = 30) -> None:
    """The questions are kept, each in a group of its own."""
    for one in questions:
        kept.add(one, contact=contact, delete_at=one.asked_at + days * DAY)


def test_a_question_comes_back_as_asked(kept: Questions) -> None:
    """With its page, words, time and name, open, in a group of one."""
    put(kept, question(name="A. Reader"))

    group = kept.group_of(WHEN)
    assert group is not None
    assert group.questions == (question(name="A. Reader"),)
    assert (group.state, group.claim, group.wording, kept.kept()) == (
        GroupState.OPEN,
        None,
        None,
        1,
    )


def test_where_a_reader_is_reached_is_not_told(kept: Questions) -> None:
    """Only that there is a way, never which."""
    put(kept, question(), contact=ADDRESS)

    group = kept.group_of(WHEN)
    assert group is not None
    assert group.first.has_contact
    assert ADDRESS not in repr(group)


def test_questions_are_put_together_and_parted(kept: Questions) -> None:
    """A group has the oldest first; who leaves it is alone."""
    put(kept, question(WHEN, after=2), question(WHY, after=1), question(HOW))

    assert kept.join(WHEN, others=[WHY, HOW])
    (group,) = kept.groups()
    assert [one.id for one in group.questions] == [HOW, WHY, WHEN]
    assert kept.part(WHY)
    assert [[one.id for one in each.questions] for each in kept.groups()] == [[HOW, WHEN], [WHY]]


def test_what_cannot_be_put_together_stays(kept: Questions) -> None:
    """Not with itself, not with nothing, not with what is decided; and one alone does not part."""
    put(kept, question(WHEN), question(WHY))
    kept.decide(WHY, TURNED_DOWN)

    assert not kept.join(WHEN, others=[WHEN])
    assert not kept.join(WHEN, others=[QuestionId("q-gone")])
    assert not kept.join(WHEN, others=[WHY])
    assert not kept.join(WHY, others=[WHEN])
    assert not kept.part(WHEN)
    assert len(kept.groups()) == 2


def test_one_person_claims_a_group(kept: Questions) -> None:
    """Nobody else does, until the claim is given back or stale."""
    put(kept, question())

    assert kept.claim(WHEN, by=ANNA, at=NOON, stale=NOON - HOUR)
    assert kept.claim(WHEN, by=ANNA, at=NOON, stale=NOON - HOUR)
    assert not kept.claim(WHEN, by=BEN, at=NOON, stale=NOON - HOUR)
    assert kept.groups()[0].claim == Claim(ANNA, NOON)
    assert kept.claim(WHEN, by=BEN, at=NOON + HOUR, stale=NOON + HOUR / 2)
    assert kept.release(WHEN)
    assert kept.groups()[0].claim is None


def test_a_decision_is_made_once_and_taken_back(kept: Questions) -> None:
    """The second to decide is told no; a group that is open again can be decided anew."""
    put(kept, question())
    kept.claim(WHEN, by=ANNA, at=NOON, stale=NOON)

    assert kept.decide(WHEN, TURNED_DOWN)
    assert not kept.decide(WHEN, Decision(GroupState.SPAM, BEN, NOON))
    assert not kept.claim(WHEN, by=BEN, at=NOON, stale=NOON)
    assert (kept.groups()[0].decision, kept.groups()[0].claim) == (TURNED_DOWN, None)
    assert kept.reopen(WHEN)
    assert not kept.reopen(WHEN)
    assert kept.groups()[0].decision is None


def test_a_group_has_a_wording_of_the_newsrooms(kept: Questions) -> None:
    """It can be changed while the group is open, and not afterwards."""
    put(kept, question())

    assert kept.word(WHEN, wording="When is it?")
    kept.decide(WHEN, TURNED_DOWN)
    assert not kept.word(WHEN, wording="What?")
    assert kept.groups()[0].wording == "When is it?"


def test_readers_with_a_contact_are_told_of_an_answer(kept: Questions) -> None:
    """One notice for each, taken by one process at a time, and the contact gone behind it."""
    put(kept, question(WHEN), question(WHY), contact=ADDRESS)
    put(kept, question(HOW))
    kept.join(WHEN, others=[WHY, HOW])
    kept.decide(WHEN, ANSWERED)

    due = kept.take_owed(now=NOON, most=10, again_at=NOON + HOUR)
    again = kept.take_owed(now=NOON, most=10, again_at=NOON + HOUR)
    assert due == [OwedLetter(one, ADDRESS, PAGE, PostId("p-1"), 0) for one in (WHEN, WHY)]
    assert again == []
    for one in due:
        kept.settle(one.question)
    assert kept.owed() == 0
    assert not any(one.has_contact for one in kept.groups()[0].questions)


def test_a_notice_that_failed_comes_again(kept: Questions) -> None:
    """When it is put off, or when who took it never came back; the tries are counted."""
    put(kept, question(), contact=ADDRESS)
    kept.decide(WHEN, ANSWERED)
    kept.take_owed(now=NOON, most=10, again_at=NOON + 2 * HOUR)
    kept.put_off(WHEN, until=NOON + HOUR)

    (first,) = kept.take_owed(now=NOON + HOUR, most=10, again_at=NOON + 3 * HOUR)
    assert kept.take_owed(now=NOON + 2 * HOUR, most=10, again_at=NOON) == []
    (second,) = kept.take_owed(now=NOON + 3 * HOUR, most=10, again_at=NOON + 9 * HOUR)
    assert (first.tries, second.tries) == (1, 2)


def test_an_answer_that_is_gone_tells_nobody(kept: Questions) -> None:
    """A group that is open again owes no notice, and still knows whom to tell the next time."""
    put(kept, question(), contact=ADDRESS)
    kept.decide(WHEN, ANSWERED)
    kept.reopen(WHEN)

    assert kept.owed() == 0
    kept.decide(WHEN, ANSWERED)
    assert kept.owed() == 1


def test_no_notice_goes_to_whom_we_have_forgotten(kept: Questions) -> None:
    """With the question its contact and its notice are gone."""
    put(kept, question(), contact=ADDRESS)
    kept.decide(WHEN, ANSWERED)

    assert kept.erase_contact(ADDRESS.upper()) == 1
    assert kept.take_owed(now=NOON + DAY, most=10, again_at=NOON + DAY) == []
    assert (kept.owed(), kept.kept(), list(kept.groups())) == (0, 0, [])


def test_a_question_is_erased_from_its_group(kept: Questions) -> None:
    """The others stay, and a group without questions is gone."""
    put(kept, question(WHEN), question(WHY))
    kept.join(WHEN, others=[WHY])

    assert kept.erase(WHEN)
    assert not kept.erase(WHEN)
    assert [one.id for one in kept.groups()[0].questions] == [WHY]
    assert kept.erase(WHY)
    assert list(kept.groups()) == []


def test_what_has_had_its_time_is_forgotten(kept: Questions) -> None:
    """On the day that the reader was told, or sooner if the rule is now a shorter one."""
    put(kept, question(WHEN), days=1)
    put(kept, question(WHY), days=30)

    assert kept.forget(now=NOON + DAY - HOUR, asked_before=NOON - HOUR) == 0
    assert kept.forget(now=NOON + DAY, asked_before=NOON - HOUR) == 1
    assert kept.group_of(WHEN) is None
    assert kept.forget(now=NOON + 3 * DAY, asked_before=NOON + DAY) == 1
    assert kept.kept() == 0


def test_the_same_words_of_the_same_reader_are_known(kept: Questions) -> None:
    """Another name, contact, page or time makes another question of it."""
    put(kept, question(name="A. Reader"), contact=ADDRESS)
    anybody = question()

    assert kept.has_twin(question(name="A. Reader"), contact=ADDRESS, since=NOON)
    assert not kept.has_twin(anybody, contact=ADDRESS, since=NOON)
    assert not kept.has_twin(question(name="A. Reader"), contact=None, since=NOON)
    assert not kept.has_twin(question(name="A. Reader"), contact=ADDRESS, since=NOON + HOUR)


def test_what_was_deleted_is_in_no_file(tmp_path: Path) -> None:
    """Neither name nor address nor question can be read from the disk afterwards."""
    secrets = (b"A. Reader", ADDRESS.encode(), b"What of q-when?")
    path = tmp_path / "night.countnight-questions"
    kept = SqlQuestions.open(path)
    put(kept, question(name="A. Reader"), contact=ADDRESS)
    before = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    kept.erase(WHEN)
    after = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    kept.close()

    assert [secret in before for secret in secrets] == [True, True, True]
    assert [secret in after for secret in secrets] == [False, False, False]


def test_questions_outlive_their_process(tmp_path: Path) -> None:
    """Opened again, the file has what it had."""
    path = tmp_path / "night.countnight-questions"
    first = SqlQuestions.open(path)
    put(first, question())
    first.close()
    second = SqlQuestions.open(path)

    assert second.group_of(WHEN) is not None
    second.close()


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    """With a plain sentence; so is a closed one."""
    path = tmp_path / "night.countnight-questions"
    path.write_bytes(b"not a database, but long enough to be looked at" * 40)
    closed = SqlQuestions.open(None)
    closed.close()

    with pytest.raises(StoreError, match="not a Countnight store"):
        SqlQuestions.open(path)
    with pytest.raises(StoreError, match="closed"):
        closed.kept()
