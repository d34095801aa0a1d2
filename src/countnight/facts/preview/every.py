"""All that a preview may say: of a seat, and of a group; each a plain function, in that order."""

from collections.abc import Callable, Iterator

from countnight.facts.group.progress import declared, seats, undeclared
from countnight.facts.group.progress import group as group_name
from countnight.facts.group.state import previous_seats_all, seats_by_party
from countnight.facts.group_view import SoFar
from countnight.facts.history import lengths
from countnight.facts.history import notes as noted
from countnight.facts.preview import around, contest, group, held, needed
from countnight.facts.preview.view import GroupAhead, SeatAhead
from countnight.facts.seat import baseline, circumstances, majority, people, shares, turnout
from countnight.model.fact import Fact, FactBook

OF_SEAT: tuple[Callable[[SeatAhead], Iterator[Fact]], ...] = (
    people.seat,
    contest.expected_time,
    contest.close_of_poll,
    circumstances.postponed,
    baseline.baseline,
    baseline.previous_winner,
    circumstances.notional_baseline,
    circumstances.new_seat,
    contest.speakers_seat,
    needed.first_then,
    needed.second_then,
    majority.previous_majority,
    majority.previous_second,
    needed.swing_needed,
    needed.votes_to_switch,
    shares.previous_party_shares,
    turnout.previous_turnout,
    contest.nominated,
    contest.candidate,
    contest.party,
    contest.sole_candidate,
    contest.sitting_mp,
    contest.no_sitting_mp,
    contest.changed_party,
    contest.by_election_between,
    contest.did_not_stand_now,
    held.held_since,
    held.last_won,
    held.notable,
    lengths.years_as_mp,
    noted.context,
    around.surroundings,
    around.median_swing,
    around.swings_counted,
    around.defended_so_far,
)

STATE: tuple[Callable[[SoFar], Iterator[Fact]], ...] = (
    group_name,
    seats,
    declared,
    undeclared,
    previous_seats_all,
    seats_by_party,
)

OF_GROUP: tuple[Callable[[GroupAhead], Iterator[Fact]], ...] = (
    group.most_marginal,
    group.marginal_majority,
    group.marginal_swing,
    group.first_and_last_expected,
    group.nominated_in_group,
    group.seats_without_mp,
)


def facts_ahead_of_seat(view: SeatAhead) -> FactBook:
    """Every fact that holds of the seat before its declaration."""
    return FactBook.of(fact for find in OF_SEAT for fact in find(view))


def facts_ahead_of_group(view: GroupAhead) -> FactBook:
    """Every fact that holds of what is ahead in the group."""
    return FactBook.of(_of_group(view))


def _of_group(view: GroupAhead) -> Iterator[Fact]:
    for state in STATE:
        yield from state(view.so_far)
    for find in OF_GROUP:
        yield from find(view)
