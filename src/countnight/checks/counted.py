"""Whether somebody at the count keyed in other figures than those that came."""

from collections.abc import Iterator

from countnight.checks.wording import figure, person_name, seat_name, warn
from countnight.model.count.standing import Difference, contradictions, standings_of
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId
from countnight.model.night import Night

_WORDS = {
    "valid_votes": "valid votes",
    "rejected": "rejected papers",
    "electorate": "electorate",
    "recounts": "recounts",
    "drawn_by_lot": "the lot",
}


def count_differs(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A result that differs from what our own person at the count keyed in, and not from us."""
    if message.entered_by:
        return
    for standing in standings_of(night, message.declaration.seat):
        entry = standing.counted.entry
        found = contradictions(entry.declaration, message.declaration)
        if not found:
            continue
        told = "; ".join(_told(one, message=message, night=night) for one in found)
        text = (
            f"{seat_name(message, night=night)}: {entry.by.name} keyed in other figures at the "
            f"count than {message.source} sent ({told})."
        )
        remedy = "Compare both under “From the count” on the desk, and ask the count."
        yield warn(message, code="count-differs", text=text, remedy=remedy)


def _told(one: Difference, *, message: ResultsMessage, night: Night) -> str:
    who = _WORDS.get(one.name) or person_name(CandidacyId(one.name), message=message, night=night)
    return f"{who} {_value(one.one, message, night)}, not {_value(one.other, message, night)}"


def _value(value: int | str | None, message: ResultsMessage, night: Night) -> str:
    if isinstance(value, int):
        return figure(value)
    return person_name(CandidacyId(value or ""), message=message, night=night)
