"""Which groups of questions a moderator sees, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass

from countnight.model.desk.question import GroupState, QuestionGroup

EVERY = "all"


@dataclass(frozen=True, slots=True)
class QuestionSieve:
    """What a moderator wants to see. Shape: empty is everything; `state` may be 'all'."""

    state: str = GroupState.OPEN.value
    words: str = ""
    page: str = ""
    is_oldest_first: bool = False


def sifted(groups: Sequence[QuestionGroup], *, sieve: QuestionSieve) -> tuple[QuestionGroup, ...]:
    """The groups that fit, by their newest question or their oldest."""
    found = [group for group in groups if _fits(group, sieve)]
    if sieve.is_oldest_first:
        return tuple(sorted(found, key=lambda one: (one.first.asked_at, one.number)))
    return tuple(
        sorted(found, key=lambda one: (one.questions[-1].asked_at, one.number), reverse=True)
    )


def _fits(group: QuestionGroup, sieve: QuestionSieve) -> bool:
    if sieve.state not in {EVERY, group.state.value}:
        return False
    if sieve.page and all(one.page != sieve.page for one in group.questions):
        return False
    said = " ".join((*(one.text for one in group.questions), group.wording or "")).casefold()
    return all(word in said for word in sieve.words.casefold().split())
