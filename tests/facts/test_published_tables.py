"""All 650 seats of 2019 against the columns that the House of Commons Library published."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

import pytest
from published_tables import (
    FOLDER,
    beaten_in_first_edition,
    candidate_rows,
    declarations_of_tables,
    election_of_tables,
    seat_rows,
)

from countnight.facts.seat.deposits import is_deposit_lost
from countnight.facts.seat.turnout import previous_turnout_of, turnout_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.exact import int_half_up, tenths_half_up
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import SeatId

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the published result files are not here"),
]

NO_CHANGE_OF_OURS = {
    ("Chorley", "Green"): "the Speaker's seat: the parties stood aside, so nothing is compared",
}
"""Changes that the table prints and we do not tell, each with its reason."""

LOSERS_PRINTED = {"Lab Coop": "Lab"}
"""How the table names a loser that we count with its main party."""

WRONG_FLAGS = {"Michael Boyle", "Adam Cleary"}
"""Bury South and Beaconsfield: the table's flag of a sitting MP stands on another's row."""

RIGHT_FLAGS = {"Ivan Lewis", "Dominic Grieve"}
"""The two MPs to whom those flags belong, as the Library's first edition has them."""


@cache
def books() -> dict[SeatId, FactBook]:
    """The facts of every seat."""
    election = election_of_tables()
    return {
        one.seat: facts_of_seat(view_of_seat(election, declaration=one))
        for one in declarations_of_tables()
    }


def millionths(fact: Fact) -> int:
    """A percentage as the table prints a share: a fraction with six decimals."""
    assert not isinstance(fact.value, str)
    return int_half_up(Fraction(fact.value) * 10_000)


def one_of(seat: SeatId, fact_id: str) -> Fact:
    """The seat's only fact of that id."""
    (fact,) = books()[seat].each(fact_id)
    return fact


def test_there_are_650_seats() -> None:
    """Nothing below passes for want of seats."""
    assert len(books()) == len(seat_rows(2019)) == 650


def test_every_majority_is_the_published_one() -> None:
    """650 majorities."""
    wrong = [
        row.name
        for seat, row in seat_rows(2019).items()
        if one_of(seat, "majority").value != row.majority
    ]

    assert wrong == []


def test_every_winner_is_the_published_one() -> None:
    """650 names."""
    wrong = [
        row.name
        for seat, row in seat_rows(2019).items()
        if one_of(seat, "winner").value != row.winner
    ]

    assert wrong == []


def test_every_hold_and_gain_is_the_published_one() -> None:
    """650 outcomes, among them a gain from the Speaker and a gain by the Speaker."""
    wrong = [
        (row.name, row.result, told(seat))
        for seat, row in seat_rows(2019).items()
        if told(seat) != in_main_parties(row.result)
    ]

    assert wrong == []


def told(seat: SeatId) -> str:
    """What our facts say in the table's words: 'Con gain from Lab'."""
    outcome = one_of(seat, "outcome")
    losers = [f" from {loser.value}" for loser in books()[seat].each("gained_from")]
    return f"{outcome.about} {outcome.value}{''.join(losers)}"


def in_main_parties(result: str) -> str:
    """A printed result with its loser counted as we count it."""
    for printed, counted in LOSERS_PRINTED.items():
        result = result.replace(printed, counted)
    return result


def test_every_share_is_the_published_one() -> None:
    """3,320 shares, to the sixth decimal."""
    printed: dict[str, Fraction] = {row.id: row.share for row in candidate_rows(2019)}
    shares = [fact for book in books().values() for fact in book.each("share")]
    wrong = [
        (fact.seat, fact.about)
        for fact in shares
        if millionths(fact) != printed[fact.about or ""] * 1_000_000
    ]

    assert len(shares) == 3320
    assert wrong == []


def test_every_change_is_the_published_one_and_none_is_told_beyond_them() -> None:
    """Changes agree to the sixth decimal; where the table has none, nor have we."""
    wrong = set()
    for row in candidate_rows(2019):
        fact = books()[row.seat].get("share_change", row.id)
        ours = None if fact is None else millionths(fact)
        if ours != (None if row.change is None else row.change * 1_000_000):
            wrong.add((seat_rows(2019)[row.seat].name, row.party))

    assert wrong == set(NO_CHANGE_OF_OURS)


def test_independents_have_no_change_in_the_table_nor_with_us() -> None:
    """224 independents stood; a table without people's links compares none of them."""
    rows = [row for row in candidate_rows(2019) if row.party == "Ind"]

    assert len(rows) == 224
    assert all(row.change is None for row in rows)
    assert all(books()[row.seat].get("share_change", row.id) is None for row in rows)


def test_beaten_mps_are_those_of_the_first_edition_but_for_two_wrong_flags() -> None:
    """The later table moved two flags to other people; every other beaten MP agrees."""
    ours = {
        names()[fact.about or ""]
        for book in books().values()
        for fact in book.each("incumbent_lost")
    }
    first_edition = beaten_in_first_edition()

    assert ours - first_edition == WRONG_FLAGS
    assert first_edition - ours == RIGHT_FLAGS


def test_deposits_lost_are_1275_in_2019_by_the_rule_in_whole_votes() -> None:
    """The press printed 1,273; the rule is not tuned to match."""
    counted = [book.get("deposits_lost") for book in books().values()]

    assert sum(fact.value for fact in counted if fact and isinstance(fact.value, int)) == 1275


def test_deposits_lost_are_1568_in_2017_by_the_rule_in_whole_votes() -> None:
    """The press printed 1,567."""
    valid = {seat: row.valid_votes for seat, row in seat_rows(2017).items()}
    lost = [
        row
        for row in candidate_rows(2017)
        if is_deposit_lost(row.votes, valid_votes=valid[row.seat])
    ]

    assert len(lost) == 1568


def test_a_swing_is_told_wherever_the_same_two_parties_led_both_times() -> None:
    """In 78 of 650 seats the pair changed; in East Devon an independent was second twice."""
    then, now = pairs_in(2017), pairs_in(2019)
    changed = {seat for seat in now if now[seat] != then[seat]}
    without = {seat for seat, book in books().items() if not list(book.each("swing"))}

    assert len(changed) == 78
    assert {seat_rows(2019)[seat].name for seat in without - changed} == {"East Devon"}
    assert changed <= without


def test_the_change_of_printed_turnouts_would_be_wrong_in_172_seats() -> None:
    """Subtracting rounded turnouts disagrees with the rounded difference in 172 of 650."""
    election = election_of_tables()
    views = [view_of_seat(election, declaration=one) for one in declarations_of_tables()]
    disagree = 0
    for view in views:
        now, then = turnout_of(view), previous_turnout_of(view)
        assert now is not None
        assert then is not None
        disagree += tenths_half_up(now) - tenths_half_up(then) != tenths_half_up(now - then)

    assert disagree == 172


def test_printed_shares_do_not_add_up_in_255_seats() -> None:
    """They come to between 99.8 and 100.2, and are left so."""
    sums = [
        sum(tenths_half_up(Fraction(fact.value)) for fact in book.each("share"))
        for book in books().values()
    ]

    assert sum(tenths != 1000 for tenths in sums) == 255
    assert (min(sums), max(sums)) == (998, 1002)


def pairs_in(year: int) -> Mapping[SeatId, frozenset[str]]:
    """The first and second party of each seat, as printed, Labour and Co-operative as Labour."""
    return {
        seat: frozenset(LOSERS_PRINTED.get(party, party) for party in row.leaders)
        for seat, row in seat_rows(year).items()
    }


@cache
def names() -> Mapping[str, str]:
    """Every candidate's name by id."""
    return {row.id: row.name for row in candidate_rows(2019)}
