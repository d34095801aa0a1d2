"""A table of comma-separated values: named columns, rows numbered as a spreadsheet numbers them."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from countnight.intake.formats.cells import nearest
from countnight.intake.formats.place import Place, short
from countnight.intake.formats.plain_text import text_from_bytes
from countnight.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a table must have, and those that it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells by column, and the text as it came.

    Shape: `cells` lacks the columns that a short row does not reach; `beyond` has what stands
    behind the last column, which means that cells before it may stand in the wrong one.
    """

    row: int
    cells: Mapping[str, str]
    raw: str
    beyond: tuple[str, ...] = ()

    def text(self, column: str) -> str:
        """What stands in the column, without spaces around it; empty if nothing does."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class Table:
    """What the bytes hold. A refused table has no lines, and its findings say why."""

    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    is_refused: bool = False


def table_from_bytes(data: bytes, *, file: str, columns: Columns) -> Table:
    """The table, or the reason why nothing of it can be trusted."""
    text = text_from_bytes(data, file=file)
    if isinstance(text, Finding):
        return _refused(text)
    try:
        rows = list(_rows(text))
    except csv.Error as error:
        place = Place(file, row=text.count("\n") + 1)
        what = f"{file} is not a table of comma-separated values ({error})."
        return _refused(place.hold("table-broken", what, "Save the table again as CSV."))
    if not rows:
        what = f"{file} is empty."
        remedy = f"The first row names the columns: {', '.join(columns.required)} and others."
        return _refused(Place(file).hold("file-empty", what, remedy))
    return _table(rows, file=file, columns=columns)


def _refused(*findings: Finding) -> Table:
    return Table(findings=findings, is_refused=True)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Sequence[str]
    raw: str


def _rows(text: str) -> Iterator[_Row]:
    """Every row that is not blank; blank ones count, as they do in a spreadsheet."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines)
    begin = 0
    for number, cells in enumerate(reader, start=1):
        raw = "".join(lines[begin : reader.line_num]).rstrip("\r\n")
        begin = reader.line_num
        if any(cell.strip() for cell in cells):
            yield _Row(number, cells, raw)


def _table(rows: Sequence[_Row], *, file: str, columns: Columns) -> Table:
    head, *body = rows
    names = [name.strip().casefold() for name in head.cells]
    place = Place(file, row=head.number)
    faults = (*_missing(names, place, columns), *_repeated(names, place))
    if faults:
        return _refused(*faults)
    lines = tuple(_line(row, names) for row in body)
    return Table(lines, tuple(_unknown(names, place, columns)))


def _line(row: _Row, names: Sequence[str]) -> Line:
    cells = dict(zip(names, row.cells, strict=False))
    beyond = tuple(cell for cell in row.cells[len(names) :] if cell.strip())
    return Line(row.number, cells, row.raw, beyond)


def _missing(names: Sequence[str], place: Place, columns: Columns) -> Iterator[Finding]:
    for column in columns.required:
        if column in names:
            continue
        what = f"{place.file} has no column '{column}'."
        remedy = f"Name the columns in the first row: {', '.join(columns.required)} must be there."
        if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
            remedy = "Separate the columns by commas: save the table again as CSV."
        guess = nearest(column, among=[name for name in names if name not in _all(columns)])
        yield place.at(place.row, column).hold("column-missing", what, remedy, guess)


def _repeated(names: Sequence[str], place: Place) -> Iterator[Finding]:
    for column in dict.fromkeys(names):
        if column and names.count(column) > 1:
            what = f"{place.file} has the column '{column}' {names.count(column)} times."
            remedy = "Keep one of them: it is not clear which one counts."
            yield place.at(place.row, column).hold("column-repeated", what, remedy)


def _unknown(names: Sequence[str], place: Place, columns: Columns) -> Iterator[Finding]:
    for column in names:
        if column and column not in _all(columns):
            what = f"{place.file} has a column '{short(column)}', which was not read."
            remedy = "Nothing to do, unless the name is mistyped."
            guess = nearest(column, among=[one for one in _all(columns) if one not in names])
            yield place.at(place.row, column).note("column-unknown", what, remedy, guess)


def _all(columns: Columns) -> tuple[str, ...]:
    return (*columns.required, *columns.optional)
