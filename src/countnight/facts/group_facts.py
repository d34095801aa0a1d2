"""The facts of a group: each a plain function of the seats declared so far.

A change over a group uses only the seats declared, the same seats both times.
"""

from collections.abc import Callable, Iterator

from countnight.facts.group import (
    extremes,
    highest_lowest,
    net,
    order,
    people,
    postponed,
    progress,
    state,
    votes,
)
from countnight.facts.group_view import GroupView, SoFar, so_far
from countnight.model.fact import Fact, FactBook

__all__ = ["GROUP_FACTS", "STATE_FACTS", "GroupView", "facts_of_group", "state_of_group"]

STATE_FACTS: tuple[Callable[[SoFar], Iterator[Fact]], ...] = (
    progress.group,
    progress.declared,
    progress.seats,
    progress.undeclared,
    state.seats_by_party,
    state.previous_seats_by_party,
    state.seats_gained,
    state.seats_lost,
    state.gains_between,
    state.gain,
    people.incumbent_beaten,
)
"""What a page's summary says of its group: who has what, what changed, who was beaten."""

GROUP_FACTS: tuple[Callable[[SoFar], Iterator[Fact]], ...] = (
    progress.group,
    progress.declared,
    progress.seats,
    progress.undeclared,
    postponed.postponed,
    state.seats_by_party,
    state.previous_seats_by_party,
    state.previous_seats_all,
    state.seats_gained,
    state.seats_lost,
    state.gains_between,
    state.gain,
    net.net_seats,
    votes.group_shares,
    net.group_swing,
    votes.group_turnout,
    net.group_deposits_lost,
    extremes.closest,
    extremes.largest_majority,
    extremes.close_rank,
    extremes.largest_swing,
    highest_lowest.extremes_so_far,
    people.incumbent_beaten,
    progress.first_and_last,
    order.order_of_declaration,
    order.first_gain,
    order.first_gain_of,
    order.last_lost,
    order.first_win,
)


def state_of_group(view: GroupView) -> FactBook:
    """The facts that a summary says, and no others: it is made anew with every declaration."""
    now = so_far(view)
    return FactBook.of(fact for find in STATE_FACTS for fact in find(now))


def facts_of_group(view: GroupView) -> FactBook:
    """Every fact that holds of the group with the seats declared so far."""
    now = so_far(view)
    return FactBook.of(fact for find in GROUP_FACTS for fact in find(now))
