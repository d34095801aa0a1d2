"""What a long Welsh story adds to a post: the rest of the field, last time, margin, ballots."""

from countnight.facts.seat_view import Standing
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories import cast as it
from countnight.stories.cast import exact
from countnight.stories.frames import Frame, say
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.joining import Pieces, conjunction
from countnight.stories.languages.cy.parties import forms_of
from countnight.stories.languages.cy.seat.people import person_words
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece, text_of

PARTIES_OF_LAST_TIME = 4
NAMED_AT_MOST = 4
"""More of the rest than this are left to the table."""


def rest_of_the_field(words: SeatWords) -> Phrase | None:
    """As in 'Hefyd yn sefyll roedd A (y Blaid Werdd), a gafodd 1,046 o bleidleisiau, a B …'."""
    rest = [one for one in words.view.ranked if one.candidacy.id not in words.named]
    if len(rest) > NAMED_AT_MOST:
        return None
    pieces: Pieces = ()
    for place, one in enumerate(rest):
        item = _standing(words, one, form="n" if place else "votes")
        is_last = 0 < place == len(rest) - 1
        parted: Pieces = (f", {conjunction(text_of(item))} ",) if is_last else ("; ",)
        pieces = (*pieces, *(parted if place else ()), *item)
    return ("Hefyd yn sefyll roedd ", *pieces, ".") if rest else None


def _standing(words: SeatWords, one: Standing, *, form: str) -> Pieces:
    """'Neil Jackson (y Blaid Werdd), a gafodd 1,148 o bleidleisiau'."""
    name, votes = person_words(words, one, "br"), person_words(words, one, form)
    return (*_pieces(name), ", a gafodd ", *_pieces(votes))


def _pieces(said: Piece | str | Phrase) -> Pieces:
    return (said,) if isinstance(said, str | Piece) else tuple(said)


MARGIN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "majority_share") and _has(s, "electorate_share"),
        (
            "{majority share} o'r pleidleisiau dilys yw'r mwyafrif; pleidleisiodd {electorate share} o'r etholwyr cofrestredig dros {w.last}.",
            "O'r holl etholwyr cofrestredig, {electorate share} a bleidleisiodd dros {w.last}; {majority share} o'r pleidleisiau dilys yw'r mwyafrif.",
            "Enillodd {w.last} bleidleisiau {electorate share} o'r etholwyr cofrestredig, a'r mwyafrif yw {majority share} o'r pleidleisiau dilys.",
        ),
    ),
    Frame(
        lambda s: _has(s, "majority_share"),
        ("{majority share} o'r pleidleisiau dilys yw'r mwyafrif.",),
    ),
)

THEN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "previous_majority_share") and not it.is_notional(s),
        (
            "Y mwyafrif yn {then} oedd {majority0}, sef {majority share then} o'r pleidleisiau dilys.",
            "Yn {then} roedd yr enillydd ar y blaen o {majority0 votes}, sef {majority share then} o'r pleidleisiau dilys.",
        ),
    ),
)

TENURE: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: it.is_re_elected(s) and it.mp_since(s, s.people["w"].candidacy.name) is not None,
        (
            "Mae {w.last} yn Aelod Seneddol yr etholaeth ers {w.since}.",
            "Ers {w.since}, {w.last} yw Aelod Seneddol yr etholaeth.",
        ),
    ),
)

BALLOTS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "rejected") and _has(s, "electorate"),
        (
            "Roedd {electorate} cofrestredig; bwriwyd {valid} dilys, a gwrthodwyd {rejected}.",
            "Bwriwyd {valid} dilys gan {electorate} cofrestredig, a gwrthodwyd {rejected}.",
        ),
    ),
    Frame(
        lambda s: _has(s, "electorate"),
        ("Roedd {electorate} cofrestredig; bwriwyd {valid} dilys.",),
    ),
)


def _has(words: SeatWords, fact_id: str) -> bool:
    return words.book.first(fact_id) is not None


def margins(words: SeatWords) -> list[Phrase | None]:
    """The majority as a share, now and last time, and a party that did not stand then."""
    return [say("margin", MARGIN, words), say("then", THEN, words), _newcomer(words)]


def tenure(words: SeatWords) -> Phrase | None:
    """Since when a re-elected MP has had the seat, if a note says so."""
    return say("tenure", TENURE, words)


def ballots(words: SeatWords) -> Phrase | None:
    """Registered electors, valid votes and rejected papers, as they were read out."""
    return say("ballots", BALLOTS, words)


def last_time(words: SeatWords) -> Phrase | None:
    """As in 'Pleidleisiau'r prif bleidiau yn 2017: Llafur 27,467, Ceidwadwyr 22,615'."""
    facts = sorted(words.book.each("previous_party_votes"), key=lambda fact: -int(exact(fact)))
    year = words.book.first("baseline")
    if not facts or year is None:
        return None
    pieces: Pieces = ()
    for place, fact in enumerate(facts[:PARTIES_OF_LAST_TIME]):
        pieces = (*pieces, ", " if place else "", *_party_then(words, fact))
    notional = " (canlyniad tybiannol)" if it.is_notional(words) else ""
    then = Piece(str(year.value), year, SpanType.NUMBER)
    return ("Pleidleisiau'r prif bleidiau yn ", then, f"{notional}: ", *pieces, ".")


def _party_then(words: SeatWords, fact: Fact) -> Pieces:
    party = words.view.election.parties[PartyKey(str(fact.about))]
    votes = Piece(numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)
    return (Piece(forms_of(party).bracket, fact, SpanType.PARTY), " ", votes)


def _newcomer(words: SeatWords) -> Phrase | None:
    """As in 'Cafodd Plaid Brexit, na safodd yma yn 2017, 10.6% o'r bleidlais'."""
    fact, year = words.book.first("did_not_stand_before"), words.book.first("baseline")
    share = None if fact is None else words.book.get("share", fact.about)
    if fact is None or year is None or share is None or exact(share) < 1:
        return None
    key = words.view.election.main_party(PartyKey(str(fact.value)))
    name = forms_of(words.view.election.parties[key]).collective
    percent = Piece(numbers.percent(exact(share)), share, SpanType.NUMBER, numbers.ROUNDED)
    return (
        "Cafodd ",
        Piece(name, fact, SpanType.PARTY),
        ", na safodd yma yn ",
        Piece(str(year.value), year, SpanType.NUMBER),
        ", ",
        percent,
        " o'r bleidlais.",
    )
