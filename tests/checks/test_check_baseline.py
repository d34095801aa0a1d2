from dataclasses import replace

import pytest
from counting_hall import BLUE, GOOD, GREEN, RED, election, found, graded, last_time, with_votes

from countnight.model.night import Night

THEN = {"red": 25_000, "blue": 20_000, "green": 5_000}


@pytest.mark.parametrize(
    ("electorate", "expected"),
    [
        (88_000, {}),
        (88_001, {"electorate-jump": "warn"}),
        (71_999, {"electorate-jump": "warn"}),
        (100_000, {"electorate-jump": "warn"}),
        (100_001, {"electorate-jump": "hold"}),
    ],
)
def test_an_electorate_jumps_beyond_a_tenth_and_is_held_beyond_a_quarter(
    electorate: int, expected: dict[str, str]
) -> None:
    """The electorate may move by a tenth unremarked, by a quarter unheld."""
    result = replace(GOOD.declaration, electorate=electorate)

    codes = graded(found(replace(GOOD, declaration=result)))
    codes.pop("turnout-jump", None)
    assert codes == expected


def test_new_boundaries_make_no_electorate_jump() -> None:
    """Against notional figures the electorates are of other places."""
    night = Night(election(last_time(THEN, electorate=60_000, is_notional=True)))

    assert "electorate-jump" not in graded(found(GOOD, night=night))


@pytest.mark.parametrize(("votes", "is_jump"), [(56_400, False), (56_401, True)])
def test_turnout_may_move_by_eight_points(votes: int, *, is_jump: bool) -> None:
    """From 62.5% to 70.5% is let through; one vote more is shown."""
    message = with_votes(22_000, votes - 26_000, 4_000, valid=votes)

    assert ("turnout-jump" in graded(found(message))) is is_jump


def test_a_sum_that_agrees_with_a_wrong_total_moves_the_turnout() -> None:
    """Putney 2024: 6,558 votes were left out of votes and total alike; turnout told."""
    then = last_time({"red": 22_800, "blue": 18_000, "green": 9_000}, electorate=72_000)
    votes = {RED: 20_952, BLUE: 10_011, GREEN: 42_737 - 20_952 - 10_011}
    result = replace(GOOD.declaration, votes=votes, valid_votes=42_737, electorate=72_400)

    findings = found(replace(GOOD, declaration=result), night=Night(election(then)))
    assert graded(findings) == {"turnout-jump": "warn"}
    assert "turnout is 59.0%, down 10.1 points from 69.2%" in findings[0].message


def test_swapped_rows_move_a_share_by_more_than_25_points() -> None:
    """First and third candidate changed places: the sum is right, the shares are not."""
    message = with_votes(4_000, 24_000, 22_000)

    findings = found(message)
    assert graded(findings) == {"share-jump": "warn", "swap-likely": "warn"}
    red, green, swap = (one.message for one in findings)
    assert red.endswith("red has 8.0%, down 42.0 points from 50.0% at the 2017 general election.")
    assert green.endswith("has 44.0%, up 34.0 points from 10.0% at the 2017 general election.")
    assert "with the votes of Anne Red and Cy Green exchanged" in swap
    assert "by 16.0 points in all instead of 84.0." in swap


def test_a_landslide_is_no_swap() -> None:
    """A large change that no exchange explains is told as a change of share only."""
    then = last_time({"red": 25_000, "blue": 20_000, "green": 5_000})
    message = with_votes(10_000, 36_000, 4_000)

    codes = graded(found(message, night=Night(election(then))))
    assert codes == {"share-jump": "warn"}


def test_a_single_figure_has_nobody_to_be_exchanged_with() -> None:
    """A result with one candidate alone is asked for the others, and for nothing odd."""
    result = replace(GOOD.declaration, votes={GREEN: 50_000})

    codes = graded(found(replace(GOOD, declaration=result)))
    assert codes == {"candidate-missing": "hold", "share-jump": "warn"}


def test_a_party_that_did_not_stand_has_no_jump() -> None:
    """A first appearance is no change of share; a lead from nowhere is remarked on."""
    night = Night(election(last_time({"red": 45_000, "green": 5_000})))

    codes = graded(found(GOOD, night=night))
    assert codes == {"share-jump": "warn", "party-new-to-seat": "note"}
    shares = [one.message for one in found(GOOD, night=night) if one.code == "share-jump"]
    assert all("blue" not in message for message in shares)


def test_a_night_without_a_baseline_has_nothing_to_compare() -> None:
    """Where nothing is known of last time, nothing is said of it."""
    night = Night(replace(election(), previous={}))

    assert found(with_votes(4_000, 24_000, 22_000), night=night) == ()
