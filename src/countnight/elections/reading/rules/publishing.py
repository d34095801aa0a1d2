"""[publishing] of election.toml: what may go out without a person, and what two must read."""

from enum import StrEnum
from typing import TypeVar

from countnight.elections.reading.table import Table
from countnight.model.election import Checking, GroupKind, PublishingRules, Trigger

E = TypeVar("E", bound=StrEnum)

LONGEST_UNDO = 300
"""Seconds; a result that waits longer than this is late, not careful."""

LONGEST_PIN = 1440
"""Minutes; a day later readers look for it among the corrections."""

_DEFAULT = PublishingRules()
_KEYS = (
    "results",
    "posts",
    "one_check_if",
    "two_checks_if",
    "narrow_votes",
    "undo_seconds",
    "pin_minutes",
)


def rules_of(table: Table) -> PublishingRules:
    """The publishing rules; the usual ones where the folder has none of its own."""
    part = table.table("publishing")
    if part is None:
        return _DEFAULT
    part.note_unknown((*_KEYS, "roundup_kinds"))
    return PublishingRules(
        results=one_of(part, "results", Checking, _DEFAULT.results),
        posts=one_of(part, "posts", Checking, _DEFAULT.posts),
        one_check_if=_some(part, "one_check_if", Trigger),
        two_checks_if=_some(part, "two_checks_if", Trigger),
        narrow_votes=_number(part, "narrow_votes", _DEFAULT.narrow_votes, most=None),
        undo_seconds=_number(part, "undo_seconds", _DEFAULT.undo_seconds, most=LONGEST_UNDO),
        pin_minutes=_number(part, "pin_minutes", _DEFAULT.pin_minutes, most=LONGEST_PIN),
        roundup_kinds=_some(part, "roundup_kinds", GroupKind),
    )


def one_of(part: Table, key: str, kind: type[E], default: E) -> E:
    """The choice under the key; the default with a finding when it is none that we know."""
    text = part.text(key)
    if text is None or text in tuple(kind):
        return default if text is None else kind(text)
    _unknown(part, key, text, kind)
    return default


def _some(part: Table, key: str, kind: type[E]) -> tuple[E, ...]:
    texts = part.texts(key)
    for text in texts:
        if text not in tuple(kind):
            _unknown(part, key, text, kind)
    return tuple(kind(text) for text in texts if text in tuple(kind))


def _number(part: Table, key: str, default: int, *, most: int | None) -> int:
    number = part.number(key)
    if number is None:
        return default
    if number < 0 or (most is not None and number > most):
        limit = "0 up" if most is None else f"0 to {most}"
        message = f"'{part.path}{key}' is {number}."
        part.fault("number-out-of-range", key, message, f"Write a whole number, {limit}.")
        return default
    return number


def _unknown(part: Table, key: str, text: str, kind: type[StrEnum]) -> None:
    message = f"'{part.path}{key}' has '{text}', which this version does not know."
    part.fault("unknown-choice", key, message, f"Choose from: {', '.join(kind)}.")
