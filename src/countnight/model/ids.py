"""Names for things: each id is its own type, so that one cannot be passed for another."""

import re
import unicodedata
from typing import NewType

ElectionId = NewType("ElectionId", str)
SeatId = NewType("SeatId", str)
GroupId = NewType("GroupId", str)
CandidacyId = NewType("CandidacyId", str)
PartyKey = NewType("PartyKey", str)
PageId = NewType("PageId", str)
PostId = NewType("PostId", str)
Position = NewType("Position", int)
"""A place in the log's commit order; 0 is before the first entry."""

START = Position(0)

_BREAKS = re.compile(r"[^a-z0-9]+")


def slug_from_name(name: str) -> str:
    """Lower-case ASCII words of the name, joined by hyphens: 'Ynys Môn' becomes 'ynys-mon'."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _BREAKS.sub("-", plain.lower().replace("'", "")).strip("-")
