"""Files of a folder as text and rows, so that every fault can name its place.

A spreadsheet user must find the fault, so rows are counted as a spreadsheet counts them.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from io import StringIO
from pathlib import Path

from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId

Folder = Path | Traversable
Found = list[Finding]
"""Where a reader puts what it found, in the order of reading."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one file; all others are unknown."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one file, its cells stripped. Shape: empty cells are missing from `cells`."""

    file: str
    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str | None:
        """The cell's words, or None when it is empty or the column is absent."""
        return self.cells.get(column)

    def fault(self, code: str, message: str, *, column: str | None, remedy: str) -> Finding:
        """A finding of severity `hold` at this row."""
        seat = self.cells.get("seat_id")
        return Finding(
            code,
            Severity.HOLD,
            message,
            remedy,
            seat=None if seat is None else SeatId(seat),
            file=self.file,
            row=self.line,
            column=column,
        )


def text_of_file(folder: Folder, name: str, *, found: Found) -> str | None:
    """The file's text; None with a finding when it cannot be read or is not UTF-8."""
    try:
        content = folder.joinpath(name).read_bytes()
    except OSError as fault:
        remedy = f"Put a readable file {name} into the folder."
        message = f"{name} cannot be read: {fault.strerror or fault}."
        found.append(Finding("file-unreadable", Severity.HOLD, message, remedy, file=name))
        return None
    return _decoded(content, name, found=found)


def _decoded(content: bytes, name: str, *, found: Found) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        place = len(content) - len(fault.object) + fault.start  # a byte order mark is cut off
        line = content.count(b"\n", 0, place) + 1
        message = f"{name} is not UTF-8: byte {place} on line {line} is 0x{content[place]:02X}."
        remedy = "Save the file again as 'CSV UTF-8' (or as UTF-8 text)."
        found.append(
            Finding("not-utf-8", Severity.HOLD, message, remedy, file=name, row=line),
        )
        return None


def has_file(folder: Folder, name: str) -> bool:
    """Whether the folder holds a file of that name."""
    return folder.joinpath(name).is_file()


def rows_of(
    folder: Folder, name: str, columns: Columns, *, found: Found, is_required: bool = False
) -> list[Row]:
    """The file's rows under its header; none when an optional file is absent."""
    if not has_file(folder, name):
        if is_required:
            message = f"The folder has no {name}."
            remedy = f"Add {name} with the columns {', '.join(columns.required)}."
            found.append(Finding("file-missing", Severity.HOLD, message, remedy, file=name))
        return []
    text = text_of_file(folder, name, found=found)
    if text is None:
        return []
    return _rows_of_text(text, name, columns, found=found)


def _rows_of_text(text: str, name: str, columns: Columns, *, found: Found) -> list[Row]:
    try:
        lines = list(csv.reader(StringIO(text, newline=""), strict=True))
    except csv.Error as fault:
        message = f"{name} is not well-formed CSV: {fault}."
        remedy = "Look for a quotation mark that is never closed, and save the file again as CSV."
        found.append(Finding("not-csv", Severity.HOLD, message, remedy, file=name))
        return []
    if not lines:
        message = f"{name} is empty: it has not even a header."
        remedy = f"Give it a first row with the columns {', '.join(columns.required)}."
        found.append(Finding("header-missing", Severity.HOLD, message, remedy, file=name))
        return []
    header = [cell.strip() for cell in lines[0]]
    if not _is_usable(header, name, columns, found=found):
        return []
    return list(_rows(lines[1:], header, name, found=found))


def _is_usable(header: list[str], name: str, columns: Columns, *, found: Found) -> bool:
    missing = [column for column in columns.required if column not in header]
    for column in missing:
        message = f"{name} has no column '{column}'."
        remedy = f"Add the column to the first row; it reads: {', '.join(header)}."
        found.append(
            Finding(
                "column-missing", Severity.HOLD, message, remedy, file=name, row=1, column=column
            )
        )
    doubled = sorted({column for column in header if column and header.count(column) > 1})
    for column in doubled:
        message = f"{name} has the column '{column}' more than once."
        remedy = "Keep one of them."
        found.append(
            Finding(
                "column-repeated", Severity.HOLD, message, remedy, file=name, row=1, column=column
            )
        )
    _note_unknown(header, name, columns, found=found)
    return not missing and not doubled


def _note_unknown(header: list[str], name: str, columns: Columns, *, found: Found) -> None:
    known = (*columns.required, *columns.optional)
    for column in header:
        if column and column not in known:
            message = f"{name} has a column '{column}' that is not used."
            remedy = "Nothing need be done; or correct its spelling, or remove it."
            found.append(
                Finding(
                    "column-unknown",
                    Severity.NOTE,
                    message,
                    remedy,
                    file=name,
                    row=1,
                    column=column,
                )
            )


def _rows(
    lines: Iterable[list[str]], header: list[str], name: str, *, found: Found
) -> Iterable[Row]:
    for number, cells in enumerate(lines, start=2):
        stripped = [cell.strip() for cell in cells]
        if not any(stripped):
            continue
        pairs = zip(header, stripped, strict=False)
        row = Row(name, number, {column: cell for column, cell in pairs if column and cell})
        if any(stripped[len(header) :]):
            message = f"Row {number} of {name} has more cells than the header has columns."
            remedy = "Put quotation marks round a cell that holds a comma."
            found.append(row.fault("row-too-long", message, column=None, remedy=remedy))
            continue
        yield row
