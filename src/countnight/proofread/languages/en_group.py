"""What an English number is said to be where the text speaks of a group of seats."""

import re
from dataclasses import dataclass
from enum import StrEnum

from countnight.proofread.languages import en
from countnight.proofread.reading.sentence import pattern


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
    BEATEN_ELSEWHERE = "sitting MPs beaten under another label"


@dataclass(frozen=True, slots=True)
class GroupRule:
    """A count, and what must stand left and right of its number."""

    count: Count
    left: re.Pattern[str]
    right: re.Pattern[str]


def rule(count: Count, left: str = "", right: str = "") -> GroupRule:
    """The rule with its patterns anchored at the number."""
    return GroupRule(count, pattern(rf"(?:{left})$"), pattern(rf"(?:{right})"))


PLACED = r"(?: in (?:the )?{G:_})?"
COUNTS: tuple[GroupRule, ...] = (
    rule(
        Count.BEATEN_ELSEWHERE,
        right=r"(?: more)?(?: sitting)? MPs (?:who had left [^⟨.;:]*lost|lost who stood)",
    ),
    rule(Count.BEATEN, right=r" sitting (?:{Y:party} )?MPs"),
    rule(Count.GAINS, right=r" (?:{Y:winner} )?gains?(?: from (?:the )?{Y:loser})?"),
    rule(
        Count.GAINS,
        left=r"{Y:winner}(?: has| have)? (?:gained|took|taken|won) ",
        right=r" (?:seats? )?from (?:the )?{Y:loser}",
    ),
    rule(
        Count.GAINS,
        left=r"{Y:loser}(?: has| have)? lost ",
        right=r" seats?(?: to (?:the )?{Y:winner})?",
    ),
    rule(
        Count.UNDECLARED, right=r" (?:seats? )?(?:still )?to (?:come|declare)|(?: are| is) still to"
    ),
    rule(Count.CHANGE, right=r" (?:seats? )?(?:more|fewer|less) than"),
    rule(Count.WON_THEN, left=rf"\b(?:{en.DIRECTION}) (?:by \w+ )?from "),
    rule(
        Count.WON,
        left=r"(?:[Hh]ave|[Hh]as|[Hh]old|[Hh]olds|[Ww]on|with|left with) (?:all |now )?",
        right=rf" (?:of|seats?){PLACED}|$|[.,;:]| and",
    ),
    rule(Count.WON, left=r"{Y:_}'?,? ", right=r"$|[.,;:]| and|\n"),
    rule(Count.DECLARED, right=rf" of (?:the )?{{N:_}}{PLACED}(?: seats)? (?:declared|in)\b"),
    rule(Count.DECLARED, left=r"[Aa]cross (?:the |all )?(?:the )?"),
    rule(Count.DECLARED, left=r"\bof (?:the )?", right=r" seats declared"),
    rule(Count.SEATS, left=r"(?:[Aa]ll|\bof)(?: the)? "),
    rule(Count.WON, right=r" seats?\b"),
)
SHARES = re.compile(r"(?:from|against) $")
IS_TURNOUT = re.compile(r"\b[Tt]urnout\b")
"""A share of the turnout, or of the vote."""
FEWER = re.compile(r" (?:seats? )?(more|fewer|less)\b")
DIRECTION = re.compile(rf"\b({en.DIRECTION})(?: by| from)? $")
LOSERS = re.compile(
    r"(?P<more> more)?(?: sitting)?(?: ⟨Y\d+⟩)? MPs (?:who had left [^:⟨]*?lost|lost who [^:⟨]*?|were beaten)(?:: |, among them )(?P<people>.*)"
)
LISTED_GAINS = pattern(
    r"{Y:winner} gains? from (?:the )?{Y:loser} (?:was|were) (?P<seats>.*)|{Y:winner2} gains? from (?:the )?{Y:loser2}: (?P<seats2>.*)"
)
UNCHANGED = pattern(r"[Ee]very seat in (?P<groups>.*?) stayed")
NO_CHANGE = re.compile(r"\b[Nn]o seats? (?:has|have) changed hands")
RANKED = re.compile(
    r"(?:closest|tightest) result(?P<so> so far)?,? (?:by|was in)|(?P<swing>saw the (?:biggest|largest) swing)"
)
FROM_PARTY = pattern(r"(?:seats?|gains?) from (?:the )?{Y:_}")
