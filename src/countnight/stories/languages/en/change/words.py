"""Pieces of an English change note about one seat: people, figures, and what was given before."""

from fractions import Fraction

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.election import Election, PartyForms
from countnight.model.fact import Fact
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.change.moment import SeatMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.honorifics import writes_honorifics
from countnight.stories.languages.en.numbers import ROUNDED, numbers_in, ordinal
from countnight.stories.languages.en.parties import forms_of
from countnight.stories.languages.en.seat.people import person_words, surnames_shared
from countnight.stories.wording import Phrase, Piece

Pieces = tuple[Piece | str, ...]

EARLIER = " as in an earlier version of this result"


class Figures:
    """Figures as the house writes them."""

    def __init__(self, election: Election) -> None:
        self.style = election.style
        self.numbers = numbers_in(self.style.numbers_in("en"))

    def figure(self, fact: Fact | None) -> Piece:
        """The fact's number: votes with separators, percentages to one decimal."""
        assert fact is not None  # noqa: S101 - pairs say which side is there
        if isinstance(fact.value, Fraction):
            said = self.numbers.percent(fact.value)
            return Piece(said, fact, SpanType.NUMBER, ROUNDED)
        return Piece(self.numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)

    def count(self, fact: Fact | None) -> Piece:
        """The fact's number as a small count is written: two, 14."""
        assert fact is not None  # noqa: S101 - as above
        return Piece(self.numbers.counted(int(exact(fact))), fact, SpanType.NUMBER)

    def place(self, fact: Fact | None) -> Piece:
        """The place in words: third."""
        assert fact is not None  # noqa: S101 - as above
        return Piece(ordinal(int(exact(fact))), fact, SpanType.COMPARISON)


class Side(Figures):
    """One of the two moments, as the words for people look at it; both share who was named."""

    def __init__(self, moment: SeatMoment, *, named: set[CandidacyId]) -> None:
        super().__init__(moment.view.election)
        self.view = moment.view
        self.book = moment.book
        self.index = moment.book.index
        self.has_honorifics = writes_honorifics(self.style)
        self.named = named
        self.shared = surnames_shared(moment.view)
        self.last_named: str | None = None

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        return self.book.index[(fact_id, about)]

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        return forms_of(self.view.election.parties[party])

    def person(self, standing: Standing, form: str = "") -> Pieces:
        """The person as the form asks; in full at first, by surname after."""
        return tuple(person_words(self, standing, form))

    def standing(self, about: str | None) -> Standing:
        """The candidacy with that id."""
        return next(one for one in self.view.ranked if one.candidacy.id == about)


class ChangeWords(Figures):
    """Both moments of a seat, and whether the reader has been told which version is meant."""

    def __init__(self, was: SeatMoment, now: SeatMoment) -> None:
        super().__init__(now.view.election)
        named: set[CandidacyId] = set()
        self.was = Side(was, named=named)
        self.now = Side(now, named=named)
        self.moments = (was, now)
        self.has_said_earlier = False

    def earlier(self) -> str:
        """' as in an earlier version of this result', once."""
        said, self.has_said_earlier = self.has_said_earlier, True
        return "" if said else EARLIER

    def an_earlier(self) -> str:
        """'an earlier version of this result', in full the first time."""
        said, self.has_said_earlier = self.has_said_earlier, True
        return "an earlier version" if said else "an earlier version of this result"

    def seat(self) -> Piece:
        """The seat's name."""
        return Piece(self.now.view.seat.name, self.now.need("seat"), SpanType.PLACE)

    def instead(self, pair: Pair, *, unit: str = "") -> Pieces:
        """'14,065 votes, not 14,056 as in an earlier version of this result'.

        Shape: a figure that is there on one side only says so.
        """
        if pair.was is None:
            return (
                self.figure(pair.now),
                unit,
                f", a figure that {self.an_earlier()} did not give",
            )
        if pair.now is None:
            return ("not known: ", self.an_earlier(), " gave ", self.figure(pair.was))
        return (self.figure(pair.now), unit, ", not ", self.figure(pair.was), self.earlier())


def votes(fact: Fact | None) -> str:
    """The noun behind a number of votes."""
    return " vote" if fact is not None and fact.value == 1 else " votes"


def in_a_row(clauses: list[Phrase]) -> Pieces:
    """The clauses, which have commas of their own, in one sentence."""
    pieces: list[Piece | str] = []
    for number, clause in enumerate(clauses):
        if number:
            is_last = number == len(clauses) - 1
            comma = ", " if len(clauses) == 2 else "; "
            pieces.append(f"{comma}and " if is_last else comma)
        pieces.extend(clause)
    return tuple(pieces)
