"""The door of the room: a text against a night, as findings and as ties.

A finding says what is wrong with a span; a tie says which fact a span states.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.model.exact import Value
from countnight.model.fact import Fact
from countnight.model.finding import Finding, Severity
from countnight.model.ids import GroupId, SeatId
from countnight.proofread.ahead import book_ahead, held_against, stood_for
from countnight.proofread.frames import frame_faults
from countnight.proofread.group.numbers import group_verdicts
from countnight.proofread.house import (
    banned_findings,
    in_house_style,
    in_plain_marks,
    without_false_years,
)
from countnight.proofread.languages.record import Language
from countnight.proofread.languages.table import LANGUAGES, language_of
from countnight.proofread.night import ProofNight
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.mentions import mentions_of
from countnight.proofread.reading.sentence import Sentence, sentences_of, with_pronouns
from countnight.proofread.scope import SeatScope
from countnight.proofread.seat.deposits import deposit_verdicts
from countnight.proofread.seat.numbers import number_verdicts
from countnight.proofread.seat.relations import reduced, relation_verdict, relations_in
from countnight.proofread.seat.words import (
    both_verdicts,
    moved_verdicts,
    place_verdicts,
    ratio_verdicts,
)
from countnight.proofread.seat.years import year_verdicts
from countnight.proofread.speaking import About, Speaking, speaking_of
from countnight.proofread.subject import places_of
from countnight.proofread.verdict import Fault, Verdict

MOST_MENTIONS = 60
"""Names and numbers of a sentence beyond which it is none, but a table or a paste."""
REMEDIES = {
    Severity.HOLD: "Correct it, or attest a note that supports it.",
    Severity.WARN: "Check it by hand, or attest a note that supports it.",
    Severity.NOTE: "Nothing need be done.",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """A span of the text and the fact that it states.

    Units: `start` and `end` are Unicode code points, end exclusive.
    None means: `about` the fact is about the whole seat or group; `value` the words state that
    the fact holds, and no figure.
    """

    start: int
    end: int
    fact: str
    about: str | None
    seat: SeatId | None
    group: GroupId | None
    value: Value | None = None
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of reading a text: its language, what is wrong, and what states which fact."""

    lang: str
    findings: tuple[Finding, ...]
    ties: tuple[Tie, ...]


def proofread(
    text: str,
    *,
    night: ProofNight,
    seat: SeatId | None = None,
    group: GroupId | None = None,
    lang: str | None = None,
) -> Proof:
    """Everything that the night's facts contradict or do not support, and every tie, in order.

    Shape: without `seat` and `group` the text itself must say what it is about.
    None means: `lang` the text shows its language.
    """
    if lang is not None and lang not in LANGUAGES:
        return Proof(lang, (_unread(lang),), ())
    language = LANGUAGES[lang] if lang else language_of(text, among=night.election.languages)
    style = night.election.style
    findings: dict[tuple[int, int], Finding] = {}
    ties: dict[tuple[int, int], Tie] = {}
    about = About(seat, group)
    for mention, verdict in verdicts_on(text, night=night, about=about, language=language):
        place = (mention.start, mention.end)
        if verdict.fault is not None:
            finding = _finding(mention, verdict, verdict.fault)
            findings.setdefault(place, in_house_style(finding, style.numbers_in(language.code)))
        elif verdict.fact is not None:
            ties.setdefault(place, _tie(mention, verdict, night=night))
    for finding in _banned(text, night=night, seat=seat, language=language):
        place = (finding.start or 0, finding.end or 0)
        if place not in findings or findings[place].severity is not Severity.HOLD:
            findings[place] = finding
    return Proof(
        language.code,
        tuple(findings[place] for place in sorted(findings)),
        tuple(ties[place] for place in sorted(ties)),
    )


def _banned(
    text: str, *, night: ProofNight, seat: SeatId | None, language: Language
) -> tuple[Finding, ...]:
    """Words that the house does not write, where they are nobody's name."""
    banned = night.election.style.banned_in(language.code)
    if not banned:
        return ()
    names = mentions_of(_plain(text), names=night.lexicon.names[language.code], seat=seat)
    return tuple(banned_findings(text, names, banned))


def verdicts_on(
    text: str, *, night: ProofNight, about: About, language: Language
) -> Iterator[tuple[Mention, Verdict]]:
    """Every mention that was held against a fact, with the verdict."""
    names, numbers = (
        night.lexicon.names[language.code],
        night.election.style.numbers_in(language.code),
    )
    plain = in_plain_marks(_plain(text), numbers)
    named = mentions_of(plain, names=names, seat=about.seat)
    found = without_false_years(named, plain, numbers, night.lexicon.years)
    read = [_as_group(one, group=about.group) for one in found]
    mentions = with_pronouns(plain, read, names=names, election=night.election, seat=about.seat)
    speaking, ahead = Speaking(night, about, None), book_ahead(night, about)
    yield from _of_another_seat(mentions, about)
    for sentence in sentences_of(plain, mentions, language=language):
        if len(sentence.indexes) > MOST_MENTIONS:
            yield mentions[sentence.indexes[0]], _too_dense(sentence)
            continue
        speaking = speaking_of(sentence, mentions, before=speaking)
        verdicts = _of_sentence(sentence, mentions, speaking)
        if ahead is not None:
            places = places_of(sentence)
            verdicts = held_against(verdicts, mentions, book=ahead, places=places, night=night)
        for verdict in verdicts:
            if verdict.index >= 0 or verdict.words is not None:
                yield _spoken(verdict, mentions, start=sentence.start, text=plain), verdict
    yield from frame_faults(plain, language=language)


def _tie(mention: Mention, verdict: Verdict, *, night: ProofNight) -> Tie:
    """The tie, with the value and the formula of the fact that was found, or is in its book."""
    fact = verdict.given
    if fact is None and verdict.fact is not None:
        fact = _in_book(verdict, verdict.fact, night)
    return Tie(
        mention.start,
        mention.end,
        verdict.fact or "",
        verdict.about,
        verdict.seat,
        verdict.group,
        None if fact is None else fact.value,
        "" if fact is None else fact.formula,
    )


def _in_book(verdict: Verdict, fact: str, night: ProofNight) -> Fact | None:
    book = None
    if verdict.seat is not None:
        book = night.books.get(verdict.seat)
    elif verdict.group is not None:
        book = night.group_book(verdict.group)
    if book is None:
        return None
    return book.get(fact, verdict.about) or (book.first(fact) if verdict.about is None else None)


def _too_dense(sentence: Sentence) -> Verdict:
    """That nothing of the sentence was read, so that silence is not taken for a yes."""
    said = f"{len(sentence.indexes)} names and numbers without a stop: they were not read."
    fault = Fault("not-read", said, severity=Severity.WARN)
    return Verdict(sentence.indexes[0], None, fault=fault)


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
    if speaking.about.seat is not None and speaking.scope(speaking.about.seat) is None:
        yield from stood_for(stated, election=speaking.night.election)
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
