"""A past night with faults put into it: what a rehearsal plays to see that the checks work.

The faults are done to the rows of results.csv, before any reader has seen them, so that they
go the way of a real one. The file is described in docs/how-to/rehearse.md.
"""

import csv
import io
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from countnight.errors import CountnightError

Row = dict[str, str]


class FaultsUnreadableError(CountnightError):
    """The faults file asks for something that cannot be done to this night."""

    def __init__(self, *, number: int | None, problem: str) -> None:
        where = "the faults file" if number is None else f"fault {number} of the faults file"
        super().__init__(f"{where}: {problem}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Shape: `kind` is a key of FAULTS; `candidates` are candidate ids of the seat. Units: minutes.
    None means: the fault needs no such thing.
    """

    kind: str
    seat_id: str
    candidates: tuple[str, ...] = ()
    votes: str | None = None
    minutes_later: int = 10


def faults_from_toml(data: bytes) -> tuple[Fault, ...]:
    """The faults of the file, in order. Raises: FaultsUnreadableError."""
    try:
        tables = tomllib.loads(data.decode()).get("fault", [])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultsUnreadableError(number=None, problem=str(error)) from error
    if not isinstance(tables, list):
        raise FaultsUnreadableError(number=None, problem="write each as [[fault]]")
    return tuple(_fault(number, table) for number, table in enumerate(tables, start=1))


def _fault(number: int, table: dict[str, object]) -> Fault:
    kind = str(table.get("kind", ""))
    if kind not in FAULTS:
        raise FaultsUnreadableError(
            number=number, problem=f"kind '{kind}' is not one of {', '.join(FAULTS)}"
        )
    candidates = table.get("candidates", [])
    votes = table.get("votes")
    later = table.get("minutes_later", 10)
    return Fault(
        kind=kind,
        seat_id=str(table.get("seat_id", "")),
        candidates=tuple(map(str, candidates)) if isinstance(candidates, list) else (),
        votes=None if votes is None else str(votes),
        minutes_later=later if isinstance(later, int) else 10,
    )


def with_faults(results: bytes, faults: Sequence[Fault]) -> tuple[bytes, ...]:
    """The results as one file for each coming of each seat, every row marked as a test.

    Shape: a late correction makes a second coming of its seat, with the next revision.
    Raises: FaultsUnreadableError when a seat or candidate is not in the results.
    """
    reader = csv.DictReader(io.StringIO(results.decode("utf-8-sig")))
    columns = [*(reader.fieldnames or ()), "is_test"]
    comings: dict[tuple[str, int], list[Row]] = {}
    for row in reader:
        comings.setdefault((row["seat_id"], 1), []).append({**row, "is_test": "yes"})
    for number, fault in enumerate(faults, start=1):
        if (fault.seat_id, 1) not in comings:
            raise FaultsUnreadableError(number=number, problem=f"no seat '{fault.seat_id}'")
        FAULTS[fault.kind](comings, fault, number)
    return tuple(_file(rows, columns) for rows in comings.values())


Comings = dict[tuple[str, int], list[Row]]


def _file(rows: list[Row], columns: list[str]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def _row_of(rows: list[Row], fault: Fault, *, place: int, number: int) -> Row:
    wanted = fault.candidates[place] if place < len(fault.candidates) else ""
    for row in rows:
        if row["candidate_id"] == wanted:
            return row
    raise FaultsUnreadableError(number=number, problem=f"no candidate '{wanted}' in the seat")


def _digit_changed(comings: Comings, fault: Fault, number: int) -> None:
    """One candidate's votes are as somebody mistyped them; the totals are right."""
    row = _row_of(comings[(fault.seat_id, 1)], fault, place=0, number=number)
    row["votes"] = fault.votes if fault.votes is not None else _mistyped(row["votes"])


def _mistyped(votes: str) -> str:
    """The last digit but one, turned into its neighbour on the keyboard."""
    place = max(0, len(votes) - 2)
    return votes[:place] + str((int(votes[place]) + 1) % 10) + votes[place + 1 :]


def _row_twice(comings: Comings, fault: Fault, number: int) -> None:
    """One candidate's row stands twice."""
    rows = comings[(fault.seat_id, 1)]
    rows.append(dict(_row_of(rows, fault, place=0, number=number)))


def _candidates_swapped(comings: Comings, fault: Fault, number: int) -> None:
    """Two candidates have each other's votes: no sum can find it."""
    rows = comings[(fault.seat_id, 1)]
    one = _row_of(rows, fault, place=0, number=number)
    other = _row_of(rows, fault, place=1, number=number)
    one["votes"], other["votes"] = other["votes"], one["votes"]


def _late_correction(comings: Comings, fault: Fault, number: int) -> None:
    """The first coming has two candidates swapped; the right figures follow as revision 2."""
    right = [dict(row) for row in comings[(fault.seat_id, 1)]]
    _candidates_swapped(comings, fault, number)
    later = timedelta(minutes=fault.minutes_later)
    for row in right:
        row["revision"] = "2"
        row["declared_at"] = (datetime.fromisoformat(row["declared_at"]) + later).isoformat()
    comings[(fault.seat_id, 2)] = right


FAULTS: dict[str, Callable[[Comings, Fault, int], None]] = {
    "digit-changed": _digit_changed,
    "row-twice": _row_twice,
    "candidates-swapped": _candidates_swapped,
    "late-correction": _late_correction,
}
