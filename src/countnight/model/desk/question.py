"""What readers ask the newsroom, and what became of it; who asked is kept apart and not for long.

A question is in a group with those that ask the same: a group is claimed, answered or turned down
as a whole. A question that nobody has put beside another is a group of one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.ids import PageId, PostId

LONGEST: Mapping[str, int] = MappingProxyType({"text": 500, "name": 80, "contact": 254})
"""How many characters a reader may send in each field."""


class GroupState(StrEnum):
    """What became of a group of questions."""

    OPEN = "open"
    ANSWERED = "answered"
    TURNED_DOWN = "turned-down"
    SPAM = "spam"


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks, in the reader's own words.

    Shape: `name` is as the reader lets it be shown; `has_contact` says that the reader wants to
    be told, and where is nobody's business here.
    None means: the reader gave no name, or it has been deleted.
    """

    id: QuestionId
    page: PageId
    text: str
    asked_at: datetime
    name: str | None = None
    has_contact: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is at work on a group, since then."""

    by: Actor
    at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a group. None means: no post answers it; no reason was needed."""

    state: GroupState
    by: Actor
    at: datetime
    reason: str | None = None
    post: PostId | None = None


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that ask the same, the oldest first; never empty.

    None means: `wording` nobody has chosen one; `claim` nobody is at work on it; `decision` it
    is open.
    """

    number: int
    questions: tuple[Question, ...]
    wording: str | None = None
    claim: Claim | None = None
    decision: Decision | None = None

    @property
    def first(self) -> Question:
        """The question that was asked first."""
        return self.questions[0]

    @property
    def state(self) -> GroupState:
        """What became of it."""
        return GroupState.OPEN if self.decision is None else self.decision.state


@dataclass(frozen=True, slots=True)
class OwedLetter:
    """Word to a reader that the question is answered. Units: `tries` were made before."""

    question: QuestionId
    contact: str
    page: PageId
    post: PostId
    tries: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A plain text to one address."""

    to: str
    subject: str
    text: str
