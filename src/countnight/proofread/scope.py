"""One seat as the proofreader asks it: which facts a quantity of a subject may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Fact, FactBook, Unit
from countnight.model.ids import PartyKey
from countnight.proofread.reading.mention import Mention


class Quantity(StrEnum):
    """What a number is said to be."""

    VOTES = "votes"
    VOTES_THEN = "votes last time"
    SHARE = "share"
    SHARE_THEN = "share last time"
    SHARE_CHANGE = "change of share"
    SHARE_RATIO = "share as a multiple"
    MAJORITY = "majority"
    MAJORITY_THEN = "majority last time"
    MAJORITY_EITHER = "majority, now or last time"
    MAJORITY_CHANGE = "change of majority"
    MAJORITY_RATIO = "majority as a multiple"
    MAJORITY_SHARE = "majority as a share"
    LEAD = "lead over another"
    TURNAROUND = "turnaround"
    TURNOUT = "turnout"
    TURNOUT_THEN = "turnout last time"
    TURNOUT_CHANGE = "change of turnout"
    ELECTORATE_SHARE = "share of electors"
    SWING = "swing"
    VALID = "valid votes"
    ELECTORATE = "registered voters"
    REJECTED = "rejected papers"
    CANDIDATES = "candidates"
    DEPOSITS = "lost deposits"
    KEPT = "kept deposits"
    RECOUNTS = "recounts"
    TIED = "tied votes"
    PLACE = "place"
    YEARS = "years as MP"
    YEARS_AGO = "years since last time"
    THE_TWO = "those named"
    SEATS = "seats"


OF_SEAT: dict[Quantity, tuple[str, ...]] = {
    Quantity.MAJORITY: ("majority",),
    Quantity.MAJORITY_THEN: ("previous_majority", "overturned"),
    Quantity.MAJORITY_EITHER: ("majority", "previous_majority", "overturned"),
    Quantity.MAJORITY_CHANGE: ("majority_change",),
    Quantity.MAJORITY_RATIO: ("majority_ratio",),
    Quantity.MAJORITY_SHARE: ("majority_share", "previous_majority_share"),
    Quantity.TURNAROUND: ("turnaround",),
    Quantity.TURNOUT: ("turnout",),
    Quantity.TURNOUT_THEN: ("previous_turnout",),
    Quantity.TURNOUT_CHANGE: ("turnout_change",),
    Quantity.ELECTORATE_SHARE: ("electorate_share",),
    Quantity.SWING: ("swing",),
    Quantity.VALID: ("valid_votes",),
    Quantity.ELECTORATE: ("electorate",),
    Quantity.REJECTED: ("rejected",),
    Quantity.CANDIDATES: ("candidates",),
    Quantity.RECOUNTS: ("recount",),
    Quantity.TIED: ("tie_by_lot",),
}
"""Quantities of the whole seat, by the facts that give them."""

OF_CANDIDACY: dict[Quantity, str] = {
    Quantity.VOTES: "votes",
    Quantity.VOTES_THEN: "previous_votes",
    Quantity.SHARE: "share",
    Quantity.SHARE_THEN: "previous_share",
    Quantity.SHARE_CHANGE: "share_change",
    Quantity.SHARE_RATIO: "share_ratio",
    Quantity.PLACE: "place",
}
"""Quantities of a candidate or party, by the fact about the candidacy."""

OF_PARTY: dict[Quantity, str] = {
    Quantity.VOTES_THEN: "previous_party_votes",
    Quantity.SHARE_THEN: "previous_party_share",
}


@dataclass(frozen=True, slots=True)
class SeatScope:
    """A declared seat and its facts."""

    view: SeatView
    book: FactBook

    def standings_of(self, mention: Mention) -> tuple[Standing, ...]:
        """The standings that a person's or a party's name may mean here."""
        wanted = {one.candidacy for one in mention.persons if one.seat == self.view.seat.id}
        return tuple(
            one
            for one in self.view.ranked
            if one.candidacy.id in wanted or one.main_party.key in mention.parties
        )

    def facts_of(self, quantity: Quantity, subject: Mention | None) -> tuple[Fact, ...]:
        """Every fact that the quantity of the subject may be; none when there is no such fact."""
        return tuple(self._facts(quantity, subject))

    def facts_of_standing(self, quantity: Quantity, standing: Standing) -> tuple[Fact, ...]:
        """The fact that the quantity of that standing is."""
        fact = self.book.get(OF_CANDIDACY[quantity], standing.candidacy.id)
        return () if fact is None else (fact,)

    def _facts(self, quantity: Quantity, subject: Mention | None) -> Iterator[Fact]:
        for fact_id in OF_SEAT.get(quantity, ()):
            yield from self.book.each(fact_id)
        if quantity in (Quantity.DEPOSITS, Quantity.KEPT):
            yield self._deposits(quantity)
        if quantity not in OF_CANDIDACY:
            return
        standings = self.view.ranked if subject is None else self.standings_of(subject)
        for one in standings:
            fact = self.book.get(OF_CANDIDACY[quantity], one.candidacy.id)
            if fact is not None:
                yield fact
        yield from self._of_party(quantity, subject)

    def _of_party(self, quantity: Quantity, subject: Mention | None) -> Iterator[Fact]:
        if quantity not in OF_PARTY:
            return
        parties = parties_meant(subject)
        for fact in self.book.each(OF_PARTY[quantity]):
            if subject is None or fact.about in parties:
                yield fact

    def _deposits(self, quantity: Quantity) -> Fact:
        """How many candidates lost a deposit, or kept it: also when it was none."""
        lost = len(list(self.lost_deposits()))
        number = lost if quantity is Quantity.DEPOSITS else len(self.view.ranked) - lost
        return Fact("deposits_lost", number, Unit.COUNT, seat=self.view.seat.id)

    def lost_deposits(self) -> Iterator[Standing]:
        """The standings that lost their deposits."""
        for one in self.view.ranked:
            if self.book.get("deposits_lost", one.candidacy.id) is not None:
                yield one


def parties_meant(mention: Mention | None) -> frozenset[PartyKey]:
    """The party that the name means, or for which the person stands or stood."""
    if mention is None:
        return frozenset()
    of_people = (one.party for one in mention.persons if one.party is not None)
    return frozenset((*mention.parties, *of_people))
