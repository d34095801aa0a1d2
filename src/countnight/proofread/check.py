"""The door of the room: a text against a night, as findings and as ties.

A finding says what is wrong with a span; a tie says which fact a span states.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.model.finding import Finding, Severity
from countnight.model.ids import GroupId, SeatId
from countnight.proofread import frames
from countnight.proofread.group.numbers import group_verdicts
from countnight.proofread.night import ProofNight
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.mentions import mentions_of
from countnight.proofread.reading.sentence import Sentence, sentences_of, with_pronouns
from countnight.proofread.scope import SeatScope
from countnight.proofread.seat.numbers import number_verdicts
from countnight.proofread.seat.relations import reduced, relation_verdict, relations_in
from countnight.proofread.seat.words import (
    both_verdicts,
    deposit_verdicts,
    moved_verdicts,
    place_verdicts,
    ratio_verdicts,
)
from countnight.proofread.seat.years import year_verdicts
from countnight.proofread.speaking import About, Speaking, speaking_of
from countnight.proofread.verdict import Fault, Verdict

LANGUAGES = ("en",)
REMEDIES = {
    Severity.HOLD: "Correct it, or attest a note that supports it.",
    Severity.WARN: "Check it by hand, or attest a note that supports it.",
    Severity.NOTE: "Nothing need be done.",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """A span of the text and the fact that it states.

    Units: `start` and `end` are Unicode code points, end exclusive.
    None means: `about` the fact is about the whole seat or group.
    """

    start: int
    end: int
    fact: str
    about: str | None
    seat: SeatId | None
    group: GroupId | None


def proofread(
    text: str,
    *,
    night: ProofNight,
    seat: SeatId | None = None,
    group: GroupId | None = None,
    lang: str = "en",
) -> tuple[Finding, ...]:
    """Everything in the text that the night's facts contradict or do not support, in order.

    Shape: without `seat` and `group` the text itself must say what it is about.
    """
    if lang not in LANGUAGES:
        return (_unread(lang),)
    faulty = [
        (mention, verdict, verdict.fault)
        for mention, verdict in verdicts_on(text, night=night, about=About(seat, group))
        if verdict.fault is not None
    ]
    found: dict[tuple[int, int], Finding] = {}
    for mention, verdict, fault in faulty:
        found.setdefault((mention.start, mention.end), _finding(mention, verdict, fault))
    return tuple(found[place] for place in sorted(found))


def ties(
    text: str, *, night: ProofNight, seat: SeatId | None = None, group: GroupId | None = None
) -> tuple[Tie, ...]:
    """Every span of the text that states a fact, in order, with that fact."""
    found: dict[tuple[int, int], Tie] = {}
    for mention, verdict in verdicts_on(text, night=night, about=About(seat, group)):
        if verdict.fault is None and verdict.fact is not None:
            tie = Tie(
                mention.start, mention.end, verdict.fact, verdict.about, verdict.seat, verdict.group
            )
            found.setdefault((mention.start, mention.end), tie)
    return tuple(found[place] for place in sorted(found))


def verdicts_on(text: str, *, night: ProofNight, about: About) -> Iterator[tuple[Mention, Verdict]]:
    """Every mention that was held against a fact, with the verdict."""
    plain = _plain(text)
    found = mentions_of(plain, names=night.names, seat=about.seat)
    read = [_as_group(one, group=about.group) for one in found]
    mentions = with_pronouns(plain, read, election=night.election, seat=about.seat)
    speaking = Speaking(night, about, None)
    yield from _of_another_seat(mentions, about)
    for sentence in sentences_of(plain, mentions):
        speaking = speaking_of(sentence, mentions, before=speaking)
        for verdict in _of_sentence(sentence, mentions, speaking):
            if verdict.index >= 0 or verdict.words is not None:
                yield _spoken(verdict, mentions, start=sentence.start, text=plain), verdict
    yield from frames.frame_faults(plain, mentions=mentions)


def _of_another_seat(
    mentions: Sequence[Mention], about: About
) -> Iterator[tuple[Mention, Verdict]]:
    """A text that names another seat before its own."""
    named = next((index for index, one in enumerate(mentions) if one.tag is Tag.SEAT), None)
    if about.seat is None or named is None or mentions[named].seat == about.seat:
        return
    fault = Fault("wrong-seat", "The text is about another seat.")
    yield mentions[named], Verdict(named, "seat", seat=about.seat, fault=fault)


def _spoken(verdict: Verdict, mentions: Sequence[Mention], *, start: int, text: str) -> Mention:
    """The mention that the verdict is on, or the words that say it."""
    if verdict.words is None:
        return mentions[verdict.index]
    behind = start if verdict.after is None else mentions[verdict.after].end
    at = max(text.find(verdict.words, behind), start)
    return Mention(Tag.UNKNOWN, at, at + len(verdict.words), verdict.words)


def _as_group(mention: Mention, *, group: GroupId | None) -> Mention:
    """The group of the text, where a seat has its name too."""
    is_it = group is not None and group in mention.groups and mention.tag is Tag.SEAT
    if not is_it or mention.entry is None:
        return mention
    entry = replace(mention.entry, seat=None)
    return replace(mention, tag=Tag.GROUP, entry=entry)


def _plain(text: str) -> str:
    """The text with plain apostrophes and blanks, each still in its place."""
    return text.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x2011: "-"})


def _of_sentence(
    sentence: Sentence, mentions: Sequence[Mention], speaking: Speaking
) -> Iterator[Verdict]:
    small, stated = reduced(sentence, mentions)
    told = set()
    for verdict in group_verdicts(small, mentions, speaking=speaking):
        told.add(verdict.index)
        yield verdict
    scopes = speaking.scopes(small, mentions)
    for relation, one in (*stated, *relations_in(small, mentions)):
        scope = speaking.scope_of_relation(one, scopes)
        if scope is not None:
            yield relation_verdict(relation, one, scope)
    untold = {index: scope for index, scope in scopes.items() if index not in told}
    yield from number_verdicts(small, mentions, scopes=untold)
    yield from place_verdicts(small, mentions, scopes=untold)
    whole = speaking.scopes(sentence, mentions)
    yield from year_verdicts(sentence, mentions, scopes=whole)
    yield from _in_words(small, mentions, speaking.sole_scope(scopes))
    yield from _elsewhere(sentence, mentions, speaking)
    yield from _untied(sentence, mentions, scopes={**dict.fromkeys(told), **scopes, **whole})


def _in_words(
    sentence: Sentence, mentions: Sequence[Mention], scope: SeatScope | None
) -> Iterator[Verdict]:
    """Comparisons and deposits, where the sentence is about one seat."""
    if scope is None:
        return
    yield from ratio_verdicts(sentence, mentions, scope=scope)
    yield from moved_verdicts(sentence, scope=scope)
    yield from both_verdicts(sentence, scope=scope)
    yield from deposit_verdicts(sentence, mentions, scope=scope)


def _untied(
    sentence: Sentence, mentions: Sequence[Mention], *, scopes: dict[int, SeatScope | None]
) -> Iterator[Verdict]:
    """Numbers for which no seat or group could be found, and names of nobody."""
    for index in sentence.indexes:
        mention = mentions[index]
        if mention.tag is Tag.UNKNOWN:
            fault = Fault(
                "unknown-name",
                f"Nobody and nothing of this night is called {mention.text}.",
                severity=Severity.WARN,
            )
            yield Verdict(index, None, fault=fault)
        elif _is_absent(mention, scopes.get(index)):
            fault = Fault("wrong-party", "That party did not stand in this seat.")
            yield Verdict(index, None, fault=fault)
        elif _is_stranger(mention, scopes.get(index)):
            fault = Fault("wrong-seat", f"{mention.text} did not stand in this seat.")
            yield Verdict(index, None, fault=fault)
        elif mention.number is not None and index not in scopes and mention.tag is not Tag.ORDINAL:
            fault = Fault(
                "unsupported", f"No fact gives {mention.text} here.", severity=Severity.WARN
            )
            yield Verdict(index, None, fault=fault)


def _is_stranger(mention: Mention, scope: SeatScope | None) -> bool:
    """Whether the person stands in none of the seats that the sentence speaks of."""
    if mention.tag is not Tag.PERSON or scope is None:
        return False
    return all(person.seat != scope.view.seat.id for person in mention.persons)


def _elsewhere(
    sentence: Sentence, mentions: Sequence[Mention], speaking: Speaking
) -> Iterator[Verdict]:
    """Persons beside the name of one seat, in a text about many, who stood in another."""
    seats = {mentions[i].seat for i in sentence.indexes if mentions[i].tag is Tag.SEAT}
    if speaking.about.seat is not None or len(seats) != 1:
        return
    for index in sentence.indexes:
        persons = mentions[index].persons if mentions[index].tag is Tag.PERSON else ()
        if persons and seats.isdisjoint(one.seat for one in persons):
            fault = Fault("wrong-seat", f"{mentions[index].text} did not stand there.")
            yield Verdict(index, "seat", fault=fault)


def _is_absent(mention: Mention, scope: SeatScope | None) -> bool:
    """Whether the party stood in the seat neither now nor last time."""
    if mention.tag is not Tag.PARTY or scope is None:
        return False
    past = scope.view.past
    then = () if past is None else (one.main_party.key for one in past.candidates)
    here = {*(one.main_party.key for one in scope.view.ranked), *then}
    return here.isdisjoint(mention.parties)


def _unread(lang: str) -> Finding:
    """That nothing was read, so that silence is not taken for a yes."""
    return Finding(
        code="language-unknown",
        severity=Severity.WARN,
        message=f"Texts in {lang} are not read yet; they are in {', '.join(LANGUAGES)}.",
        remedy="Have somebody who knows the language read it against the facts.",
    )


def _finding(mention: Mention, verdict: Verdict, fault: Fault) -> Finding:
    return Finding(
        code=fault.code,
        severity=fault.severity,
        message=fault.message,
        remedy=REMEDIES[fault.severity],
        seat=verdict.seat,
        start=mention.start,
        end=mention.end,
        fact=verdict.fact,
        expected=fault.expected,
        suggestion=fault.suggestion,
    )
