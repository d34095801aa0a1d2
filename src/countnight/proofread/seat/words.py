"""Comparisons in words, places and deposits in a sentence about one seat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from countnight.facts.seat_view import Standing
from countnight.model.ids import CandidacyId
from countnight.proofread.languages import en, en_relations, en_words
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import Quantity, SeatScope
from countnight.proofread.subject import Place, places_of, subject_of
from countnight.proofread.verdict import Fault, Verdict

_SIGN = re.compile(r"⟨[A-Z](\d+)⟩")
_PERSON = re.compile(r"⟨P(\d+)⟩")


def place_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scopes: dict[int, SeatScope]
) -> Iterator[Verdict]:
    """A verdict for every place: second, third, last."""
    for index, place in places_of(sentence).items():
        if mentions[index].tag is not Tag.ORDINAL or index not in scopes:
            continue
        if en_words.NO_PLACE.match(place.right):
            continue
        subject = subject_of(place, mentions).mention
        if subject is not None:
            yield _placed(
                place, mentions[index], scopes[index].standings_of(subject), scopes[index]
            )


def _placed(
    place: Place, mention: Mention, standings: Sequence[Standing], scope: SeatScope
) -> Verdict:
    said = int(mention.number or 0)
    wanted = max(one.place for one in scope.view.ranked) if said == -1 else said
    fault = None
    if not standings:
        fault = Fault("wrong-party", "Nobody of that name or party stood in this seat.")
    elif wanted not in {one.place for one in standings}:
        expected = en_words.ordinal(standings[0].place)
        message = f"{standings[0].candidacy.name} came {expected}."
        fault = Fault("wrong-place", message, expected, expected)
    about = standings[0].candidacy.id if standings else None
    return Verdict(place.index, "place", about, scope.view.seat.id, fault=fault)


def ratio_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scope: SeatScope
) -> Iterator[Verdict]:
    """A verdict for every 'more than doubled', 'almost halved' and their like."""
    for match in en_words.RATIO.finditer(sentence.masked):
        left, right = sentence.masked[: match.start()], sentence.masked[match.end() :]
        quantity = en_words.ratio_of(left, right)
        place = Place(-1, left, right)
        subject = subject_of(place, mentions)
        if subject.is_turnout:
            continue
        facts = scope.facts_of(
            quantity, None if quantity is Quantity.MAJORITY_RATIO else subject.mention
        )
        values = [Fraction(fact.value) for fact in facts if not isinstance(fact.value, str)]
        low, high = en_words.bounds_of(match)
        fault = None
        if not any(low <= value <= high for value in values):
            fault = _ratio_fault(values, quantity)
        fact_id, about = (facts[0].id, facts[0].about) if facts else (None, None)
        after = last_sign(left)
        yield Verdict(
            _nearest(sentence, at=match.start()),
            fact_id,
            about,
            scope.view.seat.id,
            fault=fault,
            words=match.group(),
            after=after,
        )


def _ratio_fault(values: Sequence[Fraction], quantity: Quantity) -> Fault:
    if not values:
        return Fault("unsupported", f"No fact gives the {quantity} here.")
    times = f"{float(values[0]):.2f} times"
    return Fault("contradicted", f"The {quantity} is {times} what it was.", times)


def moved_verdicts(sentence: Sentence, *, scope: SeatScope) -> Iterator[Verdict]:
    """A verdict for every 'majority up to', 'falls from' and their like."""
    now, then = scope.book.first("majority"), scope.facts_of(Quantity.MAJORITY_THEN, None)
    for moved in en_relations.MAJORITY_MOVED:
        for match in moved.finditer(sentence.masked):
            if not en_words.IS_MAJORITY.search(sentence.masked[: match.end()]):
                continue
            fault = None
            if now is None or not then:
                fault = Fault("unsupported", "There is no earlier majority to compare with.")
            elif (match[1] in en.UP) != (int(now.value) > int(then[0].value)):
                other = en_words.OPPOSITE.get(match[1])
                said = f"The majority went from {int(then[0].value):,} to {int(now.value):,}."
                fault = Fault("direction-wrong", said, other, other)
            yield Verdict(
                _nearest(sentence, at=match.start()),
                "majority_direction",
                seat=scope.view.seat.id,
                fault=fault,
                words=match[1],
                after=last_sign(sentence.masked[: match.start(1)]),
            )


def both_verdicts(sentence: Sentence, *, scope: SeatScope) -> Iterator[Verdict]:
    """A verdict for every 'both leading parties lost ground' and its like."""
    leading = [scope.view.winner, scope.view.runner_up]
    facts = [scope.book.get("share_change", one.candidacy.id) for one in leading if one is not None]
    moves = [Fraction(one.value) for one in facts if one is not None]
    for match in en_words.BOTH_MOVED.finditer(sentence.masked):
        is_up = match[1] in en.UP
        fault = None
        if len(moves) < 2 or any((move > 0) != is_up for move in moves):
            other = en_words.OPPOSITE.get(match[1])
            fault = Fault("direction-wrong", "Their shares did not both move so.", other, other)
        yield Verdict(
            _nearest(sentence, at=match.start()),
            "share_change",
            seat=scope.view.seat.id,
            fault=fault,
            words=match[1],
            after=last_sign(sentence.masked[: match.start(1)]),
        )


def last_sign(words: str) -> int | None:
    """The index of the last mention in the words; None when there is none."""
    signs = _SIGN.findall(words)
    return int(signs[-1]) if signs else None


def _nearest(sentence: Sentence, *, at: int) -> int:
    """The mention that stands nearest to the place: a finding about words needs a span.

    None means: -1 stands for a sentence without a mention.
    """
    signs = [*_SIGN.finditer(sentence.masked)]
    if not signs:
        return -1
    return int(min(signs, key=lambda sign: abs(sign.start() - at))[1])


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
    for said in _listed(sentence.masked):
        seen: list[frozenset[str]] = []
        for index in dict.fromkeys(said.people):
            ids = frozenset(one.candidacy.id for one in scope.standings_of(mentions[index]))
            fault = _deposit_fault(mentions[index], ids, said=said, lost=lost, seen=seen)
            seen.append(ids)
            yield Verdict(
                index,
                "deposits_lost",
                seat=scope.view.seat.id,
                fault=fault,
                words=None if fault is None or fault.code == "named-twice" else said.words,
                after=said.after,
            )


def _deposit_fault(
    mention: Mention,
    ids: frozenset[str],
    *,
    said: _Listed,
    lost: set[CandidacyId],
    seen: Sequence[frozenset[str]],
) -> Fault | None:
    if ids and ids in seen:
        return Fault("named-twice", f"{mention.text} is named twice.")
    if not ids or any((one in lost) == said.is_lost for one in ids):
        return None
    word = "kept" if said.is_lost else "lost"
    return Fault("deposit-wrong", f"{mention.text} {word} the deposit.", word, word)


def _listed(masked: str) -> Iterator[_Listed]:
    """Everybody who is said to have lost a deposit, then everybody who is said to have kept it."""
    if "eposit" not in masked:
        return
    yield from _lost_in_lists(masked)
    for match in en_relations.DEPOSIT_LOST_BY_ONE.finditer(masked):
        if not en_relations.COUNTED.search(match.group()):
            yield _those_lost(f"⟨P{match['who']}⟩", masked, at=match.start("verb"))
    for match in en_relations.DEPOSIT_LOST_LAST.finditer(masked):
        yield _those_lost(f"⟨P{match['who']}⟩", masked, at=match.start("verb"))
    for match in en_relations.DEPOSITS_KEPT.finditer(masked):
        after = last_sign(masked[: match.start("verb")])
        yield _Listed((int(match["who"]),), is_lost=False, words=match["verb"], after=after)


def _lost_in_lists(masked: str) -> Iterator[_Listed]:
    """'A, B and C lost their deposits', and the names behind or before a count."""
    for match in en_relations.DEPOSITS_COUNTED.finditer(masked):
        yield _those_lost(match["after"] or match["after2"], masked, at=match.start())
    for match in en_relations.DEPOSITS_OF.finditer(masked):
        yield _those_lost(match["after"], masked, at=match.start())
    for match in en_relations.DEPOSITS_LOST.finditer(masked):
        yield _those_lost(match["before"], masked, at=match.end("before"))
        also = en_relations.AS_DID.search(masked, match.end())
        if also is not None:
            yield _those_lost(also["after"], masked, at=match.end("before"))


def _those_lost(words: str, masked: str, *, at: int) -> _Listed:
    people = tuple(int(sign[1]) for sign in _PERSON.finditer(words))
    verb = en_relations.LOSES.search(masked, at)
    said = "deposits" if verb is None else verb.group()
    return _Listed(people, is_lost=True, words=said, after=last_sign(masked[:at]))
