"""What a newsroom asks of people at the count before it believes a result that they keyed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from countnight.model.ids import SeatId


class DoubleEntry(StrEnum):
    """Whether a result is keyed in twice, and by whom."""

    NONE = "none"
    SECOND_PASS = "second_pass"  # noqa: S105 - a choice in a file, not a secret
    SECOND_PERSON = "second_person"


def _nobody() -> Mapping[str, tuple[SeatId, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CountRules:
    """The rules for results from the count.

    Shape: `checkers_declare` makes a results checker's own entry a declaration at once, if no
    check holds it. `assigned` has the seats at whose count each person is, by sign-in name.
    """

    double_entry: DoubleEntry = DoubleEntry.NONE
    checkers_declare: bool = False
    assigned: Mapping[str, tuple[SeatId, ...]] = field(default_factory=_nobody)
