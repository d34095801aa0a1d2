"""What Welsh says of people, parties and seats, read against masked sentences.

Each rule names the relation that it states between the mentions in it. The verb comes first:
"enillodd ⟨P1⟩ ⟨S2⟩ dros ⟨Y3⟩".
"""

import re

from countnight.proofread.languages.cy import words as cy
from countnight.proofread.languages.rules import Relation, RelationRule
from countnight.proofread.languages.rules import relation_rules as rules

R = Relation
THE = r"(?:y |yr |'r )?"
OBJECT = (
    r"(?: (?:etholaeth )?⟨S\d+⟩|'r (?:sedd|etholaeth)\b| (?:y|ei|eu) sedd\b| sedd\b| yno\b| yma\b)"
)
HERE = r"(?: (?:etholaeth )?⟨S\d+⟩|'r (?:sedd|etholaeth)\b| y sedd\b)"
TAKE = r"(?:cadw|gadw|chadw|cipio|gipio|chipio|ennill|adennill|dal gafael ar|dal)"
TOOK = r"(?:[Ee]nillodd|[Cc]adwodd|[Cc]ipiodd|[Aa]denillodd|[Dd]aliodd|gadwodd|gipiodd|chipiodd|chadwodd)"
BEAT = r"(?:[Tt]rechodd|drechodd|threchodd|[Cc]urodd|gurodd|churodd)"
BEATING = r"(?:drechu|trechu|threchu|guro|curo)"
OF_MP = r"(?:(?:yr|'r) Aelod Seneddol(?: blaenorol| ers ⟨R\d+⟩)?,? )?"
ELECTED = r"(?:wedi'i (?:h?ail)?h?ethol|wedi'i hailethol|wedi'i ailethol)"
IN_OFFICE = (
    r"(?:[Aa]iletholwyd|[Ee]tholwyd|etholwyd|ethol|cynrychioli|gynrychioli|ennill|[Ee]nillodd|enillodd"
    r"|cadw|[Cc]adwodd|gadwodd|gadw|cipio|[Cc]ipiodd|gipiodd|adennill|hailethol|ailethol|hethol|ar)"
)
ANY = r"(?:[^.;:⟨]|⟨[SPNR]\d+⟩)"

DOUBLE = re.compile(r"(?!x)x(?P<person>)(?P<person2>)(?P<party>)(?P<party2>)(?P<between>)")
DOUBLE_READ_ON = ""

NOUN_PHRASES: tuple[RelationRule, ...] = rules(
    R.PARTY,
    r"{P:person} \((?:[Yy]r? )?{Y:party}\)",
    r"(?:[Yy]mgeisydd (?:y |yr )?{Y:party}), {P:person}(?=,)",
    r"(?:[Yy]r? ){Y:party}, {P:person}(?=,)",
    r"{P:person},? o(?:'r| blaid y)? {Y:party}",
)
"""A person with a party; what is found is read on as the person alone."""
ELECTED_PHRASES: tuple[RelationRule, ...] = rules(
    R.ELECTED_AS,
    r"{P:person}, a etholwyd (?:yno |yma )?(?:dros|fel) (?:y |yr )?{Y:party} yn {R:_},",
    r"{P:person}, a enillodd (?:yno |yma )?(?:dros|i) (?:y |yr )?{Y:party} yn {R:_},",
    r"[Ee]tholwyd {P:person} yno (?:dros|fel) (?:y |yr )?{Y:party} yn {R:_}",
)
"""Whom somebody was elected for last time; read on as the person alone."""
PHRASES: tuple[RelationRule, ...] = (*ELECTED_PHRASES, *NOUN_PHRASES, *NOUN_PHRASES)

RELATIONS: tuple[RelationRule, ...] = (
    *rules(
        R.PARTY,
        rf"{{P:person}}(?:, [^⟨.;]*)?,?(?: (?:a|ond))? safodd[^⟨.;]* (?:dros|fel) {THE}{{Y:party}}",
        rf"[Ss]afodd {{P:person}}(?:, [^⟨.;]*(?:⟨[SR]\d+⟩[^⟨.;]*)?,)? (?:dros|fel) {THE}{{Y:party}}",
        rf"{{P:person}}(?:, [^⟨.;]*,)? (?:yn {{O:_}}|yn yr? {{O:_}} safle|yn olaf) (?:dros|fel) {THE}{{Y:party}}",
        r"{P:person} \((?:[Yy]r? )?{Y:party}, (?:Aelod|{S:_}|{N:_})",
        rf"{{P:person}} (?:sydd |a )?(?:wedi |yn )?(?:{TAKE}){OBJECT} (?:dros|fel|i) {THE}{{Y:party}}",
        rf"{IN_OFFICE} {{P:person}}{ANY}{{0,90}}? (?<!safodd )(?:dros|fel) {THE}{{Y:party}}",
        rf"{{P:person}} (?:sy'n |sydd |a |fydd |yn ){ANY}{{0,90}}? (?<!safodd )(?:dros|fel) {THE}{{Y:party}}",
        rf"[Cc]afodd {{P:person}} {{N:_}}[^⟨.;]* (?:dros|i'r|i) {THE}{{Y:party}}",
    ),
    *rules(
        R.WON,
        rf"(?<![Rr]oedd ){{P:person}} (?:sydd |sy'n )?(?:wedi |yn |cadw)(?:{TAKE})?{OBJECT}",
        r"{P:person} yn ennill\b",
        r"{P:person} a (?:enillodd|gadwodd|gipiodd|adenillodd|etholwyd)\b",
        r"{P:person} yw'r Aelod Seneddol o hyd",
        r"{P:person} (?:fydd|sy'n|yw) (?:yr )?Aelod Seneddol",
        r"[Aa]elod Seneddol fydd {P:person}",
        r"[Aa]elod Seneddol newydd[^⟨.;]*{S:_}, sef {P:person}",
        rf"{{P:person}} {ELECTED}",
        r"(?:[Aa]iletholwyd|[Ee]tholwyd) {P:person}(?! yno)",
        r"[Bb]ydd {P:person} yn (?:dal i gynrychioli|cynrychioli)",
        r"y bydd {P:person} yn",
        r"[Cc]adwyd[^⟨.;]*{S:_} gan {P:person}",
        rf"\by(?:r)? {TOOK} {{P:person}}",
        r"[Cc]afodd {P:person} fwyafrif",
        r"(?:[Mm]wyafrif|fwyafrif) o {N:_} i {P:person}",
        r"yw mwyafrif {P:person}",
        r"mae mwyafrif {P:person}",
        r"(?:[Cc]ododd|[Gg]ostyngodd) mwyafrif {P:person}",
        r"(?:sydd|[Mm]ae) gan {P:person} fwyafrif",
        r"fwyafrif(?: {R:_})? sydd gan {P:person}",
        r"mwyafrif(?: {R:_})? sydd gan {P:person}",
        r"[Mm]wyafrif {P:person}(?! yn {R:_})",
        rf"{TOOK} {{P:person}}(?: unwaith eto)?(?:{OBJECT}| dros| yn {{S:_}}| o {{N:_}}| gyda)",
        r"mae {P:person} wedi dal gafael",
        r"(?:i|gan) {P:person}, sy'n cadw",
        r"a bleidleisiodd dros {P:person}",
        r"cofrestredig dros {P:person}",
        r"(?:[Ee]nillodd|[Cc]afodd) {P:person} bleidleisiau {C:_}",
        r"a enillwyd gan {P:person}",
        r"(?:o {N:_}[^⟨.;]*|trechwyd {P:_}[^⟨.;]*) (?<!oedd )gan {P:person}",
        r"colli'r sedd i {P:person}",
        rf"gyda {{P:person}} yn {BEATING}",
        rf"{BEAT} {{P:person}} (?:yr Aelod|⟨P)",
        r"{P:person} yn olynu\b",
        r"\bethol {P:person} heb",
    ),
    *rules(
        R.LOST,
        rf"{BEATING} ?(?:'?r Aelod Seneddol(?: blaenorol)?, |yr Aelod Seneddol(?: blaenorol)?, )?{{P:person}}",
        rf"{BEAT} {{P:_}} {OF_MP}{{P:person}}",
        r"(?:[Tt]rechwyd|threchwyd)(?: hefyd)? {P:person}",
        r"{P:person}(?:, [^⟨.;]*(?:⟨[SR]\d+⟩[^⟨.;]*)?,)? (?:wedi |yn )colli\b",
        r"[Cc]olli'r sedd a wnaeth {P:person}",
        r"[Cc]ollodd {P:person} (?:ei|y) sedd",
        r"[Dd]aeth(?: yr Aelod Seneddol(?: blaenorol)?,)? {P:person},? yn (?:{O:_}|y {O:_}|yr {O:_})",
        r"[Yy]n (?:yr? )?{O:_}(?: safle)? (?:roedd|daeth|y daeth) {P:person}",
        r"[Yy] nesaf oedd {P:person}",
        r"(?:[Yy] tu ôl iddynt|[Aa]r eu hôl) (?:y )?daeth {P:person}",
        r"[Hh]efyd yn sefyll roedd {P:person}",
        r"cipio sedd {P:person}",
        r"{P:person}(?: oedd)? yn {O:_}",
        r"[Dd]aeth {P:person} o fewn {N:_}",
        r"(?:[Nn]i lwyddodd|[Mm]ethodd) {P:person} (?:i|â) g?c?h?adw'r sedd",
        r"dros yr Aelod Seneddol(?: blaenorol)?, {P:person}",
        r"{P:person}(?: \([^()]*\))? oedd yr Aelod Seneddol (?:blaenorol: daeth|cyn|yno)",
    ),
    *rules(
        R.SITTING,
        r"[Aa]elod Seneddol(?: blaenorol)?(?: ers {R:_})?,? {P:person}",
        r"[Aa]elod Seneddol ers {R:_} oedd {P:person}",
        r"{P:person}, (?:yr )?Aelod Seneddol(?: {S:_})?(?: blaenorol)?(?: cyn yr etholiad)?(?: ers|,)",
        r"{P:person} oedd yr Aelod Seneddol",
        r"{P:person}, a fu'n Aelod Seneddol",
        r"{P:person}(?: wedi| yn) colli {S:_}",
        r"[Tt]rechwyd(?: hefyd)? {P:person}",
        r"cipio sedd {P:person}",
        r"oddi ar (?:y |yr )?{Y:_}, gan drechu {P:person}",
    ),
    *rules(
        R.BEAT,
        rf"{BEAT} {{P:one}} {OF_MP}{{P:other}}",
        rf"{{P:one}}[^⟨.;]*(?:⟨[SYN]\d+⟩[^⟨.;]*){{0,3}} {BEATING}(?:'r Aelod Seneddol(?: blaenorol)?,)? {{P:other}}",
        r"{P:one}[^⟨.;]*(?:⟨[SYNOC]\d+⟩[^⟨.;]*){0,5} (?:ar y blaen i|o flaen) {P:other}",
        r"{P:other}[^⟨.;]*(?:⟨[SYNOC]\d+⟩[^⟨.;]*){0,5} (?:y )?tu ôl i {P:one}",
        r"[Tt]rechwyd {P:other} o {N:_}[^⟨.;]* gan {P:one}",
    ),
    *rules(
        R.PARTY_WON,
        rf"{{Y:party}} (?:wedi |yn ){TAKE}{OBJECT}(?! ym mhob)",
        rf"{{Y:party}} (?:wedi |yn ){TAKE}\b(?!'r sedd| (?:etholiad|pob|y sedd|bob|{{N:_}}))",
        rf"{TOOK} {THE}{{Y:party}}{HERE}(?! ym mhob)",
        rf"(?:wrth i|llwyddodd) ?{THE}{{Y:party}} (?:i )?gadw",
        r"{Y:party} i gadw",
        rf"{IN_OFFICE}{ANY}{{0,110}}? (?<!safodd )(?<!yno )(?:dros|fel) {THE}{{Y:party}}(?! yn {{R:_}})",
        rf"(?:[Mm]wyafrif|fwyafrif)(?: o {{N:_}})? dros {THE}{{Y:party}}",
        rf"fydd Aelod Seneddol {{S:_}}{ANY}* dros {THE}{{Y:party}}",
        rf"yn nwylo(?:'r)? {THE}{{Y:party}}",
        rf"(?:mynd|aeth|mynd o(?:'r)? {THE}{{Y:_}}) i(?:'r)? {{Y:party}}",
        r"{S:_} yn mynd i(?:'r)? {Y:party}",
        r"(?:colli|[Cc]ollodd)(?:[^⟨.;:]|⟨[SPR]\d+⟩){0,90}? i(?:'r)? {Y:party}",
        rf"mwyafrif {THE}{{Y:party}} (?:i fyny|i lawr|yn codi|yn gostwng|wedi)",
        rf"(?:[Cc]ododd|[Gg]ostyngodd) mwyafrif {THE}{{Y:party}}",
        rf"(?:lle mae|yw|aeth) mwyafrif {THE}{{Y:party}}",
        rf"a wnaeth {THE}{{Y:party}} yn etholaeth",
        rf"y mae {THE}{{Y:party}} wedi (?:cipio|cadw|ennill)",
    ),
    *rules(
        R.PARTY_HAD,
        rf"oddi ar {THE}{{Y:party}}",
        rf"{{Y:party}} (?:wedi |yn )colli{OBJECT}",
        rf"(?:[Rr]oedd|oedd) gan {THE}{{Y:party}} (?:fwyafrif|y sedd)",
        rf"a oedd gan {THE}{{Y:party}}",
        rf"[Mm]wyafrif {THE}{{Y:party}} yn {{R:_}}",
        r"wedi mynd o(?:'r)? {Y:party} i",
        r"{Y:party} oedd yno gynt",
        r"{Y:party} a enillodd (?:yno|yma) yn {R:_}",
        rf"[Yy]n {{R:_}},? (?:yr )?enillodd {THE}{{Y:party}}(?! etholiad)",
        rf"enillwyd(?: y sedd)? gan {THE}{{Y:party}}",
        r"{Y:party}, (?:a enillodd y sedd yn|enillydd) {R:_}",
        r"{Y:party}, a oedd wedi ennill",
        rf"[Ee]nillodd {THE}{{Y:party}} y sedd ym mhob",
        rf"sedd {THE}{{Y:party}} diwethaf",
        r"mwyafrif o {N:_} i(?:'r)? {Y:party} yn",
        rf"gan wthio {THE}{{Y:party}}",
    ),
    *rules(
        R.GAIN,
        rf"{{Y:party}} (?:wedi |yn )(?:cipio|adennill){OBJECT}",
        rf"{{P:person}} (?:sydd )?(?:wedi |yn )(?:cipio|adennill){OBJECT}",
        rf"(?:[Cc]ipiodd|[Aa]denillodd) {THE}{{PY:_}} (?:etholaeth )?{{S:seat}}",
    ),
    *rules(
        R.HOLD,
        rf"{{Y:party}} (?:wedi |yn )(?:cadw|dal gafael ar){OBJECT}",
        rf"{{P:person}} (?:sydd )?(?:wedi |yn )cadw{OBJECT}",
        rf"[Cc]adwodd {THE}{{PY:_}} (?:etholaeth )?{{S:seat}}",
    ),
    *rules(
        R.SWING,
        r"(?:[Gg]ogwydd|ogwydd)[^⟨.;]*(?:⟨[SCTN]\d+⟩[^⟨.;]*)? o(?:'r)? {Y:one} i(?:'r)? {Y:other}",
    ),
    *rules(R.SWING_TO, r"(?:[Gg]ogwydd|ogwydd)[^⟨.;]*(?:⟨[SCTN]\d+⟩[^⟨.;]*)? i(?:'r)? {Y:party}"),
    *rules(
        R.SEAT_OF,
        rf"{{P:person}}(?:, [^⟨.;]*)?,? (?:wedi |yn )(?:colli|{TAKE}) {{S:seat}}",
        r"{P:person},? (?:fydd )?(?:yr )?Aelod Seneddol {S:seat}",
        r"{P:person} \((?:{Y:_}, )?(?:Aelod Seneddol )?{S:seat}",
        r"{P:person}(?:[^⟨.;:]|⟨[NR]\d+⟩)* etholaeth {S:seat}",
        r"etholaeth {S:seat}(?:[^⟨.;:]|⟨[NRY]\d+⟩)* {P:person}",
    ),
    *rules(
        R.HAD,
        r"(?:olynu|olynydd) {P:person}",
        r"[Yy]n lle {P:person}",
        r"[Dd]ilyn {P:person} y bydd",
        r"[Mm]wyafrif {P:person} yn {R:_}",
        r"oedd gan {P:person} fwyafrif",
        r"{P:person} oedd yr Aelod Seneddol ers",
        r"[Nn]i cheisiodd {P:person}",
        r"[Nn]id oedd {P:person}, yr Aelod",
    ),
)

IS_SWING = re.compile(r"\b(?:[Gg]ogwydd|ogwydd)\b")
MAJORITY_MOVED: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b([Cc]ododd|chododd|[Gg]ostyngodd) mwyafrif"),
    re.compile(
        rf"(?:[Mm]wyafrif|fwyafrif)(?:[^⟨.;]|⟨[SYP]\d+⟩)*? ({cy.DIRECTION})\b(?= (?:i|o) (?:ddim ond )?⟨N)"
    ),
    re.compile(r"(?<=⟩), (i fyny|i lawr) o ⟨N"),
    re.compile(r"(?<=⟩ o bleidleisiau), (i fyny|i lawr) o ⟨N"),
    re.compile(r"⟨N\d+⟩(?: o bleidleisiau| bleidlais)? (yn fwy|yn llai) nag yn ⟨R"),
)
OUTCOME = re.compile(r"\b(?:[Cc]ipio\w*|[Cc]ipiodd|[Cc]adw\w*|adennill\w*|dal gafael)\b")
