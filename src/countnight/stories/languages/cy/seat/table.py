"""The full result as lines of Welsh text, for a long story."""

from countnight.facts.seat_view import Standing
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.cast import exact
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.parties import forms_of
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece


def result_table(words: SeatWords) -> Phrase:
    """One line a candidate: name, party, votes, share, and the change where there is one."""
    lines: Pieces = ()
    for number, standing in enumerate(words.view.ranked):
        lines = (*lines, *(("\n",) if number else ()), *_line(words, standing))
    return lines


def _line(words: SeatWords, standing: Standing) -> Pieces:
    about = standing.candidacy.id
    bracket = forms_of(standing.main_party).bracket
    line: Pieces = (
        Piece(standing.candidacy.name, words.need("candidate", about), SpanType.NAME),
        " (",
        Piece(bracket, words.need("party", about), SpanType.PARTY),
        ") ",
        Piece(numbers.digits(standing.votes), words.need("votes", about), SpanType.NUMBER),
    )
    share, change = words.book.get("share", about), words.book.get("share_change", about)
    if share is not None:
        line = (*line, ", ", _figure(share, "%"))
    return line if change is None else (*line, ", ", *_moved(change))


def _figure(fact: Fact, unit: str) -> Piece:
    """A table keeps its decimal: 37.0%."""
    whole, tenth = divmod(abs(tenths_half_up(exact(fact))), 10)
    return Piece(f"{whole}.{tenth}{unit}", fact, SpanType.NUMBER, numbers.ROUNDED)


def _moved(change: Fact) -> Pieces:
    """'i fyny 2.2'; 'dim newid' when it rounds to nothing."""
    tenths = tenths_half_up(exact(change))
    if tenths == 0:
        return (Piece("dim newid", change, SpanType.COMPARISON, numbers.ROUNDED),)
    word = "i fyny" if tenths > 0 else "i lawr"
    return (Piece(word, change, SpanType.COMPARISON), " ", _figure(change, ""))
