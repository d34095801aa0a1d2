"""Spans and stories as JSON and back; their facts stand in the entry's table."""

from collections.abc import Iterable, Sequence

from countnight.model.desk.summary import Bullet
from countnight.model.fact import Fact
from countnight.model.ids import ElectionId, GroupId, SeatId
from countnight.model.story import Refusal, Span, SpanType, Story, StoryKind
from countnight.store.forms.facts import FactTable
from countnight.store.forms.scalars import Record, record_of

_STORY_OPTIONS = ("text", "headline", "seat", "group")


def form_of_spans(spans: Iterable[Span], *, table: FactTable) -> list[list[object]]:
    """Each span as [part, start, end, type, place of its fact, rounding]."""
    return [
        [one.part, one.start, one.end, one.type.value, table.place_of(one.fact), one.rounding]
        for one in spans
    ]


def spans_from_form(form: Iterable[Sequence[object]], *, facts: Sequence[Fact]) -> tuple[Span, ...]:
    """The spans as they were, each with its fact."""
    return tuple(_span_from_form(one, facts=facts) for one in form)


def _span_from_form(form: Sequence[object], *, facts: Sequence[Fact]) -> Span:
    part, start, end, kind, place, rounding = form
    match part, start, end, place, rounding:
        case str(), int(), int(), int(), str():
            return Span(part, start, end, SpanType(str(kind)), facts[place], rounding)
        case _:
            reason = f"a span is {form}"
            raise ValueError(reason)


def form_of_bullet(bullet: Bullet, *, table: FactTable) -> Record:
    """An editor's bullet."""
    form: Record = {"text": bullet.text, "lang": bullet.lang}
    if bullet.written is not None:
        form["written"] = bullet.written
    if bullet.spans:
        form["spans"] = form_of_spans(bullet.spans, table=table)
    return form


def bullet_from_form(form: Record, *, facts: Sequence[Fact]) -> Bullet:
    """The bullet as it was."""
    spans = spans_from_form(form.get("spans", ()), facts=facts)
    return Bullet(form["text"], form["lang"], form.get("written"), spans)


def form_of_story(story: Story, *, table: FactTable) -> Record:
    """The story; a refused one has no text, and says why."""
    options = record_of((name, getattr(story, name)) for name in _STORY_OPTIONS)
    form: Record = {
        "election": story.election,
        "kind": story.kind.value,
        "lang": story.lang,
        "label": story.label,
        **options,
    }
    if story.spans:
        form["spans"] = form_of_spans(story.spans, table=table)
    if story.refused is not None:
        form["refused"] = {"code": story.refused.code, "message": story.refused.message}
    return form


def story_from_form(form: Record, *, facts: Sequence[Fact]) -> Story:
    """The story as it was."""
    seat, group, refused = form.get("seat"), form.get("group"), form.get("refused")
    return Story(
        election=ElectionId(form["election"]),
        kind=StoryKind(form["kind"]),
        lang=form["lang"],
        text=form.get("text"),
        label=form["label"],
        seat=None if seat is None else SeatId(seat),
        group=None if group is None else GroupId(group),
        headline=form.get("headline"),
        spans=spans_from_form(form.get("spans", ()), facts=facts),
        refused=None if refused is None else Refusal(refused["code"], refused["message"]),
    )
