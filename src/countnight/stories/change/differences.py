"""What changed between two versions of a text: which spans, why, and which sentences.

Sentences are paired by the facts that they state, wherever they stand, so that a text whose
order or wording changed with its figures is still compared claim by claim.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countnight.model.exact import Value
from countnight.model.fact import Fact, Input
from countnight.model.story import Span, Story
from countnight.stories.change.sentences import Sentence, Wording, sentences_of

LIKE_ENOUGH = 0.4
"""The least likeness of two sentences that are versions of one; 1 says the same of the same."""


@dataclass(frozen=True, slots=True)
class ChangedInput:
    """A figure that a fact rests on, before and after. None means: it was, or is, not used."""

    name: str
    before: Value | None
    after: Value | None
    source: str


@dataclass(frozen=True, slots=True)
class ChangedSpan:
    """A claim before and after, as printed, and the figures that made the difference.

    None means: the sentence did not, or does not, make the claim.
    """

    before: Span | None
    after: Span | None
    before_text: str | None
    after_text: str | None
    inputs: tuple[ChangedInput, ...]

    @property
    def fact(self) -> Fact:
        """The fact that is stated now; the one that was, where none is."""
        span = self.after or self.before
        assert span is not None  # noqa: S101 - one of the two is there
        return span.fact

    @property
    def is_printed(self) -> bool:
        """Whether a reader sees the change."""
        return self.before_text != self.after_text


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """Two versions of a sentence, and the claims in which they differ."""

    before: Sentence
    after: Sentence
    spans: tuple[ChangedSpan, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What a reader of the earlier text should read again.

    Shape: `changed`, `added` and `unchanged` are in the order of the later text, `dropped` in
    that of the earlier one.
    """

    changed: tuple[ChangedSentence, ...] = ()
    added: tuple[Sentence, ...] = ()
    dropped: tuple[Sentence, ...] = ()
    unchanged: tuple[Sentence, ...] = ()

    @property
    def spans(self) -> tuple[ChangedSpan, ...]:
        """Every claim that changed in a sentence that is in both."""
        return tuple(span for sentence in self.changed for span in sentence.spans)

    @property
    def is_empty(self) -> bool:
        """Whether the two texts say the same in the same sentences."""
        return not (self.changed or self.added or self.dropped)


def differences(before: Story, after: Story) -> Differences:
    """What changed from the one story to the other."""
    return differences_of(wording_of(before), wording_of(after))


def wording_of(story: Story) -> Wording:
    """The story as it is printed; a refused one is empty."""
    return Wording(story.headline, story.text or "", story.spans)


def differences_of(before: Wording, after: Wording) -> Differences:
    """What changed from the one wording to the other."""
    earlier, later = sentences_of(before), sentences_of(after)
    pairs = dict(_pairs(earlier, later))
    changed: list[ChangedSentence] = []
    unchanged: list[Sentence] = []
    for place, sentence in enumerate(later):
        if place not in pairs:
            continue
        spans = tuple(_changed_spans(earlier[pairs[place]], sentence))
        if spans or earlier[pairs[place]].text != sentence.text:
            changed.append(ChangedSentence(earlier[pairs[place]], sentence, spans))
        else:
            unchanged.append(sentence)
    kept = set(pairs.values())
    return Differences(
        changed=tuple(changed),
        added=tuple(one for place, one in enumerate(later) if place not in pairs),
        dropped=tuple(one for place, one in enumerate(earlier) if place not in kept),
        unchanged=tuple(unchanged),
    )


def _pairs(earlier: Sequence[Sentence], later: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """The places in the later text with those in the earlier one, the most alike first."""
    likest = sorted(
        (
            (-likeness(before, after), abs(old - new), new, old)
            for new, after in enumerate(later)
            for old, before in enumerate(earlier)
            if before.part == after.part
        ),
    )
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for less, _, new, old in likest:
        if -less < LIKE_ENOUGH or new in taken_new or old in taken_old:
            continue
        taken_new.add(new)
        taken_old.add(old)
        yield new, old


def likeness(before: Sentence, after: Sentence) -> float:
    """How far two sentences say the same of the same, whatever the figures: 0 to 1.

    Shape: headlines of two versions are always versions of one another.
    """
    if before.text == after.text:
        return 1.0
    if before.part == "headline":
        return LIKE_ENOUGH
    most = max(len(before.spans), len(after.spans))
    if most == 0:
        return 0.0
    same = Counter(map(_claim, before.spans)) & Counter(map(_claim, after.spans))
    alike = Counter(map(_kind, before.spans)) & Counter(map(_kind, after.spans))
    frame = 1 if before.frame == after.frame else 0
    return 0.99 * (2 * same.total() + alike.total() + 2 * frame) / (3 * most + 2)


def _claim(span: Span) -> tuple[str, str | None, str]:
    return (span.fact.id, span.fact.about, span.type)


def _kind(span: Span) -> tuple[str, str]:
    return (span.fact.id, span.type)


def _changed_spans(before: Sentence, after: Sentence) -> Iterator[ChangedSpan]:
    """The claims that are not the same; those made on one side only stand last."""
    left = list(before.spans)
    partners: list[tuple[Span, Span | None]] = []
    for span in after.spans:
        found = next((one for one in left if _claim(one) == _claim(span)), None)
        partners.append((span, found))
        if found is not None:
            left.remove(found)
    for span, found in partners:
        partner = found or next((one for one in left if _kind(one) == _kind(span)), None)
        if found is None and partner is not None:
            left.remove(partner)
        change = _change(before, after, was=partner, now=span)
        if change is not None:
            yield change
    for span in left:
        gone = _change(before, after, was=span, now=None)
        if gone is not None:
            yield gone


def _change(
    before: Sentence, after: Sentence, *, was: Span | None, now: Span | None
) -> ChangedSpan | None:
    """The change of one claim; None where it is the same claim in the same words."""
    before_text = None if was is None else before.words(was)
    after_text = None if now is None else after.words(now)
    is_same_value = was is not None and now is not None and was.fact.value == now.fact.value
    if is_same_value and before_text == after_text:
        return None
    inputs = changed_inputs(was.fact if was else None, now.fact if now else None)
    return ChangedSpan(was, now, before_text, after_text, inputs)


def changed_inputs(was: Fact | None, now: Fact | None) -> tuple[ChangedInput, ...]:
    """The figures behind the two facts that are not the same, by name."""
    before, after = _inputs(was), _inputs(now)
    return tuple(
        ChangedInput(
            name,
            before[name].value if name in before else None,
            after[name].value if name in after else None,
            (after.get(name) or before[name]).source,
        )
        for name in {**after, **before}
        if _value(before.get(name)) != _value(after.get(name))
    )


def _inputs(fact: Fact | None) -> dict[str, Input]:
    """The fact's inputs by name; a figure that was read out is its own."""
    if fact is None:
        return {}
    if fact.inputs or isinstance(fact.value, str):
        return {one.name: one for one in fact.inputs}
    return {fact.id: Input(fact.id, fact.value, fact.source)}


def _value(one: Input | None) -> Value | None:
    return None if one is None else one.value
