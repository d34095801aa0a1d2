"""Wrong figures put right where they stand in a text."""

from collections.abc import Sequence

from countnight.model.finding import Finding, Severity


def with_suggestions(words: str, found: Sequence[Finding]) -> str:
    """The words with the right figure wherever one is contradicted and the right one is known."""
    for one in sorted(found, key=lambda one: one.start or 0, reverse=True):
        if one.severity is not Severity.HOLD or one.suggestion is None:
            continue
        if one.start is not None and one.end is not None:
            words = words[: one.start] + one.suggestion + words[one.end :]
    return words
