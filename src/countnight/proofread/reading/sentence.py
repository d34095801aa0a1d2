"""A sentence in which every name and number has become a sign.

⟨P3⟩ is the fourth mention of the text, a person. Rules are written against this masked form, so
that they see "⟨P3⟩ won by ⟨N4⟩ votes" whatever the names are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countnight.model.election import Election
from countnight.model.ids import SeatId
from countnight.proofread.languages.record import Language, Words
from countnight.proofread.reading.mention import Entry, Mention, PersonName, Tag
from countnight.proofread.reading.names import Names

SIGN = re.compile(r"⟨([PYSGNCTORFU])(\d+)⟩")
FAR = 60
"""Mentions that are looked back over for whom a pronoun means."""
MOST = 1200
"""Characters after which a sentence is read in pieces, so that no rule meets an endless one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, masked.

    Shape: `signs` are in order; a sign's index is that of its mention in the whole text.
    """

    masked: str
    start: int
    end: int
    indexes: tuple[int, ...]
    language: Language


def with_pronouns(
    text: str,
    mentions: Sequence[Mention],
    *,
    names: Names,
    election: Election,
    seat: SeatId | None,
) -> tuple[Mention, ...]:
    """The mentions with each he and she as the person named last, and 'sitting MP' as the MP."""
    words = names.language.words
    found = [*mentions, *_sitting(text, election=election, seat=seat, words=words)]
    for pronoun, gender in words.PRONOUNS:
        for match in pronoun.finditer(text):
            person = _antecedent(mentions, before=match.start(), gender=gender, names=names)
            if person is not None:
                entry = Entry(match.group(), persons=(person,))
                found.append(Mention(Tag.PERSON, *match.span(), match.group(), entry=entry))
    return tuple(_apart(sorted(found, key=lambda one: one.start)))


def _apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of which none begins inside another: a surname may be a pronoun's word."""
    end = 0
    for one in mentions:
        if one.start >= end:
            end = one.end
            yield one


def _sitting(
    text: str, *, election: Election, seat: SeatId | None, words: Words
) -> Iterator[Mention]:
    """Every 'sitting MP' without a name, where the seat has one candidate who was it."""
    if seat is None:
        return
    stood = [one for one in election.candidacies.get(seat, ()) if one.is_sitting]
    if len(stood) != 1:
        return
    person = PersonName(stood[0].name, seat, stood[0].id, election.main_party(stood[0].party))
    for match in words.SITTING_MP.finditer(text):
        entry = Entry(match.group(), persons=(person,))
        yield Mention(Tag.PERSON, *match.span(), match.group(), entry=entry)


def _antecedent(
    mentions: Sequence[Mention], *, before: int, gender: str, names: Names
) -> PersonName | None:
    """The person named last before the place, leaving out those whom it cannot mean."""
    last = bisect_left(mentions, before, key=lambda one: one.start)
    for one in reversed(mentions[max(0, last - FAR) : last]):
        for person in one.persons if one.tag is Tag.PERSON else ():
            known = None if person.candidacy is None else names.pronouns.get(person.candidacy)
            if known is None or known == gender:
                return person
    return None


def sentences_of(
    text: str, mentions: Sequence[Mention], *, language: Language
) -> Iterator[Sentence]:
    """The sentences; a break inside a name is none, and a very long one is read in pieces."""
    first = 0
    for start, end in _pieces(text, mentions, language=language):
        while first < len(mentions) and mentions[first].start < start:
            first += 1
        if text[start:end].strip():
            last = bisect_left(mentions, end, key=lambda one: one.start)
            indexes = range(first, last)
            yield _masked(text, mentions, indexes, span=(start, end), language=language)


def _pieces(
    text: str, mentions: Sequence[Mention], *, language: Language
) -> Iterator[tuple[int, int]]:
    inside = bytearray(len(text) + 1)
    for one in mentions:
        inside[one.start + 1 : one.end] = b"\1" * (one.end - one.start - 1)
    start = 0
    for gap in [*language.words.SENTENCE_END.finditer(text), None]:
        end = len(text) if gap is None else gap.start()
        if inside[end]:
            continue
        while end - start > MOST:
            cut = _cut(text, inside, after=start)
            yield start, cut
            start = cut
        yield start, end
        start = end if gap is None else gap.end()


def _cut(text: str, inside: bytearray, *, after: int) -> int:
    """Where a sentence without an end is cut: at a blank if there is one, never inside a name."""
    cut = text.rfind(" ", after + 1, after + MOST)
    cut = after + MOST if cut < 0 else cut
    while cut < len(text) and inside[cut]:
        cut += 1
    return cut


def _masked(
    text: str,
    mentions: Sequence[Mention],
    indexes: range,
    *,
    span: tuple[int, int],
    language: Language,
) -> Sentence:
    parts: list[str] = []
    at, end = span
    for index in indexes:
        one = mentions[index]
        parts.append(text[at : one.start])
        possessive = "'s" if one.text in language.words.POSSESSIVE else ""
        parts.append(f"⟨{one.tag}{index}⟩{possessive}")
        at = one.end
    parts.append(text[at:end])
    return Sentence("".join(parts), *span, tuple(indexes), language)
