"""Published files as rows of cells by number: they have no header to go by."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from countnight.elections.reading.sheet import Found, text_of_file
from countnight.model.finding import Finding, Severity

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a published file; its cells without stray, tab or no-break blanks."""

    file: str
    line: int
    cells: Sequence[str]

    def whole(self, place: int, *, found: Found) -> int | None:
        """The cell as a whole number; None with a finding when it is none."""
        text = self.cells[place]
        if text.isascii() and text.isdigit():
            return int(text)
        message = f"'{text}' in column {place + 1} is not a whole number."
        remedy = "Compare the row with the publisher's file; the row is left out."
        found.append(self.fault("not-a-whole-number", message, column=place, remedy=remedy))
        return None

    def fault(self, code: str, message: str, *, column: int | None, remedy: str) -> Finding:
        """A finding of severity `hold` at this row; columns are counted from 1."""
        return Finding(
            code,
            Severity.HOLD,
            message,
            remedy,
            file=self.file,
            row=self.line,
            column=None if column is None else str(column + 1),
        )


def records_of(path: Path, *, widths: Sequence[int], what: str, found: Found) -> list[Record]:
    """The file's rows; those of another width than the layout's are left out and named."""
    text = text_of_file(path.parent, path.name, found=found)
    if text is None:
        return []
    try:
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    except csv.Error as fault:
        message = f"{path.name} is not well-formed CSV: {fault}."
        remedy = "Download the file again from its publisher."
        found.append(Finding("not-csv", Severity.HOLD, message, remedy, file=path.name))
        return []
    records = [
        Record(path.name, line, [_BLANKS.sub(" ", cell).strip() for cell in cells])
        for line, cells in enumerate(rows, start=1)
        if any(cells)
    ]
    return _of_width(records, widths=widths, what=what, found=found)


def _of_width(
    records: list[Record], *, widths: Sequence[int], what: str, found: Found
) -> list[Record]:
    fitting = [record for record in records if len(record.cells) in widths]
    if fitting or not records:
        found.extend(
            _unfitting(record, widths) for record in records if len(record.cells) not in widths
        )
        return fitting
    expected = " or ".join(str(width) for width in widths)
    message = (
        f"{records[0].file} is no {what}: its rows have {len(records[0].cells)} columns, "
        f"not {expected}."
    )
    remedy = "Give the House of Commons Library's file; see docs/how-to/import-published-files.md."
    found.append(Finding("wrong-layout", Severity.HOLD, message, remedy, file=records[0].file))
    return []


def _unfitting(record: Record, widths: Sequence[int]) -> Finding:
    expected = " or ".join(str(width) for width in widths)
    message = f"Row {record.line} has {len(record.cells)} columns, not {expected}."
    remedy = "Compare the row with the publisher's file; the row is left out."
    return record.fault("wrong-width", message, column=None, remedy=remedy)
