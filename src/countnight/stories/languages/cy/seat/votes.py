"""Second and third paragraphs in Welsh: the leading two, the swing where it is fair, the rest.

A number never stands behind `a`, `â` or `gyda`: how it is read aloud would decide their form.
"""

from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.seat import questions as ask
from countnight.stories.languages.cy.seat.words import SeatWords

BOTH_MOVED = (
    "Cafodd {w} {w.votes} {r.a br} {r.n}. {w.Moved} cyfran {W's} o'r bleidlais {w.change} i {w.share}, a chyfran {R's} {r.change} i {r.share}.",
    "{w.Moved} cyfrannau'r ddwy blaid flaenaf: {w.share} a gafodd {w} ({w.votes}), {w.dir} {w.change}, {r.a br} {r.share} ({r.votes}), {r.dir} {r.change}.",
    "Daeth {r.br} yn ail gan ennill {r.votes}; {w.votes} oedd gan {w}. {W.Mae} ar {w.share}, {w.dir} {w.change}, {R.a} ar {r.share}, {r.dir} {r.change}.",
    "O'r pleidleisiau dilys, aeth {w.share} ({w.votes}, {w.dir} {w.change}) i {w} ac aeth {r.share} ({r.n}, {r.dir} {r.change}) i {r.br}.",
    "Roedd gan {w} {w.votes}, sef {w.share} ({w.share0} yn {then}); roedd gan {r.br} {r.n}, sef {r.share} ({r.share0} yn {then}).",
    "{w.n} ({w.share}) yw ffigur {w}, {w.change} {w.than} nag yn {then}; {r.n} ({r.share}) yw ffigur {r.br}, {r.change} {r.than}.",
    "Yn ail ar {r.share} ({r.votes}) roedd {r.br}, {r.dir} {r.change}; cafodd {w} {w.share} ({w.n}), {w.dir} {w.change}.",
    "Y nifer fwyaf o bleidleisiau oedd gan {w}, sef {w.n}; {r.n} oedd gan {r.br}. Mae cyfrannau'r ddwy blaid {w.dir}, y naill {w.change} i {w.share} a'r llall {r.change} i {r.share}.",
    "Cyfanswm {w} oedd {w.n} ({w.share}) a chyfanswm {r.br} oedd {r.n} ({r.share}). Ers {then}, {W.mae} {w.dir} {w.change} {R.a} {r.dir} {r.change}.",
)
"""Ways of telling two shares that both rose, or both fell."""

VOTES: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_tie, ("{w.share} o'r bleidlais a gafodd pob un.",)),
    Frame(
        lambda s: it.loser_is_told_apart(s) and it.has_change(s, "l"),
        (
            "Cafodd {w} {w.votes} {r.a br} {r.n}. {l.votes} a gafodd {l} {l.dros}: {l.share} o'r bleidlais, {l.dir} {l.change}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}; cafodd {w} {w.n}. Cafodd {l.br} {l.votes}: {l.share} o'r bleidlais, {l.dir} {l.change}.",
            "Enillodd {w} {w.share} o'r bleidlais {r.a br} {r.share}. Cafodd {l.br} {l.votes}, sef {l.share}, {l.dir} {l.change}.",
            "Yn ail i {w}, a gafodd {w.votes}, roedd {r.br votes}. Cyfran {l.br} oedd {l.share} ({l.votes}), {l.dir} {l.change} ers {then}.",
            "I {w} yr aeth {w.votes} ac i {r.br} {r.n}. Cafodd {l.br} {l.share} o'r bleidlais ({l.votes}), {l.change} {l.than} nag yn {then}.",
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
            "I {w} yr aeth {w.share} o'r pleidleisiau dilys ({w.votes}), ac i {r.br} {r.share} ({r.n}). Yn {then} y cyfrannau oedd {w.share0} {W.i}, {r.share0} {R.i}, felly bu gogwydd o {swing} {swing.o} {swing.i}.",
            "{w.votes} i {w}, {r.n} i {r.br}: dyna'r ffigurau. {W.Mae} ar {w.share} ({w.share0} yn {then}) {R.a} ar {r.share} ({r.share0} gynt), sy'n golygu gogwydd o {swing} {swing.o} {swing.i}.",
            "Gwelwyd gogwydd o {swing} {swing.o} {swing.i}. Cyfanswm {w} oedd {w.n}, sef {w.share} ({w.dir} {w.change}); cyfanswm {r.br} oedd {r.n}, sef {r.share} ({r.dir} {r.change}).",
            "Cyfran {w} o'r bleidlais oedd {w.share} ({w.votes}), {w.change} {w.than} nag yn {then}; cyfran {r.br} oedd {r.share} ({r.n}), {r.change} {r.than}. Canlyniad hynny yw gogwydd o {swing} {swing.o} {swing.i}.",
            "Y nifer fwyaf o bleidleisiau oedd gan {w}, sef {w.n} ({w.share}); {r.n} ({r.share}) oedd gan {r.br}. {w.Moved} cyfran {W's} {w.change} ers {then} {r.a moved} cyfran {R's} {r.change}, a'r gogwydd {swing.o} {swing.i} oedd {swing}.",
        ),
    ),
    Frame(
        lambda s: it.both_fell(s) and ask.are_parties(s),
        (
            *BOTH_MOVED,
            "Colli tir a wnaeth y ddwy blaid ar y blaen. Cafodd {w} {w.votes} ({w.share}, {w.dir} {w.change}) {r.a br} {r.n} ({r.share}, {r.dir} {r.change}).",
            "Ni lwyddodd yr un o'r ddwy blaid ar y blaen i gadw ei chyfran: {w.votes} ({w.share}, {w.dir} {w.change}) i {w}, {r.n} ({r.share}, {r.dir} {r.change}) i {r.br}.",
        ),
    ),
    Frame(
        lambda s: it.both_rose(s) and ask.are_parties(s),
        (
            *BOTH_MOVED,
            "Ennill tir a wnaeth y ddwy blaid ar y blaen. Cafodd {w} {w.votes} ({w.share}, {w.dir} {w.change}) {r.a br} {r.n} ({r.share}, {r.dir} {r.change}).",
            "Cynyddodd y ddwy blaid ar y blaen eu cyfrannau: {w.votes} ({w.share}, {w.dir} {w.change}) i {w}, {r.n} ({r.share}, {r.dir} {r.change}) i {r.br}.",
        ),
    ),
    Frame(
        lambda s: it.has_change(s, "w") and it.has_change(s, "r"),
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change} ers {then}. Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share}, {r.dir} {r.change}.",
            "{w.votes} a gafodd {w} ({w.share}, {w.dir} {w.change}), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}, {r.dir} {r.change}).",
            "Roedd gan {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change}; roedd gan {r.br} {r.n}, sef {r.share}, {r.dir} {r.change}.",
            "Daeth {r.br} yn ail ar {r.share}, {r.dir} {r.change}, gan ennill {r.votes}; {w} oedd ar y blaen ar {w.share}, {w.dir} {w.change}, sef {w.votes}.",
            "Cyfran {w} oedd {w.share} ({w.votes}), {w.change} {w.than} nag yn {then}; cyfran {r.br} oedd {r.share} ({r.n}), {r.change} {r.than}.",
            "I {w} yr aeth {w.votes} ({w.share}, {w.dir} {w.change}), ac i {r.br} {r.n} ({r.share}, {r.dir} {r.change}).",
        ),
    ),
    Frame(
        lambda s: it.has_change(s, "w"),
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {w.dir} {w.change} ers {then}. Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share} o'r bleidlais; cafodd {w} {w.n}, sef {w.share}, {w.dir} {w.change}.",
            "{w.votes} a gafodd {w} ({w.share}, {w.dir} {w.change}), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}).",
            "Yn ail roedd {r.br}, a gafodd {r.votes} ({r.share}). Cyfran {w} o'r bleidlais oedd {w.share} ({w.n}), {w.change} {w.than} nag yn {then}.",
            "I {w} yr aeth {w.share} o'r bleidlais ({w.votes}), {w.dir} {w.change}, ac i {r.br} {r.share} ({r.n}).",
            "Roedd gan {w} {w.votes}: {w.moved} cyfran {W's} o {w.share0} i {w.share}. Cafodd {r.br} {r.n}, sef {r.share}.",
        ),
    ),
    Frame(
        lambda s: "r" in s.people,
        (
            "Cafodd {w} {w.votes}, sef {w.share} o'r bleidlais, {r.a br} {r.n}, sef {r.share}.",
            "Daeth {r.br} yn ail gan ennill {r.votes}, sef {r.share} o'r bleidlais; cafodd {w} {w.n}, sef {w.share}.",
            "{w.votes} a gafodd {w} ({w.share} o'r bleidlais), {r.a br} a ddaeth yn ail gan ennill {r.votes} ({r.share}).",
            "I {w} yr aeth {w.votes} ({w.share}), ac i {r.br} {r.n} ({r.share}).",
            "Roedd gan {w} {w.share} o'r bleidlais ({w.votes}) a chan {r.br} {r.share} ({r.n}).",
            "Yn ail roedd {r.br}, a gafodd {r.votes} ({r.share}); cyfanswm {w} oedd {w.n} ({w.share}).",
            "Y nifer fwyaf o bleidleisiau oedd gan {w}, sef {w.n} ({w.share}); {r.n} ({r.share}) oedd gan {r.br}.",
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
            "Y nesaf oedd {u.br}, gan ennill {u.votes}; {v.br} a ddaeth wedyn, gan gael {v.n}.",
            "{u.votes} a gafodd {u.br}, {u.place}; {v.n} a gafodd {v.br}, {v.place}.",
            "Aeth {u.y safle} i {u.br votes}, a'r nesaf i {v.br n}.",
            "Ar eu hôl daeth {u.br votes}, ac yna {v.br n}.",
            "{v.br}, a gafodd {v.votes}, a ddaeth {v.place}, y tu ôl i {u.br}, a gafodd {u.n}.",
            "Roedd gan {u.br} {u.votes} {u.safle}, a chan {v.br} {v.n} {v.safle}.",
            "Yn y ddau safle nesaf roedd {u.br votes} {v.a br n}.",
            "Enillodd {u.br} {u.votes}, digon i ddod {u.place}; {v.place} roedd {v.br n}.",
        ),
    ),
    Frame(
        lambda s: "u" in s.people,
        (
            "Daeth {u.br} {u.place} gan ennill {u.votes}.",
            "{u.Safle} roedd {u.br}, a gafodd {u.votes}.",
            "{u.Cand}, a ddaeth {u.place}, gan gael {u.votes}.",
            "Aeth {u.y safle} i {u.br}, a gafodd {u.votes}.",
            "{u.votes} a gafodd {u.br}, {u.place}.",
            "Enillodd {u.br} {u.votes}, digon i ddod {u.place}.",
        ),
    ),
)
