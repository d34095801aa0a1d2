"""Headlines of Welsh change notes about seats: at most 70 characters, the news first."""

from collections.abc import Iterator

from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.change import seat as plan
from countnight.stories.change.moment import SeatMoment
from countnight.stories.languages.cy.change.words import ChangeWords, Side, figure
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.parties import named
from countnight.stories.wording import Phrase, Piece, text_of

LONGEST = 70

MAJORITY = ("majority", "mwyafrif o ")
TOTALS = (
    ("electorate", "nifer yr etholwyr yn "),
    ("valid_votes", "pleidleisiau dilys yn "),
    ("rejected", "papurau a wrthodwyd yn "),
)

WINS = {"hold": "yn cadw'r sedd", "gain": "yn cipio'r sedd", "win": "yn ennill y sedd"}
ITS = {"hold": "yn ei chadw", "gain": "yn ei chipio", "win": "yn ei hennill"}


def headline(was: SeatMoment, now: SeatMoment) -> Phrase:
    """'Cywiro Bassetlaw: mwyafrif o 14,013, nid 14,022', or less where that is too long."""
    words = ChangeWords(was, now)
    lead: Pieces = ("Cywiro ", words.now.seat())
    ways = ((*lead, ": ", *news) for news in _news(words))
    return next((way for way in ways if len(text_of(way)) <= LONGEST), lead)


def _news(words: ChangeWords) -> Iterator[Pieces]:
    """What changed, the strongest first."""
    if plan.is_other_winner(*words.moments):
        yield from _other_winner(words)
        yield ("enillydd arall",)
        return
    if plan.is_tie_broken(*words.moments):
        yield ("mwyafrif o ", figure(words.now.book.first("majority")), ", nid pleidlais gyfartal")
        return
    yield from _total(words, *MAJORITY)
    for pair in plan.votes_changed(*words.moments):
        if pair.was is not None and pair.now is not None:
            who = words.now.person(words.now.standing(pair.about), "last")
            yield (*who, " ", figure(pair.now), ", nid ", figure(pair.was))
    for fact_id, lead in TOTALS:
        yield from _total(words, fact_id, lead)


def _total(words: ChangeWords, fact_id: str, lead: str) -> Iterator[Pieces]:
    pair = plan.total_changed(*words.moments, fact_id)
    if pair is not None and pair.was is not None and pair.now is not None:
        yield (lead, figure(pair.now), ", nid ", figure(pair.was))


def _other_winner(words: ChangeWords) -> Iterator[Pieces]:
    if words.now.view.winner is None:
        yield ("pleidlais gyfartal",)
        return
    now = _outcome(words.now, WINS)
    if words.was.view.winner is not None:
        yield (*now, ", nid ", *_outcome(words.was, ITS))
    yield now


def _outcome(side: Side, verbs: dict[str, str]) -> Pieces:
    """'Llafur yn cadw'r sedd', 'y Ceidwadwyr yn ei chipio'."""
    fact = next(side.book.each("outcome"))
    party = named(side.view.election.parties[PartyKey(str(fact.about))], fact)
    return (party, " ", Piece(verbs[str(fact.value)], fact, SpanType.COMPARISON))
