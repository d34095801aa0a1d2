"""Lists in a long Welsh story: the full result, the rest of the field, last time's parties."""

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.joining import Pieces, conjunction
from countnight.stories.languages.cy.parties import bracket_of
from countnight.stories.languages.cy.seat.people import SeatSpeech, person_words
from countnight.stories.wording import Phrase, Piece, text_of

PARTIES_OF_LAST_TIME = 4


def result_table(words: SeatSpeech) -> Phrase:
    """One line a candidate: name, party, votes, share, and the change where there is one."""
    lines: Pieces = ()
    for number, standing in enumerate(words.view.ranked):
        lines = (*lines, *(("\n",) if number else ()), *_line(words, standing))
    return lines


def _line(words: SeatSpeech, standing: Standing) -> Pieces:
    about = standing.candidacy.id
    bracket = bracket_of(standing.main_party)
    line: Pieces = (
        Piece(standing.candidacy.name, words.need("candidate", about), SpanType.NAME),
        " (",
        Piece(bracket, words.need("party", about), SpanType.PARTY),
        ") ",
        Piece(words.numbers.digits(standing.votes), words.need("votes", about), SpanType.NUMBER),
    )
    share, change = words.book.get("share", about), words.book.get("share_change", about)
    if share is not None:
        percentage = words.numbers.style.in_percent(words.numbers.in_column(exact(share)))
        line = (*line, ", ", Piece(percentage, share, SpanType.NUMBER, numbers.ROUNDED))
    return line if change is None else (*line, ", ", *_moved(words, change))


def _moved(words: SeatSpeech, change: Fact) -> Pieces:
    """'i fyny 2.2'; 'dim newid' when it rounds to nothing."""
    tenths = tenths_half_up(exact(change))
    if tenths == 0:
        return (Piece("dim newid", change, SpanType.COMPARISON, numbers.ROUNDED),)
    word = "i fyny" if tenths > 0 else "i lawr"
    size = words.numbers.in_column(exact(change))
    return (
        Piece(word, change, SpanType.COMPARISON),
        " ",
        Piece(size, change, SpanType.NUMBER, numbers.ROUNDED),
    )


def untold_rest(words: SeatSpeech) -> list[Standing]:
    """Everybody who has not been named yet, by votes."""
    return [one for one in words.view.ranked if one.candidacy.id not in words.named]


def listed_rest(words: SeatSpeech) -> Phrase:
    """'A (y Blaid Werdd), a gafodd 1,046 o bleidleisiau; B (annibynnol), a gafodd 120, ac C …'."""
    rest = untold_rest(words)
    pieces: Pieces = ()
    for place, one in enumerate(rest):
        item = _standing(words, one, form="n" if place else "votes")
        is_last = 0 < place == len(rest) - 1
        parted: Pieces = (f", {conjunction(text_of(item))} ",) if is_last else ("; ",)
        pieces = (*pieces, *(parted if place else ()), *item)
    return pieces


def _standing(words: SeatSpeech, one: Standing, *, form: str) -> Pieces:
    """'Neil Jackson (y Blaid Werdd), a gafodd 1,148 o bleidleisiau'."""
    name, votes = person_words(words, one, "br"), person_words(words, one, form)
    return (*_pieces(name), ", a gafodd ", *_pieces(votes))


def _pieces(said: Piece | str | Phrase) -> Pieces:
    return (said,) if isinstance(said, str | Piece) else tuple(said)


def parties_then(words: SeatSpeech) -> Phrase:
    """'Llafur 27,467, Ceidwadwyr 22,615', the largest first."""
    facts = sorted(words.book.each("previous_party_votes"), key=lambda fact: -int(exact(fact)))
    pieces: Pieces = ()
    for place, fact in enumerate(facts[:PARTIES_OF_LAST_TIME]):
        pieces = (*pieces, ", " if place else "", *_party_then(words, fact))
    return pieces


def _party_then(words: SeatSpeech, fact: Fact) -> Pieces:
    party = words.view.election.parties[PartyKey(str(fact.about))]
    votes = Piece(words.numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)
    return (Piece(bracket_of(party), fact, SpanType.PARTY), " ", votes)
