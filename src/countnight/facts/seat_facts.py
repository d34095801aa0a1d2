"""The facts of one declared seat: each a plain function, in the order of psephology."""

from collections.abc import Callable, Iterator

from countnight.facts.seat import (
    ballots,
    baseline,
    deposits,
    majority,
    notes,
    outcome,
    people,
    records,
    shares,
    swing,
    turnout,
)
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, FactBook

SEAT_FACTS: tuple[Callable[[SeatView], Iterator[Fact]], ...] = (
    people.seat,
    baseline.baseline,
    baseline.previous_winner,
    outcome.outcome,
    outcome.gained_from,
    outcome.winner,
    outcome.status,
    outcome.tie_by_lot,
    majority.majority,
    majority.previous_majority,
    majority.previous_second,
    majority.majority_compared,
    majority.overturned,
    majority.turnaround,
    swing.swing,
    people.candidates,
    people.candidate,
    people.party,
    people.votes,
    shares.share,
    people.place,
    shares.changes,
    shares.did_not_stand_before,
    shares.previous_party_shares,
    people.runner_up,
    people.third,
    people.fourth,
    people.incumbent_lost,
    notes.notable,
    records.last_win,
    records.narrowest_majority,
    records.largest_majority,
    ballots.valid_votes,
    ballots.rejected,
    ballots.electorate,
    turnout.turnout,
    turnout.previous_turnout,
    turnout.turnout_change,
    turnout.voters_rounded,
    turnout.turnout_phrase,
    notes.context,
    deposits.deposits_lost,
    deposits.deposits_kept,
    ballots.recount,
    outcome.electorate_share,
)


def facts_of_seat(view: SeatView) -> FactBook:
    """Every fact that holds of the seat now."""
    return FactBook.of(fact for find in SEAT_FACTS for fact in find(view))
