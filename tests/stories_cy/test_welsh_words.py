"""No word of a Welsh text is unknown to a dictionary that others made.

The dictionary is Hunspell's `cy_GB`, which this project does not ship: HUNSPELL_CY is its path
without the ending, and `spylls` reads it. Both are found on the machine, or the test is skipped.
"""

import gc
import importlib
import importlib.util
import os
import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from welsh import night, stories_of, texts_of

from countnight.model.story import SpanType
from countnight.stories.languages.every_frame import frames_of

DICTIONARY = Path(os.environ.get("HUNSPELL_CY", "/usr/share/hunspell/cy_GB"))
IS_THERE = DICTIONARY.with_suffix(".dic").exists() and importlib.util.find_spec("spylls")
NEEDS_DICTIONARY = pytest.mark.skipif(
    not IS_THERE, reason="no Welsh dictionary: install spylls, set HUNSPELL_CY to .../cy_GB"
)

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
CONTRACTED = re.compile(r"'(?:r|n|w|u|i|ch|m|th)$")
NAMES = {SpanType.NAME, SpanType.PLACE, SpanType.PARTY}
KEPT = {
    "Ailetholwyd": "regular: the impersonal past of 'ailethol', which the dictionary has",
}
"""Words that the dictionary does not have, and why they stand."""


@cache
def lookup() -> Callable[[str], bool]:
    """Whether the dictionary has the word."""
    hunspell = importlib.import_module("spylls.hunspell")
    with warnings.catch_warnings():
        # The reader leaves the dictionary's files to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        has = hunspell.Dictionary.from_files(str(DICTIONARY)).lookup
        gc.collect()
    return has  # type: ignore[no-any-return]


def is_known(word: str) -> bool:
    """Whether the word is in the dictionary, with or without what is contracted to it."""
    has = lookup()
    return has(word) or has(CONTRACTED.sub("", word))


def words_of_night() -> Iterator[str]:
    """Every word of every text of the shipped night, names apart."""
    for story in stories_of(night()):
        for part, text in texts_of(story):
            spans = [one for one in story.spans if one.part == part and one.type in NAMES]
            for span in sorted(spans, key=lambda one: -one.start):
                text = f"{text[: span.start]} {text[span.end :]}"  # noqa: PLW2901 - cut in turn
            yield from WORD.findall(re.sub(r"https?://\S+", "", text))


def words_of_ways() -> Iterator[str]:
    """Every word that stands between the slots of a sentence, said this night or not."""
    for _, frame in frames_of("cy"):
        for way in frame.ways:
            yield from WORD.findall(re.sub(r"\{[^{}]+\}", " ", way))


@NEEDS_DICTIONARY
@pytest.mark.parametrize("words", [words_of_night, words_of_ways])
def test_every_word_is_in_the_dictionary(words: Callable[[], Iterator[str]]) -> None:
    """But for those that are kept for a reason."""
    unknown = {word for word in words() if not is_known(word)}

    assert unknown - set(KEPT) == set()
