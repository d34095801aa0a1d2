import pytest
from ballot_box import UNHURRIED, Place, Stood, book_of
from hypothesis import given
from hypothesis import strategies as st

from countnight.facts.seat.deposits import is_deposit_lost


@pytest.mark.parametrize(
    ("seat", "votes", "valid_votes", "is_lost"),
    [
        ("Wrexham 2017", 1753, 35092, True),
        ("Brentford and Isleworth 2017", 3083, 61629, False),
        ("Calder Valley 2019", 2884, 57793, True),
    ],
)
def test_a_printed_five_per_cent_may_lose_or_keep_the_deposit(
    seat: str, votes: int, valid_votes: int, *, is_lost: bool
) -> None:
    """All three print as 5.0 %; whole votes decide."""
    assert is_deposit_lost(votes, valid_votes=valid_votes) is is_lost, seat


def test_exactly_a_twentieth_loses() -> None:
    """The law asks for more than 5 %."""
    assert is_deposit_lost(50, valid_votes=1000)
    assert not is_deposit_lost(51, valid_votes=1000)


def test_the_seat_counts_its_lost_deposits_and_names_each() -> None:
    """Two of four lost theirs, with 50 and 10 votes of 1,000."""
    now = (Stood(540, "lab"), Stood(400, "con"), Stood(50, "ld"), Stood(10, "green"))
    book = book_of(Place(now))

    assert [(fact.about, fact.value) for fact in book.each("deposits_lost")] == [
        (None, 2),
        ("E1-3", 50),
        ("E1-4", 10),
    ]
    assert not list(book.each("deposits_kept"))


def test_when_none_is_lost_all_are_kept() -> None:
    """Both candidates keep theirs."""
    book = book_of(Place((Stood(500, "lab"), Stood(500 - 1, "con"))))

    assert [(fact.about, fact.value) for fact in book.each("deposits_kept")] == [(None, 2)]
    assert not list(book.each("deposits_lost"))


def test_without_a_poll_no_deposit_is_lost_or_kept() -> None:
    """An uncontested seat has no poll."""
    book = book_of(Place((Stood(0, "lab"),)))

    assert not list(book.each("deposits_lost"))
    assert not list(book.each("deposits_kept"))


@UNHURRIED
@given(votes=st.integers(0, 100_000), others=st.integers(0, 100_000))
def test_a_deposit_is_kept_only_above_five_per_cent(votes: int, others: int) -> None:
    """The rule in whole votes is the rule in percentages, without their rounding."""
    valid = votes + others

    assert is_deposit_lost(votes, valid_votes=valid) == (100 * votes <= 5 * valid)


@UNHURRIED
@given(votes=st.integers(0, 100_000), others=st.integers(0, 100_000))
def test_one_more_vote_never_loses_a_kept_deposit(votes: int, others: int) -> None:
    """More votes for a candidate cannot cost the deposit."""
    if not is_deposit_lost(votes, valid_votes=votes + others):
        assert not is_deposit_lost(votes + 1, valid_votes=votes + 1 + others)
