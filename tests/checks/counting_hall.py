"""One small election with a baseline, and messages that differ from a good one in one point."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from countnight.checks.believe import findings_for
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.election import (
    Baseline,
    BaselineKind,
    Candidacy,
    Election,
    Party,
    PartyForms,
    PreviousCandidate,
    PreviousResult,
    Seat,
)
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId, ElectionId, PartyKey, Position, SeatId
from countnight.model.night import Night, Received

SEAT = SeatId("E1")
CLOSE = datetime(2019, 12, 12, 22, tzinfo=UTC)
RED, BLUE, GREEN = CandidacyId("anne-red"), CandidacyId("bob-blue"), CandidacyId("cy-green")


def party(key: str, *, is_independent: bool = False) -> Party:
    """A party called like its key."""
    forms = PartyForms(key, key, key, key, key, key, is_plural=False)
    return Party(PartyKey(key), {"en": forms}, "#888888", 1, is_independent=is_independent)


def candidacy(key: CandidacyId, *, party_key: str) -> Candidacy:
    """Somebody whose name is in their id: 'anne-red' is Anne Red."""
    given, surname = key.split("-")
    return Candidacy(key, SEAT, given.title(), surname.title(), PartyKey(party_key))


def last_time(
    votes: Mapping[str, int], *, electorate: int = 80_000, is_notional: bool = False
) -> PreviousResult:
    """The baseline's result: votes by party."""
    candidates = tuple(
        PreviousCandidate(CandidacyId(f"then-{key}"), key, PartyKey(key), number)
        for key, number in votes.items()
    )
    return PreviousResult(
        seat=SEAT,
        candidates=candidates,
        winner_party=candidates[0].party,
        valid_votes=sum(votes.values()),
        electorate=electorate,
        is_notional=is_notional,
    )


def election(previous: PreviousResult | None = None) -> Election:
    """Bassetlaw alone, with three candidates."""
    standing = (
        candidacy(RED, party_key="red"),
        candidacy(BLUE, party_key="blue"),
        candidacy(GREEN, party_key="green"),
    )
    parties = (party("red"), party("blue"), party("green"), party("lone", is_independent=True))
    return Election(
        id=ElectionId("ge2019"),
        name="2019 general election",
        date=date(2019, 12, 12),
        close_of_poll=CLOSE,
        time_zone="Europe/London",
        voting_system="fptp",
        languages=("en",),
        baseline=Baseline("ge2017", "2017 general election", BaselineKind.ACTUAL),
        labels={},
        complaints="",
        data_source="",
        seats={SEAT: Seat(SEAT, "Bassetlaw", "bassetlaw", "England", "East Midlands", "Notts")},
        groups={},
        parties={one.key: one for one in parties},
        candidacies={SEAT: standing},
        pages={},
        previous={SEAT: previous or last_time({"red": 25_000, "blue": 20_000, "green": 5_000})},
    )


GOOD = ResultsMessage(
    Declaration(
        seat=SEAT,
        votes={RED: 22_000, BLUE: 24_000, GREEN: 4_000},
        valid_votes=50_000,
        rejected=150,
        electorate=80_000,
        declared_at=datetime(2019, 12, 13, 3, 38, tzinfo=UTC),
    ),
    source="hall",
)


def with_votes(red: int, blue: int, green: int, *, valid: int | None = 50_000) -> ResultsMessage:
    """The good message with other votes."""
    votes = {RED: red, BLUE: blue, GREEN: green}
    return replace(GOOD, declaration=replace(GOOD.declaration, votes=votes, valid_votes=valid))


def after(message: ResultsMessage, *, night: Night | None = None) -> Night:
    """The night in which the message was accepted."""
    received = Received(Position(2), CLOSE, message, ())
    return replace(night or Night(election()), declared={message.declaration.seat: received})


def found(message: ResultsMessage, *, night: Night | None = None) -> tuple[Finding, ...]:
    """The findings for the message in the night, an untouched one unless given."""
    return findings_for(message, night=night or Night(election()))


def graded(findings: Sequence[Finding]) -> dict[str, str]:
    """Severity by code."""
    return {finding.code: finding.severity.value for finding in findings}
