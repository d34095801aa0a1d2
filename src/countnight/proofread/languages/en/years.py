"""What an English year is said to be, from the words to its left and right."""

import re

from countnight.proofread.languages.rules import YearRule
from countnight.proofread.languages.rules import year_rule as rule

RUN = "won_every_general_election"
SINCE = "mp_for_this_seat_since"
SPELL = "mp_for_this_seat"
LAST_WIN = "last_general_election_win"

YEARS: tuple[YearRule, ...] = (
    rule("seat_created", left=r"(?:created|drawn|formed) in "),
    rule(RUN, left=r"every (?:general )?election(?: here)?(?: since| from) "),
    rule(
        RUN, left=r"(?:held|won|had)[^.;]* (?:since|from) ", right=r" (?:to|until) {R:_}[^.;]*every"
    ),
    rule(RUN, left=r"\b[Ff]rom ", right=r" to {R:_} {Y:_}"),
    rule(RUN, left=r"every (?:general )?election from {R:_} (?:to|until) ", until=True),
    rule(RUN, left=r"\b[Ff]rom {R:_} to ", right=r" {Y:_}", until=True),
    rule(SINCE, "entered_by", left=r"MP (?:for (?:the seat|{S:_}) |here )?since "),
    rule(RUN, left=r"(?:{Y:_}|party)(?:'s)?[^.;]* (?:seat|hands|held it|had it|it) since "),
    rule(
        SPELL,
        left=r"(?:MP|seat|it|{S:_})[^.;]* (?:from|between) ",
        right=r" (?:to|until|and) {R:_}",
    ),
    rule(SPELL, left=r"(?:from|between) {R:_} (?:to|until|and) ", until=True),
    rule(
        LAST_WIN,
        left=r"\b[Ff]irst (?:time |win |victory |{Y:_} (?:win|victory|MP|gain) )?(?:\w+ ){0,3}since (?:before )?",
        record=True,
    ),
    rule(LAST_WIN, left=r"\b[Ff]irst[^.;]* since ", record=True),
    rule(LAST_WIN, left=r"(?:last won|not won|last held)[^.;]* (?:in|since) ", record=True),
    rule(
        LAST_WIN,
        left=r"last (?:general election|time)[^.;]* (?:won|held|was)[^.;]* in ",
        record=True,
    ),
    rule(
        "narrowest_majority_since",
        left=r"(?:narrowest|smallest|closest|tightest|slimmest)[^.;]* since ",
        record=True,
    ),
    rule("largest_majority_since", left=r"(?:largest|biggest|best)[^.;]* since ", record=True),
    rule("first_december_general_election_since", left=r"December[^.;]* since "),
    rule(
        SINCE,
        "entered_by",
        "first_elected",
        left=r"(?:MP|member|seat|held|represented|it)\b[^.;]* (?:since|from) ",
    ),
    rule(SINCE, "entered_by", "first_elected", left=r"since (?:\w+ )?"),
    rule(left=""),
)
THIS_ELECTION_LEFT = re.compile(r"\b(?:December|election of|tonight in|the) $")
THIS_ELECTION_RIGHT = re.compile(r" (?:general )?election")
"""Words beside this election's own year; without them a year is one that is compared with."""
RECORD = re.compile(
    r"\b(?:first (?:ever|time in)|for the first time|longest-serving|youngest|oldest|never before)\b"
)
"""Claims of a record that no year supports."""
