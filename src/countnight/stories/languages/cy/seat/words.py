"""What stands in the slots of a Welsh sentence about one seat."""

from collections.abc import Callable, Collection

from countnight.facts.seat_view import SeatView
from countnight.facts.sizes import exact, whole
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.cast import predecessor
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.parties import TRIGGERS, behind, forms_of, named
from countnight.stories.languages.cy.seat import deposits, people, table
from countnight.stories.slots import Answerer, Several, Slots
from countnight.stories.speech import SeatSpeech
from countnight.stories.wording import Phrase, Piece

Mark = tuple[tuple[frozenset[str], ...], frozenset[CandidacyId]]


class SeatWords(SeatSpeech):
    """The people, parties and figures of one seat, by the slots that name them.

    Slots of people and parties as in `SeatSpeech`; all others are figures.
    """

    lang = "cy"
    version = "cy-2"

    def __init__(self, view: SeatView, book: FactBook, *, turn: int | None = None) -> None:
        super().__init__(view, book, turn=turn)
        self.numbers = numbers.numbers_in(view.election.style.numbers_in(self.lang))

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party takes a plural verb: before its subject, no Welsh verb does."""
        del party_slot
        return False

    def mark(self) -> Mark:
        """What has been said and who has been named by now."""
        return tuple(self.said), frozenset(self.named)

    def return_to(self, mark: Mark) -> None:
        """Nothing has been said since the mark."""
        self.said, self.named = list(mark[0]), set(mark[1])


def _digits(*fact_ids: str) -> Callable[[SeatWords], Piece]:
    """The size of the first of the facts that is there, in digits."""

    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, fact_ids)
        return Piece(words.numbers.digits(abs(whole(fact))), fact, SpanType.NUMBER)

    return words_for


def _votes(fact_id: str, noun: numbers.Noun = numbers.VOTE) -> Callable[[SeatWords], Piece]:
    """The number with its noun: 2 bleidlais, 14,013 o bleidleisiau."""

    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, (fact_id,))
        number = abs(whole(fact))
        return Piece(words.numbers.with_noun(number, noun), fact, SpanType.NUMBER)

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
        return Piece(words.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _points(fact_id: str) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = _first(words, (fact_id,))
        return Piece(words.numbers.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

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
    text = words.numbers.with_noun(int(rounded), numbers.VOTE)
    number = Piece(text, fact, SpanType.NUMBER, "half up to the nearest 1,000")
    if valid == rounded:
        return (number,)
    about = "dros " if valid > rounded else "bron i "
    return (Piece(about, fact, SpanType.COMPARISON), number)


def _recounts(words: SeatWords) -> Piece:
    fact = words.need("recount")
    number, noun = whole(fact), numbers.RECOUNT
    text = f"{words.numbers.spelled(number, noun)} {numbers.behind(number, noun)}"
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


def _newcomer(words: SeatWords) -> Piece:
    """A party that did not stand here last time."""
    fact = words.need("did_not_stand_before", words.people["n"].candidacy.id)
    key = words.view.election.main_party(PartyKey(str(fact.value)))
    name = forms_of(words.view.election.parties[key]).collective
    return Piece(name, fact, SpanType.PARTY)


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


FIGURES: dict[str, Answerer] = {
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
    "majority.Moved": _whichever("majority_change", "Cododd", "Gostyngodd"),
    "dwbl": _comparison("mwy na dwbl", "majority_ratio"),
    "dwbl.yn": _comparison("yn fwy na dwbl", "majority_ratio"),
    "hanner": _comparison("llai na hanner", "majority_ratio"),
    "hanner.yn": _comparison("yn llai na hanner", "majority_ratio"),
    "tied": _votes("tie_by_lot"),
    "W's": _owner("W"),
    "R's": _owner("R"),
    "swing": _points("swing"),
    "swing.o": Several(_swing_end("o", 0)),
    "swing.i": Several(_swing_end("i", 1)),
    "turnout": _percentage("turnout"),
    "turnout0": _percentage("previous_turnout"),
    "turnout.change": _points("turnout_change"),
    "turnout.dir": _whichever("turnout_change", "i fyny", "i lawr"),
    "turnout.than": _whichever("turnout_change", "yn uwch", "yn is"),
    "turnout.Moved": _whichever("turnout_change", "Cododd", "Gostyngodd"),
    "voters": Several(_voters),
    "recounts": _recounts,
    "p": _predecessor,
    "p.since": _predecessor_since,
    "W last won": _noted("last_general_election_win", "W"),
    "L from": _noted("won_every_general_election", "L"),
    "L until": _until,
    "created": _noted("seat_created", ""),
    "narrowest": _noted("narrowest_majority_since", ""),
    "elected for": Several(_elected_for),
    "newcomer": _newcomer,
    "rest": Several(table.listed_rest),
    "parties then": Several(table.parties_then),
    "kept": Several(deposits.kept),
    "candidates": Several(deposits.candidates),
    "lost.names": Several(deposits.names),
    "lost.count": Several(deposits.count),
    "lost.whose": deposits.whose,
    "lost.'r": deposits.whose_contracted,
}


def _party(form: str) -> Callable[[SeatWords, str], Piece]:
    """The party in the part, in a form of one piece."""

    def words_for(words: SeatWords, part: str) -> Piece:
        party = words.view.election.parties[words.parties[part]]
        return named(party, words.party_fact(part), form)

    return words_for


def _party_behind(trigger: str) -> Several:
    """The party in the part, behind a word."""

    def words_for(words: SeatWords, part: str) -> Phrase:
        party = words.view.election.parties[words.parties[part]]
        return behind(trigger, party, words.party_fact(part))

    return Several(words_for)


PARTIES: dict[str, Answerer] = {
    **{form: _party(form) for form in ("", "Cap")},
    **{word: _party_behind(word) for word in ("mae", "Mae", *TRIGGERS)},
}

SeatWords.slots = Slots(FIGURES, people.FORMS, PARTIES)
