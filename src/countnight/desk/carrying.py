"""Spans through an edit: what a person did not touch keeps its fact, what they wrote has none."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from countnight.model.post import Post
from countnight.model.story import Span


def carried(post: Post, *, headline: str, body: str) -> tuple[Span, ...]:
    """The post's spans that stand unchanged in the new words, at their new places."""
    return (
        *_kept(post.headline, headline, spans=_of_part(post, "headline")),
        *_kept(post.body, body, spans=_of_part(post, "text")),
    )


def _of_part(post: Post, part: str) -> list[Span]:
    return [span for span in post.spans if span.part == part]


def _kept(before: str, after: str, *, spans: list[Span]) -> Iterator[Span]:
    if before == after:
        yield from spans
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = matcher.get_matching_blocks()
    for span in spans:
        for block in blocks:
            if block.a <= span.start and span.end <= block.a + block.size:
                shift = block.b - block.a
                if _stands_alone(after, span.start + shift, span.end + shift):
                    yield span._replace(start=span.start + shift, end=span.end + shift)
                break


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the span: '441' in '1,441' is another number."""
    return not (_grows(text[:start][-2:][::-1]) or _grows(text[end : end + 2]))


def _grows(beside: str) -> bool:
    """Whether what stands beside a number or name makes it another one, read outwards."""
    first, second = beside[:1], beside[1:]
    return first.isalnum() or (first in {",", ".", "-"} and second.isdigit())
