"""What stands in the slots of a Dutch headline or alert."""

from collections.abc import Callable
from dataclasses import replace

from countnight.facts.seat_view import SeatView, Standing
from countnight.model.election import Party, PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.cast import exact, parties_of, people_of
from countnight.stories.languages.nl import numbers
from countnight.stories.refusals import UnknownFormError
from countnight.stories.seeds import turn_of_seat
from countnight.stories.wording import Phrase, Piece

LANG = "nl"
VERSION = "nl-1"

Answer = Piece | str | Phrase


def forms_of(party: Party) -> PartyForms:
    """How Dutch speaks of the party; of independents as of one person. Raises: UnknownFormError."""
    forms = party.forms.get(LANG)
    if forms is None:
        raise UnknownFormError(form="Dutch name", of=party.key, lang=LANG)
    if party.is_independent:
        one = "een onafhankelijke kandidaat"
        return replace(forms, name="onafhankelijke kandidaat", collective=one, is_plural=False)
    return forms


class SeatWords:
    """The people, parties and figures of one seat, by the slots that name them (see `cast`)."""

    def __init__(self, view: SeatView, book: FactBook) -> None:
        self.view = view
        self.book = book
        self.turn = turn_of_seat(view, version=VERSION)
        self.people: dict[str, Standing] = people_of(view, book)
        self.parties: dict[str, PartyKey] = parties_of(book, self.people)

    def slot(self, key: str) -> Answer:
        """The words for the slot: w, w.last, w.voor; W, W.Cap, W.kop; figures."""
        root, _, form = key.partition(".")
        if root in self.people:
            return self._person(self.people[root], form)
        if root in self.parties:
            return self._party(root, form)
        return FIGURES[key](self)

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        return self._forms(party_slot).is_plural

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which the frame's condition has made sure of."""
        return self.book.index[(fact_id, about)]

    def _forms(self, slot: str) -> PartyForms:
        return forms_of(self.view.election.parties[self.parties[slot]])

    def _person(self, standing: Standing, form: str) -> Answer:
        candidacy = standing.candidacy
        if form == "voor":
            return self._for_party(standing)
        name = candidacy.surname if form == "last" else candidacy.name
        return Piece(name, self.need("candidate", candidacy.id), SpanType.NAME)

    def _for_party(self, standing: Standing) -> Phrase:
        """'voor Labour', 'als onafhankelijke kandidaat'."""
        party = standing.main_party
        lead = "als " if party.is_independent or party.is_speaker else "voor "
        forms = forms_of(party)
        text = forms.name if lead == "als " else forms.collective
        return (lead, Piece(text, self.need("party", standing.candidacy.id), SpanType.PARTY))

    def _party(self, slot: str, form: str) -> Piece:
        forms = self._forms(slot)
        text = {"": forms.collective, "Cap": forms.collective, "kop": forms.name}[form]
        return Piece(
            text if form == "" else text[:1].upper() + text[1:], self._fact(slot), SpanType.PARTY
        )

    def _fact(self, slot: str) -> Fact:
        if slot == "L":
            return self.need("previous_winner", self.parties[slot])
        return self.need("party", self.people[slot.lower()].candidacy.id)


def _votes(fact_id: str) -> Callable[[SeatWords], Phrase]:
    def words_for(words: SeatWords) -> Phrase:
        fact = next(words.book.each(fact_id))
        number = int(exact(fact))
        return (Piece(numbers.digits(number), fact, SpanType.NUMBER), f" {numbers.votes(number)}")

    return words_for


def _growth(words: SeatWords) -> Piece:
    """'grotere' or 'kleinere', as the majority has changed."""
    fact = words.need("majority_change")
    return Piece("grotere" if exact(fact) > 0 else "kleinere", fact, SpanType.COMPARISON)


FIGURES: dict[str, Callable[[SeatWords], Answer]] = {
    "seat": lambda words: Piece(words.view.seat.name, words.need("seat"), SpanType.PLACE),
    "majority": _votes("majority"),
    "tied": _votes("tie_by_lot"),
    "grotere": _growth,
}
