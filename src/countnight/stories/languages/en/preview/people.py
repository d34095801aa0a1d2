"""People who stand: in full at first, by surname after, with their parties."""

from collections.abc import Callable
from typing import Protocol

from countnight.facts.preview.view import SeatAhead
from countnight.model.election import Candidacy, PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.wording import Phrase, Piece

OBJECT = {"he": "him", "she": "her"}


class Speech(Protocol):
    """What the words for a candidate need to know of the seat and of what was said."""

    view: SeatAhead
    book: FactBook
    named: set[CandidacyId]

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        ...

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        ...


def candidate_words(words: Speech, one: Candidacy, form: str) -> Piece | str | Phrase:
    """The candidate as the slot's form asks; '' is the full name at first, then the surname."""
    return FORMS[form](words, one)


def _name(words: Speech, one: Candidacy) -> Piece:
    if one.id in words.named:
        return _last(words, one)
    words.named.add(one.id)
    text = full_name(one.name, words.book, style=words.view.election.style, lang="en")
    return Piece(text, words.need("candidate", one.id), SpanType.NAME)


def _last(words: Speech, one: Candidacy) -> Piece:
    """The surname, or the full name where two candidates share it or there is none."""
    surnames = [other.surname for other in words.view.standing]
    is_plain = bool(one.surname) and surnames.count(one.surname) == 1
    short, style = one.surname if is_plain else one.name, words.view.election.style
    text = later_name(one.name, short, words.book, style=style, lang="en")
    return Piece(text, words.need("candidate", one.id), SpanType.NAME)


def _possessive(words: Speech, one: Candidacy) -> Phrase:
    return (_name(words, one), "'s")


def _bracketed(words: Speech, one: Candidacy) -> Phrase:
    """'Neil Jackson (Green)'."""
    party = Piece(_forms(words, one).bracket, words.need("party", one.id), SpanType.PARTY)
    words.named.discard(one.id)  # a list has everybody's whole name
    return (_name(words, one), " (", party, ")")


def _for_party(words: Speech, one: Candidacy) -> Phrase:
    """'for the Brexit Party', 'as an independent', 'as the Speaker'."""
    party, fact = words.view.main_party(one), words.need("party", one.id)
    forms = _forms(words, one)
    if party.is_independent:
        return ("as an ", Piece(forms.adjective, fact, SpanType.PARTY))
    lead = "as " if party.is_speaker else "for "
    return (lead, Piece(forms.collective, fact, SpanType.PARTY))


def _him(words: Speech, one: Candidacy) -> Piece | str:
    """Him, her, or the surname where no pronoun is known."""
    return OBJECT.get(one.pronoun or "") or _last(words, one)


def _forms(words: Speech, one: Candidacy) -> PartyForms:
    return words.forms(words.view.main_party(one).key)


FORMS: dict[str, Callable[[Speech, Candidacy], Piece | str | Phrase]] = {
    "": _name,
    "last": _last,
    "s": _possessive,
    "bracketed": _bracketed,
    "for": _for_party,
    "him": _him,
}
