import re
from pathlib import Path

from countnight.checks.deciding import SETTLED_BY_A_WORD, not_settled_by_a_word
from countnight.model.finding import Finding, Severity

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "checks.md"


def found(code: str, severity: Severity = Severity.HOLD) -> Finding:
    """A finding of that code."""
    return Finding(code, severity, "What is wrong.", "What to do.")


def test_a_person_can_vouch_for_a_strange_sum_and_not_for_a_missing_figure() -> None:
    """A returning officer may read out a wrong total; nobody read out what is not there."""
    missing = found("candidate-missing")

    assert not_settled_by_a_word([found("sum-differs")]) == ()
    assert not_settled_by_a_word([found("sum-differs"), missing]) == (missing,)


def test_what_is_only_shown_needs_no_word() -> None:
    """Warnings and notes never keep a result back."""
    shown = [found("turnout-jump", Severity.WARN), found("electorate-missing", Severity.NOTE)]

    assert not_settled_by_a_word(shown) == ()


def test_the_reference_names_what_a_word_settles() -> None:
    """The list in docs/reference/checks.md is the list that counts."""
    text = REFERENCE.read_text(encoding="utf-8")
    _, _, section = text.partition("## What a person's word settles")
    sentence = section.strip().partition("\n")[0]

    assert tuple(re.findall(r"`([a-z-]+)`", sentence)) == SETTLED_BY_A_WORD
