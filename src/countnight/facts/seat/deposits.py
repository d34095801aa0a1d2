"""Deposits: £500 each, lost by whoever polled no more than a twentieth of the valid votes.

Exactly 5 % loses; the rule is in whole votes, never in rounded shares (docs/explain/deposits.md).
"""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION, valid_votes_now, votes_now
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit


def is_deposit_lost(votes: int, *, valid_votes: int) -> bool:
    """Whether the votes are not more than one-twentieth of all valid votes.

    Source: Representation of the People Act 1983, Sch. 1 rules 9 and 53.
    """
    return 20 * votes <= valid_votes


def deposits_lost(view: SeatView) -> Iterator[Fact]:
    """How many deposits were lost, and each candidate who lost one, with the votes.

    Holds: a poll was taken and at least one was lost.
    """
    if not _is_polled(view):
        return
    valid = valid_votes_now(view)
    losers = [
        one for one in view.ranked if is_deposit_lost(one.votes, valid_votes=view.valid_votes)
    ]
    if losers:
        yield _counted(view, fact_id="deposits_lost", number=len(losers))
    for one in losers:
        yield Fact(
            id="deposits_lost",
            value=one.votes,
            unit=Unit.VOTES,
            about=one.candidacy.id,
            inputs=(votes_now(one), valid),
            formula="20 × votes ≤ valid votes",
            source=DECLARATION,
            seat=view.seat.id,
        )


def deposits_kept(view: SeatView) -> Iterator[Fact]:
    """How many candidates there were, all with their deposits. Holds: none was lost."""
    if not _is_polled(view):
        return
    fewest = min(one.votes for one in view.ranked)
    if not is_deposit_lost(fewest, valid_votes=view.valid_votes):
        yield _counted(view, fact_id="deposits_kept", number=len(view.ranked))


def _is_polled(view: SeatView) -> bool:
    return len(view.ranked) > 1 and view.valid_votes > 0


def _counted(view: SeatView, *, fact_id: str, number: int) -> Fact:
    return Fact(
        id=fact_id,
        value=number,
        unit=Unit.COUNT,
        inputs=(valid_votes_now(view), Input("candidates", len(view.ranked), DECLARATION)),
        formula="candidates with 20 × votes "
        + ("≤ valid votes" if fact_id == "deposits_lost" else "> valid votes, all of them"),
        source=DECLARATION,
        seat=view.seat.id,
    )
