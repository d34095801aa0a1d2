"""A text taken apart into sentences, each with the facts that it states."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countnight.model.story import Span

_GAP = re.compile(r"\n+|(?<=[.!?])[ \t]+(?=[^\sa-z])")
"""Where a sentence may end; never inside a span, so that 'P. J. O'Gorman' stays whole."""

_SLOT = "\0"


@dataclass(frozen=True, slots=True)
class Wording:
    """A headline and a text as they were printed, with what their words state.

    None means: it has no headline.
    """

    headline: str | None
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at its place in a part of the text.

    Shape: its spans are in order of place, and say where they stand in the part.
    """

    part: str
    start: int
    end: int
    text: str
    spans: tuple[Span, ...]

    @property
    def frame(self) -> str:
        """The words that state nothing, with a mark where something is stated."""
        pieces: list[str] = []
        done = self.start
        for span in self.spans:
            if span.start >= done:
                pieces.extend((self.text[done - self.start : span.start - self.start], _SLOT))
                done = span.end
        pieces.append(self.text[done - self.start :])
        return "".join(pieces)

    def words(self, span: Span) -> str:
        """What the span says."""
        return self.text[span.start - self.start : span.end - self.start]


def sentences_of(wording: Wording) -> Sequence[Sentence]:
    """The headline and every sentence of the text, in order."""
    parts = (("headline", wording.headline or ""), ("text", wording.text))
    return [one for part, text in parts for one in _sentences(part, text, wording.spans)]


def _sentences(part: str, text: str, spans: Sequence[Span]) -> Iterator[Sentence]:
    own = sorted((span for span in spans if span.part == part), key=lambda span: span.start)
    start = 0
    ends = [(gap.start(), gap.end()) for gap in _GAP.finditer(text) if not _is_inside(gap, own)]
    for end, following in (*ends, (len(text), len(text))):
        said = text[start:end].rstrip()
        if said:
            inside = tuple(span for span in own if start <= span.start and span.end <= end)
            yield Sentence(part, start, start + len(said), said, inside)
        start = following


def _is_inside(gap: re.Match[str], spans: Sequence[Span]) -> bool:
    return any(span.start < gap.end() and gap.start() < span.end for span in spans)
