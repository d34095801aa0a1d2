"""First paragraphs in Welsh: the news in one or two sentences.

The frames keep names where nothing changes them: 'yn etholaeth X', never 'ym' or 'yng'. Numbers
stand behind `o`, `i` and verbs, never behind `â` or `na`, which would have to know how the
number is read aloud.
"""

from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.seat import questions as ask
from countnight.stories.languages.cy.seat.words import SeatWords

LEAD: tuple[Frame[SeatWords], ...] = (
    Frame(
        it.is_unopposed,
        ("Etholwyd {w} {w.dros} yn etholaeth {seat} heb wrthwynebiad.",),
    ),
    Frame(
        it.is_tie,
        (
            "Enillodd {w} etholaeth {seat} {w.dros} drwy goelbren: roedd y bleidlais yn gyfartal, sef {tied} yr un.",
            "Drwy goelbren yr enillodd {w} etholaeth {seat} {w.dros}, ar ôl pleidlais gyfartal: {tied} yr un.",
        ),
    ),
    Frame(
        lambda s: it.is_speaker(s, "W"),
        (
            "Etholwyd {w} yn etholaeth {seat} {w.dros}, gyda mwyafrif o {majority}.",
            "Mae {w} {w.ethol} yn etholaeth {seat} {w.dros}: {majority} yw'r mwyafrif.",
        ),
    ),
    Frame(
        lambda s: it.is_speaker(s, "L"),
        (
            "{W.Mae} wedi ennill etholaeth {seat}, sedd {L} diwethaf: mae gan {w} fwyafrif o {majority}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.is_notional(s),
        (
            "Mae {w} wedi cipio etholaeth {seat} {L.oddi ar} {w.dros}, yn ôl canlyniad tybiannol {then}: {majority} yw'r mwyafrif.",
            "Yn ôl canlyniad tybiannol {then}, {W.mae} wedi cipio etholaeth {seat} {L.oddi ar}, gyda mwyafrif o {majority} i {w}.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.is_notional(s),
        (
            "Mae {w} wedi ennill etholaeth {seat} {w.dros} gyda mwyafrif o {majority}; y mwyafrif tybiannol yn {then} oedd {majority0}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s) and it.mp_is_dated(s),
        (
            "Mae {m}, Aelod Seneddol {seat} ers {m.since}, wedi colli'r sedd i {w.br} o {majority.votes}.",
            "{W.Mae} wedi cipio etholaeth {seat} {L.oddi ar}, wrth i {w} drechu {m}, yr Aelod Seneddol ers {m.since}, o {majority.votes}.",
            "{w} sydd wedi cipio etholaeth {seat} {w.dros}, gan drechu {m}, yr Aelod Seneddol ers {m.since}, o {majority.votes}.",
            "Ar ôl bod yn Aelod Seneddol {seat} ers {m.since}, mae {m} wedi colli'r sedd i {w.br} o {majority.votes}.",
            "Mae etholaeth {seat} wedi mynd {L.o} {W.i}: trechodd {w} yr Aelod Seneddol ers {m.since}, {m}, o {majority.votes}.",
            "O {majority.votes} y cipiodd {w.br} y sedd yn etholaeth {seat}; Aelod Seneddol ers {m.since} oedd {m.br}.",
            "{w} a etholwyd {w.dros} yn etholaeth {seat}, gan gipio'r sedd {L.oddi ar} o {majority.votes}: {m} oedd yr Aelod Seneddol yno ers {m.since}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s),
        (
            "Mae {m}, Aelod Seneddol {seat} cyn yr etholiad, wedi colli'r sedd i {w.br} o {majority.votes}.",
            "{W.Mae} wedi cipio etholaeth {seat} {L.oddi ar}, wrth i {w} drechu'r Aelod Seneddol blaenorol, {m}, o {majority.votes}.",
            "{w} sydd wedi cipio etholaeth {seat} {w.dros}, gan drechu'r Aelod Seneddol blaenorol, {m}, o {majority.votes}.",
            "Mae etholaeth {seat} wedi mynd {L.o} {W.i}: trechodd {w} yr Aelod Seneddol blaenorol, {m}, o {majority.votes}.",
            "Colli'r sedd a wnaeth {m.br}, yr Aelod Seneddol blaenorol, yn etholaeth {seat}: {w.br} a enillodd o {majority.votes}.",
            "O {majority.votes} y cipiodd {w.br} etholaeth {seat} {L.oddi ar}; {m} oedd yr Aelod Seneddol cyn yr etholiad.",
            "{w.br} fydd Aelod Seneddol {seat}, ar ôl trechu {m}, yr Aelod Seneddol blaenorol, o {majority.votes} a chipio'r sedd {L.oddi ar}.",
            "Cipiodd {w} etholaeth {seat} {L.oddi ar}, gan ennill {w.dros} o {majority.votes} a threchu'r Aelod Seneddol blaenorol, {m}.",
            "{L.Mae} wedi colli etholaeth {seat} {W.i}: cafodd {w} fwyafrif o {majority} dros yr Aelod Seneddol blaenorol, {m}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.first_since_any_election(s) and it.loser_is_runner_up(s),
        (
            "{W.Mae} wedi ennill etholaeth {seat} am y tro cyntaf ers {W last won}, gan droi mwyafrif o {majority0} {L.i} yn fwyafrif o {majority} i {w}.",
            "Am y tro cyntaf ers {W last won}, {W.mae} wedi ennill etholaeth {seat}: mwyafrif o {majority} i {w}, lle'r oedd {L.gan} fwyafrif o {majority0}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_third(s) and it.loser_had_it_since_created(s),
        (
            "{W.Mae} wedi cipio etholaeth {seat} gyda mwyafrif o {majority} i {w}. {l.Safle} y daeth {L}, a oedd wedi ennill pob etholiad cyffredinol yno ers creu'r etholaeth yn {created}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_third(s),
        (
            "{W.Mae} wedi cipio etholaeth {seat} {L.oddi ar}, a ddaeth {l.safle}. {majority} yw mwyafrif {w}.",
            "Mae etholaeth {seat} wedi mynd {W.i}, gyda mwyafrif o {majority} i {w}. {l.Safle} y daeth {L}, a enillodd y sedd yn {then}.",
            "{w} sydd wedi ennill etholaeth {seat} {w.dros}, gan wthio {L} i'r trydydd safle: {majority} yw'r mwyafrif.",
            "Cipiodd {w} etholaeth {seat} {w.dros} o {majority.votes}; {l.safle} y daeth {L}, enillydd {then}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.is_returning(s) and it.loser_is_runner_up(s),
        (
            "{w} sydd wedi adennill etholaeth {seat} {w.dros} gyda mwyafrif o {majority}, lle'r oedd {L.gan} fwyafrif o {majority0} yn {then}.",
            "Mae {w} yn Aelod Seneddol {seat} unwaith eto: {W.mae} wedi cipio'r sedd {L.oddi ar} o {majority.votes}, gan ddileu mwyafrif o {majority0}.",
        ),
    ),
    Frame(
        lambda s: it.is_gain(s) and it.loser_is_runner_up(s),
        (
            "{W.Mae} wedi cipio etholaeth {seat} {L.oddi ar}, gan droi mwyafrif o {majority0} yn fwyafrif o {majority} i {w}.",
            "{w} sydd wedi cipio etholaeth {seat} {w.dros} o {majority.votes}; roedd {L.gan} fwyafrif o {majority0} yn {then}.",
            "Mae etholaeth {seat} wedi newid dwylo: enillodd {w} {w.dros} o {majority.votes}, lle'r oedd {L.gan} fwyafrif o {majority0}.",
            "{L.Mae} wedi colli etholaeth {seat} {W.i}: aeth mwyafrif o {majority0} yn {then} yn fwyafrif o {majority} i {w}.",
            "Cipiodd {w} etholaeth {seat} {L.oddi ar}: {majority} yw mwyafrif {W's}; {majority0} oedd mwyafrif {L} yn {then}.",
            "Bydd {w} yn cynrychioli etholaeth {seat} {w.dros}, ar ôl ennill o {majority.votes} a dileu mwyafrif o {majority0} a oedd {L.gan}.",
            "{majority} yw mwyafrif {w.br} yn etholaeth {seat}, sedd a gipiwyd {L.oddi ar}; {majority0} oedd y mwyafrif yn {then}.",
            "O {majority.votes} y {W.mae} wedi cipio etholaeth {seat}: {w} a enillodd, lle bu mwyafrif o {majority0} {L.i} yn {then}.",
        ),
    ),
    Frame(
        it.is_gain,
        (
            "{W.Mae} wedi cipio etholaeth {seat} {L.oddi ar}, gyda mwyafrif o {majority} i {w}.",
            "{w} sydd wedi ennill etholaeth {seat} {w.dros} gyda mwyafrif o {majority}; {L} a enillodd yno yn {then}.",
            "Mae etholaeth {seat} wedi mynd {L.o} {W.i}: enillodd {w} gyda mwyafrif o {majority}.",
            "Cipiodd {w} etholaeth {seat} {w.dros} o {majority.votes}; yn {then} enillwyd y sedd {L.gan}.",
            "Cafodd {w.br} fwyafrif o {majority} yn etholaeth {seat}, gan gipio sedd a enillwyd {L.gan} yn {then}.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.mp_is_second(s),
        (
            "{W.Mae} wedi cadw etholaeth {seat}: trechodd {w} yr Aelod Seneddol blaenorol, {m}, a safodd {m.dros}, o {majority.votes}.",
            "{w} sydd wedi cadw etholaeth {seat} {w.dros}, gan drechu'r Aelod Seneddol blaenorol, {m}, a safodd {m.dros}, o {majority.votes}.",
            "Cadwodd {w} etholaeth {seat} {w.dros} o {majority.votes}; yn ail roedd yr Aelod Seneddol blaenorol, {m.br}.",
        ),
    ),
    Frame(
        it.is_close_call,
        (
            "{w} sydd wedi cadw etholaeth {seat} {w.dros}, ond mae mwyafrif o {majority0} yn {then} wedi mynd yn fwyafrif o {majority}.",
            "{W.Mae} wedi dal gafael ar etholaeth {seat}, ond dim ond {majority} yw mwyafrif {w}, {majority.dir} o {majority0}.",
            "O ddim ond {majority.votes} y cadwodd {w} etholaeth {seat} {w.dros}; {majority0} oedd y mwyafrif yn {then}.",
            "Daeth {r.br} o fewn {majority.votes} i ennill etholaeth {seat}, ond {w} sy'n cadw'r sedd {w.dros}; {majority0} oedd y mwyafrif yn {then}.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.is_independent(s, "W"),
        ("{w} sydd wedi cadw etholaeth {seat} {w.dros}, gyda mwyafrif o {majority}.",),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.is_re_elected(s) and it.more_than_doubled(s),
        (
            "{w} sydd wedi cadw etholaeth {seat} {w.dros}, a'r mwyafrif o {majority} {dwbl.yn} y mwyafrif o {majority0} yn {then}.",
            "{W.Mae} wedi cadw etholaeth {seat}: {majority} yw mwyafrif {w}, {majority.dir} o {majority0}.",
            "Ailetholwyd {w} {w.dros} yn etholaeth {seat} gyda mwyafrif o {majority}: {dwbl} mwyafrif {W's} yn {then}.",
            "Aeth mwyafrif o {majority0} yn {then} yn fwyafrif o {majority} i {w}, sy'n cadw etholaeth {seat} {w.dros}.",
            "Mae mwyafrif {w} yn etholaeth {seat} {dwbl.yn} ffigur {then}, {majority.dir} o {majority0} i {majority}, a'r sedd yn aros {W.yn nwylo}.",
            "Bydd {w} yn dal i gynrychioli etholaeth {seat} {w.dros}, ar ôl ennill o {majority.votes}, {dwbl} mwyafrif {then}.",
            "{w} fydd Aelod Seneddol {seat} {w.dros} o hyd, gyda mwyafrif sydd wedi {majority.moved} o {majority0} i {majority}.",
            "Cadwodd {w} etholaeth {seat} {w.dros}, a'r mwyafrif wedi {majority.moved} o {majority0} i {majority}.",
            "Yn etholaeth {seat}, {w} a enillodd eto {w.dros}; {majority0} oedd y mwyafrif yn {then}, {majority} ydyw y tro hwn.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.is_re_elected(s) and it.more_than_halved(s),
        (
            "{w} sydd wedi cadw etholaeth {seat} {w.dros} gyda mwyafrif o {majority}, {hanner} y mwyafrif o {majority0} yn {then}.",
            "{W.Mae} wedi cadw etholaeth {seat}, ond {hanner} mwyafrif {then} sydd gan {w}: {majority.votes}, {majority.dir} o {majority0}.",
            "O {majority0} i {majority} y gostyngodd mwyafrif {w} yn etholaeth {seat}, {hanner} ffigur {then}, ond {W.mae} yn cadw'r sedd.",
            "Ailetholwyd {w} {w.dros} yn etholaeth {seat}, ond o {majority.votes} yn unig: {hanner} mwyafrif {then}, sef {majority0}.",
            "Er bod y mwyafrif yn etholaeth {seat} {hanner.yn} ffigur {then}, i lawr o {majority0} i {majority}, {w} sy'n cadw'r sedd {w.dros}.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and it.is_re_elected(s) and ask.majority_moved(s),
        (
            "{w} sydd wedi cadw etholaeth {seat} {w.dros} gyda mwyafrif o {majority}, {majority.dir} o {majority0}.",
            "Ailetholwyd {w} {w.dros} yn etholaeth {seat} o {majority.votes}: {majority.diff} {majority.than} nag yn {then}.",
            "{W.Mae} wedi cadw etholaeth {seat}, lle mae mwyafrif {w} wedi {majority.moved} o {majority0} i {majority}.",
            "Mae {w} {w.ailethol} yn etholaeth {seat} {w.dros}: y mwyafrif yn {then} oedd {majority0}; {majority} ydyw bellach.",
            "Dim newid yn etholaeth {seat}: enillodd {w} unwaith eto {w.dros}, a'r mwyafrif {majority.dir} o {majority0} i {majority}.",
            "Cadwyd etholaeth {seat} gan {w.br}: {majority} yw'r mwyafrif; {majority0} oedd hwnnw yn {then}.",
            "Yr un Aelod Seneddol fydd gan etholaeth {seat}: enillodd {w} {w.dros} gyda mwyafrif o {majority}, {majority.diff} {majority.than} nag yn {then}.",
            "{majority.Moved} mwyafrif {w} yn etholaeth {seat} o {majority0} i {majority} wrth {W.i} gadw'r sedd.",
            "{w} fydd Aelod Seneddol {seat} o hyd: {W.mae} yn cadw'r sedd o {majority.votes}, {majority.diff} {majority.than} na'r tro diwethaf.",
            "Mae etholaeth {seat} yn aros {W.yn nwylo}: {majority} yw mwyafrif {w}, {majority.diff votes} {majority.than} nag yn {then}.",
            "{w} a enillodd eto yn etholaeth {seat}, lle'r aeth mwyafrif {W's} o {majority0} yn {then} i {majority}.",
            "Bydd {w} yn dal i gynrychioli etholaeth {seat} {w.dros}, ar ôl ennill o {majority.votes}; {majority0} oedd y mwyafrif yn {then}.",
            "Gyda mwyafrif o {majority}, {majority.dir} o {majority0} yn {then}, mae {w} wedi dal gafael ar etholaeth {seat} {w.dros}.",
        ),
    ),
    Frame(
        lambda s: (
            it.is_hold(s) and ask.has_predecessor(s) and s.book.first("majority_change") is not None
        ),
        (
            "Yn lle {p}, {w} fydd Aelod Seneddol {seat}: {W.mae} yn cadw'r sedd gyda mwyafrif o {majority}, {majority.diff votes} {majority.than} nag yn {then}.",
            "{W.Mae} wedi cadw etholaeth {seat}: mae {w} yn olynu {p} gyda mwyafrif o {majority}, {majority.dir} o {majority0}.",
            "Etholwyd {w} yn etholaeth {seat} i olynu {p}, ac {W.mae} yn cadw'r sedd o {majority.votes}, {majority.diff} {majority.than} nag yn {then}.",
            "Mae {w} {w.ethol} yn etholaeth {seat} {w.dros} gyda mwyafrif o {majority}, lle'r oedd gan {p} fwyafrif o {majority0} yn {then}.",
            "{w} sydd wedi cadw etholaeth {seat} {w.dros}, a hynny o {majority.votes}: {majority.diff} {majority.than} na mwyafrif {p} yn {then}.",
            "Aelod Seneddol newydd fydd gan etholaeth {seat}, sef {w}, olynydd {p}; mae'r sedd yn aros {W.yn nwylo}, a'r mwyafrif {majority.dir} o {majority0} i {majority}.",
            "Dilyn {p} y bydd {w} yn etholaeth {seat}, lle y cadwodd {W} y sedd o {majority.votes}; {majority0} oedd y mwyafrif yn {then}.",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and ask.majority_moved(s),
        (
            "{w} fydd Aelod Seneddol {seat}: cadwodd {W} y sedd gyda mwyafrif o {majority}, {majority.dir} o {majority0}.",
            "{W.Mae} wedi cadw etholaeth {seat}, lle mae gan {w} fwyafrif o {majority}: {majority.diff votes} {majority.than} nag yn {then}.",
            "Etholwyd {w} {w.dros} yn etholaeth {seat} o {majority.votes}; {majority0} oedd mwyafrif y blaid yn {then}.",
            "Mae {w} {w.ethol} yn etholaeth {seat}, ac {W.mae} yn dal y sedd o {majority.votes}, {majority.dir} o {majority0}.",
            "Llwyddodd {W} i gadw etholaeth {seat}: etholwyd {w}, a'r mwyafrif wedi {majority.moved} o {majority0} i {majority}.",
            "Yn etholaeth {seat}, {w} a gadwodd y sedd {w.dros} gyda mwyafrif o {majority}; {majority0} oedd y ffigur yn {then}.",
            "Mae etholaeth {seat} yn dal {W.yn nwylo}, a'r mwyafrif {majority.dir} o {majority0} i {majority}: {w} fydd yr Aelod Seneddol.",
            "Bydd {w} yn cynrychioli etholaeth {seat}, gan gadw'r sedd {w.dros} o {majority.votes}, {majority.diff} {majority.than} nag yn {then}.",
            "{majority} yw'r mwyafrif yn etholaeth {seat}, {majority.dir} o {majority0} yn {then}: {w} a etholwyd, gan gadw'r sedd {w.dros}.",
            "{majority.Moved} mwyafrif {W's} yn etholaeth {seat} o {majority0} i {majority}, a'r Aelod Seneddol fydd {w}.",
            "Cadw'r sedd a wnaeth {W} yn etholaeth {seat}: {majority} yw mwyafrif {w}, {majority.diff} {majority.than} nag yn {then}.",
        ),
    ),
    Frame(
        it.is_hold,
        (
            "{w} sydd wedi cadw etholaeth {seat} {w.dros} gyda mwyafrif o {majority}.",
            "{W.Mae} wedi cadw etholaeth {seat}, lle'r enillodd {w} o {majority.votes}.",
        ),
    ),
    Frame(
        it.always,
        (
            "{w} sydd wedi ennill etholaeth {seat} {w.dros} gyda mwyafrif o {majority}.",
            "Etholwyd {w} {w.dros} yn etholaeth {seat}: {majority} yw'r mwyafrif.",
            "Mae {w} {w.ethol} yn etholaeth {seat} {w.dros}, o {majority.votes}.",
            "Yn etholaeth {seat}, {w} a enillodd {w.dros} gyda mwyafrif o {majority}.",
            "{W.Mae} wedi ennill etholaeth {seat}: {majority} yw mwyafrif {w}.",
            "O {majority.votes} yr enillodd {w.br} etholaeth {seat}.",
            "Bydd {w} yn cynrychioli etholaeth {seat} {w.dros}, ar ôl ennill o {majority.votes}.",
            "{w} fydd Aelod Seneddol {seat} {w.dros}, gyda mwyafrif o {majority}.",
            "Enillodd {w} etholaeth {seat} {w.dros} o {majority.votes}.",
        ),
    ),
)
