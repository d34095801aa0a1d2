"""Times as a reader meets them: local to the election, with the zone never left to guess."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_name
from markupsafe import Markup

from countnight.model.election import Election

_LOCALES = {"en": "en_GB", "cy": "cy_GB"}
"""Where a language alone would fall back on the customs of another country."""

_TIME = Markup(
    '<time datetime="{stamp}">{clock} <abbr aria-hidden="true">{short}</abbr>'
    '<span class="vh">{long}</span></time>'
)


def time_html(at: datetime, *, election: Election, lang: str) -> Markup:
    """The time with its zone, short to the eye and in full to a screen reader.

    Shape: the day stands before it unless it is the morning after the poll, which is the
    night that every page is about.
    """
    short, long = zone_names(at, zone=election.time_zone, lang=lang)
    return _TIME.format(
        stamp=utc_stamp(at), clock=_clock(at, election=election, lang=lang), short=short, long=long
    )


def time_text(at: datetime, *, election: Election, lang: str) -> str:
    """The same time as plain text: '03:38 GMT'."""
    short, _ = zone_names(at, zone=election.time_zone, lang=lang)
    return f"{_clock(at, election=election, lang=lang)} {short}"


def utc_stamp(at: datetime) -> str:
    """The moment in UTC to the second: 2019-12-13T03:38:00Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def sort_stamp(at: datetime) -> str:
    """The moment as text that sorts as the moments do."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def day_text(day: date, *, lang: str) -> str:
    """The day in words: '12 December 2019'."""
    return str(format_date(day, format="long", locale=_LOCALES.get(lang, lang)))


def _clock(at: datetime, *, election: Election, lang: str) -> str:
    local = at.astimezone(ZoneInfo(election.time_zone))
    clock = local.strftime("%H:%M")
    if local.date() == election.date + timedelta(days=1):
        return clock
    return f"{day_text(local.date(), lang=lang)}, {clock}"


def zone_names(at: datetime, *, zone: str, lang: str) -> tuple[str, str]:
    """The zone's short and full names at that moment: GMT, Greenwich Mean Time."""
    local = at.astimezone(ZoneInfo(zone))
    return _zone_names(local.replace(minute=0, second=0, microsecond=0), lang)


@lru_cache(maxsize=256)
def _zone_names(local: datetime, lang: str) -> tuple[str, str]:
    short = local.tzname() or str(get_timezone_name(local, width="short", locale=lang))
    return short, str(get_timezone_name(local, width="long", locale=lang))
