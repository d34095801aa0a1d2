from dataclasses import replace

from counting_hall import BLUE, GOOD, GREEN, RED, found, graded

from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId, SeatId


def test_a_seat_outside_the_election_is_held() -> None:
    """A result for a seat that nobody prepared is kept, and nothing else is asked of it."""
    message = replace(GOOD, declaration=replace(GOOD.declaration, seat=SeatId("E9")))

    assert graded(found(message)) == {"seat-unknown": "hold"}


def test_votes_for_somebody_who_is_not_nominated_are_held() -> None:
    """A stranger's votes belong to somebody else."""
    votes = {RED: 22_000, BLUE: 24_000, GREEN: 3_000, CandidacyId("dora-grey"): 1_000}
    message = replace(GOOD, declaration=replace(GOOD.declaration, votes=votes))

    (finding,) = found(message)
    assert graded([finding]) == {"candidate-unknown": "hold"}
    assert "'dora-grey', who is not nominated" in finding.message


def test_a_nominated_candidate_without_a_figure_is_held() -> None:
    """Even where the sum is right, everybody who stood must be named."""
    votes = {RED: 26_000, BLUE: 24_000}
    message = replace(GOOD, declaration=replace(GOOD.declaration, votes=votes))

    (finding,) = found(message)
    assert graded([finding]) == {"candidate-missing": "hold"}
    assert "Cy Green" in finding.message
    assert "cy-green" in finding.remedy


def test_a_candidate_whose_row_was_named_is_not_missing_as_well() -> None:
    """One fault, one finding: the reader has said what is wrong with the row."""
    unread = Finding("vote-unreadable", Severity.HOLD, "'4O00'", "write digits", row=4)
    votes = {RED: 22_000, BLUE: 24_000}
    result = replace(GOOD.declaration, votes=votes)
    message = replace(GOOD, declaration=result, findings=(unread,), raw=("E1,cy-green,4O00",))

    assert found(message) == (unread,)


def test_a_candidate_with_another_ones_row_is_still_missing() -> None:
    """'cy-green-2' is not 'cy-green'."""
    unread = Finding("vote-unreadable", Severity.HOLD, "'4O00'", "write digits", row=4)
    votes = {RED: 22_000, BLUE: 24_000}
    result = replace(GOOD.declaration, votes=votes)
    message = replace(GOOD, declaration=result, findings=(unread,), raw=("E1,cy-green-2,4O00",))

    assert graded(found(message))["candidate-missing"] == "hold"


def test_a_mistyped_id_is_one_finding() -> None:
    """Whoever the reader suggested for an unknown id is not reported missing too."""
    unknown = Finding("candidate-unknown", Severity.HOLD, "no", "yes", suggestion="cy-green")
    votes = {RED: 22_000, BLUE: 24_000}
    result = replace(GOOD.declaration, votes=votes)
    message = replace(GOOD, declaration=result, findings=(unknown,), raw=("E1,cy-gren,4000",))

    assert found(message) == (unknown,)
