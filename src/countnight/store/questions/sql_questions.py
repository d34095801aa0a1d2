"""Readers' questions as SQL: asked, grouped, claimed, decided, told of, and forgotten."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import Decision, GroupState, OwedLetter, Question, QuestionGroup
from countnight.store.questions.database import QuestionDatabase
from countnight.store.questions.rows import (
    NOT_DECIDED,
    add_group,
    change_group,
    claim_fields,
    decision_fields,
    groups_in,
    is_open,
    move,
    number_of,
    remove,
)
from countnight.store.questions.tables import askers, groups, notices, questions


class SqlQuestions:
    """What readers ask; every change is one transaction."""

    def __init__(self, database: QuestionDatabase) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The questions in the file. None means: in memory alone. Raises: StoreError."""
        return cls(QuestionDatabase.open(path))

    def close(self) -> None:
        """Nothing is left open."""
        self._database.close()

    def kept(self) -> int:
        """How many questions there are, whatever became of them."""
        with self._database.look() as connection:
            return connection.scalar(select(func.count()).select_from(questions)) or 0

    def add(
        self,
        question: Question,
        *,
        contact: str | None,
        delete_at: datetime,
        decision: Decision | None = None,
    ) -> None:
        """The question is there, in a group of its own, and apart from it who asked."""
        with self._database.begin() as connection:
            number = add_group(connection, {} if decision is None else decision_fields(decision))
            row = {
                "id": question.id,
                "group": number,
                "page": question.page,
                "text": question.text,
                "asked_at": question.asked_at,
                "delete_at": delete_at,
            }
            connection.execute(insert(questions).values(row))
            if question.name is not None or contact is not None:
                who = {"question": question.id, "name": question.name, "contact": contact}
                connection.execute(insert(askers).values(who))

    def has_twin(self, question: Question, *, contact: str | None, since: datetime) -> bool:
        """Whether the same was asked on the page since then, by the same name and contact."""
        same = and_(
            questions.c.page == question.page,
            questions.c.text == question.text,
            questions.c.asked_at >= since,
            askers.c.name.is_not_distinct_from(question.name),
            askers.c.contact.is_not_distinct_from(contact),
        )
        chosen = select(questions.c.id).outerjoin(askers, askers.c.question == questions.c.id)
        with self._database.look() as connection:
            return connection.scalar(chosen.where(same).limit(1)) is not None

    def groups(self) -> Sequence[QuestionGroup]:
        """All groups by number."""
        with self._database.look() as connection:
            return groups_in(connection)

    def group_of(self, question: QuestionId) -> QuestionGroup | None:
        """The group that the question is in, or None."""
        with self._database.look() as connection:
            number = number_of(connection, question)
            found = [] if number is None else groups_in(connection, only=number)
            return next(iter(found), None)

    def claim(self, question: QuestionId, *, by: Actor, at: datetime, stale: datetime) -> bool:
        """Whether the open group is now this person's to work on.

        Shape: somebody else's claim from before `stale` counts no more.
        """
        free = or_(
            groups.c.claimed_by.is_(None),
            groups.c.claimed_by == by.id,
            groups.c.claimed_at < stale,
        )
        wanted = and_(free, groups.c.state == GroupState.OPEN.value)

        def act(connection: Connection, number: int) -> bool:
            mine = update(groups).where(groups.c.number == number, wanted)
            return connection.execute(mine.values(claim_fields(by, at))).rowcount == 1

        return self._changed(question, act)

    def release(self, question: QuestionId) -> bool:
        """Whether the group is there; nobody is at work on it."""

        def act(connection: Connection, number: int) -> bool:
            change_group(connection, number, claim_fields(None, None))
            return True

        return self._changed(question, act)

    def word(self, question: QuestionId, *, wording: str | None) -> bool:
        """Whether the group is open; it has the wording."""

        def act(connection: Connection, number: int) -> bool:
            change_group(connection, number, {"wording": wording})
            return True

        return self._changed_open(question, act)

    def join(self, question: QuestionId, *, others: Sequence[QuestionId]) -> bool:
        """Whether all the groups were open: the questions of the others are in this one."""

        def act(connection: Connection, number: int) -> bool:
            known = {number_of(connection, other) for other in others} - {number}
            numbers = [one for one in known if one is not None]
            if not numbers or not all(is_open(connection, one) for one in numbers):
                return False
            chosen = select(questions.c.id).where(questions.c.group.in_(numbers))
            move(connection, list(connection.scalars(chosen)), to=number)
            return True

        return self._changed_open(question, act)

    def part(self, question: QuestionId) -> bool:
        """Whether the question was in an open group with others: it is in one of its own."""

        def act(connection: Connection, number: int) -> bool:
            same = select(func.count()).where(questions.c.group == number)
            if (connection.scalar(same) or 0) < 2:
                return False
            move(connection, [question], to=add_group(connection, {}))
            return True

        return self._changed_open(question, act)

    def decide(self, question: QuestionId, decision: Decision) -> bool:
        """Whether the group was open: it is decided, and nobody's work any more.

        Shape: when a post answers it, whoever left a contact has a notice coming.
        """

        def act(connection: Connection, number: int) -> bool:
            fields = {**decision_fields(decision), **claim_fields(None, None)}
            change_group(connection, number, fields)
            if decision.state is GroupState.ANSWERED:
                _owe_notices(connection, number, due_at=decision.at)
            return True

        return self._changed_open(question, act)

    def reopen(self, question: QuestionId) -> bool:
        """Whether the group had been decided: it is open again, and nobody is told anything."""

        def act(connection: Connection, number: int) -> bool:
            if is_open(connection, number):
                return False
            change_group(connection, number, NOT_DECIDED)
            inside = select(questions.c.id).where(questions.c.group == number)
            connection.execute(delete(notices).where(notices.c.question.in_(inside)))
            return True

        return self._changed(question, act)

    def erase(self, question: QuestionId) -> bool:
        """Whether there was such a question; nothing is left of it or of who asked."""
        with self._database.begin() as connection:
            return remove(connection, [question]) == 1

    def erase_contact(self, contact: str) -> int:
        """How many questions came with the contact; nothing is left of them."""
        with self._database.begin() as connection:
            theirs = select(askers.c.question).where(
                func.lower(askers.c.contact) == contact.lower()
            )
            return remove(connection, list(connection.scalars(theirs)))

    def forget(self, *, now: datetime, asked_before: datetime) -> int:
        """How many questions had had their time: nothing is left of them."""
        over: ColumnElement[bool] = or_(
            questions.c.delete_at <= now, questions.c.asked_at < asked_before
        )
        with self._database.look() as connection:
            old = list(connection.scalars(select(questions.c.id).where(over)))
        if not old:
            return 0
        with self._database.begin() as connection:
            return remove(connection, old)

    def take_owed(self, *, now: datetime, most: int, again_at: datetime) -> Sequence[OwedLetter]:
        """The notices that are due, the oldest first: each is due again at `again_at` at first.

        Shape: whoever takes one is alone with it until then, in whichever process.
        """
        columns = (questions.c.id, askers.c.contact, questions.c.page, groups.c.post)
        due = (
            select(*columns, notices.c.tries)
            .join(questions, questions.c.id == notices.c.question)
            .join(askers, askers.c.question == questions.c.id)
            .join(groups, groups.c.number == questions.c.group)
            .where(notices.c.due_at <= now, askers.c.contact.is_not(None))
            .order_by(notices.c.due_at, notices.c.question)
            .limit(most)
        )
        with self._database.begin() as connection:
            found = [OwedLetter(*row) for row in connection.execute(due)]
            taken = notices.c.question.in_([one.question for one in found])
            connection.execute(
                update(notices).where(taken).values(tries=notices.c.tries + 1, due_at=again_at)
            )
            return found

    def put_off(self, question: QuestionId, *, until: datetime) -> None:
        """The notice is due again then."""
        with self._database.begin() as connection:
            connection.execute(
                update(notices).where(notices.c.question == question).values(due_at=until)
            )

    def settle(self, question: QuestionId) -> None:
        """No notice is owed any more, and the contact is deleted: it has been of use."""
        with self._database.begin() as connection:
            connection.execute(delete(notices).where(notices.c.question == question))
            connection.execute(
                update(askers).where(askers.c.question == question).values(contact=None)
            )

    def owed(self) -> int:
        """How many notices are still to be sent."""
        with self._database.look() as connection:
            return connection.scalar(select(func.count()).select_from(notices)) or 0

    def _changed(self, question: QuestionId, act: Callable[[Connection, int], bool]) -> bool:
        with self._database.begin() as connection:
            number = number_of(connection, question)
            return number is not None and act(connection, number)

    def _changed_open(self, question: QuestionId, act: Callable[[Connection, int], bool]) -> bool:
        def act_if_open(connection: Connection, number: int) -> bool:
            return is_open(connection, number) and act(connection, number)

        return self._changed(question, act_if_open)


def _owe_notices(connection: Connection, number: int, *, due_at: datetime) -> None:
    """Everybody of the group who left a contact is owed one notice."""
    chosen = (
        select(questions.c.id)
        .join(askers, askers.c.question == questions.c.id)
        .where(questions.c.group == number, askers.c.contact.is_not(None))
    )
    for each in list(connection.scalars(chosen)):
        row = {"question": each, "tries": 0, "due_at": due_at}
        connection.execute(insert(notices).values(row))
