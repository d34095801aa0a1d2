"""candidates.csv: who stands where, in ballot order."""

from collections.abc import Mapping
from dataclasses import dataclass

from countnight.elections.reading.cells import required, slug, whole, yes_or_no
from countnight.elections.reading.parties import FILE as PARTIES
from countnight.elections.reading.seats import known_seat
from countnight.elections.reading.sheet import Columns, Folder, Found, Row, rows_of
from countnight.model.election import Candidacy, Party, Seat
from countnight.model.ids import CandidacyId, PartyKey, SeatId

FILE = "candidates.csv"
COLUMNS = Columns(
    ("seat_id", "candidate_id", "given_name", "surname", "party"),
    ("ballot_order", "sitting", "former", "pronoun", "previous_candidate_id"),
)
FORMER = ("here", "elsewhere", "yes")
"""Where a former MP sat; 'yes' when that is not known."""
_UNPLACED = 1_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """What rows of later files may name."""

    seats: Mapping[SeatId, Seat]
    parties: Mapping[PartyKey, Party]


def candidacies_of(
    folder: Folder, *, known: Known, found: Found
) -> Mapping[SeatId, tuple[Candidacy, ...]]:
    """Each seat's candidacies in ballot order; rows with faults are left out."""
    taken: set[CandidacyId] = set()
    by_seat: dict[SeatId, list[Candidacy]] = {}
    for row in rows_of(folder, FILE, COLUMNS, found=found, is_required=True):
        candidacy = _candidacy(row, known=known, found=found)
        if candidacy is None:
            continue
        if candidacy.id in taken:
            message = f"The candidate id '{candidacy.id}' stands in {FILE} more than once."
            remedy = "Give each candidacy an id of its own."
            found.append(
                row.fault("candidate-repeated", message, column="candidate_id", remedy=remedy)
            )
            continue
        taken.add(candidacy.id)
        by_seat.setdefault(candidacy.seat, []).append(candidacy)
    return {seat: tuple(sorted(rows, key=_ballot_order)) for seat, rows in by_seat.items()}


def _ballot_order(candidacy: Candidacy) -> tuple[int, str, str]:
    place = _UNPLACED if candidacy.ballot_order is None else candidacy.ballot_order
    return (place, candidacy.surname, candidacy.given_name)


def _candidacy(row: Row, *, known: Known, found: Found) -> Candidacy | None:
    seat = known_seat(row, seats=known.seats, found=found)
    candidate = slug(row, "candidate_id", found=found)
    surname = required(row, "surname", found=found)
    party = known_party(row, "party", known=known, found=found)
    if seat is None or candidate is None or surname is None or party is None:
        return None
    previous = row.text("previous_candidate_id")
    return Candidacy(
        id=CandidacyId(candidate),
        seat=seat,
        given_name=row.text("given_name") or "",
        surname=surname,
        party=party,
        ballot_order=whole(row, "ballot_order", found=found),
        is_sitting=yes_or_no(row, "sitting", found=found),
        is_former=_is_former(row, found=found),
        pronoun=row.text("pronoun"),
        previous_id=None if previous is None else CandidacyId(previous),
    )


def _is_former(row: Row, *, found: Found) -> bool:
    text = row.text("former")
    if text is None or text in FORMER:
        return text is not None
    message = f"'{text}' in 'former' says not where the person was an MP."
    remedy = "Write here, elsewhere, or yes where that is not known; or leave it empty."
    found.append(row.fault("unknown-choice", message, column="former", remedy=remedy))
    return False


def known_party(row: Row, column: str, *, known: Known, found: Found) -> PartyKey | None:
    """The row's party; None with a finding when it is empty or not in parties.toml."""
    text = required(row, column, found=found)
    if text is None or text in known.parties:
        return None if text is None else PartyKey(text)
    message = f"Row {row.line} of {row.file} names the party '{text}', which {PARTIES} has not."
    remedy = f"Correct the key, or add [{text}] to {PARTIES}."
    found.append(row.fault("unknown-party", message, column=column, remedy=remedy))
    return None
