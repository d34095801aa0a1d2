"""previous.csv and previous_seats.csv: what the night is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from countnight.elections.reading.candidates import Known, known_party
from countnight.elections.reading.cells import required, slug, whole, yes_or_no
from countnight.elections.reading.seats import known_seat
from countnight.elections.reading.sheet import Columns, Folder, Found, Row, rows_of
from countnight.model.election import PreviousCandidate, PreviousResult
from countnight.model.finding import Severity
from countnight.model.ids import CandidacyId, PartyKey, SeatId

CANDIDATES = "previous.csv"
SEATS = "previous_seats.csv"
CANDIDATE_COLUMNS = Columns(("seat_id", "candidate_id", "candidate", "party", "votes"))
SEAT_COLUMNS = Columns(
    ("seat_id", "winner_party"), ("electorate", "valid_votes", "rejected_votes", "notional")
)


@dataclass(frozen=True, slots=True)
class _Totals:
    """One row of previous_seats.csv."""

    row: Row
    winner: PartyKey
    electorate: int | None
    valid_votes: int | None
    rejected: int | None
    is_notional: bool


def previous_of(folder: Folder, *, known: Known, found: Found) -> Mapping[SeatId, PreviousResult]:
    """Each seat's result in the baseline; rows with faults are left out."""
    candidates = _candidates(folder, known=known, found=found)
    totals = _totals(folder, known=known, found=found)
    seats = [seat for seat in known.seats if seat in candidates or seat in totals]
    results = [
        _result(seat, candidates.get(seat, ()), totals.get(seat), found=found) for seat in seats
    ]
    return {result.seat: result for result in results if result is not None}


def _candidates(
    folder: Folder, *, known: Known, found: Found
) -> Mapping[SeatId, Sequence[PreviousCandidate]]:
    taken: set[str] = set()
    by_seat: dict[SeatId, list[PreviousCandidate]] = {}
    for row in rows_of(folder, CANDIDATES, CANDIDATE_COLUMNS, found=found):
        seat = known_seat(row, seats=known.seats, found=found)
        candidate = _candidate(row, known=known, found=found)
        if seat is None or candidate is None:
            continue
        if candidate.id in taken:
            message = f"The candidate id '{candidate.id}' stands in {CANDIDATES} more than once."
            remedy = "Give each candidate of the baseline an id of their own."
            found.append(
                row.fault("candidate-repeated", message, column="candidate_id", remedy=remedy)
            )
            continue
        taken.add(candidate.id)
        by_seat.setdefault(seat, []).append(candidate)
    return {seat: sorted(rows, key=_most_votes_first) for seat, rows in by_seat.items()}


def _most_votes_first(candidate: PreviousCandidate) -> tuple[int, str]:
    return (-candidate.votes, candidate.id)


def _candidate(row: Row, *, known: Known, found: Found) -> PreviousCandidate | None:
    candidate = slug(row, "candidate_id", found=found)
    party = known_party(row, "party", known=known, found=found)
    if required(row, "votes", found=found) is None:
        return None
    votes = whole(row, "votes", found=found)
    if candidate is None or party is None or votes is None:
        return None
    return PreviousCandidate(CandidacyId(candidate), row.text("candidate") or "", party, votes)


def _totals(folder: Folder, *, known: Known, found: Found) -> Mapping[SeatId, _Totals]:
    totals: dict[SeatId, _Totals] = {}
    for row in rows_of(folder, SEATS, SEAT_COLUMNS, found=found):
        seat = known_seat(row, seats=known.seats, found=found)
        winner = known_party(row, "winner_party", known=known, found=found)
        if seat is None or winner is None:
            continue
        if seat in totals:
            message = f"The seat {seat} stands in {SEATS} more than once."
            remedy = "Keep one row for each seat."
            found.append(row.fault("seat-repeated", message, column="seat_id", remedy=remedy))
            continue
        totals[seat] = _Totals(
            row=row,
            winner=winner,
            electorate=whole(row, "electorate", found=found),
            valid_votes=whole(row, "valid_votes", found=found),
            rejected=whole(row, "rejected_votes", found=found),
            is_notional=yes_or_no(row, "notional", found=found),
        )
    return totals


def _result(
    seat: SeatId,
    candidates: Sequence[PreviousCandidate],
    totals: _Totals | None,
    *,
    found: Found,
) -> PreviousResult | None:
    cast = sum(candidate.votes for candidate in candidates)
    if totals is None:
        return _from_candidates(seat, candidates, cast)
    if candidates and totals.valid_votes not in (None, cast):
        message = f"{SEATS} says {totals.valid_votes} valid votes, {CANDIDATES} adds up to {cast}."
        remedy = f"Correct one of them; until then {SEATS} is used."
        fault = totals.row.fault("baseline-sum", message, column="valid_votes", remedy=remedy)
        found.append(replace(fault, severity=Severity.WARN))
    return PreviousResult(
        seat=seat,
        candidates=tuple(candidates),
        winner_party=totals.winner,
        valid_votes=cast if totals.valid_votes is None else totals.valid_votes,
        electorate=totals.electorate,
        rejected=totals.rejected,
        is_notional=totals.is_notional,
    )


def _from_candidates(
    seat: SeatId, candidates: Sequence[PreviousCandidate], cast: int
) -> PreviousResult | None:
    """A seat without a row of totals is won by its top candidate, if there is only one."""
    first, *rest = candidates
    if rest and rest[0].votes == first.votes:
        return None
    return PreviousResult(seat, tuple(candidates), first.party, cast)
