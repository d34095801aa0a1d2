"""What a long Welsh story adds to a post: the rest of the field, last time, margin, ballots."""

from countnight.facts.sizes import exact
from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.saying import say
from countnight.stories.languages.cy.seat.table import untold_rest
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase

NAMED_AT_MOST = 4
"""More of the rest than this are left to the table."""


REST: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: len(untold_rest(s)) > 1,
        (
            "Hefyd yn sefyll roedd {rest}.",
            "Safodd hefyd {rest}.",
            "Yr ymgeiswyr eraill oedd {rest}.",
        ),
    ),
    Frame(
        it.always,
        (
            "Hefyd yn sefyll roedd {rest}.",
            "Safodd hefyd {rest}.",
            "Yr unig ymgeisydd arall oedd {rest}.",
        ),
    ),
)


def rest_of_the_field(words: SeatWords) -> Phrase | None:
    """As in 'Hefyd yn sefyll roedd A (y Blaid Werdd), a gafodd 1,046 o bleidleisiau, a B …'."""
    is_short = 0 < len(untold_rest(words)) <= NAMED_AT_MOST
    return say("rest", REST, words, stride=2) if is_short else None


def _has_margin(words: SeatWords) -> bool:
    """After a tie there is no majority to be a share of anything."""
    return _has(words, "majority_share") and not it.is_tie(words)


MARGIN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has_margin(s) and _has(s, "electorate_share"),
        (
            "{majority share} o'r pleidleisiau dilys yw'r mwyafrif; pleidleisiodd {electorate share} o'r etholwyr cofrestredig dros {w.last}.",
            "O'r holl etholwyr cofrestredig, {electorate share} a bleidleisiodd dros {w.last}; {majority share} o'r pleidleisiau dilys yw'r mwyafrif.",
            "Fel cyfran o'r pleidleisiau dilys, y mwyafrif yw {majority share}; cafodd {w.last} bleidleisiau {electorate share} o'r etholwyr cofrestredig.",
            "Pleidleisiodd {electorate share} o'r etholwyr cofrestredig dros {w.last}, a'r mwyafrif yw {majority share} o'r pleidleisiau dilys.",
            "Enillodd {w.last} bleidleisiau {electorate share} o'r etholwyr cofrestredig, a'r mwyafrif yw {majority share} o'r pleidleisiau dilys.",
        ),
    ),
    Frame(
        _has_margin,
        ("{majority share} o'r pleidleisiau dilys yw'r mwyafrif.",),
    ),
)

THEN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "previous_majority_share") and not it.is_notional(s),
        (
            "Y mwyafrif yn {then} oedd {majority0}, sef {majority share then} o'r pleidleisiau dilys.",
            "Mwyafrif {then} oedd {majority0} ({majority share then} o'r pleidleisiau dilys).",
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

NEWCOMER: tuple[Frame[SeatWords], ...] = (
    Frame(
        it.always,
        (
            "Cafodd {newcomer}, na safodd yma yn {then}, {n.share} o'r bleidlais.",
            "Ni safodd {newcomer} yma yn {then}; y tro hwn cafodd y blaid {n.share} o'r bleidlais.",
            "Cafodd {n.last br} {n.share} o'r bleidlais; ni safodd y blaid yma yn {then}.",
        ),
    ),
)

BALLOTS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "rejected") and _has(s, "electorate"),
        (
            "Roedd {electorate} cofrestredig; bwriwyd {valid} dilys, a gwrthodwyd {rejected}.",
            "O blith {electorate} cofrestredig, bwriwyd {valid} dilys; gwrthodwyd {rejected}.",
            "Gwrthodwyd {rejected}; {valid} dilys a fwriwyd, o blith {electorate} cofrestredig.",
            "{electorate} oedd ar y gofrestr. Bwriwyd {valid} dilys a gwrthodwyd {rejected}.",
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


LAST_TIME: tuple[Frame[SeatWords], ...] = (
    Frame(
        it.is_notional,
        ("Pleidleisiau'r prif bleidiau yn {then} (canlyniad tybiannol): {parties then}.",),
    ),
    Frame(
        it.always,
        (
            "Pleidleisiau'r prif bleidiau yn {then}: {parties then}.",
            "Yn {then} cafodd y prif bleidiau y pleidleisiau hyn: {parties then}.",
            "Y prif bleidiau a'u pleidleisiau yn {then}: {parties then}.",
        ),
    ),
)


def last_time(words: SeatWords) -> Phrase | None:
    """As in 'Pleidleisiau'r prif bleidiau yn 2017: Llafur 27,467, Ceidwadwyr 22,615'."""
    is_known = next(words.book.each("previous_party_votes"), None) is not None
    is_known = is_known and _has(words, "baseline")
    return say("last time", LAST_TIME, words, stride=3) if is_known else None


def _newcomer(words: SeatWords) -> Phrase | None:
    """What a party polled that did not stand here last time, from one vote in a hundred."""
    fact = words.book.first("did_not_stand_before")
    share = None if fact is None else words.book.get("share", fact.about)
    if fact is None or share is None or exact(share) < 1:
        return None
    if words.book.first("baseline") is None:
        return None
    words.people["n"] = next(one for one in words.view.ranked if one.candidacy.id == fact.about)
    return say("newcomer", NEWCOMER, words)
