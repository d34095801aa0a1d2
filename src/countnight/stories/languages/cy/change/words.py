"""Pieces of a Welsh change note about one seat: people, figures, and what was given before.

A number stands behind `nid`, `yw` and `oedd`, none of which changes what follows it; people are
never changed, and a party only where its forms say how.
"""

from fractions import Fraction

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.fact import Fact
from countnight.model.ids import CandidacyId
from countnight.model.story import SpanType
from countnight.stories.change.moment import SeatMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.seat.people import person_words
from countnight.stories.wording import Piece

EARLIER = " fel mewn fersiwn gynharach o'r canlyniad hwn"


class Side:
    """One of the two moments, as the words for people look at it; both share who was named."""

    def __init__(self, moment: SeatMoment, *, named: set[CandidacyId]) -> None:
        self.view = moment.view
        self.book = moment.book
        self.numbers = numbers.numbers_in(self.view.election.style.numbers_in("cy"))
        self.named = named

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        return self.book.index[(fact_id, about)]

    def person(self, standing: Standing, form: str = "") -> Pieces:
        """The person as the form asks; in full at first, by surname after."""
        words = person_words(self, standing, form)
        return (words,) if isinstance(words, (Piece, str)) else tuple(words)

    def standing(self, about: str | None) -> Standing:
        """The candidacy with that id."""
        return next(one for one in self.view.ranked if one.candidacy.id == about)

    def seat(self) -> Piece:
        """The seat's Welsh name, or its only one."""
        seat = self.view.seat
        return Piece(seat.name_cy or seat.name, self.need("seat"), SpanType.PLACE)


class ChangeWords:
    """Both moments of a seat, and whether the reader has been told which version is meant."""

    def __init__(self, was: SeatMoment, now: SeatMoment) -> None:
        named: set[CandidacyId] = set()
        self.was = Side(was, named=named)
        self.now = Side(now, named=named)
        self.moments = (was, now)
        self.has_said_earlier = False

    def earlier(self) -> str:
        """' fel mewn fersiwn gynharach o'r canlyniad hwn', once."""
        said, self.has_said_earlier = self.has_said_earlier, True
        return "" if said else EARLIER

    def an_earlier(self) -> str:
        """'fersiwn gynharach o'r canlyniad hwn', in full the first time."""
        said, self.has_said_earlier = self.has_said_earlier, True
        return "fersiwn gynharach" if said else "fersiwn gynharach o'r canlyniad hwn"

    def not_was(self, pair: Pair) -> Pieces:
        """', nid 14,056 fel mewn fersiwn gynharach'; or that there was no such figure."""
        if pair.was is None:
            return (f", ffigur nad oedd mewn {self.an_earlier()}",)
        return (", nid ", figure(pair.was), self.earlier())


def figure(fact: Fact | None) -> Piece:
    """The fact's number: votes with separators, percentages to one decimal."""
    assert fact is not None  # noqa: S101 - pairs say which side is there
    if isinstance(fact.value, Fraction):
        return Piece(numbers.percent(fact.value), fact, SpanType.NUMBER, numbers.ROUNDED)
    return Piece(numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)


def votes(fact: Fact | None) -> Piece:
    """The number with its noun: 2 bleidlais, 14,013 o bleidleisiau."""
    assert fact is not None  # noqa: S101 - as above
    return Piece(numbers.with_noun(int(exact(fact)), numbers.VOTE), fact, SpanType.NUMBER)


def in_a_row(clauses: list[Pieces]) -> Pieces:
    """The clauses, which have commas of their own, in one sentence."""
    pieces: list[Piece | str] = []
    for number, clause in enumerate(clauses):
        if number:
            pieces.append("; ")
        pieces.extend(clause)
    return tuple(pieces)
