"""What a check has found, in words that name the place and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from countnight.model.ids import SeatId


class Severity(StrEnum):
    """How much a finding stops: `hold` until a person decides, `warn` is shown, `note` is kept."""

    HOLD = "hold"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one check.

    Shape: `row` is the line of the file as a spreadsheet shows it, the header being row 1;
    `start` and `end` are Unicode code points of a text, end exclusive.
    None means: the finding has no such place.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    seat: SeatId | None = None
    file: str | None = None
    row: int | None = None
    column: str | None = None
    start: int | None = None
    end: int | None = None
    fact: str | None = None
    expected: str | None = None
    suggestion: str | None = None


def has_hold(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops publication until a person decides."""
    return any(finding.severity is Severity.HOLD for finding in findings)
