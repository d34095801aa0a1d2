"""Whom a number is about: the person or party that the words nearest to it name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from countnight.proofread.languages.record import Language
from countnight.proofread.reading.mention import Mention
from countnight.proofread.reading.sentence import SIGN, Sentence
from countnight.proofread.scope import Quantity

FAR = 320
"""Masked characters before a sign that may say what it is: more than any sentence has."""
_NAMED = re.compile(r"⟨[PY](\d+)⟩")


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or party, or the turnout; neither where the sentence has nothing of the kind.

    None means: `rank` the subject is not one of the leading two without being named.
    """

    mention: Mention | None = None
    is_turnout: bool = False
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A sign in its sentence: what stands before and after it."""

    index: int
    left: str
    right: str
    language: Language


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it was understood: what it is said to be, of whom, and where it stands.

    None means: `other` nobody is named whom the subject is ahead of.
    """

    mention: Mention
    place: Place
    quantity: Quantity
    subject: Subject
    other: Mention | None = None


def places_of(sentence: Sentence) -> dict[int, Place]:
    """Every sign of the sentence by its mention's index."""
    text = sentence.masked
    return {
        int(sign[2]): Place(
            int(sign[2]),
            text[max(0, sign.start() - FAR) : sign.start()],
            text[sign.end() :],
            sentence.language,
        )
        for sign in SIGN.finditer(text)
    }


def subject_of(place: Place, mentions: Sequence[Mention]) -> Subject:
    """Whom the number is about.

    Shape: "votes for X" names its own; of "X and Y ... 5,366 and 3,332" the first number is the
    first one's; "With N votes, X" names the next; else it is the last named.
    """
    numbers = place.language.numbers
    for after in numbers.SUBJECT_AFTER:
        own = after.match(place.right)
        if own is not None:
            return Subject(mentions[int(own["after"])])
    rank = rank_in_pair(place, mentions)
    if rank is not None:
        return _of_pair(place, mentions, rank=rank)
    if not (_NAMED.search(place.left) or numbers.TURNOUT_WORD.search(place.left)):
        return _first(place, mentions)
    return _last(place, mentions)


def rank_in_pair(place: Place, mentions: Sequence[Mention]) -> int | None:
    """0 or 1 for the first or second of two figures of a kind that share their words, else None."""
    if place.index < 0:
        return None
    tag = mentions[place.index].tag
    numbers = place.language.numbers
    after = numbers.PAIRED_AFTER.match(place.right)
    before = numbers.PAIRED_BEFORE.search(place.left)
    if after is not None and mentions[int(after["other"])].tag is tag:
        return 0
    if before is not None and mentions[int(before["other"])].tag is tag:
        return 1
    return None


def _of_pair(place: Place, mentions: Sequence[Mention], *, rank: int) -> Subject:
    """One of the last two people or parties named; of the leading two where none is."""
    named = [mentions[int(sign[1])] for sign in _NAMED.finditer(place.left)]
    different = [
        one for at, one in enumerate(named) if one.text not in {x.text for x in named[:at]}
    ]
    if len(different) < 2:
        return Subject(rank=rank)
    return Subject(different[-2:][rank])


def _first(place: Place, mentions: Sequence[Mention]) -> Subject:
    named = _NAMED.search(place.right)
    turnout = place.language.numbers.TURNOUT_WORD.search(place.right)
    if turnout is not None and (named is None or turnout.start() < named.start()):
        return Subject(is_turnout=True)
    return Subject() if named is None else Subject(mentions[int(named[1])])


def _last(place: Place, mentions: Sequence[Mention]) -> Subject:
    named = [*_NAMED.finditer(place.left)]
    turnouts = [*place.language.numbers.TURNOUT_WORD.finditer(place.left)]
    if turnouts and (not named or named[-1].start() < turnouts[-1].start()):
        return Subject(is_turnout=True)
    return Subject(mentions[int(named[-1][1])]) if named else Subject()
