"""English frames that make a true number false."""

import re

from countnight.model.finding import Severity
from countnight.proofread.languages.rules import Frame

PEOPLE_AFTER = re.compile(r" (?:people|voters|electors|residents)\b(?! (?:on|registered))")
VOTE_SWING_AFTER = re.compile(r"(?:-vote| votes?)(?: \w+)? swing")
SWING_OF = re.compile(r"\bswing (?:of|was|is) (?:\w+ )?$")

UNITS = {"points": " points", "percent": "%"}


FRAMES: tuple[Frame, ...] = (
    Frame(
        "eligible-for-registered",
        re.compile(r"\b[Ee]ligible(?: to vote| voters)?\b"),
        "Turnout is of registered voters; who is eligible is not known.",
        "registered",
    ),
    Frame(
        "voters-for-votes",
        re.compile(
            r"\bof (?:voters|the electorate|adults)\b(?=[^.;]*\b(?:backed|chose|voted for|supported)\b)"
        ),
        "A share is of the vote, not of voters or electors.",
        "of the vote",
    ),
    Frame(
        "record-unsupported",
        re.compile(
            r"\b(?:for the first time (?:ever|in (?:its|the seat's) history)|first ever|never before)\b"
        ),
        "No table or note supports this record.",
    ),
    Frame(
        "deposit-wrong",
        re.compile(
            r"\b(?:gained|won|took|raised|increased) (?:his|her|their|its|a|the) deposits?\b|\bdeposits? (?:was |were )?(?:gained|won|taken|raised)\b"
        ),
        "A deposit is kept or lost.",
    ),
    Frame(
        "overall-majority",
        re.compile(r"\boverall majority\b"),
        "A seat has a majority; an overall majority is of the Commons.",
        "majority",
        Severity.WARN,
    ),
)
"""Ways of speaking that are wrong wherever they stand."""
