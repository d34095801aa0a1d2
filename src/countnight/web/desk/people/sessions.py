"""Sessions as pages list them: named by the first digits of their keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from starlette.requests import Request

from countnight.flow.people.door import Door
from countnight.model.person import PersonId, SecretKey
from countnight.web.desk.gate import door_of, visit_in
from countnight.web.house import house_of

NAME_LENGTH = 12
"""Digits of a key: enough to tell sessions apart, and no use to anybody."""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list; `is_here` is the one that asks."""

    name: str
    begun: str
    seen: str
    address: str
    browser: str
    is_here: bool


def session_lines(request: Request, person: PersonId) -> Sequence[SessionLine]:
    """The person's sessions, the one last seen first."""
    here = visit_in(request).session.key
    return [
        SessionLine(
            name=one.key[:NAME_LENGTH],
            begun=moment_text(request, one.begun_at),
            seen=moment_text(request, one.seen_at),
            address=one.address,
            browser=one.browser,
            is_here=one.key == here,
        )
        for one in door_of(request).people.sessions_of(person)
    ]


def key_among(door: Door, person: PersonId, *, named: str) -> SecretKey | None:
    """The key of the person's session of that name, or None."""
    keys = [one.key for one in door.people.sessions_of(person)]
    found = [key for key in keys if named and key[:NAME_LENGTH] == named]
    return found[0] if len(found) == 1 else None


def moment_text(request: Request, moment: datetime) -> str:
    """The moment in the election's own time zone, which it names."""
    zone = ZoneInfo(house_of(request).live.site.election.time_zone)
    return moment.astimezone(zone).strftime("%a %-d %b, %H:%M:%S %Z")
