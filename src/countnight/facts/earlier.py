"""Facts of a result that another has replaced: each says which revision it came from, and when.

A change note tells what was published beside what is right now; without this the two would be
told apart by nothing but their value.
"""

from dataclasses import replace

from countnight.model.fact import Fact, FactBook, Input
from countnight.model.night import Received

REVISION = "revision_replaced"
"""The input that gives the number of the revision which counts no longer."""

CAME_IN = "came_in"
"""The input that gives when that revision came in, in ISO 8601."""


def as_replaced(book: FactBook, *, by: Received, seat_name: str) -> FactBook:
    """The facts, each with the replaced result among its inputs.

    Shape: a fact that was read out, and not worked out, is its own first input. A fact of a
    group names the seat whose result was replaced.
    """
    source = by.message.source
    stamp = (
        Input(REVISION, by.message.revision, source),
        Input(CAME_IN, by.at.isoformat(), source),
    )
    whose = (Input("seat", seat_name, source),)
    return FactBook.of(
        replace(fact, inputs=(*_own(fact), *(whose if fact.group else ()), *stamp))
        for fact in book.facts
    )


def _own(fact: Fact) -> tuple[Input, ...]:
    if fact.inputs or isinstance(fact.value, str):
        return fact.inputs
    return (Input(fact.id, fact.value, fact.source),)
