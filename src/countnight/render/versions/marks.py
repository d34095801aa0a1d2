"""A sentence with its changes marked: what stood there struck out, what stands there underlined.

The marks are words too, for those who do not see them.
"""

from collections.abc import Iterator

from markupsafe import Markup, escape

from countnight.model.story import Span
from countnight.render.wording.words import Words
from countnight.stories.change.differences import ChangedSentence

_WAS = Markup('<del><span class="vh">{word} </span>{text}</del>')
_NOW = Markup('<ins><span class="vh">{word} </span>{text}</ins>')
_ALL_WAS = Markup('<del class="whole"><span class="vh">{word} </span>{text}</del>')
_ALL_NOW = Markup('<ins class="whole"><span class="vh">{word} </span>{text}</ins>')


def mark_sentence(pair: ChangedSentence, *, words: Words) -> Markup | None:
    """The sentence once, where only its claims changed; both versions, where its words did.

    None means: a reader sees no change in it.
    """
    if pair.before.text == pair.after.text:
        return None
    if pair.before.frame != pair.after.frame:
        before = _ALL_WAS.format(word=words.was, text=pair.before.text)
        return Markup(" ").join((before, _ALL_NOW.format(word=words.now, text=pair.after.text)))
    return Markup().join(_pieces(pair, words))


def mark_changed(before: str, after: str, *, words: Words) -> Markup:
    """One thing as it was and as it is."""
    pair = (_WAS.format(word=words.was, text=before), _NOW.format(word=words.now, text=after))
    return Markup(" ").join(pair)


def mark_added(text: str, *, words: Words) -> Markup:
    """A sentence that is new."""
    return _ALL_NOW.format(word=words.line_added, text=text)


def mark_dropped(text: str, *, words: Words) -> Markup:
    """A sentence that is gone."""
    return _ALL_WAS.format(word=words.line_dropped, text=text)


def _pieces(pair: ChangedSentence, words: Words) -> Iterator[Markup]:
    """The later sentence, each span of it beside the one that stood in its place."""
    after = pair.after
    done = after.start
    for was, now in zip(_in_frame(pair.before.spans), _in_frame(after.spans), strict=False):
        if now.start < done:
            continue
        yield escape(after.text[done - after.start : now.start - after.start])
        before_text, after_text = pair.before.words(was), after.words(now)
        if before_text == after_text:
            yield escape(after_text)
        else:
            yield _WAS.format(word=words.was, text=before_text)
            yield Markup(" ")
            yield _NOW.format(word=words.now, text=after_text)
        done = now.end
    yield escape(after.text[done - after.start :])


def _in_frame(spans: tuple[Span, ...]) -> list[Span]:
    """The spans that stand in the sentence's frame: those that overlap an earlier one do not."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
