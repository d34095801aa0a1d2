"""Which wording a seat gets: seeded by the seat and the version of the templates alone."""

from zlib import crc32

from countnight.facts.seat_view import SeatView


def turn_of_seat(view: SeatView, *, version: str) -> int:
    """The seat's place among its county's seats, moved on by the county and the version.

    Neighbours stand on one page, so they get turns that follow one another and never the same
    wording side by side.
    """
    county, seats = view.seat.county, view.election.seats.values()
    place = sum(1 for other in seats if other.county == county and other.id < view.seat.id)
    return place + crc32(f"{version}:{county}".encode()) % 97
