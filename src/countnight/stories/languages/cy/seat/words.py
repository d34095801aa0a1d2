"""What stands in the slots of a Welsh sentence about one seat."""

from collections.abc import Callable, Collection

from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.cast import exact, parties_of, people_of, predecessor
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.parties import behind, forms_of, party_words
from countnight.stories.languages.cy.seat import people
from countnight.stories.seeds import turn_of_seat
from countnight.stories.wording import Phrase, Piece

VERSION = "cy-1"

Answer = Piece | str | Phrase


class SeatWords:
    """The people, parties and figures of one seat, by the slots that name them.

    Slots of people and parties as in `cast`, and u and v for the first two of third and fourth
    not yet named. `said` remembers every slot used, `named` everybody who has been named.
    """

    def __init__(self, view: SeatView, book: FactBook, *, turn: int | None = None) -> None:
        self.view = view
        self.book = book
        self.turn = turn_of_seat(view, version=VERSION) if turn is None else turn
        self.said: set[str] = set()
        self.named: set[CandidacyId] = set()
        self.deposits_told: set[CandidacyId] = set()
        self.people: dict[str, Standing] = people_of(view, book)
        self.parties: dict[str, PartyKey] = parties_of(book, self.people)

    def fresh(self) -> "SeatWords":
        """The same seat with nothing said and nobody named yet."""
        return SeatWords(self.view, self.book, turn=self.turn)

    def slot(self, key: str) -> Answer:
        """The words for the slot, remembered as said."""
        self.said.add(key)
        root, _, form = key.partition(".")
        if root in self.people:
            return people.person_words(self, self.people[root], form)
        if root in self.parties:
            party = self.view.election.parties[self.parties[root]]
            return party_words(party, self.party_fact(root), form)
        return FIGURES[key](self)

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party takes a plural verb: before its subject, no Welsh verb does."""
        del party_slot
        return False

    def party_fact(self, slot: str) -> Fact:
        """The fact behind a party's name: who stood for it, or who won the seat last time."""
        if slot == "L":
            return self.need("previous_winner", self.parties[slot])
        return self.need("party", self.people[slot.lower()].candidacy.id)

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which the frame's condition has made sure of."""
        return self.book.index[(fact_id, about)]

    def has_said(self, *slots: str) -> bool:
        """Whether any of the slots has been used."""
        return any(slot in self.said for slot in slots)

    def cast_untold(self) -> None:
        """Third and fourth, if they stand alone in their place and are not named, are u and v."""
        places = [standing.place for standing in self.view.ranked]
        untold = [
            one
            for one in self.view.ranked[2:4]
            if one.candidacy.id not in self.named and places.count(one.place) == 1
        ]
        self.people.update(zip(("u", "v"), untold, strict=False))


def _digits(*fact_ids: str) -> Callable[[SeatWords], Piece]:
    """The size of the first of the facts that is there, in digits."""

    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, fact_ids)
        return Piece(numbers.digits(abs(int(exact(fact)))), fact, SpanType.NUMBER)

    return words_for


def _votes(fact_id: str, noun: numbers.Noun = numbers.VOTE) -> Callable[[SeatWords], Piece]:
    """The number with its noun: 2 bleidlais, 14,013 o bleidleisiau."""

    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, (fact_id,))
        number = abs(int(exact(fact)))
        return Piece(numbers.with_noun(number, noun), fact, SpanType.NUMBER)

    return words_for


def _first(words: SeatWords, fact_ids: Collection[str]) -> Fact:
    for fact_id in fact_ids:
        fact = words.book.first(fact_id)
        if fact is not None:
            return fact
    raise KeyError(fact_ids)


def _whichever(fact_id: str, up: str, down: str) -> Callable[[SeatWords], Piece]:
    """The words for the fact's sign."""

    def words_for(words: SeatWords) -> Piece:
        fact = words.need(fact_id)
        return Piece(up if exact(fact) > 0 else down, fact, SpanType.COMPARISON)

    return words_for


def _comparison(text: str, fact_id: str) -> Callable[[SeatWords], Piece]:
    return lambda words: Piece(text, words.need(fact_id), SpanType.COMPARISON)


def _percentage(fact_id: str) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, (fact_id,))
        return Piece(numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _points(fact_id: str) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, (fact_id,))
        return Piece(numbers.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _swing_end(trigger: str, end: int) -> Callable[[SeatWords], Phrase]:
    """'o Lafur' or 'i'r Ceidwadwyr': an end of the swing."""

    def words_for(words: SeatWords) -> Phrase:
        fact = _first(words, ("swing",))
        party = PartyKey(str(fact.about).split(">")[end])
        return behind(trigger, words.view.election.parties[party], fact)

    return words_for


def _voters(words: SeatWords) -> Phrase:
    """'bron i 47,000 o bleidleisiau', 'dros 47,000 …'; the number alone where it is exact."""
    fact = words.need("voters_rounded")
    valid, rounded = exact(words.need("valid_votes")), exact(fact)
    text = numbers.with_noun(int(rounded), numbers.VOTE)
    number = Piece(text, fact, SpanType.NUMBER, "half up to the nearest 1,000")
    if valid == rounded:
        return (number,)
    about = "dros " if valid > rounded else "bron i "
    return (Piece(about, fact, SpanType.COMPARISON), number)


def _recounts(words: SeatWords) -> Piece:
    fact = words.need("recount")
    number, noun = int(exact(fact)), numbers.RECOUNT
    text = f"{numbers.spelled(number, noun)} {numbers.behind(number, noun)}"
    return Piece(text, fact, SpanType.NUMBER)


def _predecessor(words: SeatWords) -> Piece:
    found = predecessor(words)
    assert found is not None  # noqa: S101 - frames ask for a predecessor first
    name, stood_down, _ = found
    return Piece(name, stood_down, SpanType.NAME)


def _predecessor_since(words: SeatWords) -> Piece:
    found = predecessor(words)
    assert found is not None  # noqa: S101 - frames ask for a predecessor first
    _, _, since = found
    return Piece(str(since.value), since, SpanType.NUMBER)


def _noted(kind: str, part: str) -> Callable[[SeatWords], Piece]:
    """A year from a note about the party in that part, or about the seat."""

    def words_for(words: SeatWords) -> Piece:
        about = words.parties.get(part) or words.view.seat.id
        fact = words.need("notable", f"{kind}:{about}")
        return Piece(str(fact.value), fact, SpanType.NUMBER)

    return words_for


def _until(words: SeatWords) -> Piece:
    fact = words.need("notable", f"won_every_general_election:{words.parties['L']}")
    until = next(given.value for given in fact.inputs if given.name == "until")
    return Piece(str(until), fact, SpanType.NUMBER)


def _elected_for(words: SeatWords) -> Phrase:
    """'dros Lafur': the party for which the beaten MP won last time."""
    name = words.people["m"].candidacy.name
    fact = words.need("notable", f"elected_last_time_as:{name}")
    return behind("dros", words.view.election.parties[PartyKey(str(fact.value))], fact)


def _then(words: SeatWords) -> Piece:
    fact = words.need("baseline")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _place(words: SeatWords) -> Piece:
    """The seat's Welsh name, or its only one."""
    seat = words.view.seat
    return Piece(seat.name_cy or seat.name, words.need("seat"), SpanType.PLACE)


def _owner(part: str) -> Callable[[SeatWords], Piece]:
    """The party as the owner of a majority or a share, behind its noun: y Ceidwadwyr."""

    def words_for(words: SeatWords) -> Piece:
        party = words.view.election.parties[words.parties[part]]
        return Piece(forms_of(party).possessive, words.party_fact(part), SpanType.PARTY)

    return words_for


FIGURES: dict[str, Callable[[SeatWords], Answer]] = {
    "seat": _place,
    "then": _then,
    "majority": _digits("majority"),
    "majority share": _percentage("majority_share"),
    "majority share then": _percentage("previous_majority_share"),
    "electorate share": _percentage("electorate_share"),
    "majority0 votes": _votes("previous_majority"),
    "electorate": _votes("electorate", numbers.ELECTOR),
    "valid": _votes("valid_votes"),
    "rejected": _votes("rejected", numbers.PAPER),
    "majority.votes": _votes("majority"),
    "majority0": _digits("overturned", "previous_majority"),
    "majority.diff": _digits("majority_change"),
    "majority.diff votes": _votes("majority_change"),
    "majority.dir": _whichever("majority_change", "i fyny", "i lawr"),
    "majority.than": _whichever("majority_change", "yn fwy", "yn llai"),
    "majority.moved": _whichever("majority_change", "codi", "gostwng"),
    "dwbl": _comparison("mwy na dwbl", "majority_ratio"),
    "hanner": _comparison("llai na hanner", "majority_ratio"),
    "tied": _votes("tie_by_lot"),
    "W's": _owner("W"),
    "R's": _owner("R"),
    "swing": _points("swing"),
    "swing.o": _swing_end("o", 0),
    "swing.i": _swing_end("i", 1),
    "turnout": _percentage("turnout"),
    "turnout0": _percentage("previous_turnout"),
    "turnout.change": _points("turnout_change"),
    "turnout.dir": _whichever("turnout_change", "i fyny", "i lawr"),
    "turnout.than": _whichever("turnout_change", "yn uwch", "yn is"),
    "turnout.Moved": _whichever("turnout_change", "Cododd", "Gostyngodd"),
    "voters": _voters,
    "recounts": _recounts,
    "p": _predecessor,
    "p.since": _predecessor_since,
    "W last won": _noted("last_general_election_win", "W"),
    "L from": _noted("won_every_general_election", "L"),
    "L until": _until,
    "created": _noted("seat_created", ""),
    "narrowest": _noted("narrowest_majority_since", ""),
    "elected for": _elected_for,
}
