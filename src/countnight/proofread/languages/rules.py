"""The shapes of a language's rules: what the engine asks of words, whatever their language."""

import re
from dataclasses import dataclass
from enum import StrEnum

from countnight.model.finding import Severity
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.scope import Quantity


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A quantity, and what must stand left and right of a number that gives it."""

    quantity: Quantity
    left: re.Pattern[str]
    right: re.Pattern[str]


def number_rule(quantity: Quantity, left: str = "", right: str = "") -> NumberRule:
    """The rule with its patterns anchored at the number."""
    return NumberRule(quantity, pattern(rf"(?:{left})$"), pattern(rf"(?:{right})"))


class Relation(StrEnum):
    """What a sentence says of those it names."""

    PARTY = "stood for"
    ELECTED_AS = "was elected last time for"
    WON = "won the seat"
    LOST = "did not win the seat"
    SITTING = "was the sitting MP"
    BEAT = "had more votes than"
    PARTY_WON = "the party won the seat"
    PARTY_HAD = "the party won the seat last time"
    GAIN = "gained the seat"
    HOLD = "held the seat"
    SWING = "swing from and to"
    SWING_TO = "swing to"
    BOTH_FELL = "both shares fell"
    BOTH_ROSE = "both shares rose"
    MAJORITY_MOVED = "the majority went up or down"
    SEAT_OF = "stood in"
    HAD = "won the seat last time"
    FELL_TO = "fell to a place"
    ROSE_TO = "rose to a place"


@dataclass(frozen=True, slots=True)
class RelationRule:
    """A relation and the words that state it."""

    relation: Relation
    found: re.Pattern[str]


def relation_rules(relation: Relation, *written: str) -> tuple[RelationRule, ...]:
    """A rule for each way of stating the relation."""
    return tuple(RelationRule(relation, pattern(one)) for one in written)


class Count(StrEnum):
    """What a number about a group is said to be."""

    DECLARED = "seats declared"
    SEATS = "seats"
    UNDECLARED = "seats still to come"
    WON = "seats won by the party"
    WON_THEN = "seats won by the party last time"
    CHANGE = "seats more or fewer than last time"
    GAINS = "gains"
    SHARE = "share over the group"
    SHARE_THEN = "share over the group last time"
    CHANGE_OF_SHARE = "change of share over the group"
    TURNOUT = "turnout over the group"
    CHANGE_OF_TURNOUT = "change of turnout over the group"
    BEATEN = "sitting MPs beaten"
    BEATEN_IN_ALL = "sitting MPs beaten, under whatever label"
    BEATEN_ELSEWHERE = "sitting MPs beaten under another label"


@dataclass(frozen=True, slots=True)
class GroupRule:
    """A count, and what must stand left and right of its number."""

    count: Count
    left: re.Pattern[str]
    right: re.Pattern[str]


def group_rule(count: Count, left: str = "", right: str = "") -> GroupRule:
    """The rule with its patterns anchored at the number."""
    return GroupRule(count, pattern(rf"(?:{left})$"), pattern(rf"(?:{right})"))


@dataclass(frozen=True, slots=True)
class YearRule:
    """Kinds of notes that may give the year, and the words that ask for them.

    Shape: no kinds: only this election's or the baseline's year will do; `is_record` the words
    claim a record, which needs a table.
    """

    kinds: tuple[str, ...]
    left: re.Pattern[str]
    right: re.Pattern[str]
    is_until: bool = False
    is_record: bool = False


def year_rule(
    *kinds: str, left: str, right: str = "", until: bool = False, record: bool = False
) -> YearRule:
    """The rule with its patterns anchored at the year."""
    return YearRule(kinds, pattern(rf"(?:{left})$"), pattern(rf"(?:{right})"), until, record)


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of speaking that makes a right figure wrong.

    None means: `suggestion` nothing can be written instead without knowing what was meant.
    """

    code: str
    found: re.Pattern[str]
    message: str
    suggestion: str | None = None
    severity: Severity = Severity.HOLD
