"""People: in full at first, by surname after, with their party, votes and share."""

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from countnight.facts.seat_view import SeatView, Standing
from countnight.model.election import PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import SpanType
from countnight.stories.languages.en import numbers
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.languages.en.seat.tenure import since_of
from countnight.stories.wording import Phrase, Piece

SUBJECT = {"he": "he", "she": "she"}
POSSESSIVE = {"he": "his", "she": "her"}


class SeatSpeech(Protocol):
    """What the words for a person need to know of the seat and of what was said."""

    view: SeatView
    book: FactBook
    named: set[CandidacyId]
    last_named: str | None

    def need(self, fact_id: str, about: str | None = None) -> Fact:
        """The fact, which is there."""
        ...

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        ...


def person_words(words: SeatSpeech, standing: Standing, form: str) -> Piece | str | Phrase:
    """The person as the slot's form asks; '' is the full name at first, then the surname."""
    return FORMS[form](words, standing)


def _name(words: SeatSpeech, standing: Standing) -> Piece:
    candidacy = standing.candidacy
    if candidacy.id in words.named:
        return _last(words, standing)
    words.named.add(candidacy.id)
    return _piece(words, standing, candidacy.name)


def _last(words: SeatSpeech, standing: Standing) -> Piece:
    """The surname, or the full name where two candidates share it."""
    candidacy = standing.candidacy
    words.named.add(candidacy.id)
    rivals = [other.candidacy.surname for other in words.view.ranked]
    is_shared = rivals.count(candidacy.surname) > 1
    return _piece(words, standing, candidacy.name if is_shared else candidacy.surname)


def _piece(words: SeatSpeech, standing: Standing, text: str) -> Piece:
    words.last_named = standing.candidacy.id
    return Piece(text, words.need("candidate", standing.candidacy.id), SpanType.NAME)


def _possessive(words: SeatSpeech, standing: Standing) -> Phrase:
    return (_name(words, standing), "'s")


def _subject(words: SeatSpeech, standing: Standing) -> Piece | str:
    """He or she, capitalised; the name where no pronoun is known or another was named last."""
    pronoun = SUBJECT.get(standing.candidacy.pronoun or "")
    if pronoun is None or words.last_named != standing.candidacy.id:
        return _name(words, standing)
    return capitalised(pronoun)


def _his(words: SeatSpeech, standing: Standing) -> Piece | str | Phrase:
    pronoun = POSSESSIVE.get(standing.candidacy.pronoun or "")
    return pronoun or _possessive(words, standing)


def _his_deposit(words: SeatSpeech, standing: Standing) -> Piece | str | Phrase:
    del words
    return POSSESSIVE.get(standing.candidacy.pronoun or "", "the")


def _party(words: SeatSpeech, standing: Standing, text: str) -> Piece:
    return Piece(text, words.need("party", standing.candidacy.id), SpanType.PARTY)


def _forms(words: SeatSpeech, standing: Standing) -> PartyForms:
    return words.forms(words.view.election.main_party(standing.candidacy.party))


def _is_independent(words: SeatSpeech, standing: Standing) -> bool:
    return words.view.election.parties[standing.candidacy.party].is_independent


def _with_party(words: SeatSpeech, standing: Standing) -> Phrase:
    """'Labour's Keir Morrison', 'the independent John Kirby'; the surname once named."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    forms = _forms(words, standing)
    if _is_independent(words, standing):
        lead: tuple[Piece | str, ...] = ("the ", _party(words, standing, forms.adjective))
    else:
        lead = (_party(words, standing, forms.possessive),)
    return (*lead, " ", _name(words, standing))


def _with_party_capital(words: SeatSpeech, standing: Standing) -> Phrase:
    first, *rest = _with_party(words, standing)
    if isinstance(first, str):
        return (capitalised(first), *rest)
    return (Piece(capitalised(first.text), first.fact, first.type), *rest)


def _described(words: SeatSpeech, standing: Standing) -> Phrase:
    """'the Conservative Leigh Higgins', 'the Green candidate Kat Boettge'."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    adjective = _forms(words, standing).adjective
    noun = " " if adjective in NOUNS or _is_independent(words, standing) else " candidate "
    return ("the ", _party(words, standing, adjective), noun, _name(words, standing))


NOUNS = frozenset({"Conservative", "Liberal Democrat"})
"""Adjectives that are nouns too: 'the Conservative Leigh Higgins' needs no 'candidate'."""


def _for_party(words: SeatSpeech, standing: Standing) -> Phrase:
    """'for the Brexit Party', 'as an independent'."""
    forms = _forms(words, standing)
    if _is_independent(words, standing):
        return ("as an ", _party(words, standing, forms.adjective))
    return ("for ", _party(words, standing, forms.collective))


def _of_party(words: SeatSpeech, standing: Standing) -> Phrase:
    """'of the Brexit Party', 'standing as an independent'."""
    if _is_independent(words, standing):
        return ("standing ", *_for_party(words, standing))
    return ("of ", _party(words, standing, _forms(words, standing).collective))


def _bracketed(words: SeatSpeech, standing: Standing) -> Phrase:
    """'Neil Jackson (Green)'; the surname alone once named."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    bracket = _forms(words, standing).bracket
    return (_name(words, standing), " (", _party(words, standing, bracket), ")")


def _votes(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("votes", standing.candidacy.id)
    return Piece(numbers.digits(standing.votes), fact, SpanType.NUMBER)


def _exact(words: SeatSpeech, fact_id: str, standing: Standing) -> tuple[Fact, Fraction]:
    fact = words.need(fact_id, standing.candidacy.id)
    value = fact.value
    return fact, value if isinstance(value, Fraction) else Fraction(value)


def _share(words: SeatSpeech, standing: Standing, fact_id: str = "share") -> Piece:
    fact, share = _exact(words, fact_id, standing)
    return Piece(numbers.percent(share), fact, SpanType.NUMBER, numbers.ROUNDED)


def _previous_share(words: SeatSpeech, standing: Standing) -> Piece:
    return _share(words, standing, "previous_share")


def _change(words: SeatSpeech, standing: Standing) -> Piece:
    fact, change = _exact(words, "share_change", standing)
    return Piece(numbers.points(change), fact, SpanType.NUMBER, numbers.ROUNDED)


def _bare_change(words: SeatSpeech, standing: Standing) -> Piece:
    """The change without its 'points': for a second one in the same sentence."""
    fact, change = _exact(words, "share_change", standing)
    return Piece(numbers.one_decimal(change), fact, SpanType.NUMBER, numbers.ROUNDED)


def _direction(words: SeatSpeech, standing: Standing) -> Piece:
    fact, change = _exact(words, "share_change", standing)
    return Piece("up" if change > 0 else "down", fact, SpanType.COMPARISON)


def _moved(words: SeatSpeech, standing: Standing) -> Piece:
    """'fell', 'rose', or how many times: 'almost halved', 'more than doubled'."""
    fact, ratio = _exact(words, "share_ratio", standing)
    multiple = multiple_in_words(ratio)
    if multiple is not None:
        return Piece(multiple, fact, SpanType.COMPARISON, "in words near a whole ratio")
    change, points = _exact(words, "share_change", standing)
    return Piece("rose" if points > 0 else "fell", change, SpanType.COMPARISON)


def _fell(words: SeatSpeech, standing: Standing) -> Piece:
    change, points = _exact(words, "share_change", standing)
    return Piece("rose" if points > 0 else "fell", change, SpanType.COMPARISON)


def _place(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("place", standing.candidacy.id)
    return Piece(numbers.ordinal(standing.place), fact, SpanType.COMPARISON)


def _place_capital(words: SeatSpeech, standing: Standing) -> Piece:
    place = _place(words, standing)
    return Piece(capitalised(place.text), place.fact, place.type)


def _since(words: SeatSpeech, standing: Standing) -> Piece:
    fact = since_of(words.book, standing.candidacy.name)
    if fact is None:
        raise KeyError(standing.candidacy.name)
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _years(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.need("years_as_mp", standing.candidacy.name)
    return Piece(f"{numbers.counted(int(fact.value))} years", fact, SpanType.NUMBER)


MULTIPLES = (
    (Fraction(2, 5), Fraction(1, 2), "more than halved"),
    (Fraction(1, 2), Fraction(56, 100), "almost halved"),
    (Fraction(185, 100), Fraction(2), "almost doubled"),
    (Fraction(2), Fraction(26, 10), "more than doubled"),
    (Fraction(285, 100), Fraction(3), "almost trebled"),
    (Fraction(3), Fraction(36, 10), "more than trebled"),
)
"""Open intervals of share now over share then, and the words that are true inside them."""


def multiple_in_words(ratio: Fraction) -> str | None:
    """The words for a ratio near a half, two or three; None where plain figures say it better."""
    for low, high, wording in MULTIPLES:
        if low < ratio < high:
            return wording
    return None


FORMS: dict[str, Callable[[SeatSpeech, Standing], Piece | str | Phrase]] = {
    "": _name,
    "last": _last,
    "s": _possessive,
    "He": _subject,
    "his": _his,
    "his deposit": _his_deposit,
    "with": _with_party,
    "With": _with_party_capital,
    "the": _described,
    "for": _for_party,
    "of": _of_party,
    "bracketed": _bracketed,
    "votes": _votes,
    "share": _share,
    "share0": _previous_share,
    "change": _change,
    "bare change": _bare_change,
    "dir": _direction,
    "moved": _moved,
    "fell": _fell,
    "place": _place,
    "Place": _place_capital,
    "since": _since,
    "years": _years,
}
