"""Swing: how far the lead between two parties has moved, as Butler counts it.

Butler's swing is taken on shares of all valid votes, not of the two parties' votes alone
(Steed's); the two can differ in sign (docs/explain/swing.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from countnight.facts.evidence import DECLARATION
from countnight.facts.past import Past
from countnight.facts.seat_view import SeatView
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey


@dataclass(frozen=True, slots=True)
class Poll:
    """Two parties' votes at one election, and all valid votes there."""

    one: int
    other: int
    valid: int


def butler_swing(now: Poll, *, then: Poll) -> Fraction:
    """The swing to `one` from `other`, negative when it went the other way.

    Units: points. Source: D. Butler, in The British General Election of 1951 and since.
    """
    lead_now, lead_then = now.one - now.other, then.one - then.other
    moved = lead_now * then.valid - lead_then * now.valid
    return Fraction(100 * moved, 2 * now.valid * then.valid)


def swing(view: SeatView) -> Iterator[Fact]:
    """The swing between the two leading parties, positive, about "from>to".

    Holds: the same two parties were first and second both times, in either order, each with one
    candidate now; neither is independent or the Speaker; the lead moved at all.
    """
    pair = _same_pair(view)
    if pair is None or view.past is None or view.valid_votes <= 0:
        return
    first, second = pair
    now = _poll_now(view, pair=pair)
    then = _poll_then(view.past, first=first, second=second)
    moved = butler_swing(now, then=then)
    if moved == 0:
        return
    inputs = _shares(pair, now=now, then=then, baseline=view.past.name)
    yield Fact(
        id="swing",
        value=abs(moved),
        unit=Unit.POINTS,
        about=f"{second}>{first}" if moved > 0 else f"{first}>{second}",
        inputs=inputs,
        formula="((share now − share then of one) + (share then − share now of the other)) ÷ 2",
        source=DECLARATION,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def swing_caution(view: SeatView) -> Iterator[Fact]:
    """`both_fell` or `both_rose`: the swing is right and would mislead, so shares are told.

    Holds: as the swing, and both parties' shares moved the same way.
    """
    pair = _same_pair(view)
    if pair is None or view.past is None or view.valid_votes <= 0:
        return
    now, then = _poll_now(view, pair=pair), _poll_then(view.past, first=pair[0], second=pair[1])
    one = now.one * then.valid - then.one * now.valid
    other = now.other * then.valid - then.other * now.valid
    if one * other <= 0:
        return
    yield Fact(
        id="swing_caution",
        value="both_rose" if one > 0 else "both_fell",
        unit=Unit.TEXT,
        inputs=_shares(pair, now=now, then=then, baseline=view.past.name),
        formula="the two shares of the swing moved the same way",
        source=DECLARATION,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def _same_pair(view: SeatView) -> tuple[PartyKey, PartyKey] | None:
    """The winning and second party, when they alone led last time too; None otherwise."""
    past, first, second = view.past, view.winner, view.sole_runner_up
    if past is None or past.first is None or past.second is None:
        return None
    if first is None or second is None or past.result.valid_votes <= 0:
        return None
    parties = (first.main_party, second.main_party)
    if any(party.is_independent or party.is_speaker for party in parties):
        return None
    now = {first.main_party.key, second.main_party.key}
    if len(now) < 2 or now != {past.first.main_party.key, past.second.main_party.key}:
        return None
    if any(view.sole_candidacy_of(key) is None for key in now):
        return None
    return first.main_party.key, second.main_party.key


def _poll_now(view: SeatView, *, pair: tuple[PartyKey, PartyKey]) -> Poll:
    return Poll(view.party_votes[pair[0]], view.party_votes[pair[1]], view.valid_votes)


def _poll_then(past: Past, *, first: PartyKey, second: PartyKey) -> Poll:
    return Poll(past.party_votes[first], past.party_votes[second], past.result.valid_votes)


def _shares(
    pair: tuple[PartyKey, PartyKey], *, now: Poll, then: Poll, baseline: str
) -> tuple[Input, ...]:
    first, second = pair
    return (
        Input(f"share_now_{first}", percent_from_ratio(now.one, now.valid), DECLARATION),
        Input(f"share_then_{first}", percent_from_ratio(then.one, then.valid), baseline),
        Input(f"share_now_{second}", percent_from_ratio(now.other, now.valid), DECLARATION),
        Input(f"share_then_{second}", percent_from_ratio(then.other, then.valid), baseline),
    )
