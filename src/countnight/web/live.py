"""The newsroom among many threads: one writer at a time, and everybody told after a commit.

A commit waits for the disk, so writing happens off the event loop, under one lock; what
readers see is an immutable site that is exchanged whole, so reading needs no lock.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from time import perf_counter
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

from countnight.desk.orders import due_events
from countnight.flow.desk import publish_due
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Receipt
from countnight.model.ids import PageId
from countnight.render.site import Site
from countnight.web.bell import Bell
from countnight.web.deltas import Deltas
from countnight.web.settings import WebSettings
from countnight.web.watch.stopwatch import Stopwatch
from countnight.web.watch.troubles import Troubles

T = TypeVar("T")

logger = logging.getLogger(__name__)


class LiveNewsroom:
    """A newsroom whose commits reach its readers, whoever made them.

    Shape: `site` is the night as it is; every change up to it is in `deltas`. `public` is what
    readers are shown of it: the same, unless the dial has paused their pages.
    `readers` counts the streams that are open on each page, in this process.
    `stopwatch` and `troubles` are what this process noticed of itself.
    None means: `problem` nothing went wrong the last time we looked at the log.
    """

    def __init__(self, newsroom: Newsroom, *, settings: WebSettings) -> None:
        self.newsroom = newsroom
        self.settings = settings
        self.bell = Bell()
        self.deltas = Deltas(newsroom, dress=self.dressed)
        self.readers: Counter[PageId] = Counter()
        self.problem: str | None = None
        self.stopwatch = Stopwatch()
        self.troubles = Troubles()
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.site = self.dressed(newsroom.site())
        self._shown = newsroom.night
        self.public = self.site
        self.public = self._public()

    def write(self, act: Callable[[Newsroom], T]) -> T:
        """What the act answers; whatever it committed is on its way to the readers.

        Shape: for any thread but the event loop's; the act has the newsroom to itself.
        """
        with self._lock:
            try:
                answer = act(self.newsroom)
            finally:
                self._show_what_moved()
        if isinstance(answer, Receipt):
            self.stopwatch.note_receipt(answer)
        return answer

    async def written(self, act: Callable[[Newsroom], T]) -> T:
        """The same, for the event loop."""
        return await run_in_threadpool(self.write, act)

    def look(self) -> None:
        """What other processes appended since is read and on its way to the readers.

        A failure is logged, shown by /readyz and tried again at the next look.
        """
        with self._lock:
            try:
                if self.newsroom.log.position() > self.newsroom.night.position:
                    self.newsroom.catch_up()
            except Exception as error:  # noqa: BLE001 - the outer edge of the watcher's loop
                self._note(f"the log cannot be read: {error}", error)
                return
            self._show_what_moved()

    def _show_what_moved(self) -> None:
        """Readers see the newsroom as it is; nothing is drawn when nothing was committed."""
        if self.problem is not None or self.newsroom.night is not self._shown:
            self._show()

    def _show(self) -> None:
        """Readers see the newsroom as it is.

        A fault in drawing is noted and does not undo what is committed.
        """
        started = perf_counter()
        try:
            self.deltas.take(self.newsroom)
        except Exception as error:  # noqa: BLE001 - the outer edge, see above
            self._note(f"a change cannot be drawn: {error}", error)
        else:
            self.problem = None
        self._shown = self.newsroom.night
        self.site = self.dressed(self.newsroom.site())
        self.public = self._public()
        self._ring()
        self.stopwatch.note("draw", perf_counter() - started)

    def _public(self) -> Site:
        """The site as it is, or as it was when the pages paused."""
        paused_at = self.site.night.paused_at
        if paused_at is None or paused_at == self.site.night.position:
            return self.site
        if paused_at == self.public.night.position:
            return self.public
        return self.dressed(self.newsroom.site_at(paused_at))

    def _note(self, problem: str, error: Exception) -> None:
        """The problem is in the log once, and on /readyz until it is over."""
        if problem != self.problem:
            logger.error("%s", problem, exc_info=error)
        self.troubles.note(problem, at=self.newsroom.clock.now())
        self.problem = problem

    def dressed(self, site: Site) -> Site:
        """The site with the addresses and pace of this server."""
        return replace(
            site,
            base_url=self.settings.base_url,
            poll_seconds=self.settings.page_poll_seconds * site.night.dial.slowness,
            takes_questions=self.settings.takes_questions,
        )

    async def run(self) -> None:
        """Keeps level with the log and shows signs of life, until cancelled."""
        self._loop = asyncio.get_running_loop()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(run_in_threadpool(self._remember))
                group.create_task(self._watch())
                group.create_task(self._beat())
        finally:
            self._loop = None
            self.bell.close()

    def _remember(self) -> None:
        """What changed before we began is there for readers who come back."""
        if self.deltas.is_whole:
            return
        try:
            past = self.deltas.load_past(self.newsroom)
        except Exception as error:  # noqa: BLE001 - the outer edge, see above
            self._note(f"the past cannot be drawn: {error}", error)
            return
        with self._lock:
            self.deltas.add_past(past)
        self._ring()

    def _ring(self) -> None:
        """Readers' streams wake up; for any thread."""
        loop = self._loop
        if loop is not None:
            loop.call_soon_threadsafe(self.bell.ring)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self.settings.store_poll_seconds)
            await run_in_threadpool(self.look)
            if due_events(self.site.night, at=self.newsroom.clock.now()):
                await run_in_threadpool(self._publish_due)

    def _publish_due(self) -> None:
        """What was approved for now goes out; a failure is shown and tried again."""
        try:
            self.write(publish_due)
        except Exception as error:  # noqa: BLE001 - the outer edge, see above
            self._note(f"an approved post cannot go out: {error}", error)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self.settings.heartbeat_seconds)
            self.bell.beat()
