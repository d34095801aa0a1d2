"""Merging a reporter's draft into the story of the same result, in one commit."""

from collections.abc import Sequence

from countnight.desk.posts.merging import Merge, events_of_merge
from countnight.flow.desk import committed, draft_queued, moment_of, with_figures
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, DraftRevised, Event


def merge_drafts(newsroom: Newsroom, order: Merge, *, by: Actor) -> Batch:
    """The story waits with the reporter's words in it, and the reporter's draft waits no longer.

    Raises: DeskError, when one of the two changed, is gone, or may not be merged.
    """

    def events() -> Sequence[Event]:
        moment = moment_of(newsroom, by)
        ruled, post, waiting = events_of_merge(order, night=newsroom.night, moment=moment)
        if waiting is None:
            return [ruled, draft_queued(newsroom, post, by=by)]
        found = findings_in_post(newsroom.figures, post)
        revised = DraftRevised(post, waiting.revision + 1, by, found)
        return [ruled, with_figures(newsroom, revised)]

    return committed(newsroom, events)
