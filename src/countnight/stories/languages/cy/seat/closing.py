"""Last paragraphs in Welsh: turnout, and whose deposits went."""

from countnight.facts.seat_view import Standing
from countnight.model.exact import tenths_half_up
from countnight.model.story import SpanType
from countnight.stories import cast as it
from countnight.stories.cast import exact, is_visible
from countnight.stories.frames import Frame, say
from countnight.stories.languages.cy.joining import Pieces, joined
from countnight.stories.languages.cy.numbers import CANDIDATE, alone, behind, definite
from countnight.stories.languages.cy.seat.people import person_words
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece

NAMED_AT_MOST = 6
"""More lost deposits than this are counted, not listed."""


def _has_turnout(words: SeatWords) -> bool:
    return words.book.first("turnout") is not None


def _has_moved(words: SeatWords) -> bool:
    return _has_turnout(words) and is_visible(words.book.first("turnout_change"))


TURNOUT: tuple[Frame[SeatWords], ...] = (
    Frame(
        _has_moved,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig, {turnout.dir} {turnout.change}.",
            "Pleidleisiodd {turnout} o'r etholwyr cofrestredig, {turnout.change} {turnout.than} nag yn {then}.",
            "{turnout.Moved} y ganran a bleidleisiodd {turnout.change} i {turnout}.",
            "Bwriwyd {voters} dilys: {turnout} oedd y ganran a bleidleisiodd, {turnout.dir} {turnout.change}.",
            "Roedd y ganran a bleidleisiodd, {turnout}, {turnout.change} {turnout.than} nag yn {then}.",
            "O blith yr etholwyr cofrestredig, {turnout} a bleidleisiodd: {turnout.dir} {turnout.change} ers {then}.",
            "Aeth y ganran a bleidleisiodd o {turnout0} yn {then} i {turnout}: {turnout.dir} {turnout.change}.",
        ),
    ),
    Frame(
        lambda s: _has_turnout(s) and s.book.first("turnout_change") is not None,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig, bron yn union fel yn {then}.",
            "Prin y newidiodd y ganran a bleidleisiodd: {turnout} o'r etholwyr cofrestredig.",
        ),
    ),
    Frame(
        _has_turnout,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig.",
            "Bwriwyd {voters} dilys: {turnout} oedd y ganran a bleidleisiodd.",
            "Pleidleisiodd {turnout} o'r etholwyr cofrestredig.",
        ),
    ),
)


def turnout(words: SeatWords) -> Phrase | None:
    """The turnout and its change; None when the electorate was not read out."""
    return say("turnout", TURNOUT, words, stride=4)


def deposits(words: SeatWords) -> Phrase | None:
    """Who lost a deposit, or that nobody did; None when it was all told before."""
    if it.is_unopposed(words):
        return None
    lost = [one for one in words.view.ranked if words.book.get("deposits_lost", one.candidacy.id)]
    if not lost:
        return _kept(words)
    untold = [one for one in lost if one.candidacy.id not in words.deposits_told]
    if not untold:
        return None
    if len(untold) > NAMED_AT_MOST:
        return ("Collodd ", *_lost_count(words), " eu hernesau.")
    if len(untold) < len(lost):
        hers = " ernes" if len(untold) == 1 else " eu hernesau"
        return (
            "Collodd ",
            *_names(words, untold),
            hers,
            " hefyd: ",
            *_lost_count(words),
            " i gyd.",
        )
    return _lost(words, untold)


def _kept(words: SeatWords) -> Phrase | None:
    fact = words.book.first("deposits_kept")
    if fact is None:
        return None
    number = int(exact(fact))
    counted = Piece(definite(number, CANDIDATE), fact, SpanType.NUMBER)
    ways = (
        ("Cadwodd pob un o'r ", counted, f" {behind(number, CANDIDATE)} eu hernesau."),
        ("Ni chollodd yr un o'r ", counted, f" {behind(number, CANDIDATE)} ernes."),
        ("Ni chollwyd yr un ernes o blith y ", counted, f" {behind(number, CANDIDATE)}."),
    )
    # How a number in digits is read decides its article, so no article stands before one.
    return ways[words.turn % (3 if number < 8 else 2)]


def _lost(words: SeatWords, lost: list[Standing]) -> Phrase:
    names = _names(words, lost)
    if len(lost) == 1:
        hers = person_words(words, lost[0], "ernes")
        assert isinstance(hers, str)  # noqa: S101 - the form gives a plain word
        ways: tuple[Phrase, ...] = (
            ("Collodd ", *names, f" {hers}."),
            ("Dim ond ", *names, f" a gollodd {hers}."),
            (f"Yr unig ymgeisydd i golli {hers} oedd ".replace("i yr", "i'r"), *names, "."),
        )
        return ways[(words.turn + words.turn // 3) % 3]
    way = (words.turn + words.turn // 3) % 3
    if way == 1:
        return ("Collodd ", *_lost_count(words), " eu hernesau: ", *names, ".")
    if way == 2:
        return ("Yr ymgeiswyr a gollodd eu hernesau oedd ", *names, ".")
    return ("Collodd ", *names, " eu hernesau.")


def _lost_count(words: SeatWords) -> Pieces:
    """'tri o'r chwe ymgeisydd', 'wyth o'r 12 o ymgeiswyr'."""
    fact, candidates = words.need("deposits_lost"), words.need("candidates")
    total = int(exact(candidates))
    return (
        Piece(alone(int(exact(fact)), CANDIDATE), fact, SpanType.NUMBER),
        " o'r ",
        Piece(definite(total, CANDIDATE), candidates, SpanType.NUMBER),
        f" {behind(total, CANDIDATE)}",
    )


def _names(words: SeatWords, lost: list[Standing]) -> Pieces:
    return joined([_name_with_edge(words, one) for one in lost])


def _name_with_edge(words: SeatWords, one: Standing) -> Phrase:
    """The name, with ', ag ychydig o dan 5%,' where the printed share would look like enough."""
    bracketed = person_words(words, one, "br")
    name = (bracketed,) if isinstance(bracketed, str | Piece) else tuple(bracketed)
    share = words.need("share", one.candidacy.id)
    if tenths_half_up(exact(share)) != 50:
        return name
    text = "ychydig o dan 5%" if exact(share) < 5 else "union 5%"
    edge = Piece(text, share, SpanType.NUMBER, "stated against 5%")
    return (*name, " (ar ", edge, ")")
