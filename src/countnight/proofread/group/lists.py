"""What a sentence says of a group's seats by name: gains listed, counties unchanged, ranks."""

import re
from collections.abc import Iterator, Sequence

from countnight.model.fact import FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.proofread.reading.mention import Mention
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.speaking import Speaking
from countnight.proofread.verdict import Fault, Verdict

_PERSON = re.compile(r"⟨P(\d+)⟩")
_PARTY = re.compile(r"⟨Y(\d+)⟩")
_COUNTED = re.compile(r"(?:⟨Y\d+⟩ ⟨N\d+⟩(?:, | and | ac? )?){2,}")
_SIGN = re.compile(r"⟨([SG])(\d+)⟩")


def list_verdicts(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook, speaking: Speaking
) -> Iterator[Verdict]:
    """A verdict for every seat or county of a list."""
    yield from _gains(sentence, mentions, book=book, speaking=speaking)
    yield from _losers(sentence, mentions, book=book, speaking=speaking)
    yield from _unchanged(sentence, mentions, book=book, speaking=speaking)
    yield from _ranked(sentence, mentions, book=book)
    yield from _swept(sentence, mentions, book=book, speaking=speaking)
    yield from _twice(sentence, mentions, speaking=speaking)


def _gains(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook, speaking: Speaking
) -> Iterator[Verdict]:
    """Each seat named as a gain must be one, of that winner from that loser, and in its county."""
    found = [
        match
        for rule in sentence.language.groups.LISTED_GAINS
        for match in rule.finditer(sentence.masked)
    ]
    for match in found:
        sides = (
            mentions[int(match["winner"])],
            mentions[int(match["loser"])],
        )
        seen: list[SeatId] = []
        pending: list[SeatId] = []
        for sign in _SIGN.finditer(match["seats"]):
            mention = mentions[int(sign[2])]
            if sign[1] == "S" and mention.seat is not None:
                is_right = mention.seat not in seen and _is_gain(book, mention.seat, sides)
                fault = None if is_right else _no_gain(mention)
                yield Verdict(
                    int(sign[2]), "gain", mention.seat, mention.seat, speaking.group, fault
                )
                seen.append(mention.seat)
                pending.append(mention.seat)
            elif mention.groups:
                fault = _outside(mention, pending, speaking)
                yield Verdict(int(sign[2]), "group", group=speaking.group, fault=fault)
                pending = []


def _swept(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook, speaking: Speaking
) -> Iterator[Verdict]:
    """A party that is said to have won every seat, or the only one."""
    seats = book.first("seats")
    for match in sentence.language.groups.SWEPT.finditer(sentence.masked):
        index = int(match["party"])
        won = [book.get("seats_by_party", party) for party in mentions[index].parties]
        is_all = seats is None or any(fact and fact.value == seats.value for fact in won)
        fault = None if is_all else Fault("wrong-party", "That party did not win them all.")
        yield Verdict(index, "seats_by_party", group=speaking.group, fault=fault)


def _twice(
    sentence: Sentence, mentions: Sequence[Mention], *, speaking: Speaking
) -> Iterator[Verdict]:
    """A party that stands twice in a list of parties and their seats."""
    for found in _COUNTED.finditer(sentence.masked):
        seen: list[tuple[PartyKey, ...]] = []
        for sign in _PARTY.finditer(found.group()):
            mention = mentions[int(sign[1])]
            if mention.parties in seen:
                fault = Fault("named-twice", f"{mention.text} is named twice.")
                yield Verdict(int(sign[1]), "seats_by_party", group=speaking.group, fault=fault)
            seen.append(mention.parties)


def _is_gain(book: FactBook, seat: SeatId, sides: tuple[Mention, Mention]) -> bool:
    """Whether the seat changed hands to the first party from the second."""
    fact = book.get("gain", seat)
    if fact is None:
        return False
    lost = {one.value for one in fact.inputs if one.name == "from"}
    return fact.value in sides[0].parties and not lost.isdisjoint(sides[1].parties)


def _no_gain(mention: Mention) -> Fault:
    return Fault("wrong-seat", f"{mention.text} was no such gain, or is named twice.")


def _outside(mention: Mention, seats: Sequence[SeatId], speaking: Speaking) -> Fault | None:
    """What is wrong when the seats before a county's name do not lie in it."""
    groups = speaking.night.election.groups
    within = {seat for group in mention.groups for seat in groups[group].seats}
    if within.issuperset(seats):
        return None
    return Fault("wrong-place-name", f"Those seats are not all in {mention.text}.")


def _losers(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook, speaking: Speaking
) -> Iterator[Verdict]:
    """Each person named as a beaten MP must be one, and stand once in the list."""
    beaten = {str(fact.about) for fact in book.each("incumbent_beaten")}
    for match in sentence.language.groups.LOSERS.finditer(sentence.masked):
        seen: set[str] = set()
        for sign in _PERSON.finditer(match["people"]):
            mention = mentions[int(sign[1])]
            ids = {str(one.candidacy) for one in mention.persons} & beaten
            is_right = bool(ids) and ids.isdisjoint(seen)
            seen |= ids
            fault = (
                None if is_right else Fault("wrong-mp", f"{mention.text} was no MP who lost here.")
            )
            yield Verdict(int(sign[1]), "incumbent_beaten", group=speaking.group, fault=fault)


def _unchanged(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook, speaking: Speaking
) -> Iterator[Verdict]:
    """No seat of a county that stayed as it was may be a gain."""
    gained = {fact.about for fact in book.each("gain")}
    groups = speaking.night.election.groups
    for match in sentence.language.groups.UNCHANGED.finditer(sentence.masked):
        for sign in _SIGN.finditer(match["groups"]):
            mention = mentions[int(sign[2])]
            within = {str(seat) for one in mention.groups for seat in groups[one].seats}
            fault = (
                Fault("contradicted", f"A seat in {mention.text} changed hands.")
                if within & gained
                else None
            )
            yield Verdict(int(sign[2]), "gain", group=speaking.group, fault=fault)
    if sentence.language.groups.NO_CHANGE.search(sentence.masked) and gained and sentence.indexes:
        fault = Fault("contradicted", f"{len(gained)} seats have changed hands.")
        yield Verdict(sentence.indexes[0], "gain", group=speaking.group, fault=fault)


def _ranked(
    sentence: Sentence, mentions: Sequence[Mention], *, book: FactBook
) -> Iterator[Verdict]:
    """The closest results must be named in their order, and the largest swing be the largest."""
    match = sentence.language.groups.RANKED.search(sentence.masked)
    if match is None:
        return
    fact_id = "largest_swing" if match["swing"] else "closest"
    ranks = [fact.about for fact in book.each(fact_id)]
    named = [int(sign[2]) for sign in _SIGN.finditer(sentence.masked) if sign[1] == "S"]
    for index, wanted in zip(named, ranks, strict=False):
        is_right = mentions[index].seat == wanted
        fault = (
            None
            if is_right
            else Fault("wrong-seat", f"{mentions[index].text} does not have that rank.")
        )
        yield Verdict(index, fact_id, wanted, mentions[index].seat, fault=fault)
