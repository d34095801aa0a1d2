"""The map of a group: a hexagon for each seat, drawn here so that it needs no script.

Pointy-topped hexagons; odd rows stand half a hexagon to the right; row 0 is the northernmost.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from countnight.model.election import Hex
from countnight.model.ids import GroupId, SeatId
from countnight.render.panels.outcome import SeatLine, seat_line
from countnight.render.site import Site

_WIDTH = 52
_HEIGHT = 60
_ROW = 45
_GAP = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A seat's hexagon: where its centre is, what is written in it, and the line it stands for."""

    line: SeatLine
    x: int
    y: int
    short: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HexMap:
    """A map ready to draw. Shape: `lines` lists every seat, by name, for the list below it.

    None means: not every seat has a place, so there is a list and no drawing.
    """

    cells: tuple[Cell, ...] | None
    lines: tuple[SeatLine, ...]
    view_box: str
    width: int
    outline: str
    ring: str
    declared: int


def hex_map(site: Site, *, group: GroupId, lang: str) -> HexMap:
    """The group's map as it stands."""
    seats = site.election.groups[group].seats
    lines = {seat: seat_line(site, seat=seat, lang=lang) for seat in seats}
    places = {seat: site.election.seats[seat].hex for seat in seats}
    known = {seat: place for seat, place in places.items() if place is not None}
    cells = tuple(_cell(lines[seat], known[seat]) for seat in _reading_order(known))
    return HexMap(
        cells=cells if cells and len(known) == len(seats) else None,
        lines=tuple(sorted(lines.values(), key=lambda line: line.name)),
        view_box=_view_box(cells),
        width=_width(cells),
        outline=_hexagon(_WIDTH // 2 - _GAP, _HEIGHT // 2 - _GAP),
        ring=_hexagon(_WIDTH // 2 - 4, _HEIGHT // 2 - 5),
        declared=sum(line.party is not None for line in lines.values()),
    )


def _reading_order(places: Mapping[SeatId, Hex]) -> list[SeatId]:
    return sorted(places, key=lambda seat: (places[seat].r, places[seat].q))


def _cell(line: SeatLine, place: Hex) -> Cell:
    x = place.q * _WIDTH + (_WIDTH // 2 if place.r % 2 else 0)
    return Cell(line, x, place.r * _ROW, short_name(line.name))


def _hexagon(half_width: int, half_height: int) -> str:
    side = half_height // 2
    points = (
        (0, -half_height),
        (half_width, -side),
        (half_width, side),
        (0, half_height),
        (-half_width, side),
        (-half_width, -side),
    )
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"


def _width(cells: tuple[Cell, ...]) -> int:
    across = [cell.x for cell in cells] or [0]
    return max(across) - min(across) + _WIDTH + 2 * _GAP


def _view_box(cells: tuple[Cell, ...]) -> str:
    if not cells:
        return "0 0 1 1"
    left = min(cell.x for cell in cells) - _WIDTH // 2 - _GAP
    top = min(cell.y for cell in cells) - _HEIGHT // 2 - _GAP
    height = max(cell.y for cell in cells) + _HEIGHT // 2 + _GAP - top
    return f"{left} {top} {_width(cells)} {height}"


_COMPASS = {"North": "N", "South": "S", "East": "E", "West": "W", "Mid": "Mid"}
_SMALL_WORDS = frozenset({"and", "of", "the", "upon", "on", "in"})


def short_name(name: str) -> tuple[str, ...]:
    """At most two short lines for a hexagon: ('NW', 'Leic'), ('Derby', 'N'), ('Bols',)."""
    words = [word for word in name.replace(",", "").split() if word.lower() not in _SMALL_WORDS]
    compass = "".join(_COMPASS[word] for word in words if word in _COMPASS)
    stems = [_stem(word) for word in words if word not in _COMPASS][:2]
    if compass and stems:
        return (compass, stems[0]) if words[0] in _COMPASS else (stems[0], compass)
    return tuple(stems) or (compass,)


def _stem(word: str) -> str:
    return word if len(word) <= 5 else word[:4]
