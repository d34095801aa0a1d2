"""How many people must read a text before it goes out, and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from countnight.model.election import Checking, PublishingRules, Trigger
from countnight.model.fact import FactBook
from countnight.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at: a result's facts, what its checks found, what it corrects.

    None means: the text is about a group, and no seat's facts decide.
    """

    book: FactBook | None
    findings: Sequence[Finding] = ()
    is_correction: bool = False
    is_edited: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Checks:
    """How many different people must approve, and why, in words."""

    people: int
    because: tuple[str, ...]


BASE = MappingProxyType(
    {
        Checking.AT_ONCE: "the rules publish results at once",
        Checking.ONE_CHECK: "one person reads every text",
        Checking.TWO_CHECKS: "two people read every text",
    }
)
EDITED = "a person has edited the published text"
WITHDRAWN = "an editor has taken the published text off"

_WORDS: Mapping[Trigger, str] = MappingProxyType(
    {
        Trigger.CHANGES_HANDS: "the seat changes hands",
        Trigger.MP_BEATEN: "the sitting MP is beaten",
        Trigger.RECOUNT: "there was a recount",
        Trigger.TIE: "a tie was decided by lot",
        Trigger.NARROW: "the majority is under {votes} votes",
        Trigger.FINDING: "a check has found something",
        Trigger.CORRECTION: "it corrects what is published",
    }
)


def checks_of(case: Case, *, rules: PublishingRules) -> Checks:
    """The number of people by the rule for results, raised by every trigger that holds."""
    people, because = rules.results.people, [BASE[rules.results]]
    for count, triggers in ((1, rules.one_check_if), (2, rules.two_checks_if)):
        held = [one for one in triggers if _HOLDS[one](case, rules)]
        if held and count >= people:
            because = [] if count > people else because
            people = count
            because += [_WORDS[one].format(votes=rules.narrow_votes) for one in held]
    if case.is_withdrawn and people == 0:
        return Checks(1, (WITHDRAWN,))
    if case.is_edited and people == 0:
        return Checks(1, (EDITED,))
    return Checks(people, tuple(dict.fromkeys(because)))


def _changes_hands(case: Case, _rules: PublishingRules) -> bool:
    outcome = case.book.first("outcome") if case.book else None
    return outcome is not None and outcome.value == "gain"


def _narrow(case: Case, rules: PublishingRules) -> bool:
    majority = case.book.first("majority") if case.book else None
    if majority is None or not isinstance(majority.value, int):
        return False
    return majority.value < rules.narrow_votes


def _told_by(fact: str) -> Callable[[Case, PublishingRules], bool]:
    def holds(case: Case, _rules: PublishingRules) -> bool:
        return case.book is not None and case.book.first(fact) is not None

    return holds


def _found(case: Case, _rules: PublishingRules) -> bool:
    return any(finding.severity is not Severity.NOTE for finding in case.findings)


_HOLDS: Mapping[Trigger, Callable[[Case, PublishingRules], bool]] = MappingProxyType(
    {
        Trigger.CHANGES_HANDS: _changes_hands,
        Trigger.MP_BEATEN: _told_by("incumbent_lost"),
        Trigger.RECOUNT: _told_by("recount"),
        Trigger.TIE: _told_by("tie_by_lot"),
        Trigger.NARROW: _narrow,
        Trigger.FINDING: _found,
        Trigger.CORRECTION: lambda case, _rules: case.is_correction,
    }
)
