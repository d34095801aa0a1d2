"""The facts of one declared seat: each a plain function, in the order of psephology."""

from collections.abc import Callable, Iterator

from countnight.facts.history import between, from_table, notes, tenure
from countnight.facts.seat import (
    ballots,
    baseline,
    circumstances,
    deposits,
    majority,
    outcome,
    people,
    shares,
    standing,
    swing,
    turnout,
)
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, FactBook

SEAT_FACTS: tuple[Callable[[SeatView], Iterator[Fact]], ...] = (
    people.seat,
    baseline.baseline,
    baseline.previous_winner,
    circumstances.notional_baseline,
    circumstances.new_seat,
    outcome.outcome,
    outcome.gained_from,
    outcome.winner,
    outcome.status,
    outcome.tie_by_lot,
    circumstances.tied,
    circumstances.uncontested,
    circumstances.speakers_seat,
    circumstances.postponed,
    majority.majority,
    majority.previous_majority,
    majority.previous_second,
    majority.majority_compared,
    majority.overturned,
    majority.turnaround,
    swing.swing,
    swing.swing_caution,
    people.candidates,
    people.candidate,
    people.party,
    standing.joint_label,
    standing.independent,
    people.votes,
    shares.share,
    people.place,
    shares.changes,
    shares.did_not_stand_before,
    shares.previous_party_shares,
    standing.did_not_stand_now,
    people.runner_up,
    people.third,
    people.fourth,
    people.incumbent_lost,
    between.changed_party,
    between.by_election_between,
    tenure.tenure,
    tenure.won_back,
    notes.notable,
    from_table.past_elections,
    ballots.valid_votes,
    ballots.rejected,
    ballots.ballots_counted,
    ballots.electorate,
    turnout.turnout,
    turnout.previous_turnout,
    turnout.turnout_change,
    turnout.voters_rounded,
    turnout.turnout_phrase,
    turnout.ballot_box_turnout,
    notes.context,
    deposits.deposits_lost,
    deposits.deposits_kept,
    deposits.deposit_edge,
    ballots.recount,
    outcome.electorate_share,
)


def facts_of_seat(view: SeatView) -> FactBook:
    """Every fact that holds of the seat now."""
    return FactBook.of(fact for find in SEAT_FACTS for fact in find(view))
