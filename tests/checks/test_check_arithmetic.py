from dataclasses import replace

from counting_hall import BLUE, GOOD, GREEN, RED, election, found, graded, with_votes

from countnight.model.night import Night


def test_a_result_that_agrees_with_itself_has_no_findings() -> None:
    """A declaration whose figures all agree goes through without a word."""
    assert found(GOOD) == ()


def test_votes_that_do_not_add_up_are_held() -> None:
    """A total that differs from the votes stops the result, and says by how much."""
    message = with_votes(22_000, 23_990, 4_000)

    (finding,) = found(message)
    assert graded([finding]) == {"sum-differs": "hold"}
    assert "Bassetlaw" in finding.message
    assert "add up to 49,990, but 50,000 valid votes" in finding.message
    assert "a difference of 10." in finding.message
    assert finding.expected == "49990"
    assert finding.remedy


def test_more_ballots_than_electors_are_held() -> None:
    """Valid and rejected papers together can never outnumber the electors."""
    message = replace(GOOD, declaration=replace(GOOD.declaration, rejected=30_001))

    (finding,) = found(message)
    assert graded([finding]) == {"ballots-exceed-electorate": "hold"}
    assert "80,001 ballots" in finding.message
    assert "80,000" in finding.message


def test_as_many_ballots_as_electors_are_possible() -> None:
    """A full house is no fault."""
    message = replace(GOOD, declaration=replace(GOOD.declaration, rejected=30_000))

    assert found(message) == ()


def test_one_candidate_above_the_valid_votes_is_named() -> None:
    """A digit too many is told of the candidate that has it."""
    findings = found(with_votes(22_000, 240_000, 4_000))

    (named,) = [one.message for one in findings if one.code == "votes-exceed-valid"]
    assert "Bob Blue has 240,000 votes" in named
    assert "more than the 50,000 valid votes" in named


def test_negative_votes_are_held() -> None:
    """Nobody has fewer than no votes, even when the sum is right."""
    findings = found(with_votes(22_000, 28_001, -1))

    assert graded(findings)["votes-negative"] == "hold"
    assert "sum-differs" not in graded(findings)


def test_a_negative_total_is_held() -> None:
    """No total is below nothing."""
    message = replace(GOOD, declaration=replace(GOOD.declaration, rejected=-1))

    assert graded(found(message)) == {"total-negative": "hold"}


def test_an_empty_form_is_held() -> None:
    """A result in which nobody voted was sent before it was filled in."""
    findings = graded(found(with_votes(0, 0, 0, valid=0)))

    assert findings["nobody-voted"] == "hold"
    assert "candidate-without-votes" not in findings


def test_a_candidate_without_a_vote_is_shown() -> None:
    """Nothing for one candidate is possible, and worth a question."""
    findings = found(with_votes(24_000, 26_000, 0))

    assert graded(findings) == {"candidate-without-votes": "warn"}
    assert "Cy Green" in findings[0].message


def test_a_result_without_its_totals_goes_out_with_notes() -> None:
    """Missing totals are remarked on; they stop nothing."""
    bare = replace(GOOD.declaration, valid_votes=None, electorate=None, rejected=None)

    findings = graded(found(replace(GOOD, declaration=bare)))
    assert findings == {"valid-votes-missing": "note", "electorate-missing": "note"}


def test_half_typed_figures_are_caught_by_the_sum() -> None:
    """Brighton Kemptown 2024: 1 vote for 1,833 and 7 for 7,797 went on air."""
    message = with_votes(22_000, 1, 7)

    assert graded(found(message))["sum-differs"] == "hold"


def test_half_typed_figures_without_a_total_still_move_the_turnout() -> None:
    """Brighton Kemptown 2024, had nobody given the total: the turnout falls too far."""
    message = with_votes(22_000, 1, 7, valid=None)

    assert graded(found(message))["turnout-jump"] == "warn"


def test_a_figure_with_an_extra_digit_is_caught_three_times() -> None:
    """Shiawassee 2020: 15,371 typed as 153,710 was passed on for twenty minutes."""
    votes = {RED: 153_710, BLUE: 20_000, GREEN: 4_000}
    result = replace(GOOD.declaration, votes=votes, valid_votes=39_371)

    codes = graded(found(replace(GOOD, declaration=result)))
    assert codes["sum-differs"] == "hold"
    assert codes["votes-exceed-valid"] == "hold"
    alone = graded(found(replace(GOOD, declaration=replace(result, valid_votes=None))))
    assert alone["ballots-exceed-electorate"] == "hold"


def test_an_unopposed_return_has_no_votes() -> None:
    """One candidate alone is returned without a poll: nobody's vote is missing."""
    seat = GOOD.declaration.seat
    everyone = election().candidacies[seat]
    alone = {seat: tuple(one for one in everyone if one.id == RED)}
    night = Night(replace(election(), candidacies=alone))
    read_out = replace(GOOD.declaration, votes={RED: 0}, valid_votes=0, rejected=0)

    assert found(replace(GOOD, declaration=read_out), night=night) == ()
