from dataclasses import replace

from counting_hall import BLUE, GOOD, GREEN, RED, found, graded, with_votes

from countnight.model.declaration import ResultsMessage
from countnight.model.ids import CandidacyId


def drawn(message: ResultsMessage, lot: CandidacyId) -> ResultsMessage:
    """The message with a lot that fell to somebody."""
    return replace(message, declaration=replace(message.declaration, drawn_by_lot=lot))


def test_a_tie_waits_for_its_lot() -> None:
    """Sutton 2018: equal first places were given an arbitrary winner. Never here."""
    findings = found(with_votes(23_000, 23_000, 4_000))

    assert graded(findings) == {"tie-without-lot": "hold"}
    assert "Anne Red and Bob Blue are level on 23,000 votes" in findings[0].message


def test_a_tie_with_its_lot_goes_through() -> None:
    """Once the lot is on record, the tie has a winner."""
    assert found(drawn(with_votes(23_000, 23_000, 4_000), BLUE)) == ()


def test_a_tie_for_second_place_needs_no_lot() -> None:
    """Only the first place is drawn for."""
    assert found(with_votes(20_000, 15_000, 15_000)) == ()


def test_a_lot_without_a_tie_is_held() -> None:
    """A lot beside a clear winner means that a figure is wrong."""
    assert graded(found(drawn(GOOD, BLUE))) == {"lot-without-tie": "hold"}


def test_a_lot_for_somebody_who_is_not_level_is_held() -> None:
    """The lot falls to one of those in first place."""
    message = drawn(with_votes(23_000, 23_000, 4_000), GREEN)

    assert graded(found(message)) == {"lot-without-tie": "hold"}
    assert graded(found(drawn(with_votes(23_000, 23_000, 4_000), RED))) == {}
