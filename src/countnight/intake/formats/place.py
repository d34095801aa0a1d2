"""Where in a file something was found, so that every finding can say it."""

from dataclasses import dataclass, replace
from typing import Self

from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file. None means: the finding is about more than one row, column or seat.

    Shape: `seat_name` stands in front of every message, where it is known.
    """

    file: str
    seat: SeatId | None = None
    seat_name: str | None = None
    row: int | None = None
    column: str | None = None

    def at(self, row: int | None, column: str | None = None) -> Self:
        """The same file and seat, at another row and column."""
        return replace(self, row=row, column=column)

    def hold(self, code: str, text: str, remedy: str, suggestion: str | None = None) -> Finding:
        """A finding here that stops publication until a person decides."""
        return self._finding(Severity.HOLD, code, text, (remedy, suggestion))

    def note(self, code: str, text: str, remedy: str, suggestion: str | None = None) -> Finding:
        """A finding here that is kept."""
        return self._finding(Severity.NOTE, code, text, (remedy, suggestion))

    def _finding(
        self, severity: Severity, code: str, text: str, answer: tuple[str, str | None]
    ) -> Finding:
        remedy, suggestion = answer
        return Finding(
            code=code,
            severity=severity,
            message=f"{self.seat_name}: {text}" if self.seat_name else text,
            remedy=remedy,
            seat=self.seat,
            file=self.file,
            row=self.row,
            column=self.column,
            suggestion=suggestion,
        )


def short(text: str) -> str:
    """The text, cut where a message would become unreadable."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST = 60


def rows_worded(rows: tuple[int, ...]) -> str:
    """The rows as one says them: 'row 2', 'rows 2 to 5', 'rows 2, 4, 9'."""
    if len(rows) == 1:
        return f"row {rows[0]}"
    if rows == tuple(range(rows[0], rows[-1] + 1)):
        return f"rows {rows[0]} to {rows[-1]}"
    return f"rows {', '.join(map(str, rows))}"
