"""What the desk did to its drafts, as JSON and back."""

from collections.abc import Sequence

from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.desk.dial import Dial
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import Priority
from countnight.model.event import (
    DeclarationRecalled,
    DialTurned,
    DoubtSettled,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    PostDoubted,
    Ruling,
)
from countnight.model.fact import Fact
from countnight.model.ids import Position, PostId, SeatId
from countnight.store.forms.actors import actor_from_form, form_of_actor
from countnight.store.forms.facts import FactTable
from countnight.store.forms.posts import form_of_post, post_from_form
from countnight.store.forms.results import finding_from_form, form_of_finding
from countnight.store.forms.scalars import Record, record_of, text_from_time, time_from_text


def form_of_change(change: PostChange) -> Record:
    """Who changed a published post, and why."""
    form: Record = {"kind": change.kind.value, "by": form_of_actor(change.by)}
    return {**form, "reason": change.reason, **record_of((("over", change.over),))}


def change_from_form(form: Record) -> PostChange:
    """The change as it was."""
    by = actor_from_form(form["by"])
    return PostChange(ChangeKind(form["kind"]), by, form["reason"], form.get("over"))


def form_of_recalled(event: DeclarationRecalled) -> Record:
    """The recall of a result."""
    by = form_of_actor(event.by)
    form: Record = {"seat": event.seat, "recalls": event.recalls, "by": by}
    return {**form, "reason": event.reason, **record_of((("open_pages", event.open_pages),))}


def recalled_from_form(form: Record) -> DeclarationRecalled:
    """The recall as it was."""
    return DeclarationRecalled(
        seat=SeatId(form["seat"]),
        recalls=Position(form["recalls"]),
        by=actor_from_form(form["by"]),
        reason=form["reason"],
        open_pages=form.get("open_pages"),
    )


def form_of_dial(event: DialTurned) -> Record:
    """How much readers are given."""
    form: Record = {"to": event.to.value, "by": form_of_actor(event.by)}
    return {**form, **record_of((("reason", event.reason),))}


def dial_from_form(form: Record) -> DialTurned:
    """The turn as it was."""
    return DialTurned(Dial(form["to"]), actor_from_form(form["by"]), form.get("reason"))


def form_of_doubted(event: PostDoubted) -> Record:
    """The post that a changed result has overtaken."""
    return {"post": event.post, "seat": event.seat, "kind": event.kind.value}


def doubted_from_form(form: Record) -> PostDoubted:
    """The doubt as it was."""
    return PostDoubted(PostId(form["post"]), SeatId(form["seat"]), DoubtKind(form["kind"]))


def form_of_settled(event: DoubtSettled) -> Record:
    """A person's word that the post may stay."""
    return {"post": event.post, "by": form_of_actor(event.by), "reason": event.reason}


def settled_from_form(form: Record) -> DoubtSettled:
    """The word as it was."""
    return DoubtSettled(PostId(form["post"]), actor_from_form(form["by"]), form["reason"])


def form_of_queued(event: DraftQueued, *, table: FactTable) -> Record:
    """The draft as it came into the queue."""
    return {
        "post": form_of_post(event.post, table=table),
        "by": form_of_actor(event.by),
        "priority": _form_of_priority(event.priority),
        "findings": [form_of_finding(finding) for finding in event.findings],
    }


def queued_from_form(form: Record, *, facts: Sequence[Fact]) -> DraftQueued:
    """The draft as it was."""
    return DraftQueued(
        post=post_from_form(form["post"], facts=facts),
        by=actor_from_form(form["by"]),
        priority=_priority_from_form(form["priority"]),
        findings=tuple(finding_from_form(finding) for finding in form["findings"]),
    )


def form_of_revised(event: DraftRevised, *, table: FactTable) -> Record:
    """The draft as a person changed it."""
    return {
        "post": form_of_post(event.post, table=table),
        "revision": event.revision,
        "by": form_of_actor(event.by),
        "findings": [form_of_finding(finding) for finding in event.findings],
    }


def revised_from_form(form: Record, *, facts: Sequence[Fact]) -> DraftRevised:
    """The change as it was."""
    return DraftRevised(
        post=post_from_form(form["post"], facts=facts),
        revision=form["revision"],
        by=actor_from_form(form["by"]),
        findings=tuple(finding_from_form(finding) for finding in form["findings"]),
    )


def form_of_ruled(event: DraftRuled) -> Record:
    """What a person decided."""
    out_at = None if event.out_at is None else text_from_time(event.out_at)
    return {
        "draft": event.draft,
        "revision": event.revision,
        "ruling": event.ruling.value,
        "by": form_of_actor(event.by),
        **record_of((("reason", event.reason), ("out_at", out_at), ("into", event.into))),
    }


def ruled_from_form(form: Record) -> DraftRuled:
    """The decision as it was."""
    out_at, into = form.get("out_at"), form.get("into")
    return DraftRuled(
        draft=PostId(form["draft"]),
        revision=form["revision"],
        ruling=Ruling(form["ruling"]),
        by=actor_from_form(form["by"]),
        reason=form.get("reason"),
        out_at=None if out_at is None else time_from_text(out_at),
        into=None if into is None else PostId(into),
    )


def _form_of_priority(priority: Priority) -> Record:
    return {
        "checks": priority.checks,
        "because": list(priority.because),
        "news_value": priority.news_value,
        "news_reasons": [list(pair) for pair in priority.news_reasons],
    }


def _priority_from_form(form: Record) -> Priority:
    return Priority(
        checks=form["checks"],
        because=tuple(form["because"]),
        news_value=form["news_value"],
        news_reasons=tuple((name, points) for name, points in form["news_reasons"]),
    )
