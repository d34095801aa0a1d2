"""Last time's result made ready for comparison: folded to main parties, its winner found.

Two baselines are kept apart: the party that won decides hold or gain, the votes decide change,
swing and majority (docs/explain/hold-and-gain.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from countnight.model.election import (
    BaselineKind,
    Election,
    Party,
    PreviousCandidate,
    PreviousResult,
)
from countnight.model.ids import PartyKey, SeatId


@dataclass(frozen=True, slots=True)
class PastCandidate:
    """A candidate of the baseline with the main party that it is counted with."""

    candidate: PreviousCandidate
    main_party: Party


@dataclass(frozen=True, slots=True)
class Past:
    """A seat's baseline.

    Shape: `candidates` has most votes first; `party_votes` sums each main party's candidates,
    independents left out.
    None means: `first` the winning party is not the one with most votes, so its majority is
    unknown; `second` nobody, or more than one candidate, came second.
    """

    name: str
    result: PreviousResult
    winner_party: Party
    candidates: tuple[PastCandidate, ...]
    party_votes: Mapping[PartyKey, int]
    first: PastCandidate | None
    second: PastCandidate | None

    @property
    def majority(self) -> int | None:
        """Votes by which the winner led; None when uncontested or not known."""
        if self.first is None or len(self.candidates) < 2:
            return None
        others = (one.candidate.votes for one in self.candidates if one is not self.first)
        return self.first.candidate.votes - max(others)


def past_of_seat(election: Election, *, seat: SeatId) -> Past | None:
    """The seat's baseline, or None when the election has none for it."""
    result = election.previous.get(seat)
    if result is None or election.baseline.kind is BaselineKind.NONE:
        return None
    candidates = _most_votes_first(election, result=result)
    winner_party = election.parties[election.main_party(result.winner_party)]
    first = _winner(candidates, party=winner_party)
    return Past(
        name=baseline_name(election, results=(result,)),
        result=result,
        winner_party=winner_party,
        candidates=candidates,
        party_votes=_party_votes(candidates),
        first=first,
        second=None if first is None else _sole_second(candidates, first=first),
    )


def is_notional(election: Election, *, results: Iterable[PreviousResult]) -> bool:
    """Whether any of the results is an estimate for new boundaries."""
    if election.baseline.kind is BaselineKind.NOTIONAL:
        return True
    return any(result.is_notional for result in results)


def baseline_name(election: Election, *, results: Iterable[PreviousResult]) -> str:
    """The baseline as readers are told it, marked when any of the results is notional."""
    name = election.baseline.name
    return f"{name} (notional)" if is_notional(election, results=results) else name


def _most_votes_first(election: Election, *, result: PreviousResult) -> tuple[PastCandidate, ...]:
    found = [
        PastCandidate(one, election.parties[election.main_party(one.party)])
        for one in result.candidates
    ]
    return tuple(sorted(found, key=lambda one: -one.candidate.votes))


def _winner(candidates: tuple[PastCandidate, ...], *, party: Party) -> PastCandidate | None:
    """The winning party's candidate among those with most votes: a tie went by lot."""
    for one in candidates:
        if one.candidate.votes < candidates[0].candidate.votes:
            return None
        if one.main_party.key == party.key:
            return one
    return None


def _sole_second(
    candidates: tuple[PastCandidate, ...], *, first: PastCandidate
) -> PastCandidate | None:
    others = [one for one in candidates if one is not first]
    if not others or (len(others) > 1 and others[0].candidate.votes == others[1].candidate.votes):
        return None
    return others[0]


def _party_votes(candidates: tuple[PastCandidate, ...]) -> Mapping[PartyKey, int]:
    votes: dict[PartyKey, int] = {}
    for one in candidates:
        if not one.main_party.is_independent:
            key = one.main_party.key
            votes[key] = votes.get(key, 0) + one.candidate.votes
    return votes
