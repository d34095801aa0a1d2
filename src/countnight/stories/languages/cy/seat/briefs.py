"""Welsh alerts of at most 120 characters, and a seat's bullet for the top of a page."""

from countnight.stories import cast as it
from countnight.stories.fitting import Limit, brief
from countnight.stories.frames import Frame, fill
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase, text_of

ALERT: Limit[SeatWords] = Limit(120, (Frame(it.always, ("{seat}: {w.last} yn ennill.",)),))
LONGEST_SOCIAL = 300
SOCIAL_VOTES = "{w.last} {w.n} ({w.share}), {r.last} {r.n} ({r.share})."
BULLET: Limit[SeatWords] = Limit(160, (Frame(it.always, ("{w.last} yn ennill {seat}",)),))

ALERTS: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_unopposed, ("{seat}: ethol {w} heb wrthwynebiad.",)),
    Frame(it.is_tie, ("{seat}: {w} yn ennill {w.dros} drwy goelbren, {tied} yr un.",)),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s),
        (
            "{L.Cap} yn colli {seat}: trechwyd {m} o {majority.votes} gan {w.br}.",
            "{seat}: {W} yn cipio'r sedd, gan drechu {m} o {majority.votes}.",
            "{seat}: {W} yn cipio'r sedd {L.oddi ar} o {majority.votes}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_runner_up(s),
        (
            "{seat}: {W} yn cipio'r sedd o {majority.votes}; roedd {L.gan} fwyafrif o {majority0} yn {then}.",
            "{W.Cap} yn cipio {seat} {L.oddi ar}: {w} yn ennill o {majority.votes}.",
            "{seat}: {W} yn cipio'r sedd {L.oddi ar} o {majority.votes}.",
        ),
    ),
    Frame(
        it.is_gain,
        (
            "{W.Cap} yn cipio {seat}: {w} yn ennill o {majority.votes}; {L} oedd yno gynt.",
            "{seat}: {W} yn cipio'r sedd {L.oddi ar} o {majority.votes}.",
        ),
    ),
    Frame(
        it.is_hold,
        (
            "{W.Cap} yn cadw {seat}: {w} yn ennill gyda mwyafrif o {majority}.",
            "{seat}: {W} yn cadw'r sedd gyda mwyafrif o {majority}.",
            "{seat}: {w} yn cadw'r sedd {w.dros} o {majority.votes}.",
        ),
    ),
    Frame(
        it.always,
        (
            "{seat}: {w} yn ennill {w.dros} gyda mwyafrif o {majority}.",
            "{seat}: {W} yn ennill o {majority.votes}.",
        ),
    ),
)

BULLETS: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_unopposed, ("Ethol {w} heb wrthwynebiad yn etholaeth {seat}",)),
    Frame(it.is_tie, ("{w} yn ennill {seat} {w.dros} drwy goelbren: {tied} yr un",)),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s) and it.mp_is_dated(s),
        (
            "{m}, Aelod Seneddol {seat} ers {m.since}, yn colli {W.i} o {majority.votes}",
            "{W.Cap} yn cipio {seat} o {majority.votes}; {m} oedd yr Aelod Seneddol ers {m.since}",
            "{m} yn colli {seat} {W.i} o {majority.votes}, ar ôl bod yno ers {m.since}",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s),
        (
            "{m}, yr Aelod Seneddol, yn colli {seat} {W.i} o {majority.votes}",
            "{W.Cap} yn cipio {seat} o {majority.votes}, gan drechu'r Aelod Seneddol, {m}",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.first_since_any_election(s),
        (
            "{W.Cap} yn ennill {seat} o {majority.votes}, am y tro cyntaf ers {W last won}",
            "{seat} yn mynd {W.i} o {majority.votes}, am y tro cyntaf ers {W last won}",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_third(s),
        ("{L.Cap} yn y trydydd safle yn etholaeth {seat}, a enillwyd gan {w.br}",),
    ),
    Frame(
        lambda s: it.is_gain(s) and "m" in s.people,
        (
            "{W.Cap} yn cipio {seat} {L.oddi ar} o {majority.votes}; {m}, yr Aelod Seneddol, {m.safle} {m.dros}",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and "m" in s.people,
        (
            "{W.Cap} yn cadw {seat}; {m}, yr Aelod Seneddol, {m.safle} {m.dros}",
            "{m}, yr Aelod Seneddol, {m.safle} {m.dros} yn etholaeth {seat}; {W} yn cadw'r sedd",
        ),
    ),
    Frame(
        lambda s: "m" in s.people,
        (
            "{W.Cap} yn ennill {seat} o {majority.votes}; {m}, yr Aelod Seneddol, {m.safle} {m.dros}",
        ),
    ),
    Frame(it.is_gain, ("{W.Cap} yn cipio {seat} {L.oddi ar} o {majority.votes}",)),
    Frame(
        it.is_close_call,
        ("{W.Cap} yn cadw {seat} o {majority.votes}, {majority.dir} o {majority0} yn {then}",),
    ),
    Frame(it.is_hold, ("{W.Cap} yn cadw {seat} o {majority.votes}",)),
    Frame(it.always, ("{W.Cap} yn ennill {seat} o {majority.votes}",)),
)


def alert(words: SeatWords) -> Phrase:
    """The alert, within its length."""
    return brief("alert", ALERTS, words.fresh, limit=ALERT)


def bullet(words: SeatWords) -> Phrase:
    """The seat's summary bullet."""
    return brief("bullet", BULLETS, words.fresh, limit=BULLET)


def social(words: SeatWords) -> Phrase:
    """The alert, the votes of the leading two where there is room, and the seat's address."""
    said = alert(words)
    link = f"{words.view.election.site}/results/{words.view.seat.slug}"
    votes = fill(SOCIAL_VOTES, words.fresh()) if "r" in words.people else ()
    whole = (*said, " ", *votes, " ", link)
    return whole if votes and len(text_of(whole)) <= LONGEST_SOCIAL else (*said, " ", link)
