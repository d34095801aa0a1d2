"""Months and years in English."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def month_of(day: str) -> str:
    """The month of an ISO day: August 2019."""
    when = date.fromisoformat(day)
    return f"{MONTHS[when.month - 1]} {when.year}"
