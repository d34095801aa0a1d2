"""A newsroom on the shipped election, and results of it with figures of one's choosing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from night_theatre import BUILD, SHIPPED

from countnight.assemble import past_night, shelf_of
from countnight.errors import StaleLogError
from countnight.flow.newsroom import Newsroom
from countnight.flow.ports import Log
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.event import Batch, Event
from countnight.model.ids import CandidacyId, Position, SeatId
from countnight.store.memory_log import MemoryLog

GEDLING = SeatId("E14000710")
RANDALL, COAKER = CandidacyId("gedling-tom-randall"), CandidacyId("gedling-vernon-coaker")
QUARTER_TO_FOUR = datetime(2019, 12, 13, 3, 45, tzinfo=UTC)


class Watch:
    """A clock that a test sets."""

    def __init__(self, moment: datetime = QUARTER_TO_FOUR) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment last set."""
        return self.moment


class OvertakenLog:
    """A log into which somebody else appends first, once, just before our own next append."""

    def __init__(self) -> None:
        self.inner = MemoryLog()
        self.others: list[Event] = []
        self.refusals = 0

    def append(self, events: Sequence[Event], *, at: datetime, after: Position) -> Batch:
        """The events, unless somebody else is quicker. Raises: StaleLogError."""
        if self.others:
            first, self.others = self.others, []
            self.inner.append(first, at=at, after=self.inner.position())
        try:
            return self.inner.append(events, at=at, after=after)
        except StaleLogError:
            self.refusals += 1
            raise

    def read(self, *, after: Position) -> Iterator[Batch]:
        """Every batch behind the position."""
        return self.inner.read(after=after)

    def position(self) -> Position:
        """The last entry's position."""
        return self.inner.position()

    def close(self) -> None:
        """The log answers no more."""
        self.inner.close()


def newsroom(*, log: Log | None = None, clock: Watch | None = None) -> Newsroom:
    """An open newsroom in which nothing is declared."""
    election = shelf_of(SHIPPED).election
    room = Newsroom(election, log=log or MemoryLog(), clock=clock or Watch(), build=BUILD)
    room.open(is_test=False)
    return room


@cache
def results() -> dict[SeatId, ResultsMessage]:
    """The shipped night's messages, by seat."""
    return {one.declaration.seat: one for one in past_night(shelf_of(SHIPPED)).messages}


def gedling(*, revision: int = 1, randall: int = 22_718, coaker: int = 22_039) -> ResultsMessage:
    """Gedling's result, with these votes for its two leaders."""
    message = results()[GEDLING]
    votes = {**message.declaration.votes, RANDALL: randall, COAKER: coaker}
    return replace(message, declaration=with_votes(message, votes), revision=revision)


def with_votes(message: ResultsMessage, votes: dict[CandidacyId, int]) -> Declaration:
    """The message's declaration with other votes; the totals stay as they were read out."""
    return replace(message.declaration, votes=votes)
