"""Times of day as an English news page says them: 'about 3am on Friday'."""

from datetime import date, datetime, timedelta

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEK = 6
"""Days from the poll within which the name of the day is enough."""


def clock(moment: datetime) -> str:
    """The time of day: 3am, 10.30pm, midnight, noon."""
    if moment.minute == 0 and moment.hour in {0, 12}:
        return "noon" if moment.hour else "midnight"
    hour = moment.hour % 12 or 12
    minutes = f".{moment.minute:02d}" if moment.minute else ""
    return f"{hour}{minutes}{'pm' if moment.hour >= 12 else 'am'}"


def day_of(moment: datetime, *, poll: date) -> str:
    """The day's name, with its date where it is not of the poll's own week: Friday."""
    name = DAYS[moment.weekday()]
    if abs((moment.date() - poll).days) <= WEEK:
        return name
    return f"{name} {moment.day} {MONTHS[moment.month - 1]}"


def day_in_full(day: date) -> str:
    """The day with its year: 12 December 2019."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(moment: datetime, *, poll: date) -> str:
    """The time and the day that it belongs to: 3am on Friday, midnight on Thursday night."""
    if (moment.hour, moment.minute) == (0, 0):
        return f"midnight on {day_of(moment - timedelta(days=1), poll=poll)} night"
    return f"{clock(moment)} on {day_of(moment, poll=poll)}"
