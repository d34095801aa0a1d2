"""A result as somebody at the count keyed it in: provisional, until the desk or a feed agrees."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from countnight.model.declaration import Declaration
from countnight.model.desk.actor import Actor
from countnight.model.finding import Finding
from countnight.model.ids import Position

EntryKey = NewType("EntryKey", str)
"""An entry's name, made on the device that it was typed on, so that sending it twice is once."""


@dataclass(frozen=True, slots=True)
class CountEntry:
    """One person's entry of one seat's result. `typed_at` is what the device's clock said."""

    key: EntryKey
    declaration: Declaration
    by: Actor
    typed_at: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """An entry in the night: where it stands in the log, when it came, what was found.

    None means: `set_aside_by` and `reason` it counts.
    """

    position: Position
    at: datetime
    entry: CountEntry
    findings: tuple[Finding, ...] = ()
    set_aside_by: Actor | None = None
    reason: str | None = None
