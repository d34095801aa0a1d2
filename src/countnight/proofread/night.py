"""The night as the proofreader looks at it: figures that somebody else has worked out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.proofread.house import years_of
from countnight.proofread.languages.table import LANGUAGES
from countnight.proofread.reading.names import Names, names_of_election


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every name that a text about an election may use, by the text's language, and every year."""

    names: Mapping[str, Names]
    years: frozenset[int]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is known of an awaited seat, and of a group with awaited seats."""

    of_seat: Callable[[SeatId], FactBook]
    of_group: Callable[[GroupId], FactBook]


@dataclass(frozen=True, slots=True)
class ProofNight:
    """An election with the views and books of its declared seats, and any group's book.

    Shape: the lexicon is the election's alone, and holds at every position of its night.
    None means: `ahead` texts about awaited seats are not held against anything.
    """

    election: Election
    views: Mapping[SeatId, SeatView]
    books: Mapping[SeatId, FactBook]
    group_book: Callable[[GroupId], FactBook]
    lexicon: Lexicon
    ahead: Ahead | None = None


def lexicon_of(election: Election) -> Lexicon:
    """The election's names as each language writes them, and its years.

    Shape: to be kept, for it takes tens of milliseconds for 650 seats.
    """
    names = {code: names_of_election(election, language) for code, language in LANGUAGES.items()}
    return Lexicon(names, years_of(election))
