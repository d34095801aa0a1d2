"""What a sentence says of people and parties of one seat, each held against its facts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.model.ids import PartyKey
from countnight.proofread.languages.record import Relations
from countnight.proofread.languages.rules import Relation
from countnight.proofread.reading.mention import Mention
from countnight.proofread.reading.names import party_names
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import SeatScope, parties_meant
from countnight.proofread.verdict import Fault, Verdict

Named = dict[str, int]
"""The parts of a relation and the indexes of their mentions."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation as the sentence states it, with the words that do."""

    named: Named
    mentions: Sequence[Mention]
    words: str
    rules: Relations

    def mention(self, part: str) -> Mention:
        """The mention in that part."""
        return self.mentions[self.named[part]]


def reduced(
    sentence: Sentence, mentions: Sequence[Mention]
) -> tuple[Sentence, list[tuple[Relation, Stated]]]:
    """The sentence with each person's party taken out, and what was said of it."""
    masked, rules = sentence.masked, sentence.language.relations
    stated: list[tuple[Relation, Stated]] = []
    for match in rules.DOUBLE.finditer(masked):
        for person, party in (("person", "party"), ("person2", "party2")):
            named = {"person": int(match[person]), "party": int(match[party])}
            stated.append((Relation.PARTY, Stated(named, mentions, match.group(), rules)))
    masked = rules.DOUBLE.sub(rules.DOUBLE_READ_ON, masked)
    for rule in rules.PHRASES:
        for match in rule.found.finditer(masked):
            named = {part: int(index) for part, index in match.groupdict().items()}
            stated.append((rule.relation, Stated(named, mentions, match.group(), rules)))
        masked = rule.found.sub(lambda match: f"⟨P{match['person']}⟩", masked)
    return replace(sentence, masked=masked), stated


def relations_in(
    sentence: Sentence, mentions: Sequence[Mention]
) -> Iterator[tuple[Relation, Stated]]:
    """Every relation that the reduced sentence states."""
    rules = sentence.language.relations
    for rule in rules.RELATIONS:
        if rule.relation is Relation.SWING and not rules.IS_SWING.search(sentence.masked):
            continue
        for match in rule.found.finditer(sentence.masked):
            named = {part: int(index) for part, index in match.groupdict().items() if index}
            yield rule.relation, Stated(named, mentions, match.group(), rules)


def relation_verdict(relation: Relation, stated: Stated, scope: SeatScope) -> Verdict:
    """The verdict on one relation."""
    return CHECKS[relation](stated, scope)


def _verdict(
    stated: Stated, scope: SeatScope, *, part: str, fact: str, fault: Fault | None
) -> Verdict:
    index = stated.named[part]
    return Verdict(index, fact, seat=scope.view.seat.id, fault=fault)


def _name(scope: SeatScope, party: PartyKey | None) -> str:
    return "nobody" if party is None else party_names(scope.view.election, party)


def _party(stated: Stated, scope: SeatScope) -> Verdict:
    """A person and the party that they stood for."""
    person, party = stated.mention("person"), stated.mention("party")
    stands = [one for one in person.persons if one.party is None or one.party in party.parties]
    fault = None
    if not stands:
        theirs = _name(scope, next(iter(parties_meant(person)), None))
        fault = Fault(
            "wrong-party", f"{person.persons[0].name} stood for {theirs}.", theirs, theirs
        )
    return _verdict(stated, scope, part="party", fact="party", fault=fault)


def _elected_as(stated: Stated, scope: SeatScope) -> Verdict:
    person, party = stated.mention("person"), stated.mention("party")
    noted = [
        scope.book.get("notable", f"elected_last_time_as:{one.name}") for one in person.persons
    ]
    facts = [fact for fact in noted if fact is not None]
    past = scope.view.past
    is_right = any(fact.value in party.parties for fact in facts) or (
        not facts and past is not None and past.winner_party.key in party.parties
    )
    fault = (
        None if is_right else Fault("contradicted", "Last time's winner stood for another party.")
    )
    return _verdict(stated, scope, part="party", fact="notable", fault=fault)


def _won(stated: Stated, scope: SeatScope) -> Verdict:
    winner, person = scope.view.winner, stated.mention("person")
    is_winner = winner is not None and winner in scope.standings_of(person)
    name = None if winner is None else winner.candidacy.name
    fault = None if is_winner else Fault("wrong-winner", f"The seat was won by {name}.", name, name)
    return _verdict(stated, scope, part="person", fact="winner", fault=fault)


def _lost(stated: Stated, scope: SeatScope) -> Verdict:
    person, winner = stated.mention("person"), scope.view.winner
    is_winner = winner is not None and winner in scope.standings_of(person)
    fault = Fault("wrong-winner", f"{person.text} won the seat.") if is_winner else None
    return _verdict(stated, scope, part="person", fact="winner", fault=fault)


def _sitting(stated: Stated, scope: SeatScope) -> Verdict:
    person = stated.mention("person")
    notes = ("mp_for_this_seat_since", "mp_for_this_seat", "did_not_stand")
    is_right = any(one.candidacy.is_sitting for one in scope.standings_of(person)) or any(
        scope.book.get("notable", f"{kind}:{one.name}") is not None
        for one in person.persons
        for kind in notes
    )
    sitting = [one.candidacy.name for one in scope.view.ranked if one.candidacy.is_sitting]
    fault = None
    if not is_right:
        expected = sitting[0] if sitting else None
        fault = Fault("wrong-mp", f"{person.text} was not the seat's MP.", expected, expected)
    return _verdict(stated, scope, part="person", fact="incumbent_lost", fault=fault)


def _beat(stated: Stated, scope: SeatScope) -> Verdict:
    ones, others = (scope.standings_of(stated.mention(part)) for part in ("one", "other"))
    is_right = any(
        one.votes >= other.votes and one is not other for one in ones for other in others
    )
    fault = None if is_right else Fault("wrong-order", "The votes say otherwise.")
    return _verdict(stated, scope, part="other", fact="place", fault=fault)


def _party_won(stated: Stated, scope: SeatScope) -> Verdict:
    winner, party = scope.view.winner, stated.mention("party")
    key = None if winner is None else winner.main_party.key
    fault = None
    if key not in party.parties:
        name = _name(scope, key)
        fault = Fault("wrong-party", f"The seat was won by {name}.", name, name)
    return _verdict(stated, scope, part="party", fact="outcome", fault=fault)


def _party_had(stated: Stated, scope: SeatScope) -> Verdict:
    past, party = scope.view.past, stated.mention("party")
    fault = None
    if past is None:
        fault = Fault("unsupported", "There is no baseline that says who had the seat.")
    elif past.winner_party.key not in party.parties:
        name = _name(scope, past.winner_party.key)
        fault = Fault("wrong-party", f"The seat was won last time by {name}.", name, name)
    return _verdict(stated, scope, part="party", fact="previous_winner", fault=fault)


def _gain(stated: Stated, scope: SeatScope) -> Verdict:
    return _outcome(stated, scope, said="gain")


def _hold(stated: Stated, scope: SeatScope) -> Verdict:
    return _outcome(stated, scope, said="hold")


def _outcome(stated: Stated, scope: SeatScope, *, said: str) -> Verdict:
    fact = scope.book.first("outcome")
    fault = None
    if fact is not None and fact.value != said:
        fault = Fault("hold-or-gain", f"The seat is a {fact.value}, not a {said}.", str(fact.value))
    (part, *_) = stated.named
    words = stated.rules.OUTCOME.search(stated.words)
    verdict = _verdict(stated, scope, part=part, fact="outcome", fault=fault)
    if fault is None or words is None:
        return verdict
    return replace(verdict, words=words.group(), after=stated.named[part])


def _swing(stated: Stated, scope: SeatScope) -> Verdict:
    fact = scope.book.first("swing")
    if fact is None:
        unsupported = Fault("swing-unsupported", "No swing may be given for this seat.")
        return _verdict(stated, scope, part="other", fact="swing", fault=unsupported)
    source, _, target = str(fact.about).partition(">")
    pair = (stated.mentions[stated.named["one"]], stated.mention("other"))
    is_right = source in pair[0].parties and target in pair[1].parties
    expected = f"from {_name(scope, PartyKey(source))} to {_name(scope, PartyKey(target))}"
    fault = (
        None
        if is_right
        else Fault("swing-direction", f"The swing is {expected}.", expected, expected)
    )
    part = "one" if source not in pair[0].parties else "other"
    return _verdict(stated, scope, part=part, fact="swing", fault=fault)


def _swing_to(stated: Stated, scope: SeatScope) -> Verdict:
    fact = scope.book.first("swing")
    target = "" if fact is None else str(fact.about).partition(">")[2]
    is_right = target in stated.mention("party").parties
    expected = None if fact is None else f"to {_name(scope, PartyKey(target))}"
    said = "No swing may be given for this seat." if fact is None else f"The swing is {expected}."
    fault = None if is_right else Fault("swing-direction", said, expected, expected)
    return _verdict(stated, scope, part="party", fact="swing", fault=fault)


def _both(sign: int) -> Callable[[Stated, SeatScope], Verdict]:
    """Both parties' shares moved the way of the sign."""

    def checked(stated: Stated, scope: SeatScope) -> Verdict:
        if stated.mention("one").parties == stated.mention("other").parties:
            twice = Fault("named-twice", "The same party is named twice.")
            return _verdict(stated, scope, part="other", fact="party", fault=twice)
        for part in ("one", "other"):
            facts = [
                scope.book.get("share_change", one.candidacy.id)
                for one in scope.standings_of(stated.mention(part))[:1]
            ]
            if not any(
                fact is not None and not isinstance(fact.value, str) and fact.value * sign > 0
                for fact in facts
            ):
                fault = Fault("direction-wrong", "That party's share went the other way.")
                return _verdict(stated, scope, part=part, fact="share_change", fault=fault)
        return _verdict(stated, scope, part="one", fact="share_change", fault=None)

    return checked


def _seat_of(stated: Stated, scope: SeatScope) -> Verdict:
    """A person and the seat in which they stand or stood."""
    person, seat = stated.mention("person"), stated.mention("seat").seat
    fault = None
    if all(one.seat != seat for one in person.persons):
        own = scope.view.election.seats[person.persons[0].seat].name
        fault = Fault("wrong-seat", f"{person.text} stood in {own}.", own, own)
    return _verdict(stated, scope, part="seat", fact="seat", fault=fault)


def _had(stated: Stated, scope: SeatScope) -> Verdict:
    """A person who won the seat last time, or whom a note calls its MP."""
    person, past = stated.mention("person"), scope.view.past
    first = None if past is None or past.first is None else past.first.candidate.name
    noted = {
        (fact.about or "").partition(":")[2]
        for fact in scope.book.each("notable")
        if (fact.about or "").startswith(("did_not_stand:", "mp_for_this_seat"))
    }
    names = {one.name for one in person.persons}
    fault = None
    if first not in names and names.isdisjoint(noted):
        fault = Fault("wrong-mp", f"The seat was won last time by {first}.", first, first)
    return _verdict(stated, scope, part="person", fact="previous_winner", fault=fault)


def _moved_to(*, down: bool) -> Callable[[Stated, SeatScope], Verdict]:
    """A party whose place fell, or rose, since last time."""

    def checked(stated: Stated, scope: SeatScope) -> Verdict:
        party, past = stated.mention("party"), scope.view.past
        now = [one.place for one in scope.standings_of(party)]
        then = [
            place
            for place, one in enumerate(past.candidates if past else (), start=1)
            if one.main_party.key in party.parties
        ]
        is_right = bool(now and then) and (now[0] > then[0] if down else now[0] < then[0])
        fault = None if is_right else Fault("direction-wrong", "Its place moved the other way.")
        return _verdict(stated, scope, part="party", fact="place", fault=fault)

    return checked


CHECKS: dict[Relation, Callable[[Stated, SeatScope], Verdict]] = {
    Relation.PARTY: _party,
    Relation.ELECTED_AS: _elected_as,
    Relation.WON: _won,
    Relation.LOST: _lost,
    Relation.SITTING: _sitting,
    Relation.BEAT: _beat,
    Relation.PARTY_WON: _party_won,
    Relation.PARTY_HAD: _party_had,
    Relation.GAIN: _gain,
    Relation.HOLD: _hold,
    Relation.SWING: _swing,
    Relation.SWING_TO: _swing_to,
    Relation.BOTH_FELL: _both(-1),
    Relation.BOTH_ROSE: _both(1),
    Relation.SEAT_OF: _seat_of,
    Relation.HAD: _had,
    Relation.FELL_TO: _moved_to(down=True),
    Relation.ROSE_TO: _moved_to(down=False),
}
