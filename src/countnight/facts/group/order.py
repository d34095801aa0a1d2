"""The order of declaration: which seat was how early, the first gain, the last to fall.

By the times that returning officers declared, never by the order in which results reached us. One
declared seat without a time leaves every place of the order open, so that nothing is said.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from countnight.facts.evidence import DECLARATION
from countnight.facts.group.extremes import RANKED
from countnight.facts.group_view import Gain, SoFar
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey, SeatId

Times = dict[SeatId, datetime]


def order_of_declaration(view: SoFar) -> Iterator[Fact]:
    """The place of each of the first 40 seats, and of the last, in order of declaration.

    Shape: seats declared at the same minute share a place.
    Holds: every declared seat's time is known.
    """
    times = _times(view)
    if times is None:
        return
    in_time = sorted(view.declared, key=lambda one: times[one.seat.id])
    rank = 0
    for index, seat in enumerate(in_time, start=1):
        if index == 1 or times[seat.seat.id] > times[in_time[index - 2].seat.id]:
            rank = index
        if index <= RANKED or index == len(in_time):
            yield _place(view, seat=seat, rank=rank)


def first_gain(view: SoFar) -> Iterator[Fact]:
    """The first seat to change hands, about the seat; several when declared at the same minute.

    Holds: every declared seat's time is known, and a seat has changed hands.
    """
    times = _times(view)
    if times is None or not view.gains:
        return
    for gain in _earliest(view.gains, times=times):
        yield _gain(view, fact_id="first_gain", about=gain.seat.id, value=gain.winner, gain=gain)


def first_gain_of(view: SoFar) -> Iterator[Fact]:
    """Each gaining party's first gain, about the party; none when two came at the same minute."""
    times = _times(view)
    if times is None:
        return
    for party in dict.fromkeys(gain.winner for gain in view.gains):
        own = [gain for gain in view.gains if gain.winner == party]
        first = _earliest(own, times=times)
        if len(first) == 1:
            name = first[0].seat.name
            yield _gain(view, fact_id="first_gain_of", about=party, value=name, gain=first[0])


def last_lost(view: SoFar) -> Iterator[Fact]:
    """The seat of each losing party that fell last so far, about the party.

    Holds: every declared seat's time is known, and no other of the party's fell at that minute.
    """
    times = _times(view)
    if times is None:
        return
    for party in dict.fromkeys(gain.loser for gain in view.gains):
        own = [gain for gain in view.gains if gain.loser == party]
        latest = max(times[gain.seat.id] for gain in own)
        last = [gain for gain in own if times[gain.seat.id] == latest]
        if len(last) == 1:
            name = last[0].seat.name
            yield _gain(view, fact_id="last_lost", about=party, value=name, gain=last[0])


def first_win(view: SoFar) -> Iterator[Fact]:
    """The first seat that each party won, held or gained, about the party."""
    times = _times(view)
    if times is None:
        return
    won: dict[PartyKey, list[SeatView]] = {}
    for seat in view.declared:
        if seat.winner is not None and not seat.winner.main_party.is_independent:
            won.setdefault(seat.winner.main_party.key, []).append(seat)
    for party, seats in won.items():
        earliest = min(times[seat.seat.id] for seat in seats)
        first = [seat for seat in seats if times[seat.seat.id] == earliest]
        if len(first) == 1:
            yield _first_win(view, party=party, seat=first[0])


def _times(view: SoFar) -> Times | None:
    """When each declared seat was declared; None when nothing is, or one time is not known."""
    times: Times = {}
    for seat in view.declared:
        if seat.declaration.declared_at is None:
            return None
        times[seat.seat.id] = seat.declaration.declared_at
    return times or None


def _earliest(gains: Iterable[Gain], *, times: Times) -> list[Gain]:
    found = list(gains)
    earliest = min(times[gain.seat.id] for gain in found)
    return [gain for gain in found if times[gain.seat.id] == earliest]


def _set_of(view: SoFar) -> tuple[Input, ...]:
    """The set that the order is of: how many of the group's seats are in."""
    return (
        Input("declared", len(view.declared), DECLARATION),
        Input("seats", len(view.group.seats), DECLARATION),
    )


def _place(view: SoFar, *, seat: SeatView, rank: int) -> Fact:
    return Fact(
        id="order_of_declaration",
        value=rank,
        unit=Unit.RANK,
        about=seat.seat.id,
        inputs=(Input("seat", seat.seat.name, DECLARATION), *_set_of(view)),
        formula="1 + number of seats declared earlier",
        source=DECLARATION,
        group=view.group.id,
    )


def _gain(view: SoFar, *, fact_id: str, about: str, value: str, gain: Gain) -> Fact:
    return Fact(
        id=fact_id,
        value=value,
        unit=Unit.TEXT,
        about=about,
        inputs=(
            Input("seat_id", gain.seat.id, DECLARATION),
            Input("seat", gain.seat.name, DECLARATION),
            Input("from", gain.loser, DECLARATION),
            Input("to", gain.winner, DECLARATION),
            *_set_of(view),
        ),
        formula="gains of the seats declared, by time of declaration",
        source=DECLARATION,
        baseline=view.baseline_name,
        group=view.group.id,
    )


def _first_win(view: SoFar, *, party: PartyKey, seat: SeatView) -> Fact:
    return Fact(
        id="first_win",
        value=seat.seat.name,
        unit=Unit.TEXT,
        about=party,
        inputs=(Input("seat_id", seat.seat.id, DECLARATION), *_set_of(view)),
        formula="seats that the party won, by time of declaration",
        source=DECLARATION,
        group=view.group.id,
    )
