"""notes.csv: attested lines that the figures cannot give."""

from collections.abc import Mapping
from dataclasses import replace

from countnight.elections.reading.cells import required
from countnight.elections.reading.sheet import Columns, Folder, Found, Row, rows_of
from countnight.model.election import Note, Seat
from countnight.model.finding import Severity
from countnight.model.ids import SeatId

FILE = "notes.csv"
COLUMNS = Columns(("subject", "kind", "value", "source"), ("attested_by",))
KINDS = {
    "by_election_win": "seat",
    "did_not_stand": "person",
    "elected_last_time_as": "person",
    "entered_by": "person",
    "first_december_general_election_since": "election",
    "first_elected": "person",
    "first_general_election_win": "seat",
    "honorific": "person",
    "last_general_election_win": "seat",
    "left_commons": "person",
    "left_party": "person",
    "mp_for_this_seat": "person",
    "mp_for_this_seat_since": "person",
    "no_by_election_win_since": "seat",
    "office": "person",
    "poll_postponed": "seat",
    "seat_created": "seat",
    "whip_lost": "person",
    "won_every_general_election": "seat",
}
"""The closed list of kinds, each with what its subject must be."""
_PARTS = {"election": 1, "seat": 2, "person": 3}


def notes_of(folder: Folder, *, seats: Mapping[SeatId, Seat], found: Found) -> tuple[Note, ...]:
    """Every note in order of the file; rows with faults are left out."""
    rows = rows_of(folder, FILE, COLUMNS, found=found)
    notes = [_note(row, seats=seats, found=found) for row in rows]
    return tuple(note for note in notes if note is not None)


def _note(row: Row, *, seats: Mapping[SeatId, Seat], found: Found) -> Note | None:
    subject, kind = required(row, "subject", found=found), required(row, "kind", found=found)
    value, source = required(row, "value", found=found), required(row, "source", found=found)
    if subject is None or kind is None or value is None or source is None:
        return None
    parts = _parts_of_subject(row, subject, seats=seats, found=found)
    if parts is None or not _is_of_kind(row, kind, parts, found=found):
        return None
    seat = SeatId(parts[1]) if len(parts) > 1 else None
    person = parts[2] if len(parts) > 2 else None
    attested = row.text("attested_by") or source
    return Note(subject, kind, value, source, attested, seat, person)


def _parts_of_subject(
    row: Row, subject: str, *, seats: Mapping[SeatId, Seat], found: Found
) -> list[str] | None:
    parts = [part.strip() for part in subject.split(":", 2)]
    if _PARTS.get(parts[0]) != len(parts) or not all(parts):
        message = f"'{subject}' is no subject of a note."
        remedy = "Write election, seat:SEAT or person:SEAT:NAME, SEAT being the seat's id."
        found.append(row.fault("unknown-subject", message, column="subject", remedy=remedy))
        return None
    if len(parts) > 1 and parts[1] not in seats:
        message = f"'{subject}' names the seat '{parts[1]}', which seats.csv has not."
        remedy = "Correct the id, or remove the note."
        found.append(row.fault("unknown-seat", message, column="subject", remedy=remedy))
        return None
    return parts


def _is_of_kind(row: Row, kind: str, parts: list[str], *, found: Found) -> bool:
    expected = KINDS.get(kind)
    if expected == parts[0]:
        return True
    message = f"'{kind}' is no kind of note."
    remedy = "See docs/reference/election-folder.md for the kinds; the note is left out."
    if expected is not None:
        message = f"A note of the kind '{kind}' is about a {expected}, not a {parts[0]}."
        remedy = f"Let its subject begin with '{expected}'; the note is left out."
    fault = row.fault("unknown-note-kind", message, column="kind", remedy=remedy)
    found.append(replace(fault, severity=Severity.WARN))
    return False
