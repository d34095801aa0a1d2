"""A fact: what is true, how it was worked out, and from what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from countnight.model.exact import Value
from countnight.model.ids import GroupId, SeatId


class Unit(StrEnum):
    """What a fact's number counts."""

    VOTES = "votes"
    ELECTORS = "electors"
    PERCENT = "percent"
    POINTS = "points"
    RATIO = "ratio"
    COUNT = "count"
    RANK = "rank"
    YEAR = "year"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Input:
    """One figure that a fact rests on, and where it stands."""

    name: str
    value: Value
    source: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed claim.

    Shape: `id` is the public name in docs/reference/facts; `about` is the candidacy, party or
    seat that the fact is about. None means: about the whole seat or group; no baseline used.
    """

    id: str
    value: Value
    unit: Unit
    about: str | None = None
    inputs: tuple[Input, ...] = ()
    formula: str = ""
    source: str = ""
    baseline: str | None = None
    seat: SeatId | None = None
    group: GroupId | None = None


@dataclass(frozen=True, slots=True)
class FactBook:
    """The facts of one seat or group, in the order of psephology, found by id and subject."""

    facts: tuple[Fact, ...]
    index: Mapping[tuple[str, str | None], Fact]
    by_id: Mapping[str, Sequence[Fact]]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> Self:
        """A book of the facts; the first of two with one id and subject wins."""
        kept: dict[tuple[str, str | None], Fact] = {}
        for fact in facts:
            kept.setdefault((fact.id, fact.about), fact)
        by_id: dict[str, list[Fact]] = {}
        for fact in kept.values():
            by_id.setdefault(fact.id, []).append(fact)
        return cls(tuple(kept.values()), MappingProxyType(kept), MappingProxyType(by_id))

    def get(self, fact_id: str, about: str | None = None) -> Fact | None:
        """The fact, or None when it does not hold or is not known."""
        return self.index.get((fact_id, about))

    def each(self, fact_id: str) -> Iterator[Fact]:
        """Every fact of that id, whatever it is about."""
        return iter(self.by_id.get(fact_id, ()))

    def first(self, fact_id: str) -> Fact | None:
        """The first fact of that id, or None."""
        found = self.by_id.get(fact_id)
        return found[0] if found else None
