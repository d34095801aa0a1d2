"""A sentence in which every name and number has become a sign.

⟨P3⟩ is the fourth mention of the text, a person. Rules are written against this masked form, so
that they see "⟨P3⟩ won by ⟨N4⟩ votes" whatever the names are.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from countnight.model.election import Election
from countnight.model.ids import CandidacyId, SeatId
from countnight.proofread.languages import en
from countnight.proofread.reading.mention import Entry, Mention, PersonName, Tag

SIGN = re.compile(r"⟨([PYSGNCTORFU])(\d+)⟩")
_MACRO = re.compile(r"\{(\w+):(\w+)\}")
_END = re.compile(en.SENTENCE_END)
_PRONOUN = re.compile(en.PRONOUN)
_SITTING = re.compile(en.SITTING_MP)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, masked.

    Shape: `signs` are in order; a sign's index is that of its mention in the whole text.
    """

    masked: str
    start: int
    end: int
    indexes: tuple[int, ...]


def pattern(written: str) -> re.Pattern[str]:
    """A rule: {P:who} is a person called `who`, {Y:party}, {S:seat} and so on likewise.

    Shape: several letters together, {PY:x}, are any one of them.
    """
    return re.compile(_MACRO.sub(_sign, written))


def _sign(macro: re.Match[str]) -> str:
    letters, name = macro.groups()
    one = letters if len(letters) == 1 else f"[{letters}]"
    group = "" if name == "_" else f"?P<{name}>"
    return rf"⟨{one}({group}\d+)⟩" if group else rf"⟨{one}\d+⟩"


def with_pronouns(
    text: str, mentions: Sequence[Mention], *, election: Election, seat: SeatId | None
) -> tuple[Mention, ...]:
    """The mentions with each he and she as the person named last, and 'sitting MP' as the MP."""
    found = [*mentions, *_sitting(text, election=election, seat=seat)]
    pronouns = [*_PRONOUN.finditer(text)]
    others = (
        {gender: _called_otherwise(election, gender=gender) for gender in ("he", "she")}
        if pronouns
        else {}
    )
    for pronoun in pronouns:
        word = pronoun.group()
        gender = en.HE.get(word) or en.POSSESSIVE[word]
        person = _antecedent(mentions, before=pronoun.start(), others=others[gender])
        if person is not None:
            entry = Entry(word, persons=(person,))
            found.append(Mention(Tag.PERSON, pronoun.start(), pronoun.end(), word, entry=entry))
    return tuple(sorted(found, key=lambda one: one.start))


def _sitting(text: str, *, election: Election, seat: SeatId | None) -> Iterator[Mention]:
    """Every 'sitting MP' without a name, where the seat has one candidate who was it."""
    if seat is None:
        return
    stood = [one for one in election.candidacies.get(seat, ()) if one.is_sitting]
    if len(stood) != 1:
        return
    person = PersonName(stood[0].name, seat, stood[0].id, election.main_party(stood[0].party))
    for words in _SITTING.finditer(text):
        entry = Entry(words.group(), persons=(person,))
        yield Mention(Tag.PERSON, words.start(), words.end(), words.group(), entry=entry)


def _antecedent(
    mentions: Sequence[Mention], *, before: int, others: Container[CandidacyId]
) -> PersonName | None:
    """The person named last before the place, leaving out those whom it cannot mean."""
    for one in reversed(mentions):
        if one.start < before and one.tag is Tag.PERSON:
            for person in one.persons:
                if person.candidacy is None or person.candidacy not in others:
                    return person
    return None


def _called_otherwise(election: Election, *, gender: str) -> frozenset[CandidacyId]:
    """Candidacies whose pronoun is known to be another."""
    return frozenset(
        one.id
        for candidacies in election.candidacies.values()
        for one in candidacies
        if one.pronoun and one.pronoun != gender
    )


def sentences_of(text: str, mentions: Sequence[Mention]) -> Iterator[Sentence]:
    """The text's sentences; a break inside a name is none."""
    start = 0
    inside = [(one.start, one.end) for one in mentions]
    for gap in [*_END.finditer(text), None]:
        end = len(text) if gap is None else gap.start()
        if gap is not None and any(a < end < b for a, b in inside):
            continue
        if text[start:end].strip():
            yield _masked(text, mentions, start=start, end=end)
        start = end if gap is None else gap.end()


def _masked(text: str, mentions: Sequence[Mention], *, start: int, end: int) -> Sentence:
    parts: list[str] = []
    indexes: list[int] = []
    at = start
    for index, one in enumerate(mentions):
        if start <= one.start and one.end <= end:
            parts.append(text[at : one.start])
            possessive = "'s" if one.text in en.POSSESSIVE else ""
            parts.append(f"⟨{one.tag}{index}⟩{possessive}")
            indexes.append(index)
            at = one.end
    parts.append(text[at:end])
    return Sentence("".join(parts), start, end, tuple(indexes))
