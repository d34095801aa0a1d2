"""Events as text and back: the same event is the same bytes, and comes back the same.

The forms are a contract (docs/reference/log.md): fields may be added, none may change.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from countnight.model.event import (
    CountEntered,
    CountSetAside,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DeclarationSetAside,
    DialTurned,
    DoubtSettled,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Event,
    NightOpened,
    PhotoAdded,
    PhotoRevised,
    PhotoWithdrawn,
    PostDoubted,
    PostPublished,
    PostRemoved,
    SummaryEdited,
    SummaryPublished,
)
from countnight.model.ids import ElectionId, PageId, Position, PostId
from countnight.store.faults import UnreadableEntryError, UnwritableTextError
from countnight.store.forms.actors import actor_from_form, form_of_actor
from countnight.store.forms.counts import (
    entered_from_form,
    form_of_entered,
    form_of_set_aside,
    set_aside_from_form,
)
from countnight.store.forms.drafts import (
    change_from_form,
    dial_from_form,
    doubted_from_form,
    form_of_change,
    form_of_dial,
    form_of_doubted,
    form_of_queued,
    form_of_recalled,
    form_of_revised,
    form_of_ruled,
    form_of_settled,
    queued_from_form,
    recalled_from_form,
    revised_from_form,
    ruled_from_form,
    settled_from_form,
)
from countnight.store.forms.facts import FactTable, facts_from_form
from countnight.store.forms.photos import (
    added_from_form,
    form_of_photo_change,
    form_of_withdrawn,
    photo_revised_from_form,
    withdrawn_from_form,
)
from countnight.store.forms.posts import form_of_post, post_from_form
from countnight.store.forms.results import (
    finding_from_form,
    form_of_finding,
    form_of_message,
    message_from_form,
)
from countnight.store.forms.scalars import Record, record_of
from countnight.store.forms.stories import (
    bullet_from_form,
    form_of_bullet,
    form_of_story,
    story_from_form,
)

_write = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode


def text_from_event(event: Event) -> tuple[str, str]:
    """The event's kind and body; the body is one line of JSON with sorted keys.

    Raises: UnwritableTextError.
    """
    kind, form = _form_of(event)
    body = _write(form)
    try:
        body.encode()
    except UnicodeEncodeError as error:
        raise UnwritableTextError(kind=kind) from error
    return kind, body


def event_from_text(kind: str, body: str) -> Event:
    """The event as it was appended.

    Raises: UnreadableEntryError.
    """
    read = _READERS.get(kind)
    if read is None:
        raise UnreadableEntryError(kind=kind, reason="this version does not know the kind")
    try:
        return read(json.loads(body))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise UnreadableEntryError(kind=kind, reason=repr(error)) from error


def _form_of(event: Event) -> tuple[str, Record]:
    kind, write = _WRITERS[type(event)]
    return kind, write(event)


def _form_of_opened(event: NightOpened) -> Record:
    return {"election": event.election, "is_test": event.is_test}


def _form_of_accepted(event: DeclarationAccepted) -> Record:
    options = (
        ("replaces", event.replaces),
        ("confirmed_by", event.confirmed_by),
        ("reason", event.reason),
    )
    return {
        "message": form_of_message(event.message),
        "key": event.key,
        "findings": [form_of_finding(finding) for finding in event.findings],
        **record_of(options),
    }


def _form_of_unaccepted(event: DeclarationHeld | DeclarationSetAside) -> Record:
    return {
        "message": form_of_message(event.message),
        "key": event.key,
        "findings": [form_of_finding(finding) for finding in event.findings],
    }


def _form_of_published(event: PostPublished) -> Record:
    table = FactTable()
    form: Record = {"post": form_of_post(event.post, table=table), **_form_of_table(table)}
    change = None if event.change is None else form_of_change(event.change)
    return {**form, **record_of((("key", event.key), ("change", change)))}


def _form_of_queued(event: DraftQueued) -> Record:
    table = FactTable()
    return {**form_of_queued(event, table=table), **_form_of_table(table)}


def _form_of_revised(event: DraftRevised) -> Record:
    table = FactTable()
    return {**form_of_revised(event, table=table), **_form_of_table(table)}


def _form_of_removed(event: PostRemoved) -> Record:
    form: Record = {"post": event.post, "reason": event.reason}
    by = None if event.by is None else form_of_actor(event.by)
    return {**form, **record_of((("by", by), ("open_pages", event.open_pages)))}


def _form_of_summary(event: SummaryPublished) -> Record:
    table = FactTable()
    bullets = [form_of_story(story, table=table) for story in event.bullets]
    return {"page": event.page, "bullets": bullets, **_form_of_table(table)}


def _form_of_edited(event: SummaryEdited) -> Record:
    table = FactTable()
    bullets = [form_of_bullet(bullet, table=table) for bullet in event.bullets]
    by = form_of_actor(event.by)
    return {"page": event.page, "bullets": bullets, "by": by, **_form_of_table(table)}


def _form_of_table(table: FactTable) -> Record:
    parts = {"facts": table.facts, "inputs": table.inputs}
    return {name: rows for name, rows in parts.items() if rows}


def _opened_from(form: Record) -> NightOpened:
    return NightOpened(ElectionId(form["election"]), is_test=form["is_test"])


def _accepted_from(form: Record) -> DeclarationAccepted:
    replaces = form.get("replaces")
    return DeclarationAccepted(
        message=message_from_form(form["message"]),
        key=form["key"],
        findings=tuple(finding_from_form(finding) for finding in form["findings"]),
        replaces=None if replaces is None else Position(replaces),
        confirmed_by=form.get("confirmed_by"),
        reason=form.get("reason"),
    )


def _held_from(form: Record) -> DeclarationHeld:
    findings = tuple(finding_from_form(finding) for finding in form["findings"])
    return DeclarationHeld(message_from_form(form["message"]), form["key"], findings)


def _set_aside_from(form: Record) -> DeclarationSetAside:
    findings = tuple(finding_from_form(finding) for finding in form["findings"])
    return DeclarationSetAside(message_from_form(form["message"]), form["key"], findings)


def _published_from(form: Record) -> PostPublished:
    post = post_from_form(form["post"], facts=facts_from_form(form))
    change = form.get("change")
    by_person = None if change is None else change_from_form(change)
    return PostPublished(post, key=form.get("key"), change=by_person)


def _removed_from(form: Record) -> PostRemoved:
    by = form.get("by")
    who = None if by is None else actor_from_form(by)
    return PostRemoved(PostId(form["post"]), form["reason"], who, form.get("open_pages"))


def _queued_from(form: Record) -> DraftQueued:
    return queued_from_form(form, facts=facts_from_form(form))


def _revised_from(form: Record) -> DraftRevised:
    return revised_from_form(form, facts=facts_from_form(form))


def _summary_from(form: Record) -> SummaryPublished:
    facts = facts_from_form(form)
    bullets = tuple(story_from_form(story, facts=facts) for story in form["bullets"])
    return SummaryPublished(PageId(form["page"]), bullets)


def _edited_from(form: Record) -> SummaryEdited:
    facts = facts_from_form(form)
    bullets = tuple(bullet_from_form(bullet, facts=facts) for bullet in form["bullets"])
    return SummaryEdited(PageId(form["page"]), bullets, actor_from_form(form["by"]))


_WRITERS: Mapping[type, tuple[str, Callable[..., Record]]] = MappingProxyType(
    {
        NightOpened: ("night-opened", _form_of_opened),
        DeclarationAccepted: ("declaration-accepted", _form_of_accepted),
        DeclarationHeld: ("declaration-held", _form_of_unaccepted),
        DeclarationSetAside: ("declaration-set-aside", _form_of_unaccepted),
        DeclarationRecalled: ("declaration-recalled", form_of_recalled),
        DraftQueued: ("draft-queued", _form_of_queued),
        DraftRevised: ("draft-revised", _form_of_revised),
        DraftRuled: ("draft-ruled", form_of_ruled),
        PostPublished: ("post-published", _form_of_published),
        PostRemoved: ("post-removed", _form_of_removed),
        PostDoubted: ("post-doubted", form_of_doubted),
        DoubtSettled: ("doubt-settled", form_of_settled),
        SummaryPublished: ("summary-published", _form_of_summary),
        SummaryEdited: ("summary-edited", _form_of_edited),
        DialTurned: ("dial-turned", form_of_dial),
        CountEntered: ("count-entered", form_of_entered),
        CountSetAside: ("count-set-aside", form_of_set_aside),
        PhotoAdded: ("photo-added", form_of_photo_change),
        PhotoRevised: ("photo-revised", form_of_photo_change),
        PhotoWithdrawn: ("photo-withdrawn", form_of_withdrawn),
    }
)
_READERS: Mapping[str, Callable[[Record], Event]] = MappingProxyType(
    {
        "night-opened": _opened_from,
        "declaration-accepted": _accepted_from,
        "declaration-held": _held_from,
        "declaration-set-aside": _set_aside_from,
        "declaration-recalled": recalled_from_form,
        "draft-queued": _queued_from,
        "draft-revised": _revised_from,
        "draft-ruled": ruled_from_form,
        "post-published": _published_from,
        "post-removed": _removed_from,
        "post-doubted": doubted_from_form,
        "doubt-settled": settled_from_form,
        "summary-published": _summary_from,
        "summary-edited": _edited_from,
        "dial-turned": dial_from_form,
        "count-entered": entered_from_form,
        "count-set-aside": set_aside_from_form,
        "photo-added": added_from_form,
        "photo-revised": photo_revised_from_form,
        "photo-withdrawn": withdrawn_from_form,
    }
)
