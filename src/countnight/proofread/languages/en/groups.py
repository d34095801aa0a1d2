"""What an English number is said to be where the text speaks of a group of seats."""

import re

from countnight.proofread.languages.en import words as en
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.languages.rules import Count, GroupRule
from countnight.proofread.languages.rules import group_rule as rule

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
    rule(Count.WON_THEN, left=r"\bagainst ", right=r" last time"),
    rule(Count.WON, right=r" of (?:the|its|their) {N:_} seats (?:are|is) (?:now )?{Y:_}"),
    rule(Count.WON, left=r"{Y:_}(?:'s|')? ", right=r" (?:are|include)\b"),
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
    rule(Count.DECLARED, left=r"^", right=rf" seats{PLACED} declared\b"),
    rule(Count.SEATS, left=r"(?:[Aa]ll|\bof)(?: the| its| their)? "),
    rule(Count.WON, right=r" seats?\b"),
)
SHARES = re.compile(r"(?:from|against) $")
"""A share of the turnout, or of the vote."""
FEWER = re.compile(r" (?:seats? )?(more|fewer|less)\b")
DIRECTION = re.compile(rf"\b({en.DIRECTION})(?: by| from)? $")
LOSERS = re.compile(
    r"(?P<more> more)?(?: sitting)?(?: ⟨Y\d+⟩)? MPs (?:who had left [^:⟨]*?lost|lost who [^:⟨]*?|were beaten)(?:: |, among them )(?P<people>.*)"
)
LISTED_GAINS: tuple[re.Pattern[str], ...] = (
    pattern(r"{Y:winner} gains? from (?:the )?{Y:loser} (?:was|were) (?P<seats>.*)"),
    pattern(r"{Y:winner} gains? from (?:the )?{Y:loser}: (?P<seats>.*)"),
)
UNCHANGED = pattern(r"[Ee]very seat in (?P<groups>.*?) stayed")
NO_CHANGE = re.compile(r"\b[Nn]o seats? (?:has|have) changed hands")
SWEPT = pattern(
    r"{Y:party} (?:has |have )?(?:won|holds?|held|taken) (?:the only seat|every seat|all the seats)"
)
RANKED = re.compile(
    r"(?:closest|tightest) result(?P<so> so far)?,? (?:by|was in)|(?P<swing>saw the (?:biggest|largest) swing)"
)
AMONG_THEM = ", among them "
LEAVES_OUT = False
"""Whether a list of beaten MPs leaves out those told elsewhere without a word for it."""
FROM_BEFORE = re.compile("from $")
OWN_SEATS = re.compile(r"seat|^ (?:are|include)\b")
FROM_PARTY = pattern(r"(?:seats?|gains?) from (?:the )?{Y:_}")
