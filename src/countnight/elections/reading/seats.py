"""seats.csv and groups.csv: the constituencies, and the free lists that texts may name."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from countnight.elections.reading.cells import moment_from_text, required, signed, slug
from countnight.elections.reading.sheet import Columns, Folder, Found, Row, rows_of
from countnight.model.election import Group, GroupKind, Hex, Seat
from countnight.model.ids import GroupId, SeatId, slug_from_name

SEATS = "seats.csv"
GROUPS = "groups.csv"
SEAT_COLUMNS = Columns(
    ("seat_id", "name"),
    ("name_cy", "country", "region", "county", "hex_q", "hex_r", "expected_time"),
)
GROUP_COLUMNS = Columns(("group_id", "name", "kind", "seat_id"), ("name_cy",))
_NOON = time(12)


def seats_of(
    folder: Folder, *, date_of_poll: date, time_zone: str, found: Found
) -> Mapping[SeatId, Seat]:
    """Every seat of seats.csv in order of the file; repeated ids and slugs are left out."""
    zone = ZoneInfo(time_zone)
    seats: dict[SeatId, Seat] = {}
    slugs: dict[str, SeatId] = {}
    for row in rows_of(folder, SEATS, SEAT_COLUMNS, found=found, is_required=True):
        seat = _seat(row, date_of_poll=date_of_poll, zone=zone, found=found)
        if seat is None or _is_repeated(seat, row, seats, slugs, found=found):
            continue
        seats[seat.id] = seat
        slugs[seat.slug] = seat.id
    return seats


def _seat(row: Row, *, date_of_poll: date, zone: ZoneInfo, found: Found) -> Seat | None:
    seat_id, name = required(row, "seat_id", found=found), required(row, "name", found=found)
    if seat_id is None or name is None:
        return None
    return Seat(
        id=SeatId(seat_id),
        name=name,
        slug=slug_from_name(name),
        country=row.text("country") or "",
        region=row.text("region") or "",
        county=row.text("county") or "",
        name_cy=row.text("name_cy"),
        hex=_hex(row, found=found),
        expected_time=_expected(row, date_of_poll=date_of_poll, zone=zone, found=found),
    )


def _hex(row: Row, *, found: Found) -> Hex | None:
    q, r = signed(row, "hex_q", found=found), signed(row, "hex_r", found=found)
    return None if q is None or r is None else Hex(q, r)


def _expected(row: Row, *, date_of_poll: date, zone: ZoneInfo, found: Found) -> datetime | None:
    text = row.text("expected_time")
    if text is None:
        return None
    try:
        return _moment(text, date_of_poll=date_of_poll, zone=zone)
    except (ValueError, OverflowError):
        message = f"'{text}' in 'expected_time' is no time."
        remedy = "Write it as 02:30 (local time of the night) or 2019-12-13T02:30:00+00:00."
        found.append(row.fault("not-a-time", message, column="expected_time", remedy=remedy))
        return None


def _moment(text: str, *, date_of_poll: date, zone: ZoneInfo) -> datetime:
    """A bare time of day belongs to the night: before noon it is the day after the poll."""
    if "-" in text:
        return moment_from_text(text)
    clock = time.fromisoformat(text)
    day = date_of_poll + timedelta(days=1) if clock < _NOON else date_of_poll
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def _is_repeated(
    seat: Seat,
    row: Row,
    seats: Mapping[SeatId, Seat],
    slugs: Mapping[str, SeatId],
    *,
    found: Found,
) -> bool:
    if seat.id in seats:
        message = f"The seat {seat.id} stands in {SEATS} more than once."
        remedy = "Keep one row for each seat."
        found.append(row.fault("seat-repeated", message, column="seat_id", remedy=remedy))
        return True
    if seat.slug in slugs or not seat.slug:
        message = f"'{seat.name}' gives the same address as another seat, or none."
        remedy = "Give each seat a name of its own, with letters or digits."
        found.append(row.fault("seat-name-repeated", message, column="name", remedy=remedy))
        return True
    return False


def groups_of(
    folder: Folder, *, seats: Mapping[SeatId, Seat], found: Found
) -> Mapping[GroupId, Group]:
    """Every group of groups.csv, its seats in order of the file."""
    first: dict[str, Group] = {}
    members: dict[str, dict[SeatId, None]] = {}
    for row in rows_of(folder, GROUPS, GROUP_COLUMNS, found=found):
        group = _group(row, found=found)
        seat = known_seat(row, seats=seats, found=found)
        if group is None or seat is None:
            continue
        known = first.setdefault(group.id, group)
        if (known.name, known.kind) != (group.name, group.kind):
            message = f"The group '{group.id}' has two names or kinds in {GROUPS}."
            remedy = f"Write '{known.name}' and '{known.kind}' in each of its rows."
            found.append(row.fault("group-contradicts", message, column="name", remedy=remedy))
        members.setdefault(group.id, {})[seat] = None
    return {
        group.id: Group(group.id, group.name, group.kind, tuple(members[key]), group.name_cy)
        for key, group in first.items()
    }


def _group(row: Row, *, found: Found) -> Group | None:
    group_id, name = slug(row, "group_id", found=found), required(row, "name", found=found)
    kind = required(row, "kind", found=found)
    if group_id is None or name is None or kind is None:
        return None
    if kind not in tuple(GroupKind):
        message = f"'{kind}' is no kind of group."
        remedy = f"Write one of: {', '.join(GroupKind)}."
        found.append(row.fault("unknown-choice", message, column="kind", remedy=remedy))
        return None
    return Group(GroupId(group_id), name, GroupKind(kind), (), row.text("name_cy"))


def known_seat(row: Row, *, seats: Mapping[SeatId, Seat], found: Found) -> SeatId | None:
    """The row's seat; None with a finding when it is empty or not in seats.csv."""
    text = required(row, "seat_id", found=found)
    if text is None or text in seats:
        return None if text is None else SeatId(text)
    message = f"Row {row.line} of {row.file} names the seat '{text}', which {SEATS} has not."
    remedy = f"Correct the id, or add the seat to {SEATS}."
    found.append(row.fault("unknown-seat", message, column="seat_id", remedy=remedy))
    return None
