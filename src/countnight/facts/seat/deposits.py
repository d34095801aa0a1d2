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
    if not view.is_contested:
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
    if not view.is_contested:
        return
    fewest = min(one.votes for one in view.ranked)
    if not is_deposit_lost(fewest, valid_votes=view.valid_votes):
        yield _counted(view, fact_id="deposits_kept", number=len(view.ranked))


def deposit_edge(view: SeatView) -> Iterator[Fact]:
    """`just_under`, `exactly` or `just_over`, of a share that would be printed as 5.0 %.

    Holds: a poll was taken, and the share rounds to 5.0; exactly a twentieth loses the deposit.
    """
    if not view.is_contested:
        return
    for one in view.ranked:
        # 4.95 % or more, less than 5.05 %, in whole votes
        if 99 * view.valid_votes <= 2000 * one.votes < 101 * view.valid_votes:
            yield Fact(
                id="deposit_edge",
                value=_edge(20 * one.votes - view.valid_votes),
                unit=Unit.TEXT,
                about=one.candidacy.id,
                inputs=(votes_now(one), valid_votes_now(view)),
                formula="sign of 20 × votes − valid votes",
                source=DECLARATION,
                seat=view.seat.id,
            )


def _edge(over: int) -> str:
    if over == 0:
        return "exactly"
    return "just_over" if over > 0 else "just_under"


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
