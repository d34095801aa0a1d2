"""Names of seats and regions as texts write them, and seats whose codes were revised."""

import re

from countnight.model.ids import SeatId

_SMALL = re.compile(r"(?<=[ -])(Of|Upon|Under|On|An)(?=[ -])")
REGIONS = {
    "EE": "East of England",
    "EM": "East Midlands",
    "GL": "London",
    "NE": "North East",
    "NI": "Northern Ireland",
    "NW": "North West",
    "SC": "Scotland",
    "SE": "South East",
    "SW": "South West",
    "WA": "Wales",
    "WM": "West Midlands",
    "YH": "Yorkshire and the Humber",
}
REVISED_IDS = {
    SeatId("S14000006"): SeatId("S14000107"),
    SeatId("S14000008"): SeatId("S14000108"),
    SeatId("S14000010"): SeatId("S14000109"),
    SeatId("S14000040"): SeatId("S14000110"),
    SeatId("S14000058"): SeatId("S14000111"),
}
"""Scottish seats of 2024 whose codes were revised after the notional results were published."""


def place_name(published: str) -> str:
    """The name with its small words small: 'City Of Chester' becomes 'City of Chester'."""
    name = _SMALL.sub(lambda found: found[0].lower(), published)
    return name.replace("Yorkshire and The Humber", "Yorkshire and the Humber")


def repaired(published: str) -> str:
    """The name with UTF-8 that was once read as Mac Roman put right, as in 'Ynys M√¥n'."""
    try:
        return published.encode("mac_roman").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return published
