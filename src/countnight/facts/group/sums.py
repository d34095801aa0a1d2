"""Votes by party over many seats, at one election: added once, for every fact that needs them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from countnight.facts.evidence import DECLARATION
from countnight.facts.past import Past
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.ids import PartyKey


@dataclass(frozen=True, slots=True)
class Sums:
    """Votes by main party and valid votes, over the seats declared, at one election."""

    votes: dict[PartyKey, int]
    valid: int
    source: str


def sums_now(election: Election, *, declared: Sequence[SeatView]) -> Sums:
    """The declared seats' votes by main party; independents and the Speaker are none."""
    votes = _added((seat.party_votes for seat in declared), election=election)
    return Sums(votes, sum(seat.valid_votes for seat in declared), DECLARATION)


def sums_then(election: Election, *, pasts: Sequence[Past] | None, name: str) -> Sums | None:
    """The same seats' votes last time; None when a baseline is missing, or nobody voted."""
    if pasts is None:
        return None
    valid = sum(past.result.valid_votes for past in pasts)
    if valid <= 0:
        return None
    return Sums(_added((past.party_votes for past in pasts), election=election), valid, name)


def _added(by_seat: Iterable[Mapping[PartyKey, int]], *, election: Election) -> dict[PartyKey, int]:
    """Each party's sum over the seats; the Speaker is no party."""
    votes: dict[PartyKey, int] = {}
    for of_seat in by_seat:
        for key, number in of_seat.items():
            votes[key] = votes.get(key, 0) + number
    return {key: votes[key] for key in votes if not election.parties[key].is_speaker}
