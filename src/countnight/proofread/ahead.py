"""Texts about what has not been declared: their figures are last time's, and what it would take.

Before a declaration there is no now to mistake for then, so a figure is held against everything
that is known of the seat or group, whatever it is said to be; a 'two' in words is the pair that is
spoken of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from countnight.model.election import Election
from countnight.model.fact import Fact, FactBook, Unit
from countnight.proofread.agreement import agrees
from countnight.proofread.languages.rules import Relation
from countnight.proofread.night import ProofNight
from countnight.proofread.reading.mention import Mention, PersonName, Tag
from countnight.proofread.reading.names import party_names
from countnight.proofread.seat.relations import Stated
from countnight.proofread.speaking import About
from countnight.proofread.subject import Place
from countnight.proofread.verdict import Fault, Verdict

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
UNITS = {
    Tag.PERCENT: frozenset({Unit.PERCENT}),
    Tag.POINTS: frozenset({Unit.POINTS}),
    Tag.NUMBER: frozenset({Unit.VOTES, Unit.ELECTORS, Unit.COUNT}),
    Tag.FRACTION: frozenset({Unit.PERCENT}),
}


def book_ahead(night: ProofNight, about: About) -> FactBook | None:
    """What is known of the text's seat or group before all of it is declared, else None."""
    if night.ahead is None:
        return None
    if about.seat is not None:
        is_awaited = about.seat in night.election.seats and about.seat not in night.books
        return night.ahead.of_seat(about.seat) if is_awaited else None
    group = None if about.group is None else night.election.groups.get(about.group)
    if group is None or all(seat in night.books for seat in group.seats):
        return None
    return night.ahead.of_group(group.id)


def held_against(
    verdicts: Iterable[Verdict],
    mentions: Sequence[Mention],
    *,
    book: FactBook,
    places: dict[int, Place],
    night: ProofNight,
) -> Iterator[Verdict]:
    """The verdicts, a figure's fault giving way to a fact that the figure agrees with."""
    years = {year for fact in book.facts for year in _YEAR.findall(_written(fact))}
    years.add(str(night.election.date.year))
    for verdict in verdicts:
        place = places.get(verdict.index)
        if verdict.fault is None or place is None or verdict.words is not None:
            yield verdict
            continue
        mention = mentions[verdict.index]
        if mention.tag is Tag.YEAR and str(int(mention.number or 0)) in years:
            yield replace(verdict, fact="notable", fault=None)
            continue
        if mention.number == 2 and mention.text.isalpha():
            yield replace(verdict, fact=None, fault=None)
            continue
        fact = next((one for one in _fitting(book, mention) if _is(one, mention, place)), None)
        if fact is None:
            yield replace(verdict, fault=_unknown(verdict.fault, mention))
            continue
        yield Verdict(
            verdict.index, fact.id, fact.about, fact.seat, fact.group, fault=None, given=fact
        )


def stood_for(
    stated: Sequence[tuple[Relation, Stated]], *, election: Election
) -> Iterator[Verdict]:
    """A verdict for every person who is given a party: that is known before anybody votes."""
    for relation, one in stated:
        if relation is not Relation.PARTY:
            continue
        person, party = one.mention("person"), one.mention("party")
        theirs = [who.party for who in person.persons if who.party is not None]
        is_past = any(_won_for(who, party, election) for who in person.persons)
        fault = None
        if theirs and not is_past and not any(key in party.parties for key in theirs):
            name = party_names(election, theirs[0])
            fault = Fault("wrong-party", f"{person.text} stands for {name}.", name, name)
        yield Verdict(one.named["party"], "party", fault=fault)


def _won_for(person: PersonName, party: Mention, election: Election) -> bool:
    """Whether the person stood here for the party last time: 'elected for Labour in 2017'."""
    past = election.previous.get(person.seat)
    return past is not None and any(
        then.name == person.name and election.main_party(then.party) in party.parties
        for then in past.candidates
    )


def _written(fact: Fact) -> str:
    """The fact's value and inputs, in which its years stand."""
    return " ".join(str(one) for one in (fact.value, *(given.value for given in fact.inputs)))


def _fitting(book: FactBook, mention: Mention) -> Iterator[Fact]:
    units = UNITS.get(mention.tag, frozenset())
    return (one for one in book.facts if one.unit in units and not isinstance(one.value, str))


def _is(fact: Fact, mention: Mention, place: Place) -> bool:
    words = place.language.words
    value = Fraction(fact.value)
    return any(agrees(mention, value, before=one, words=words) for one in (place.left, ""))


def _unknown(fault: Fault, mention: Mention) -> Fault:
    """The fault; that a figure rests on nothing stops a text that nobody has declared yet."""
    if fault.code != "unsupported" or mention.tag not in UNITS:
        return fault
    return Fault("unsupported", f"Nothing known before the declaration gives {mention.text}.")
