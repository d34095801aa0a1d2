"""What stands in a cell: counts, times and flags, read strictly, with a guess where one helps."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import get_close_matches

_COUNT = re.compile(r"[0-9]{1,9}")
_NEGATIVE = re.compile(r"[-\u2212][0-9]{1,9}")
_LOOKALIKES = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "i": "1", "|": "1"}
    | {"S": "5", "s": "5", "B": "8", "Z": "2", "z": "2"}
    | {",": None, " ": None, "\u00a0": None, "\u202f": None, "'": None, "\u2019": None}
)
_WHOLE_WITH_ZEROS = re.compile(r"([0-9]{1,9})\.0+")
_TRUE = frozenset({"true", "yes", "y", "1"})
_FALSE = frozenset({"false", "no", "n", "0"})


def count_from_text(text: str) -> int | None:
    """The count. None means: the text is not a plain whole number of up to nine digits."""
    return int(text) if _COUNT.fullmatch(text) else None


def is_negative_count(text: str) -> bool:
    """Whether the text is a whole number below nothing."""
    return bool(_NEGATIVE.fullmatch(text))


def count_suggested_by(text: str) -> str | None:
    """The number that was probably meant: '1O23' and '1,023' suggest 1023. None: no idea."""
    whole = _WHOLE_WITH_ZEROS.fullmatch(text)
    if whole:
        return whole[1]
    if not any(sign.isdecimal() for sign in text):
        return None
    digits = text.translate(_LOOKALIKES)
    return digits if _COUNT.fullmatch(digits) else None


def time_from_text(text: str) -> datetime | None:
    """The moment in UTC. None means: no ISO 8601 date and time with a zone."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def flag_from_text(text: str) -> bool | None:
    """Yes or no. None means: the text says neither."""
    word = text.casefold()
    if word in _TRUE:
        return True
    return False if word in _FALSE else None


def nearest(text: str, *, among: Iterable[str]) -> str | None:
    """The one most like the text. None means: none is near enough to suggest."""
    found = get_close_matches(text, list(among), n=1, cutoff=0.6)
    return found[0] if found else None
