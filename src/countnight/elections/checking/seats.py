"""What a seat lacks before the night: candidates, a baseline, a place on the map."""

from collections.abc import Iterator
from dataclasses import replace

from countnight.model.election import BaselineKind, Election, Hex, Seat
from countnight.model.finding import Finding, Severity

_TOGETHER = 20
"""As many seats as may lack the same thing before one finding speaks for all of them."""


def seats_without_candidates(election: Election) -> Iterator[Finding]:
    """A seat where nobody stands cannot take a declaration."""
    seats = [seat for seat in election.seats.values() if not election.candidacies.get(seat.id)]
    lack = "no candidates"
    finding = Finding(
        "no-candidates",
        Severity.HOLD,
        lack,
        "Add its candidates to candidates.csv.",
        file="candidates.csv",
    )
    yield from _for_seats(seats, finding=finding)


def seats_without_baseline(election: Election) -> Iterator[Finding]:
    """A seat without last time's figures can have no hold or gain, change or swing."""
    if election.baseline.kind is BaselineKind.NONE:
        message = "The election has no baseline: no text can speak of holds, gains or changes."
        remedy = "If there was an earlier election, name it in election.toml under [baseline]."
        yield Finding("no-baseline", Severity.NOTE, message, remedy, file="election.toml")
        return
    seats = [seat for seat in election.seats.values() if seat.id not in election.previous]
    lack = "no result in the baseline"
    finding = Finding(
        "no-previous-result",
        Severity.WARN,
        lack,
        "Add its rows to previous.csv and previous_seats.csv.",
        file="previous.csv",
    )
    yield from _for_seats(seats, finding=finding)


def baselines_without_electorate(election: Election) -> Iterator[Finding]:
    """Without last time's electorate there is no change of turnout."""
    results = election.previous.values()
    seats = [election.seats[result.seat] for result in results if result.electorate is None]
    lack = "no electorate in the baseline, so no change of turnout"
    finding = Finding(
        "no-previous-electorate",
        Severity.NOTE,
        lack,
        "Fill in 'electorate' if it is known.",
        file="previous_seats.csv",
    )
    yield from _for_seats(seats, finding=finding)


def seats_without_history(election: Election) -> Iterator[Finding]:
    """A seat without a past on its boundaries can have no records."""
    seats = [seat for seat in election.seats.values() if seat.id not in election.history]
    lack = "no past results on its boundaries"
    remedy = "Nothing need be done; or add rows to history.csv where you can vouch for them."
    finding = Finding("no-history", Severity.NOTE, lack, remedy, file="history.csv")
    yield from _for_seats(seats, finding=finding)


def hexes_that_clash(election: Election) -> Iterator[Finding]:
    """Two seats cannot stand in one place of the map."""
    taken: dict[Hex, Seat] = {}
    for seat in election.seats.values():
        if seat.hex is None:
            continue
        first = taken.setdefault(seat.hex, seat)
        if first is not seat:
            place = f"q {seat.hex.q}, r {seat.hex.r}"
            yield Finding(
                "hex-clash",
                Severity.WARN,
                f"{seat.name} stands where {first.name} does on the map: {place}.",
                "Give one of them a free place in seats.csv.",
                seat=seat.id,
                file="seats.csv",
                column="hex_q",
            )


def seats_off_the_map(election: Election) -> Iterator[Finding]:
    """A map with holes misleads; an election without any map does not."""
    without = [seat for seat in election.seats.values() if seat.hex is None]
    is_without_map = len(without) == len(election.seats)
    lack = "no place on the map"
    finding = Finding(
        "no-map" if is_without_map else "no-hex",
        Severity.NOTE if is_without_map else Severity.WARN,
        lack,
        "Fill in 'hex_q' and 'hex_r'.",
        file="seats.csv",
    )
    yield from _for_seats(without, finding=finding)


def _for_seats(seats: list[Seat], *, finding: Finding) -> Iterator[Finding]:
    """The finding for each seat, its message being what the seat lacks; or one for many seats."""
    if len(seats) > _TOGETHER:
        some = ", ".join(seat.name for seat in seats[:3])
        yield replace(finding, message=f"{len(seats)} seats have {finding.message}: {some} …")
        return
    for seat in seats:
        yield replace(finding, message=f"{seat.name} has {finding.message}.", seat=seat.id)
