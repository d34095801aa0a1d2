"""The newsroom in memory: the night kept level with the log, and the facts that follow."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile

from countnight.errors import CountnightError
from countnight.flow.figures import Figures
from countnight.flow.living.reading import readers_night
from countnight.flow.ports import Clock, Log
from countnight.model.election import Election
from countnight.model.event import (
    Batch,
    CountEntered,
    DeclarationAccepted,
    Entry,
    Event,
    NightOpened,
    PostPublished,
    SummaryPublished,
)
from countnight.model.ids import START, Position
from countnight.model.night import Night, fold, night_from_batches
from countnight.render.site import Site


class NightMismatchError(CountnightError):
    """The store belongs to another night than the one it was opened for."""

    def __init__(self, *, store_has: str, asked_for: str) -> None:
        super().__init__(
            f"this store holds {store_has}, but {asked_for} was asked for: "
            "name another store with --store"
        )


class PollOpenError(CountnightError):
    """Something would be told of how people voted while the poll is open."""

    def __init__(self, *, closes: datetime) -> None:
        super().__init__(
            f"nothing about how people voted may go out before the close of poll at "
            f"{closes:%Y-%m-%d %H:%M %Z}"
        )


class Newsroom:
    """One night, its log and its clock. Everything else here can be rebuilt from the log."""

    def __init__(self, election: Election, *, log: Log, clock: Clock, build: str) -> None:
        self.election = election
        self.log = log
        self.clock = clock
        self.build = build
        self.night = Night(election)
        self.figures = Figures(self.night)
        self._tried: Figures | None = None

    def open(self, *, is_test: bool) -> None:
        """The night is level with the log, and the log is this election's and of this kind.

        Raises: NightMismatchError.
        """
        for batch in self.catch_up():
            _guard_election(self.election, batch)
        if not self.night.is_open:
            self.commit([NightOpened(self.election.id, is_test=is_test)])
        if self.night.is_test != is_test:
            kinds = {True: "a test night", False: "a live night"}
            raise NightMismatchError(store_has=kinds[self.night.is_test], asked_for=kinds[is_test])

    def tried(self, event: Event) -> Figures:
        """The facts as they would be if the event happened now; nothing happens yet."""
        entry = Entry(Position(self.night.position + 1), self.clock.now(), event)
        self._tried = Figures(fold(self.night, Batch((entry,))), earlier=self.figures)
        return self._tried

    def catch_up(self) -> tuple[Batch, ...]:
        """What others have appended since; the night is level with the log afterwards."""
        batches = tuple(self.log.read(after=self.night.position))
        for batch in batches:
            self._take(batch)
        return batches

    def commit(self, events: Sequence[Event]) -> Batch:
        """The events are in the log, straight behind what this newsroom had read.

        Raises: StaleLogError when somebody else appended in between; PollOpenError when one
        of them would tell how people voted before they all have.
        """
        at = self.clock.now()
        if self.poll_closes(at) is not None:
            _guard_poll(events, closes=self.election.close_of_poll)
        batch = self.log.append(events, at=at, after=self.night.position)
        self._take(batch)
        return batch

    def poll_closes(self, at: datetime) -> datetime | None:
        """When the poll closes, while people still vote; None afterwards, and on a test night."""
        closes = self.election.close_of_poll
        return closes if self.night.is_open and not self.night.is_test and at < closes else None

    def _take(self, batch: Batch) -> None:
        self.night = fold(self.night, batch)
        self.figures = Figures(self.night, earlier=self._tried or self.figures)
        self._tried = None

    def site(self) -> Site:
        """The public site at the night's position."""
        return site_of(self.figures, build=self.build)

    def site_at(self, position: Position) -> Site:
        """The public site as it was when the log stood at the position.

        Shape: a photo that was withdrawn since is not in it.
        """
        batches = takewhile(lambda batch: batch.last <= position, self.log.read(after=START))
        night = replace(night_from_batches(self.election, batches), photos=self.night.photos)
        return site_of(Figures(night, earlier=self.figures), build=self.build)


def site_of(figures: Figures, *, build: str) -> Site:
    """The public site drawn from the figures."""
    return Site(
        election=figures.night.election,
        night=readers_night(figures),
        books=figures.books,
        group_book=figures.group_book,
        build=build,
    )


def _guard_election(election: Election, batch: Batch) -> None:
    for entry in batch.entries:
        event = entry.event
        if isinstance(event, NightOpened) and event.election != election.id:
            raise NightMismatchError(store_has=event.election, asked_for=election.id)


_TELLING = (PostPublished, SummaryPublished, DeclarationAccepted, CountEntered)
"""What could tell how people voted, to readers or to whoever reads the log."""


def _guard_poll(events: Sequence[Event], *, closes: datetime) -> None:
    for event in events:
        is_harmless = isinstance(event, PostPublished) and event.post.is_before_close
        tells = isinstance(
            event, (PostPublished, SummaryPublished, DeclarationAccepted, CountEntered)
        )
        if tells and not is_harmless:
            raise PollOpenError(closes=closes)
