"""The years of a sentence about one seat: tenures, records and the two elections."""

import re
from collections.abc import Iterator, Sequence

from countnight.model.fact import Fact
from countnight.model.finding import Severity
from countnight.proofread.languages.rules import YearRule
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import SeatScope
from countnight.proofread.subject import Place, places_of
from countnight.proofread.verdict import Fault, Verdict

_YEAR = re.compile(r"\d{4}")
_NAMED = re.compile(r"⟨[PY](\d+)⟩")


def year_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, scopes: dict[int, SeatScope]
) -> Iterator[Verdict]:
    """A verdict for every year of the sentence."""
    for index, place in places_of(sentence).items():
        if mentions[index].tag is Tag.YEAR and index in scopes:
            yield _judged(place, mentions, scopes[index])


def _judged(place: Place, mentions: Sequence[Mention], scope: SeatScope) -> Verdict:
    mention, rule = mentions[place.index], _rule(place)
    if not rule.kinds:
        return _of_elections(place, mention, scope)
    facts = list(_notes(rule, scope, place=place, mentions=mentions))
    for fact in facts:
        if str(int(mention.number or 0)) == _years_of(fact)[-1 if rule.is_until else 0]:
            return Verdict(place.index, fact.id, fact.about, scope.view.seat.id)
    fault = _fault(rule, facts, mention)
    return Verdict(place.index, "notable", seat=scope.view.seat.id, fault=fault)


def _rule(place: Place) -> YearRule:
    return next(
        rule
        for rule in place.language.years.YEARS
        if rule.right.match(place.right) and rule.left.search(place.left)
    )


def _of_elections(place: Place, mention: Mention, scope: SeatScope) -> Verdict:
    """A bare year: only this election's, or the baseline's, is supported."""
    election = scope.view.election
    then = election.baseline.date
    years = place.language.years
    is_this = years.THIS_ELECTION_LEFT.search(place.left) or years.THIS_ELECTION_RIGHT.match(
        place.right
    )
    known = set() if then is None else {then.year}
    if then is None or is_this:
        known.add(election.date.year)
    fault = None
    if mention.number not in known:
        expected = str(min(known))
        fault = Fault(
            "unsupported-year", f"Figures of {mention.text} are not known here.", expected, expected
        )
    return Verdict(place.index, "baseline", seat=scope.view.seat.id, fault=fault)


def _notes(
    rule: YearRule, scope: SeatScope, *, place: Place, mentions: Sequence[Mention]
) -> Iterator[Fact]:
    """Notes of the rule's kinds, of those whom the sentence names if they are about any."""
    found = [
        fact
        for kind in rule.kinds
        for fact_id in ("notable", "context")
        for fact in scope.book.each(fact_id)
        if (fact.about or "").partition(":")[0] == kind
    ]
    named = [mentions[int(sign[1])] for sign in _NAMED.finditer(place.left + place.right)]
    subjects = {person.name for one in named for person in one.persons}
    subjects |= {str(party) for one in named for party in one.parties}
    own = [fact for fact in found if (fact.about or "").partition(":")[2] in subjects]
    has_subject = any(not (fact.about or "").endswith(scope.view.seat.id) for fact in found)
    yield from own if own or (has_subject and subjects) else found


def _years_of(fact: Fact) -> list[str]:
    years = _YEAR.findall(str(fact.value))
    years += [str(one.value) for one in fact.inputs if one.name == "until"]
    return years or [""]


def _fault(rule: YearRule, facts: Sequence[Fact], mention: Mention) -> Fault:
    if facts:
        expected = _years_of(facts[0])[-1 if rule.is_until else 0]
        return Fault(
            "contradicted", f"The note says {expected}, not {mention.text}.", expected, expected
        )
    if rule.is_record:
        said = "No table or note supports this record; ask for one, or leave it out."
        return Fault("record-unsupported", said)
    return Fault("unsupported", "No note gives this year.", severity=Severity.WARN)
