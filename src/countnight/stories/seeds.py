"""Which wording a seat gets: seeded by the seat and the version of the templates alone."""

from functools import lru_cache
from zlib import crc32

from countnight.facts.known_seat import KnownSeat


def turn_of_seat(view: KnownSeat, *, version: str) -> int:
    """The seat's place among its county's seats, moved on by the county and the version.

    Neighbours stand on one page, so they get turns that follow one another and never the same
    wording side by side.
    """
    return view.county_place + _start_of_county(view.seat.county, version)


@lru_cache(maxsize=1024)
def _start_of_county(county: str, version: str) -> int:
    return crc32(f"{version}:{county}".encode()) % 97
