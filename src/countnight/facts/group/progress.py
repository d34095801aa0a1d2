"""How far the group has come: seats declared and outstanding, the first and the last."""

from collections.abc import Iterator

from countnight.facts.evidence import DECLARATION, NOMINATIONS
from countnight.facts.group_view import SoFar
from countnight.model.fact import Fact, Input, Unit


def group(view: SoFar) -> Iterator[Fact]:
    """The group's own name, by which every text calls it. Holds: always."""
    yield Fact("group", view.group.name, Unit.TEXT, source=NOMINATIONS, group=view.group.id)


def seats(view: SoFar) -> Iterator[Fact]:
    """How many seats the group has. Holds: always."""
    yield _count(view, fact_id="seats", number=len(view.group.seats))


def declared(view: SoFar) -> Iterator[Fact]:
    """How many of them have declared. Holds: always."""
    yield _count(view, fact_id="declared", number=len(view.declared))


def undeclared(view: SoFar) -> Iterator[Fact]:
    """How many are still to come; 0 when all are in. Holds: always."""
    yield _count(view, fact_id="undeclared", number=len(view.group.seats) - len(view.declared))


def first_and_last(view: SoFar) -> Iterator[Fact]:
    """The seats that declared first and last so far, by the time of declaration."""
    if not view.declared:
        return
    for fact_id, one in (
        ("first_declared", view.declared[0]),
        ("last_declared", view.declared[-1]),
    ):
        yield Fact(
            id=fact_id,
            value=one.seat.name,
            unit=Unit.TEXT,
            about=one.seat.id,
            inputs=(Input("declared", len(view.declared), DECLARATION),),
            formula="order of declaration, not of arrival",
            source=DECLARATION,
            group=view.group.id,
        )


def _count(view: SoFar, *, fact_id: str, number: int) -> Fact:
    inputs = (
        Input("seats", len(view.group.seats), NOMINATIONS),
        Input("declared", len(view.declared), DECLARATION),
    )
    formula = "seats − declared" if fact_id == "undeclared" else ""
    return Fact(
        id=fact_id,
        value=number,
        unit=Unit.COUNT,
        inputs=inputs if formula else (),
        formula=formula,
        source=DECLARATION,
        group=view.group.id,
    )
