"""Why a number changed: the figures behind it, as they were and as they are."""

from dataclasses import replace

from countnight.model.election import Election
from countnight.model.exact import Value
from countnight.model.fact import Input
from countnight.render.panels.inputs import InputLine, input_lines
from countnight.render.wording.tables import words_of
from countnight.stories.change.differences import ChangedInput, ChangedSpan


def because(change: ChangedSpan, *, election: Election, lang: str) -> tuple[str, ...]:
    """'winner's votes: 23,000, now 24,844', for each figure that differs."""
    told = (_line(one, change, election, lang) for one in change.inputs)
    return tuple(line for line in told if line is not None)


def _line(one: ChangedInput, change: ChangedSpan, election: Election, lang: str) -> str | None:
    words = words_of(lang)
    before = _shown(one, one.before, change, election, lang)
    after = _shown(one, one.after, change, election, lang)
    known = after or before
    if known is None:
        return None
    values = {
        "name": known.name or words.figure,
        "before": before.value if before else words.not_said,
        "after": after.value if after else words.not_said,
    }
    return words.because.format(**values)


def _shown(
    one: ChangedInput, value: Value | None, change: ChangedSpan, election: Election, lang: str
) -> InputLine | None:
    """The figure as the workings show it. None means: it is not there, or for programs only."""
    if value is None:
        return None
    fact = replace(change.fact, inputs=(Input(one.name, value, one.source),))
    lines = input_lines(fact, election=election, lang=lang)
    return lines[0] if lines else None
