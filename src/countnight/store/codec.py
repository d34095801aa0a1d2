"""Events as text and back: the same event is the same bytes, and comes back the same.

The forms are a contract (docs/reference/log.md): fields may be added, none may change.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from countnight.model.event import (
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationSetAside,
    Event,
    NightOpened,
    PostPublished,
    PostRemoved,
    SummaryPublished,
)
from countnight.model.ids import ElectionId, PageId, Position, PostId
from countnight.store.faults import UnreadableEntryError, UnwritableTextError
from countnight.store.forms.facts import FactTable, facts_from_form
from countnight.store.forms.posts import form_of_post, post_from_form
from countnight.store.forms.results import (
    finding_from_form,
    form_of_finding,
    form_of_message,
    message_from_form,
)
from countnight.store.forms.scalars import Record, record_of
from countnight.store.forms.stories import form_of_story, story_from_form

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
    match event:
        case NightOpened():
            return "night-opened", {"election": event.election, "is_test": event.is_test}
        case DeclarationAccepted():
            return "declaration-accepted", _form_of_accepted(event)
        case DeclarationHeld():
            return "declaration-held", _form_of_unaccepted(event)
        case DeclarationSetAside():
            return "declaration-set-aside", _form_of_unaccepted(event)
        case PostPublished():
            return "post-published", _form_of_published(event)
        case PostRemoved():
            return "post-removed", {"post": event.post, "reason": event.reason}
        case SummaryPublished():
            return "summary-published", _form_of_summary(event)


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
    return form if event.key is None else {**form, "key": event.key}


def _form_of_summary(event: SummaryPublished) -> Record:
    table = FactTable()
    bullets = [form_of_story(story, table=table) for story in event.bullets]
    return {"page": event.page, "bullets": bullets, **_form_of_table(table)}


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
    return PostPublished(post, key=form.get("key"))


def _removed_from(form: Record) -> PostRemoved:
    return PostRemoved(PostId(form["post"]), form["reason"])


def _summary_from(form: Record) -> SummaryPublished:
    facts = facts_from_form(form)
    bullets = tuple(story_from_form(story, facts=facts) for story in form["bullets"])
    return SummaryPublished(PageId(form["page"]), bullets)


_READERS: Mapping[str, Callable[[Record], Event]] = MappingProxyType(
    {
        "night-opened": _opened_from,
        "declaration-accepted": _accepted_from,
        "declaration-held": _held_from,
        "declaration-set-aside": _set_aside_from,
        "post-published": _published_from,
        "post-removed": _removed_from,
        "summary-published": _summary_from,
    }
)
