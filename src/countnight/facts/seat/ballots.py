"""The count as a whole: valid votes, rejected papers, registered electors, recounts."""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION, valid_votes_now
from countnight.facts.seat_view import SeatView
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit


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


def ballots_counted(view: SeatView) -> Iterator[Fact]:
    """All papers counted, the rejected with the valid, and the rejected as a share of them.

    Holds: the number of rejected papers was declared, and there were any papers.
    """
    number = view.declaration.rejected
    if number is None or view.valid_votes + number <= 0:
        return
    papers = view.valid_votes + number
    inputs = (valid_votes_now(view), Input("rejected", number, DECLARATION))
    yield Fact(
        id="ballots_counted",
        value=papers,
        unit=Unit.COUNT,
        inputs=inputs,
        formula="valid votes + rejected papers",
        source=DECLARATION,
        seat=view.seat.id,
    )
    yield Fact(
        id="rejected_share",
        value=percent_from_ratio(number, papers),
        unit=Unit.PERCENT,
        inputs=inputs,
        formula="100 × rejected papers ÷ (valid votes + rejected papers)",
        source=DECLARATION,
        seat=view.seat.id,
    )


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
