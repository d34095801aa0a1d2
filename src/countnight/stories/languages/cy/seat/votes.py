"""Second and third paragraphs in Welsh: the leading two, the swing where it is fair, the rest."""

from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.seat import questions as ask
from countnight.stories.languages.cy.seat.words import SeatWords

VOTES: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_tie, ("{w.share} o'r bleidlais a gafodd pob un.",)),
    Frame(
        lambda s: ask.loser_is_told_apart(s) and it.has_change(s, "l"),
        (
            "Cafodd {w} {w.votes} {r.a br} {r.n}. {l.votes} a gafodd {l} {l.dros}: {l.share} o'r bleidlais, {l.dir} {l.change}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}; cafodd {w} {w.n}. Cafodd {l.br} {l.votes}: {l.share} o'r bleidlais, {l.dir} {l.change}.",
            "Enillodd {w} {w.share} o'r bleidlais {r.a br} {r.share}. Cafodd {l.br} {l.votes}, sef {l.share}, {l.dir} {l.change}.",
        ),
    ),
    Frame(
        it.swing_is_telling,
        (
            "Cafodd {w} {w.votes} {r.a br} {r.n}. {w.Moved} cyfran {W's} o'r bleidlais o {w.share0} i {w.share} {r.a moved} cyfran {R's} o {r.share0} i {r.share}: gogwydd o {swing} {swing.o} {swing.i}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}; {w.votes} oedd gan {w}. Roedd gogwydd o {swing} {swing.o} {swing.i}: aeth cyfran {W's} o'r bleidlais o {w.share0} i {w.share} a chyfran {R's} o {r.share0} i {r.share}.",
            "Enillodd {w} {w.share} o'r bleidlais, {w.dir} {w.change} ers {then}, sef {w.votes}. Cafodd {r.br} {r.n}, sef {r.share}, {r.dir} {r.change}. Mae hynny'n ogwydd o {swing} {swing.o} {swing.i}.",
            "Y gogwydd {swing.o} {swing.i} oedd {swing}. Roedd gan {w} {w.votes} ({w.share}, {w.dir} {w.change}) a chan {r.br} {r.n} ({r.share}, {r.dir} {r.change}).",
            "{w.votes} a gafodd {w}, sef {w.share} o'r bleidlais, {r.a br} yn ail ar {r.share} ({r.votes}). {W.Mae} {w.dir} {w.change} {R.a} {r.dir} {r.change}, sy'n rhoi gogwydd o {swing} {swing.o} {swing.i}.",
            "Ar ôl gogwydd o {swing} {swing.o} {swing.i}, mae gan {w} {w.votes} ({w.share}), ac mae {r.br} yn ail ({r.n}, {r.share}). Yn {then}, cyfran {W's} oedd {w.share0}; cyfran {R's} oedd {r.share0}.",
            "Yn ail roedd {r.br}, a gafodd {r.votes} ({r.share}, {r.dir} {r.change}); {w.n} oedd cyfanswm {w} ({w.share}, {w.dir} {w.change}). Maint y gogwydd {swing.o} {swing.i} oedd {swing}.",
            "Aeth {W} o {w.share0} o'r bleidlais i {w.share} {R.a} o {r.share0} i {r.share}, sef gogwydd o {swing} {swing.o} {swing.i}. Y pleidleisiau: {w} {w.n}, {r.br} {r.n}.",
        ),
    ),
    Frame(
        lambda s: it.both_fell(s) and ask.are_parties(s),
        (
            "Colli tir a wnaeth y ddwy blaid ar y blaen. Cafodd {w} {w.votes} ({w.share}, {w.dir} {w.change}) {r.a br} {r.n} ({r.share}, {r.dir} {r.change}).",
            "Cafodd {w} {w.votes} {r.a br} {r.n}. {w.Moved} cyfran {W's} o'r bleidlais {w.change} i {w.share}, a chyfran {R's} {r.change} i {r.share}.",
            "{w.Moved} cyfrannau'r ddwy blaid flaenaf: {w.share} a gafodd {w} ({w.votes}), {w.dir} {w.change}, {r.a br} {r.share} ({r.votes}), {r.dir} {r.change}.",
        ),
    ),
    Frame(
        lambda s: it.both_rose(s) and ask.are_parties(s),
        (
            "Ennill tir a wnaeth y ddwy blaid ar y blaen. Cafodd {w} {w.votes} ({w.share}, {w.dir} {w.change}) {r.a br} {r.n} ({r.share}, {r.dir} {r.change}).",
            "Cafodd {w} {w.votes} {r.a br} {r.n}. {w.Moved} cyfran {W's} o'r bleidlais {w.change} i {w.share}, a chyfran {R's} {r.change} i {r.share}.",
            "{w.Moved} cyfrannau'r ddwy blaid flaenaf: {w.share} a gafodd {w} ({w.votes}), {w.dir} {w.change}, {r.a br} {r.share} ({r.votes}), {r.dir} {r.change}.",
        ),
    ),
    Frame(
        lambda s: it.has_change(s, "w") and it.has_change(s, "r"),
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change} ers {then}. Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share}, {r.dir} {r.change}.",
            "{w.votes} a gafodd {w} ({w.share}, {w.dir} {w.change}), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}, {r.dir} {r.change}).",
            "Roedd gan {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change}; roedd gan {r.br} {r.n}, sef {r.share}, {r.dir} {r.change}.",
        ),
    ),
    Frame(
        lambda s: it.has_change(s, "w"),
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change} ers {then}. Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share} o'r bleidlais; cafodd {w} {w.n}, sef {w.share}, {w.dir} {w.change}.",
            "{w.votes} a gafodd {w} ({w.share}, {w.dir} {w.change}), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}).",
        ),
    ),
    Frame(
        lambda s: "r" in s.people,
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {r.a br} {r.n}, sef {r.share}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share} o'r bleidlais; cafodd {w} {w.n}, sef {w.share}.",
            "{w.votes} a gafodd {w} ({w.share} o'r bleidlais), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}).",
        ),
    ),
)

PLACES: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: "u" in s.people and "v" in s.people,
        (
            "Daeth {u.br} {u.place} gan ennill {u.votes}, {v.a br} {v.place} gan ennill {v.n}.",
            "{u.Safle} roedd {u.br}, a gafodd {u.votes}, yna {v.br}, a gafodd {v.n}.",
            "{u.Cand}, a ddaeth {u.place}, gan gael {u.votes}. Cafodd {v.br} {v.votes} {v.safle}.",
            "Y tu ôl iddynt daeth {u.br}, a gafodd {u.votes}, {v.a br}, a gafodd {v.n}.",
            "Cafodd {u.cand}, {u.votes} {u.safle}; daeth {v.br} {v.place} gan gael {v.n}.",
            "Y nesaf oedd {u.br} gan ennill {u.votes}; {v.br} a ddaeth wedyn, gan gael {v.n}.",
            "{u.votes} a gafodd {u.br}, {u.place}; {v.n} a gafodd {v.br}, {v.place}.",
        ),
    ),
    Frame(
        lambda s: "u" in s.people,
        (
            "Daeth {u.br} {u.place} gan ennill {u.votes}.",
            "{u.Safle} roedd {u.br}, a gafodd {u.votes}.",
            "{u.Cand}, a ddaeth {u.place}, gan gael {u.votes}.",
        ),
    ),
)
