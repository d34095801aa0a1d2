"""What stands in the environment: secrets, which do not belong on a command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from countnight.errors import CountnightError
from countnight.model.desk.notice import NoticeKind

SLACK, TEAMS = "COUNTNIGHT_SLACK_WEBHOOK", "COUNTNIGHT_TEAMS_WEBHOOK"
KINDS, INSIDE = "COUNTNIGHT_NOTICES", "COUNTNIGHT_WEBHOOKS_INSIDE"


class SettingError(CountnightError):
    """A setting in the environment says something that we do not know."""

    def __init__(self, *, name: str, problem: str, choices: str) -> None:
        super().__init__(f"{name} {problem}: choose from {choices}")


@dataclass(frozen=True, slots=True)
class NoticeConfig:
    """Where notices go, and which. Shape: an address is a secret, and is never printed.

    None means: there is no such room.
    """

    slack: str | None = field(default=None, repr=False)
    teams: str | None = field(default=None, repr=False)
    kinds: frozenset[NoticeKind] = frozenset(NoticeKind)
    is_inside_allowed: bool = False


def notice_config(environment: Mapping[str, str]) -> NoticeConfig:
    """What the environment says of notices. Raises: SettingError."""
    return NoticeConfig(
        slack=environment.get(SLACK, "").strip() or None,
        teams=environment.get(TEAMS, "").strip() or None,
        kinds=_kinds(environment.get(KINDS, "")),
        is_inside_allowed=_yes(environment, INSIDE),
    )


def _kinds(text: str) -> frozenset[NoticeKind]:
    """The kinds that are named, between commas; all of them where none is."""
    named = [part.strip() for part in text.split(",") if part.strip()]
    unknown = [name for name in named if name not in tuple(NoticeKind)]
    if unknown:
        raise SettingError(name=KINDS, problem=f"has “{unknown[0]}”", choices=", ".join(NoticeKind))
    return frozenset(NoticeKind(name) for name in named) or frozenset(NoticeKind)


def _yes(environment: Mapping[str, str], name: str) -> bool:
    text = environment.get(name, "").strip().lower()
    if text not in {"", "yes", "no"}:
        raise SettingError(name=name, problem=f"is “{text}”", choices="yes, no")
    return text == "yes"
