"""English comparisons and places in words, with what they say in numbers."""

import re
from fractions import Fraction

from countnight.proofread.scope import Quantity

RATIO = re.compile(
    r"(?P<hedge>\b(?:more than|almost|nearly|just over|less than|well over) )?"
    r"\b(?P<times>doubl(?:ed|es|ing|e)\b|twice\b(?= (?:as|the|that|its|his|her|their|what|⟨[NR]))|halv(?:ed|es|ing)\b|half the\b|half its\b|trebl(?:ed|es|ing|e)\b|tripl(?:ed|es|ing|e)\b|quadrupl(?:ed|es|ing|e)\b)"
)
TIMES = (
    ("doubl", Fraction(2)),
    ("twice", Fraction(2)),
    ("hal", Fraction(1, 2)),
    ("treb", Fraction(3)),
    ("tripl", Fraction(3)),
    ("quadrupl", Fraction(4)),
)
FAR = Fraction(10**9)
BOTH_MOVED = re.compile(
    r"\b[Bb]oth (?:leading parties|parties|shares|sides|of the leading (?:parties|⟨N\d+⟩))(?: |\b)[^⟨.;]*?\b(lost|gained|fell|rose|better|worse|down|up|smaller|larger|bigger|lower|higher)\b"
)
IS_MAJORITY = re.compile(r"\b[Mm]ajority\b|\bwon by\b|\bby ⟨N")
NO_PLACE = re.compile(
    r" (?:time|term|election|successive|consecutive|recount|most|largest|biggest|half)"
)
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
    "cut": "up",
}
"""What to write instead, where the direction is wrong."""
_NOUN = re.compile(r"\b([Mm]ajority|[Ss]hare|[Vv]ote)\b")
_PLACES = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()


def ratio_of(left: str, right: str) -> Quantity:
    """Whether the majority or a share is said to be a multiple: the nearest noun decides."""
    before = [*_NOUN.finditer(left)]
    after = _NOUN.search(right)
    distance_after = after.start() if after is not None else 10**6
    distance_before = len(left) - before[-1].end() if before else 10**6
    nearest = after if distance_after <= distance_before else (before[-1] if before else None)
    is_share = nearest is not None and nearest[1].lower() != "majority"
    return Quantity.SHARE_RATIO if is_share else Quantity.MAJORITY_RATIO


def bounds_of(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    """The ratios for which the words are true, ends included."""
    times = next(number for start, number in TIMES if match["times"].startswith(start))
    is_falling = times < 1
    hedge = (match["hedge"] or "").strip()
    if hedge in ("more than", "well over", "just over"):
        is_verb = match["times"].startswith("halv")
        return (Fraction(0), times) if is_verb else (times, FAR)
    if hedge in ("almost", "nearly"):
        return (times, times * Fraction(6, 5)) if is_falling else (times * Fraction(17, 20), times)
    if hedge == "less than":
        return Fraction(0), times
    return times * Fraction(9, 10), times * Fraction(11, 10)


def ordinal(place: int) -> str:
    """The place in words, or in digits beyond the tenth."""
    return _PLACES[place] if place < len(_PLACES) else f"{place}th"
