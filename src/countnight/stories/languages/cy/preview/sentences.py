"""The frames of a Welsh preview: what is at stake, who stands, when, and what is known around."""

from countnight.stories.ahead import situations as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.preview.words import PreviewWords

LEAD: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.is_unopposed,
        ("{o} yw'r unig ymgeisydd yn etholaeth {seat}, {o.dros}, ac felly ni fydd pleidlais yno.",),
    ),
    Frame(
        it.is_postponed,
        ("Mae'r bleidlais yn etholaeth {seat} wedi'i gohirio{postponed}.",),
    ),
    Frame(
        it.speaker_stands,
        ("Mae {k} yn sefyll {k.dros} yn etholaeth {seat}, heb gynrychioli'r un blaid.",),
    ),
    Frame(
        it.speaker_before,
        (
            "{D.Cap} a enillodd etholaeth {seat} y tro diwethaf, ond nid oes Llefarydd yn sefyll yno y tro hwn.",
        ),
    ),
    Frame(
        lambda s: it.is_new(s) and not it.has_baseline(s),
        ("Sedd newydd yw etholaeth {seat}, a grëwyd yn {created}.",),
    ),
    Frame(
        lambda s: it.is_notional(s) and it.has_baseline(s) and not it.independent_won(s),
        (
            "Yn ôl canlyniad tybiannol {then}, byddai {D} wedi ennill etholaeth {seat} o {majority0 votes}; {C} fyddai'n ail.",
            "Mwyafrif tybiannol o {majority0} sydd {D.gan} yn etholaeth {seat}, ar sail pleidleisiau {then}; {C} fyddai'n ail.",
        ),
    ),
    Frame(
        it.independent_won,
        (
            "{first} a enillodd etholaeth {seat} yn {then} fel ymgeisydd annibynnol, {majority0 votes} ar y blaen {C.i}.",
        ),
    ),
    Frame(
        it.mp_changed_party,
        (
            "{m} a enillodd etholaeth {seat} {D.dros} yn {then} gyda mwyafrif o {majority0}, ond mae {m.last} bellach yn sefyll {m.dros}.",
            "Etholwyd {m} yn etholaeth {seat} {D.dros} yn {then} gyda mwyafrif o {majority0}; y tro hwn mae {m.last} yn sefyll {m.dros}.",
        ),
    ),
    Frame(
        it.by_election_lost,
        (
            "Enillodd {D} etholaeth {seat} yn {then} gyda mwyafrif o {majority0}, ond {B} a enillodd isetholiad yno {by-election}.",
        ),
    ),
    Frame(
        it.mp_of_another_party,
        (
            "Enillodd {D} etholaeth {seat} yn {then} gyda mwyafrif o {majority0}; mae'r Aelod Seneddol, {m}, yn sefyll {m.dros}.",
        ),
    ),
    Frame(
        it.is_absent,
        (
            "Enillodd {D} etholaeth {seat} yn {then} gyda mwyafrif o {majority0}, ond nid oes {D.gan} ymgeisydd yno y tro hwn.",
        ),
    ),
    Frame(
        it.independent_second,
        (
            "Enillodd {D} etholaeth {seat} yn {then} gyda mwyafrif o {majority0} dros ymgeisydd annibynnol, {second}.",
        ),
    ),
    Frame(
        lambda s: it.defends(s) and s.has("first_then"),
        (
            "{D.Mae} yn amddiffyn mwyafrif o {majority0} yn etholaeth {seat}; {C} oedd yn ail yn {then}.",
            "Enillodd {D} etholaeth {seat} yn {then}, {majority0 votes} ar y blaen {C.i}.",
            "{first} a enillodd etholaeth {seat} {D.dros} yn {then}, gyda mwyafrif o {majority0}; {C} oedd yn ail.",
            "Mwyafrif o {majority0} oedd {D.gan} yn etholaeth {seat} y tro diwethaf, a'r nesaf oedd {C}.",
            "Yn etholaeth {seat} yn {then}, {D} oedd yn gyntaf, {majority0 votes} ar y blaen {C.i}.",
            "{C.Cap} oedd yn ail yn etholaeth {seat} yn {then}, {majority0 votes} y tu ôl {D.i}.",
            "Sedd a enillodd {D} o {majority0 votes} yw etholaeth {seat}; {C} a ddaeth yn ail.",
            "Gyda mwyafrif o {majority0} yr enillodd {D} etholaeth {seat} yn {then}; {C} a ddaeth nesaf.",
        ),
    ),
    Frame(
        it.has_baseline,
        ("Enillodd {D} etholaeth {seat} yn {then} gyda mwyafrif o {majority0}.",),
    ),
    Frame(
        lambda s: s.has("previous_winner", "baseline"),
        ("Enillodd {D} etholaeth {seat} yn {then}.",),
    ),
    Frame(
        it.always,
        (
            "Mae {nominated} yn sefyll yn etholaeth {seat}, ac nid yw'r canlyniad wedi'i gyhoeddi eto.",
            "Nid yw canlyniad etholaeth {seat} wedi'i gyhoeddi eto; mae {nominated} yn sefyll yno.",
        ),
    ),
)

NEEDED: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.has_swing(s) and it.is_narrow(s),
        (
            "Byddai gogwydd o {needed} {D.o} {C.i} yn ddigon: {switch votes} yn mynd y ffordd arall.",
            "Byddai angen gogwydd o {needed} {D.o} {C.i} i'r sedd newid dwylo, sef {switch votes} yn mynd y ffordd arall.",
        ),
    ),
    Frame(
        it.has_swing,
        (
            "Byddai gogwydd o {needed} {D.o} {C.i} yn gwneud y ddwy blaid yn gyfartal.",
            "Byddai angen gogwydd o {needed} {D.o} {C.i} i'r sedd newid dwylo.",
            "Er mwyn i'r sedd newid dwylo, byddai angen gogwydd o {needed} {D.o} {C.i}.",
            "Gogwydd o {needed} {D.o} {C.i} fyddai'n dileu'r mwyafrif hwnnw.",
            "Y gogwydd a fyddai'n rhoi'r ddwy blaid yn gyfartal yw un o {needed} {D.o} {C.i}.",
            "Pe bai gogwydd o {needed} {D.o} {C.i}, byddai'r ddwy blaid yn gyfartal.",
        ),
    ),
    Frame(it.challenger_absent, ("Nid oes {C.gan} ymgeisydd yno y tro hwn.",)),
)

RECORD: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_last_won,
        (
            "Y tro diwethaf {C.i} ennill y sedd mewn etholiad cyffredinol oedd {last won}.",
            "Yn {last won} y bu'r tro diwethaf {C.i} ennill y sedd mewn etholiad cyffredinol.",
        ),
    ),
    Frame(
        it.held_long,
        (
            "{D.Mae} wedi ennill y sedd ym mhob etholiad cyffredinol {held}.",
            "Ym mhob etholiad cyffredinol {held}, {D} a enillodd y sedd.",
            "{D.Cap} sydd wedi ennill pob etholiad cyffredinol yno {held}.",
            "Nid oes plaid arall wedi ennill etholiad cyffredinol yno {held}.",
        ),
    ),
)

LAST_TIME: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_shares,
        (
            "Cafodd {D} {D share} o'r bleidlais yn {then}, {C} {C share}, a'r ganran a bleidleisiodd oedd {turnout0}.",
            "Yn {then} roedd {D} ar {D share} o'r bleidlais, {C} ar {C share}; pleidleisiodd {turnout0} o'r etholwyr cofrestredig.",
            "{D share} o'r bleidlais a gafodd {D} yn {then}, {C share} a gafodd {C}; {turnout0} oedd y ganran a bleidleisiodd.",
            "Y ganran a bleidleisiodd yn {then} oedd {turnout0}: cafodd {D} {D share} o'r bleidlais, {C} {C share}.",
            "O'r pleidleisiau yn {then}, aeth {D share} {D.i}, {C share} {C.i}; {turnout0} a bleidleisiodd.",
            "Pleidleisiodd {turnout0} o'r etholwyr cofrestredig yn {then}: {D share} o'r pleidleisiau {D.i}, {C share} {C.i}.",
        ),
    ),
    Frame(
        lambda s: it.is_notional(s) and it.has_pair_of_shares(s),
        ("Y cyfrannau tybiannol yw {D share} {D.i}, {C share} {C.i}.",),
    ),
    Frame(it.has_turnout, ("Y ganran a bleidleisiodd yn {then} oedd {turnout0}.",)),
)

OUTGOING: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_retired,
        (
            "Nid yw {p}, a etholwyd yno yn {p.since}, yn sefyll y tro hwn.",
            "Mae {p}, a etholwyd yno am y tro cyntaf yn {p.since}, yn gadael y sedd.",
        ),
    ),
)

NO_MP: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.no_mp_stands,
        (
            "Nid oedd yr un ohonynt yn Aelod Seneddol yr etholaeth pan ddiddymwyd y Senedd.",
            "Nid yw Aelod Seneddol olaf yr etholaeth yn eu plith.",
        ),
    ),
)

AGAINST: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.mp_is_named(s) or it.speaker_stands(s),
        ("Yr ymgeiswyr eraill yw {others}.", "Hefyd yn sefyll mae {others}."),
    ),
    Frame(
        it.mp_is_dated,
        (
            "Mae {m}, yr Aelod Seneddol ers {m.since}, yn sefyll eto; yr ymgeiswyr eraill yw {others}.",
            "Mae {others} yn sefyll yn erbyn {m}, yr Aelod Seneddol ers {m.since}.",
            "Yn erbyn {m}, yr Aelod Seneddol ers {m.since}, mae {others} yn sefyll.",
            "Ers {m.since} {m} fu'r Aelod Seneddol; y tro hwn mae {others} yn sefyll hefyd.",
            "{m} yw'r Aelod Seneddol ers {m.since}, a'r rhai sy'n ceisio'r sedd yw {others}.",
            "{others} sy'n herio {m}, yr Aelod Seneddol ers {m.since}.",
        ),
    ),
    Frame(
        it.mp_stands,
        (
            "Mae'r Aelod Seneddol, {m}, yn sefyll eto; yr ymgeiswyr eraill yw {others}.",
            "Mae {others} yn sefyll yn erbyn {m}, yr Aelod Seneddol.",
            "Yn erbyn {m}, yr Aelod Seneddol presennol, mae {others} yn sefyll.",
            "{m} yw'r Aelod Seneddol, a'r rhai sy'n ceisio'r sedd yw {others}.",
            "{others} sy'n herio {m}, yr Aelod Seneddol.",
        ),
    ),
    Frame(
        it.always,
        (
            "Yr ymgeiswyr yw {others}.",
            "Y rhai sy'n sefyll yw {others}.",
            "Mae {others} yn sefyll.",
            "Ar y papur pleidleisio mae {others}.",
        ),
    ),
)

ALONE: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.mp_is_named(s) or it.speaker_stands(s),
        ("Yr ymgeisydd arall yw {others}.",),
    ),
    Frame(
        it.mp_stands,
        ("Mae'r Aelod Seneddol, {m}, yn sefyll eto; yr ymgeisydd arall yw {others}.",),
    ),
    Frame(it.always, ("Yr ymgeisydd yw {others}.",)),
)

MORE: tuple[str, ...] = (
    "Hefyd yn sefyll mae {others}.",
    "Yn y ras hefyd mae {others}.",
    "Y gweddill yw {others}.",
)

TIME: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_time,
        (
            "Disgwylir y canlyniad {about}.",
            "Mae disgwyl y canlyniad {about}.",
            "{About} y disgwylir y canlyniad.",
            "Mae disgwyl cyhoeddi'r canlyniad {about}.",
        ),
    ),
    Frame(
        it.has_close,
        (
            "Bydd y gorsafoedd pleidleisio'n cau {close}; nid oes amser wedi'i roi ar gyfer y canlyniad.",
            "Nid yw'n hysbys pryd y cyhoeddir y canlyniad; daw'r pleidleisio i ben {close}.",
            "Daw'r canlyniad rywbryd ar ôl i'r gorsafoedd gau {close}.",
            "Mae'r gorsafoedd pleidleisio'n cau {close}, a'r canlyniad i ddilyn.",
            "{Close} y daw'r pleidleisio i ben; ni roddwyd amser ar gyfer y canlyniad.",
            "Bydd modd pleidleisio {until}; cyhoeddir y canlyniad rywbryd wedyn.",
        ),
    ),
    Frame(
        it.always,
        (
            "Nid oes amser wedi'i roi ar gyfer y canlyniad.",
            "Nid yw'n hysbys pryd y cyhoeddir y canlyniad.",
        ),
    ),
)

MEDIAN: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_median,
        (
            "Hyd yn hyn {inside}, y gogwydd canolrifol yw {median} {median.from} {median.to}, mewn {swings}.",
            "Mewn {swings} sydd wedi cyhoeddi {inside}, {median} {median.from} {median.to} yw'r gogwydd canolrifol.",
        ),
    ),
)

AROUND: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.held_all,
        ("O'r {defended} a enillodd {D} y tro diwethaf ac sydd wedi cyhoeddi, cadwyd pob un.",),
    ),
    Frame(
        it.held_none,
        ("O'r {defended} a enillodd {D} y tro diwethaf ac sydd wedi cyhoeddi, ni chadwyd yr un.",),
    ),
    Frame(
        it.has_defended,
        ("O'r {defended} a enillodd {D} y tro diwethaf ac sydd wedi cyhoeddi, cadwyd {kept}.",),
    ),
)

OTHERWISE: tuple[Frame[PreviewWords], ...] = (Frame(it.always, ("{seat}: beth i'w wylio",)),)

HEADLINE: tuple[Frame[PreviewWords], ...] = (
    Frame(it.is_unopposed, ("{seat}: un ymgeisydd, felly dim pleidlais",)),
    Frame(it.is_postponed, ("{seat}: y bleidlais wedi'i gohirio",)),
    Frame(lambda s: s.has("speakers_seat"), ("{seat}: beth i'w wylio",)),
    Frame(
        lambda s: it.is_notional(s) and it.has_baseline(s),
        ("{seat}: mwyafrif tybiannol o {majority0}",),
    ),
    Frame(
        lambda s: it.defends(s) and it.has_swing(s),
        (
            "{seat}: {D} yn amddiffyn {majority0}",
            "Beth i'w wylio: {seat}, mwyafrif o {majority0}",
            "{seat}: mwyafrif o {majority0} {D.gan} yn {then}",
            "{D.Cap} yn amddiffyn mwyafrif o {majority0} yn etholaeth {seat}",
        ),
    ),
    Frame(
        it.has_baseline,
        (
            "Beth i'w wylio: {seat}, mwyafrif o {majority0}",
            "{seat}: mwyafrif o {majority0} yn {then}",
        ),
    ),
    Frame(it.always, ("{seat}: beth i'w wylio", "Beth i'w wylio yn etholaeth {seat}")),
)
