"""The full result as lines of text, for a long story: a table that a plain text can carry."""

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.languages.en.numbers import ROUNDED
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece


def result_table(words: SeatWords) -> Phrase:
    """One line a candidate: name, party, votes, share, and the change where there is one."""
    lines: list[Piece | str] = []
    for number, standing in enumerate(words.view.ranked):
        if number:
            lines.append("\n")
        lines.extend(_line(words, standing))
    return tuple(lines)


def _line(words: SeatWords, standing: Standing) -> Phrase:
    about = standing.candidacy.id
    name = Piece(standing.candidacy.name, words.need("candidate", about), SpanType.NAME)
    party = words.forms(standing.candidacy.party).bracket
    votes = Piece(words.numbers.digits(standing.votes), words.need("votes", about), SpanType.NUMBER)
    share = words.book.get("share", about)
    line: list[Piece | str] = [
        name, " (", Piece(party, words.need("party", about), SpanType.PARTY), ") ", votes,
    ]  # fmt: skip
    if share is not None:
        line += [", ", _one_decimal(words, share)]
    change = words.book.get("share_change", about)
    if change is not None:
        line += [", ", *_signed(words, change)]
    return tuple(line)


def _one_decimal(words: SeatWords, share: Fact) -> Piece:
    """A table keeps its decimal: 37.0%."""
    text = f"{words.numbers.in_column(exact(share))}%"
    return Piece(text, share, SpanType.NUMBER, ROUNDED)


def _signed(words: SeatWords, change: Fact) -> Phrase:
    """'up 2.2 points'; 'no change' when it rounds to nothing."""
    tenths = tenths_half_up(exact(change))
    if tenths == 0:
        return (Piece("no change", change, SpanType.COMPARISON, ROUNDED),)
    size = Piece(words.numbers.in_column(exact(change)), change, SpanType.NUMBER, ROUNDED)
    return (Piece("up" if tenths > 0 else "down", change, SpanType.COMPARISON), " ", size)
