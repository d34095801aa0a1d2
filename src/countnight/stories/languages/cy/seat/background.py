"""What stands behind a result, in Welsh: the MP who lost, who had the seat before, what is rare."""

from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.saying import say
from countnight.stories.languages.cy.seat import questions as ask
from countnight.stories.languages.cy.seat.since import since_last_time
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase

BEATEN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: ask.beaten_is_untold(s) and it.changed_party(s) and ask.beaten_lost_deposit(s),
        (
            "Safodd {m}, a etholwyd yno {elected for} yn {then}, {m.dros} y tro hwn. Daeth {m.place} gan gael {m.votes}, a chollodd {m.ernes}.",
            "Etholwyd {m} yno {elected for} yn {then}, ond safodd y tro hwn {m.dros}: daeth {m.place} gan gael {m.votes}, a chollodd {m.ernes}.",
        ),
    ),
    Frame(
        lambda s: ask.beaten_is_untold(s) and it.changed_party(s),
        (
            "Safodd {m}, a etholwyd yno {elected for} yn {then}, {m.dros} y tro hwn, a daeth {m.place} gan gael {m.votes}.",
            "Etholwyd {m} yno {elected for} yn {then}; y tro hwn safodd {m.dros}, a daeth {m.place} gan gael {m.votes}.",
        ),
    ),
    Frame(
        ask.beaten_is_untold,
        (
            "Daeth yr Aelod Seneddol blaenorol, {m}, {m.place} gan gael {m.votes}.",
            "Safodd {m}, yr Aelod Seneddol blaenorol, {m.dros}, a daeth {m.place} gan gael {m.votes}.",
            "{m.br} oedd yr Aelod Seneddol blaenorol: daeth {m.place}, gyda chyfanswm o {m.votes}.",
        ),
    ),
)

RECORD: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: it.is_gain(s) and not s.has_said("created") and it.loser_had_it_since_created(s),
        (
            "Roedd {L} wedi ennill pob etholiad cyffredinol yma ers creu'r etholaeth yn {created}.",
            "Ers creu'r etholaeth yn {created}, roedd {L} wedi ennill pob etholiad cyffredinol yma.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and not s.has_said("created") and ask.loser_had_run(s),
        (
            "Enillodd {L} y sedd ym mhob etholiad cyffredinol rhwng {L from} a {L until}.",
            "Rhwng {L from} a {L until}, {L} a enillodd bob etholiad cyffredinol yma.",
        ),
    ),
    Frame(
        lambda s: (
            it.is_gain(s)
            and not s.has_said("created", "W last won")
            and it.last_win_noted(s)
            and not it.is_independent(s, "W")
        ),
        (
            "Y tro diwethaf {W.i} ennill y sedd mewn etholiad cyffredinol oedd {W last won}.",
            "Yn {W last won} yr enillodd {W} etholiad cyffredinol yma ddiwethaf.",
            "Nid oedd {W} wedi ennill y sedd mewn etholiad cyffredinol ers {W last won}.",
        ),
    ),
    Frame(
        lambda s: (
            it.is_close_call(s)
            and it.noted(s, f"narrowest_majority_since:{s.view.seat.id}")
            and not it.table_has_none_smaller(s)
        ),
        (
            "Dyma'r mwyafrif lleiaf yn yr etholaeth ers {narrowest}.",
            "Ni fu'r mwyafrif mor fach yn yr etholaeth ers {narrowest}.",
        ),
    ),
)

BEFORE: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: (
            it.is_gain(s)
            and it.is_notional(s)
            and s.book.first("overturned") is not None
            and not s.has_said("majority0")
            and not it.is_independent(s, "L")
        ),
        ("Mwyafrif tybiannol {L} yn {then} oedd {majority0}.",),
    ),
    Frame(
        lambda s: (
            it.is_gain(s)
            and s.book.first("overturned") is not None
            and not s.has_said("majority0")
            and not it.is_speaker(s, "L")
            and not it.is_speaker(s, "W")
            and not it.is_independent(s, "L")
        ),
        (
            "Roedd {L.gan} fwyafrif o {majority0} yn {then}.",
            "Mwyafrif {L} yn {then} oedd {majority0}.",
            "Yn {then}, enillodd {L} yma o {majority0 votes}.",
            "{L.Cap} a enillodd yma yn {then}, gyda mwyafrif o {majority0}.",
        ),
    ),
    Frame(
        lambda s: ask.has_predecessor(s) and not s.has_said("p.since"),
        (
            "Nid oedd {p}, yr Aelod Seneddol ers {p.since}, yn sefyll y tro hwn.",
            "{p} oedd yr Aelod Seneddol ers {p.since}, ond ni safodd y tro hwn.",
            "Ers {p.since}, {p} oedd yr Aelod Seneddol; ni safodd eto.",
            "Ni cheisiodd {p}, a fu'n Aelod Seneddol ers {p.since}, gadw'r sedd.",
            "Roedd {p} wedi dal y sedd ers {p.since}, ond nid oedd ar y papur pleidleisio y tro hwn.",
        ),
    ),
)

RECOUNTS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: s.book.first("recount") is not None,
        ("Daeth y canlyniad ar ôl {recounts}.",),
    ),
)


def background(words: SeatWords) -> list[Phrase]:
    """The paragraph's sentences, as many as there is something to say."""
    slots = (("recounts", RECOUNTS), ("record", RECORD), ("before", BEFORE))
    said = [say(name, frames, words) for name, frames in slots]
    return [*since_last_time(words), *(sentence for sentence in said if sentence is not None)]
