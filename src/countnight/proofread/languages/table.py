"""Every language that is read, and which of them a text is in."""

import re
from collections.abc import Mapping, Sequence

from countnight.proofread.languages.cy import comparisons as cy_comparisons
from countnight.proofread.languages.cy import deposits as cy_deposits
from countnight.proofread.languages.cy import frames as cy_frames
from countnight.proofread.languages.cy import groups as cy_groups
from countnight.proofread.languages.cy import numbers as cy_numbers
from countnight.proofread.languages.cy import relations as cy_relations
from countnight.proofread.languages.cy import words as cy_words
from countnight.proofread.languages.cy import years as cy_years
from countnight.proofread.languages.en import comparisons as en_comparisons
from countnight.proofread.languages.en import deposits as en_deposits
from countnight.proofread.languages.en import frames as en_frames
from countnight.proofread.languages.en import groups as en_groups
from countnight.proofread.languages.en import numbers as en_numbers
from countnight.proofread.languages.en import relations as en_relations
from countnight.proofread.languages.en import words as en_words
from countnight.proofread.languages.en import years as en_years
from countnight.proofread.languages.record import Language

ENGLISH = Language(
    "en",
    en_words,
    en_numbers,
    en_relations,
    en_deposits,
    en_comparisons,
    en_years,
    en_frames,
    en_groups,
)
WELSH = Language(
    "cy",
    cy_words,
    cy_numbers,
    cy_relations,
    cy_deposits,
    cy_comparisons,
    cy_years,
    cy_frames,
    cy_groups,
)
LANGUAGES: Mapping[str, Language] = {one.code: one for one in (ENGLISH, WELSH)}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 400
"""Words that are looked at: nobody changes language after the first paragraphs."""


def language_of(text: str, *, among: Sequence[str]) -> Language:
    """The language whose everyday words the text has most of; the first of the election's if none.

    Shape: `among` are the election's languages, the first of them its own.
    """
    words = [one.lower() for one in _WORD.findall(text[: _ENOUGH * 12])][:_ENOUGH]
    first = next((LANGUAGES[code] for code in among if code in LANGUAGES), ENGLISH)
    counts = {
        code: sum(word in language.words.COMMON for word in words)
        for code, language in LANGUAGES.items()
    }
    best = max(counts, key=lambda code: (counts[code], code == first.code))
    return LANGUAGES[best]
