"""The numbers of a sentence about one seat, each held against the fact that it should state."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from countnight.model.fact import Fact, Unit
from countnight.proofread.agreement import agrees
from countnight.proofread.languages.record import Numbers
from countnight.proofread.languages.rules import NumberRule
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import Quantity, SeatScope
from countnight.proofread.seat import faults
from countnight.proofread.subject import Place, Reading, places_of, subject_of
from countnight.proofread.verdict import Fault, Verdict

JUDGED = frozenset({Tag.NUMBER, Tag.PERCENT, Tag.POINTS, Tag.FRACTION})
OF_TURNOUT = {
    Quantity.SHARE: Quantity.TURNOUT,
    Quantity.SHARE_THEN: Quantity.TURNOUT_THEN,
    Quantity.SHARE_CHANGE: Quantity.TURNOUT_CHANGE,
}
OF_SUBJECT = frozenset(
    {
        Quantity.VOTES,
        Quantity.VOTES_THEN,
        Quantity.SHARE,
        Quantity.SHARE_THEN,
        Quantity.SHARE_CHANGE,
        Quantity.PLACE,
        Quantity.SHARE_RATIO,
    }
)
SIGNED = frozenset({Quantity.SHARE_CHANGE, Quantity.TURNOUT_CHANGE, Quantity.MAJORITY_CHANGE})


def number_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scopes: dict[int, SeatScope]
) -> Iterator[Verdict]:
    """A verdict for every number of the sentence whose seat is known; years have their own."""
    for index, place in places_of(sentence).items():
        mention = mentions[index]
        if mention.tag in JUDGED and index in scopes:
            reading = reading_of(place, mention, mentions)
            yield judged(reading, scopes[index])


def reading_of(place: Place, mention: Mention, mentions: Sequence[Mention]) -> Reading:
    """What the number is said to be, and of whom."""
    subject = subject_of(place, mentions)
    if _is_bare_points(place, mention):
        quantity = Quantity.TURNOUT_CHANGE if subject.is_turnout else Quantity.SHARE_CHANGE
        return Reading(mention, place, quantity, subject)
    for rule in _rules(mention, place.language.numbers):
        right = rule.right.match(place.right)
        left = None if right is None else rule.left.search(place.left)
        if left is None or right is None:
            continue
        named = {**left.groupdict(), **right.groupdict()}.get("other")
        other = None if named is None else mentions[int(named)]
        quantity = (
            OF_TURNOUT.get(rule.quantity, rule.quantity) if subject.is_turnout else rule.quantity
        )
        return Reading(mention, place, quantity, subject, other)
    return Reading(mention, place, Quantity.VOTES, subject)


def _rules(mention: Mention, numbers: Numbers) -> tuple[NumberRule, ...]:
    if mention.tag is Tag.PERCENT:
        return numbers.PERCENT
    if mention.tag is Tag.POINTS:
        return numbers.POINTS
    return numbers.FRACTIONS if mention.tag is Tag.FRACTION else numbers.WHOLE


def _is_bare_points(place: Place, mention: Mention) -> bool:
    """'down 9.5' after a figure with its unit: points that leave the word out."""
    numbers = place.language.numbers
    if mention.tag is not Tag.NUMBER or numbers.FOLLOWED_BY_VOTES.match(place.right):
        return False
    if mention.decimals:
        return True
    is_small = mention.number is not None and mention.number < 100
    return bool(
        is_small
        and (numbers.BARE_POINTS.search(place.left) or numbers.BARE_POINTS_AFTER.match(place.right))
        and numbers.WITH_UNIT.search(place.left)
    )


def judged(reading: Reading, scope: SeatScope) -> Verdict:
    """The verdict on one number."""
    place, mention = reading.place, reading.mention
    swing = faults.swing_in_votes(reading, scope)
    if swing is not None:
        return Verdict(place.index, "swing", seat=scope.view.seat.id, fault=swing)
    facts = _facts(reading, scope)
    for fact in facts:
        if isinstance(fact.value, str) or not agrees(
            mention, Fraction(fact.value), before=place.left, words=place.language.words
        ):
            continue
        fault = (
            _direction_fault(reading, fact)
            or _moved_fault(reading, scope)
            or faults.of_frame(reading, fact)
        )
        return Verdict(
            place.index, fact.id, fact.about, scope.view.seat.id, fault=fault, given=fact
        )
    fault = faults.of_number(reading, facts, scope)
    fact_id, about = (facts[0].id, facts[0].about) if facts else (None, None)
    return Verdict(place.index, fact_id, about, scope.view.seat.id, fault=fault)


def _facts(reading: Reading, scope: SeatScope) -> tuple[Fact, ...]:
    if reading.quantity is Quantity.LEAD:
        return tuple(faults.leads(reading, scope))
    if reading.quantity is Quantity.YEARS_AGO:
        return tuple(faults.years_ago(scope))
    if reading.quantity is Quantity.YEARS:
        return tuple(faults.tenures(reading, scope))
    if reading.quantity is Quantity.THE_TWO:
        return (Fact("place", 2, Unit.COUNT),)
    if reading.quantity not in OF_SUBJECT:
        return scope.facts_of(reading.quantity, None)
    rank = reading.subject.rank
    if rank is not None and len(scope.view.ranked) > rank:
        return scope.facts_of_standing(reading.quantity, scope.view.ranked[rank])
    return scope.facts_of(reading.quantity, reading.subject.mention)


def _direction_fault(reading: Reading, fact: Fact) -> Fault | None:
    """What is wrong with up or down beside a change that is right in size."""
    if isinstance(fact.value, str) or fact.value == 0:
        return None
    if reading.quantity is Quantity.LEAD and reading.other is not None:
        return _lead_fault(reading, is_ahead=fact.value > 0)
    if reading.quantity not in SIGNED:
        return None
    word = direction_word(reading)
    if word is None:
        return None
    language = reading.place.language
    if (word.lower() in language.words.UP) == (fact.value > 0):
        return None
    return faults.of_direction(word, reading.quantity, language)


CHANGE_OF = {
    Quantity.SHARE: Quantity.SHARE_CHANGE,
    Quantity.SHARE_THEN: Quantity.SHARE_CHANGE,
    Quantity.TURNOUT: Quantity.TURNOUT_CHANGE,
    Quantity.TURNOUT_THEN: Quantity.TURNOUT_CHANGE,
}
"""What 'fell to' and 'rose from' say besides the figure that follows."""
NOW = frozenset({Quantity.SHARE, Quantity.TURNOUT})


def _moved_fault(reading: Reading, scope: SeatScope) -> Fault | None:
    """What is wrong with 'rose to' a share that fell."""
    change, language = CHANGE_OF.get(reading.quantity), reading.place.language
    if change is None:
        return None
    numbers = language.numbers
    moved = numbers.MOVED_TO if reading.quantity in NOW else numbers.MOVED_FROM
    word = moved.search(reading.place.left)
    if word is None:
        return None
    for fact in scope.facts_of(change, reading.subject.mention):
        if not isinstance(fact.value, str) and (
            (word[1].lower() in language.words.UP) == (fact.value > 0)
        ):
            return None
    return faults.of_direction(word[1], change, language)


def _lead_fault(reading: Reading, *, is_ahead: bool) -> Fault | None:
    """Ahead of somebody who had more votes, or behind somebody who had fewer."""
    said_behind = reading.place.language.numbers.BEHIND.match(reading.place.right) is not None
    if said_behind != is_ahead:
        return None
    return Fault("wrong-order", "The votes say who was ahead of whom: it was the other way round.")


def direction_word(reading: Reading) -> str | None:
    """The word that says which way the number went; None where no word does."""
    place, numbers = reading.place, reading.place.language.numbers
    after = numbers.DIRECTION_RIGHT.match(place.right)
    if after is not None:
        return after[1]
    before = [*numbers.ANY_DIRECTION.finditer(place.left)]
    return before[-1][1] if before else None
