"""Which holds a person's word can settle, and which need the result to come again."""

from collections.abc import Iterable

from countnight.model.finding import Finding, Severity

SETTLED_BY_A_WORD = (
    "sum-differs",
    "ballots-exceed-electorate",
    "electorate-jump",
    "declared-before-close",
    "same-revision-differs",
    "sources-differ",
    "result-recalled",
)
"""Holds of results whose figures are all there: a returning officer may indeed have said so.

Every other hold means that a figure is missing, impossible or not for this night. A story
would be told of what nobody read out.
"""


def not_settled_by_a_word(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The holds that stay, whoever says that the result is right."""
    return tuple(
        finding
        for finding in findings
        if finding.severity is Severity.HOLD and finding.code not in SETTLED_BY_A_WORD
    )
