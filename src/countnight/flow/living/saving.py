"""An editor's bullets on their way to the page."""

from collections.abc import Sequence

from countnight.desk.errors import StaleBulletError, SummaryMovedError
from countnight.flow.desk import committed
from countnight.flow.living.bullets import seen_of, typed_bullets
from countnight.flow.newsroom import Newsroom
from countnight.model.desk.actor import Actor
from countnight.model.event import Batch, Event, SummaryEdited
from countnight.model.ids import PageId
from countnight.model.night import PageState


def edit_summary(
    newsroom: Newsroom, page: PageId, texts: Sequence[str], *, by: Actor, seen: str
) -> Batch:
    """The page's bullets are these, in this order; none gives the page back to the automatic ones.

    Raises: SummaryMovedError, when somebody edited it meanwhile; StaleBulletError, when the facts
    contradict one; PollOpenError.
    """

    def events() -> Sequence[Event]:
        state = newsroom.night.pages.get(page, PageState())
        if seen_of(state.kept) != seen:
            raise SummaryMovedError(page=page)
        typed = typed_bullets(newsroom.figures, page, texts)
        for one in typed:
            if one.is_stale:
                raise StaleBulletError(words=one.bullet.text, why=one.findings[0].message)
        return [SummaryEdited(page, tuple(one.bullet for one in typed), by)]

    return committed(newsroom, events)
