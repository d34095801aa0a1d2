"""Posts as JSON and back; their facts stand in the entry's table."""

from collections.abc import Sequence

from countnight.model.desk.change import ChangeKind
from countnight.model.fact import Fact
from countnight.model.ids import GroupId, PageId, PostId, SeatId
from countnight.model.post import CorrectionNote, Post, PostKind
from countnight.store.forms.blocks import block_from_form, form_of_block
from countnight.store.forms.facts import FactTable
from countnight.store.forms.scalars import Record, record_of, text_from_time, time_from_text
from countnight.store.forms.stories import form_of_spans, spans_from_form

_POST_OPTIONS = (
    *("seat", "group", "byline", "role", "outlet", "label"),
    *("approved_by", "edited_by", "written"),
)
_POST_MARKS = ("is_key_event", "is_pinned", "is_before_close")


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
    form.update({mark: True for mark in _POST_MARKS if getattr(post, mark)})
    if post.blocks:
        form["blocks"] = [form_of_block(block, table=table) for block in post.blocks]
    if post.headlines:
        form["headlines"] = [[page, text] for page, text in post.headlines.items()]
    if post.spans:
        form["spans"] = form_of_spans(post.spans, table=table)
    if post.corrections:
        form["corrections"] = [_form_of_note(note, table=table) for note in post.corrections]
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
        outlet=form.get("outlet"),
        is_breaking=form["is_breaking"],
        **{mark: form.get(mark, False) for mark in _POST_MARKS},
        label=form.get("label"),
        approved_by=form.get("approved_by"),
        edited_by=form.get("edited_by"),
        corrections=_notes_from_form(form, facts=facts),
        blocks=tuple(block_from_form(block, facts=facts) for block in form.get("blocks", ())),
        headlines={PageId(page): text for page, text in form.get("headlines", ())},
        written=form.get("written"),
    )


def _form_of_note(note: CorrectionNote, *, table: FactTable) -> Record:
    form: Record = {"at": text_from_time(note.at), "text": note.text}
    if note.spans:
        form["spans"] = form_of_spans(note.spans, table=table)
    return {**form, **record_of((("lang", note.lang), ("kind", note.kind and note.kind.value)))}


def _notes_from_form(form: Record, *, facts: Sequence[Fact]) -> tuple[CorrectionNote, ...]:
    """The notes as they were; those of an older log have no spans, language or kind."""
    return tuple(
        CorrectionNote(
            at=time_from_text(note["at"]),
            text=note["text"],
            spans=spans_from_form(note.get("spans", ()), facts=facts),
            lang=note.get("lang"),
            kind=ChangeKind(note["kind"]) if "kind" in note else None,
        )
        for note in form.get("corrections", ())
    )
