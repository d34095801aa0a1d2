"""Pieces of Welsh about a group: parties with their seats, seats by name, figures."""

from collections.abc import Iterator
from fractions import Fraction

from countnight.facts.group_view import GroupView
from countnight.facts.sizes import exact, whole
from countnight.model.election import Party
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.mutation import inside, soft
from countnight.stories.languages.cy.numbers import SEAT, Noun
from countnight.stories.languages.cy.parties import behind, forms_of, named, own_name
from countnight.stories.wording import Piece

NAMED_AT_MOST = 8
"""More seats or people than this are counted, not named."""


class GroupWords:
    """A group of seats, its facts, and how Welsh names what is in it.

    Shape: groups take turns in the election's order; a seat that tells of its group, its own.
    """

    def __init__(self, view: GroupView, book: FactBook, *, turn: int | None = None) -> None:
        self.view = view
        self.book = book
        self.turn = list(view.election.groups).index(view.group.id) if turn is None else turn
        self.numbers = numbers.numbers_in(view.election.style.numbers_in("cy"))
        self.banned = view.election.style.banned_in("cy")

    @property
    def is_final(self) -> bool:
        """Whether every seat of the group is declared."""
        return len(self.view.order) == len(self.view.group.seats)

    @property
    def so_far(self) -> str:
        """' hyd yn hyn' while seats are still to come."""
        return "" if self.is_final else " hyd yn hyn"

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        return self.book.index[(fact_id, about)]

    def party(self, key: object) -> Party:
        """The party of that key."""
        return self.view.election.parties[PartyKey(str(key))]

    def named(self, key: object, fact: Fact, form: str = "") -> Pieces:
        """The party as the form asks, stated by the fact."""
        return (named(self.party(key), fact, form),)

    def behind(self, trigger: str, key: object, fact: Fact) -> Pieces:
        """The party behind a word that may change it."""
        return tuple(behind(trigger, self.party(key), fact))

    def listed(self, fact: Fact, *, is_short: bool = False) -> Piece:
        """The party that the fact is about, as a table names it."""
        party = self.party(fact.about)
        if "cy" not in party.forms:
            return Piece(own_name(party), fact, SpanType.PARTY)
        forms = forms_of(party)
        return Piece(forms.abbreviation if is_short else forms.name, fact, SpanType.PARTY)

    def figure(self, fact: Fact) -> Piece:
        """A whole number in digits."""
        return Piece(self.numbers.digits(whole(fact)), fact, SpanType.NUMBER)

    def counted(self, fact: Fact, noun: Noun = SEAT, *, is_softened: bool = False) -> Pieces:
        """The number with its noun: tair sedd, 24 o seddi; softened behind 'mae gan'."""
        number = whole(fact)
        word = self.numbers.spelled(number, noun)
        piece = Piece(soft(word) if is_softened else word, fact, SpanType.NUMBER)
        return (piece, f" {numbers.behind(number, noun)}")

    def percent(self, fact: Fact) -> Piece:
        """A percentage."""
        return Piece(self.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    def points(self, fact: Fact) -> Piece:
        """A change in points."""
        return Piece(self.numbers.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    def direction(self, fact: Fact) -> Piece:
        """Up or down."""
        return Piece("i fyny" if exact(fact) > 0 else "i lawr", fact, SpanType.COMPARISON)

    def seat(self, seat: object, fact: Fact) -> Piece:
        """A seat's Welsh name, or its only one."""
        found = self.view.election.seats[SeatId(str(seat))]
        return Piece(found.name_cy or found.name, fact, SpanType.PLACE)

    def inside(self) -> Pieces:
        """'yng Nghymru'; 'yn ardal X' where the name is English and must not change."""
        group, fact = self.view.group, self.need("group")
        if group.name_cy is None:
            return ("yn ardal ", Piece(group.name, fact, SpanType.PLACE))
        lead, name = inside(group.name_cy)
        return (lead, Piece(name, fact, SpanType.PLACE))

    def of_the_seats(self, fact: Fact) -> Pieces:
        """'24 o'r 32 o seddi', 'pob un o'r tair sedd', 'y sedd gyntaf i gyhoeddi o'r 11'."""
        declared = self.need("declared")
        if whole(declared) == 1 and not self.is_final:
            return ("y sedd gyntaf i gyhoeddi", " o'r ", *self.total(self.need("seats")))
        if whole(self.need("seats")) == 1:
            return ("yr unig sedd",)
        has_all = whole(fact) == whole(declared) and whole(declared) > 1
        count = "pob un" if has_all else self.numbers.alone(whole(fact), SEAT)
        pieces: Pieces = (Piece(count, fact, SpanType.NUMBER), " o'r ", *self.total(declared))
        return pieces if self.is_final else (*pieces, " sydd wedi cyhoeddi hyd yn hyn")

    def total(self, fact: Fact) -> Pieces:
        """The number of seats behind an article: 'ddwy sedd', '32 o seddi'."""
        number = whole(fact)
        piece = Piece(self.numbers.definite(number, SEAT), fact, SpanType.NUMBER)
        return (piece, f" {numbers.behind(number, SEAT)}")


def number(fact: Fact) -> Fraction:
    """The fact's value as an exact number."""
    return exact(fact)


def given(fact: Fact, name: str) -> str:
    """An input of the fact, as text."""
    return str(next(one.value for one in fact.inputs if one.name == name))


def pairs(book: FactBook) -> Iterator[tuple[Fact, str, str]]:
    """The gains by winner and loser, most first: how many, for whom, and from whom."""
    for fact in book.each("gains_between"):
        winner, _, loser = str(fact.about).partition(">")
        yield fact, winner, loser
