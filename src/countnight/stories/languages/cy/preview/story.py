"""The Welsh preview of a seat: its headline, and the plan filled with Welsh frames."""

from countnight.facts.preview.view import SeatAhead
from countnight.model.fact import FactBook
from countnight.stories.ahead.plan import Tables, preview
from countnight.stories.fitting import Limit, brief
from countnight.stories.languages.cy.preview import sentences as frames
from countnight.stories.languages.cy.preview.words import PreviewWords
from countnight.stories.wording import Phrase

Told = tuple[Phrase | None, list[list[Phrase]]]

LONGEST = 70

TABLES = Tables(
    lead=frames.LEAD,
    needed=frames.NEEDED,
    record=frames.RECORD,
    last_time=frames.LAST_TIME,
    outgoing=frames.OUTGOING,
    no_mp=frames.NO_MP,
    against=frames.AGAINST,
    alone=frames.ALONE,
    more=frames.MORE,
    time=frames.TIME,
    median=frames.MEDIAN,
    around=frames.AROUND,
)


def tell(view: SeatAhead, book: FactBook) -> Told:
    """The seat's preview. Raises: UnknownFormError where Welsh would have to guess."""
    words = PreviewWords(view, book)
    limit = Limit(LONGEST, frames.OTHERWISE)
    return brief("headline", frames.HEADLINE, words.fresh, limit=limit), preview(words, TABLES)
