"""A live page as it was served at a moment of the night, folded anew from the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from countnight.flow.figures import Figures
from countnight.flow.newsroom import Newsroom, site_of
from countnight.model.event import Batch
from countnight.model.ids import START, PageId, Position
from countnight.model.night import Night, PageState, night_from_batches
from countnight.render.site import Site

FORMS = ("%H:%M", "%H:%M:%S")
WHOLE = (timedelta(minutes=1), timedelta(seconds=1))
"""How long each form of a time lasts: 05:11 is the whole minute, to its end."""


@dataclass(frozen=True, slots=True)
class PageThen:
    """A page at a moment, and the changes of it around that moment.

    Shape: `site` is what readers were shown; `position` where the page stood.
    None means: `since` the page had not changed yet; `before` and `after` it did not change then;
    `until` it stands so to this day.
    """

    site: Site
    position: Position
    since: datetime | None
    until: datetime | None
    before: Position | None
    after: Position | None


def page_then(
    newsroom: Newsroom, page: PageId, *, batches: Sequence[Batch], asked: Position | datetime
) -> PageThen:
    """The page as it was served at the position or moment.

    Shape: a position stands for its whole batch, for readers see all of it or none.
    """
    night = _shown(newsroom, batches, asked)
    every = [change.to for change in newsroom.night.pages.get(page, PageState()).changes]
    stands = night.pages.get(page, PageState()).position
    earlier = [START, *(each for each in every if each < stands)]
    later = [each for each in every if each > stands]
    times = {batch.last: batch.entries[0].at for batch in batches}
    return PageThen(
        site=site_of(Figures(night, earlier=newsroom.figures), build=newsroom.build),
        position=stands,
        since=times.get(stands),
        until=times.get(later[0]) if later else None,
        before=earlier[-1] if stands != START else None,
        after=later[0] if later else None,
    )


def moment_asked(text: str, *, zone: str, batches: Sequence[Batch]) -> datetime | None:
    """The end of the minute or second that the text names, on the day that the log has it.

    Shape: '05:11', '05:11:30', or either behind a day as in '2019-12-13T05:11'. Without a day
    the latest is meant at which something had been written.
    None means: the text is no time.
    """
    here = ZoneInfo(zone)
    day, _, clock = text.strip().rpartition("T")
    for form, lasts in zip(FORMS, WHOLE, strict=True):
        try:
            at = datetime.strptime(clock, form).time()  # noqa: DTZ007 - its zone is put on below
            date = datetime.fromisoformat(day).date() if day else None
        except ValueError:
            continue
        start = _latest(at, here, batches) if date is None else datetime.combine(date, at, here)
        return start + lasts - timedelta(microseconds=1)
    return None


def _latest(at: time, zone: ZoneInfo, batches: Sequence[Batch]) -> datetime:
    """That time of day on the last day of the log, or the day before if it had not come yet."""
    last = batches[-1].entries[0].at.astimezone(zone)
    first = batches[0].entries[0].at.astimezone(zone)
    today = datetime.combine(last.date(), at, zone)
    yesterday = datetime.combine(last.date() - timedelta(days=1), at, zone)
    return yesterday if today > last and yesterday >= first - timedelta(minutes=1) else today


def _shown(newsroom: Newsroom, batches: Sequence[Batch], asked: Position | datetime) -> Night:
    """The night that readers were shown; while pages paused, that was an earlier one."""
    night = night_from_batches(newsroom.election, batches[: _count(batches, asked)])
    if night.paused_at is None or night.paused_at == night.position:
        return night
    return night_from_batches(newsroom.election, batches[: _count(batches, night.paused_at)])


def _count(batches: Sequence[Batch], asked: Position | datetime) -> int:
    """How many batches had been written by then."""
    if isinstance(asked, datetime):
        written = [n for n, batch in enumerate(batches, 1) if batch.entries[0].at <= asked]
        return written[-1] if written else 0
    return sum(batch.first <= asked for batch in batches)
