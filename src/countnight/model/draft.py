"""A text that is ready and not yet out."""

from dataclasses import dataclass
from datetime import datetime

from countnight.model.ids import PageId, PostId
from countnight.model.post import PostKind
from countnight.model.story import Story


@dataclass(frozen=True, slots=True)
class Draft:
    """A story on its way to its pages.

    Shape: a draft with the id of a published post is its next version. `correction` is what
    readers are told when that post was wrong; None means it was not, only out of date.
    """

    id: PostId
    kind: PostKind
    pages: tuple[PageId, ...]
    story: Story
    shown_at: datetime
    correction: str | None = None
