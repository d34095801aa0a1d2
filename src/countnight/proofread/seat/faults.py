"""What exactly is wrong with a number, so that an editor sees the cause and not only a no."""

from collections.abc import Iterator
from fractions import Fraction

from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact, Unit
from countnight.model.finding import Severity
from countnight.proofread.agreement import agrees
from countnight.proofread.languages.record import Language
from countnight.proofread.reading.mention import Tag
from countnight.proofread.scope import Quantity, SeatScope
from countnight.proofread.subject import Reading
from countnight.proofread.verdict import Fault

THEN = {
    Quantity.VOTES: Quantity.VOTES_THEN,
    Quantity.SHARE: Quantity.SHARE_THEN,
    Quantity.MAJORITY: Quantity.MAJORITY_THEN,
    Quantity.TURNOUT: Quantity.TURNOUT_THEN,
}
NOW = {then: now for now, then in THEN.items()}


SEVERAL = frozenset(
    {
        *(Quantity.VOTES, Quantity.VOTES_THEN, Quantity.VALID, Quantity.ELECTORATE),
        *(Quantity.REJECTED, Quantity.CANDIDATES, Quantity.DEPOSITS, Quantity.KEPT),
        *(Quantity.RECOUNTS, Quantity.TIED, Quantity.YEARS, Quantity.YEARS_AGO, Quantity.SEATS),
    }
)
"""What takes a plural verb in a finding."""


def of_number(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault:
    """Why the number agrees with none of the facts."""
    for find in (_percent_for_points, _unknown, _turnaround, _other_time, _swapped, _rounded_twice):
        fault = find(reading, facts, scope)
        if fault is not None:
            return fault
    expected = shown(facts[0], reading)
    are = "are" if reading.quantity in SEVERAL else "is"
    message = f"The {reading.quantity} {are} {expected}, not {reading.mention.text}."
    return Fault("contradicted", message, expected, expected)


def of_frame(reading: Reading, fact: Fact) -> Fault | None:
    """A right number in a wrong frame: per cent for points, voters for votes."""
    if reading.mention.tag is Tag.PERCENT and fact.unit is Unit.POINTS:
        return _as_points(reading, fact)
    if reading.quantity is Quantity.VALID and reading.place.language.frames.PEOPLE_AFTER.match(
        reading.place.right
    ):
        said = "Valid votes are counted, not people: some papers are rejected."
        return Fault("voters-for-votes", said, None, f"{reading.mention.text} valid votes")
    return None


def of_direction(word: str, quantity: Quantity, language: Language) -> Fault:
    """Up where it went down, or down where it went up."""
    other = language.comparisons.OPPOSITE.get(word)
    return Fault(
        "direction-wrong", f"The {quantity} went the other way than '{word}'.", other, other
    )


def shown(fact: Fact, like: Reading) -> str:
    """The fact's value as the text would write it."""
    if isinstance(fact.value, str):
        return fact.value
    size = abs(Fraction(fact.value))
    if fact.unit in (Unit.PERCENT, Unit.POINTS):
        tenths = tenths_half_up(size)
        number = f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
        is_percent = like.mention.tag is Tag.PERCENT and fact.unit is Unit.PERCENT
        unit = "percent" if is_percent else fact.unit.value
        return number + like.place.language.frames.UNITS.get(unit, "")
    return f"{int(size):,}"


def leads(reading: Reading, scope: SeatScope) -> Iterator[Fact]:
    """How far the subject is ahead of the other, or behind: the majority when nobody is named."""
    yield from scope.facts_of(Quantity.MAJORITY, None) if reading.other is None else ()
    if reading.other is None:
        return
    others = scope.standings_of(reading.other)
    subject = reading.subject.mention
    ours = scope.standings_of(subject) if subject is not None and subject != reading.other else ()
    is_other = any(one in others for one in ours)
    ahead = scope.view.ranked[:1] if is_other or not ours else ours
    for other in others:
        for one in ahead:
            yield Fact("lead", one.votes - other.votes, Unit.VOTES, about=one.candidacy.id)


def years_ago(scope: SeatScope) -> Iterator[Fact]:
    """Years from the baseline's election to this one."""
    election = scope.view.election
    if election.baseline.date is not None:
        years = election.date.year - election.baseline.date.year
        yield Fact("baseline", years, Unit.COUNT, seat=scope.view.seat.id)


def tenures(reading: Reading, scope: SeatScope) -> Iterator[Fact]:
    """Years since the MP who is spoken of came in, by the notes; any MP's when none is named."""
    year, subject = scope.view.election.date.year, reading.subject.mention
    names = set() if subject is None else {one.name for one in subject.persons}
    for fact in scope.book.each("notable"):
        kind, _, name = (fact.about or "").partition(":")
        is_theirs = kind == "mp_for_this_seat_since" and (name in names or not names)
        if is_theirs and isinstance(fact.value, int):
            yield Fact("notable", year - fact.value, Unit.COUNT, about=fact.about)


def swing_in_votes(reading: Reading, scope: SeatScope) -> Fault | None:
    """A swing that is given in votes, whatever the number is."""
    if reading.mention.tag is not Tag.NUMBER:
        return None
    frames = reading.place.language.frames
    if not (
        frames.VOTE_SWING_AFTER.match(reading.place.right)
        or frames.SWING_OF.search(reading.place.left)
    ):
        return None
    swing = scope.book.first("swing")
    expected = None if swing is None else shown(swing, reading)
    return Fault(
        "swing-in-votes", "A swing is in points of the vote, never in votes.", expected, expected
    )


def _percent_for_points(
    reading: Reading, facts: tuple[Fact, ...], scope: SeatScope
) -> Fault | None:
    del scope
    if reading.mention.tag is not Tag.PERCENT or not facts or facts[0].unit is not Unit.POINTS:
        return None
    return _as_points(reading, facts[0])


def _as_points(reading: Reading, fact: Fact) -> Fault:
    points = shown(fact, reading)
    return Fault(
        "percent-for-points", f"A {reading.quantity} is in points: {points}.", points, points
    )


def _unknown(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault | None:
    if facts:
        return None
    subject = reading.subject.mention
    if subject is not None and subject.persons and not scope.standings_of(subject):
        said = f"{subject.text} does not stand in this seat, so nothing is known of the number."
        return Fault("unsupported", said, severity=Severity.NOTE)
    if reading.quantity is Quantity.SWING:
        return Fault("swing-unsupported", "No swing may be given for this seat.", None, None)
    return Fault(
        "unsupported", f"No fact gives the {reading.quantity} here.", severity=Severity.WARN
    )


def _turnaround(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault | None:
    turnaround = scope.book.first("turnaround")
    if turnaround is None or reading.mention.number != turnaround.value:
        return None
    expected = shown(facts[0], reading)
    said = "That is both majorities added together, not the majority."
    return Fault("turnaround-not-majority", said, expected, expected)


def _other_time(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault | None:
    other = THEN.get(reading.quantity) or NOW.get(reading.quantity)
    if other is None:
        return None
    for fact in scope.facts_of(other, reading.subject.mention):
        if _fits(reading, Fraction(fact.value)):
            expected = shown(facts[0], reading)
            said = f"{reading.mention.text} is the {other}; the {reading.quantity} is {expected}."
            return Fault(
                "previous-figure" if reading.quantity in THEN else "present-figure",
                said,
                expected,
                expected,
            )
    return None


def _swapped(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault | None:
    for one in scope.facts_of(reading.quantity, None):
        if isinstance(one.value, str) or not _fits(reading, Fraction(one.value)):
            continue
        for standing in scope.view.ranked:
            if standing.candidacy.id == one.about:
                expected = shown(facts[0], reading)
                theirs = f"the {reading.quantity} of {standing.candidacy.name}"
                said = f"That is {theirs}; here it is {expected}."
                return Fault("swapped-figures", said, expected, expected)
    return None


def _fits(reading: Reading, value: Fraction) -> bool:
    place = reading.place
    return agrees(reading.mention, value, before=place.left, words=place.language.words)


def _rounded_twice(reading: Reading, facts: tuple[Fact, ...], scope: SeatScope) -> Fault | None:
    del scope
    fact = facts[0]
    if fact.unit is not Unit.POINTS or len(fact.inputs) < 2 or reading.mention.number is None:
        return None
    if abs(reading.mention.number - abs(Fraction(fact.value))) > Fraction(3, 20):
        return None
    expected = shown(fact, reading)
    said = f"The exact change rounds to {expected}: do not work with rounded figures."
    return Fault("sum-of-rounded", said, expected, expected)
