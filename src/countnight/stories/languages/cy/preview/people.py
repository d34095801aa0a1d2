"""Candidates in Welsh: in full at first, by surname after; no word that would need a gender."""

from collections.abc import Callable
from typing import Protocol

from countnight.facts.preview.view import SeatAhead
from countnight.model.election import Candidacy
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId
from countnight.model.story import SpanType
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.languages.cy.parties import bracket_of, forms_of, on_behalf_of
from countnight.stories.wording import Phrase, Piece

Answer = Piece | str | Phrase


class Speech(Protocol):
    """What the words for a candidate need to know of the seat and of what was said."""

    view: SeatAhead
    book: FactBook
    named: set[CandidacyId]

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        ...


def candidate_words(words: Speech, one: Candidacy, form: str) -> Answer:
    """The candidate as the form asks; '' is the full name at first, then the surname."""
    return FORMS[form](words, one)


def _name(words: Speech, one: Candidacy) -> Piece:
    if one.id in words.named:
        return _last(words, one)
    words.named.add(one.id)
    text = full_name(one.name, words.book, style=words.view.election.style, lang="cy")
    return Piece(text, words.need("candidate", one.id), SpanType.NAME)


def _last(words: Speech, one: Candidacy) -> Piece:
    """The surname, or the full name where two candidates share it or there is none."""
    surnames = [other.surname for other in words.view.standing]
    is_plain = bool(one.surname) and surnames.count(one.surname) == 1
    short, style = one.surname if is_plain else one.name, words.view.election.style
    text = later_name(one.name, short, words.book, style=style, lang="cy")
    return Piece(text, words.need("candidate", one.id), SpanType.NAME)


def _bracketed(words: Speech, one: Candidacy) -> Phrase:
    """'Keir Morrison (Llafur)'."""
    party = bracket_of(words.view.main_party(one))
    words.named.discard(one.id)  # a list has everybody's whole name
    piece = Piece(party, words.need("party", one.id), SpanType.PARTY)
    return (_name(words, one), " (", piece, ")")


def _for_party(words: Speech, one: Candidacy) -> Phrase:
    """'dros Lafur', 'fel ymgeisydd annibynnol', 'fel y Llefarydd'."""
    party, fact = words.view.main_party(one), words.need("party", one.id)
    if party.is_independent:
        return ("fel ymgeisydd ", Piece(forms_of(party).bracket, fact, SpanType.PARTY))
    if party.is_speaker:
        return ("fel ", Piece(forms_of(party).collective, fact, SpanType.PARTY))
    return on_behalf_of(party, fact)


FORMS: dict[str, Callable[[Speech, Candidacy], Answer]] = {
    "": _name,
    "last": _last,
    "br": _bracketed,
    "dros": _for_party,
}
