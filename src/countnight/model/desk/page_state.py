"""What stands on a live page, and what each change of it asks of a reader."""

from dataclasses import dataclass

from countnight.model.desk.summary import Bullet
from countnight.model.ids import START, Position, PostId, SeatId
from countnight.model.story import Story


@dataclass(frozen=True, slots=True)
class PageChange:
    """One change of one page: the batch it came with, and what a reader must redo.

    Shape: after position `since`, the page changed next at `to`.
    """

    since: Position
    to: Position
    posts: tuple[PostId, ...] = ()
    seats: tuple[SeatId, ...] = ()
    has_summary: bool = False


@dataclass(frozen=True, slots=True)
class PageState:
    """What stands on one live page, and every change that led there.

    Shape: `kept` are an editor's bullets, which readers see instead of `summary`'s.
    """

    posts: frozenset[PostId] = frozenset()
    summary: tuple[Story, ...] = ()
    kept: tuple[Bullet, ...] = ()
    changes: tuple[PageChange, ...] = ()

    @property
    def position(self) -> Position:
        """The position of the page's last change."""
        return self.changes[-1].to if self.changes else START
