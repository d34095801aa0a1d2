"""Last paragraphs in Welsh: turnout, and whose deposits went."""

from countnight.facts.sizes import exact, is_visible
from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.saying import say
from countnight.stories.languages.cy.seat.deposits import lost, untold
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase

NAMED_AT_MOST = 6
"""More lost deposits than this are counted, not listed."""

ARTICLE_FITS = 8
"""Below this every number of candidates, spelled, stands behind the article `y`."""


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
            "{turnout} o'r etholwyr cofrestredig a bleidleisiodd, ffigur sydd {turnout.change} {turnout.than} nag yn {then}.",
            "Bu {turnout} o'r etholwyr cofrestredig yn pleidleisio; y ganran yn {then} oedd {turnout0}.",
            "Y ganran a bleidleisiodd yn {then} oedd {turnout0}; {turnout} yw hi y tro hwn, {turnout.dir} {turnout.change}.",
            "Bwriodd {turnout} o'r etholwyr cofrestredig bleidlais ddilys, {turnout.dir} {turnout.change} ers {then}.",
            "Bwriwyd {voters} dilys gan {turnout} o'r etholwyr cofrestredig; yn {then} y ffigur oedd {turnout0}.",
            "O ran y ganran a bleidleisiodd, {turnout} ydoedd: {turnout.change} {turnout.than} na'r tro diwethaf.",
        ),
    ),
    Frame(
        lambda s: _has_turnout(s) and s.book.first("turnout_change") is not None,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig, bron yn union fel yn {then}.",
            "Prin y newidiodd y ganran a bleidleisiodd: {turnout} o'r etholwyr cofrestredig.",
            "Pleidleisiodd {turnout} o'r etholwyr cofrestredig, bron yr un ganran ag yn {then}.",
        ),
    ),
    Frame(
        _has_turnout,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig.",
            "Bwriwyd {voters} dilys: {turnout} oedd y ganran a bleidleisiodd.",
            "Pleidleisiodd {turnout} o'r etholwyr cofrestredig.",
            "O blith yr etholwyr cofrestredig, {turnout} a bleidleisiodd.",
            "Bwriodd {turnout} o'r etholwyr cofrestredig bleidlais ddilys.",
            "Bu {turnout} o'r etholwyr cofrestredig yn pleidleisio.",
        ),
    ),
)

KEPT = (
    "Cadwodd pob un o'r {kept} eu hernesau.",
    "Ni chollodd yr un o'r {kept} ernes.",
    "Cafodd pob un o'r {kept} ddigon o bleidleisiau i gadw'r ernes.",
    "Ni fydd yr un o'r {kept} yn colli ernes.",
)
"""Nobody lost a deposit, however many stood."""

DEPOSITS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: not lost(s) and _kept(s) < ARTICLE_FITS,
        (
            *KEPT,
            "Ni chollwyd yr un ernes o blith y {kept}.",
            "Llwyddodd y {kept} i gadw eu hernesau.",
        ),
    ),
    # How a number in digits is read decides its article, so no article stands before one.
    Frame(lambda s: not lost(s), KEPT),
    Frame(
        lambda s: len(untold(s)) > NAMED_AT_MOST,
        (
            "Collodd {lost.count} eu hernesau.",
            "Ni lwyddodd {lost.count} i gadw eu hernesau.",
            "Collwyd ernesau {lost.count}.",
        ),
    ),
    Frame(
        lambda s: len(untold(s)) < len(lost(s)) and len(untold(s)) == 1,
        (
            "Collodd {lost.names} ernes hefyd: {lost.count} i gyd.",
            "Collwyd ernes {lost.names} hefyd, felly {lost.count} i gyd a gollodd eu hernesau.",
        ),
    ),
    Frame(
        lambda s: len(untold(s)) < len(lost(s)),
        (
            "Collodd {lost.names} eu hernesau hefyd: {lost.count} i gyd.",
            "Collwyd ernesau {lost.names} hefyd, felly {lost.count} i gyd a gollodd eu hernesau.",
        ),
    ),
    Frame(
        lambda s: len(lost(s)) == 1,
        (
            "Collodd {lost.names}{lost.whose}.",
            "Dim ond {lost.names} a gollodd{lost.whose}.",
            "Yr unig ymgeisydd i golli{lost.'r} oedd {lost.names}.",
            "{lost.names} oedd yr unig un i golli{lost.'r}.",
            "Ernes {lost.names} oedd yr unig un a gollwyd.",
            "O'r {candidates}, dim ond {lost.names} a gollodd{lost.whose}.",
            "Ni lwyddodd {lost.names} i gadw{lost.'r}.",
        ),
    ),
    Frame(
        it.always,
        (
            "Collodd {lost.names} eu hernesau.",
            "Collodd {lost.count} eu hernesau: {lost.names}.",
            "Yr ymgeiswyr a gollodd eu hernesau oedd {lost.names}.",
            "O'r {candidates}, collodd {lost.names} eu hernesau.",
            "{lost.names} oedd y rhai i golli eu hernesau.",
            "Collwyd ernesau {lost.names}.",
            "Ni lwyddodd {lost.names} i gadw eu hernesau.",
            "Methodd {lost.names} â chadw eu hernesau.",
            "Bydd {lost.names} yn colli eu hernesau.",
        ),
    ),
)


def _kept(words: SeatWords) -> int:
    fact = words.book.first("deposits_kept")
    return 0 if fact is None else int(exact(fact))


def turnout(words: SeatWords) -> Phrase | None:
    """The turnout and its change; None when the electorate was not read out."""
    return say("turnout", TURNOUT, words, stride=5)


def deposits(words: SeatWords) -> Phrase | None:
    """Who lost a deposit, or that nobody did; None when it was all told before."""
    if it.is_unopposed(words):
        return None
    is_known = bool(untold(words)) if lost(words) else _kept(words) > 0
    return say("deposits", DEPOSITS, words, stride=4) if is_known else None
