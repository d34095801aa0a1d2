from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from countnight.desk.likeness import likest, stems_in
from countnight.desk.moderating import EVERY, QuestionSieve, sifted
from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import Decision, GroupState, Question, QuestionGroup
from countnight.model.ids import PageId

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
SEATS = ("Gedling", "Bolsover", "Ashfield", "Derby North")


def groups_of(*texts: str) -> list[QuestionGroup]:
    """A group for each text, as if asked one minute after another."""
    return [
        QuestionGroup(number, (asked(number, text),)) for number, text in enumerate(texts, start=1)
    ]


def asked(number: int, text: str, page: str = "east-midlands") -> Question:
    """The question, asked that many minutes after noon."""
    at = NOON.replace(minute=number)
    return Question(QuestionId(f"q-{number}"), PageId(page), text, at)


def proposed(*texts: str) -> list[tuple[int, tuple[str, ...]]]:
    """What is proposed for the first text: number and reason of each."""
    groups = groups_of(*texts)
    return [(one.group.number, one.shared) for one in likest(groups[0], others=groups, names=SEATS)]


def test_questions_about_the_same_seat_are_proposed() -> None:
    """The words differ, the seat and what is asked of it do not; the reason is the shared word."""
    found = proposed(
        "When will Gedling declare?",
        "What time is the Gedling result due?",
        "Why is there a recount in Bolsover?",
        "Is a declaration near in Gedling yet?",
    )

    assert found == [(4, ("gedling", "declare")), (2, ("gedling",))]


def test_what_everybody_says_proposes_nothing() -> None:
    """A word of every question, and the small words of the language, are no reason."""
    texts = [f"Did Labour lose {seat} to the Conservatives?" for seat in SEATS]

    assert proposed(*texts, *[f"Did Labour lose seat {n}xyz?" for n in range(20)])[:1] == []


def test_the_same_question_in_other_signs_is_the_same() -> None:
    """Capitals, accents, punctuation and endings do not matter."""
    found = proposed("Who is standing in YNYS MÔN?", "who stands: ynys mon", "Who counts it?")

    assert [number for number, _ in found] == [2]


def test_a_group_is_as_like_as_its_likest_question() -> None:
    """Any of its first questions can be why another belongs there."""
    one, two, other = groups_of("When is Bolsover?", "Recount, why?", "Why that recount?")
    both = QuestionGroup(1, (*one.questions, *two.questions))

    assert [found.shared for found in likest(both, others=[both, other], names=SEATS)] == [
        ("recount",)
    ]


def test_questions_without_words_are_like_nothing() -> None:
    """Not even like each other."""
    assert proposed("???", "!!!", "Who is it?") == []


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_the_same_questions_give_the_same_proposals(texts: list[str]) -> None:
    """In whatever order they come; nothing is like itself, and every proposal has its reason."""
    groups = groups_of(*texts)
    found = likest(groups[0], others=groups, names=SEATS)

    assert found == likest(groups[0], others=groups[::-1], names=SEATS)
    assert all(one.shared and one.group.number != 1 for one in found)
    assert all(stems_in(text) == stems_in(text.upper()) for text in texts if text.isascii())


def test_moderators_choose_what_they_see() -> None:
    """By state, by every word, by page, the newest or the oldest first."""
    first, second, third = groups_of("When is Gedling?", "Why Bolsover?", "When is Bolsover?")
    spam = Decision(GroupState.SPAM, Actor("m", "M"), NOON)
    elsewhere = QuestionGroup(4, (asked(0, "Who won?", "wales"),), wording="Who has won Bolsover?")
    all_of = [first, second, third, elsewhere, QuestionGroup(5, first.questions, decision=spam)]

    def numbers(**sieve: object) -> list[int]:
        return [one.number for one in sifted(all_of, sieve=QuestionSieve(**sieve))]  # type: ignore[arg-type]

    assert numbers() == [3, 2, 1, 4]
    assert numbers(is_oldest_first=True) == [4, 1, 2, 3]
    assert numbers(words="bolsover WHEN") == [3]
    assert numbers(words="won bolsover") == [4]
    assert numbers(page="wales") == [4]
    assert numbers(state="spam") == [5]
    assert numbers(state=EVERY, words="gedling") == [5, 1]
