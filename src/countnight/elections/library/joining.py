"""Which older results are a seat's own, by its code, its name, or what an editor has written.

The Library's numbers of seats change with the boundaries, so that only names lead further back.
A chain of names ends at the first general election without the name: nothing is joined across a
gap, and nothing is joined that two seats could claim.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from countnight.elections.library.polls import PREFIXED_UNTIL
from countnight.elections.library.rows import LibraryResult
from countnight.model.ids import SeatId

_COUNTIES = frozenset(
    (
        *("anglesey", "argyll", "banff", "bute", "caernarvon", "caithness", "cornwall"),
        *("cumberland", "devon", "dorset", "durham", "essex", "fife", "glamorgan", "kent"),
        *("kincardine", "kinross", "midlothian", "middlesex", "monmouth", "moray", "nairn"),
        *("norfolk", "northumberland", "orkney", "peebles", "renfrew", "rutland", "somerset"),
        *("suffolk", "surrey", "sussex", "westmorland", "zetland"),
    )
)
_WORDS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Origin:
    """What an editor knows of a seat's past: when it was created, and what it was called.

    None means: `created` is not said, so that records stay on the latest boundaries.
    """

    created: int | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A seat whose past is looked for; `country` keeps namesakes apart."""

    id: SeatId
    name: str
    country: str
    origin: Origin = Origin()


class Library:
    """The file's results by election, and in each by code and by name."""

    def __init__(self, results: Iterable[LibraryResult]) -> None:
        self._by_poll: dict[date, list[LibraryResult]] = {}
        self._by_id: dict[tuple[date, str], LibraryResult] = {}
        self._by_name: dict[tuple[date, str], list[LibraryResult]] = {}
        for one in results:
            self._by_poll.setdefault(one.poll, []).append(one)
            self._by_id[one.poll, one.id] = one
            for key in _keys(one):
                self._by_name.setdefault((one.poll, key), []).append(one)

    def past_of(self, seat: Wanted, *, before: date) -> Sequence[LibraryResult]:
        """The seat's results before that day, latest first, until the chain breaks."""
        past: list[LibraryResult] = []
        for poll in sorted((day for day in self._by_poll if day < before), reverse=True):
            created = seat.origin.created
            found = self._at(poll, seat=seat)
            if found is None or (created is not None and poll.year < created):
                break
            past.append(found)
        return past

    def _at(self, poll: date, *, seat: Wanted) -> LibraryResult | None:
        """The seat's row at that election; None when there is none, or more than one."""
        own = self._by_id.get((poll, seat.id))
        if own is not None:
            return own
        keys = [name_key(name) for name in (seat.name, *seat.origin.names)]
        found = {
            one.line: one
            for key in keys
            for one in self._by_name.get((poll, key), ())
            if _country(one.region) == seat.country
        }
        return next(iter(found.values())) if len(found) == 1 else None


def name_key(name: str) -> str:
    """The name's words in alphabetical order: 'Norfolk, South' and 'South Norfolk' are one."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and "))
    return " ".join(sorted(_WORDS.findall(plain.encode("ascii", "ignore").decode().lower())))


def _keys(one: LibraryResult) -> set[str]:
    """The keys of the whole name, and before 1955 of the name without its county."""
    keys = {name_key(one.name)}
    if one.poll < PREFIXED_UNTIL:
        own = _without_county(one.name)
        keys |= {name_key(own)} if own else set()
    return keys


def _without_county(name: str) -> str | None:
    """The name behind its county, as 'Bassetlaw' in 'Nottinghamshire Bassetlaw'; None if none."""
    county, _, rest = name.partition(" ")
    while rest.startswith("("):
        rest = rest.partition(")")[2].strip()
    is_county = county.lower().endswith("shire") or county.lower() in _COUNTIES
    return rest if is_county and rest and not _is_part_of_county(rest) else None


def _is_part_of_county(rest: str) -> bool:
    """Whether what follows is only a point of the compass: 'Derbyshire West' is a whole name."""
    compass = {"north", "south", "east", "west", "mid", "central", "eastern", "western"}
    compass |= {"northern", "southern", "and"}
    return set(_WORDS.findall(rest.lower())) <= compass


def _country(region: str) -> str:
    if region in {"Scotland", "Wales", "Northern Ireland"}:
        return region
    return "Ireland" if region == "Ireland" else "England"


def origins_by_seat(
    rows: Iterable[tuple[SeatId, int | None, str | None]],
) -> Mapping[SeatId, Origin]:
    """Each seat's origin from rows of id, year of creation and an older name."""
    origins: dict[SeatId, Origin] = {}
    for seat, created, name in rows:
        known = origins.get(seat, Origin())
        names = known.names if name is None else (*known.names, name)
        origins[seat] = Origin(known.created if created is None else created, names)
    return origins
