"""Days, months and years in Welsh."""

from datetime import date

MONTHS = (
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
    "Hydref", "Tachwedd", "Rhagfyr",
)  # fmt: skip


def day(when: date) -> str:
    """The day in full: 12 Rhagfyr 2019."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def in_month(when: date) -> str:
    """The month as a time: 'ym mis Rhagfyr', where the month's name never mutates."""
    return f"ym mis {MONTHS[when.month - 1]}"
