"""People in Welsh: in full at first, by surname after; gendered words only where it is known."""

from collections.abc import Callable
from typing import Protocol

from countnight.facts.seat_view import SeatView, Standing
from countnight.facts.sizes import exact
from countnight.model.election import Party
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId
from countnight.model.story import SpanType
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.languages.cy import numbers, ordinals
from countnight.stories.languages.cy.joining import conjunction
from countnight.stories.languages.cy.mutation import with_h
from countnight.stories.languages.cy.parties import bracket_of, forms_of, on_behalf_of
from countnight.stories.slots import Answerer, Several
from countnight.stories.wording import Phrase, Piece, text_of


class SeatSpeech(Protocol):
    """What the words for a person need to know of the seat and of what was said."""

    view: SeatView
    book: FactBook
    numbers: numbers.WelshNumbers
    named: set[CandidacyId]

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        ...


Answer = Piece | str | Phrase
Said = Callable[["SeatSpeech", Standing], Phrase]


def person_words(words: SeatSpeech, standing: Standing, form: str) -> Answer:
    """The person as the slot's form asks; '' is the full name at first, then the surname."""
    answerer = FORMS[form]
    if isinstance(answerer, Several):
        return answerer.answer(words, standing)
    return answerer(words, standing)


def _name(words: SeatSpeech, standing: Standing) -> Piece:
    candidacy = standing.candidacy
    if candidacy.id in words.named:
        return _last(words, standing)
    words.named.add(candidacy.id)
    return _piece(words, standing, _in_full(words, candidacy.name))


def _in_full(words: SeatSpeech, name: str) -> str:
    return full_name(name, words.book, style=words.view.election.style, lang="cy")


def _last(words: SeatSpeech, standing: Standing) -> Piece:
    """The surname, or the full name where two candidates share it."""
    candidacy = standing.candidacy
    words.named.add(candidacy.id)
    rivals = [other.candidacy.surname for other in words.view.ranked]
    is_shared = rivals.count(candidacy.surname) > 1
    if is_shared:
        return _piece(words, standing, _in_full(words, candidacy.name))
    style = words.view.election.style
    said = later_name(candidacy.name, candidacy.surname, words.book, style=style, lang="cy")
    return _piece(words, standing, said)


def _piece(words: SeatSpeech, standing: Standing, text: str) -> Piece:
    return Piece(text, words.need("candidate", standing.candidacy.id), SpanType.NAME)


def _party(words: SeatSpeech, standing: Standing) -> tuple[Party, Fact]:
    return standing.main_party, words.need("party", standing.candidacy.id)


def _bracketed(words: SeatSpeech, standing: Standing) -> Phrase:
    """'Keir Morrison (Llafur)'; the surname alone once named."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    return (_name(words, standing), " (", _bracket(words, standing), ")")


def _last_bracketed(words: SeatSpeech, standing: Standing) -> Phrase:
    """'Morrison (Llafur)', however often he has been named."""
    return (_last(words, standing), " (", _bracket(words, standing), ")")


def _bracket(words: SeatSpeech, standing: Standing) -> Piece:
    party, fact = _party(words, standing)
    return Piece(bracket_of(party), fact, SpanType.PARTY)


def _candidate(words: SeatSpeech, standing: Standing) -> Phrase:
    """'ymgeisydd Llafur, Keir Morrison', 'yr ymgeisydd annibynnol, John Kirby'."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    party, fact = _party(words, standing)
    forms = forms_of(party)
    if party.is_independent:
        lead, label = "yr ymgeisydd ", forms.bracket
    else:
        lead, label = "ymgeisydd ", forms.adjective
    return (lead, Piece(label, fact, SpanType.PARTY), ", ", _name(words, standing))


def _candidate_capital(words: SeatSpeech, standing: Standing) -> Phrase:
    first, *rest = _candidate(words, standing)
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else (first, *rest)


def _for_party(words: SeatSpeech, standing: Standing) -> Phrase:
    """'dros Lafur', 'fel ymgeisydd annibynnol', 'fel y Llefarydd'."""
    party, fact = _party(words, standing)
    if party.is_independent:
        return ("fel ymgeisydd ", Piece(forms_of(party).bracket, fact, SpanType.PARTY))
    if party.is_speaker:
        return ("fel ", Piece(forms_of(party).collective, fact, SpanType.PARTY))
    return on_behalf_of(party, fact)


def _number(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("votes", standing.candidacy.id)
    return Piece(words.numbers.digits(standing.votes), fact, SpanType.NUMBER)


def _votes(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("votes", standing.candidacy.id)
    return Piece(words.numbers.with_noun(standing.votes, numbers.VOTE), fact, SpanType.NUMBER)


def _bracketed_with(votes: Callable[[SeatSpeech, Standing], Piece]) -> Said:
    """'Keir Morrison (Llafur, 14,065)'; 'Morrison (14,065)' once named."""

    def words_for(words: SeatSpeech, standing: Standing) -> Phrase:
        *name, last = _bracketed(words, standing)
        if last == ")":
            return (*name, ", ", votes(words, standing), ")")
        return (*name, last, " (", votes(words, standing), ")")

    return words_for


def _and(said: Said) -> Said:
    """'a Keir Morrison (Llafur)', 'ac Owen Smith (Llafur)'."""

    def words_for(words: SeatSpeech, standing: Standing) -> Phrase:
        phrase = said(words, standing)
        return (f"{conjunction(text_of(phrase))} ", *phrase)

    return words_for


def _percentage(fact_id: str) -> Callable[[SeatSpeech, Standing], Piece]:
    def words_for(words: SeatSpeech, standing: Standing) -> Piece:
        fact = words.need(fact_id, standing.candidacy.id)
        return Piece(words.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _change(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("share_change", standing.candidacy.id)
    return Piece(words.numbers.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)


def _moved(up: str, down: str) -> Callable[[SeatSpeech, Standing], Piece]:
    """The words for the direction of the person's share."""

    def words_for(words: SeatSpeech, standing: Standing) -> Piece:
        fact = words.need("share_change", standing.candidacy.id)
        return Piece(up if exact(fact) > 0 else down, fact, SpanType.COMPARISON)

    return words_for


def _came(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("place", standing.candidacy.id)
    text = ordinals.came(standing.place, standing.candidacy.pronoun)
    return Piece(text, fact, SpanType.COMPARISON)


def _in_place(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("place", standing.candidacy.id)
    return Piece(ordinals.in_place(standing.place), fact, SpanType.COMPARISON)


def _the_place(words: SeatSpeech, standing: Standing) -> Piece:
    """The place as the subject of a sentence: 'y trydydd safle'."""
    fact = words.need("place", standing.candidacy.id)
    return Piece(ordinals.the_place(standing.place), fact, SpanType.COMPARISON)


def _in_place_capital(words: SeatSpeech, standing: Standing) -> Piece:
    piece = _in_place(words, standing)
    return Piece(piece.text[:1].upper() + piece.text[1:], piece.fact, piece.type)


def _gendered(feminine: str, masculine: str, unknown: str) -> Callable[[SeatSpeech, Standing], str]:
    """The words that the person's gender wants; others where no pronoun is known."""

    def words_for(words: SeatSpeech, standing: Standing) -> str:
        del words
        gender = ordinals.is_feminine(standing.candidacy.pronoun)
        return unknown if gender is None else (feminine if gender else masculine)

    return words_for


def _since(words: SeatSpeech, standing: Standing) -> Piece:
    name = standing.candidacy.name
    found = words.book.get("notable", f"mp_for_this_seat_since:{name}")
    if found is None:
        raise KeyError(name)
    return Piece(str(found.value), found, SpanType.NUMBER)


FORMS: dict[str, Answerer] = {
    "": _name,
    "last": _last,
    "br": Several(_bracketed),
    "last br": Several(_last_bracketed),
    "br n": Several(_bracketed_with(_number)),
    "br votes": Several(_bracketed_with(_votes)),
    "a br": Several(_and(_bracketed)),
    "a br n": Several(_and(_bracketed_with(_number))),
    "cand": Several(_candidate),
    "Cand": Several(_candidate_capital),
    "dros": Several(_for_party),
    "n": _number,
    "votes": _votes,
    "share": _percentage("share"),
    "share0": _percentage("previous_share"),
    "change": _change,
    "dir": _moved("i fyny", "i lawr"),
    "than": _moved("yn uwch", "yn is"),
    "moved": _moved("cododd", "gostyngodd"),
    "Moved": _moved("Cododd", "Gostyngodd"),
    "a moved": _moved("a chododd", "a gostyngodd"),
    "place": _came,
    "safle": _in_place,
    "y safle": _the_place,
    "Safle": _in_place_capital,
    "ethol": _gendered(f"wedi'i {with_h('ethol')}", "wedi'i ethol", "wedi ennill"),
    "ailethol": _gendered(f"wedi'i {with_h('ailethol')}", "wedi'i ailethol", "wedi ennill eto"),
    "ernes": _gendered(f"ei {with_h('ernes')}", "ei ernes", "yr ernes"),
    "since": _since,
}
