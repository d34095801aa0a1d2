"""Welsh frames that make a true number false."""

import re

from countnight.model.finding import Severity
from countnight.proofread.languages.rules import Frame

PEOPLE_AFTER = re.compile(
    r" (?:o )?(?:bobl|bleidleiswyr|pleidleiswyr|etholwyr|drigolion)\b(?! (?:cofrestredig|ar y))"
)
VOTE_SWING_AFTER = re.compile(
    r" (?:o bleidleisiau|pleidlais|bleidlais)(?: \w+)? (?:gogwydd|ogwydd)"
)
SWING_OF = re.compile(r"\b(?:gogwydd|ogwydd)(?: o| oedd| yw)? (?:o )?$")
UNITS = {"points": " pwynt canran", "percent": "%"}
_OF_THEM = r"(?=[^.;]*\b(?:pleidleisiodd|bleidleisiodd|dewisodd|ddewisodd|cefnogodd|gefnogodd)\b)"

FRAMES: tuple[Frame, ...] = (
    Frame(
        "eligible-for-registered",
        re.compile(r"\b(?:cymwys|gymwys|chymwys)(?: i bleidleisio)?\b"),
        "Turnout is of registered voters; who is eligible is not known.",
        "cofrestredig",
    ),
    Frame(
        "voters-for-votes",
        re.compile(rf"\bo'r (?:pleidleiswyr|boblogaeth|bobl)\b{_OF_THEM}"),
        "A share is of the vote, not of voters or electors.",
        "o'r bleidlais",
    ),
    Frame(
        "record-unsupported",
        re.compile(
            r"\b[Aa]m y tro cyntaf (?:erioed|yn (?:ei|y) hanes|mewn hanes)\b|\bcyntaf erioed\b"
        ),
        "No table or note supports this record.",
    ),
    Frame(
        "deposit-wrong",
        re.compile(
            r"\b(?:[Ee]nnill|[Ee]nillodd|[Cc]ododd|[Cc]ipiodd) (?:ei|eu|yr) h?ernes(?:au)?\b"
        ),
        "A deposit is kept or lost.",
    ),
    Frame(
        "overall-majority",
        re.compile(r"\b(?:[Mm]wyafrif|fwyafrif) (?:cyffredinol|llwyr)\b"),
        "A seat has a majority; an overall majority is of the Commons.",
        "mwyafrif",
        Severity.WARN,
    ),
)
"""Ways of speaking that are wrong wherever they stand."""
