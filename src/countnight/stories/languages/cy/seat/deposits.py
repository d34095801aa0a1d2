"""Lost deposits in Welsh: who lost one, how many of how many, and whose it was."""

from typing import Protocol

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.exact import tenths_half_up
from countnight.model.ids import CandidacyId
from countnight.model.story import SpanType
from countnight.stories.languages.cy.joining import Pieces, joined
from countnight.stories.languages.cy.numbers import CANDIDATE, behind
from countnight.stories.languages.cy.seat.people import SeatSpeech, person_words
from countnight.stories.wording import Phrase, Piece

AGAINST = "stated against 5%"
"""What was done to a share that would be printed as 5%, and is lost or kept by a few votes."""


class DepositSpeech(SeatSpeech, Protocol):
    """What the words for lost deposits need to know."""

    deposits_told: set[CandidacyId]


def lost(words: DepositSpeech) -> list[Standing]:
    """Everybody who lost a deposit, by votes."""
    return [one for one in words.view.ranked if words.book.get("deposits_lost", one.candidacy.id)]


def untold(words: DepositSpeech) -> list[Standing]:
    """Those whose lost deposit has not been told before."""
    return [one for one in lost(words) if one.candidacy.id not in words.deposits_told]


def names(words: DepositSpeech) -> Pieces:
    """'A (Llafur), B ac C (UKIP)'."""
    return joined([_name_with_edge(words, one) for one in untold(words)])


def candidates(words: DepositSpeech) -> Pieces:
    """How many stood, behind an article: 'chwe ymgeisydd', '12 o ymgeiswyr'."""
    fact = words.need("candidates")
    total = int(exact(fact))
    counted = Piece(words.numbers.definite(total, CANDIDATE), fact, SpanType.NUMBER)
    return (counted, f" {behind(total, CANDIDATE)}")


def count(words: DepositSpeech) -> Pieces:
    """'tri o'r chwe ymgeisydd', 'wyth o'r 12 o ymgeiswyr'."""
    fact = words.need("deposits_lost")
    number = Piece(words.numbers.alone(int(exact(fact)), CANDIDATE), fact, SpanType.NUMBER)
    return (number, " o'r ", *candidates(words))


def kept(words: DepositSpeech) -> Pieces:
    """How many kept their deposits where all did, behind an article: 'tri ymgeisydd'."""
    fact = words.need("deposits_kept")
    number = int(exact(fact))
    counted = Piece(words.numbers.definite(number, CANDIDATE), fact, SpanType.NUMBER)
    return (counted, f" {behind(number, CANDIDATE)}")


def whose(words: DepositSpeech) -> str:
    """' ei ernes', ' ei hernes', ' yr ernes' behind a consonant; ' eu hernesau' for several."""
    found = untold(words)
    if len(found) > 1:
        return " eu hernesau"
    hers = person_words(words, found[0], "ernes")
    return f" {hers}"


def whose_contracted(words: DepositSpeech) -> str:
    """The same behind a vowel, where the article becomes 'r: 'golli'r ernes'."""
    said = whose(words)
    return said.replace(" yr ", "'r ")


def barely_kept(words: DepositSpeech) -> list[Phrase]:
    """As in 'Cadwodd Joe Bourke ei ernes gydag ychydig dros 5% o'r bleidlais'."""
    edges = [fact for fact in words.book.each("deposit_edge") if fact.value == "just_over"]
    people = {one.candidacy.id: one for one in words.view.ranked}
    return [_barely(words, people[CandidacyId(str(fact.about))]) for fact in edges]


def _barely(words: DepositSpeech, one: Standing) -> Phrase:
    share = words.need("share", one.candidacy.id)
    edge = Piece("ychydig dros 5%", share, SpanType.NUMBER, AGAINST)
    hers = person_words(words, one, "ernes")
    return ("Cadwodd ", *_bracketed(words, one), f" {hers} gydag ", edge, " o'r bleidlais.")


def _name_with_edge(words: DepositSpeech, one: Standing) -> Phrase:
    """The name, with 'ar ychydig o dan 5%' where the printed share would look like enough."""
    name = _bracketed(words, one)
    share = words.need("share", one.candidacy.id)
    if tenths_half_up(exact(share)) != 50:
        return name
    text = "ychydig o dan 5%" if exact(share) < 5 else "union 5%"
    edge = Piece(text, share, SpanType.NUMBER, AGAINST)
    if name[-1] == ")":
        return (*name[:-1], ", ar ", edge, ")")
    return (*name, " (ar ", edge, ")")


def _bracketed(words: DepositSpeech, one: Standing) -> Phrase:
    name = person_words(words, one, "br")
    return (name,) if isinstance(name, str | Piece) else tuple(name)
