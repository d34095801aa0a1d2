"""[count] of election.toml: what is asked of people at the counts, and who is at which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from countnight.elections.reading.rules.publishing import one_of
from countnight.elections.reading.sheet import Found
from countnight.elections.reading.table import Table
from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.election import Seat
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId

FILE = "election.toml"
_KEYS = ("double_entry", "checkers_declare", "assigned")


@dataclass(frozen=True, slots=True)
class Counting:
    """What the file says. Shape: `assigned` has seats as written, by id or by slug."""

    rules: CountRules = field(default_factory=CountRules)
    assigned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def counting_of(table: Table) -> Counting:
    """The rules for results from the counts; the usual ones where the folder has none."""
    part = table.table("count")
    if part is None:
        return Counting()
    part.note_unknown(_KEYS)
    rules = CountRules(
        double_entry=one_of(part, "double_entry", DoubleEntry, DoubleEntry.NONE),
        checkers_declare=part.truth("checkers_declare"),
    )
    people = part.table("assigned")
    named = {} if people is None else {one: people.texts(one) for one in people.values}
    return Counting(rules, named)


def rules_with_seats(
    counting: Counting, *, seats: Mapping[SeatId, Seat], found: Found
) -> CountRules:
    """The rules with everybody's seats by id; a finding for each that there is not."""
    ids = {seat.slug: seat.id for seat in seats.values()} | {str(seat): seat for seat in seats}
    assigned = {
        person.strip().casefold(): tuple(_known(person, named, ids=ids, found=found))
        for person, named in counting.assigned.items()
    }
    return replace(counting.rules, assigned=assigned)


def _known(
    person: str, named: tuple[str, ...], *, ids: Mapping[str, SeatId], found: Found
) -> Iterator[SeatId]:
    for one in named:
        if one in ids:
            yield ids[one]
            continue
        message = f"'count.assigned.{person}' names the seat '{one}', which there is not."
        remedy = "Write a seat_id of seats.csv, or the seat's name in addresses."
        column = f"count.assigned.{person}"
        found.append(
            Finding("unknown-seat", Severity.HOLD, message, remedy, file=FILE, column=column)
        )
