"""Who is said to have lost a deposit, or to have kept it, in a sentence about one seat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countnight.model.ids import CandidacyId
from countnight.proofread.languages.record import Deposits
from countnight.proofread.reading.mention import Mention
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import SeatScope
from countnight.proofread.seat.words import last_sign
from countnight.proofread.verdict import Fault, Verdict

_PERSON = re.compile(r"⟨P(\d+)⟩")


@dataclass(frozen=True, slots=True)
class _Listed:
    """People who are said to have lost a deposit, or to have kept it, and the words that say so."""

    people: tuple[int, ...]
    is_lost: bool
    words: str
    after: int | None


def deposit_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scope: SeatScope
) -> Iterator[Verdict]:
    """A verdict for everybody who is said to have lost a deposit, or to have kept it."""
    lost = {one.candidacy.id for one in scope.lost_deposits()}
    words = sentence.language.deposits
    for said in _listed(sentence.masked, words):
        seen: list[frozenset[str]] = []
        for index in dict.fromkeys(said.people):
            ids = frozenset(one.candidacy.id for one in scope.standings_of(mentions[index]))
            fault = _named_twice(mentions[index], ids, seen) or _deposit_fault(
                mentions[index], ids, said=said, lost=lost, words=words
            )
            seen.append(ids)
            yield Verdict(
                index,
                "deposits_lost",
                seat=scope.view.seat.id,
                fault=fault,
                words=None if fault is None or fault.code == "named-twice" else said.words,
                after=said.after,
            )


def _named_twice(
    mention: Mention, ids: frozenset[str], seen: Sequence[frozenset[str]]
) -> Fault | None:
    if not ids or ids not in seen:
        return None
    return Fault("named-twice", f"{mention.text} is named twice.")


def _deposit_fault(
    mention: Mention,
    ids: frozenset[str],
    *,
    said: _Listed,
    lost: set[CandidacyId],
    words: Deposits,
) -> Fault | None:
    if mention.persons and all(one.candidacy is None for one in mention.persons):
        return Fault("wrong-seat", f"{mention.text} does not stand in this seat now.")
    if not ids or any((one in lost) == said.is_lost for one in ids):
        return None
    message = f"{mention.text} {'kept' if said.is_lost else 'lost'} the deposit."
    suggestion = words.KEPT_WORD if said.is_lost else words.LOST_WORD
    return Fault("deposit-wrong", message, suggestion, suggestion)


def _listed(masked: str, words: Deposits) -> Iterator[_Listed]:
    """Everybody who is said to have lost a deposit, then everybody who is said to have kept it."""
    if words.IS_DEPOSIT.search(masked) is None:
        return
    yield from _lost_in_lists(masked, words)
    for one in words.ONES:
        for match in one.finditer(masked):
            if not words.COUNTED.search(match.group()):
                yield _those_lost(f"⟨P{match['who']}⟩", masked, at=match.start("verb"), words=words)
    for kept in words.KEPT:
        for match in kept.finditer(masked):
            after = last_sign(masked[: match.start("verb")])
            yield _Listed((int(match["who"]),), is_lost=False, words=match["verb"], after=after)


def _lost_in_lists(masked: str, words: Deposits) -> Iterator[_Listed]:
    """'A, B and C lost their deposits', and the names behind or before a count."""
    for listed in words.LISTS_AFTER:
        for match in listed.finditer(masked):
            yield _those_lost(match["people"], masked, at=match.start(), words=words)
    for listed in words.LISTS:
        for match in listed.finditer(masked):
            yield _those_lost(match["people"], masked, at=match.end("people"), words=words)
            also = words.AS_DID.search(masked, match.end())
            if also is not None:
                yield _those_lost(also["people"], masked, at=match.end("people"), words=words)


def _those_lost(people: str, masked: str, *, at: int, words: Deposits) -> _Listed:
    indexes = tuple(int(sign[1]) for sign in _PERSON.finditer(people))
    verb = words.LOSES.search(masked, at)
    said = "deposits" if verb is None else verb.group()
    return _Listed(indexes, is_lost=True, words=said, after=last_sign(masked[:at]))
