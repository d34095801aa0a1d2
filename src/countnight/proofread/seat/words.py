"""Comparisons in words, and places, in a sentence about one seat."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from countnight.facts.seat_view import Standing
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import Quantity, SeatScope
from countnight.proofread.subject import Place, places_of, subject_of
from countnight.proofread.verdict import Fault, Verdict

_SIGN = re.compile(r"⟨[A-Z](\d+)⟩")


def place_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scopes: dict[int, SeatScope]
) -> Iterator[Verdict]:
    """A verdict for every place: second, third, last."""
    for index, place in places_of(sentence).items():
        if mentions[index].tag is not Tag.ORDINAL or index not in scopes:
            continue
        if place.language.comparisons.NO_PLACE.match(place.right):
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
        expected = place.language.comparisons.ordinal(standings[0].place)
        message = f"{standings[0].candidacy.name} came {expected}."
        fault = Fault("wrong-place", message, expected, expected)
    about = standings[0].candidacy.id if standings else None
    return Verdict(place.index, "place", about, scope.view.seat.id, fault=fault)


def ratio_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scope: SeatScope
) -> Iterator[Verdict]:
    """A verdict for every 'more than doubled', 'almost halved' and their like."""
    comparisons = sentence.language.comparisons
    for match in comparisons.RATIO.finditer(sentence.masked):
        left, right = sentence.masked[: match.start()], sentence.masked[match.end() :]
        quantity = comparisons.ratio_of(left, right)
        place = Place(-1, left, right, sentence.language)
        subject = subject_of(place, mentions)
        if subject.is_turnout:
            continue
        facts = scope.facts_of(
            quantity, None if quantity is Quantity.MAJORITY_RATIO else subject.mention
        )
        values = [Fraction(fact.value) for fact in facts if not isinstance(fact.value, str)]
        low, high = comparisons.bounds_of(match)
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
    language = sentence.language
    for moved in language.relations.MAJORITY_MOVED:
        for match in moved.finditer(sentence.masked):
            if not language.comparisons.IS_MAJORITY.search(sentence.masked[: match.end()]):
                continue
            fault = None
            if now is None or not then:
                fault = Fault("unsupported", "There is no earlier majority to compare with.")
            elif (match[1].lower() in language.words.UP) != (int(now.value) > int(then[0].value)):
                other = language.comparisons.OPPOSITE.get(match[1])
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
    language = sentence.language
    for match in language.comparisons.BOTH_MOVED.finditer(sentence.masked):
        is_up = match[1].lower() in language.words.UP
        fault = None
        if len(moves) < 2 or any((move > 0) != is_up for move in moves):
            other = language.comparisons.OPPOSITE.get(match[1])
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
