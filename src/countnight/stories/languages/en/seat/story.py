"""The English texts about one seat, by kind: which sentences, in which order."""

from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook
from countnight.model.story import StoryKind
from countnight.stories.frames import say
from countnight.stories.languages.en.seat import situations as it
from countnight.stories.languages.en.seat.background import BEATEN, background
from countnight.stories.languages.en.seat.briefs import alert, bullet
from countnight.stories.languages.en.seat.closing import deposits, turnout
from countnight.stories.languages.en.seat.headlines import headline
from countnight.stories.languages.en.seat.leads import LEAD
from countnight.stories.languages.en.seat.votes import PLACES, VOTES
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase

Told = tuple[Phrase | None, list[list[Phrase]]]
"""A headline, or none, and paragraphs of sentences."""


def tell(view: SeatView, book: FactBook, *, kind: StoryKind) -> Told:
    """The seat's text of the kind."""
    if kind is StoryKind.POST:
        return headline(SeatWords(view, book)), post(SeatWords(view, book))
    if kind is StoryKind.HEADLINE:
        return None, [[headline(SeatWords(view, book))]]
    if kind is StoryKind.ALERT:
        return None, [[alert(SeatWords(view, book))]]
    return None, [[bullet(SeatWords(view, book))]]


def post(words: SeatWords) -> list[list[Phrase]]:
    """The post's paragraphs: the news, the beaten MP, the votes, the rest, the turnout."""
    lead = say("lead", LEAD, words, stride=2)
    beaten = say("beaten", BEATEN, words)
    if beaten is not None and words.book.get("deposits_lost", words.people["m"].candidacy.id):
        words.deposits_told.add(words.people["m"].candidacy.id)
    is_contested = not it.is_unopposed(words)
    votes = say("votes", VOTES, words, stride=1) if is_contested else None
    words.cast_untold()
    places = say("places", PLACES, words, stride=2)
    behind = background(words)
    closing = [turnout(words), deposits(words) if is_contested else None]
    paragraphs: list[list[Phrase | None]] = [
        [lead],
        [beaten],
        [votes],
        [places],
        [*behind],
        closing,
    ]
    return [[phrase for phrase in paragraph if phrase] for paragraph in paragraphs]
