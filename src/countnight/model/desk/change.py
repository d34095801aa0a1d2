"""A person's change of a post that readers have: what sort it is, whose, and why."""

from dataclasses import dataclass
from enum import StrEnum

from countnight.model.desk.actor import Actor


class ChangeKind(StrEnum):
    """What a published post was changed for."""

    ERROR = "error"
    NAME = "name"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    PUT_BACK = "put-back"


@dataclass(frozen=True, slots=True)
class PostChange:
    """Who changed a published post, and why.

    None means: `over` the facts did not contradict it, else it is why it may say so.
    """

    kind: ChangeKind
    by: Actor
    reason: str
    over: str | None = None
