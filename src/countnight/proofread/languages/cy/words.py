"""Welsh words as the proofreader understands them: numbers, names, and what is no name."""

import re
from collections.abc import Iterator
from fractions import Fraction

from countnight.proofread.languages.cy.mutations import any_form, mutated
from countnight.proofread.languages.numerals import Units, number_pattern

PARTY_ALIASES: dict[str, tuple[str, ...]] = {
    "Ceidwadwyr": ("Ceidwadol", "Plaid Geidwadol", "Torïaid", "Tori", "Ceidwadwr", "Ceid"),
    "Llafur": ("Plaid Lafur", "Llaf"),
    "Democratiaid Rhyddfrydol": ("Democrat Rhyddfrydol", "Dem Rhydd"),
    "Plaid Werdd": ("Gwyrddion", "Gwyrdd"),
    "Llefarydd": ("Llef",),
    "Plaid Cymru": ("Plaid",),
}
"""What else a newsroom calls a party, by one of its names in the folder."""
INDEPENDENTS = frozenset(
    {"annibynnol", "Annibynnol", "ymgeisydd annibynnol", "ymgeiswyr annibynnol"}
    | {"Ymgeisydd annibynnol", "Ymgeiswyr annibynnol"}
)

_CARDINALS = (
    ("un", 1), ("dau", 2), ("dwy", 2), ("tri", 3), ("tair", 3), ("pedwar", 4), ("pedair", 4),
    ("pum", 5), ("pump", 5), ("chwe", 6), ("chwech", 6), ("saith", 7), ("wyth", 8), ("naw", 9),
    ("deg", 10), ("deng", 10), ("un ar ddeg", 11), ("un deg un", 11), ("deuddeg", 12),
    ("un deg dau", 12), ("tri ar ddeg", 13), ("pymtheg", 15), ("ugain", 20),
)  # fmt: skip
_ORDINALS = (
    ("ail", 2), ("trydydd", 3), ("trydedd", 3), ("pedwerydd", 4), ("pedwaredd", 4), ("pumed", 5),
    ("chweched", 6), ("seithfed", 7), ("wythfed", 8), ("nawfed", 9), ("degfed", 10), ("olaf", -1),
)  # fmt: skip
CARDINALS: dict[str, int] = {form: number for word, number in _CARDINALS for form in mutated(word)}
ORDINALS: dict[str, int] = {form: place for word, place in _ORDINALS for form in mutated(word)}
_FRACTIONS = (
    ("tri chwarter", Fraction(75)), ("dwy ran o dair", Fraction(200, 3)),
    ("dau draean", Fraction(200, 3)), ("dau o bob tri", Fraction(200, 3)),
    ("traean", Fraction(100, 3)), ("un o bob tri", Fraction(100, 3)),
    ("tri o bob pedwar", Fraction(75)), ("un o bob pedwar", Fraction(25)),
    ("chwarter", Fraction(25)), ("hanner", Fraction(50)), ("un o bob dau", Fraction(50)),
)  # fmt: skip
FRACTIONS = {form: part for words, part in _FRACTIONS for form in mutated(words)}
_WHOLE_FRACTION = "|".join(sorted((one for one in FRACTIONS if " " in one), key=len, reverse=True))
_OF_A_WHOLE = r"(?= (?:o'r (?:bleidlais|pleidleisiau|etholwyr)|y bleidlais|yr etholwyr|o'r rhai))"
POINTS_UNIT = r" (?:o )?(?:pwynt|bwynt|phwynt|pwyntiau|bwyntiau)(?: canran)?\b"
NUMBER = number_pattern(
    words=(*CARDINALS, *ORDINALS),
    fraction=rf"\b(?i:{_WHOLE_FRACTION})\b|\b(?i:traean|draean|thraean|chwarter|hanner){_OF_A_WHOLE}",
    units=Units(
        percent=r" ?%| y cant\b",
        points=POINTS_UNIT,
        half_a_point=r"\b[Hh]anner pwynt(?: canran)?",
        place=r"(?:fed|ydd|edd|ain|eg|il)\b",
    ),
)
NO_YEAR = re.compile(
    r" (?:o )?(?:bleidlais|bleidleisiau|pleidlais|pleidleisiau|etholwyr|bobl|papurau|bapurau|yn (?:fwy|llai)\b)"
)
COMMON = frozenset(
    (
        "y yr o i yn ar ac mae gan wedi ei eu oedd roedd yw oddi dros gyda gan ond nid ni hefyd"
        " sydd lle ers oherwydd tro hwn mwyafrif fwyafrif bleidlais bleidleisiau pleidleisiau sedd"
        " etholaeth cafodd enillodd collodd daeth cadw cipio llafur aelod seneddol ganran gogwydd"
    ).split()
)
"""Everyday words, by which a text is seen to be Welsh."""
_COUNTED = any_form(
    ("sedd", "seddi", "ymgeisydd", "pleidlais", "aelod", "ernes", "blaid", "etholaeth", "pwynt")
)
_ONE_IS_COUNTED = re.compile(rf" (?:o'r|{_COUNTED}\b)")
_NO_ONE = re.compile(r"(?:\b(?i:yr|pob|bob|unrhyw|rhyw|nid)|'r) $")
_IS_PLACE = re.compile(r"\b(?i:yn|yr?|oedd|yn (?:yr?)|daeth|a) $|^$")
_NO_PLACE = re.compile(r" (?:dro|waith|etholiad|ganrif|fwyaf)\b")

KNOWN_WORDS = frozenset(
    (
        "Aelod Aelodau Seneddol Senedd San Steffan Prif Weinidog Cymru Cymraeg Lloegr Alban"
        " Gogledd Iwerddon Prydain Ewrop Undeb Ewropeaidd Brexit Tŷ Cyffredin Cyngor Sir Dinas"
        " Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
        " Llun Mercher Iau Gwener Sadwrn Sul Nadolig Nadolig BBC MP Syr Fonesig Arglwydd Mr Mrs Ms"
        " Dr DU UE Llywodraeth"
    ).split()
)
"""Words with a capital that name nobody who could be checked."""
PLAIN_STARTS = frozenset(
    (
        "beth a ac ar am at bu bydd cafodd daeth dau dim dwy dyma ei eu fe gan gyda hefyd heno i mae mi"
        " na nid ni o oes ond pan pob pum roedd saith sef tair tri un wyth y yr yn yna"
    ).split()
)
"""Words that may begin a sentence though somebody is called so."""
PRONOUNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:[Ee]f|[Ff]o|fe)\b(?= (?:oedd|yw|sydd|a))"), "he"),
    (re.compile(r"\b[Hh]i\b(?= (?:oedd|yw|sydd|a))"), "she"),
)
POSSESSIVE: frozenset[str] = frozenset()
SITTING_MP = re.compile(r"(?!)")
"""Welsh names the MP beside the title; a title alone is passed over."""
SENTENCE_END = re.compile(r"(?<=[.!?])[”\"']?\s+(?=[A-ZÀ-ÞŴŶ“\"'(0-9])|\n+")

MORE_THAN = re.compile(
    r"(?i:\b(?:mwy na|fwy na|dros|ychydig dros|ychydig yn fwy na|ychydig mwy na|o leiaf) )$"
)
LESS_THAN = re.compile(
    r"(?i:\b(?:bron i|bron|bron yn|llai na|lai na|o dan|dan|ychydig o dan|ychydig yn llai na"
    r"|agos at|yn agos i|nid cweit) )$"
)
ABOUT = re.compile(r"(?i:\b(?:tua|oddeutu|rhyw|o gwmpas|agos at|yn agos i) )$")

UP = frozenset(
    (
        "i fyny|fyny|yn uwch|uwch|cododd|chododd|gododd|codi|chodi|godi|cynyddodd|gynyddodd"
        "|chynyddodd|cynyddu|gynyddu|chynyddu|yn fwy|mwy|fwy|tyfodd|dyfodd|tyfu|ennill tir"
        "|ymestyn|gwella|wella"
    ).split("|")
)
DOWN = frozenset(
    (
        "i lawr|lawr|yn is|is|gostyngodd|ostyngodd|gostwng|ostwng|yn llai|llai|lai|cwympodd"
        "|gwympodd|cwympo|gwympo|syrthiodd|syrthio|disgynnodd|ddisgynnodd|disgyn|ddisgyn|lleihaodd"
        "|leihaodd|lleihau|leihau|colli tir|crebachu"
    ).split("|")
)
DIRECTION = rf"(?:(?i:{'|'.join(sorted(UP | DOWN, key=len, reverse=True))}))"

PLACE_BEFORE = re.compile(
    r"\b(?:[Yy]n|yng|ym|etholaeth|cadw|cipio|ennill|colli|adennill|Seneddol|sedd) $"
)
"""Words after which a name that may be a seat's is the seat's."""
PARTY_BEFORE = re.compile(r"(?:\b[Yy]r? |'r |\()$")
PARTY_AFTER = re.compile(r"\)")
"""What stands beside a name that is a surname too, where it is the party's."""
AFTER_A_NAME = re.compile(
    r" (?:yn (?:cadw|cipio|ennill|colli|ail|drydydd|adennill)|oedd|sydd|yw|a (?:enillodd|gafodd|ddaeth))\b"
)
"""What follows a name at the start of a sentence, even one that is also a plain word."""


def compound_of(words: str) -> int:
    """The number that several words make: Welsh texts have them in digits."""
    return CARDINALS[words.lower()]


def fraction_of(words: str) -> Fraction:
    """What the fraction in words is in per cent."""
    return FRACTIONS[words.lower()]


def aliases_of(form: str) -> Iterator[str]:
    """What else a newsroom calls the party of that form, in every form of that name."""
    for alias in PARTY_ALIASES.get(form, ()):
        yield from mutated(alias)


def forms_of_name(name: str) -> frozenset[str]:
    """The name and its mutated forms; behind an article it stands without one."""
    bare = name.removeprefix("y ").removeprefix("yr ")
    return frozenset({name, *mutated(bare)})


def counts(word: str, *, before: str, after: str) -> bool:
    """Whether a number's word counts something: 'un sedd', not 'yr un' or 'pob un'."""
    if word in ("un", "hun"):
        if _NO_ONE.search(before) is not None:
            return before.endswith("o'r ") and after.startswith(" sedd")
        return _ONE_IS_COUNTED.match(after) is not None
    if word in ORDINALS:
        return _IS_PLACE.search(before) is not None and _NO_PLACE.match(after) is None
    return True
