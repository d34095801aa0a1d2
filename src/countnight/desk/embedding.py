"""What must be there before a post of another site may stand in ours."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from countnight.model.election import Election
from countnight.model.embeds.provider import embed_address

Fault = tuple[str, str, str]
"""A code, what is wrong, and what to do."""


def embed_faults(typed: Mapping[str, str], *, election: Election) -> tuple[Fault, ...]:
    """What is wrong with the post as typed, the first thing first; empty when it may go out.

    Shape: `typed` has every field, empty where nothing was typed.
    """
    checks: tuple[tuple[bool, Fault], ...] = (
        (embed_address(typed["address"], providers=election.providers) is None, _unknown(election)),
        (not typed["author"], _NO_AUTHOR),
        (not typed["text"], _NO_WORDS),
        (bool(typed["posted_at"]) and _time(typed, election) is None, _NO_TIME),
        (not typed["confirmed"], _NOT_COMPARED),
    )
    return tuple(fault for is_wrong, fault in checks if is_wrong)


def local_time(text: str, *, zone: str) -> datetime | None:
    """The moment that a clock in the zone showed; None for what is no date with a time."""
    try:
        told = datetime.fromisoformat(text) if "T" in text else None
        return None if told is None else _placed(told, zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _placed(told: datetime, zone: str) -> datetime:
    return told if told.tzinfo is not None else told.replace(tzinfo=ZoneInfo(zone))


def _time(typed: Mapping[str, str], election: Election) -> datetime | None:
    return local_time(typed["posted_at"], zone=election.time_zone)


def _unknown(election: Election) -> Fault:
    names = ", ".join(provider.name for provider in election.providers)
    return (
        "embed-address-unknown",
        "this is no post of a site that is known.",
        f"Open the post itself and copy its address; the sites are {names}. Or add a link.",
    )


_NO_AUTHOR = (
    "embed-author-missing",
    "the post has no author.",
    "Say who posted it, as the site names them.",
)
_NO_WORDS = (
    "embed-text-missing",
    "the post has no words.",
    "Copy its words, or say what it shows: readers have these before anything is loaded.",
)
_NO_TIME = (
    "embed-time-bad",
    "this is no date with a time.",
    "Write it as 2019-12-13T03:10, in the election's time, or leave it empty.",
)
_NOT_COMPARED = (
    "embed-not-confirmed",
    "nobody has said that these are the post's words.",
    "Compare them with the post, and tick the box.",
)
