import pytest

from countnight.desk.rules import Case, checks_of
from countnight.model.election import Checking, PublishingRules, Trigger
from countnight.model.fact import Fact, FactBook, Unit
from countnight.model.finding import Finding, Severity

WARNING = Finding("electorate-jump", Severity.WARN, "m", "r")
GAIN = FactBook.of((Fact("outcome", "gain", Unit.TEXT), Fact("majority", 441, Unit.VOTES)))
HOLD = FactBook.of((Fact("outcome", "hold", Unit.TEXT), Fact("majority", 9_605, Unit.VOTES)))


def test_by_itself_the_rule_for_results_decides() -> None:
    """A newsroom that says nothing publishes results at once."""
    assert checks_of(Case(GAIN), rules=PublishingRules()).people == 0
    assert checks_of(Case(GAIN), rules=PublishingRules(Checking.ONE_CHECK)).people == 1


@pytest.mark.parametrize(
    ("trigger", "case", "why"),
    [
        (Trigger.CHANGES_HANDS, Case(GAIN), "the seat changes hands"),
        (Trigger.NARROW, Case(GAIN), "the majority is under 500 votes"),
        (Trigger.FINDING, Case(HOLD, (WARNING,)), "a check has found something"),
        (Trigger.CORRECTION, Case(HOLD, is_correction=True), "it corrects what is published"),
        (
            Trigger.RECOUNT,
            Case(FactBook.of((Fact("recount", 2, Unit.COUNT),))),
            "there was a recount",
        ),
        (
            Trigger.TIE,
            Case(FactBook.of((Fact("tie_by_lot", 410, Unit.VOTES),))),
            "a tie was decided by lot",
        ),
        (
            Trigger.MP_BEATEN,
            Case(FactBook.of((Fact("incumbent_lost", "x", Unit.TEXT),))),
            "the sitting MP is beaten",
        ),
    ],
)
def test_a_trigger_asks_for_two_people_and_says_why(trigger: Trigger, case: Case, why: str) -> None:
    """The reason stands beside the draft, so that nobody wonders what is waited for."""
    checks = checks_of(case, rules=PublishingRules(two_checks_if=(trigger,)))

    assert (checks.people, checks.because) == (2, (why,))


@pytest.mark.parametrize("trigger", Trigger)
def test_a_trigger_that_does_not_hold_asks_for_nobody(trigger: Trigger) -> None:
    """A safe hold goes out as ever."""
    rules = PublishingRules(two_checks_if=(trigger,), one_check_if=(trigger,))

    assert checks_of(Case(HOLD), rules=rules).people == 0


def test_a_trigger_never_lowers_what_the_rule_asks() -> None:
    """Two checks stay two."""
    rules = PublishingRules(Checking.TWO_CHECKS, one_check_if=(Trigger.CHANGES_HANDS,))

    assert checks_of(Case(GAIN), rules=rules).people == 2


def test_every_trigger_that_holds_is_named() -> None:
    """Two reasons are two lines."""
    rules = PublishingRules(two_checks_if=(Trigger.CHANGES_HANDS, Trigger.NARROW))

    assert len(checks_of(Case(GAIN), rules=rules).because) == 2


def test_what_a_person_edited_is_not_replaced_by_rule() -> None:
    """One check at least, even where results go out at once."""
    assert checks_of(Case(HOLD, is_edited=True), rules=PublishingRules()).people == 1
