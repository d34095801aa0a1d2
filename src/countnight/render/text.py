"""Bodies of posts as HTML: a rule's text with its numbers marked, a person's text as Markdown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from countnight.model.block import TextBlock
from countnight.model.election import Election
from countnight.model.fact import Unit
from countnight.model.post import Post
from countnight.model.story import Span, SpanType
from countnight.render.wording.tables import words_of

HEADLINE = "headline"
TEXT = "text"
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")
_FIGURE = Markup('<span class="fig" data-n="{n}">{printed}</span>')
_CHANGED = Markup('<ins>{figure}<span class="vh"> {was}</span></ins>')
NOTHING: Mapping[tuple[str, int], str] = MappingProxyType({})
_PARAGRAPH = Markup("<p>{text}</p>")
_TAGS = {"p", "ul", "ol", "li", "blockquote", "em", "strong", "a", "br", "code"}


_OPEN, _CLOSE = "\ue000", "\ue001"
_HOLDER = re.compile("\ue000([0-9]+)\ue001")
_HOLDER_IN_ADDRESS = re.compile("%EE%80%80([0-9]+)%EE%80%81")

Was = Mapping[tuple[str, int], str]
"""What stood where a span stands now, by part and start, in the version before."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a text, and the row of the provenance table that explains it.

    Shape: `place` is a part of the text, or a note of a correction.
    None means: `was` it has not changed, or nobody asked.
    """

    n: int
    printed: str
    span: Span
    place: str = TEXT
    was: str | None = None


def figures_of(post: Post, *, was: Was = NOTHING) -> tuple[Figure, ...]:
    """The post's numbers in reading order; equal ones with one fact share one row.

    Shape: those of its notes come last. Spans that overlap an earlier one, or lie outside their
    text, are left out.
    """
    rows: dict[tuple[str, str, str | None], int] = {}
    figures = []
    for place, text, spans in _places(post):
        for span in _number_spans(spans, length=len(text)):
            printed = text[span.start : span.end]
            n = rows.setdefault((printed, span.fact.id, span.fact.about), len(rows) + 1)
            before = was.get((place, span.start))
            figures.append(Figure(n, printed, span, place, before))
    return tuple(figures)


def _places(post: Post) -> Iterator[tuple[str, str, Sequence[Span]]]:
    """The texts of the post: its headline, its body, its blocks, its notes."""
    for part, text in ((HEADLINE, post.headline), (TEXT, post.body)):
        yield part, text, [span for span in post.spans if span.part == part]
    for number, block in enumerate(post.blocks, 1):
        if isinstance(block, TextBlock):
            yield block_place(number), block.text, block.spans
    for number, note in enumerate(post.corrections):
        yield _note_place(number), note.text, note.spans


def block_place(number: int) -> str:
    """What a figure's place is called in the block of that number, from 1."""
    return f"block {number}"


def _note_place(number: int) -> str:
    return f"note {number}"


def _number_spans(spans: Sequence[Span], *, length: int) -> Iterator[Span]:
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not _is_number(span):
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
    return _marked(post.headline, part=HEADLINE, figures=figures, lang=post.lang)


def body_html(post: Post, *, figures: Sequence[Figure]) -> Markup:
    """The body as paragraphs: plain text where a rule wrote it, Markdown where a person did."""
    if post.label is None:
        spans = [span for span in post.spans if span.part == TEXT]
        return living_html(
            post.body, spans=spans, figures=figures_at(TEXT, figures), lang=post.lang
        )
    return Markup("\n").join(
        _PARAGRAPH.format(
            text=_marked(text, part=TEXT, figures=figures, lang=post.lang, start=start)
        )
        for start, text in _paragraphs(post.body)
    )


def figures_at(place: str, figures: Sequence[Figure]) -> list[Figure]:
    """Those of the figures that stand in that place of the text."""
    return [figure for figure in figures if figure.place == place]


def living_html(
    text: str, *, spans: Sequence[Span], figures: Sequence[Figure], lang: str
) -> Markup:
    """A person's Markdown in which what the spans cover is no Markdown, its figures marked.

    Shape: a span is held out of the Markdown by a character that nobody can type, so that a name
    with an underscore in it is printed as it is.
    """
    marked = {figure.span.start: _figure_html(figure, lang=lang) for figure in figures}
    kept: list[Markup] = []
    pieces: list[str] = []
    done = 0
    for span in sorted(spans, key=lambda one: one.start):
        if not done <= span.start < span.end <= len(text):
            continue
        pieces += (_without_holders(text[done : span.start]), _holder(len(kept)))
        kept.append(marked.get(span.start, escape(text[span.start : span.end])))
        done = span.end
    pieces.append(_without_holders(text[done:]))
    html = _HOLDER_IN_ADDRESS.sub("", markdown_html("".join(pieces)))
    return Markup(_HOLDER.sub(lambda match: kept[int(match[1])], html))  # noqa: S704


def _holder(number: int) -> str:
    return f"{_OPEN}{number}{_CLOSE}"


def _without_holders(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def note_html(post: Post, number: int, *, figures: Sequence[Figure]) -> Markup:
    """The post's note of that number, its figures marked."""
    text = post.corrections[number].text
    return _marked(text, part=_note_place(number), figures=figures, lang=post.lang)


def address_html(address: str) -> Markup:
    """An e-mail address or web address as a link; any other words as they are."""
    if address.startswith(("https://", "http://")):
        return Markup('<a href="{address}">{address}</a>').format(address=address)
    if "@" in address and " " not in address:
        return Markup('<a href="mailto:{address}">{address}</a>').format(address=address)
    return escape(address)


def complaints_html(election: Election, *, lang: str) -> Markup:
    """The sentence that says where to complain, as the house has it; empty without an address."""
    if not election.complaints:
        return Markup()
    sentence = election.style.complaints.get(lang) or words_of(lang).complaints
    return escape(sentence).format(address=address_html(election.complaints))


def plain_html(text: str) -> Markup:
    """The text as it stands, in paragraphs and lines; nothing in it means anything."""
    lines = [Markup("<br>\n").join(part.split("\n")) for _, part in _paragraphs(text)]
    return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in lines)


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


def _marked(
    text: str, *, part: str, figures: Sequence[Figure], lang: str, start: int = 0
) -> Markup:
    pieces = []
    done = 0
    for figure in figures:
        begin, end = figure.span.start - start, figure.span.end - start
        if figure.place != part or begin < done or end > len(text):
            continue
        pieces.append(escape(text[done:begin]))
        pieces.append(_figure_html(figure, lang=lang))
        done = end
    pieces.append(escape(text[done:]))
    return Markup().join(pieces)


def _figure_html(figure: Figure, *, lang: str) -> Markup:
    """The number, leading to its workings; a changed one says what it was."""
    marked = _FIGURE.format(n=figure.n, printed=figure.printed)
    if figure.was is None:
        return marked
    return _CHANGED.format(figure=marked, was=words_of(lang).was_before.format(was=figure.was))
