"""Columns that say one thing of a whole seat, though they may stand on each of its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from countnight.intake.formats.cells import (
    count_from_text,
    count_suggested_by,
    flag_from_text,
    time_from_text,
)
from countnight.intake.formats.place import Place, short
from countnight.intake.formats.table import Line
from countnight.model.finding import Finding

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Reading(Generic[V]):
    """How a column's text is read, and what is said when it cannot be."""

    read: Callable[[str], V | None]
    code: str
    wanted: str
    suggest: Callable[[str], str | None] = lambda _text: None


COUNT = Reading(count_from_text, "total-unreadable", "a whole number", count_suggested_by)
TIME = Reading(
    time_from_text, "time-unreadable", "a date and time with a zone, as 2019-12-13T03:38:00+00:00"
)
FLAG = Reading(flag_from_text, "flag-unreadable", "true or false")


@dataclass(frozen=True, slots=True)
class Agreed(Generic[V]):
    """What a seat's rows say together. None means: nothing, or nothing that can be relied on."""

    value: V | None
    findings: tuple[Finding, ...] = ()


def agreed(lines: Sequence[Line], *, place: Place, reading: Reading[V]) -> Agreed[V]:
    """The one value of the place's column in all the lines, blank cells left out."""
    column = place.column or ""
    known: tuple[V, int] | None = None
    for line in lines:
        text = line.text(column)
        if not text:
            continue
        value = reading.read(text)
        spot = place.at(line.row, column)
        if value is None:
            return Agreed(None, (unreadable(text, place=spot, reading=reading),))
        if known is not None and known[0] != value:
            return Agreed(None, (_contradiction(text, place=spot, first_row=known[1]),))
        known = known or (value, line.row)
    return Agreed(known[0] if known else None)


def unreadable(text: str, *, place: Place, reading: Reading[V]) -> Finding:
    """The finding that a cell is not what its column wants."""
    what = f"{place.column} is '{short(text)}', which is not {reading.wanted}."
    remedy = f"Write {place.column} as {reading.wanted}, and send the seat again."
    return place.hold(reading.code, what, remedy, reading.suggest(text))


def _contradiction(text: str, *, place: Place, first_row: int) -> Finding:
    here = f"{place.column} is '{short(text)}' here"
    what = f"{here}, but row {first_row} of the same seat says otherwise."
    remedy = f"Give {place.column} once, or the same on every row of the seat."
    return place.hold("values-contradict", what, remedy)
