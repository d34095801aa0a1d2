"""Who did something: a person, a program with a token, or a rule."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor it was."""

    PERSON = "person"
    PROGRAM = "program"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it; two people with one name have two ids."""

    id: str
    name: str
    kind: ActorKind = ActorKind.PERSON


RULE = Actor("rule", "rule", ActorKind.RULE)
"""The publishing rules, which write and publish without a person."""
