"""The night that `facts` and `story` speak of: a store's, or a folder's past one, cut by time."""

from datetime import datetime, time, timedelta
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from countnight.assemble import Shelf, has_results, open_log, past_night
from countnight.cli.exits import USAGE
from countnight.flow.figures import Figures
from countnight.flow.past import messages_until, night_from_messages
from countnight.model.event import Batch
from countnight.model.ids import START, Position
from countnight.model.night import Night, night_from_batches


def figures_at(
    shelf: Shelf, *, store: Path | None, at: str | None, may_be_empty: bool = False
) -> Figures:
    """The facts of the night at the moment or position, or of all of it.

    Shape: without a store or results.csv there is no night, or one with nothing in it where it
    may be empty. Raises: NoResultsError.
    """
    if store is None and may_be_empty and not has_results(shelf):
        return Figures(Night(shelf.election))
    if store is None:
        return Figures(_past(shelf, at))
    return Figures(_stored(shelf, store, at))


def _past(shelf: Shelf, at: str | None) -> Night:
    messages = past_night(shelf).messages
    if at is not None and at.isdecimal():
        night, _ = night_from_messages(shelf.election, messages, most=int(at))
        return night
    if at is not None:
        messages = messages_until(messages, moment_from_text(shelf, at))
    night, held = night_from_messages(shelf.election, messages)
    for finding in held:
        typer.echo(f"{finding.severity}: {finding.message} {finding.remedy}", err=True)
    return night


def _stored(shelf: Shelf, store: Path, at: str | None) -> Night:
    log = open_log(store)
    try:
        batches = log.read(after=START)
        if at is not None:
            batches = takewhile(lambda batch: not _is_after(batch, shelf, at), batches)
        return night_from_batches(shelf.election, batches)
    finally:
        log.close()


def _is_after(batch: Batch, shelf: Shelf, at: str) -> bool:
    if at.isdecimal():
        return batch.last > Position(int(at))
    return batch.entries[-1].at > moment_from_text(shelf, at)


def moment_from_text(shelf: Shelf, text: str) -> datetime:
    """The moment; without an offset it is in the election's own time zone.

    Shape: ISO 8601, or a clock time such as 03:38 of the night.
    """
    zone = ZoneInfo(shelf.election.time_zone)
    try:
        if len(text) <= len("03:38:00"):
            return _of_the_night(shelf, text, zone)
        moment = datetime.fromisoformat(text)
    except ValueError:
        typer.echo(f"countnight: '{text}' is neither a position nor a time (03:38)", err=True)
        raise typer.Exit(USAGE) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _of_the_night(shelf: Shelf, text: str, zone: ZoneInfo) -> datetime:
    """The clock time that follows the close of poll: before it, it is the next day's."""
    close = shelf.election.close_of_poll.astimezone(zone)
    moment = datetime.combine(close.date(), time.fromisoformat(text), tzinfo=zone)
    return moment if moment >= close else moment + timedelta(days=1)
