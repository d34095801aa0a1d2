"""Whether the declaration came at a time, and to a night, to which it can belong."""

from collections.abc import Iterator
from datetime import datetime

from countnight.checks.wording import hold, seat_name
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding
from countnight.model.night import Night


def declared_before_close(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """No result may be read out, or told, while people still vote."""
    declared, close = message.declaration.declared_at, night.election.close_of_poll
    if declared is None or declared >= close:
        return
    text = (
        f"{seat_name(message, night=night)}: declared at {declared:%Y-%m-%d %H:%M %Z}, "
        f"before the close of poll at {close:%Y-%m-%d %H:%M %Z}."
    )
    remedy = "Correct declared_at; publish no figure before the close of poll."
    yield hold(message, code="declared-before-close", text=text, remedy=remedy)


def poll_open(message: ResultsMessage, *, closes: datetime | None) -> Iterator[Finding]:
    """Whoever sends it and whoever confirms it, no result is told while people vote.

    None means: the poll is closed, or the night is a test.
    """
    if closes is None:
        return
    text = f"A result came in before the close of poll at {closes:%Y-%m-%d %H:%M %Z}."
    remedy = "Decide on it after the close of poll; until then it is kept and told to nobody."
    yield hold(message, code="poll-open", text=text, remedy=remedy)


def live_night_given_test_data(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Rehearsal figures have no place on a live page."""
    if not night.is_open or night.is_test or not message.is_test:
        return
    text = f"{seat_name(message, night=night)}: this result is marked as a test, the night is live."
    remedy = "Send test data to a store that was opened with --test."
    yield hold(message, code="test-data-in-live-night", text=text, remedy=remedy)


def rehearsal_given_live_data(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A real result among rehearsal figures would be lost to readers."""
    if not night.is_open or not night.is_test or message.is_test:
        return
    text = f"{seat_name(message, night=night)}: this result is live, the night is a test."
    remedy = "Mark the result as a test, or send it to the live store."
    yield hold(message, code="live-data-in-test-night", text=text, remedy=remedy)
