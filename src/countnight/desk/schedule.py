"""When a post is to go out, as an editor types it on the newsroom's own clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from countnight.desk.errors import TimeUnfitError


def moment_asked(text: str, *, zone: str, now: datetime) -> datetime | None:
    """The moment that '2019-12-13T05:30' is in the zone, in UTC; None when nothing is typed.

    Shape: where the clocks go back, a time that comes twice is the first of the two.
    Raises: TimeUnfitError for what is no time, has passed, or is skipped by the clocks.
    """
    if not text.strip():
        return None
    try:
        local = datetime.fromisoformat(text.strip())
    except ValueError:
        raise TimeUnfitError(why="that is no date with a time, as in 2019-12-13 05:30") from None
    if local.tzinfo is not None:
        raise TimeUnfitError(why="give the time as the newsroom's clocks show it, without a zone")
    moment = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local:
        raise TimeUnfitError(why="the clocks go forward over that time: choose one beside it")
    if moment <= now:
        raise TimeUnfitError(why="that time has passed")
    return moment
