"""English words as the proofreader understands them: numbers, names, and what is no name."""

import re
from collections.abc import Iterator
from fractions import Fraction

from countnight.proofread.languages.numerals import Units, number_pattern

PARTY_ALIASES: dict[str, tuple[str, ...]] = {
    "Conservative": ("Tory", "Tories", "Conservative Party", "Conservatives"),
    "Labour": ("Labour Party",),
    "Liberal Democrat": ("Lib Dem", "Lib Dems", "Liberal Democrats", "Liberal Democrat Party"),
    "UKIP": ("Ukip", "UK Independence Party"),
    "Green": ("Green Party", "Greens"),
    "SNP": ("Scottish National Party", "Scottish Nationalists"),
    "Independent Group for Change": ("Change UK",),
}
"""What else a newsroom calls a party, by one of its names in the folder."""

INDEPENDENTS = frozenset({"independent", "Independent", "independents", "Independents"})

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PLACES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth"
).split()

CARDINALS: dict[str, int] = {word: number for number, word in enumerate(SMALL) if number}
CARDINALS |= {ten: 20 + 10 * place for place, ten in enumerate(TENS)}
CARDINALS |= {
    f"{ten}-{unit}": 20 + 10 * place + number
    for place, ten in enumerate(TENS)
    for number, unit in enumerate(SMALL[1:10], start=1)
}
CARDINALS["both"] = 2
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(PLACES) if number > 1}
ORDINALS["last"] = -1

FRACTIONS: dict[str, Fraction] = {
    "three quarters": Fraction(75),
    "two thirds": Fraction(200, 3),
    "four fifths": Fraction(80),
    "three fifths": Fraction(60),
    "two in three": Fraction(200, 3),
    "one in three": Fraction(100, 3),
    "three in four": Fraction(75),
    "one in four": Fraction(25),
    "four in five": Fraction(80),
    "three in five": Fraction(60),
    "two in five": Fraction(40),
    "one in five": Fraction(20),
    "one in ten": Fraction(10),
    "nine in ten": Fraction(90),
    "one in two": Fraction(50),
    "a quarter": Fraction(25),
    "a third": Fraction(100, 3),
    "a fifth": Fraction(20),
    "a tenth": Fraction(10),
    "half": Fraction(50),
}
"""Parts of a whole in words, in per cent."""

COMMON = frozenset(
    (
        "the a an of and in to for with by from was is has have had won by his her its at on that"
        " which who after but not than votes vote majority share seat seats turnout held"
    ).split()
)
"""Everyday words, by which a text is seen to be English."""

_FRACTION = (
    r"(?:three[- ]quarters|two[- ]thirds|(?:four|three)-fifths"
    r"|(?i:two in three|one in (?:two|three|four|five|ten)|three in (?:four|five)|(?:four|two) in five|nine in ten)"
    r"|(?:a (?:quarter|third|fifth|tenth)|[Hh]alf)(?= of (?:the vote|those|registered|all|its)))"
)
_UNIT = rf"(?:{'|'.join(sorted(CARDINALS.keys() - {'both'}, key=len, reverse=True))})"
_COMPOUND = (
    rf"\b(?i:{_UNIT} (?:hundred|thousand)(?:,? (?:and )?{_UNIT}\b(?: (?:hundred|thousand))?)*)\b"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
NUMBER = number_pattern(
    words=(*CARDINALS, *ORDINALS),
    fraction=rf"\b{_FRACTION}\b",
    units=Units(
        percent=r" ?(?:%|per ?cent\b)",
        points=r"(?:[- ](?:percentage[- ])?points?|pp)\b",
        half_a_point=r"\b[Hh]alf a (?:percentage )?point\b",
        place=r"(?:st|nd|rd|th)\b",
        compound=_COMPOUND,
    ),
)
_ONE_IS_COUNTED = re.compile(
    r" (?:of the|in \w+ (?:voters|electors)|seats?|candidates?|recount|deposit|votes?|points?|gain"
    r"|[A-Z]\w*(?: \w+)? gain)"
)
_OWNS = re.compile(r"\b(?:have|has|with|from) $")
_OWNED = re.compile(r"[.,;]| and\b|$")
_BOTH_IS_COUNTED = re.compile(r" (?:seats|candidates|in )")
_CAME = re.compile(r"(?:came|finished) $")
_TIME = re.compile(r" time")
NO_YEAR = re.compile(
    r" (?:valid |registered )?(?:votes|voters|electors|ballots|people|more|fewer|ahead)"
)


def compound_of(words: str) -> int:
    """The number that several words make: sixteen thousand three hundred and six."""
    whole = part = 0
    for word in _WORD.findall(words.lower()):
        if word == "thousand":
            whole, part = (whole + part) * 1000, 0
        elif word == "hundred":
            part *= 100
        else:
            part += CARDINALS.get(word, 0)
    return whole + part


def fraction_of(words: str) -> Fraction:
    """What the fraction in words is in per cent."""
    return FRACTIONS[words.lower().replace("-", " ")]


def aliases_of(form: str) -> Iterator[str]:
    """What else a newsroom calls the party of that form."""
    yield from PARTY_ALIASES.get(form, ())
    if not form.endswith(("Party", "s")):
        yield f"{form} Party"
        yield f"{form}s"


def forms_of_name(name: str) -> frozenset[str]:
    """The name: in English it has one form."""
    return frozenset({name})


def counts(word: str, *, before: str, after: str) -> bool:
    """Whether a number's word counts something: 'Labour has one', not 'one of 4,852'."""
    if word == "one":
        is_owned = _OWNS.search(before) and _OWNED.match(after)
        return bool(_ONE_IS_COUNTED.match(after) or is_owned)
    if word == "both":
        return _BOTH_IS_COUNTED.match(after) is not None
    if word == "last":
        return _CAME.search(before) is not None and _TIME.match(after) is None
    return True


KNOWN_WORDS = frozenset(
    (
        "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
        " May June July August September October November December Christmas MP MPs Parliament"
        " Commons House Westminster Brexit Britain British UK England English Scotland Scottish"
        " Wales Welsh Ireland Irish Northern Europe European EU Union London Speaker Party BBC"
        " United Kingdom Prime Minister Cabinet Secretary Leader Sir Dame Lord Lady Mr Mrs Ms Dr"
        " Leave Remain GMT Co-operative Council County City Group He She"
    ).split()
)
"""Words with a capital that name nobody who could be checked."""

PLAIN_STARTS = frozenset(
    (
        "a an and the this that these those it its he she they we you i his her their our in on at"
        " of for from to with by after before when while where there here but so as if or nor not"
        " no now then than both all none only even just still yet one two three four five six"
        " seven eight nine ten first second third fourth fifth last next may will can long best"
        " young old new great good more most less few many much some any each every other another"
        " over under up down out off what who why how back behind down"
    ).split()
)
"""Words that may begin a sentence though somebody is called so."""

PRONOUNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b[Hh]e\b|\b[Hh]is\b(?= (?:majority|share|party|vote|seat))"), "he"),
    (re.compile(r"\b[Ss]he\b|\b[Hh]er\b(?= (?:majority|share|party|vote|seat))"), "she"),
)
POSSESSIVE = frozenset({"his", "her", "His", "Her"})
"""Pronouns that are masked as '⟨P3⟩'s'."""
SENTENCE_END = re.compile(r"(?<=[.!?])[”\"']?\s+(?=[A-Z“\"'(0-9])|\n+")

MORE_THAN = re.compile(
    r"(?i:\b(?:more than|over|just over|(?:a (?:little|shade|touch|bit)|slightly) (?:over|more than)|above|at least|some way over|barely|well over) )$"
)
LESS_THAN = re.compile(
    r"(?i:\b(?:nearly|almost|just under|(?:a (?:little|shade|touch|bit)|slightly) (?:under|less than)|under|fewer than|less than|close to|not quite|below) )$"
)
ABOUT = re.compile(r"(?i:\b(?:about|around|roughly|some|approximately|barely|close to) )$")

UP = frozenset(
    (
        "up added adds better rose rises rise risen grew grows grown increased increases increase gained more larger"
        " bigger higher raised climbed climbs jumped improved raising increasing extended"
    ).split()
)
DOWN = frozenset(
    (
        "down worse fell falls fall fallen dropped drops drop shrank shrinks cut slashed reduced fewer"
        " less smaller lower lost decreased decreases decrease slipped slumped lowered slashing"
        " declined plunged halved narrowed tumbled"
    ).split()
)
DIRECTION = rf"(?:{'|'.join(sorted(UP | DOWN))})"
SITTING_MP = re.compile(
    r"\b[Ss]itting MP\b(?=;? (?:comes?|came|lost|loses|finished|was|beaten|second|third|fourth|fifth|sixth|last)\b)"
)

PLACE_BEFORE = re.compile(
    r"\b(?:in|MP for|held|holds?|gain|gains|gained|won|wins?|takes?|taken|keeps?|kept|loses?|lost) $"
)
"""Words after which a name that may be a seat's is the seat's."""
PARTY_BEFORE = re.compile(r"(?:\b[Tt]he |\()$")
PARTY_AFTER = re.compile(
    r" (?:candidate|Party|gains?|hold|MP|majority|share|vote|surge|win)\b|'s [A-Z]|\)| [A-Z\d]"
)
"""What stands beside a name that is a surname too, where it is the party's."""
AFTER_A_NAME = re.compile(
    r" (?:holds|keeps|wins|won|loses|lost|beaten|re-elected|succeeds|more than|had|has|polled|took|is|was|came|finished)\b|'s "
)
"""What follows a name at the start of a sentence, even one that is also a plain word."""
