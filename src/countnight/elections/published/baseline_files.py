"""The baseline's files, from last time's published results or from notional ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from countnight.elections.published.candidacies import Place, PublishedCandidate
from countnight.elections.published.constituencies import PublishedSeat
from countnight.elections.published.night_files import ids_of, parties_of_candidates
from countnight.elections.published.notional import NotionalFile, NotionalVotes
from countnight.elections.published.parties import party_of
from countnight.elections.reading.previous import CANDIDATE_COLUMNS
from countnight.elections.writing import csv_text
from countnight.model.election import Baseline, Party
from countnight.model.ids import SeatId, slug_from_name

SEAT_COLUMNS = (
    *("seat_id", "winner_party", "electorate", "valid_votes", "rejected_votes", "notional"),
)


@dataclass(frozen=True, slots=True)
class PreviousRow:
    """One candidate of the baseline; of a notional one, a party without a name."""

    seat: SeatId
    id: str
    name: str
    party: Party
    votes: int
    member_id: str | None = None
    is_sitting: bool = False


@dataclass(frozen=True, slots=True)
class PreviousSeatRow:
    """One seat's figures in the baseline. None means: not known."""

    seat: SeatId
    electorate: int
    valid_votes: int
    rejected: int | None
    is_notional: bool


@dataclass(frozen=True, slots=True)
class BaselineRows:
    """Everything that the night is compared with."""

    baseline: Baseline
    candidates: Sequence[PreviousRow]
    seats: Sequence[PreviousSeatRow]

    def winners(self) -> Mapping[SeatId, PreviousRow]:
        """Each seat's candidate with most votes."""
        winners: dict[SeatId, PreviousRow] = {}
        for row in self.candidates:
            best = winners.setdefault(row.seat, row)
            if row.votes > best.votes:
                winners[row.seat] = row
        return winners


def rows_of_election(
    baseline: Baseline,
    candidates: Sequence[PublishedCandidate],
    seats: Sequence[PublishedSeat],
    *,
    known: Mapping[str, Party],
) -> BaselineRows:
    """Last time's published results as baseline."""
    ids = ids_of(candidates, prefix=f"{baseline.id}-")
    parties = parties_of_candidates(candidates, known=known)
    rows = [
        PreviousRow(
            *(one.seat, own, one.name, party, one.votes),
            member_id=one.member_id,
            is_sitting=one.is_sitting,
        )
        for own, party, one in zip(ids, parties, candidates, strict=True)
    ]
    totals = [
        PreviousSeatRow(
            seat.id, seat.electorate, seat.valid_votes, seat.rejected_votes, is_notional=False
        )
        for seat in seats
    ]
    return BaselineRows(baseline, rows, totals)


def rows_of_notional(
    notional: NotionalFile, *, places: Mapping[SeatId, Place], known: Mapping[str, Party]
) -> BaselineRows:
    """Notional results as baseline, for the seats of the night."""
    rows, totals = [], []
    for seat, votes in notional.votes.items():
        if seat not in places:
            continue
        first = votes[0]
        totals.append(
            PreviousSeatRow(seat, first.electorate, first.valid_votes, None, is_notional=True)
        )
        country = places[seat].country
        rows += [
            PreviousRow(
                *(seat, _notional_id(notional.baseline, places[seat], each), ""),
                *(party_of(each.party, country=country, known=known), each.votes),
            )
            for each in votes
        ]
    return BaselineRows(notional.baseline, rows, totals)


def _notional_id(baseline: Baseline, place: Place, votes: NotionalVotes) -> str:
    return f"{baseline.id}-{slug_from_name(place.name)}-{slug_from_name(votes.code)}"


def previous_text(rows: BaselineRows) -> str:
    """previous.csv, seat by seat, in order of votes."""
    in_order = sorted(rows.candidates, key=_by_seat_and_votes)
    return csv_text(
        CANDIDATE_COLUMNS.required,
        [(row.seat, row.id, row.name, row.party.key, row.votes) for row in in_order],
    )


def _by_seat_and_votes(row: PreviousRow) -> tuple[str, int, str]:
    return (row.seat, -row.votes, row.id)


def previous_seats_text(rows: BaselineRows) -> str:
    """previous_seats.csv."""
    winners = rows.winners()
    return csv_text(
        SEAT_COLUMNS,
        [
            (
                *(row.seat, winners[row.seat].party.key, row.electorate, row.valid_votes),
                *(row.rejected, "yes" if row.is_notional else "no"),
            )
            for row in sorted(rows.seats, key=_by_seat)
            if row.seat in winners
        ],
    )


def _by_seat(row: PreviousSeatRow) -> str:
    return row.seat
