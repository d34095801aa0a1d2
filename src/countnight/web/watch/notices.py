"""Notices on their way out: gathered, sent, tried again, and written down, one line a room.

What is not sent yet is in memory alone: after a restart notices begin with what happens then.
A room that does not answer holds up nobody but itself.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from starlette.concurrency import run_in_threadpool

from countnight.errors import CountnightError, NoticeRefusedError
from countnight.flow.newsroom import Newsroom
from countnight.flow.ports import Messenger
from countnight.flow.watch.notices import notices_of
from countnight.model.desk.notice import Notice, NoticeKind

MOST_IN_ONE = 10
"""Notices in one message: a burst of results is one message, not sixty."""

MOST_WAITING = 500
MOST_TRIES = 6
KEPT = 100
FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 60.0

logger = logging.getLogger(__name__)


class Sending(StrEnum):
    """What became of a message."""

    SENT = "sent"
    RETRIED = "tried again"
    GIVEN_UP = "given up"
    CROWDED_OUT = "crowded out"


@dataclass(frozen=True, slots=True)
class SendingLine:
    """One try. None means: `why` nothing was wrong."""

    at: datetime
    room: str
    number: int
    outcome: Sending
    why: str | None = None


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """Who is told, and of what. Units: seconds."""

    rooms: tuple[Messenger, ...] = ()
    kinds: frozenset[NoticeKind] = frozenset(NoticeKind)
    gather_seconds: float = 2.0
    first_wait_seconds: float = FIRST_WAIT_SECONDS


class Notices:
    """Follows the log from where it stands, and tells each room what is worth it."""

    def __init__(self, newsroom: Newsroom, *, settings: NoticeSettings) -> None:
        self.settings = settings
        self._newsroom = newsroom
        self._position = newsroom.night.position
        self._waiting: dict[str, deque[Notice]] = {room.name: deque() for room in settings.rooms}
        self._journal: deque[SendingLine] = deque(maxlen=KEPT)

    @property
    def journal(self) -> tuple[SendingLine, ...]:
        """The latest tries, the newest first."""
        return tuple(reversed(self._journal))

    def waiting(self) -> int:
        """How many notices are not sent yet, over all rooms."""
        return sum(map(len, self._waiting.values()))

    async def run(self) -> None:
        """Tells the rooms until cancelled; without rooms there is nothing to do."""
        if not self.settings.rooms:
            return
        async with asyncio.TaskGroup() as group:
            group.create_task(self._gather())
            for room in self.settings.rooms:
                group.create_task(self._serve(room))

    async def _gather(self) -> None:
        while True:
            await run_in_threadpool(self.look)
            await asyncio.sleep(self.settings.gather_seconds)

    def look(self) -> None:
        """What the log has since is waiting in every room's line; for any one thread."""
        kinds: Collection[NoticeKind] = self.settings.kinds
        try:
            for batch in self._newsroom.log.read(after=self._position):
                found = notices_of(batch, election=self._newsroom.election, kinds=kinds)
                for line in self._waiting.values():
                    line.extend(found)
                self._position = batch.last
        except CountnightError:
            logger.exception("notices cannot read the log; they try again")
        for name, line in self._waiting.items():
            self._make_room(name, line)

    def _make_room(self, name: str, line: deque[Notice]) -> None:
        """A room that is away for long loses the oldest notices, and that is written down."""
        too_many = len(line) - MOST_WAITING
        if too_many > 0:
            for _ in range(too_many):
                line.popleft()
            self._write(name, too_many, Sending.CROWDED_OUT, "too many were waiting")

    async def _serve(self, room: Messenger) -> None:
        line = self._waiting[room.name]
        while True:
            if line:
                await self.send_some(room)
            else:
                await asyncio.sleep(self.settings.gather_seconds)

    async def send_some(self, room: Messenger) -> None:
        """The first notices of the room's line are sent, or given up after several tries."""
        line = self._waiting[room.name]
        some = [line.popleft() for _ in range(min(MOST_IN_ONE, len(line)))]
        wait = self.settings.first_wait_seconds
        for tries_left in reversed(range(MOST_TRIES)):
            asked = await run_in_threadpool(self._try, room, some, is_last=tries_left == 0)
            if asked is None:
                return
            await asyncio.sleep(min(max(wait, asked), LONGEST_WAIT_SECONDS))
            wait *= 2

    def _try(self, room: Messenger, some: Sequence[Notice], *, is_last: bool) -> float | None:
        """How long we are asked to wait before the next try; None when there is to be none."""
        try:
            room.send(some)
        except CountnightError as error:
            is_final = isinstance(error, NoticeRefusedError) and error.is_final
            outcome = Sending.GIVEN_UP if is_last or is_final else Sending.RETRIED
            self._write(room.name, len(some), outcome, str(error))
            if outcome is Sending.GIVEN_UP:
                return None
            asked = error.wait_seconds if isinstance(error, NoticeRefusedError) else None
            return asked or 0.0
        self._write(room.name, len(some), Sending.SENT)
        return None

    def _write(self, room: str, number: int, outcome: Sending, why: str | None = None) -> None:
        at = self._newsroom.clock.now()
        self._journal.append(SendingLine(at, room, number, outcome, why))
        level = logging.INFO if outcome is Sending.SENT else logging.WARNING
        logger.log(level, "%d notices to %s: %s (%s)", number, room, outcome, why or "well")
