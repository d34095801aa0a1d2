"""Known faults of published files, each put right here with its reason, and never silently."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from countnight.elections.published.candidacies import PublishedCandidate
from countnight.elections.reading.sheet import Found
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId

_GE2019 = date(2019, 12, 12)


@dataclass(frozen=True, slots=True)
class Correction:
    """One fault of one candidate's row. None means: that part of the row is right."""

    day: date
    seat: SeatId
    published_name: str
    reason: str
    given_name: str | None = None
    surname: str | None = None
    is_sitting: bool | None = None


CORRECTIONS = (
    Correction(
        _GE2019,
        SeatId("E14000612"),
        "Michael Boyle",
        "the flag of the sitting MP, Ivan Lewis, stands in his row",
        is_sitting=False,
    ),
    Correction(
        _GE2019,
        SeatId("E14000612"),
        "Ivan Lewis",
        "he was the MP for Bury South; his flag stands in Michael Boyle's row",
        is_sitting=True,
    ),
    Correction(
        _GE2019,
        SeatId("E14000550"),
        "Adam Cleary",
        "the flag of the sitting MP, Dominic Grieve, stands in his row",
        is_sitting=False,
    ),
    Correction(
        _GE2019,
        SeatId("E14000550"),
        "Dominic Grieve",
        "he was the MP for Beaconsfield; his flag stands in Adam Cleary's row",
        is_sitting=True,
    ),
    Correction(
        _GE2019,
        SeatId("S14000013"),
        "McNabb Laurie",
        "given name and surname are turned round",
        given_name="Laurie",
        surname="McNabb",
    ),
)


def corrected(
    candidates: Sequence[PublishedCandidate], *, day: date, found: Found
) -> list[PublishedCandidate]:
    """The candidates with known faults put right, and a note for each."""
    faults = {
        (correction.seat, correction.published_name): correction
        for correction in CORRECTIONS
        if correction.day == day
    }
    return [
        _corrected(candidate, faults.get((candidate.seat, candidate.name)), found=found)
        for candidate in candidates
    ]


def _corrected(
    candidate: PublishedCandidate, correction: Correction | None, *, found: Found
) -> PublishedCandidate:
    if correction is None:
        return candidate
    found.append(
        Finding(
            "published-fault-corrected",
            Severity.NOTE,
            f"{candidate.name} ({candidate.place.name}) was corrected: {correction.reason}.",
            "Nothing need be done; correct candidates.csv if the publisher has since.",
            seat=candidate.seat,
            file=candidate.record.file,
            row=candidate.record.line,
        )
    )
    sitting = correction.is_sitting
    return replace(
        candidate,
        given_name=correction.given_name or candidate.given_name,
        surname=correction.surname or candidate.surname,
        is_sitting=candidate.is_sitting if sitting is None else sitting,
        is_former=candidate.is_former if sitting is None else sitting,
        member_id=candidate.member_id if sitting is None else None,
    )
