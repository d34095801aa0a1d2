"""One seat as the sentences of any language speak of it: its cast, its facts, what was said."""

from typing import Any, ClassVar, Self

from countnight.facts.seat_view import SeatView, Standing
from countnight.facts.sizes import majorities_of
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.stories.cast import is_speakers, outcome_of, parties_of, people_of
from countnight.stories.seeds import turn_of_seat
from countnight.stories.slots import Slots


class SeatSpeech:
    """A seat's people, parties and facts, and what a text has said of them so far.

    Shape: parts of people and parties as in `cast`, and u and v, with their parties U and V, for
    the first two of third and fourth not yet named. `said` has the slots of every sentence so far,
    `named` everybody who has been named, `deposits_told` whose lost deposits need no more telling.
    A base class, because every language keeps the same account: each brings its own slots alone.
    """

    lang: ClassVar[str]
    version: ClassVar[str]
    slots: ClassVar[Slots[Any]]

    def __init__(self, view: SeatView, book: FactBook, *, turn: int | None = None) -> None:
        self.view = view
        self.book = book
        self.index = book.index
        self.banned = view.election.style.banned_in(self.lang)
        self.turn = turn_of_seat(view, version=self.version) if turn is None else turn
        self.people: dict[str, Standing] = people_of(view, book)
        self.parties: dict[str, PartyKey] = parties_of(book, self.people)
        self.outcome = outcome_of(book)
        self.majorities = majorities_of(book)
        self.is_speakers = is_speakers(view, self.parties)
        self.said: list[frozenset[str]] = []
        self.named: set[CandidacyId] = set()
        self.deposits_told: set[CandidacyId] = set()

    def fresh(self) -> Self:
        """The same seat with nothing said and nobody named yet."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin.said, twin.named, twin.deposits_told = [], set(), set()
        return twin

    def has_said(self, *slots: str) -> bool:
        """Whether any of the slots has been used."""
        for said in self.said:  # noqa: SIM110 - a plain loop takes half the time
            if not said.isdisjoint(slots):
                return True
        return False

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which the frame's condition has made sure of."""
        return self.index[fact_id, about]

    def party_fact(self, part: str) -> Fact:
        """The fact behind a party's name: who stood for it, or who won the seat last time."""
        if part == "L":
            return self.need("previous_winner", self.parties[part])
        return self.need("party", self.people[part.lower()].candidacy.id)

    def cast_untold(self) -> None:
        """Third and fourth, if they stand alone in their place and are not named, are u and v."""
        ranked = self.view.ranked
        places = [standing.place for standing in ranked[1:5]]
        untold = [
            one
            for one in ranked[2:4]
            if one.candidacy.id not in self.named and places.count(one.place) == 1
        ]
        self.people, self.parties = {**self.people}, {**self.parties}
        for part, one in zip("uv", untold, strict=False):
            self.people[part] = one
            self.parties[part.upper()] = one.main_party.key
