"""The count as a whole: valid votes, rejected papers, registered electors, recounts."""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Unit


def valid_votes(view: SeatView) -> Iterator[Fact]:
    """The votes that count: as declared, or the candidates' sum where no total was given."""
    is_declared = view.declaration.valid_votes is not None
    yield Fact(
        id="valid_votes",
        value=view.valid_votes,
        unit=Unit.VOTES,
        formula="declared total" if is_declared else "sum of the candidates' votes",
        source=DECLARATION,
        seat=view.seat.id,
    )


def rejected(view: SeatView) -> Iterator[Fact]:
    """Ballot papers rejected at the count. Holds: the number was declared.

    Source: Representation of the People Act 1983, Sch. 1 rule 47; not spoilt papers.
    """
    yield from _declared(view, fact_id="rejected", value=view.declaration.rejected)


def electorate(view: SeatView) -> Iterator[Fact]:
    """Registered electors on the qualifying date. Holds: the number was declared."""
    number = view.declaration.electorate
    if number is None:
        return
    yield Fact(
        id="electorate",
        value=number,
        unit=Unit.ELECTORS,
        source=DECLARATION,
        seat=view.seat.id,
    )


def recount(view: SeatView) -> Iterator[Fact]:
    """How often the votes were counted again. Holds: the declaration says so, never inferred.

    Source: Representation of the People Act 1983, Sch. 1 rule 46.
    """
    if view.declaration.recounts:
        yield from _declared(view, fact_id="recount", value=view.declaration.recounts)


def _declared(view: SeatView, *, fact_id: str, value: int | None) -> Iterator[Fact]:
    if value is not None:
        yield Fact(fact_id, value, Unit.COUNT, source=DECLARATION, seat=view.seat.id)
