"""What several statements on readers' questions share: groups read whole, and moved apart."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select, update

from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import (
    Claim,
    Decision,
    GroupState,
    Question,
    QuestionGroup,
)
from countnight.store.questions.tables import askers, groups, questions

Fields = Mapping[str, object]


def groups_in(connection: Connection, *, only: int | None = None) -> list[QuestionGroup]:
    """The groups by number, or the one of the number; those without questions are left out."""
    chosen = select(groups).order_by(groups.c.number)
    asked = (
        select(questions, askers.c.name, askers.c.contact.is_not(None).label("has_contact"))
        .outerjoin(askers, askers.c.question == questions.c.id)
        .order_by(questions.c.asked_at, questions.c.id)
    )
    if only is not None:
        chosen, asked = (
            chosen.where(groups.c.number == only),
            asked.where(questions.c.group == only),
        )
    found: dict[int, list[Question]] = {}
    for row in connection.execute(asked):
        found.setdefault(row.group, []).append(_question(row))
    return [
        _group(row, tuple(found[row.number]))
        for row in connection.execute(chosen)
        if row.number in found
    ]


def number_of(connection: Connection, question: QuestionId) -> int | None:
    """The number of the question's group, or None."""
    return connection.scalar(select(questions.c.group).where(questions.c.id == question))


def is_open(connection: Connection, number: int) -> bool:
    """Whether nothing has been decided on the group."""
    state = connection.scalar(select(groups.c.state).where(groups.c.number == number))
    return state == GroupState.OPEN


def add_group(connection: Connection, fields: Fields) -> int:
    """The number of a new group that is as given."""
    added = connection.execute(insert(groups).values({"state": GroupState.OPEN.value, **fields}))
    return int((added.inserted_primary_key or (0,))[0])


def change_group(connection: Connection, number: int, fields: Fields) -> None:
    """The group is as given."""
    connection.execute(update(groups).where(groups.c.number == number).values(fields))


def move(connection: Connection, chosen: Sequence[QuestionId], *, to: int) -> None:
    """The questions are in the group; a group that is left empty is gone."""
    connection.execute(
        update(questions).where(questions.c.id.in_(list(chosen))).values({"group": to})
    )
    remove_empty(connection)


def remove(connection: Connection, chosen: Sequence[QuestionId]) -> int:
    """How many of the questions there were; nothing is left of them, nor of empty groups."""
    gone = connection.execute(delete(questions).where(questions.c.id.in_(list(chosen))))
    remove_empty(connection)
    return gone.rowcount


def remove_empty(connection: Connection) -> None:
    """Every group has a question."""
    full = select(questions.c.group)
    connection.execute(delete(groups).where(groups.c.number.not_in(full)))


def claim_fields(by: Actor | None, at: datetime | None) -> Fields:
    """A claim as it is kept; of nobody, none."""
    if by is None:
        return {"claimed_by": None, "claimed_name": None, "claimed_at": None}
    return {"claimed_by": by.id, "claimed_name": by.name, "claimed_at": at}


def decision_fields(decision: Decision) -> Fields:
    """A decision as it is kept."""
    return {
        "state": decision.state.value,
        "decided_by": decision.by.id,
        "decided_name": decision.by.name,
        "decided_at": decision.at,
        "reason": decision.reason,
        "post": decision.post,
    }


NOT_DECIDED: Fields = {
    "state": GroupState.OPEN.value,
    **dict.fromkeys(("decided_by", "decided_name", "decided_at", "reason", "post")),
}


def _question(row: Row[tuple[object, ...]]) -> Question:
    return Question(
        row.id, row.page, row.text, row.asked_at, row.name, has_contact=bool(row.has_contact)
    )


def _group(row: Row[tuple[object, ...]], asked: tuple[Question, ...]) -> QuestionGroup:
    claim = None
    if row.claimed_by is not None:
        claim = Claim(Actor(row.claimed_by, row.claimed_name), row.claimed_at)
    decision = None
    if row.state != GroupState.OPEN:
        by = Actor(row.decided_by, row.decided_name)
        decision = Decision(GroupState(row.state), by, row.decided_at, row.reason, row.post)
    return QuestionGroup(row.number, asked, row.wording, claim, decision)
