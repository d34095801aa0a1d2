"""What people elsewhere are told, in the rooms where they talk: a line and where it leads."""

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """What a notice is about."""

    RESULT = "result"
    DRAFT = "draft"
    HELD = "held"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Notice:
    """One line. Shape: `path` is an address on this newsroom's own site."""

    kind: NoticeKind
    words: str
    path: str
