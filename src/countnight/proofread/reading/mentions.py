"""Every name and number of a text, each with what it may stand for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from countnight.model.ids import SeatId
from countnight.proofread.languages.record import Words
from countnight.proofread.reading.mention import Entry, Mention, PersonName, Tag
from countnight.proofread.reading.names import FIRST_WORD, Index, Names, index_of
from countnight.proofread.reading.numbers import numbers_of

SENTENCE_STARTS = '.!?\n“"(–—•-'
HALF_STARTS = ":;"
NEAR = 40
"""Characters before a word that say whether it begins a sentence."""


def mentions_of(text: str, *, names: Names, seat: SeatId | None) -> tuple[Mention, ...]:
    """The text's names and numbers in order, none over another.

    Shape: `text` has plain apostrophes and blanks; surnames are those of the seat and of every
    seat and person named in full.
    """
    words = names.language.words
    known = list(_names(text, indexes=(names.everywhere,), words=words))
    seats = seats_spoken_of(known, seat=seat)
    locals_ = tuple(names.surnames[one] for one in seats if one in names.surnames)
    if locals_:
        known = [
            _narrowed(one, seats=seats)
            for one in _names(text, indexes=(names.everywhere, *locals_), words=words)
        ]
    taken = _taken(text, known)
    numbers = [one for one in numbers_of(text, words=words) if not any(taken[one.start : one.end])]
    found = sorted((*known, *numbers), key=lambda one: one.start)
    unknown = _unknown(text, taken=_taken(text, found), names=names)
    return tuple(sorted((*found, *unknown), key=lambda one: one.start))


def _taken(text: str, mentions: Iterable[Mention]) -> bytearray:
    """A mark for each character of the text that is part of a mention."""
    marks = bytearray(len(text))
    for one in mentions:
        marks[one.start : one.end] = b"\1" * (one.end - one.start)
    return marks


def seats_spoken_of(known: Iterable[Mention], *, seat: SeatId | None) -> tuple[SeatId, ...]:
    """The seat of the text, the seats it names, and the seats of those it names in full."""
    found: dict[SeatId, None] = {} if seat is None else {seat: None}
    for one in known:
        if one.seat is not None:
            found[one.seat] = None
        elif len({person.seat for person in one.persons}) == 1:
            found[one.persons[0].seat] = None
    return tuple(found)


def _names(text: str, *, indexes: tuple[Index, ...], words: Words) -> Iterator[Mention]:
    at = 0
    for word in FIRST_WORD.finditer(text):
        if word.start() < at or (word.start() and text[word.start() - 1] in "-'’"):
            continue
        entry = _longest(text, word=word, indexes=indexes)
        if entry is None:
            continue
        at = word.start() + len(entry.text)
        tag = _tag(entry, text=text, start=word.start(), words=words)
        yield Mention(tag, word.start(), at, entry.text, entry=_only(entry, tag))


def _only(entry: Entry, tag: Tag) -> Entry:
    """The entry without what the name is not, where it is a person or a party."""
    if tag is Tag.PERSON:
        return replace(entry, parties=(), seat=None, groups=())
    if tag is Tag.PARTY:
        return replace(entry, persons=(), seat=None, groups=())
    return entry


def _longest(text: str, *, word: re.Match[str], indexes: tuple[Index, ...]) -> Entry | None:
    fitting = [
        entry
        for index in indexes
        for entry in index.get(word.group(), ())
        if text.startswith(entry.text, word.start()) and _ends(text, word.start() + len(entry.text))
    ]
    if not fitting:
        return None
    longest = max(len(entry.text) for entry in fitting)
    (group,) = index_of(entry for entry in fitting if len(entry.text) == longest).values()
    return group[0]


def _ends(text: str, at: int) -> bool:
    """Whether a name may end here: the next is neither letter, digit nor a hyphened part."""
    rest = text[at : at + 2]
    if not rest:
        return True
    if rest[0] == "-":
        return len(rest) == 1 or not rest[1].isalpha() or not rest[1].isupper()
    return not rest[0].isalnum()


def _tag(entry: Entry, *, text: str, start: int, words: Words) -> Tag:
    """What the name is here, where it may be several things."""
    before, after = text[max(0, start - 12) : start], text[start + len(entry.text) :][:12]
    if entry.parties and entry.persons:
        is_party = words.PARTY_BEFORE.search(before) or words.PARTY_AFTER.match(after)
        return Tag.PARTY if is_party else Tag.PERSON
    if entry.persons and (entry.seat or entry.groups):
        if words.PLACE_BEFORE.search(before) or (not before and after[:1] == ":"):
            return Tag.SEAT if entry.seat else Tag.GROUP
        return Tag.PERSON
    if entry.persons:
        return Tag.PERSON
    if entry.parties:
        return Tag.PARTY
    return Tag.SEAT if entry.seat else Tag.GROUP


def _narrowed(one: Mention, *, seats: tuple[SeatId, ...]) -> Mention:
    """The mention with the persons of the nearest seat, where some of them stand there."""
    if len(one.persons) < 2:
        return one
    for seat in seats:
        here = tuple(person for person in one.persons if person.seat == seat)
        if here:
            entry = Entry(one.text, persons=_now_first(here), parties=one.parties, seat=one.seat)
            return Mention(one.tag, one.start, one.end, one.text, entry=entry)
    return one


def _now_first(persons: tuple[PersonName, ...]) -> tuple[PersonName, ...]:
    """Those who stand now, unless nobody of that name does."""
    standing = tuple(one for one in persons if one.candidacy is not None)
    return standing or persons


CAPITALISED = re.compile(r"(?<![\w'-])[A-ZÀ-ÞŴŶ][\w'-]*")


def _unknown(text: str, *, taken: bytearray, names: Names) -> Iterator[Mention]:
    """Words with a capital that are no name of the night, joined where they stand together."""
    run: tuple[int, int] | None = None
    for word in CAPITALISED.finditer(text):
        start, end = word.span()
        bare = word.group().removesuffix("'s")
        end = start + len(bare)
        if any(taken[start:end]) or _is_plain(bare, text=text, start=start, names=names):
            continue
        if run is not None and text[run[1] : start] == " ":
            run = (run[0], end)
            continue
        if run is not None:
            yield Mention(Tag.UNKNOWN, *run, text[run[0] : run[1]])
        run = (start, end)
    if run is not None:
        yield Mention(Tag.UNKNOWN, *run, text[run[0] : run[1]])


def _is_plain(word: str, *, text: str, start: int, names: Names) -> bool:
    """Whether the word is no name, or has its capital from the sentence that it begins."""
    words = names.language.words
    if word in words.KNOWN_WORDS or len(word) == 1:
        return True
    before = text[max(0, start - NEAR) : start].rstrip(" ")
    is_word = word.lower() in words.PLAIN_STARTS
    if before and before[-1] in HALF_STARTS:
        return is_word and word not in names.words
    if before and before[-1] not in SENTENCE_STARTS:
        return False
    if word not in names.words:
        return True
    return is_word and not words.AFTER_A_NAME.match(text, start + len(word))
