"""The winner's lead, and what it was last time and for whom.

A majority rises or falls only for a party that held the seat. After a gain there is a majority
overturned, and its owner is named; the two added together are a turnaround, never a swing.
"""

from collections.abc import Iterator
from fractions import Fraction

from countnight.facts.evidence import (
    DECLARATION,
    valid_votes_now,
    votes_of_runner_up,
    votes_of_winner,
)
from countnight.facts.known_seat import KnownSeat
from countnight.facts.past import Past
from countnight.facts.seat.outcome import is_gain, is_hold
from countnight.facts.seat_view import SeatView
from countnight.model.exact import Value, percent_from_ratio
from countnight.model.fact import Fact, Input, Unit


def majority(view: SeatView) -> Iterator[Fact]:
    """Votes of the winner minus votes of the runner-up, in votes and as a share.

    Holds: first place is decided and somebody else stood; a tie decided by lot gives 0.
    Units: the share is in per cent of valid votes, from votes and not from rounded shares.
    """
    votes = majority_of(view)
    first, second = view.winner, view.runner_up
    if votes is None or first is None or second is None:
        return
    pair = (votes_of_winner(first), votes_of_runner_up(second))
    yield Fact(
        id="majority",
        value=votes,
        unit=Unit.VOTES,
        inputs=pair,
        formula="votes of the winner − votes of the runner-up",
        source=DECLARATION,
        seat=view.seat.id,
    )
    if view.valid_votes > 0:
        yield Fact(
            id="majority_share",
            value=percent_from_ratio(votes, view.valid_votes),
            unit=Unit.PERCENT,
            inputs=(*pair, valid_votes_now(view)),
            formula="100 × majority ÷ valid votes",
            source=DECLARATION,
            seat=view.seat.id,
        )


def previous_majority(view: KnownSeat) -> Iterator[Fact]:
    """Last time's majority, in votes and as a share, about the party that had it."""
    past = view.past
    if past is None or past.majority is None:
        return
    about = past.winner_party.key
    yield _then(view, past=past, fact_id="previous_majority", value=past.majority, about=about)
    if past.result.valid_votes > 0:
        yield Fact(
            id="previous_majority_share",
            value=percent_from_ratio(past.majority, past.result.valid_votes),
            unit=Unit.PERCENT,
            about=about,
            inputs=(
                Input("previous_majority", past.majority, past.name),
                Input("valid_votes_then", past.result.valid_votes, past.name),
            ),
            formula="100 × majority then ÷ valid votes then",
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def previous_second(view: KnownSeat) -> Iterator[Fact]:
    """The votes of the party that came second last time. Holds: one candidate alone did."""
    past = view.past
    if past is None or past.second is None:
        return
    votes, about = past.second.candidate.votes, past.second.main_party.key
    yield _then(view, past=past, fact_id="previous_second", value=votes, about=about)


def majority_compared(view: SeatView) -> Iterator[Fact]:
    """Whether, by how much and how many times over the majority grew or shrank.

    Holds: the seat was held, not by the Speaker, and both majorities are known. The ratio needs
    a majority of one or more last time.
    """
    now, past = majority_of(view), view.past
    if now is None or past is None or past.majority is None:
        return
    if not is_hold(view) or view.is_speakers:
        return
    then = past.majority
    yield _compared(
        view, fact_id="majority_direction", value=_direction(now - then), unit=Unit.TEXT
    )
    yield _compared(view, fact_id="majority_change", value=now - then, unit=Unit.VOTES)
    if then > 0:
        ratio = Fraction(now, then)
        yield _compared(view, fact_id="majority_ratio", value=ratio, unit=Unit.RATIO)


def overturned(view: SeatView) -> Iterator[Fact]:
    """The majority that the losing party had last time. Holds: the seat was gained."""
    past = view.past
    if past is None or past.majority is None or not is_gain(view):
        return
    about = past.winner_party.key
    yield _then(view, past=past, fact_id="overturned", value=past.majority, about=about)


def turnaround(view: SeatView) -> Iterator[Fact]:
    """Both majorities added: how far the lead has moved, in votes.

    Holds: a gain over the party that is runner-up now, by the party that was second then.
    """
    now, past = majority_of(view), view.past
    if now is None or past is None or past.majority is None or not is_same_pair_turned(view):
        return
    yield _compared(view, fact_id="turnaround", value=now + past.majority, unit=Unit.VOTES)


def majority_of(view: SeatView) -> int | None:
    """The winner's lead in votes; None when undecided or uncontested."""
    if view.winner is None or view.runner_up is None:
        return None
    return view.winner.votes - view.runner_up.votes


def is_same_pair_turned(view: SeatView) -> bool:
    """Whether the first and second parties of last time have changed places."""
    past, first, second = view.past, view.winner, view.sole_runner_up
    if past is None or past.second is None or first is None or second is None:
        return False
    if first.main_party.is_independent or second.main_party.is_independent:
        return False
    now = (first.main_party.key, second.main_party.key)
    return now == (past.second.main_party.key, past.winner_party.key) and is_gain(view)


def _direction(change: int) -> str:
    if change == 0:
        return "unchanged"
    return "increased" if change > 0 else "decreased"


_FORMULAS = {
    "majority_direction": "sign of majority now − majority then",
    "majority_change": "majority now − majority then",
    "majority_ratio": "majority now ÷ majority then",
    "turnaround": "majority now + majority then of the party that lost the seat",
}


def _compared(view: SeatView, *, fact_id: str, value: Value, unit: Unit) -> Fact:
    past = view.past
    now, then = majority_of(view), None if past is None else past.majority
    name = None if past is None else past.name
    inputs = [Input("majority", now, DECLARATION)] if now is not None else []
    if then is not None and name is not None:
        inputs.append(Input("previous_majority", then, name))
    return Fact(
        id=fact_id,
        value=value,
        unit=unit,
        inputs=tuple(inputs),
        formula=_FORMULAS[fact_id],
        source=DECLARATION,
        baseline=name,
        seat=view.seat.id,
    )


def _leaders_then(past: Past) -> tuple[Input, ...]:
    """The votes of the first and the second last time."""
    votes = [one.candidate.votes for one in past.candidates[:2]]
    names = ("votes_first_then", "votes_second_then")
    return tuple(Input(name, number, past.name) for name, number in zip(names, votes, strict=False))


def _then(view: KnownSeat, *, past: Past, fact_id: str, value: int, about: str) -> Fact:
    return Fact(
        id=fact_id,
        value=value,
        unit=Unit.VOTES,
        about=about,
        inputs=_leaders_then(past) if past.first is not None else (),
        formula="" if fact_id == "previous_second" else "votes of the winner then − of the second",
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )
