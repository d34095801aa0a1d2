"""English words as the proofreader understands them: numbers, names, and what is no name."""

import re
from fractions import Fraction

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
    "three-quarters": Fraction(75),
    "three quarters": Fraction(75),
    "two-thirds": Fraction(200, 3),
    "two thirds": Fraction(200, 3),
    "four-fifths": Fraction(80),
    "three-fifths": Fraction(60),
    "a quarter": Fraction(25),
    "a third": Fraction(100, 3),
    "a fifth": Fraction(20),
    "a tenth": Fraction(10),
    "half": Fraction(50),
}
"""Parts of a whole in words, in per cent."""

FRACTION = r"(?:three[- ]quarters|two[- ]thirds|(?:four|three)-fifths|(?:a (?:quarter|third|fifth|tenth)|[Hh]alf)(?= of (?:the vote|those|registered|all|its)))"
ONE_IS_COUNTED = r"(?= (?:of the|in \w+ (?:voters|electors)|seats?|candidates?|recount|deposit|votes?|points?|gain|[A-Z]\w*(?: \w+)? gain))"
OWNS = r"\b(?:have|has|with|from) $"
OWNED = r"[.,;]| and\b|$"
"""'Labour has one' counts seats; 'where Labour had one of 4,852' does not."""
LAST_IS_A_PLACE = r"(?<=came )last\b(?! time)|(?<=finished )last\b(?! time)"
POINTS_UNIT = r"(?:[- ](?:percentage[- ])?points?|pp)\b"
PERCENT_UNIT = r" ?(?:%|per ?cent\b)"
HALF_A_POINT = r"\b[Hh]alf a (?:percentage )?point\b"
NO_YEAR = r" (?:valid |registered )?(?:votes|voters|electors|ballots|people|more|fewer|ahead)"

KNOWN_WORDS = frozenset(
    (
        "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
        " May June July August September October November December Christmas MP MPs Parliament"
        " Commons House Westminster Brexit Britain British UK England English Scotland Scottish"
        " Wales Welsh Ireland Irish Northern Europe European EU Union London Speaker Party BBC"
        " United Kingdom Prime Minister Cabinet Secretary Leader Sir Dame Lord Lady Mr Mrs Ms Dr"
        " Leave Remain GMT Co-operative Council County City Group"
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

HE = {"He": "he", "he": "he", "She": "she", "she": "she"}
POSSESSIVE = {"his": "he", "her": "she", "His": "he", "Her": "she"}
PRONOUN = r"\b(?:[Hh]e|[Ss]he)\b|\b(?:[Hh]is|[Hh]er)\b(?= (?:majority|share|party|vote|seat))"
SENTENCE_END = r"(?<=[.!?])[”\"']?\s+(?=[A-Z“\"'(0-9])|\n+"

MORE_THAN = r"(?i:\b(?:more than|over|just over|above|at least|some way over|barely|well over) )$"
LESS_THAN = (
    r"(?i:\b(?:nearly|almost|just under|under|fewer than|less than|close to|not quite|below) )$"
)
ABOUT = r"(?i:\b(?:about|around|roughly|some|approximately|barely|close to) )$"

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
SITTING_MP = r"\b[Ss]itting MP\b(?=;? (?:comes?|came|lost|loses|finished|was|beaten|second|third|fourth|fifth|sixth|last)\b)"

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
