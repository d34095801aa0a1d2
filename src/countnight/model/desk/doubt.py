"""A person's words that a changed result has overtaken, until somebody has looked at them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from countnight.model.ids import Position, SeatId


class DoubtKind(StrEnum):
    """What became of the result that the words rest on."""

    CORRECTED = "corrected"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a post is to be read again. Shape: of several results, the one that changed last."""

    position: Position
    at: datetime
    seat: SeatId
    kind: DoubtKind
