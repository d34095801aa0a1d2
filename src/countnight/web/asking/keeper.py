"""What tends readers' questions while the application runs: answers, letters, forgetting."""

import asyncio
import logging
from collections import Counter
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from countnight.flow.questions.box import QuestionBox
from countnight.flow.questions.tending import answers_in, forget, notice_answers, send_letters
from countnight.model.block import QuestionId
from countnight.model.ids import PostId
from countnight.web.live import LiveNewsroom

EVERY_SECONDS = 60.0
"""How often what has had its time is deleted, and letters that failed are tried again."""

logger = logging.getLogger(__name__)

Answers = frozenset[tuple[QuestionId, PostId]]


@dataclass
class Keeper:
    """What was seen the last time. None means: nothing yet; `fault` nothing went wrong."""

    box: QuestionBox
    live: LiveNewsroom
    answers: Answers | None = None
    fault: str | None = None

    def tend(self, *, is_time: bool) -> None:
        """Everything that is due is done; a failure is logged once and tried again.

        Shape: `is_time` also for what does not follow from the night.
        """
        try:
            self._tend(is_time=is_time)
        except Exception as error:
            # The outer edge of the keeper's loop.
            if str(error) != self.fault:
                logger.exception("questions cannot be tended")
            self.fault = str(error)
        else:
            self.fault = None

    def _tend(self, *, is_time: bool) -> None:
        site = self.live.site
        found = frozenset((one, post.id) for one, post in answers_in(site.night).items())
        has_moved = found != self.answers
        if has_moved:
            notice_answers(self.box, site.night)
            self.answers = found
        if is_time:
            forget(self.box)
        if is_time or has_moved:
            for why, count in Counter(send_letters(self.box, site)).items():
                logger.warning("letters to readers wait (%d): %s", count, why)


async def tending(box: QuestionBox, live: LiveNewsroom) -> None:
    """Tends the questions until cancelled; the first time at once."""
    keeper = Keeper(box, live)
    loop = asyncio.get_running_loop()
    next_time = loop.time()
    while True:
        is_time = loop.time() >= next_time
        if is_time:
            next_time = loop.time() + EVERY_SECONDS
        await run_in_threadpool(keeper.tend, is_time=is_time)
        await asyncio.sleep(live.settings.store_poll_seconds)
