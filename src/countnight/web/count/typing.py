"""What a form sends, as fields typed at a moment; nothing in it is believed."""

import re
from collections.abc import Mapping
from datetime import datetime

from starlette.datastructures import FormData

from countnight.desk.counting import Typed
from countnight.model.count.entry import EntryKey
from countnight.model.ids import SeatId
from countnight.web.desk.forms import text_in

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
LONGEST = 60


def typed_from_form(form: FormData, *, seat: SeatId, now: datetime) -> Typed:
    """The form's fields; without scripts nobody says when they were typed, so it is now."""
    fields = {name: text_in(form, name)[:LONGEST] for name in form}
    return Typed(seat, fields, now)


def key_in(form: Mapping[str, object], *, otherwise: str) -> EntryKey:
    """The key that the form carries, or the other when it carries none that could be one."""
    text = form.get("key")
    return EntryKey(text if isinstance(text, str) and KEY.fullmatch(text) else otherwise)
