"""What every view is drawn from: one election, one night at one position, and its facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.model.night import Night


@dataclass(frozen=True, slots=True)
class Site:
    """The public site at one position of the log.

    Shape: `books` has the facts of every declared seat; `group_book` those of any group now.
    `build` changes with the code, so that a cached page of an older build is not reused.
    None means: `moment` a page is drawn for the time of its own last change.
    `photos_at` is where photos are found: readers get those in posts that are out.
    `takes_questions` says that somebody is there to keep what readers ask.
    """

    election: Election
    night: Night
    books: Mapping[SeatId, FactBook]
    group_book: Callable[[GroupId], FactBook]
    build: str
    base_url: str = ""
    poll_seconds: int = 10
    is_closed: bool = False
    moment: datetime | None = None
    photos_at: str = "/photos"
    takes_questions: bool = False

    @property
    def shows_pictures(self) -> bool:
        """Whether pages have photographs, maps and what other sites offer."""
        return self.night.dial.shows_pictures
