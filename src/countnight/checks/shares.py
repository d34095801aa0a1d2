"""Shares by party, now and last time, as the checks compare them."""

from collections.abc import Mapping
from fractions import Fraction

from countnight.checks.arithmetic import votes_added
from countnight.model.declaration import Declaration
from countnight.model.election import Election, PreviousResult
from countnight.model.exact import percent_from_ratio
from countnight.model.ids import PartyKey

Shares = Mapping[PartyKey, Fraction]
"""Percentages by party; independents are no party, and the Speaker stands alone."""


def shares_now(result: Declaration, *, election: Election) -> Shares:
    """Each party's share of the votes declared."""
    votes: dict[PartyKey, int] = {}
    for one in election.candidacies.get(result.seat, ()):
        party = election.main_party(one.party)
        votes[party] = votes.get(party, 0) + result.votes.get(one.id, 0)
    return _shares(election, votes, total=votes_added(result))


def shares_then(previous: PreviousResult, *, election: Election) -> Shares:
    """Each party's share of last time's valid votes."""
    votes: dict[PartyKey, int] = {}
    for one in previous.candidates:
        party = election.main_party(one.party)
        votes[party] = votes.get(party, 0) + one.votes
    return _shares(election, votes, total=previous.valid_votes)


def _shares(election: Election, votes: Mapping[PartyKey, int], *, total: int) -> Shares:
    if total <= 0:
        return {}
    return {
        party: percent_from_ratio(number, total)
        for party, number in votes.items()
        if not election.parties[party].is_independent and not election.parties[party].is_speaker
    }
