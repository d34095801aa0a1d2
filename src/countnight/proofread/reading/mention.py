"""What a text speaks of: names and numbers, each with its place in the text."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from countnight.model.ids import CandidacyId, GroupId, PartyKey, SeatId


class Tag(StrEnum):
    """What sort of thing a mention is; the letter stands for it in a masked sentence."""

    PERSON = "P"
    PARTY = "Y"
    SEAT = "S"
    GROUP = "G"
    NUMBER = "N"
    PERCENT = "C"
    POINTS = "T"
    ORDINAL = "O"
    YEAR = "R"
    FRACTION = "F"
    UNKNOWN = "U"


NUMBERS = frozenset({Tag.NUMBER, Tag.PERCENT, Tag.POINTS, Tag.ORDINAL, Tag.YEAR, Tag.FRACTION})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person of the night: a candidacy of now, or somebody of last time or of a note.

    None means: `candidacy` the person does not stand now; `party` not known.
    """

    name: str
    seat: SeatId
    candidacy: CandidacyId | None
    party: PartyKey | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and everything that it may stand for: a surname may be several people's."""

    text: str
    persons: tuple[PersonName, ...] = ()
    parties: tuple[PartyKey, ...] = ()
    seat: SeatId | None = None
    groups: tuple[GroupId, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the text.

    Units: `start` and `end` are Unicode code points, end exclusive.
    None means: `number` the mention is a name; `entry` it is a number, or a name unknown.
    """

    tag: Tag
    start: int
    end: int
    text: str
    number: Fraction | None = None
    decimals: int = 0
    entry: Entry | None = None

    @property
    def persons(self) -> tuple[PersonName, ...]:
        """Everybody whom the name may stand for."""
        return () if self.entry is None else self.entry.persons

    @property
    def parties(self) -> tuple[PartyKey, ...]:
        """Every party, folded, that the name may stand for."""
        return () if self.entry is None else self.entry.parties

    @property
    def seat(self) -> SeatId | None:
        """The seat that the name stands for."""
        return None if self.entry is None else self.entry.seat

    @property
    def groups(self) -> tuple[GroupId, ...]:
        """The groups that the name may stand for."""
        return () if self.entry is None else self.entry.groups
