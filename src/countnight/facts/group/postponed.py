"""Seats of the group that will not declare tonight, because their poll was put off."""

from collections.abc import Iterator

from countnight.facts.group_view import SoFar
from countnight.facts.seat.circumstances import poll_postponed_in
from countnight.model.fact import Fact, Input, Unit


def postponed(view: SoFar) -> Iterator[Fact]:
    """How many seats wait for a later poll, and each of them, about the seat, with what is noted.

    Holds: a note says so of an undeclared seat.
    Source: Representation of the People Act 1983, Sch. 1 rules 63 to 65.
    """
    notes = poll_postponed_in(view.election)
    declared = {one.seat.id for one in view.declared}
    waiting = [seat for seat in view.group.seats if seat in notes and seat not in declared]
    if not waiting:
        return
    yield Fact(
        id="postponed",
        value=len(waiting),
        unit=Unit.COUNT,
        inputs=(Input("undeclared", len(view.group.seats) - len(declared), "declaration"),),
        formula="undeclared seats with a note that their poll was put off",
        source="note",
        group=view.group.id,
    )
    for seat in waiting:
        yield Fact(
            id="postponed",
            value=notes[seat].value,
            unit=Unit.TEXT,
            about=seat,
            inputs=(Input("seat", view.election.seats[seat].name, "nominations"),),
            formula="attested note",
            source=notes[seat].source,
            group=view.group.id,
        )
