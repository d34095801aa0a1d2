"""How an entry from the count stands: to a second entry, and to what is declared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from countnight.model.count.entry import Counted
from countnight.model.count.rules import DoubleEntry
from countnight.model.declaration import Declaration
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.night import Night, Received

TOTALS = ("valid_votes", "rejected", "electorate", "recounts", "drawn_by_lot")
"""What a declaration has besides each candidate's votes, as both name it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure in which two results differ. Shape: `name` is a candidacy's id or a total's."""

    name: str
    one: int | str | None
    other: int | str | None


class EntryState(StrEnum):
    """What is still missing before an entry is a declaration, or what became of it."""

    ENTERED_ONCE = "entered-once"
    DIFFERS = "differs"
    PROVISIONAL = "provisional"
    DECLARED = "declared"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest entry of one person for one seat, and how it stands.

    Shape: `differences` are those to `other`, the entry that it is held against.
    None means: `twin` nobody has keyed in the same; `other` there is nothing to compare with;
    `declared` the seat is not declared.
    """

    counted: Counted
    state: EntryState
    twin: Counted | None = None
    other: Counted | None = None
    declared: Received | None = None
    differences: tuple[Difference, ...] = ()


def tied_first(votes: Mapping[CandidacyId, int]) -> tuple[CandidacyId, ...]:
    """The candidacies that share the highest votes; none when one is ahead alone."""
    most = max(votes.values(), default=0)
    first = tuple(one for one, number in votes.items() if number == most > 0)
    return first if len(first) > 1 else ()


def differences(one: Declaration, other: Declaration) -> tuple[Difference, ...]:
    """Every figure that is not the same in both; a missing one differs from any number."""
    return tuple(_differing(one, other))


def contradictions(one: Declaration, other: Declaration) -> tuple[Difference, ...]:
    """The figures that both give, and give differently."""
    found = differences(one, other)
    return tuple(each for each in found if each.one is not None and each.other is not None)


def agrees(one: Declaration, other: Declaration) -> bool:
    """Whether both give the same votes for the same people, and no total otherwise."""
    return one.votes.keys() == other.votes.keys() and not contradictions(one, other)


def _differing(one: Declaration, other: Declaration) -> Iterator[Difference]:
    for candidacy in {**one.votes, **other.votes}:
        votes = one.votes.get(candidacy), other.votes.get(candidacy)
        if votes[0] != votes[1]:
            yield Difference(candidacy, *votes)
    for name in TOTALS:
        totals = getattr(one, name), getattr(other, name)
        if totals[0] != totals[1]:
            yield Difference(name, *totals)


def standings_of(night: Night, seat: SeatId) -> tuple[Standing, ...]:
    """The newest entry of each person that counts, in the order in which they came."""
    counting = [one for one in night.counted.get(seat, ()) if one.set_aside_by is None]
    newest = {one.entry.by.id: one for one in counting}
    rule, declared = night.election.counting.double_entry, night.declared.get(seat)
    chosen = sorted(newest.values(), key=lambda one: one.position)
    return tuple(_standing(one, counting, rule=rule, declared=declared) for one in chosen)


def standing_of(night: Night, seat: SeatId, *, person: str) -> Standing | None:
    """How the person's newest entry for the seat stands. None means: there is none."""
    every = standings_of(night, seat)
    return next((one for one in every if one.counted.entry.by.id == person), None)


def waits(standing: Standing) -> bool:
    """Whether somebody has something to decide or to key in again."""
    return standing.state is not EntryState.DECLARED


def _standing(
    counted: Counted, every: Sequence[Counted], *, rule: DoubleEntry, declared: Received | None
) -> Standing:
    others = [one for one in every if one is not counted and _may_pair(one, counted, rule)]
    pairs = [(one, _between(counted, one)) for one in others]
    twin = next((one for one, found in pairs if not found), None)
    if declared is not None:
        result = declared.message.declaration
        is_same = agrees(counted.entry.declaration, result)
        state = EntryState.DECLARED if is_same else EntryState.CONTRADICTED
        found = contradictions(counted.entry.declaration, result)
        return Standing(counted, state, twin, declared=declared, differences=found)
    if rule is DoubleEntry.NONE or twin is not None:
        return Standing(counted, EntryState.PROVISIONAL, twin)
    if not pairs:
        return Standing(counted, EntryState.ENTERED_ONCE)
    other, found = pairs[-1]
    return Standing(counted, EntryState.DIFFERS, other=other, differences=found)


def _between(counted: Counted, other: Counted) -> tuple[Difference, ...]:
    return differences(counted.entry.declaration, other.entry.declaration)


def _may_pair(one: Counted, other: Counted, rule: DoubleEntry) -> bool:
    """Whether the rule lets the one confirm the other; under any rule, another person's may."""
    return rule is not DoubleEntry.SECOND_PERSON or one.entry.by.id != other.entry.by.id
