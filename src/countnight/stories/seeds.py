"""Which wording a seat gets: seeded by the seat and the version of the templates alone."""

from zlib import crc32

from countnight.model.election import Election, Group
from countnight.model.ids import SeatId


def turn_of_seat(election: Election, seat: SeatId, *, version: str) -> int:
    """The seat's place among its county's seats, moved on by the county and the version.

    Neighbours stand on one page, so they get turns that follow one another and never the same
    wording side by side.
    """
    county = election.seats[seat].county
    place = sum(
        1 for other in election.seats.values() if other.county == county and other.id < seat
    )
    return place + crc32(f"{version}:{county}".encode()) % 97


def turn_of_group(group: Group, *, version: str) -> int:
    """A turn that is the group's own."""
    return crc32(f"{version}:{group.id}".encode()) % 97
