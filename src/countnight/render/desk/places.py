"""Seats and pages by name, as the desk's sentences say them."""

from collections.abc import Sequence

from countnight.model.election import Election
from countnight.model.ids import PageId, SeatId
from countnight.render.site import Site

LANG = "en"
"""The desk speaks English."""


def seat_name(election: Election, seat: SeatId) -> str:
    """The seat by name, by id where the election has no such seat."""
    return election.seats[seat].name if seat in election.seats else str(seat)


def pages_of_seat(site: Site, seat: SeatId) -> tuple[PageId, ...]:
    """The live pages that follow the seat."""
    groups = site.election.groups
    specs = site.election.pages.values()
    return tuple(spec.id for spec in specs if seat in groups[spec.group].seats)


def titles_of(site: Site, pages: Sequence[PageId]) -> str:
    """The pages by title, as a sentence lists them."""
    specs = (site.election.pages[page] for page in pages if page in site.election.pages)
    titles = [spec.titles.get(LANG) or next(iter(spec.titles.values())) for spec in specs]
    return " and ".join(titles) or "no page"
