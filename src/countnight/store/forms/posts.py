"""Posts as JSON and back; their facts stand in the entry's table."""

from collections.abc import Sequence

from countnight.model.fact import Fact
from countnight.model.ids import GroupId, PageId, PostId, SeatId
from countnight.model.post import CorrectionNote, Post, PostKind
from countnight.store.forms.facts import FactTable
from countnight.store.forms.scalars import Record, record_of, text_from_time, time_from_text
from countnight.store.forms.stories import form_of_spans, spans_from_form

_POST_OPTIONS = ("seat", "group", "byline", "role", "label", "approved_by")


def form_of_post(post: Post, *, table: FactTable) -> Record:
    """The post; what it does not have is left out."""
    options = record_of((name, getattr(post, name)) for name in _POST_OPTIONS)
    form: Record = {
        "id": post.id,
        "kind": post.kind.value,
        "pages": list(post.pages),
        "lang": post.lang,
        "headline": post.headline,
        "body": post.body,
        "shown_at": text_from_time(post.shown_at),
        "published_at": text_from_time(post.published_at),
        "changed_at": text_from_time(post.changed_at),
        "revision": post.revision,
        "is_breaking": post.is_breaking,
        **options,
    }
    if post.spans:
        form["spans"] = form_of_spans(post.spans, table=table)
    if post.corrections:
        notes = ((text_from_time(note.at), note.text) for note in post.corrections)
        form["corrections"] = [{"at": at, "text": text} for at, text in notes]
    return form


def post_from_form(form: Record, *, facts: Sequence[Fact]) -> Post:
    """The post as it was."""
    seat, group = form.get("seat"), form.get("group")
    return Post(
        id=PostId(form["id"]),
        kind=PostKind(form["kind"]),
        pages=tuple(PageId(page) for page in form["pages"]),
        lang=form["lang"],
        headline=form["headline"],
        body=form["body"],
        shown_at=time_from_text(form["shown_at"]),
        published_at=time_from_text(form["published_at"]),
        changed_at=time_from_text(form["changed_at"]),
        revision=form["revision"],
        seat=None if seat is None else SeatId(seat),
        group=None if group is None else GroupId(group),
        spans=spans_from_form(form.get("spans", ()), facts=facts),
        byline=form.get("byline"),
        role=form.get("role"),
        is_breaking=form["is_breaking"],
        label=form.get("label"),
        approved_by=form.get("approved_by"),
        corrections=tuple(_correction_from_form(note) for note in form.get("corrections", ())),
    )


def _correction_from_form(form: Record) -> CorrectionNote:
    return CorrectionNote(at=time_from_text(form["at"]), text=form["text"])
