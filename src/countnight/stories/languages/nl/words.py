"""What stands in the slots of a Dutch headline or alert."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.election import Party, PartyForms
from countnight.model.story import SpanType
from countnight.stories.languages.nl import numbers
from countnight.stories.refusals import UnknownFormError
from countnight.stories.slots import Answerer, Several, Slots
from countnight.stories.speech import SeatSpeech
from countnight.stories.wording import Phrase, Piece

LANG = "nl"


def forms_of(party: Party) -> PartyForms:
    """How Dutch speaks of the party; of independents as of one person. Raises: UnknownFormError."""
    forms = party.forms.get(LANG)
    if forms is None:
        raise UnknownFormError(form="Dutch name", of=party.key, lang=LANG)
    if party.is_independent:
        one = "een onafhankelijke kandidaat"
        return replace(forms, name="onafhankelijke kandidaat", collective=one, is_plural=False)
    return forms


class SeatWords(SeatSpeech):
    """The people, parties and figures of one seat, by the slots that name them (see `cast`)."""

    lang = LANG
    version = "nl-1"

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        return self.forms(party_slot).is_plural

    def forms(self, part: str) -> PartyForms:
        """How Dutch speaks of the party in the part."""
        return forms_of(self.view.election.parties[self.parties[part]])


def _name(words: SeatWords, standing: Standing) -> Piece:
    fact = words.need("candidate", standing.candidacy.id)
    return Piece(standing.candidacy.name, fact, SpanType.NAME)


def _surname(words: SeatWords, standing: Standing) -> Piece:
    fact = words.need("candidate", standing.candidacy.id)
    return Piece(standing.candidacy.surname, fact, SpanType.NAME)


def _for_party(words: SeatWords, standing: Standing) -> Phrase:
    """'voor Labour', 'als onafhankelijke kandidaat'."""
    party = standing.main_party
    lead = "als " if party.is_independent or party.is_speaker else "voor "
    forms = forms_of(party)
    text = forms.name if lead == "als " else forms.collective
    return (lead, Piece(text, words.need("party", standing.candidacy.id), SpanType.PARTY))


def _party(text_of: Callable[[PartyForms], str]) -> Callable[[SeatWords, str], Piece]:
    def words_for(words: SeatWords, part: str) -> Piece:
        return Piece(text_of(words.forms(part)), words.party_fact(part), SpanType.PARTY)

    return words_for


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


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


FIGURES: Mapping[str, Answerer] = {
    "seat": lambda words: Piece(words.view.seat.name, words.need("seat"), SpanType.PLACE),
    "majority": Several(_votes("majority")),
    "tied": Several(_votes("tie_by_lot")),
    "grotere": _growth,
}

PEOPLE: Mapping[str, Answerer] = {
    "": _name,
    "last": _surname,
    "voor": Several(_for_party),
}

PARTIES: Mapping[str, Answerer] = {
    "": _party(lambda forms: forms.collective),
    "Cap": _party(lambda forms: _capitalised(forms.collective)),
    "kop": _party(lambda forms: _capitalised(forms.name)),
}

SeatWords.slots = Slots(FIGURES, PEOPLE, PARTIES)
