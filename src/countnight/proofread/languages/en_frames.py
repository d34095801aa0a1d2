"""English frames that make a true number false."""

import re

PEOPLE_AFTER = re.compile(r" (?:people|voters|electors|residents)\b(?! (?:on|registered))")
VOTE_SWING_AFTER = re.compile(r"(?:-vote| votes?)(?: \w+)? swing")
SWING_OF = re.compile(r"\bswing (?:of|was|is) (?:\w+ )?$")
ELIGIBLE = re.compile(r"\b(?:those |people |voters )?eligible\b")
PEOPLE_VOTED = re.compile(r" (?:people|voters|residents)\b")

OPPOSITE = {
    "up": "down",
    "down": "up",
    "rose": "fell",
    "fell": "rose",
    "rises": "falls",
    "falls": "rises",
    "more": "fewer",
    "fewer": "more",
    "less": "more",
    "increased": "decreased",
    "decreased": "increased",
    "bigger": "smaller",
    "smaller": "bigger",
}
"""What to write instead, where the direction is wrong."""

FRAMES = (
    (
        re.compile(r"\b[Ee]ligible(?: to vote| voters)?\b"),
        (
            "eligible-for-registered",
            "Turnout is of registered voters; who is eligible is not known.",
            "registered",
        ),
        "hold",
    ),
    (
        re.compile(
            r"\bof (?:voters|the electorate|adults)\b(?=[^.;]*\b(?:backed|chose|voted for|supported)\b)"
        ),
        ("voters-for-votes", "A share is of the vote, not of voters or electors.", "of the vote"),
        "hold",
    ),
    (
        re.compile(
            r"\b(?:for the first time (?:ever|in (?:its|the seat's) history)|first ever|never before)\b"
        ),
        ("record-unsupported", "No table or note supports this record.", None),
        "hold",
    ),
    (
        re.compile(
            r"\b(?:gained|won|took|raised|increased) (?:his|her|their|its|a|the) deposits?\b|\bdeposits? (?:was |were )?(?:gained|won|taken|raised)\b"
        ),
        ("deposit-wrong", "A deposit is kept or lost.", None),
        "hold",
    ),
    (
        re.compile(r"\boverall majority\b"),
        (
            "overall-majority",
            "A seat has a majority; an overall majority is of the Commons.",
            "majority",
        ),
        "warn",
    ),
)
"""Each way of speaking, with its code, what is wrong, what to write, and how much it stops."""
