"""What somebody is typing, held against the facts: places are those of the words as written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.flow.figures import Figures
from countnight.flow.living.filling import finder
from countnight.flow.proof import findings_in_words, uncovered
from countnight.model.finding import Finding
from countnight.model.live_fact import marks_in
from countnight.proofread.languages.table import LANGUAGES
from countnight.proofread.speaking import About
from countnight.stories.live_facts import Filled, Filling, filled


def findings_in_typed(
    figures: Figures, words: str, *, about: About, lang: str
) -> tuple[Finding, ...]:
    """What the facts contradict or do not support, live facts being read as their figures."""
    told = filled(words, by=Filling(finder(figures), figures.night.election, lang))
    read: Sequence[Finding] = findings_in_words(figures, told.text, about=about, lang=lang)
    if lang in LANGUAGES:
        read = (*told.findings, *uncovered(read, told.findings))
    fills = tuple(_fills(words, told))
    return tuple(_as_written(one, fills) for one in read)


@dataclass(frozen=True, slots=True)
class _Fill:
    """Where a live fact is written, and where its figure came to stand."""

    mark_start: int
    mark_end: int
    start: int
    end: int


def _fills(words: str, told: Filled) -> Iterator[_Fill]:
    places = [(one.start, one.end) for one in told.spans]
    places += [(one.start or 0, one.end or 0) for one in told.findings]
    for mark, (start, end) in zip(marks_in(words), sorted(places), strict=True):
        yield _Fill(mark.start, mark.end, start, end)


def _as_written(finding: Finding, fills: Sequence[_Fill]) -> Finding:
    """The finding at its place in the words as written; no figure is offered for a live one."""
    start, end = finding.start, finding.end
    if start is None or end is None:
        return finding
    is_live = any(one.start < end and start < one.end for one in fills)
    return replace(
        finding,
        start=min(_place(start, fills)),
        end=max(_place(end, fills)),
        suggestion=None if is_live else finding.suggestion,
    )


def _place(place: int, fills: Sequence[_Fill]) -> tuple[int, int]:
    """The place in the words as written: one, or the whole of the live fact that it is in."""
    shift = 0
    for one in fills:
        if place <= one.start:
            break
        if place < one.end:
            return one.mark_start, one.mark_end
        shift = one.mark_end - one.end
    return place + shift, place + shift
