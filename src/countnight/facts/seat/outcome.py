"""Who won, and what that makes of the seat: hold, gain or win.

Measured against the party that won the seat at the last general election; a by-election or a
change of party in between resets nothing (docs/explain/hold-and-gain.md).
"""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION, NOMINATIONS, votes_now, votes_of_winner
from countnight.facts.past import Past
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit


def winner(view: SeatView) -> Iterator[Fact]:
    """The name of the candidate with most votes, or drawn by lot. Holds: first place is decided."""
    if view.winner is None:
        return
    yield Fact(
        id="winner",
        value=view.winner.candidacy.name,
        unit=Unit.TEXT,
        about=view.winner.candidacy.id,
        inputs=(votes_now(view.winner),),
        formula="most valid votes" if len(view.ranked) > 1 else "the only candidate nominated",
        source=DECLARATION,
        seat=view.seat.id,
    )


def outcome(view: SeatView) -> Iterator[Fact]:
    """Hold or gain against the baseline's winner; win without a baseline.

    Shape: of two independents, only the same person holds.
    Source: House of Commons Library, briefing CBP-8749, and the broadcasters' convention.
    """
    if view.winner is None:
        return
    party = view.winner.main_party.key
    inputs = [Input("winner_party", party, NOMINATIONS)]
    if view.past is not None:
        name = view.past.name
        inputs.append(Input("previous_winner_party", view.past.winner_party.key, name))
        inputs.append(Input("baseline", name, name))
    yield Fact(
        id="outcome",
        value=outcome_of(view.winner, past=view.past),
        unit=Unit.TEXT,
        about=party,
        inputs=tuple(inputs),
        formula="winning party now against winning party in the baseline",
        source=DECLARATION,
        baseline=None if view.past is None else view.past.name,
        seat=view.seat.id,
    )


def gained_from(view: SeatView) -> Iterator[Fact]:
    """The party that lost the seat. Holds: the seat was gained."""
    if not is_gain(view) or view.past is None:
        return
    loser = view.past.winner_party.key
    yield Fact(
        id="gained_from",
        value=loser,
        unit=Unit.TEXT,
        about=loser,
        source=view.past.name,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def status(view: SeatView) -> Iterator[Fact]:
    """Re-elected if this seat's MP at dissolution, returned if an MP before, else elected."""
    if view.winner is None:
        return
    yield Fact(
        id="status",
        value=_status(view.winner),
        unit=Unit.TEXT,
        about=view.winner.candidacy.id,
        source=NOMINATIONS,
        seat=view.seat.id,
    )


def tie_by_lot(view: SeatView) -> Iterator[Fact]:
    """The votes on which the first place was tied. Holds: the declaration names the lot drawn.

    Source: Representation of the People Act 1983, Sch. 1 rule 49.
    """
    first, second = view.winner, view.runner_up
    if first is None or second is None or first.votes != second.votes:
        return
    yield Fact(
        id="tie_by_lot",
        value=first.votes,
        unit=Unit.VOTES,
        about=first.candidacy.id,
        formula="equal votes at the top, decided by drawing lots",
        source=DECLARATION,
        seat=view.seat.id,
    )


def electorate_share(view: SeatView) -> Iterator[Fact]:
    """The winner's votes as a percentage of registered electors. Holds: polled, E declared."""
    electors = view.declaration.electorate
    if view.winner is None or not electors or not view.is_contested:
        return
    yield Fact(
        id="electorate_share",
        value=percent_from_ratio(view.winner.votes, electors),
        unit=Unit.PERCENT,
        about=view.winner.candidacy.id,
        inputs=(votes_of_winner(view.winner), Input("electorate", electors, DECLARATION)),
        formula="100 × votes of the winner ÷ registered electors",
        source=DECLARATION,
        seat=view.seat.id,
    )


def outcome_of(winner: Standing, *, past: Past | None) -> str:
    """hold, gain or win, for a winner against a baseline."""
    if past is None:
        return "win"
    if winner.main_party.key != past.winner_party.key:
        return "gain"
    if winner.main_party.is_independent and not _is_same_person(winner, past=past):
        return "gain"
    return "hold"


def is_gain(view: SeatView) -> bool:
    """Whether the seat changed hands."""
    return view.winner is not None and outcome_of(view.winner, past=view.past) == "gain"


def is_hold(view: SeatView) -> bool:
    """Whether the seat stayed with the party, or the independent, that won it last time."""
    return view.winner is not None and outcome_of(view.winner, past=view.past) == "hold"


def _is_same_person(winner: Standing, *, past: Past) -> bool:
    earlier = winner.candidacy.previous_id
    return past.first is not None and earlier == past.first.candidate.id


def _status(winner: Standing) -> str:
    if winner.candidacy.is_sitting:
        return "re-elected"
    return "returned" if winner.candidacy.is_former else "elected"
