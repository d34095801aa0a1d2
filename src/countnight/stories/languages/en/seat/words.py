"""What stands in the slots of an English sentence about one seat."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from countnight.errors import CountnightError
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.election import PartyForms
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.languages.en import numbers
from countnight.stories.languages.en.parties import capitalised, forms_of, party_words
from countnight.stories.languages.en.seat import people
from countnight.stories.languages.en.seat.tenure import Predecessor, predecessor_of
from countnight.stories.seeds import turn_of_seat
from countnight.stories.wording import Phrase, Piece

VERSION = "en-1"


class UndecidedSeatError(CountnightError):
    """A tie waits for its lot: there is no winner to write about."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(f"{seat} is tied and no lot is recorded: there is no winner yet")


class SeatWords:
    """The people, parties and figures of one seat, by the slots that name them.

    Slots of people: w winner, r runner-up, m the sitting MP if beaten, l the candidate of the
    party that lost the seat, u and v the first two of third and fourth not yet named.
    Slots of parties: L, and W, R, M, U and V as the parties of w, r, m, u and v. All others are figures.
    `said` remembers every slot that has been used, `named` everybody who has been named.
    """

    def __init__(self, view: SeatView, book: FactBook, *, turn: int | None = None) -> None:
        self.view = view
        self.book = book
        self.turn = turn_of_seat(view, version=VERSION) if turn is None else turn
        self.said: set[str] = set()
        self.has_named_predecessor = False
        self.named: set[CandidacyId] = set()
        self.last_named: str | None = None
        self.deposits_told: set[CandidacyId] = set()
        self.people: dict[str, Standing] = dict(_roles(view, book))
        self.parties: dict[str, PartyKey] = dict(_party_roles(view, book, self.people))
        self.predecessor: Predecessor | None = predecessor_of(view, book)

    def fresh(self) -> "SeatWords":
        """The same seat with nothing said and nobody named yet."""
        return SeatWords(self.view, self.book, turn=self.turn)

    def slot(self, key: str) -> Piece | str | Phrase:
        """The words for the slot, remembered as said."""
        self.said.add(key)
        root, _, form = key.partition(".")
        if root in self.people:
            return people.person_words(self, self.people[root], form)
        if root in self.parties:
            return party_words(self.forms(self.parties[root]), self.party_fact(root), form)
        return FIGURES[key](self)

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        return self.forms(self.parties[party_slot]).is_plural

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        return forms_of(self.view.election.parties[party])

    def party_fact(self, slot: str) -> Fact:
        """The fact behind a party's name: who stood for it, or who won the seat last time."""
        holder = {"W": "w", "R": "r", "M": "m", "U": "u", "V": "v"}.get(slot)
        if holder is not None:
            return self.need("party", self.people[holder].candidacy.id)
        return self.need("previous_winner", self.parties[slot])

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which the frame's condition has made sure of."""
        return self.book.index[(fact_id, about)]

    def first(self, fact_id: str) -> Fact | None:
        """The first fact of the id, or None."""
        return self.book.first(fact_id)

    def untold(self) -> list[Standing]:
        """Third and fourth, if they stand alone in their place and are not named yet."""
        ranked = self.view.ranked
        places = [standing.place for standing in ranked]
        return [
            standing
            for standing in ranked[2:4]
            if standing.candidacy.id not in self.named and places.count(standing.place) == 1
        ]

    def cast_untold(self) -> int:
        """How many of third and fourth are still to be named; they take the slots u and v."""
        untold = self.untold()
        for slot, standing in zip(("u", "v"), untold, strict=False):
            self.people[slot] = standing
            self.parties[slot.upper()] = standing.main_party.key
        return len(untold)


def _roles(view: SeatView, book: FactBook) -> Iterable[tuple[str, Standing]]:
    if view.winner is None:
        raise UndecidedSeatError(seat=view.seat.name)
    yield "w", view.winner
    if view.runner_up is not None:
        yield "r", view.runner_up
    beaten = next(book.each("incumbent_lost"), None)
    gained = next(book.each("gained_from"), None)
    for standing in view.ranked:
        if beaten is not None and standing.candidacy.id == beaten.about:
            yield "m", standing
    for standing in reversed(view.ranked):
        party = view.election.main_party(standing.candidacy.party)
        if gained is not None and party == gained.about:
            yield "l", standing


def _party_roles(
    view: SeatView, book: FactBook, people_by_slot: dict[str, Standing]
) -> Iterable[tuple[str, PartyKey]]:
    for party_slot, person_slot in (("W", "w"), ("R", "r"), ("M", "m")):
        if person_slot in people_by_slot:
            candidacy = people_by_slot[person_slot].candidacy
            yield party_slot, view.election.main_party(candidacy.party)
    gained = next(book.each("gained_from"), None)
    if gained is not None and gained.about is not None:
        yield "L", PartyKey(gained.about)


def _figure(
    fact_id: str, form: Callable[[int], str] = numbers.digits
) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = words.need(fact_id)
        assert isinstance(fact.value, int)  # noqa: S101 - the contract of the fact's unit
        return Piece(form(fact.value), fact, SpanType.NUMBER)

    return words_for


def exact(fact: Fact) -> Fraction:
    """The fact's value as an exact number. Raises: TypeError for a word."""
    value = fact.value
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str):
        raise TypeError(fact.id)
    return Fraction(value)


def percentage(fact: Fact) -> Piece:
    """The fact as a percentage."""
    return Piece(numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)


def difference(fact: Fact) -> Piece:
    """The size of the fact in points."""
    return Piece(numbers.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)


def direction(fact: Fact) -> Piece:
    """Up or down, as the fact's sign says."""
    return Piece("up" if exact(fact) > 0 else "down", fact, SpanType.COMPARISON)


def is_visible(fact: Fact | None) -> bool:
    """Whether the change is anything but 0.0 once it is rounded."""
    return fact is not None and tenths_half_up(exact(fact)) != 0


def _previous_majority(words: SeatWords) -> Piece:
    fact = words.first("overturned") or words.first("previous_majority")
    assert fact is not None  # noqa: S101 - frames ask for a baseline first
    return Piece(numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)


def _majority_diff(words: SeatWords) -> Piece:
    fact = words.need("majority_change")
    return Piece(numbers.digits(abs(int(exact(fact)))), fact, SpanType.NUMBER)


def _more_or_fewer(words: SeatWords) -> Piece:
    fact = words.need("majority_change")
    return Piece("more" if exact(fact) > 0 else "fewer", fact, SpanType.COMPARISON)


def _swing_ends(words: SeatWords) -> tuple[Fact, PartyKey, PartyKey]:
    fact = next(words.book.each("swing"))
    source, _, target = str(fact.about).partition(">")
    return fact, PartyKey(source), PartyKey(target)


def _swing_from(words: SeatWords) -> Piece:
    fact, source, _ = _swing_ends(words)
    return Piece(words.forms(source).collective, fact, SpanType.PARTY)


def _swing_to(words: SeatWords) -> Piece:
    fact, _, target = _swing_ends(words)
    return Piece(words.forms(target).collective, fact, SpanType.PARTY)


def _a_swing(words: SeatWords) -> Phrase:
    fact, _, _ = _swing_ends(words)
    size = numbers.one_decimal(exact(fact))
    piece = Piece(size, fact, SpanType.NUMBER, numbers.ROUNDED)
    return (f"{numbers.article(size)} ", piece, "-point")


def _capital(piece: Piece) -> Piece:
    return Piece(capitalised(piece.text), piece.fact, piece.type, piece.rounding)


def _voters(words: SeatWords) -> Phrase:
    fact = words.need("voters_rounded")
    valid = int(exact(words.need("valid_votes")))
    rounded = int(exact(fact))
    about = {True: "More than", False: "Nearly"}[valid > rounded] if valid != rounded else ""
    piece = Piece(numbers.digits(rounded), fact, SpanType.NUMBER, "half up to the nearest 1,000")
    return (Piece(about, fact, SpanType.COMPARISON), " ", piece) if about else (piece,)


def _voters_lower(words: SeatWords) -> Phrase:
    """The rounded count in the middle of a sentence: 'nearly 51,000'."""
    first, *rest = _voters(words)
    if isinstance(first, str) or not rest:
        return (first, *rest)
    return (Piece(first.text.lower(), first.fact, first.type, first.rounding), *rest)


def _predecessor(words: SeatWords) -> Piece:
    """The MP who did not stand: in full at first, by surname after."""
    before = words.predecessor
    assert before is not None  # noqa: S101 - frames ask for a predecessor first
    is_first = not words.has_named_predecessor
    words.has_named_predecessor = True
    words.last_named = before.name
    text = before.name if is_first else before.surname
    return Piece(text, before.stood_down, SpanType.NAME)


def _predecessor_since(words: SeatWords) -> Piece:
    before = words.predecessor
    assert before is not None  # noqa: S101 - frames ask for a predecessor first
    assert before.since is not None  # noqa: S101 - and for the year
    return Piece(str(before.since.value), before.since, SpanType.NUMBER)


def _predecessor_years(words: SeatWords) -> Piece:
    before = words.predecessor
    assert before is not None  # noqa: S101 - frames ask for a predecessor first
    assert before.years is not None  # noqa: S101 - and for whole years
    said = numbers.counted(int(exact(before.years)))
    return Piece(f"{said} years", before.years, SpanType.NUMBER)


def _noted(kind: str, slot: str) -> Callable[[SeatWords], Piece]:
    """A year from a note about the party in the slot."""

    def words_for(words: SeatWords) -> Piece:
        fact = words.need("notable", f"{kind}:{words.parties[slot]}")
        return Piece(str(fact.value), fact, SpanType.NUMBER)

    return words_for


def _until(slot: str) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = words.need("run_until", words.parties[slot])
        return Piece(str(fact.value), fact, SpanType.NUMBER)

    return words_for


def _created(words: SeatWords) -> Piece:
    fact = words.need("notable", f"seat_created:{words.view.seat.id}")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _narrowest(words: SeatWords) -> Piece:
    fact = words.need("notable", f"narrowest_majority_since:{words.view.seat.id}")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _predecessor_last(words: SeatWords) -> Piece:
    words.has_named_predecessor = True
    return _predecessor(words)


def _predecessor_possessive(words: SeatWords) -> Phrase:
    return (_predecessor(words), "'s")


def _elected_for(words: SeatWords) -> Phrase:
    """'for Labour': the party for which the beaten MP won last time."""
    name = words.people["m"].candidacy.name
    fact = words.need("notable", f"elected_last_time_as:{name}")
    party = PartyKey(str(fact.value))
    return ("for ", Piece(words.forms(party).collective, fact, SpanType.PARTY))


def _him(words: SeatWords) -> Piece | str:
    """The beaten MP as an object: him, her, or the surname where no pronoun is known."""
    candidacy = words.people["m"].candidacy
    pronoun = {"he": "him", "she": "her"}.get(candidacy.pronoun or "")
    if pronoun is not None:
        return pronoun
    return Piece(candidacy.surname, words.need("candidate", candidacy.id), SpanType.NAME)


def _turnout_fell(words: SeatWords) -> Piece:
    fact = words.need("turnout_change")
    return Piece("rose" if exact(fact) > 0 else "fell", fact, SpanType.COMPARISON)


def _baseline(words: SeatWords) -> Piece:
    fact = words.need("baseline")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


FIGURES: dict[str, Callable[[SeatWords], Piece | str | Phrase]] = {
    "seat": lambda words: Piece(words.view.seat.name, words.need("seat"), SpanType.PLACE),
    "majority": _figure("majority"),
    "majority0": _previous_majority,
    "majority.diff": _majority_diff,
    "more or fewer": _more_or_fewer,
    "then": _baseline,
    "swing": lambda words: difference(_swing_ends(words)[0]),
    "a swing": _a_swing,
    "swing.from": _swing_from,
    "swing.to": _swing_to,
    "majority share": lambda words: percentage(words.need("majority_share")),
    "majority share then": lambda words: percentage(
        next(words.book.each("previous_majority_share"))
    ),
    "electorate share": lambda words: percentage(
        words.need("electorate_share", words.people["w"].candidacy.id)
    ),
    "electorate": _figure("electorate"),
    "valid": _figure("valid_votes"),
    "rejected": _figure("rejected"),
    "turnout": lambda words: percentage(words.need("turnout")),
    "turnout.change": lambda words: difference(words.need("turnout_change")),
    "turnout.dir": lambda words: direction(words.need("turnout_change")),
    "turnout.Dir": lambda words: _capital(direction(words.need("turnout_change"))),
    "turnout0": lambda words: percentage(words.need("previous_turnout")),
    "p": _predecessor,
    "p.last": _predecessor_last,
    "p.S": _predecessor_possessive,
    "elected for": _elected_for,
    "him": _him,
    "turnout.fell": _turnout_fell,
    "p.since": _predecessor_since,
    "p.years": _predecessor_years,
    "W last won": _noted("last_general_election_win", "W"),
    "L from": _noted("won_every_general_election", "L"),
    "L until": _until("L"),
    "W from": _noted("won_every_general_election", "W"),
    "created": _created,
    "narrowest": _narrowest,
    "voters": _voters,
    "voters lower": _voters_lower,
    "candidates": _figure("candidates", numbers.counted),
    "recounts": _figure("recount", numbers.counted),
    "tied": lambda words: Piece(
        numbers.digits(int(exact(next(words.book.each("tie_by_lot"))))),
        next(words.book.each("tie_by_lot")),
        SpanType.NUMBER,
    ),
}
