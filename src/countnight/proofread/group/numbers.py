"""The numbers of a sentence about a group of seats, each held against the group's facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from countnight.model.fact import Fact, FactBook, Unit
from countnight.model.ids import PartyKey
from countnight.proofread.agreement import agrees
from countnight.proofread.group.lists import list_verdicts
from countnight.proofread.languages.rules import Count
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.speaking import Speaking
from countnight.proofread.subject import Place, places_of, subject_of
from countnight.proofread.verdict import Fault, Verdict

OF_PARTY = {
    Count.WON: "seats_by_party",
    Count.WON_THEN: "previous_seats_by_party",
    Count.SHARE: "group_share",
    Count.SHARE_THEN: "previous_group_share",
    Count.CHANGE_OF_SHARE: "group_share_change",
}
OF_GROUP = {
    Count.DECLARED: "declared",
    Count.SEATS: "seats",
    Count.UNDECLARED: "undeclared",
    Count.TURNOUT: "group_turnout",
    Count.CHANGE_OF_TURNOUT: "group_turnout_change",
}
SIGNED = frozenset({Count.CHANGE_OF_SHARE, Count.CHANGE_OF_TURNOUT, Count.CHANGE})


def group_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, speaking: Speaking
) -> Iterator[Verdict]:
    """A verdict for every number of the sentence that is about the group, and for its lists."""
    if speaking.about.seat is not None or speaking.group is None:
        return
    book = speaking.night.group_book(speaking.group)
    names_a_seat = any(mentions[index].tag is Tag.SEAT for index in sentence.indexes)
    for place in places_of(sentence).values():
        read = _read(place, mentions, names_a_seat=names_a_seat)
        if read is not None:
            yield _judged(place, mentions, read, book=book, speaking=speaking)
    yield from list_verdicts(sentence, mentions, book=book, speaking=speaking)


def _subject(place: Place, mentions: Sequence[Mention]) -> Mention | None:
    """The party that the number is about: never the one from which seats were gained."""
    left = place.language.groups.FROM_PARTY.sub("", place.left)
    return subject_of(replace(place, left=left), mentions).mention


Read = tuple[Count, dict[str, Mention]]
"""What a number is said to be, and the parties beside it by their part."""


def _read(place: Place, mentions: Sequence[Mention], *, names_a_seat: bool) -> Read | None:
    mention = mentions[place.index]
    if mention.tag is Tag.NUMBER and not _is_points(place, mention):
        return _count(place, mentions, names_a_seat=names_a_seat)
    if names_a_seat or mention.tag not in (Tag.PERCENT, Tag.POINTS, Tag.NUMBER):
        return None
    groups, is_turnout = place.language.groups, subject_of(place, mentions).is_turnout
    if mention.tag is Tag.PERCENT and not groups.DIRECTION.search(place.left):
        is_then = groups.SHARES.search(place.left)
        share = Count.SHARE_THEN if is_then else Count.SHARE
        return (Count.TURNOUT if is_turnout else share), {}
    return (Count.CHANGE_OF_TURNOUT if is_turnout else Count.CHANGE_OF_SHARE), {}


def _is_points(place: Place, mention: Mention) -> bool:
    if mention.decimals:
        return True
    groups = place.language.groups
    direction = groups.DIRECTION.search(place.left)
    return bool(
        direction
        and not groups.FROM_BEFORE.search(direction.group())
        and "%" not in mention.text
        and "⟨C" in place.left
    )


def _count(place: Place, mentions: Sequence[Mention], *, names_a_seat: bool) -> Read | None:
    groups = place.language.groups
    for rule in groups.COUNTS:
        right = rule.right.match(place.right)
        left = None if right is None else rule.left.search(place.left)
        if left is None or right is None:
            continue
        named = {**left.groupdict(), **right.groupdict()}
        if (
            names_a_seat
            and rule.count in (Count.WON, Count.WON_THEN)
            and not groups.OWN_SEATS.search(place.right)
        ):
            return None
        return rule.count, {part: mentions[int(at)] for part, at in named.items() if at}
    return None


def _judged(
    place: Place,
    mentions: Sequence[Mention],
    read: Read,
    *,
    book: FactBook,
    speaking: Speaking,
) -> Verdict:
    count, parties = read
    mention = mentions[place.index]
    subject = _subject(place, mentions)
    facts = list(_facts(count, parties, subject=subject, book=book, speaking=speaking))
    if count in (Count.BEATEN_ELSEWHERE, Count.BEATEN_IN_ALL):
        facts = [_as_listed(facts[0], place, mention)]
    for fact in facts:
        if not isinstance(fact.value, str) and agrees(
            mention, Fraction(fact.value), before=place.left, words=place.language.words
        ):
            fault = _direction(place, _moved(count, fact, subject=subject, book=book))
            return Verdict(
                place.index, fact.id, fact.about, group=speaking.group, fault=fault, given=fact
            )
    fault = _fault(mention, facts, count)
    near = facts[0].id if facts else None
    return Verdict(place.index, near, group=speaking.group, fault=fault)


def _facts(
    count: Count,
    parties: dict[str, Mention],
    *,
    subject: Mention | None,
    book: FactBook,
    speaking: Speaking,
) -> Iterator[Fact]:
    if count in OF_GROUP:
        yield from book.each(OF_GROUP[count])
    elif count in OF_PARTY and subject is not None:
        for party in subject.parties:
            fact = book.get(OF_PARTY[count], party)
            yield fact if fact is not None else Fact(OF_PARTY[count], 0, Unit.COUNT, about=party)
    elif count is Count.GAINS:
        yield from _gains(parties, subject=subject, book=book)
    elif count is Count.CHANGE and subject is not None:
        yield from _change(subject, book=book)
    elif count is Count.BEATEN_IN_ALL:
        yield Fact("incumbent_beaten", len([*book.each("incumbent_beaten")]), Unit.COUNT)
    elif count in (Count.BEATEN, Count.BEATEN_ELSEWHERE):
        yield _beaten(parties, book=book, speaking=speaking, is_own=count is Count.BEATEN)


def _as_listed(fact: Fact, place: Place, mention: Mention) -> Fact:
    """The count; after 'more', which leaves out those told elsewhere, as many as are named."""
    groups = place.language.groups
    losers = groups.LOSERS.search(place.right)
    if losers is None or mention.number is None:
        return fact
    named, said = losers["people"].count("⟨P"), int(mention.number)
    is_whole_list = groups.AMONG_THEM not in losers.group()
    if losers["more"] is None:
        is_rest = groups.LEAVES_OUT and is_whole_list
        return replace(fact, value=min(named, int(fact.value))) if is_rest else fact
    if said >= int(fact.value) or (is_whole_list and named != said):
        return replace(fact, value=min(named, int(fact.value) - 1))
    return replace(fact, value=said)


def _gains(
    parties: dict[str, Mention], *, subject: Mention | None, book: FactBook
) -> Iterator[Fact]:
    winner, loser = parties.get("winner"), parties.get("loser")
    if winner is None and loser is None:
        winner = subject
    if winner is not None and loser is not None:
        for fact in book.each("gains_between"):
            won, _, lost = str(fact.about).partition(">")
            if won in winner.parties and lost in loser.parties:
                yield fact
        return
    fact_id, side = ("seats_gained", winner) if loser is None else ("seats_lost", loser)
    if side is not None:
        for party in side.parties:
            found = book.get(fact_id, party)
            yield found if found is not None else Fact(fact_id, 0, Unit.COUNT, about=party)


def _change(subject: Mention, *, book: FactBook) -> Iterator[Fact]:
    for party in subject.parties:
        now, then = (
            book.get(fact_id, party) for fact_id in ("seats_by_party", "previous_seats_by_party")
        )
        if now is not None and then is not None:
            yield Fact("seats_by_party", int(now.value) - int(then.value), Unit.COUNT, about=party)


def _beaten(
    parties: dict[str, Mention], *, book: FactBook, speaking: Speaking, is_own: bool
) -> Fact:
    """How many sitting MPs lost, for the party that had their seat or for another."""
    election, number = speaking.night.election, 0
    for fact in book.each("incumbent_beaten"):
        given = {one.name: one.value for one in fact.inputs}
        party = election.main_party(PartyKey(str(given["party"])))
        scope = next(
            view for seat, view in speaking.night.views.items() if seat == given["seat_id"]
        )
        stood_for_own = scope.past is None or scope.past.winner_party.key == party
        wanted = parties.get("party")
        if stood_for_own == is_own and (wanted is None or party in wanted.parties):
            number += 1
    return Fact("incumbent_beaten", number, Unit.COUNT, group=speaking.group)


def _moved(count: Count, fact: Fact, *, subject: Mention | None, book: FactBook) -> Fraction:
    """How far what the number is about has moved; 0 where a direction would say nothing."""
    if count is Count.WON_THEN and subject is not None:
        for change in _change(subject, book=book):
            return Fraction(change.value)
    if count not in SIGNED or isinstance(fact.value, str):
        return Fraction(0)
    return Fraction(fact.value)


def _direction(place: Place, moved: Fraction) -> Fault | None:
    """Up or down beside a right size, and 'up from' beside a right earlier number."""
    language = place.language
    groups = language.groups
    found = groups.FEWER.match(place.right) or groups.DIRECTION.search(place.left)
    if found is None or moved == 0:
        return None
    word = found[1]
    if (word.lower() in language.words.UP) == (moved > 0):
        return None
    other = language.comparisons.OPPOSITE.get(word)
    return Fault("direction-wrong", f"It went the other way than '{word}'.", other, other)


def _fault(mention: Mention, facts: Sequence[Fact], count: Count) -> Fault:
    if not facts:
        return Fault("unsupported", f"No fact gives the {count} here.")
    value = facts[0].value
    expected = f"{float(value):.1f}" if isinstance(value, Fraction) else f"{value}"
    return Fault(
        "contradicted", f"The {count} is {expected}, not {mention.text}.", expected, expected
    )
