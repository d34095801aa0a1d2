"""The English texts about one seat, by kind: which sentences, in which order."""

from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook
from countnight.model.story import StoryKind
from countnight.stories import cast as it
from countnight.stories.frames import say
from countnight.stories.languages.en.seat.background import BEATEN, background, tells_deposit
from countnight.stories.languages.en.seat.briefs import alert, bullet, social
from countnight.stories.languages.en.seat.closing import barely_kept, deposits, turnout
from countnight.stories.languages.en.seat.detail import (
    ballots,
    last_time,
    margin,
    margin_then,
    newcomers,
    rest_of_the_field,
    tenure,
)
from countnight.stories.languages.en.seat.headlines import headline
from countnight.stories.languages.en.seat.leads import LEAD
from countnight.stories.languages.en.seat.surroundings import surroundings
from countnight.stories.languages.en.seat.table import result_table
from countnight.stories.languages.en.seat.votes import PLACES, VOTES
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Told


def tell_long(view: SeatView, book: FactBook, setting: Setting | None) -> Told:
    """The seat's long story, in its surroundings if they are given."""
    words = SeatWords(view, book)
    return headline(words), long_story(words, setting)


def tell(view: SeatView, book: FactBook, *, kind: StoryKind) -> Told:
    """The seat's text of the kind."""
    words = SeatWords(view, book)
    if kind is StoryKind.POST:
        return headline(words), post(words)
    if kind is StoryKind.SOCIAL:
        return None, [[social(words)]]
    brief = {StoryKind.HEADLINE: headline, StoryKind.ALERT: alert}.get(kind, bullet)
    return None, [[brief(words)]]


def long_story(words: SeatWords, setting: Setting | None) -> list[list[Phrase]]:
    """The post's sentences and all that a reader of the seat may want besides."""
    is_contested = not it.is_unopposed(words)
    lead, beaten = _opening(words)
    votes = say("votes", VOTES, words, stride=1) if is_contested else None
    words.cast_untold()
    places = say("places", PLACES, words, stride=2)
    rest = rest_of_the_field(words) if is_contested else []
    behind = background(words)
    table = result_table(words) if is_contested else None
    papers = [ballots(words), deposits(words), *barely_kept(words)] if is_contested else []
    closing = [turnout(words), *papers]
    around = surroundings(words, setting) if setting is not None else []
    paragraphs: list[list[Phrase | None]] = [
        [lead], [beaten], [votes], [places, *rest], [table],
        [margin(words), margin_then(words), newcomers(words)],
        [*behind, tenure(words), last_time(words)], closing, [*around],
    ]  # fmt: skip
    return _said(paragraphs)


def post(words: SeatWords) -> list[list[Phrase]]:
    """The post's paragraphs: the news, the beaten MP, the votes, the rest, the turnout."""
    lead, beaten = _opening(words)
    is_contested = not it.is_unopposed(words)
    votes = say("votes", VOTES, words, stride=1) if is_contested else None
    words.cast_untold()
    places = say("places", PLACES, words, stride=2)
    behind = background(words)
    deposit = [deposits(words), *barely_kept(words)] if is_contested else []
    closing = [turnout(words), *deposit]
    return _said([[lead], [beaten], [votes], [places], [*behind], closing])


def _opening(words: SeatWords) -> tuple[Phrase | None, Phrase | None]:
    """The lead, and what became of the beaten MP if the lead has not told it."""
    lead = say("lead", LEAD, words, stride=2)
    beaten = say("beaten", BEATEN, words)
    if beaten is not None and tells_deposit(words):
        words.deposits_told.add(words.people["m"].candidacy.id)
    return lead, beaten


def _said(paragraphs: list[list[Phrase | None]]) -> list[list[Phrase]]:
    """The paragraphs without what there was nothing to say of."""
    return [list(filter(None, paragraph)) for paragraph in paragraphs]
