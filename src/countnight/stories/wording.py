"""Pieces of text that know their fact, and how they become a text with spans."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from countnight.model.fact import Fact
from countnight.model.story import Span, SpanType

PARAGRAPH_BREAK = "\n\n"

# An enumeration's member costs as much to look up as a piece does to make; a name costs nothing.
NUMBER, NAME, PARTY = SpanType.NUMBER, SpanType.NAME, SpanType.PARTY
PLACE, COMPARISON = SpanType.PLACE, SpanType.COMPARISON


class Piece(NamedTuple):
    """Words that state a fact; `rounding` says what was done to its value first.

    A named tuple, because a text makes forty of them and it is made in half the time.
    """

    text: str
    fact: Fact
    type: SpanType
    rounding: str = "none"


EXACT = "none"
"""The rounding of a value that was not rounded."""

made = tuple.__new__
"""`made(Piece, (text, fact, kind, rounding))` is what `Piece(…)` comes to, in half the time.

For the answers that a post wants forty of; `Piece(…)` reads better everywhere else.
"""


Phrase = Sequence[Piece | str]
"""A sentence in pieces; plain strings state nothing."""

Told = tuple[Phrase | None, list[list[Phrase]]]
"""A text: its headline, or none, and paragraphs of sentences."""


def text_of(phrase: Phrase) -> str:
    """The phrase as a reader sees it."""
    return "".join([part if isinstance(part, str) else part[0] for part in phrase])


def compose(part: str, paragraphs: Iterable[Sequence[Phrase]]) -> tuple[str, tuple[Span, ...]]:
    """The text of the paragraphs and the spans of its pieces.

    Shape: sentences are parted by a blank, paragraphs by a blank line; empty ones are left out.
    Units: offsets are Unicode code points.
    """
    texts: list[str] = []
    spans: list[Span] = []
    offset = 0
    for sentences in paragraphs:
        if not sentences:
            continue
        if texts:
            texts.append(PARAGRAPH_BREAK)
            offset += len(PARAGRAPH_BREAK)
        for number, sentence in enumerate(sentences):
            if number:
                texts.append(" ")
                offset += 1
            offset = _lay(part, sentence, texts=texts, spans=spans, offset=offset)
    return "".join(texts), tuple(spans)


def _lay(part: str, sentence: Phrase, *, texts: list[str], spans: list[Span], offset: int) -> int:
    add, note = texts.append, spans.append
    for piece in sentence:
        if isinstance(piece, str):
            add(piece)
            offset += len(piece)
            continue
        text, fact, span_type, rounding = piece
        end = offset + len(text)
        note(made(Span, (part, offset, end, span_type, fact, rounding)))
        add(text)
        offset = end
    return offset
