"""A group of seats as the facts look at it: those declared, in order, with their facts."""

from collections.abc import Mapping
from dataclasses import dataclass

from countnight.facts.group.sums import Sums, sums_now, sums_then
from countnight.facts.past import Past, baseline_name, is_notional
from countnight.facts.seat.outcome import is_gain
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election, Group, Seat
from countnight.model.fact import FactBook
from countnight.model.ids import PartyKey, SeatId


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group while its seats come in.

    Shape: `views` and `books` have every declared seat of the group, and may have others, which
    are passed over; `order` lists declared seats in order of declaration.
    """

    election: Election
    group: Group
    views: Mapping[SeatId, SeatView]
    books: Mapping[SeatId, FactBook]
    order: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True)
class Gain:
    """A seat that changed hands: to whom, and from whom."""

    seat: Seat
    winner: PartyKey
    loser: PartyKey


@dataclass(frozen=True, slots=True)
class SoFar:
    """What is in of a group: its declared seats, and their baselines if every one has one.

    Shape: `declared`, `gains` and `pasts` are in order of declaration. `baseline_name` is the
    baseline as readers are told it, marked when a declared seat's figures are notional.
    `votes_now` and `votes_then` are added over the seats declared.
    None means: nothing is declared yet, or a declared seat has no baseline.
    """

    election: Election
    group: Group
    books: Mapping[SeatId, FactBook]
    declared: tuple[SeatView, ...]
    gains: tuple[Gain, ...]
    pasts: tuple[Past, ...] | None
    is_notional: bool
    baseline_name: str
    votes_now: Sums
    votes_then: Sums | None


def so_far(view: GroupView) -> SoFar:
    """The group's declared seats with what every fact of the group needs of them."""
    members = frozenset(view.group.seats)
    declared = tuple(view.views[seat] for seat in view.order if seat in members)
    pasts = tuple(one.past for one in declared if one.past is not None)
    results = tuple(past.result for past in pasts)
    every = pasts if pasts and len(pasts) == len(declared) else None
    name = baseline_name(view.election, results=results)
    return SoFar(
        election=view.election,
        group=view.group,
        books=view.books,
        declared=declared,
        gains=_gains(declared),
        pasts=every,
        is_notional=is_notional(view.election, results=results),
        baseline_name=name,
        votes_now=sums_now(view.election, declared=declared),
        votes_then=sums_then(view.election, pasts=every, name=name),
    )


def _gains(declared: tuple[SeatView, ...]) -> tuple[Gain, ...]:
    return tuple(
        Gain(one.seat, one.winner.main_party.key, one.past.winner_party.key)
        for one in declared
        if one.winner is not None and one.past is not None and is_gain(one)
    )
