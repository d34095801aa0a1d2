"""Format `results-csv`: one row a candidate, as in an election folder's results.csv."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from countnight.intake.formats.cells import count_from_text, nearest
from countnight.intake.formats.place import Place, rows_worded, short
from countnight.intake.formats.seat_columns import COUNT, FLAG, TIME, agreed, unreadable
from countnight.intake.formats.table import Columns, Line, table_from_bytes
from countnight.intake.formats.votes import lot_in_lines, sum_findings, votes_in_lines
from countnight.model.declaration import Declaration, Intake, ResultsMessage
from countnight.model.election import Election
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import SeatId

COLUMNS = Columns(
    required=("seat_id", "candidate_id", "votes"),
    optional=(
        "valid_votes",
        "rejected_votes",
        "electorate",
        "declared_at",
        "revision",
        "source",
        "recounts",
        "drawn_by_lot",
        "is_test",
    ),
)

DEFAULT_SOURCE = "results-csv"


@dataclass(slots=True)
class _SeatRows:
    """The rows of one seat in one revision of one source, while they are being gathered."""

    seat: SeatId
    source: str
    revision: int
    lines: list[Line] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def intake_from_results_csv(data: bytes, *, election: Election, file: str) -> Intake:
    """The file's results, seat by seat, with every fault named by row, column and remedy.

    Shape: a seat with a fault keeps its other rows; rows of no known seat are findings only.
    """
    table = table_from_bytes(data, file=file, columns=COLUMNS)
    if table.is_refused:
        return Intake((), table.findings, is_refused=True)
    strangers = tuple(_strangers(table.lines, election=election, file=file))
    gathered = _gathered(table.lines, election=election, file=file)
    messages = tuple(_message(rows, election=election, file=file) for rows in gathered)
    return Intake(messages, (*table.findings, *strangers))


def _strangers(lines: Sequence[Line], *, election: Election, file: str) -> Iterator[Finding]:
    """One finding for each seat id that the election does not know."""
    rows: dict[str, list[int]] = {}
    for line in lines:
        if line.text("seat_id") not in election.seats:
            rows.setdefault(line.text("seat_id"), []).append(line.row)
    for seat, numbers in rows.items():
        place = Place(file, row=numbers[0], column="seat_id")
        shown = f"seat '{short(seat)}'" if seat else "an empty seat_id"
        what = f"{shown} in {rows_worded(tuple(numbers))}: this election has no such seat."
        remedy = "Correct seat_id and send these rows again; the other seats went in."
        guess = nearest(seat, among=election.seats)
        yield place.hold("seat-unknown", what, remedy, guess)


def _gathered(lines: Sequence[Line], *, election: Election, file: str) -> Sequence[_SeatRows]:
    """The rows of known seats, by seat, source and revision, in order of first appearance."""
    heaps: dict[tuple[SeatId, str, int], _SeatRows] = {}
    latest: dict[SeatId, _SeatRows] = {}
    for line in lines:
        seat = SeatId(line.text("seat_id"))
        if seat not in election.seats:
            continue
        before = latest.get(seat)
        # In a row that is too long every cell may stand in the wrong column.
        own_source = "" if line.beyond else line.text("source")
        source = own_source or (before.source if before else DEFAULT_SOURCE)
        place = Place(file, seat, election.seats[seat].name)
        revision, faults = _revision(line, before=before, place=place)
        rows = heaps.setdefault((seat, source, revision), _SeatRows(seat, source, revision))
        rows.lines.append(line)
        rows.findings.extend(faults)
        latest[seat] = rows
    return tuple(heaps.values())


def _revision(
    line: Line, *, before: _SeatRows | None, place: Place
) -> tuple[int, tuple[Finding, ...]]:
    """The row's revision; a blank cell goes on with the one before."""
    known = before.revision if before else 1
    text = line.text("revision")
    if not text or line.beyond:
        return known, ()
    revision = count_from_text(text)
    if not revision:
        spot = place.at(line.row, "revision")
        reading = replace(COUNT, wanted="a whole number from 1")
        return known, (unreadable(text, place=spot, reading=reading),)
    return revision, ()


def _message(rows: _SeatRows, *, election: Election, file: str) -> ResultsMessage:
    place = Place(file, rows.seat, election.seats[rows.seat].name)
    nominated = {one.id: one.name for one in election.candidacies.get(rows.seat, ())}
    votes, vote_faults = votes_in_lines(rows.lines, place=place, nominated=nominated)
    lines = [line for line in rows.lines if not line.beyond]
    lot, lot_faults = lot_in_lines(lines, place=place, nominated=nominated)
    totals, total_faults = _totals(lines, place=place)
    declared = agreed(lines, place=place.at(None, "declared_at"), reading=TIME)
    is_test = agreed(lines, place=place.at(None, "is_test"), reading=FLAG)
    result = Declaration(
        seat=rows.seat,
        votes=votes,
        valid_votes=totals["valid_votes"],
        rejected=totals["rejected_votes"],
        electorate=totals["electorate"],
        declared_at=declared.value,
        recounts=totals["recounts"],
        drawn_by_lot=lot,
    )
    faults = (*rows.findings, *vote_faults, *total_faults, *declared.findings)
    faults = (*faults, *is_test.findings, *lot_faults)
    if not has_hold(faults):
        spot = place.at(rows.lines[-1].row, "valid_votes")
        shown = rows_worded(tuple(line.row for line in rows.lines))
        faults = (*faults, *sum_findings(result, place=spot, shown=f"the votes of {shown}"))
    return ResultsMessage(
        declaration=result,
        source=rows.source,
        revision=rows.revision,
        is_test=bool(is_test.value),
        findings=faults,
        raw=tuple(line.raw for line in rows.lines),
    )


def _totals(
    lines: Sequence[Line], *, place: Place
) -> tuple[Mapping[str, int | None], tuple[Finding, ...]]:
    totals: dict[str, int | None] = {}
    faults: list[Finding] = []
    for column in ("valid_votes", "rejected_votes", "electorate", "recounts"):
        total = agreed(lines, place=place.at(None, column), reading=COUNT)
        totals[column] = total.value
        faults.extend(total.findings)
    return totals, tuple(faults)
