"""What the group's results add up to so far: net seats, the swing between two parties, deposits.

All over the seats declared, the same seats both times.
"""

from collections import Counter
from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION
from countnight.facts.group.sums import Sums
from countnight.facts.group_view import SoFar
from countnight.facts.seat.deposits import is_deposit_lost
from countnight.facts.seat.swing import Poll, butler_swing
from countnight.facts.seat_view import SeatView
from countnight.model.election import Party
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey


def net_seats(view: SoFar) -> Iterator[Fact]:
    """Each party's gains minus its losses so far, signed; 0 when they cancel out.

    Holds: every declared seat has a baseline, and the party gained or lost any.
    """
    if view.pasts is None:
        return
    gained = Counter(gain.winner for gain in view.gains)
    lost = Counter(gain.loser for gain in view.gains)
    for party in dict.fromkeys((*gained, *lost)):
        yield Fact(
            id="net_seats",
            value=gained[party] - lost[party],
            unit=Unit.COUNT,
            about=party,
            inputs=(
                Input("seats_gained", gained[party], DECLARATION),
                Input("seats_lost", lost[party], DECLARATION),
            ),
            formula="seats gained − seats lost, of those declared",
            source=DECLARATION,
            baseline=view.baseline_name,
            group=view.group.id,
        )


def group_swing(view: SoFar) -> Iterator[Fact]:
    """The Butler swing over the seats declared, positive, about "from>to".

    Holds: the same two parties have most votes over those seats both times, in either order; the
    boundaries are the same; the lead moved at all.
    Source: D. Butler; docs/explain/swing.md.
    """
    now, then = view.votes_now, view.votes_then
    if then is None or now.valid <= 0 or view.is_notional:
        return
    pair = _two_largest(now)
    if len(pair) < 2 or set(pair) != set(_two_largest(then)):
        return
    moved = butler_swing(_poll(pair, sums=now), then=_poll(pair, sums=then))
    if moved == 0:
        return
    winner, loser = pair if moved > 0 else (pair[1], pair[0])
    yield Fact(
        id="group_swing",
        value=abs(moved),
        unit=Unit.POINTS,
        about=f"{loser}>{winner}",
        inputs=(*_inputs(pair, sums=now), *_inputs(pair, sums=then)),
        formula="Butler swing on the votes of all the seats declared, the same seats both times",
        source=DECLARATION,
        baseline=view.baseline_name,
        group=view.group.id,
    )


def group_deposits_lost(view: SoFar) -> Iterator[Fact]:
    """How many deposits were lost so far, and by the candidates of each party, most first.

    Shape: independents are no party; they count in the whole.
    Holds: a declared seat was polled.
    Source: Representation of the People Act 1983, Sch. 1 rules 9 and 53.
    """
    polled = [seat for seat in view.declared if seat.is_contested]
    if not polled:
        return
    losers = [party for seat in polled for party in _losers(seat)]
    yield _deposits(view, number=len(losers), about=None)
    by_party = Counter(party.key for party in losers if not party.is_independent)
    for party, number in by_party.most_common():
        yield _deposits(view, number=number, about=party)


def _losers(seat: SeatView) -> Iterator[Party]:
    """The parties of the candidates who lost a deposit, from the last place upwards."""
    for one in reversed(seat.ranked):
        if not is_deposit_lost(one.votes, valid_votes=seat.valid_votes):
            return
        yield one.main_party


def _two_largest(sums: Sums) -> tuple[PartyKey, ...]:
    """The two parties with most votes; fewer when there are not two, or a place is shared."""
    first = sorted(sums.votes, key=lambda key: -sums.votes[key])[:3]
    if len(first) == 3 and sums.votes[first[1]] == sums.votes[first[2]]:
        return ()
    return tuple(first[:2])


def _poll(pair: tuple[PartyKey, ...], *, sums: Sums) -> Poll:
    return Poll(sums.votes[pair[0]], sums.votes[pair[1]], sums.valid)


def _inputs(pair: tuple[PartyKey, ...], *, sums: Sums) -> tuple[Input, ...]:
    when = "now" if sums.source == DECLARATION else "then"
    votes = (Input(f"votes_{when}_{party}", sums.votes[party], sums.source) for party in pair)
    return (*votes, Input(f"valid_votes_{when}", sums.valid, sums.source))


def _deposits(view: SoFar, *, number: int, about: PartyKey | None) -> Fact:
    return Fact(
        id="group_deposits_lost",
        value=number,
        unit=Unit.COUNT,
        about=about,
        inputs=(Input("declared", len(view.declared), DECLARATION),),
        formula="candidates with 20 × votes ≤ valid votes, in the seats declared",
        source=DECLARATION,
        group=view.group.id,
    )
