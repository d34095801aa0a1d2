"""Bodies of posts as HTML: a rule's text with its numbers marked, a person's text as Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from countnight.model.fact import Unit
from countnight.model.post import Post
from countnight.model.story import Span, SpanType

HEADLINE = "headline"
TEXT = "text"
_PARTS = (HEADLINE, TEXT)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")
_FIGURE = Markup('<span class="fig" data-n="{n}">{printed}</span>')
_PARAGRAPH = Markup("<p>{text}</p>")
_TAGS = {"p", "ul", "ol", "li", "blockquote", "em", "strong", "a", "br", "code"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a text, and the row of the provenance table that explains it."""

    n: int
    printed: str
    span: Span


def figures_of(post: Post) -> tuple[Figure, ...]:
    """The post's numbers in reading order; equal ones with one fact share one row.

    Shape: spans that overlap an earlier one, or lie outside their text, are left out.
    """
    rows: dict[tuple[str, str, str | None], int] = {}
    figures = []
    for part in _PARTS:
        text = post.headline if part == HEADLINE else post.body
        for span in _number_spans(post.spans, part=part, length=len(text)):
            printed = text[span.start : span.end]
            key = (printed, span.fact.id, span.fact.about)
            figures.append(Figure(rows.setdefault(key, len(rows) + 1), printed, span))
    return tuple(figures)


def _number_spans(spans: Sequence[Span], *, part: str, length: int) -> Iterator[Span]:
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.part != part or not _is_number(span):
            continue
        if end <= span.start < span.end <= length:
            yield span
            end = span.end


def _is_number(span: Span) -> bool:
    if span.type is SpanType.NUMBER:
        return True
    return span.type is SpanType.COMPARISON and span.fact.unit is Unit.RATIO


def headline_html(post: Post, *, figures: Sequence[Figure]) -> Markup:
    """The headline with its numbers marked."""
    return _marked(post.headline, part=HEADLINE, figures=figures, start=0)


def body_html(post: Post, *, figures: Sequence[Figure]) -> Markup:
    """The body as paragraphs: plain text where a rule wrote it, Markdown where a person did."""
    if post.label is None:
        return markdown_html(post.body)
    return Markup("\n").join(
        _PARAGRAPH.format(text=_marked(text, part=TEXT, figures=figures, start=start))
        for start, text in _paragraphs(post.body)
    )


def plain_html(text: str) -> Markup:
    """A plain text as paragraphs without marks."""
    return Markup("\n").join(_PARAGRAPH.format(text=part) for _, part in _paragraphs(text))


def address_html(address: str) -> Markup:
    """An e-mail address or web address as a link; any other words as they are."""
    if address.startswith(("https://", "http://")):
        return Markup('<a href="{address}">{address}</a>').format(address=address)
    if "@" in address and " " not in address:
        return Markup('<a href="mailto:{address}">{address}</a>').format(address=address)
    return escape(address)


def markdown_html(body: str) -> Markup:
    """A person's Markdown as HTML that can do no harm: no raw HTML, no scripts, no images."""
    html = nh3.clean(
        _markdown().render(body),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return Markup(html.strip())  # noqa: S704


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in _PARAGRAPH_BREAK.finditer(text):
        if text[start : gap.start()].strip():
            yield start, text[start : gap.start()]
        start = gap.end()
    if text[start:].strip():
        yield start, text[start:]


def _marked(text: str, *, part: str, figures: Sequence[Figure], start: int) -> Markup:
    pieces = []
    done = 0
    for figure in figures:
        begin, end = figure.span.start - start, figure.span.end - start
        if figure.span.part != part or begin < done or end > len(text):
            continue
        pieces.append(escape(text[done:begin]))
        pieces.append(_FIGURE.format(n=figure.n, printed=figure.printed))
        done = end
    pieces.append(escape(text[done:]))
    return Markup().join(pieces)
