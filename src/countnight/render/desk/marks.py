"""Words on the desk with marks in them: what is contradicted, and what changed since."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from countnight.model.finding import Finding, Severity

_MARK = Markup('<mark class="{css}">{words}</mark><span class="vh"> ({note})</span>')
_GONE = Markup("<del>{words}</del>")
_NEW = Markup("<ins>{words}</ins>")
_WORDS = re.compile(r"\s+|[^\s]+")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def marked_html(text: str, *, findings: Sequence[Finding]) -> Markup:
    """The text as paragraphs; what a finding points at is underlined and says why.

    Shape: a finding without a place, or over an earlier one, marks nothing.
    """
    marks = [(one.start, one.end, one) for one in findings if one.start is not None]
    paragraphs = []
    for start, end in _paragraphs(text):
        paragraphs.append(Markup("<p>{}</p>").format(_marked(text, start, end, marks)))
    return Markup("\n").join(paragraphs)


def compared_html(before: str, after: str) -> Markup:
    """The later text with what is new in it, and what is gone from the earlier one."""
    earlier, later = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, earlier, later, autojunk=False)
    pieces: list[Markup] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(escape("".join(later[c:d])))
            continue
        pieces.extend(_wrapped(_GONE, earlier[a:b]))
        pieces.extend(_wrapped(_NEW, later[c:d]))
    return Markup().join(pieces)


def sides_html(before: str, after: str) -> tuple[Markup, Markup]:
    """Both texts: the earlier with what goes struck out, the later with what is new marked."""
    earlier, later = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, earlier, later, autojunk=False)
    left: list[Markup] = []
    right: list[Markup] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            left.append(escape("".join(earlier[a:b])))
            right.append(escape("".join(later[c:d])))
            continue
        left.extend(_wrapped(_GONE, earlier[a:b]))
        right.extend(_wrapped(_NEW, later[c:d]))
    return Markup().join(left), Markup().join(right)


def _wrapped(frame: Markup, words: list[str]) -> Iterator[Markup]:
    text = "".join(words)
    if text.strip():
        yield frame.format(words=text)
    elif text:
        yield escape(text)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _marked(
    text: str, start: int, end: int, marks: Sequence[tuple[int | None, int | None, Finding]]
) -> Markup:
    pieces: list[Markup] = []
    done = start
    for begin, stop, finding in sorted(marks, key=lambda mark: mark[0] or 0):
        if begin is None or stop is None or begin < done or stop > end:
            continue
        pieces.append(escape(text[done:begin]))
        css = "wrong" if finding.severity is Severity.HOLD else "unsure"
        note = finding.suggestion or finding.message
        pieces.append(_MARK.format(css=css, words=text[begin:stop], note=note))
        done = stop
    pieces.append(escape(text[done:end]))
    return Markup().join(pieces)
