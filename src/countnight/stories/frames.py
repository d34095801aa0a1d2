"""Frames: what may be said, when it may be said, and the ways of saying it.

A frame's ways are whole sentences with slots in braces: `{majority}` is a slot, and
`{have|has@W}` the plural or the singular verb, as the party in slot W wants it. The way is
chosen by seed, so that neighbours differ and a replay does not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, Protocol, TypeVar
from zlib import crc32

from countnight.stories.house_words import Banned, ways_left
from countnight.stories.slots import Slots
from countnight.stories.ways import sayer_of
from countnight.stories.wording import Phrase


class Words(Protocol):
    """What a sentence about one seat or group is said from.

    Shape: each sentence adds its slots to `said`.
    """

    turn: int
    banned: Banned
    said: list[frozenset[str]]

    @property
    def slots(self) -> Slots[Any]:
        """How the language answers slots."""
        ...

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        ...


class Decided(Words, Protocol):
    """What a sentence about a declared seat is said from."""

    @property
    def outcome(self) -> str:
        """hold, gain or win."""
        ...


W = TypeVar("W", bound=Words)
S = TypeVar("S", bound=Decided)
OUTCOMES = ("gain", "hold", "win")


@dataclass(frozen=True, slots=True)
class Frame(Generic[W]):
    """Ways of saying one thing, all true under the same condition."""

    when: Callable[[W], bool]
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome(Frame[S]):
    """A frame of seats with one outcome.

    Shape: `when` asks for the outcome and for everything else; `besides` for the rest alone.
    """

    outcome: str
    besides: Callable[[S], bool]


def on_gain(when: Callable[[S], bool], ways: tuple[str, ...]) -> Outcome[S]:
    """A frame of seats that change hands, if the rest is true as well."""
    return _of("gain", when, ways)


def on_hold(when: Callable[[S], bool], ways: tuple[str, ...]) -> Outcome[S]:
    """A frame of seats whose party won last time, if the rest is true as well."""
    return _of("hold", when, ways)


def _of(outcome: str, besides: Callable[[S], bool], ways: tuple[str, ...]) -> Outcome[S]:
    def when(words: S) -> bool:
        return words.outcome == outcome and besides(words)

    return Outcome(when, ways, outcome, besides)


class ByOutcome(tuple[Frame[S], ...]):  # noqa: SLOT001 - it carries `asked` beside its frames
    """A table of frames that is read for one outcome: no hold is asked about gains.

    Shape: `asked` has, by outcome, each frame that can hold then and what is left to ask.
    """

    asked: Mapping[str, tuple[Frame[S], ...]]

    def left_for(self, words: S) -> tuple[Frame[S], ...]:
        """The frames that can hold for the seat's outcome, with what is left to ask."""
        return self.asked[words.outcome]


def by_outcome(*frames: Frame[S]) -> ByOutcome[S]:
    """A table of the frames, read for one outcome."""
    table = ByOutcome(frames)
    table.asked = {outcome: tuple(_left(frames, outcome)) for outcome in OUTCOMES}
    return table


def _left(frames: Iterable[Frame[S]], outcome: str) -> Iterator[Frame[S]]:
    for frame in frames:
        if not isinstance(frame, Outcome):
            yield frame
        elif frame.outcome == outcome:
            yield Frame(frame.besides, frame.ways)


def fill(way: str, words: Words) -> Phrase:
    """The sentence with every slot answered."""
    return sayer_of(way, words.slots)(words)


def say(slot: str, frames: Sequence[Frame[W]], words: W, *, stride: int = 1) -> Phrase | None:
    """The first frame that holds, said in the seeded way; None when no frame holds.

    Shape: sentences of one text have strides of their own (see `chosen`).
    """
    for frame in frames.left_for(words) if isinstance(frames, ByOutcome) else frames:
        if frame.when(words):
            ways = ways_left(slot, frame.ways, words.banned) if words.banned else frame.ways
            return sayer_of(_chosen(slot, ways, words.turn, stride), words.slots)(words)
    return None


def chosen(slot: str, ways: Sequence[str], *, turn: int, stride: int = 1) -> str:
    """The way for this turn: neighbours have neighbouring turns, so they never share one.

    Two seats that meet again in one sentence, a round of ways apart, part in the sentences
    of another stride.
    """
    return _chosen(slot, ways, turn, stride)


def _chosen(slot: str, ways: Sequence[str], turn: int, stride: int) -> str:
    return ways[0] if len(ways) == 1 else ways[_place(slot, len(ways), turn, stride)]


def in_turn(slot: str, ways: tuple[str, ...], words: Words) -> Sequence[str]:
    """All the ways that the house leaves, the chosen one first: for texts that must fit."""
    left = ways_left(slot, ways, words.banned) if words.banned else ways
    start = _place(slot, len(left), words.turn, 1)
    return (*left[start:], *left[:start])


def _place(slot: str, ways: int, turn: int, stride: int) -> int:
    return (turn + turn // ways * stride + _start_of(slot)) % ways


@lru_cache(maxsize=256)
def _start_of(slot: str) -> int:
    return crc32(slot.encode())
