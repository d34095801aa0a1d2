"""Two seats with two candidates each, for files that are read against them."""

from datetime import UTC, date, datetime

from countnight.model.election import (
    Baseline,
    BaselineKind,
    Candidacy,
    Election,
    Party,
    PartyForms,
    Seat,
)
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId, ElectionId, PartyKey, SeatId

ASHFIELD, BASSETLAW = SeatId("E14000535"), SeatId("E14000546")
FORMS = PartyForms("Red", "Red", "Red's", "Red", "Red", "R", is_plural=False)


def seat(seat_id: SeatId, name: str) -> Seat:
    """A seat in Nottinghamshire."""
    return Seat(seat_id, name, name.lower(), "England", "East Midlands", "Nottinghamshire")


def candidacy(seat_id: SeatId, key: str, name: str) -> Candidacy:
    """Somebody of the one party."""
    given, surname = name.split()
    return Candidacy(CandidacyId(key), seat_id, given, surname, PartyKey("red"))


ELECTION = Election(
    id=ElectionId("ge2019"),
    name="2019 general election",
    date=date(2019, 12, 12),
    close_of_poll=datetime(2019, 12, 12, 22, tzinfo=UTC),
    time_zone="Europe/London",
    voting_system="fptp",
    languages=("en",),
    baseline=Baseline("none", "no baseline", BaselineKind.NONE),
    labels={},
    complaints="",
    data_source="",
    seats={ASHFIELD: seat(ASHFIELD, "Ashfield"), BASSETLAW: seat(BASSETLAW, "Bassetlaw")},
    groups={},
    parties={PartyKey("red"): Party(PartyKey("red"), {"en": FORMS}, "#888888", 1)},
    candidacies={
        ASHFIELD: (
            candidacy(ASHFIELD, "ashfield-ann-lee", "Ann Lee"),
            candidacy(ASHFIELD, "ashfield-bo-day", "Bo Day"),
        ),
        BASSETLAW: (
            candidacy(BASSETLAW, "bassetlaw-cy-fox", "Cy Fox"),
            candidacy(BASSETLAW, "bassetlaw-di-roe", "Di Roe"),
        ),
    },
    pages={},
)


def placed(finding: Finding) -> tuple[str, str | None, int | None, str | None]:
    """Code, file, row and column."""
    return finding.code, finding.file, finding.row, finding.column
