"""A night put together in memory from declarations alone: for facts and texts without a store."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from countnight.checks.believe import findings_for
from countnight.checks.resend import key_of
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Election
from countnight.model.event import Batch, DeclarationAccepted, Entry
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import Position
from countnight.model.night import Night, fold

NEVER = datetime.max.replace(tzinfo=UTC)


def night_from_messages(
    election: Election, messages: Iterable[ResultsMessage], *, most: int | None = None
) -> tuple[Night, tuple[Finding, ...]]:
    """The night with every believable message declared, and what was found in the others.

    Shape: in order of time, then of seat id; one position a declaration, up to `most` of them.
    None means: all of them.
    """
    night = Night(election)
    held: list[Finding] = []
    for message in sorted(messages, key=_in_order):
        if night.position == most:
            break
        findings = findings_for(message, night=night)
        if has_hold(findings):
            held.extend(findings)
            continue
        event = DeclarationAccepted(message, key_of(message), findings)
        at = message.declaration.declared_at or election.close_of_poll
        entry = Entry(Position(night.position + 1), at, event)
        night = fold(night, Batch((entry,)))
    return night, tuple(held)


def messages_until(
    messages: Sequence[ResultsMessage], moment: datetime
) -> tuple[ResultsMessage, ...]:
    """Those that were declared by the moment."""
    return tuple(one for one in messages if (one.declaration.declared_at or NEVER) <= moment)


def _in_order(message: ResultsMessage) -> tuple[datetime, str, int]:
    declaration = message.declaration
    return (declaration.declared_at or NEVER, declaration.seat, message.revision)
