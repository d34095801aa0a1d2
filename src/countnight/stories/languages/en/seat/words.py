"""What stands in the slots of an English sentence about one seat."""

from collections.abc import Callable, Mapping

from countnight.facts.seat_view import SeatView
from countnight.facts.sizes import exact, whole
from countnight.model.election import PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey
from countnight.stories.honorifics import full_name, later_name, writes_honorifics
from countnight.stories.languages.en.numbers import ROUNDED, numbers_in
from countnight.stories.languages.en.parties import FORMS, forms_of, texts_of
from countnight.stories.languages.en.seat import people
from countnight.stories.languages.en.seat.people import surnames_shared
from countnight.stories.languages.en.seat.tenure import Predecessor, predecessor_of
from countnight.stories.slots import Answerer, Called, Moved, Number, Several, Slots
from countnight.stories.speech import SeatSpeech
from countnight.stories.wording import (
    COMPARISON,
    EXACT,
    NAME,
    NUMBER,
    PARTY,
    PLACE,
    Phrase,
    Piece,
    made,
)


class SeatWords(SeatSpeech):
    """The people, parties and figures of one seat, by the slots that name them.

    Slots of people and parties as in `SeatSpeech`; all others are figures.
    """

    lang = "en"
    version = "en-1"

    def __init__(self, view: SeatView, book: FactBook, *, turn: int | None = None) -> None:
        super().__init__(view, book, turn=turn)
        self.style = view.election.style
        self.numbers = numbers_in(self.style.numbers_in("en"))
        self.has_honorifics = writes_honorifics(self.style)
        self.shared = surnames_shared(view)
        self.called: dict[str, tuple[Mapping[str, str], Fact]] = {}
        self.last_named: str | None = None
        self.has_named_predecessor = False
        self.predecessor: Predecessor | None = predecessor_of(view, book)

    def fresh(self) -> "SeatWords":
        """The same seat with nothing said and nobody named yet."""
        twin = super().fresh()
        twin.last_named, twin.has_named_predecessor = None, False
        return twin

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        party = self.view.election.parties[self.parties[party_slot]]
        return party.forms["en"].is_plural and not party.is_independent

    def party(self, part: str) -> tuple[Mapping[str, str], Fact]:
        """The party in the part in all its forms, and the fact behind its name."""
        found = self.called.get(part)
        if found is None:
            found = texts_of(self.forms(self.parties[part])), self.party_fact(part)
            self.called[part] = found
        return found

    def cast_untold(self) -> None:
        """Third and fourth are u and v, and their parties have names of their own."""
        super().cast_untold()
        self.called = dict(self.called)
        self.called.pop("U", None), self.called.pop("V", None)

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        return forms_of(self.view.election.parties[party])

    def first(self, fact_id: str) -> Fact | None:
        """The first fact of the id, or None."""
        return self.book.first(fact_id)


def percentage(words: SeatWords, fact: Fact) -> Piece:
    """The fact as a percentage."""
    return made(Piece, (words.numbers.percent(exact(fact)), fact, NUMBER, ROUNDED))


def difference(words: SeatWords, fact: Fact) -> Piece:
    """The size of the fact in points."""
    return made(Piece, (words.numbers.points(exact(fact)), fact, NUMBER, ROUNDED))


def _previous_majority(words: SeatWords) -> Piece:
    fact = words.first("overturned") or words.first("previous_majority")
    assert fact is not None  # noqa: S101 - frames ask for a baseline first
    return made(Piece, (words.numbers.digits(whole(fact)), fact, NUMBER, EXACT))


def _a_previous_majority(words: SeatWords) -> Phrase:
    piece = _previous_majority(words)
    return (f"{words.numbers.article(piece.text)} ", piece)


def _swing(words: SeatWords) -> Fact:
    return words.book.by_id["swing"][0]


def _swing_from(words: SeatWords) -> Piece:
    fact = _swing(words)
    source = PartyKey(str(fact.about).partition(">")[0])
    return made(Piece, (words.forms(source).collective, fact, PARTY, EXACT))


def _swing_to(words: SeatWords) -> Piece:
    fact = _swing(words)
    target = PartyKey(str(fact.about).partition(">")[2])
    return made(Piece, (words.forms(target).collective, fact, PARTY, EXACT))


def _a_swing(words: SeatWords) -> Phrase:
    fact = _swing(words)
    size = words.numbers.one_decimal(exact(fact))
    return (f"{words.numbers.article(size)} ", Piece(size, fact, NUMBER, ROUNDED), "-point")


def _voters(words: SeatWords) -> Phrase:
    fact = words.need("voters_rounded")
    valid = whole(words.need("valid_votes"))
    rounded = whole(fact)
    about = {True: "More than", False: "Nearly"}[valid > rounded] if valid != rounded else ""
    piece = Piece(words.numbers.digits(rounded), fact, NUMBER, "half up to the nearest 1,000")
    return (Piece(about, fact, COMPARISON), " ", piece) if about else (piece,)


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
    if is_first:
        text = full_name(before.name, words.book, style=words.style, lang="en")
    else:
        text = later_name(before.name, before.surname, words.book, style=words.style, lang="en")
    return made(Piece, (text, before.stood_down, NAME, EXACT))


def _predecessor_since(words: SeatWords) -> Piece:
    before = words.predecessor
    assert before is not None  # noqa: S101 - frames ask for a predecessor first
    assert before.since is not None  # noqa: S101 - and for the year
    return made(Piece, (str(before.since.value), before.since, NUMBER, EXACT))


def _predecessor_years(words: SeatWords) -> Piece:
    before = words.predecessor
    assert before is not None  # noqa: S101 - frames ask for a predecessor first
    assert before.years is not None  # noqa: S101 - and for whole years
    said = words.numbers.counted(whole(before.years))
    return made(Piece, (f"{said} years", before.years, NUMBER, EXACT))


def _noted(kind: str, slot: str) -> Callable[[SeatWords], Piece]:
    """A year from a note about the party in the slot."""

    def words_for(words: SeatWords) -> Piece:
        fact = words.need("notable", f"{kind}:{words.parties[slot]}")
        return made(Piece, (str(fact.value), fact, NUMBER, EXACT))

    return words_for


def _until(slot: str) -> Callable[[SeatWords], Piece]:
    def words_for(words: SeatWords) -> Piece:
        fact = words.need("run_until", words.parties[slot])
        return made(Piece, (str(fact.value), fact, NUMBER, EXACT))

    return words_for


def _created(words: SeatWords) -> Piece:
    fact = words.need("notable", f"seat_created:{words.view.seat.id}")
    return made(Piece, (str(fact.value), fact, NUMBER, EXACT))


def _narrowest(words: SeatWords) -> Piece:
    fact = words.need("notable", f"narrowest_majority_since:{words.view.seat.id}")
    return made(Piece, (str(fact.value), fact, NUMBER, EXACT))


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
    return ("for ", Piece(words.forms(party).collective, fact, PARTY))


def _him(words: SeatWords) -> Piece | str:
    """The beaten MP as an object: him, her, or the surname where no pronoun is known."""
    candidacy = words.people["m"].candidacy
    pronoun = {"he": "him", "she": "her"}.get(candidacy.pronoun or "")
    if pronoun is not None:
        return pronoun
    text = later_name(candidacy.name, candidacy.surname, words.book, style=words.style, lang="en")
    return made(Piece, (text, words.index["candidate", candidacy.id], NAME, EXACT))


stood = Number("candidates", "counted")

FIGURES: Mapping[str, Answerer] = {
    "seat": lambda words: Piece(words.view.seat.name, words.need("seat"), PLACE),
    "majority": Number("majority", "digits"),
    "majority0": _previous_majority,
    "a majority0": Several(_a_previous_majority),
    "majority.diff": Number("majority_change", "size"),
    "more or fewer": Moved("majority_change", "more", "fewer"),
    "then": Number("baseline", "year"),
    "swing": lambda words: difference(words, _swing(words)),
    "a swing": Several(_a_swing),
    "swing.from": _swing_from,
    "swing.to": _swing_to,
    "majority share": Number("majority_share", "percent", ROUNDED),
    "majority share then": lambda words: percentage(
        words, next(words.book.each("previous_majority_share"))
    ),
    "electorate share": lambda words: percentage(
        words, words.need("electorate_share", words.people["w"].candidacy.id)
    ),
    "electorate": Number("electorate", "digits"),
    "valid": Number("valid_votes", "digits"),
    "rejected": Number("rejected", "digits"),
    "turnout": Number("turnout", "percent", ROUNDED),
    "turnout.change": Number("turnout_change", "points", ROUNDED),
    "turnout.dir": Moved("turnout_change", "up", "down"),
    "turnout.Dir": Moved("turnout_change", "Up", "Down"),
    "turnout0": Number("previous_turnout", "percent", ROUNDED),
    "p": _predecessor,
    "p.last": _predecessor_last,
    "p.S": Several(_predecessor_possessive),
    "elected for": Several(_elected_for),
    "him": _him,
    "turnout.fell": Moved("turnout_change", "rose", "fell"),
    "p.since": _predecessor_since,
    "p.years": _predecessor_years,
    "W last won": _noted("last_general_election_win", "W"),
    "L from": _noted("won_every_general_election", "L"),
    "L until": _until("L"),
    "W from": _noted("won_every_general_election", "W"),
    "created": _created,
    "narrowest": _narrowest,
    "voters": Several(_voters),
    "voters lower": Several(_voters_lower),
    "candidates": stood,
    "recounts": Number("recount", "counted"),
    "tied": lambda words: Piece(
        words.numbers.digits(whole(next(words.book.each("tie_by_lot")))),
        next(words.book.each("tie_by_lot")),
        NUMBER,
    ),
}

PARTIES = {form: Called(form) for form in FORMS}

SeatWords.slots = Slots(FIGURES, people.FORMS, PARTIES)
