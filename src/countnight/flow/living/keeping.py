"""A person's edits of a text by rule, kept when the rule writes the text again."""

from dataclasses import replace

from countnight.desk.carrying import carried
from countnight.desk.posts.surviving import merged_text
from countnight.flow.figures import Figures
from countnight.flow.living.filling import filled_post
from countnight.flow.proof import findings_in_post
from countnight.flow.tell import drafts_of_seat
from countnight.model.desk.draft import QueuedDraft
from countnight.model.event import DraftQueued, PostPublished
from countnight.model.ids import PostId, SeatId
from countnight.model.post import Post
from countnight.model.story import Story


def with_edits_kept(
    event: PostPublished | DraftQueued, seat: SeatId, *, before: Figures, after: Figures
) -> PostPublished | DraftQueued:
    """The event; where it is the next version of an edited text, with the person's sentences in it.

    Shape: sentences that the person did not touch are the new ones; those that the person wrote
    are kept, and read against the new figures.
    """
    if not isinstance(event, DraftQueued):
        return event
    night = before.night
    waiting, out = night.queue.get(event.post.id), night.posts.get(event.post.id)
    if waiting is not None:
        return _beside(event, waiting, after)
    base = _told_before(event.post.id, seat, before)
    if out is None or out.edited_by is None or base is None:
        return event
    merged = _merged(event.post, base=base, edited=out)
    post, _ = filled_post(merged, figures=after)
    return replace(event, post=post, findings=(*event.findings, *findings_in_post(after, post)))


def _beside(event: DraftQueued, waiting: QueuedDraft, after: Figures) -> DraftQueued:
    """The new text beside a waiting edit, with what is found in the edit now."""
    if waiting.post.edited_by is None:
        return event
    found = findings_in_post(after, waiting.post)
    return replace(event, findings=(*event.findings, *found))


def _told_before(post: PostId, seat: SeatId, before: Figures) -> Story | None:
    """What the rule wrote from the figures of before; the same night always gives the same text."""
    if seat not in before.books:
        return None
    drafts = drafts_of_seat(before, seat, before=before)
    return next((draft.story for draft in drafts if draft.id == post), None)


def _merged(fresh: Post, *, base: Story, edited: Post) -> Post:
    is_own_headline = edited.headline != (base.headline or "")
    headline = edited.headline if is_own_headline else fresh.headline
    body = merged_text(base=base.text or "", edited=edited.body_as_written, fresh=fresh.body)
    return replace(
        fresh,
        headline=headline,
        body=body,
        spans=carried(fresh, headline=headline, body=body),
        is_breaking=edited.is_breaking,
        edited_by=edited.edited_by,
        blocks=edited.blocks,
    )
