"""The House of Commons Library's published tables of 2017 and 2019, as they stand beside us."""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

from countnight.model.declaration import Declaration
from countnight.model.election import (
    Baseline,
    BaselineKind,
    Candidacy,
    Election,
    Group,
    GroupKind,
    Party,
    PreviousCandidate,
    PreviousResult,
    Seat,
)
from countnight.model.ids import CandidacyId, ElectionId, GroupId, PartyKey, SeatId

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "uk" / "results"


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate's row. None means: the column `change` is empty."""

    id: CandidacyId
    seat: SeatId
    name: str
    party: PartyKey
    is_sitting: bool
    votes: int
    share: Fraction
    change: Fraction | None


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat's row: `result` as printed ('Con gain from Lab'), `leaders` first and second."""

    id: SeatId
    name: str
    winner: str
    result: str
    electorate: int
    valid_votes: int
    rejected: int
    majority: int
    leaders: tuple[str, str]


def candidate_rows(year: int) -> list[Row]:
    """The candidates of the year in the order of the file."""
    return [_row(cells, number) for number, cells in enumerate(_cells(f"ge{year}-candidacies.csv"))]


def seat_rows(year: int) -> Mapping[SeatId, SeatRow]:
    """The seats of the year."""
    rows = [_seat_row(cells) for cells in _cells(f"ge{year}-constituencies.csv")]
    return {row.id: row for row in rows}


def beaten_in_first_edition() -> frozenset[str]:
    """Sitting MPs who did not win in 2019, from the Library's first edition of the table."""
    with (FOLDER / "HoC-GE2019-results-by-candidate.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    most: dict[str, int] = {}
    for row in rows:
        most[row["ons_id"]] = max(most.get(row["ons_id"], 0), int(row["votes"]))
    return frozenset(
        f"{row['firstname']} {row['surname']}"
        for row in rows
        if row["sitting_mp"] == "Yes" and int(row["votes"]) < most[row["ons_id"]]
    )


def election_of_tables() -> Election:
    """The 650 seats of 2019 with 2017 as their baseline."""
    now, then, seats = candidate_rows(2019), candidate_rows(2017), seat_rows(2019)
    close = datetime(2019, 12, 12, 22, tzinfo=UTC)
    everything = Group(GroupId("uk"), "the United Kingdom", GroupKind.CUSTOM, tuple(seats))
    return Election(
        id=ElectionId("ge2019"),
        name="2019 general election",
        date=close.date(),
        close_of_poll=close,
        time_zone="Europe/London",
        voting_system="fptp",
        languages=("en",),
        baseline=Baseline("2017", "2017 general election", BaselineKind.ACTUAL, date(2017, 6, 8)),
        labels={},
        complaints="",
        data_source="",
        seats={key: Seat(key, row.name, key, "", "", "") for key, row in seats.items()},
        groups={everything.id: everything},
        parties=_parties([*now, *then]),
        candidacies={seat: _candidacies(rows) for seat, rows in _by_seat(now).items()},
        pages={},
        previous=_previous(then),
    )


def declarations_of_tables() -> list[Declaration]:
    """Every declaration of 2019, in the order of the file."""
    seats = seat_rows(2019)
    return [
        Declaration(
            seat=seat,
            votes={row.id: row.votes for row in rows},
            valid_votes=seats[seat].valid_votes,
            rejected=seats[seat].rejected,
            electorate=seats[seat].electorate,
        )
        for seat, rows in _by_seat(candidate_rows(2019)).items()
    ]


def _cells(name: str) -> list[list[str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _row(cells: Sequence[str], number: int) -> Row:
    return Row(
        id=CandidacyId(f"row-{number}"),
        seat=SeatId(cells[0]),
        name=f"{cells[12]} {cells[13]}".strip(),
        party=PartyKey(cells[8]),
        is_sitting=cells[15] == "Yes",
        votes=int(cells[18]),
        share=Fraction(cells[19]),
        change=Fraction(cells[20]) if cells[20] else None,
    )


def _seat_row(cells: Sequence[str]) -> SeatRow:
    electorate, valid, rejected, majority = (int(cell) for cell in cells[14:18])
    name = f"{cells[8]} {cells[9]}"
    return SeatRow(
        id=SeatId(cells[0]),
        name=cells[2],
        winner=name,
        result=cells[11],
        electorate=electorate,
        valid_votes=valid,
        rejected=rejected,
        majority=majority,
        leaders=(cells[12], cells[13]),
    )


def _by_seat(rows: Sequence[Row]) -> Mapping[SeatId, list[Row]]:
    found: dict[SeatId, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.seat].append(row)
    return found


def _parties(rows: Sequence[Row]) -> Mapping[PartyKey, Party]:
    keys = dict.fromkeys(row.party for row in rows)
    return {
        key: Party(key, {}, "#888888", order, is_independent=key == "Ind", is_speaker=key == "Spk")
        for order, key in enumerate(keys)
    }


def _candidacies(rows: Sequence[Row]) -> tuple[Candidacy, ...]:
    return tuple(
        Candidacy(row.id, row.seat, row.name, "", row.party, is_sitting=row.is_sitting)
        for row in rows
    )


def _previous(rows: Sequence[Row]) -> Mapping[SeatId, PreviousResult]:
    seats = seat_rows(2017)
    return {seat: _result(seats[seat], rows=found) for seat, found in _by_seat(rows).items()}


def _result(seat: SeatRow, *, rows: Sequence[Row]) -> PreviousResult:
    ranked = sorted(rows, key=lambda row: -row.votes)
    return PreviousResult(
        seat=seat.id,
        candidates=tuple(
            PreviousCandidate(CandidacyId(f"then-{row.id}"), row.name, row.party, row.votes)
            for row in ranked
        ),
        winner_party=PartyKey(seat.result.split(maxsplit=1)[0]),
        valid_votes=seat.valid_votes,
        electorate=seat.electorate,
        rejected=seat.rejected,
    )
