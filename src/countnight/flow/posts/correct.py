"""Correcting a published post: the one way in, whoever has found what was wrong."""

from dataclasses import replace

from countnight.desk.correcting import Correct, events_of_correction
from countnight.flow.desk import committed, moment_of
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, PostPublished


def correct_post(newsroom: Newsroom, order: Correct, *, by: Actor) -> Batch:
    """The corrected post is on its pages, read against the facts of now, and open pages have it.

    Raises: DeskError, when it changed, is gone, waits, or lacks a reason; PollOpenError.
    """

    def events() -> tuple[PostPublished, ...]:
        read = replace(order, findings=findings_in_post(newsroom.figures, order.post))
        moment = moment_of(newsroom, by)
        return events_of_correction(read, night=newsroom.night, moment=moment)

    return committed(newsroom, events)
