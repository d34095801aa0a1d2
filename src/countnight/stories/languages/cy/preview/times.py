"""Times of day as a Welsh news page says them: 'tua 03:00 ddydd Gwener', 'am 22:00 nos Iau'.

The clock stands in figures, so that no word behind 'tua' or 'am' has to change.
"""

from datetime import date, datetime, timedelta

from countnight.stories.languages.cy.dates import MONTHS

DAYS = (
    "ddydd Llun", "ddydd Mawrth", "ddydd Mercher", "ddydd Iau", "ddydd Gwener",
    "ddydd Sadwrn", "ddydd Sul",
)  # fmt: skip
NIGHTS = (
    "nos Lun", "nos Fawrth", "nos Fercher", "nos Iau", "nos Wener", "nos Sadwrn", "nos Sul",
)  # fmt: skip
EVENING = 18
"""The hour from which a day is called a night."""
WEEK = 6
"""Days from the poll within which the name of the day is enough."""


def moment_in_words(moment: datetime, *, poll: date) -> str:
    """The clock and its day: 03:00 ddydd Gwener; midnight is of the night that it ends."""
    if (moment.hour, moment.minute) == (0, 0):
        return f"hanner nos, {_day(moment - timedelta(days=1), poll=poll, names=NIGHTS)}"
    names = NIGHTS if moment.hour >= EVENING else DAYS
    return f"{moment:%H:%M} {_day(moment, poll=poll, names=names)}"


def _day(moment: datetime, *, poll: date, names: tuple[str, ...]) -> str:
    name = names[moment.weekday()]
    if abs((moment.date() - poll).days) <= WEEK:
        return name
    return f"{name} {moment.day} {MONTHS[moment.month - 1]}"
