"""The Welsh texts about one seat, by kind: which sentences, in which order."""

from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook
from countnight.model.story import StoryKind
from countnight.stories import cast as it
from countnight.stories.languages.cy.saying import say
from countnight.stories.languages.cy.seat import questions as ask
from countnight.stories.languages.cy.seat.background import BEATEN, background
from countnight.stories.languages.cy.seat.briefs import alert, bullet, social
from countnight.stories.languages.cy.seat.closing import deposits, turnout
from countnight.stories.languages.cy.seat.deposits import barely_kept
from countnight.stories.languages.cy.seat.detail import (
    ballots,
    last_time,
    margins,
    rest_of_the_field,
    tenure,
)
from countnight.stories.languages.cy.seat.headlines import headline
from countnight.stories.languages.cy.seat.leads import LEAD
from countnight.stories.languages.cy.seat.surroundings import surroundings
from countnight.stories.languages.cy.seat.table import result_table
from countnight.stories.languages.cy.seat.votes import PLACES, VOTES
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Told


def tell_long(view: SeatView, book: FactBook, setting: Setting | None) -> Told:
    """The seat's long story, in its surroundings if they are given."""
    words = SeatWords(view, book)
    return headline(words), long_story(words, setting)


def tell(view: SeatView, book: FactBook, *, kind: StoryKind) -> Told:
    """The seat's text of the kind. Raises: UnknownFormError where Welsh would have to guess."""
    words = SeatWords(view, book)
    if kind is StoryKind.POST:
        return headline(words), post(words)
    told = {StoryKind.HEADLINE: headline, StoryKind.ALERT: alert, StoryKind.SOCIAL: social}
    return None, [[told.get(kind, bullet)(words)]]


def post(words: SeatWords) -> list[list[Phrase]]:
    """The post's paragraphs: the news, the beaten MP, the votes, the rest, the turnout."""
    lead, beaten, votes, places = _result(words)
    closing = [turnout(words), deposits(words), *barely_kept(words)]
    return _said([[lead], [beaten], [votes], [places], [*background(words)], closing])


def long_story(words: SeatWords, setting: Setting | None) -> list[list[Phrase]]:
    """The post's sentences and all that a reader of the seat may want besides."""
    lead, beaten, votes, places = _result(words)
    is_contested = not it.is_unopposed(words)
    rest = rest_of_the_field(words) if is_contested else None
    table = result_table(words) if is_contested else None
    papers = ballots(words) if is_contested else None
    behind = [*background(words), tenure(words), last_time(words)]
    closing = [turnout(words), papers, deposits(words), *barely_kept(words)]
    around = [] if setting is None else surroundings(words, setting)
    return _said([
        [lead], [beaten], [votes], [places, rest], [table],
        margins(words), behind, closing, [*around],
    ])  # fmt: skip


def _result(words: SeatWords) -> tuple[Phrase | None, ...]:
    """The lead, what became of the beaten MP, the votes of the leading two, and the next two."""
    lead = say("lead", LEAD, words, stride=2)
    beaten = say("beaten", BEATEN, words)
    # only the ways for somebody who changed party say that the deposit went
    if beaten is not None and it.changed_party(words) and ask.beaten_lost_deposit(words):
        words.deposits_told.add(words.people["m"].candidacy.id)
    votes = None if it.is_unopposed(words) else say("votes", VOTES, words)
    words.cast_untold()
    return lead, beaten, votes, say("places", PLACES, words, stride=3)


def _said(paragraphs: list[list[Phrase | None]]) -> list[list[Phrase]]:
    """The paragraphs without what there was nothing to say of."""
    return [[phrase for phrase in paragraph if phrase] for paragraph in paragraphs]
