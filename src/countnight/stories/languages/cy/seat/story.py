"""The Welsh texts about one seat, by kind: which sentences, in which order."""

from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook
from countnight.model.story import StoryKind
from countnight.stories import cast as it
from countnight.stories.frames import say
from countnight.stories.languages.cy.seat.background import BEATEN, background
from countnight.stories.languages.cy.seat.briefs import alert, bullet
from countnight.stories.languages.cy.seat.closing import deposits, turnout
from countnight.stories.languages.cy.seat.headlines import headline
from countnight.stories.languages.cy.seat.leads import LEAD
from countnight.stories.languages.cy.seat.votes import PLACES, VOTES
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase

Told = tuple[Phrase | None, list[list[Phrase]]]
"""A headline, or none, and paragraphs of sentences."""


def tell(view: SeatView, book: FactBook, *, kind: StoryKind) -> Told:
    """The seat's text of the kind. Raises: UnknownFormError where Welsh would have to guess."""
    words = SeatWords(view, book)
    if kind is StoryKind.POST:
        return headline(words), post(words)
    if kind is StoryKind.HEADLINE:
        return None, [[headline(words)]]
    if kind is StoryKind.ALERT:
        return None, [[alert(words)]]
    return None, [[bullet(words)]]


def post(words: SeatWords) -> list[list[Phrase]]:
    """The post's paragraphs: the news, the beaten MP, the votes, the rest, the turnout."""
    lead = say("lead", LEAD, words, stride=2)
    beaten = say("beaten", BEATEN, words)
    if beaten is not None and words.book.get("deposits_lost", words.people["m"].candidacy.id):
        words.deposits_told.add(words.people["m"].candidacy.id)
    votes = None if it.is_unopposed(words) else say("votes", VOTES, words)
    words.cast_untold()
    places = say("places", PLACES, words, stride=3)
    behind = background(words)
    closing = [turnout(words), deposits(words)]
    paragraphs: list[list[Phrase | None]] = [
        [lead],
        [beaten],
        [votes],
        [places],
        [*behind],
        closing,
    ]
    return [[phrase for phrase in paragraph if phrase] for paragraph in paragraphs]
