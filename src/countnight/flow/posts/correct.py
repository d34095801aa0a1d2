"""Correcting a published post: the one way in, whoever has found what was wrong."""

from dataclasses import replace

from countnight.desk.errors import LiveFactMissingError
from countnight.desk.posts.correcting import Correct, events_of_correction
from countnight.flow.desk import committed, moment_of
from countnight.flow.living.filling import filled_post
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, PostPublished
from countnight.model.post import Post


def correct_post(newsroom: Newsroom, order: Correct, *, by: Actor) -> Batch:
    """The corrected post is on its pages, read against the facts of now, and open pages have it.

    Raises: DeskError, when it changed, is gone, waits, or lacks a reason; PollOpenError.
    """

    def events() -> tuple[PostPublished, ...]:
        post = _as_typed(newsroom, order.post)
        filled, unfilled = filled_post(post, figures=newsroom.figures)
        if unfilled:
            raise LiveFactMissingError(draft=post.id, why=unfilled[0].message)
        read = replace(order, post=filled, findings=findings_in_post(newsroom.figures, post))
        moment = moment_of(newsroom, by)
        return events_of_correction(read, night=newsroom.night, moment=moment)

    return committed(newsroom, events)


def _as_typed(newsroom: Newsroom, post: Post) -> Post:
    """The post with the body that somebody typed as the one to be filled in, if they typed any."""
    out = newsroom.night.posts.get(post.id)
    if out is None or post.body in {out.body, out.body_as_written}:
        return post
    return replace(post, written=None)
