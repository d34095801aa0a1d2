"""The state of the parties: seats won, held last time, gained and lost, among those declared.

Labour and Co-operative counts as Labour. A seat whose first place is tied is nobody's yet.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from countnight.facts.evidence import DECLARATION
from countnight.facts.group_view import SoFar
from countnight.facts.past import baseline_name
from countnight.model.election import BaselineKind, Seat
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey


def seats_by_party(view: SoFar) -> Iterator[Fact]:
    """Seats won so far by each party, most seats first."""
    winners = [one.winner for one in view.declared if one.winner is not None]
    yield from _seats(
        view,
        fact_id="seats_by_party",
        parties=[winner.main_party.key for winner in winners],
        source=DECLARATION,
    )


def previous_seats_by_party(view: SoFar) -> Iterator[Fact]:
    """Seats that each party won last time, of those declared now. Holds: all have baselines."""
    if view.pasts is None:
        return
    yield from _seats(
        view,
        fact_id="previous_seats_by_party",
        parties=[past.winner_party.key for past in view.pasts],
        source=view.baseline_name,
    )


def previous_seats_all(view: SoFar) -> Iterator[Fact]:
    """Seats that each party won last time, of the whole group. Holds: all have baselines."""
    election = view.election
    if election.baseline.kind is BaselineKind.NONE:
        return
    results = [election.previous[seat] for seat in view.group.seats if seat in election.previous]
    if len(results) == len(view.group.seats):
        yield from _seats(
            view,
            fact_id="previous_seats_all",
            parties=[election.main_party(result.winner_party) for result in results],
            source=baseline_name(election, results=results),
        )


def seats_gained(view: SoFar) -> Iterator[Fact]:
    """Each party's gains, the seats named in order of declaration. Holds: it has any."""
    for party in _in_order_of_number(view, parties=[gain.winner for gain in view.gains]):
        seats = [gain.seat for gain in view.gains if gain.winner == party]
        yield _named(view, fact_id="seats_gained", party=party, seats=seats)


def seats_lost(view: SoFar) -> Iterator[Fact]:
    """Each party's losses, the seats named in order of declaration. Holds: it has any."""
    for party in _in_order_of_number(view, parties=[gain.loser for gain in view.gains]):
        seats = [gain.seat for gain in view.gains if gain.loser == party]
        yield _named(view, fact_id="seats_lost", party=party, seats=seats)


def gains_between(view: SoFar) -> Iterator[Fact]:
    """Gains by winner and loser, about 'winner>loser'; most first. Holds: a seat changed hands."""
    pairs: dict[tuple[PartyKey, PartyKey], list[Seat]] = {}
    for one in view.gains:
        pairs.setdefault((one.winner, one.loser), []).append(one.seat)
    for (winner, loser), seats in sorted(pairs.items(), key=lambda pair: -len(pair[1])):
        about = PartyKey(f"{winner}>{loser}")
        yield _named(view, fact_id="gains_between", party=about, seats=seats)


def gain(view: SoFar) -> Iterator[Fact]:
    """Every seat that changed hands, with its winner and loser, in order of declaration."""
    for one in view.gains:
        yield Fact(
            id="gain",
            value=one.winner,
            unit=Unit.TEXT,
            about=one.seat.id,
            inputs=(
                Input("from", one.loser, view.baseline_name),
                Input("seat", one.seat.name, DECLARATION),
            ),
            formula="winning party now against winning party in the baseline",
            source=DECLARATION,
            baseline=view.baseline_name,
            group=view.group.id,
        )


def _seats(view: SoFar, *, fact_id: str, parties: list[PartyKey], source: str) -> Iterator[Fact]:
    counted = Counter(parties)
    for party in _in_order_of_number(view, parties=parties):
        yield Fact(
            id=fact_id,
            value=counted[party],
            unit=Unit.COUNT,
            about=party,
            inputs=(Input("seats", len(parties), source),),
            formula="seats with this party first",
            source=source,
            baseline=None if source == DECLARATION else source,
            group=view.group.id,
        )


def _named(view: SoFar, *, fact_id: str, party: PartyKey, seats: list[Seat]) -> Fact:
    return Fact(
        id=fact_id,
        value=len(seats),
        unit=Unit.COUNT,
        about=party,
        inputs=tuple(Input(seat.id, seat.name, DECLARATION) for seat in seats),
        formula="seats whose winning party changed, of those declared",
        source=DECLARATION,
        baseline=view.baseline_name,
        group=view.group.id,
    )


def _in_order_of_number(view: SoFar, *, parties: Iterable[PartyKey]) -> list[PartyKey]:
    """The parties, most often named first, equals in the election's own order."""
    known = view.election.parties
    counted = Counter(parties)
    return sorted(counted, key=lambda key: (-counted[key], known[key].order, key))
