"""Which seat, and which group, the words of a sentence are about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from countnight.model.ids import GroupId, SeatId
from countnight.proofread.night import ProofNight
from countnight.proofread.reading.mention import Mention
from countnight.proofread.reading.sentence import Sentence
from countnight.proofread.scope import SeatScope
from countnight.proofread.seat.relations import Stated

_SIGN = re.compile(r"⟨[A-Z](\d+)⟩")


@dataclass(frozen=True, slots=True)
class About:
    """What a text is about, where that is known. None means: the text itself says."""

    seat: SeatId | None = None
    group: GroupId | None = None


@dataclass(frozen=True, slots=True)
class Speaking:
    """What is being spoken of at one place of a text. None means: no seat was named so far."""

    night: ProofNight
    about: About
    seat: SeatId | None
    group: GroupId | None = None

    def scope(self, seat: SeatId | None) -> SeatScope | None:
        """The seat's facts; None when it is not declared."""
        if seat is None or seat not in self.night.books:
            return None
        return SeatScope(self.night.views[seat], self.night.books[seat])

    def scopes(self, sentence: Sentence, mentions: Sequence[Mention]) -> dict[int, SeatScope]:
        """The seat of each sign: the last named before it, else the next, else the text's."""
        seats = seats_by_sign(sentence, mentions, start=self.seat)
        found = {index: self.scope(seat) for index, seat in seats.items()}
        return {index: scope for index, scope in found.items() if scope is not None}

    def scope_of_relation(self, stated: Stated, scopes: dict[int, SeatScope]) -> SeatScope | None:
        """The seat that a relation is about: that of a seat or a person in it, else its signs'."""
        for sign in _SIGN.finditer(stated.words):
            seat = seat_meant(stated.mentions[int(sign[1])])
            if seat is not None and self.scope(seat) is not None and self.about.seat is None:
                return self.scope(seat)
        for index in stated.named.values():
            if index in scopes:
                return scopes[index]
        return None

    def sole_scope(self, scopes: dict[int, SeatScope]) -> SeatScope | None:
        """The seat of the whole sentence; None when it speaks of several, or of none."""
        if not scopes:
            return self.scope(self.seat)
        seats = {scope.view.seat.id: scope for scope in scopes.values()}
        return next(iter(seats.values())) if len(seats) == 1 else None


def seat_meant(mention: Mention) -> SeatId | None:
    """The seat that the mention names, or where the person it names stands, if that is clear."""
    if mention.seat is not None and mention.tag == "S":
        return mention.seat
    seats = {person.seat for person in mention.persons} if mention.tag == "P" else set()
    return next(iter(seats)) if len(seats) == 1 else None


def seats_by_sign(
    sentence: Sentence, mentions: Sequence[Mention], *, start: SeatId | None
) -> dict[int, SeatId]:
    """The seat that each sign of the sentence speaks of."""
    indexes = [int(sign[1]) for sign in _SIGN.finditer(sentence.masked)]
    named = [seat_meant(mentions[index]) for index in indexes]
    first = next((seat for seat in named if seat is not None), None)
    found: dict[int, SeatId] = {}
    now = start if start is not None else first
    for index, seat in zip(indexes, named, strict=True):
        if seat is not None and (mentions[index].tag == "S" or start is None):
            now = seat
        if now is not None:
            found[index] = now
    return found


def speaking_of(sentence: Sentence, mentions: Sequence[Mention], *, before: Speaking) -> Speaking:
    """What the sentence starts by speaking of, given the sentence before it."""
    about = before.about
    group = about.group or before.group
    for index in sentence.indexes:
        if group is None and mentions[index].groups and about.seat is None:
            group = mentions[index].groups[0]
    return Speaking(before.night, about, about.seat, group)
