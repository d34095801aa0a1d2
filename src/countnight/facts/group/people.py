"""Sitting MPs who lost, those who had served longest first."""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION, NOMINATIONS
from countnight.facts.group_view import SoFar
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Fact, Input, Unit

_UNKNOWN = 10**4
"""A year after all others, for an MP whose first year here no note gives."""


def incumbent_beaten(view: SoFar) -> Iterator[Fact]:
    """Every sitting MP of a declared seat who stood there and lost, under any party.

    Shape: in order of the year since which a note says they were MP for the seat, those without
    a note last, then by name.
    """
    beaten = [
        (seat, one)
        for seat in view.declared
        for one in seat.sitting
        if seat.winner is not None and one is not seat.winner
    ]

    def longest_first(pair: tuple[SeatView, Standing]) -> tuple[int, str, str]:
        seat, one = pair
        since = _mp_since(view, seat=seat, standing=one)
        return (since or _UNKNOWN, one.candidacy.name, one.candidacy.id)

    for seat, one in sorted(beaten, key=longest_first):
        yield _beaten(view, seat=seat, standing=one)


def _beaten(view: SoFar, *, seat: SeatView, standing: Standing) -> Fact:
    since = _mp_since(view, seat=seat, standing=standing)
    inputs = (
        Input("seat", seat.seat.name, NOMINATIONS),
        Input("seat_id", seat.seat.id, NOMINATIONS),
        Input("party", standing.candidacy.party, NOMINATIONS),
        Input("place", standing.place, DECLARATION),
    )
    year = () if since is None else (Input("mp_for_this_seat_since", since, "note"),)
    return Fact(
        id="incumbent_beaten",
        value=standing.candidacy.name,
        unit=Unit.TEXT,
        about=standing.candidacy.id,
        inputs=(*inputs, *year),
        formula="sitting MP of the seat, standing there, not the winner",
        source=DECLARATION,
        group=view.group.id,
    )


def _mp_since(view: SoFar, *, seat: SeatView, standing: Standing) -> int | None:
    """The year since when the person was the seat's MP, if a note says so."""
    about = f"mp_for_this_seat_since:{standing.candidacy.name}"
    fact = view.books[seat.seat.id].get("notable", about)
    return fact.value if fact is not None and isinstance(fact.value, int) else None
