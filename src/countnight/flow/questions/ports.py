"""What the journeys of readers' questions need from the world, by shape; as flow/ports.py."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import Decision, Letter, OwedLetter, Question, QuestionGroup


class Questions(Protocol):
    """What readers ask, and apart from it who asked. A group is named by any question in it."""

    def kept(self) -> int:
        """How many questions there are, whatever became of them."""
        ...

    def add(
        self,
        question: Question,
        *,
        contact: str | None,
        delete_at: datetime,
        decision: Decision | None = None,
    ) -> None:
        """The question is there, in a group of its own, and apart from it who asked."""
        ...

    def has_twin(self, question: Question, *, contact: str | None, since: datetime) -> bool:
        """Whether the same was asked on the page since then, by the same name and contact."""
        ...

    def groups(self) -> Sequence[QuestionGroup]:
        """All groups by number."""
        ...

    def group_of(self, question: QuestionId) -> QuestionGroup | None:
        """The group that the question is in, or None."""
        ...

    def claim(self, question: QuestionId, *, by: Actor, at: datetime, stale: datetime) -> bool:
        """Whether the open group is now this person's to work on.

        Shape: somebody else's claim from before `stale` counts no more.
        """
        ...

    def release(self, question: QuestionId) -> bool:
        """Whether the group is there; nobody is at work on it."""
        ...

    def word(self, question: QuestionId, *, wording: str | None) -> bool:
        """Whether the group is open; it has the wording."""
        ...

    def join(self, question: QuestionId, *, others: Sequence[QuestionId]) -> bool:
        """Whether all the groups were open: the questions of the others are in this one."""
        ...

    def part(self, question: QuestionId) -> bool:
        """Whether the question was in an open group with others: it is in one of its own."""
        ...

    def decide(self, question: QuestionId, decision: Decision) -> bool:
        """Whether the group was open: it is decided, and nobody's work any more.

        Shape: when a post answers it, whoever left a contact has a notice coming.
        """
        ...

    def reopen(self, question: QuestionId) -> bool:
        """Whether the group had been decided: it is open again, and nobody is told anything."""
        ...

    def erase(self, question: QuestionId) -> bool:
        """Whether there was such a question; nothing is left of it or of who asked."""
        ...

    def erase_contact(self, contact: str) -> int:
        """How many questions came with the contact; nothing is left of them."""
        ...

    def forget(self, *, now: datetime, asked_before: datetime) -> int:
        """How many questions had had their time: nothing is left of them."""
        ...

    def take_owed(self, *, now: datetime, most: int, again_at: datetime) -> Sequence[OwedLetter]:
        """The notices that are due, the oldest first: each is due again at `again_at` at first.

        Shape: whoever takes one is alone with it until then, in whichever process.
        """
        ...

    def put_off(self, question: QuestionId, *, until: datetime) -> None:
        """The notice is due again then."""
        ...

    def settle(self, question: QuestionId) -> None:
        """No notice is owed any more, and the contact is deleted: it has been of use."""
        ...

    def owed(self) -> int:
        """How many notices are still to be sent."""
        ...

    def close(self) -> None:
        """Nothing is left open."""
        ...


class PostOffice(Protocol):
    """What sends letters. A fake in tests keeps them."""

    def send(self, letter: Letter) -> None:
        """The letter is taken, and will be delivered if it can be. Raises: MailError."""
        ...
