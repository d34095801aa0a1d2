"""Welsh comparisons and places in words, with what they say in numbers."""

import re
from fractions import Fraction

from countnight.proofread.scope import Quantity

FAR = Fraction(10**9)
RATIO = re.compile(
    r"(?P<hedge>\b(?:[Mm]wy na|fwy na|bron(?: â| i)?|llai na|lai na|ychydig dros) )?"
    r"\b(?P<times>[DdDd]?[dD]yblodd|dyblu|ddyblu|dwbl|ddwbl|dwywaith|ddwywaith"
    r"|[Hh]anerodd|haneru|hanner (?:y|ei|mwyafrif|cyfran|ffigur)\b"
    r"|[Tt]reblodd|dreblodd|treblu|dreblu|threblu|teirgwaith|deirgwaith)\b"
)
_TIMES = (
    ("hanner", Fraction(1, 2)),
    ("haner", Fraction(1, 2)),
    ("reb", Fraction(3)),
    ("eirgwaith", Fraction(3)),
    ("dwywaith", Fraction(2)),
    ("d", Fraction(2)),
)
BOTH_MOVED = re.compile(
    r"\b(Colli tir|Ennill tir|[Cc]ododd|[Gg]ostyngodd)"
    r"(?: a wnaeth y (?:ddwy|⟨N\d+⟩)| cyfrannau'r (?:ddwy|⟨N\d+⟩)) blaid"
)
IS_MAJORITY = re.compile(r"\b(?:[Mm]wyafrif|fwyafrif)\b|⟩ o bleidleisiau|\bo ⟨N")
NO_PLACE = re.compile(r" (?:tro|dro|waith|etholiad|blaid)\b")
OPPOSITE = {
    "i fyny": "i lawr",
    "i lawr": "i fyny",
    "yn uwch": "yn is",
    "yn is": "yn uwch",
    "Cododd": "Gostyngodd",
    "Gostyngodd": "Cododd",
    "cododd": "gostyngodd",
    "gostyngodd": "cododd",
    "chododd": "gostyngodd",
    "codi": "gostwng",
    "gostwng": "codi",
    "yn fwy": "yn llai",
    "yn llai": "yn fwy",
    "Colli tir": "Ennill tir",
    "Ennill tir": "Colli tir",
}
"""What to write instead, where the direction is wrong."""
_NOUN = re.compile(r"\b(mwyafrif|fwyafrif|cyfran|gyfran|chyfran|bleidlais)\b", re.IGNORECASE)
_PLACES = ("", "cyntaf", "ail", "trydydd", "pedwerydd", "pumed", "chweched", "seithfed", "wythfed")


def ratio_of(left: str, right: str) -> Quantity:
    """Whether the majority or a share is said to be a multiple: the next noun decides."""
    after = _NOUN.search(right)
    before = [*_NOUN.finditer(left)]
    nearest = after or (before[-1] if before else None)
    is_share = nearest is not None and "wyafrif" not in nearest[1].lower()
    return Quantity.SHARE_RATIO if is_share else Quantity.MAJORITY_RATIO


def bounds_of(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    """The ratios for which the words are true, ends included."""
    words = match["times"].lower()
    times = next(number for part, number in _TIMES if part in words)
    hedge = (match["hedge"] or "").strip().lower()
    if hedge in ("mwy na", "fwy na", "ychydig dros"):
        return (Fraction(0), times) if words.startswith("haner") else (times, FAR)
    if hedge.startswith("bron"):
        is_falling = times < 1
        return (times, times * Fraction(6, 5)) if is_falling else (times * Fraction(17, 20), times)
    if hedge in ("llai na", "lai na"):
        return Fraction(0), times
    return times * Fraction(9, 10), times * Fraction(11, 10)


def ordinal(place: int) -> str:
    """The place in words, or in digits beyond the eighth."""
    return _PLACES[place] if place < len(_PLACES) else f"safle {place}"
