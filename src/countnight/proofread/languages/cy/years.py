"""What a Welsh year is said to be, from the words to its left and right."""

import re

from countnight.proofread.languages.rules import YearRule
from countnight.proofread.languages.rules import year_rule as rule

RUN = "won_every_general_election"
SINCE = "mp_for_this_seat_since"
SPELL = "mp_for_this_seat"
LAST_WIN = "last_general_election_win"
_BOTH = r" (?:a|ac|i|hyd|tan) {R:_}"

YEARS: tuple[YearRule, ...] = (
    rule(left=r"{CT:_} ers "),
    rule("seat_created", left=r"(?:creu|crëwyd|greu|chreu|lunio|ffurfio)[^.;⟨]* (?:yn|ers) "),
    rule(RUN, left=r"(?:pob|bob|mhob) etholiad[^.;]* (?:ers|rhwng|o) "),
    rule(
        RUN,
        left=r"(?:pob|bob|mhob) etholiad[^.;]* (?:rhwng|o) {R:_} (?:a|ac|i|hyd|tan) ",
        until=True,
    ),
    rule(RUN, left=r"[Rr]hwng ", right=r" ac? {R:_},[^.;]* (?:bob|pob) etholiad"),
    rule(RUN, left=r"[Rr]hwng {R:_} ac? ", right=r",[^.;]* (?:bob|pob) etholiad", until=True),
    rule(LAST_WIN, left=r"[Nn]id oedd [^.;]*wedi ennill[^.;]* ers ", record=True),
    rule(SPELL, left=r"(?:rhwng|o) {R:_} (?:a|ac|i|hyd|tan) ", until=True),
    rule(SPELL, left=r"(?:Seneddol|sedd|yno|yma|{S:_})[^.;]* (?:rhwng|o) ", right=_BOTH),
    rule(
        LAST_WIN,
        left=r"(?:tro cyntaf|buddugoliaeth gyntaf|cyntaf[^.;⟨]*)(?:[^.;⟨]|⟨[YS]\d+⟩)* (?:ers|er) (?:cyn )?",
        record=True,
    ),
    rule(
        "narrowest_majority_since",
        left=r"(?:lleiaf|mor fach|mor agos|agosaf|culaf)[^.;]* ers ",
        record=True,
    ),
    rule("largest_majority_since", left=r"(?:mwyaf|fwyaf|mor fawr)[^.;]* ers ", record=True),
    rule("first_december_general_election_since", left=r"Rhagfyr[^.;]* ers "),
    rule(LAST_WIN, left=r"(?:tro diwethaf|tro olaf)[^.;]* (?:oedd|yn) ", record=True),
    rule(LAST_WIN, left=r"\b[Yy]n ", right=r" yr enillodd [^.;]*(?:ddiwethaf|olaf)", record=True),
    rule(
        SINCE,
        "entered_by",
        "first_elected",
        left=r"(?:Seneddol|aelod|sedd|yno|yma|{S:_},?)(?:[^.;]*)? (?:ers|er) ",
    ),
    rule(
        SINCE,
        "entered_by",
        "first_elected",
        left=r"\b[Ee]rs ",
        right=r"\)|,[^.;]*(?:Seneddol|sedd)",
    ),
    rule(left=""),
)
THIS_ELECTION_LEFT = re.compile(r"\b(?:Rhagfyr|etholiad(?: cyffredinol)?|heno yn) $")
THIS_ELECTION_RIGHT = re.compile(r"(?!)")
"""Words beside this election's own year; without them a year is one that is compared with."""
