"""The general elections of the Library's file: their days, and the boundaries they were held on.

Source: House of Commons Library, briefing CBP-8647.
"""

from datetime import date

POLLS = {
    "1918": date(1918, 12, 14),
    "1922": date(1922, 11, 15),
    "1923": date(1923, 12, 6),
    "1924": date(1924, 10, 29),
    "1929": date(1929, 5, 30),
    "1931": date(1931, 10, 27),
    "1935": date(1935, 11, 14),
    "1945": date(1945, 7, 5),
    "1950": date(1950, 2, 23),
    "1951": date(1951, 10, 25),
    "1955": date(1955, 5, 26),
    "1959": date(1959, 10, 8),
    "1964": date(1964, 10, 15),
    "1966": date(1966, 3, 31),
    "1970": date(1970, 6, 18),
    "1974F": date(1974, 2, 28),
    "1974O": date(1974, 10, 10),
    "1979": date(1979, 5, 3),
    "1983": date(1983, 6, 9),
    "1987": date(1987, 6, 11),
    "1992": date(1992, 4, 9),
    "1997": date(1997, 5, 1),
    "2001": date(2001, 6, 7),
    "2005": date(2005, 5, 5),
    "2010": date(2010, 5, 6),
    "2015": date(2015, 5, 7),
    "2017": date(2017, 6, 8),
    "2019": date(2019, 12, 12),
}
"""Each general election as the file labels it, oldest first."""

PREFIXED_UNTIL = date(1955, 1, 1)
"""Before this day, county seats have their county in front of the name."""

_NEW_BOUNDARIES = (1918, 1945, 1950, 1955, 1974, 1983, 1997, 2010)
_SCOTLAND_SINCE = 2005


def boundary_set(poll: date, *, region: str) -> str:
    """The year in which the boundaries of that poll came into use there.

    Shape: Scotland got in 2005 what the rest of the kingdom got in 2010, and nothing then.
    """
    if region == "Scotland" and poll.year >= _SCOTLAND_SINCE:
        return str(_SCOTLAND_SINCE)
    return str(max(year for year in _NEW_BOUNDARIES if year <= poll.year))
