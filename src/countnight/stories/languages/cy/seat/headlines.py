"""Welsh headlines of seats: at most 70 characters, the news first."""

from countnight.stories import cast as it
from countnight.stories.fitting import Limit, brief
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase

LIMIT: Limit[SeatWords] = Limit(
    70,
    (
        Frame(it.is_hold, ("{seat}: {w.last} yn cadw'r sedd",)),
        Frame(it.is_gain, ("{seat}: {w.last} yn cipio'r sedd",)),
        Frame(it.always, ("{seat}: {w.last} yn ennill",)),
    ),
)

HEADLINES: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_unopposed, ("{seat}: ethol {w} heb wrthwynebiad",)),
    Frame(
        it.is_tie, ("{W.Cap} yn ennill {seat} drwy goelbren", "{seat}: {w} yn ennill drwy goelbren")
    ),
    Frame(
        lambda s: it.is_speaker(s, "W"),
        ("{seat}: {W}, {w}, yn ennill", "{W.Cap} yn ennill {seat}"),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s),
        (
            "{W.Cap} yn cipio {seat} {L.oddi ar}, gan drechu {m.last}",
            "{m.last} yn colli {seat} {W.i} o {majority.votes}",
            "{seat}: {W} yn cipio sedd {m.last} o {majority.votes}",
            "{W.Cap} yn cipio {seat} {L.oddi ar}",
            "{W.Cap} yn cipio {seat}",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_third(s),
        (
            "{W.Cap} yn cipio {seat}, {L} yn y trydydd safle",
            "{seat}: {W} yn ennill, {L} yn y trydydd safle",
            "{W.Cap} yn cipio {seat}",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.is_returning(s),
        (
            "{w.last} yn adennill {seat} {w.dros} o {majority.votes}",
            "{W.Cap} yn adennill {seat}",
        ),
    ),
    Frame(
        it.is_gain,
        (
            "{W.Cap} yn cipio {seat} {L.oddi ar} o {majority.votes}",
            "{W.Cap} yn cipio {seat} {L.oddi ar}: mwyafrif o {majority}",
            "{seat}: {W} yn cipio'r sedd {L.oddi ar}",
            "{W.Cap} yn cipio {seat}",
        ),
    ),
    Frame(
        it.is_close_call,
        (
            "{W.Cap} yn cadw {seat} o ddim ond {majority.votes}",
            "{W.Cap} yn cadw {seat}, y mwyafrif {majority.dir} i {majority}",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and "m" in s.people and it.changed_party(s),
        (
            "{W.Cap} yn cadw {seat}, {m.last} {m.safle}",
            "{W.Cap} yn cadw {seat}",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.more_than_doubled(s),
        (
            "{w.last} yn cadw {seat} gyda {dwbl} y mwyafrif",
            "{W.Cap} yn cadw {seat}, y mwyafrif {majority.dir} i {majority}",
            "{seat}: {W} yn cadw'r sedd gyda {dwbl} y mwyafrif",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and (it.majority_grew(s) or it.majority_shrank(s)),
        (
            "{W.Cap} yn cadw {seat}, y mwyafrif {majority.dir} i {majority}",
            "{w.last} yn cadw {seat} {w.dros} o {majority.votes}",
            "{seat}: {W} yn cadw'r sedd, y mwyafrif {majority.dir} i {majority}",
            "{W.Cap} yn cadw {seat} gyda mwyafrif o {majority}",
            "{w.last} yn ennill {seat}, mwyafrif {W's} {majority.dir} i {majority}",
        ),
    ),
    Frame(
        it.is_hold,
        (
            "{W.Cap} yn cadw {seat} o {majority.votes}",
            "{seat}: {W} yn cadw'r sedd",
        ),
    ),
    Frame(
        it.always,
        (
            "{W.Cap} yn ennill {seat} o {majority.votes}",
            "{w.last} yn ennill {seat} {w.dros}",
            "{seat}: {W} yn ennill gyda mwyafrif o {majority}",
        ),
    ),
)


def headline(words: SeatWords) -> Phrase:
    """The headline in its seeded way, or the next way that fits."""
    return brief("headline", HEADLINES, words.fresh, limit=LIMIT)
