"""Entries from the counts as JSON and back."""

from countnight.model.count.entry import CountEntry, EntryKey
from countnight.model.event import CountEntered, CountSetAside
from countnight.model.ids import SeatId
from countnight.store.forms.actors import actor_from_form, form_of_actor
from countnight.store.forms.results import (
    declaration_from_form,
    finding_from_form,
    form_of_declaration,
    form_of_finding,
)
from countnight.store.forms.scalars import Record, text_from_time, time_from_text


def form_of_entered(event: CountEntered) -> Record:
    """The entry as it came, and what was found."""
    typed = event.entry
    return {
        "key": typed.key,
        "declaration": form_of_declaration(typed.declaration),
        "by": form_of_actor(typed.by),
        "typed_at": text_from_time(typed.typed_at),
        "findings": [form_of_finding(finding) for finding in event.findings],
    }


def entered_from_form(form: Record) -> CountEntered:
    """The entry as it was."""
    typed = CountEntry(
        key=EntryKey(form["key"]),
        declaration=declaration_from_form(form["declaration"]),
        by=actor_from_form(form["by"]),
        typed_at=time_from_text(form["typed_at"]),
    )
    return CountEntered(typed, tuple(finding_from_form(one) for one in form["findings"]))


def form_of_set_aside(event: CountSetAside) -> Record:
    """Which entry does not count, who said so, and why."""
    by = form_of_actor(event.by)
    return {"seat": event.seat, "entry": event.entry, "by": by, "reason": event.reason}


def set_aside_from_form(form: Record) -> CountSetAside:
    """The decision as it was."""
    by = actor_from_form(form["by"])
    return CountSetAside(SeatId(form["seat"]), EntryKey(form["entry"]), by, form["reason"])
