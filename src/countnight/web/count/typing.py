"""What a form or a phone sends, as fields typed at a moment; nothing in it is believed."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from starlette.datastructures import FormData

from countnight.desk.counting import Typed
from countnight.model.count.entry import EntryKey
from countnight.model.ids import SeatId
from countnight.web.desk.forms import text_in

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
LONGEST = 60
AHEAD = timedelta(minutes=5)
"""A device's clock may be ahead of ours by this much; beyond it, ours counts."""

Text = Annotated[str, StringConstraints(max_length=LONGEST)]


class SentEntry(BaseModel):
    """An entry as a phone sends it: fields by name, as typed."""

    model_config = ConfigDict(extra="forbid", strict=True)

    key: Annotated[str, StringConstraints(pattern=f"^{KEY.pattern}$")]
    seat: Annotated[str, StringConstraints(max_length=LONGEST)]
    typed_by: Annotated[str, StringConstraints(max_length=80)]
    typed_at: Annotated[str, StringConstraints(max_length=40)]
    fields: dict[Annotated[str, StringConstraints(max_length=200)], Text]


def typed_from_form(form: FormData, *, seat: SeatId, now: datetime) -> Typed:
    """The form's fields; without scripts nobody says when they were typed, so it is now."""
    fields = {name: text_in(form, name)[:LONGEST] for name in form}
    return Typed(seat, fields, now)


def typed_from_sent(sent: SentEntry, *, seat: SeatId, now: datetime) -> Typed:
    """The fields that came from a phone, and when by its clock, as far as that can be true."""
    return Typed(seat, sent.fields, moment_typed(sent.typed_at, now=now))


def moment_typed(text: str, *, now: datetime) -> datetime:
    """The moment that the phone says, unless it is no moment or has not been yet."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return now
    if moment.tzinfo is None or moment > now + AHEAD:
        return now
    return moment.astimezone(UTC)


def key_in(form: Mapping[str, object], *, otherwise: str) -> EntryKey:
    """The key that the form carries, or the other when it carries none that could be one."""
    text = form.get("key")
    return EntryKey(text if isinstance(text, str) and KEY.fullmatch(text) else otherwise)
