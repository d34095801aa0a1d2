"""What must never stand in a Welsh text: a reader of mutations that shares nothing with the writer.

It knows words by their radical forms and the words that change them, from the tables of Welsh
grammars, and looks at the finished text with the names of people and places taken out.
"""

import re
from collections.abc import Iterator

from countnight.model.story import SpanType, Story

RADICALS = frozenset(
    re.findall(
        r"\w+",
        """
        pleidlais pleidleisiau plaid plith pob pwynt pwyntiau papur pedair pedwar pum pump person
        trechu tri tair tir troi tynnu tro tybiannol
        cadw cael canran canlyniad cipio codi coelbren colli creu cyfran cyfrif cyffredinol
        cymharu cynnwys cyntaf cyfanswm cant
        blaen bwrw bod blwyddyn dau dwy deg dilys dileu dim dwylo diwethaf
        gogwydd gostwng gwrthwynebiad gwthio mwyafrif mwy mawr mis
        llai lleiaf lle llawr Llafur Plaid Llefarydd rhoi rhwng
        """,
    )
)
"""Words whose first letter a soft mutation would have changed."""

SOFTENERS = r"am|ar|at|dan|dros|drwy|gan|chan|heb|i|o|wrth|dau|dwy"
BREATHERS = r"a|â|gyda|na|tri|chwe"
FEMININE = r"pleidlais|plaid|canran|cyfran|cyfrol|tref|gwlad"
MASCULINE_SOFTENED = r"fwyafrif|ganlyniad|ogwydd|drydydd|bedwerydd|bumed"
VERB_NOUNS_SOFTENED = r"gadw|gipio|golli|drechu|ddal|gael|godi|ostwng|gyhoeddi"
PREDICATES = r"mwyafrif|trydydd|trydedd|pedwerydd|pedwaredd|pumed|degfed|mwy|gogwydd|cyfartal"

FAULTS = (
    ("aspirate", re.compile(rf"\b(?:{BREATHERS}) (?:(?:p(?!h)|t(?!h)|c(?!h))[a-zŵŷ]+|Plaid\b)")),
    ("feminine after the article", re.compile(rf"(?:\b[Yy]|'r) (?:{FEMININE})\b")),
    ("masculine after the article", re.compile(rf"(?:\b[Yy]|'r) (?:{MASCULINE_SOFTENED})\b")),
    ("yn before a verb-noun", re.compile(rf"\byn (?:{VERB_NOUNS_SOFTENED})\b")),
    ("yn before a predicate", re.compile(rf"\byn (?:{PREDICATES})\b")),
    ("subject after mae gan", re.compile(r"(?:[Mm]ae|oedd) gan [^.;:,]{1,50} mwyafrif\b")),
    ("object of an inflected verb", re.compile(r"\b[Nn]ewidiodd (?:[\w ]+ )?dwylo\b")),
    ("article before a vowel", re.compile(r"\b[Yy] (?!y|w)[aeiouâêîôû]")),
    ("article before a consonant", re.compile(r"\b[Yy]r (?![aeiouwyhâêîôûAEIOUWYHX]|[A-Z]{2})")),
    ("article not contracted", re.compile(r"\b(?:i|o|a|â|gyda|na|[Mm]ae) yr? ")),
    ("conjunction before a vowel", re.compile(r"\ba (?!enill|etholwyd|oedd)[aeiouy][a-z]+")),
)
VOWEL_CONJUNCTION = re.compile(
    r"\bac (?=[bcdfghjklmnpqrstvxz])(?!mae|roedd|nid|ni|fel)\w*|\bac Plaid\b"
)

SINGULARS = {
    2: {"bleidlais", "bwynt", "sedd", "ymgeisydd"},
    3: {"pleidlais", "phwynt", "sedd", "ymgeisydd"},
    6: {"phleidlais", "phwynt", "sedd", "ymgeisydd"},
}
PLAIN = {"pleidlais", "pwynt", "sedd", "ymgeisydd"}
NUMBER_AND_NOUN = re.compile(
    r"(?<![\d.,])(\d[\d,]*) (\w*(?:leidlais|wynt|sedd|ymgeisydd)\b|[pb]leidleisiau|o \w+)"
)
PLURALS = {"o bleidleisiau", "o seddi", "o ymgeiswyr", "o bwyntiau", "o Aelodau"}


def without_names(story: Story, part: str, text: str) -> str:
    """The text with people and places as X, which no rule touches; parties and numbers stay."""
    for span in sorted(story.spans, key=lambda span: -span.start):
        if span.part == part and span.type in {SpanType.NAME, SpanType.PLACE}:
            text = text[: span.start] + "X" + text[span.end :]
    return text


def faults(text: str) -> Iterator[str]:
    """What the text gets wrong, by the rule that it breaks."""
    for name, pattern in FAULTS:
        yield from (f"{name}: {found.group()}" for found in pattern.finditer(text))
    yield from (f"ac: {found.group()}" for found in VOWEL_CONJUNCTION.finditer(text))
    for found in re.finditer(rf"\b({SOFTENERS}) (\w+)", text):
        if found[2] in RADICALS:
            yield f"soft: {found.group()}"
    for found in NUMBER_AND_NOUN.finditer(text):
        yield from _number_fault(int(found[1].replace(",", "")), found[2])


def _number_fault(number: int, noun: str) -> Iterator[str]:
    if noun.startswith("o "):
        is_plural = noun in PLURALS
        if is_plural and 1 <= number <= 10:
            yield f"plural behind {number}: {noun}"
        return
    allowed = {"bleidlais", "pwynt", "sedd", "ymgeisydd"} if number == 1 else PLAIN
    if number > 10 or noun not in SINGULARS.get(number, allowed):
        yield f"noun behind {number}: {noun}"
