"""Pieces of English about a group: parties with their seats, seats by name, figures."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from countnight.facts.group_view import GroupView
from countnight.model.election import Group, GroupKind, PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en import numbers
from countnight.stories.languages.en.parties import capitalised, forms_of, headline_name
from countnight.stories.wording import Phrase, Piece

Pieces = tuple[Piece | str, ...]


class GroupWords:
    """A group of seats, its facts, and how English names what is in it."""

    def __init__(self, view: GroupView, book: FactBook) -> None:
        self.view = view
        self.book = book

    @property
    def is_final(self) -> bool:
        """Whether every seat of the group is declared."""
        return len(self.view.order) == len(self.view.group.seats)

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        return self.book.index[(fact_id, about)]

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        return forms_of(self.view.election.parties[party])

    def count(self, fact: Fact, *, capital: bool = False) -> Piece:
        """A count, in words below ten."""
        say = numbers.at_the_start if capital else numbers.counted
        return Piece(say(whole(fact)), fact, SpanType.NUMBER)

    def figure(self, fact: Fact) -> Piece:
        """A whole number in digits."""
        return Piece(numbers.digits(whole(fact)), fact, SpanType.NUMBER)

    def percent(self, fact: Fact) -> Piece:
        """A percentage."""
        return Piece(
            numbers.percent(Fraction(number(fact))), fact, SpanType.NUMBER, numbers.ROUNDED
        )

    def points(self, fact: Fact, *, bare: bool = False) -> Piece:
        """A change in points; bare without the word."""
        size = Fraction(number(fact))
        text = numbers.one_decimal(size) if bare else numbers.points(size)
        return Piece(text, fact, SpanType.NUMBER, numbers.ROUNDED)

    def direction(self, fact: Fact) -> Piece:
        """Up or down."""
        return Piece("up" if number(fact) > 0 else "down", fact, SpanType.COMPARISON)

    def party(self, fact: Fact, text: str | None = None) -> Piece:
        """The party that the fact is about, by its collective name unless told otherwise."""
        name = self.forms(PartyKey(str(fact.about))).collective if text is None else text
        return Piece(name, fact, SpanType.PARTY)

    def the_party(self, fact: Fact) -> Piece:
        """The party at the start of a sentence."""
        return self.party(fact, capitalised(self.forms(PartyKey(str(fact.about))).collective))

    def head_party(self, fact: Fact) -> Piece:
        """The party as headlines name it."""
        return self.party(fact, headline_name(self.forms(PartyKey(str(fact.about)))))

    def verb(self, fact: Fact, plural: str, singular: str) -> str:
        """The verb as the fact's party wants it."""
        return plural if self.forms(PartyKey(str(fact.about))).is_plural else singular

    def seat(self, seat: SeatId, fact: Fact) -> Piece:
        """A seat's name, stated by the fact."""
        return Piece(self.view.election.seats[seat].name, fact, SpanType.PLACE)

    def place(self) -> Piece:
        """The group's own name, with an article where English wants one."""
        return Piece(with_article(self.view.group.name), self.need("group"), SpanType.PLACE)


REGIONS = frozenset(
    {"North East", "North West", "South East", "South West", "East Midlands", "East of England"}
    | {"West Midlands", "United Kingdom"}
)
"""Names that English puts 'the' before."""


def with_article(name: str) -> str:
    """The name as it stands inside a sentence: 'the North West', 'Derbyshire'."""
    return f"the {name}" if name in REGIONS else name


def number(fact: Fact) -> int | Fraction:
    """The fact's value as a number. Raises: TypeError for a word."""
    if isinstance(fact.value, str):
        raise TypeError(fact.id)
    return fact.value


def whole(fact: Fact) -> int:
    """The fact's value as a whole number."""
    return int(number(fact))


def given(fact: Fact, name: str) -> str:
    """An input of the fact, as text."""
    return str(next(one.value for one in fact.inputs if one.name == name))


def joined(items: Sequence[Phrase]) -> Pieces:
    """The items as a list: a, b and c."""
    pieces: list[Piece | str] = []
    for place, item in enumerate(items):
        if place:
            pieces.append(" and " if place == len(items) - 1 else ", ")
        pieces.extend(item)
    return tuple(pieces)


def counties_within(view: GroupView) -> list[Group]:
    """The counties that lie whole in the group, the group itself apart."""
    members = frozenset(view.group.seats)
    groups: Iterable[Group] = view.election.groups.values()
    return [
        group
        for group in groups
        if group.kind is GroupKind.COUNTY
        and group.id != view.group.id
        and frozenset(group.seats) < members
    ]
