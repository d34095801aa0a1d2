"""One awaited seat as the sentences of any language speak of it: its cast, its facts."""

from collections.abc import Sequence
from typing import Any, ClassVar, Self

from countnight.facts.preview.view import SeatAhead
from countnight.model.election import Candidacy
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.stories.seeds import turn_of_seat
from countnight.stories.slots import Slots

PARTIES = {"D": "previous_winner", "C": "previous_second", "B": "by_election_between"}
"""The facts behind the names of parties that are not a candidate's."""


class PreviewSpeech:
    """An awaited seat's people, parties and facts, and what a text has said of them so far.

    Parts of people: m the sitting MP who stands again, o the only candidate, k the Speaker.
    Parts of parties: D won last time, C came second then, M is the sitting MP's now, B won a
    by-election since.
    Shape: `named` are candidates who have been named, `recalled` others; `listed` are those whom
    the next list of candidates names. A base class, as `SeatSpeech` is for declared seats.
    """

    lang: ClassVar[str]
    version: ClassVar[str]
    slots: ClassVar[Slots[Any]]

    def __init__(self, view: SeatAhead, book: FactBook) -> None:
        self.view = view
        self.book = book
        self.banned = view.election.style.banned_in(self.lang)
        self.turn = turn_of_seat(view, version=self.version)
        self.people = _people(view, book)
        self.parties = _parties(view, book)
        self.said: list[frozenset[str]] = []
        self.named: set[CandidacyId] = set()
        self.recalled: set[str] = set()
        self.listed: Sequence[Candidacy] = ()

    def fresh(self) -> Self:
        """The same seat with nothing said and nobody named yet."""
        return type(self)(self.view, self.book)

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party takes a plural verb; in no language that does not say so."""
        del party_slot
        return False

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which the frame's condition has made sure of."""
        return self.book.index[fact_id, about]

    def has(self, *fact_ids: str) -> bool:
        """Whether there is a fact of each of the ids."""
        return all(self.book.first(fact_id) is not None for fact_id in fact_ids)

    def only(self, fact_id: str) -> Fact:
        """The first fact of the id, which the frame's condition has made sure of."""
        fact = self.book.first(fact_id)
        if fact is None:
            raise KeyError(fact_id)
        return fact

    def party_fact(self, part: str) -> Fact:
        """The fact behind a party's name."""
        if part == "M":
            return self.need("party", self.people["m"].id)
        return self.need(PARTIES[part], self.parties[part])

    def is_independent(self, part: str) -> bool:
        """The party in that part is no party."""
        return self.view.election.parties[self.parties[part]].is_independent

    def is_speaker(self, part: str) -> bool:
        """The party in that part is the Speaker's."""
        return self.view.election.parties[self.parties[part]].is_speaker

    def noted(self, kind: str) -> Fact | None:
        """The first note of the kind, whomever it is about."""
        for fact in self.book.each("notable"):
            if str(fact.about).startswith(f"{kind}:"):
                return fact
        return None

    def mp_since(self, name: str) -> Fact | None:
        """The year since when the person was MP for this seat, as a note attests."""
        fact = self.book.get("notable", f"mp_for_this_seat_since:{name}")
        return fact if fact is not None and isinstance(fact.value, int) else None

    def retired(self) -> str | None:
        """The MP of whom a note says that they do not stand; None when there is no such note."""
        fact = self.noted("did_not_stand")
        name = None if fact is None else str(fact.about).partition(":")[2]
        stands = any(one.name == name for one in self.view.standing)
        return None if stands else name

    def same_as_then(self, fact_id: str) -> Candidacy | None:
        """The candidate of now who was first, or second, last time; None if that one is absent."""
        past = self.view.past
        led = None if past is None else (past.first if fact_id == "first_then" else past.second)
        for one in self.view.standing:
            if led is not None and one.previous_id == led.candidate.id:
                return one
        return None


def _people(view: SeatAhead, book: FactBook) -> dict[str, Candidacy]:
    by_id = {str(one.id): one for one in view.standing}
    parts = {"m": "sitting_mp", "o": "sole_candidate"}
    found = {part: book.first(fact_id) for part, fact_id in parts.items()}
    people = {part: by_id[str(fact.about)] for part, fact in found.items() if fact is not None}
    for one in view.standing:
        if view.main_party(one).is_speaker:
            people["k"] = one
    return people


def _parties(view: SeatAhead, book: FactBook) -> dict[str, PartyKey]:
    found = {part: book.first(fact_id) for part, fact_id in PARTIES.items()}
    parties = {part: PartyKey(str(fact.about)) for part, fact in found.items() if fact is not None}
    if view.sitting is not None:
        parties["M"] = view.main_party(view.sitting).key
    return parties
