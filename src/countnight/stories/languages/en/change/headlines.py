"""Headlines of English change notes about seats: at most 70 characters, the news first."""

from collections.abc import Iterator

from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.change import seat as plan
from countnight.stories.change.moment import SeatMoment
from countnight.stories.languages.en.change.words import ChangeWords, Pieces, Side
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.wording import Phrase, Piece, text_of

LONGEST = 70

MAJORITY = ("majority", "majority ")
TOTALS = (
    ("electorate", "electorate "),
    ("valid_votes", "valid votes "),
    ("rejected", "rejected papers "),
)


def headline(was: SeatMoment, now: SeatMoment) -> Phrase:
    """'Bassetlaw corrected: majority 14,013, not 14,022', or less where that is too long."""
    words = ChangeWords(was, now)
    lead: Pieces = (words.seat(), " corrected")
    ways = ((*lead, ": ", *news) for news in _news(words))
    return next((way for way in ways if len(text_of(way)) <= LONGEST), lead)


def _news(words: ChangeWords) -> Iterator[Pieces]:
    """What changed, the strongest first."""
    if plan.is_other_winner(*words.moments):
        yield from _other_winner(words)
        yield ("another winner",)
        return
    if plan.is_tie_broken(*words.moments):
        yield ("majority ", words.figure(words.now.book.first("majority")), ", not a tie")
        return
    yield from _total(words, *MAJORITY)
    for pair in plan.votes_changed(*words.moments):
        if pair.was is not None and pair.now is not None:
            who = words.now.person(words.now.standing(pair.about), "last")
            yield (*who, " ", words.figure(pair.now), ", not ", words.figure(pair.was))
    for fact_id, lead in TOTALS:
        yield from _total(words, fact_id, lead)


def _total(words: ChangeWords, fact_id: str, lead: str) -> Iterator[Pieces]:
    pair = plan.total_changed(*words.moments, fact_id)
    if pair is not None and pair.was is not None and pair.now is not None:
        yield (lead, words.figure(pair.now), ", not ", words.figure(pair.was))


def _other_winner(words: ChangeWords) -> Iterator[Pieces]:
    if words.now.view.winner is None:
        yield ("tied",)
        return
    now = _outcome(words.now)
    if words.was.view.winner is not None:
        yield (*now, ", not ", *_outcome(words.was))
    yield now


def _outcome(side: Side) -> Pieces:
    """'Labour hold', 'Conservative gain'."""
    fact = next(side.book.each("outcome"))
    adjective = capitalised(side.forms(PartyKey(str(fact.about))).adjective)
    party = Piece(adjective, fact, SpanType.PARTY)
    return (party, " ", Piece(str(fact.value), fact, SpanType.COMPARISON))
