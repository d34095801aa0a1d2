"""Pieces of text that know their fact, and how they become a text with spans."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from countnight.model.fact import Fact
from countnight.model.story import Span, SpanType

PARAGRAPH_BREAK = "\n\n"


class Piece(NamedTuple):
    """Words that state a fact; `rounding` says what was done to its value first.

    A named tuple, because a text makes forty of them and it is made in half the time.
    """

    text: str
    fact: Fact
    type: SpanType
    rounding: str = "none"


Phrase = Sequence[Piece | str]
"""A sentence in pieces; plain strings state nothing."""


def text_of(phrase: Phrase) -> str:
    """The phrase as a reader sees it."""
    return "".join(part if isinstance(part, str) else part.text for part in phrase)


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
    for piece in sentence:
        if isinstance(piece, str):
            texts.append(piece)
            offset += len(piece)
            continue
        text, fact, span_type, rounding = piece
        end = offset + len(text)
        spans.append(Span(part, offset, end, span_type, fact, rounding))
        texts.append(text)
        offset = end
    return offset
