"""What a cell says: a whole number, yes or no, a day, a moment; or a finding that names it."""

import re
from datetime import UTC, date, datetime

from countnight.elections.reading.sheet import Found, Row

_DIGITS = re.compile(r"[0-9]{1,15}")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_YES_OR_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def required(row: Row, column: str, *, found: Found) -> str | None:
    """The cell's words; None with a finding when it is empty."""
    text = row.text(column)
    if text is None:
        message = f"Row {row.line} of {row.file} has nothing in '{column}'."
        remedy = f"Fill in '{column}', or remove the row."
        found.append(row.fault("cell-empty", message, column=column, remedy=remedy))
    return text


def slug(row: Row, column: str, *, found: Found) -> str | None:
    """The cell as an id that may stand in an address; None with a finding when it may not."""
    text = required(row, column, found=found)
    if text is None or _SLUG.fullmatch(text):
        return text
    message = f"'{text}' cannot be an id: it would stand in addresses."
    remedy = "Use lower-case letters a to z, digits and hyphens."
    found.append(row.fault("not-an-id", message, column=column, remedy=remedy))
    return None


def whole(row: Row, column: str, *, found: Found) -> int | None:
    """The cell as a whole number, zero or more; None when empty, or with a finding."""
    text = row.text(column)
    if text is None:
        return None
    if _DIGITS.fullmatch(text):
        return int(text)
    message = f"'{text}' in '{column}' is not a whole number."
    remedy = "Write digits only, without commas, blanks, decimals or letters."
    found.append(row.fault("not-a-whole-number", message, column=column, remedy=remedy))
    return None


def signed(row: Row, column: str, *, found: Found) -> int | None:
    """The cell as a whole number that may be negative; None when empty, or with a finding."""
    text = row.text(column)
    if text is not None and text.startswith("-") and _DIGITS.fullmatch(text[1:]):
        return int(text)
    return whole(row, column, found=found)


def yes_or_no(row: Row, column: str, *, found: Found) -> bool:
    """Whether the cell says yes; an empty cell says no, and any other word is a finding."""
    text = row.text(column)
    if text is None:
        return False
    answer = _YES_OR_NO.get(text.lower())
    if answer is None:
        message = f"'{text}' in '{column}' is neither yes nor no."
        remedy = "Write yes or no, or leave the cell empty for no."
        found.append(row.fault("not-yes-or-no", message, column=column, remedy=remedy))
        return False
    return answer


def day(row: Row, column: str, *, found: Found) -> date | None:
    """The cell as a date; None when empty, or with a finding."""
    text = row.text(column)
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' in '{column}' is not a date."
        remedy = "Write the date as 2019-12-12: year, month, day."
        found.append(row.fault("not-a-date", message, column=column, remedy=remedy))
        return None


def moment(row: Row, column: str, *, found: Found) -> datetime | None:
    """The cell as a moment in UTC; None when empty, or with a finding."""
    text = row.text(column)
    if text is None:
        return None
    try:
        return moment_from_text(text)
    except (ValueError, OverflowError):
        message = f"'{text}' in '{column}' is not a time with its offset."
        remedy = "Write the time as 2019-12-13T03:15:00+00:00, with the offset from UTC."
        found.append(row.fault("not-a-time", message, column=column, remedy=remedy))
        return None


def moment_from_text(text: str) -> datetime:
    """The moment in UTC. Raises: ValueError when it is no time or has no offset."""
    parsed = datetime.fromisoformat(text)
    if parsed.tzinfo is None:
        raise ValueError(text)
    return parsed.astimezone(UTC)
