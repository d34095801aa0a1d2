"""The English preview of a seat: its headline, and the plan filled with English frames."""

from countnight.facts.preview.view import SeatAhead
from countnight.model.fact import FactBook
from countnight.stories.ahead.plan import Tables, preview
from countnight.stories.languages.en.preview import moments, needed, standing
from countnight.stories.languages.en.preview.headlines import headline
from countnight.stories.languages.en.preview.leads import LEAD
from countnight.stories.languages.en.preview.words import PreviewWords
from countnight.stories.wording import Phrase

Told = tuple[Phrase | None, list[list[Phrase]]]

TABLES = Tables(
    lead=LEAD,
    needed=needed.NEEDED,
    record=needed.RECORD,
    last_time=needed.LAST_TIME,
    outgoing=standing.OUTGOING,
    no_mp=standing.NO_MP,
    against=standing.AGAINST,
    alone=standing.ALONE,
    more=standing.MORE,
    time=moments.TIME,
    median=moments.MEDIAN,
    around=moments.AROUND,
)


def tell(view: SeatAhead, book: FactBook) -> Told:
    """The seat's preview."""
    words = PreviewWords(view, book)
    return headline(words.fresh()), preview(words, TABLES)
