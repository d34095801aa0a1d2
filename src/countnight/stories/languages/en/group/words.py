"""Pieces of English about a group: parties with their seats, seats by name, figures."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from countnight.facts.group_view import GroupView
from countnight.model.election import Group, GroupKind, PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.honorifics import full_name
from countnight.stories.languages.en.numbers import ROUNDED, numbers_in
from countnight.stories.languages.en.parties import capitalised, forms_of, headline_name
from countnight.stories.wording import Phrase, Piece, text_of

Pieces = tuple[Piece | str, ...]

SENTENCE_WORDS = 35


class GroupWords:
    """A group of seats, its facts, and how English names what is in it."""

    def __init__(self, view: GroupView, book: FactBook) -> None:
        self.view = view
        self.book = book
        self.numbers = numbers_in(view.election.style.numbers_in("en"))

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
        say = self.numbers.at_the_start if capital else self.numbers.counted
        return Piece(say(whole(fact)), fact, SpanType.NUMBER)

    def figure(self, fact: Fact) -> Piece:
        """A whole number in digits."""
        return Piece(self.numbers.digits(whole(fact)), fact, SpanType.NUMBER)

    def percent(self, fact: Fact) -> Piece:
        """A percentage."""
        said = self.numbers.percent(Fraction(number(fact)))
        return Piece(said, fact, SpanType.NUMBER, ROUNDED)

    def points(self, fact: Fact, *, bare: bool = False) -> Piece:
        """A change in points; bare without the word."""
        size = Fraction(number(fact))
        text = self.numbers.one_decimal(size) if bare else self.numbers.points(size)
        return Piece(text, fact, SpanType.NUMBER, ROUNDED)

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

    def person(self, fact: Fact) -> Piece:
        """Somebody named by the fact, in full, with an honorific where the house writes one."""
        book = self.view.books[SeatId(given(fact, "seat_id"))]
        style = self.view.election.style
        name = full_name(str(fact.value), book, style=style, lang="en")
        return Piece(name, fact, SpanType.NAME)

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


def all_of(words: GroupWords, fact: Fact, *, capital: bool = False) -> Pieces:
    """'all 32', or 'both' where there are two."""
    if whole(fact) == 2:
        return (Piece("Both" if capital else "both", fact, SpanType.NUMBER),)
    return ("All " if capital else "all ", words.count(fact))


def is_short(sentence: Phrase) -> bool:
    """Whether the sentence is no longer than a reader follows; else it is to name fewer."""
    return len(text_of(sentence).split()) <= SENTENCE_WORDS


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
