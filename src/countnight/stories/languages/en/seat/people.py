"""People: in full at first, by surname after, with their party, votes and share."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol

from countnight.facts.seat_view import SeatView, Standing
from countnight.facts.sizes import exact
from countnight.model.election import Candidacy, PartyForms
from countnight.model.fact import Fact, FactBook
from countnight.model.house_style import HouseStyle
from countnight.model.ids import CandidacyId, PartyKey
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.languages.en.numbers import ROUNDED, EnglishNumbers, ordinal
from countnight.stories.languages.en.parties import capitalised, forms_of
from countnight.stories.languages.en.seat.tenure import since_of
from countnight.stories.slots import Answerer, Called, Moved, Number, Several
from countnight.stories.wording import COMPARISON, EXACT, NAME, NUMBER, PARTY, Phrase, Piece, made

SUBJECT = {"he": "he", "she": "she"}
POSSESSIVE = {"he": "his", "she": "her"}


class SeatSpeech(Protocol):
    """What the words for a person need to know of the seat and of what was said.

    Shape: `index` is the book's; `shared` are the surnames of more than one candidate.
    """

    view: SeatView
    shared: frozenset[str]
    book: FactBook
    index: Mapping[tuple[str, str | None], Fact]
    has_honorifics: bool
    named: set[CandidacyId]
    last_named: str | None
    style: HouseStyle
    numbers: EnglishNumbers

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        ...


def surnames_shared(view: SeatView) -> frozenset[str]:
    """The surnames that more than one candidate has."""
    surnames = [standing.candidacy.surname for standing in view.ranked]
    if len({*surnames}) == len(surnames):
        return frozenset()
    return frozenset(one for one in surnames if surnames.count(one) > 1)


def _called(words: SeatSpeech, standing: Standing) -> str:
    """The name in full at first, the surname after."""
    candidacy = standing.candidacy
    if candidacy.id in words.named:
        return _called_last(words, standing)
    words.last_named = candidacy.id
    words.named.add(candidacy.id)
    return _full_name(words, candidacy) if words.has_honorifics else candidacy.name


def _full_name(words: SeatSpeech, candidacy: Candidacy) -> str:
    return full_name(candidacy.name, words.book, style=words.style, lang="en")


def _called_last(words: SeatSpeech, standing: Standing) -> str:
    """The surname, or the full name where two candidates share it."""
    candidacy = standing.candidacy
    words.last_named = candidacy.id
    words.named.add(candidacy.id)
    surname = candidacy.surname
    if surname in words.shared:
        return _full_name(words, candidacy)
    if not words.has_honorifics:
        return surname
    return later_name(candidacy.name, surname, words.book, style=words.style, lang="en")


def _name(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.index["candidate", standing.candidacy.id]
    return made(Piece, (_called(words, standing), fact, NAME, EXACT))


def _last(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.index["candidate", standing.candidacy.id]
    return made(Piece, (_called_last(words, standing), fact, NAME, EXACT))


def _possessive(words: SeatSpeech, standing: Standing) -> Phrase:
    return (_name(words, standing), "'s")


def _subject(words: SeatSpeech, standing: Standing) -> Piece | str:
    """He or she, capitalised; the name where no pronoun is known or another was named last."""
    pronoun = SUBJECT.get(standing.candidacy.pronoun or "")
    if pronoun is None or words.last_named != standing.candidacy.id:
        return _name(words, standing)
    return capitalised(pronoun)


def _his(words: SeatSpeech, standing: Standing) -> Phrase:
    pronoun = POSSESSIVE.get(standing.candidacy.pronoun or "")
    return _possessive(words, standing) if pronoun is None else (pronoun,)


def his_deposit(words: SeatSpeech, standing: Standing) -> str:
    """His, her, or the: whose deposit it was."""
    del words
    return POSSESSIVE.get(standing.candidacy.pronoun or "", "the")


def _party(words: SeatSpeech, standing: Standing, text: str) -> Piece:
    return made(Piece, (text, words.index["party", standing.candidacy.id], PARTY, EXACT))


def _forms(words: SeatSpeech, standing: Standing) -> PartyForms:
    del words
    return forms_of(standing.main_party)


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


NOUNS = frozenset({"Conservative", "Liberal Democrat", "Tory", "Lib Dem"})
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


def bracketed(words: SeatSpeech, standing: Standing) -> Phrase:
    """'Neil Jackson (Green)'; the surname alone once named."""
    if standing.candidacy.id in words.named:
        return (_last(words, standing),)
    bracket = _forms(words, standing).bracket
    return (_name(words, standing), " (", _party(words, standing, bracket), ")")


def _moved(words: SeatSpeech, standing: Standing) -> Piece:
    """'fell', 'rose', or how many times: 'almost halved', 'more than doubled'."""
    fact = words.index["share_ratio", standing.candidacy.id]
    multiple = multiple_in_words(exact(fact))
    if multiple is not None:
        return made(Piece, (multiple, fact, COMPARISON, "in words near a whole ratio"))
    return _fell(words, standing)


_fell = Moved("share_change", "rose", "fell")


def _place(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.index["place", standing.candidacy.id]
    return made(Piece, (ordinal(standing.place), fact, COMPARISON, EXACT))


def _place_capital(words: SeatSpeech, standing: Standing) -> Piece:
    place = _place(words, standing)
    return made(Piece, (capitalised(place.text), place.fact, place.type, EXACT))


def _since(words: SeatSpeech, standing: Standing) -> Piece:
    fact = since_of(words.book, standing.candidacy.name)
    if fact is None:
        raise KeyError(standing.candidacy.name)
    return made(Piece, (str(fact.value), fact, NUMBER, EXACT))


def _years(words: SeatSpeech, standing: Standing) -> Piece:
    fact = words.index["years_as_mp", standing.candidacy.name]
    return made(Piece, (f"{words.numbers.counted(int(fact.value))} years", fact, NUMBER, EXACT))


MULTIPLES = (
    (40, 50, "more than halved"),
    (50, 56, "almost halved"),
    (185, 200, "almost doubled"),
    (200, 260, "more than doubled"),
    (285, 300, "almost trebled"),
    (300, 360, "more than trebled"),
)
"""Open intervals of share now over share then, in hundredths, and the words true inside them."""


def multiple_in_words(ratio: Fraction) -> str | None:
    """The words for a ratio near a half, two or three; None where plain figures say it better."""
    numerator, denominator = ratio.as_integer_ratio()
    hundredfold = 100 * numerator
    if 56 * denominator <= hundredfold <= 185 * denominator:
        return None  # the most common by far: no multiple is near
    for low, high, wording in MULTIPLES:
        if low * denominator < hundredfold < high * denominator:
            return wording
    return None


FORMS: Mapping[str, Answerer] = {
    "": Called(_called),
    "last": Called(_called_last),
    "s": Several(_possessive),
    "He": _subject,
    "his": Several(_his),
    "his deposit": his_deposit,
    "with": Several(_with_party),
    "With": Several(_with_party_capital),
    "the": Several(_described),
    "for": Several(_for_party),
    "of": Several(_of_party),
    "bracketed": Several(bracketed),
    "votes": Number("votes", "digits"),
    "share": Number("share", "percent", ROUNDED),
    "share0": Number("previous_share", "percent", ROUNDED),
    "change": Number("share_change", "points", ROUNDED),
    "bare change": Number("share_change", "one_decimal", ROUNDED),
    "dir": Moved("share_change", "up", "down"),
    "moved": _moved,
    "fell": _fell,
    "place": _place,
    "Place": _place_capital,
    "since": _since,
    "years": _years,
}


def person_words(words: SeatSpeech, standing: Standing, form: str) -> Phrase:
    """The person as the form asks, for whoever writes without slots."""
    answer = FORMS[form]
    if isinstance(answer, Several):
        return answer.answer(words, standing)
    return (answer(words, standing),)
