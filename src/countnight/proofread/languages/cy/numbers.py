"""What a Welsh number is said to be, from the words to its left and right.

Each rule is read against a masked sentence: the left pattern ends where the number begins, the
right one begins where it ends; the first rule that fits decides.
"""

import re

from countnight.proofread.languages.cy import words as cy
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.languages.rules import NumberRule
from countnight.proofread.languages.rules import number_rule as rule
from countnight.proofread.scope import Quantity

Q = Quantity
HEDGE = (
    r"(?:(?:dim ond|ddim ond|union|tua|oddeutu|rhyw|bron i|bron|bron yn|mwy na|fwy na|llai na|lai na|dros|o dan|dan"
    r"|ychydig dros|ychydig o dan|ychydig yn (?:fwy|llai) na|o leiaf|agos at|yn agos i) )*"
)
VOTES = r"(?: o bleidleisiau| bleidlais| pleidlais)?"
MAJORITY = r"(?:[Mm]wyafrif|fwyafrif|mhwyafrif)"
OWNER = r"(?: (?:y |yr )?{PY:_})?"
SHARE = r"(?:[Cc]yfran|gyfran|chyfran)"
WAS = r"(?:oedd|yw|ydyw|yw'r)"
FROM_TO = rf"{VOTES}(?: yn {{R:_}})? i (?:ddim ond )?{HEDGE}⟨N"
THEN = r"(?:gynt|yn {R:_}|y tro diwethaf|yn yr etholiad diwethaf|ddwy flynedd yn ôl)"
MOVED = (
    r"(?:i fyny|i lawr|[Cc]odi|[Gg]ostwng|[Gg]ostyngodd|[Cc]ododd|chododd|ostwng|godi|chodi|gynyddu|[Cc]ynyddu"
    r"|cynyddodd|cwympo|gwympo|syrthio|disgyn|lleihau|leihau|torri|dorri)"
)

WHOLE: tuple[NumberRule, ...] = (
    rule(Q.VOTES_THEN, left=r"[Pp]leidleisiau[^;.:⟨]* yn {R:_}:[^;.]*"),
    rule(Q.VOTES_THEN, left=r"[Yy]n {R:_},? [^;.:⟨]*pleidleisiau[^;.:⟨]*:[^;.]*"),
    rule(Q.TIED, right=r" (?:o bleidleisiau )?yr un\b"),
    rule(Q.RECOUNTS, right=r" (?:o )?ailgyfrif"),
    rule(Q.YEARS_AGO, right=r" (?:flynedd|mlynedd|o flynyddoedd) yn ôl\b"),
    rule(Q.YEARS, right=r" (?:flynedd|mlynedd|o flynyddoedd)\b"),
    rule(Q.CANDIDATES, left=r"{N:_} o(?:'r|blith y)? ", right=r" (?:o )?(?:ymgeisydd|ymgeiswyr)\b"),
    rule(
        Q.KEPT,
        left=r"(?:[Cc]adwodd|[Aa]chubodd|gadwodd|chadwodd)(?: pob un o'r)? ",
        right=r" (?:o'r {N:_} )?(?:o )?(?:ymgeisydd|ymgeiswyr)\b",
    ),
    rule(
        Q.DEPOSITS,
        left=r"(?:[Cc]ollodd|gollodd|chollodd) ",
        right=r" (?:o'r {N:_} )?(?:o )?(?:ymgeisydd|ymgeiswyr)\b",
    ),
    rule(Q.DEPOSITS, right=r" o'r {N:_} (?:o )?(?:ymgeisydd|ymgeiswyr)\b"),
    rule(Q.DEPOSITS, left=r"[Cc]ollwyd ", right=r" (?:o )?h?(?:ernes|ernesau)\b"),
    rule(Q.KEPT, right=r" (?:o )?(?:ymgeisydd|ymgeiswyr) (?:ddigon|i gadw)"),
    rule(Q.CANDIDATES, right=r" (?:o )?(?:ymgeisydd|ymgeiswyr)\b"),
    rule(Q.CANDIDATES, left=r"olaf o(?:'r)? "),
    rule(
        Q.THE_TWO,
        left=r"\b(?:[Yy]|'r|[Ee]u|rhwng y) ",
        right=r" (?:blaid|ymgeisydd|brif|flaenaf|safle|nesaf)\b",
    ),
    rule(Q.ELECTORATE, right=r" (?:o )?(?:etholwyr|etholwr)(?: cofrestredig)?"),
    rule(Q.REJECTED, right=r" (?:o )?(?:bapurau|papurau|bapur|papur)"),
    rule(Q.REJECTED, left=r"[Gg]wrthodwyd "),
    rule(Q.VALID, right=rf"{VOTES} dilys\b| (?:o )?(?:bobl|bleidleiswyr)(?:,? sef ⟨C)"),
    rule(Q.VALID, left=rf"[Bb]wriwyd (?:cyfanswm o )?{HEDGE}|[Cc]yfrifwyd {HEDGE}"),
    rule(Q.VALID, left=r"[Pp]leidleisiodd ", right=r" (?:o )?(?:bobl|etholwyr|bleidleiswyr)"),
    rule(
        Q.MAJORITY_CHANGE,
        right=rf"{VOTES} yn (?:fwy|llai|uwch|is) (?:nag yn|na(?:'r| mwyafrif| y) [^⟨.;]*(?:{{R:_}}|diwethaf))",
    ),
    rule(Q.LEAD, right=rf"{VOTES} yn (?:fwy|llai) na {{PY:other}}(?! yn {{R:_}})"),
    rule(Q.LEAD, right=rf"{VOTES} (?:ar y blaen i|o flaen|y tu ôl i|tu ôl i) {{PY:other}}"),
    rule(
        Q.MAJORITY,
        left=rf"\bo {HEDGE}{{N:_}}{VOTES}(?: yn {{R:_}})? (?:i|yn {MAJORITY} o) (?:ddim ond )?{HEDGE}",
    ),
    rule(Q.MAJORITY, left=rf"\bo {{N:_}}{VOTES} yn {{R:_}} yn {MAJORITY} o {HEDGE}"),
    rule(Q.VOTES, left=r"(?:[Cc]yfanswm|chyfanswm|gyfanswm) o "),
    rule(Q.MAJORITY_THEN, left=rf"{MAJORITY} {{R:_}}(?:, sef| oedd| yw) "),
    rule(Q.MAJORITY_THEN, left=rf"yn {{R:_}}, (?:gyda|â) {MAJORITY} o {HEDGE}"),
    rule(
        Q.MAJORITY_THEN,
        left=rf"(?:dileu|ddileu|lle bu|y) {MAJORITY} o {HEDGE}",
        right=rf"{VOTES}(?:,? (?:a oedd|i(?:'r)? {{Y:_}} yn|yn {{R:_}})|\.|$)",
    ),
    rule(
        Q.MAJORITY_THEN,
        right=rf"{VOTES} oedd (?:hwnnw|y ffigur|y mwyafrif|{MAJORITY})[^;.⟨]*(?:{{PY:_}} )?(?:yn {{R:_}}|y tro diwethaf)",
    ),
    rule(Q.MAJORITY, left=rf"\b[Oo] {HEDGE}", right=rf"{VOTES} (?:y|yr|y mae)\b"),
    rule(Q.MAJORITY, left=rf"o fewn {HEDGE}", right=rf"{VOTES} i "),
    rule(Q.MAJORITY_THEN, left=rf"\b[Oo] {HEDGE}", right=FROM_TO),
    rule(Q.MAJORITY, left=rf"\b[Oo] {{N:_}}{VOTES} i {HEDGE}"),
    rule(Q.MAJORITY_THEN, left=rf"\b{MOVED}(?: \w+)? o {HEDGE}"),
    rule(Q.MAJORITY_THEN, left=rf"{MAJORITY}{OWNER} o {HEDGE}", right=rf"{VOTES} {THEN}"),
    rule(Q.MAJORITY_THEN, left=rf"\bo {HEDGE}", right=FROM_TO),
    rule(
        Q.MAJORITY_THEN,
        left=rf"\bo {HEDGE}",
        right=rf"{VOTES}(?: {THEN})?(?: wedi mynd)? yn {MAJORITY} o ",
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"(?:[Aa]eth|droi|trodd|[Dd]roi|wyrdroi|gwyrdroi|oroesodd|amddiffyn) {MAJORITY}{OWNER} o {HEDGE}",
    ),
    rule(Q.MAJORITY_THEN, left=rf"(?:[Rr]oedd|[Ll]le'r oedd) gan{OWNER} {MAJORITY} o {HEDGE}"),
    rule(Q.MAJORITY_THEN, left=rf"[Yy]n {{R:_}} roedd [^;.]* o {HEDGE}"),
    rule(Q.MAJORITY_THEN, left=rf"{MAJORITY}{OWNER} {THEN} {WAS} {HEDGE}"),
    rule(
        Q.MAJORITY_THEN,
        right=rf"{VOTES} {WAS} {MAJORITY}(?: y blaid| {{PY:_}})? {THEN}",
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"(?:flynedd yn ôl|[Yy] tro diwethaf|^[Yy]n {{R:_}}),? [^:;.]* o {HEDGE}",
    ),
    rule(Q.MAJORITY_THEN, left=rf"[Ee]nillodd [^;.]* o {HEDGE}", right=rf"{VOTES} {THEN}"),
    rule(
        Q.MAJORITY_CHANGE,
        left=rf"{MAJORITY}{OWNER}(?: wedi)? {MOVED} {HEDGE}",
    ),
    rule(Q.MAJORITY, right=rf"{VOTES} (?:{WAS}|ydyw)(?:'r)? {MAJORITY}"),
    rule(Q.MAJORITY, right=rf"{VOTES} (?:ydyw|oedd ynddi|oedd rhyngddynt)"),
    rule(
        Q.LEAD,
        left=rf"(?:[Tt]rechodd|drechodd|[Cc]urodd|gurodd) {{P:_}} {{P:other}}(?: [^⟨.;]*(?:{{Y:_}}[^⟨.;]*)?)? o {HEDGE}",
    ),
    rule(
        Q.LEAD,
        left=rf"(?:[Tt]rechodd|drechodd|drechu|trechu|[Cc]urodd|guro|[Tt]rechwyd)(?: yr Aelod Seneddol(?: blaenorol)?,)?(?:'r Aelod Seneddol(?: blaenorol)?,)? {{P:other}}(?:,[^⟨.;]*(?:{{Y:_}}[^⟨.;]*)?,)? o {HEDGE}",
    ),
    rule(
        Q.MAJORITY,
        left=rf"{MAJORITY}(?: {{P:_}})?(?: yn {{S:_}})?,? (?:o|{WAS}|sydd gan {{P:_}}:|i lawr i|i fyny i) (?:ddim ond )?{HEDGE}",
    ),
    rule(Q.MAJORITY, left=rf"{MAJORITY} {{PY:_}} (?:i fyny|i lawr|yn codi|yn gostwng) i {HEDGE}"),
    rule(Q.MAJORITY, left=rf"{MAJORITY}[^⟨.;]*(?:{{PYR:_}}[^⟨.;]*)?(?:: | {WAS} | i ){HEDGE}"),
    rule(Q.MAJORITY, left=rf"{MAJORITY}(?:[^⟨.;]|⟨[YPS]\d+⟩)* (?:oedd|yw|i) {HEDGE}"),
    rule(Q.MAJORITY, right=r" oedd y mwyafrif lleiaf"),
    rule(Q.MAJORITY, left=r"[Mm]wyafrif lleiaf, |{S:_} \("),
    rule(Q.MAJORITY, left=rf"{MAJORITY}(?: {{R:_}})? sydd gan {{P:_}}: "),
    rule(Q.MAJORITY, left=rf"\bo (?:ddim ond )?{HEDGE}", right=rf"{VOTES}(?:$|[.,;: )]|\n)"),
    rule(Q.VOTES_THEN, right=rf"{VOTES} {THEN}"),
)

PERCENT: tuple[NumberRule, ...] = (
    rule(Q.SWING, left=rf"\b(?:[Gg]ogwydd|ogwydd) (?:o|oedd|yw) {HEDGE}"),
    rule(
        Q.SHARE_THEN,
        left=rf"\bo {HEDGE}",
        right=r"(?: o'r bleidlais)?(?: yn {R:_})? i ⟨C",
    ),
    rule(Q.SHARE, left=r"\bo {C:_}(?: o'r bleidlais)?(?: yn {R:_})? i "),
    rule(
        Q.SHARE_CHANGE,
        left=rf"{cy.DIRECTION}(?: (?:(?:ei |eu )?{SHARE}|y ganran)(?:[^⟨.;]|⟨Y\d+⟩)*)? {HEDGE}",
        right=r"(?: i|,|\.|$)",
    ),
    rule(
        Q.ELECTORATE_SHARE,
        left=r"(?:(?:[Ee]nillodd|[Cc]afodd) {P:_} bleidleisiau|O'r holl etholwyr cofrestredig,) ",
    ),
    rule(
        Q.ELECTORATE_SHARE,
        right=r" o'r etholwyr cofrestredig (?:dros|a bleidleisiodd dros|i) {PY:_}",
    ),
    rule(Q.MAJORITY_SHARE, left=rf"{MAJORITY} (?:yw|oedd) "),
    rule(Q.MAJORITY_SHARE, right=rf" o'r pleidleisiau dilys yw'r {MAJORITY}"),
    rule(Q.MAJORITY_SHARE, left=rf"(?:{MAJORITY}|ar y blaen)[^.;]* {{N:_}}{VOTES}, sef "),
    rule(Q.MAJORITY_SHARE, left=rf"{MAJORITY}(?: {{R:_}})? (?:oedd|yw) {{N:_}}{VOTES} \("),
    rule(
        Q.TURNOUT,
        right=r" o(?:'r)? (?:rhai |holl )?(?:etholwyr|oedd yn|yr etholwyr|sydd wedi|y rhai)",
    ),
    rule(Q.SHARE_THEN, left=r"\byn {R:_}(?: y \w+)? oedd (?:{C:_}[^.;]*)?"),
    rule(Q.SHARE_THEN, left=r"[Yy]n {R:_},? y cyfrannau oedd [^.;]*"),
    rule(Q.SHARE_THEN, left=r"(?:^|[;:] )[Yy]n {R:_}, [^.;]*(?:; [^.;]*)?"),
    rule(Q.SHARE_THEN, right=rf"(?: o'r bleidlais)? {THEN}"),
    rule(Q.SHARE),
)

POINTS: tuple[NumberRule, ...] = (
    rule(Q.SWING, left=rf"\b(?:[Gg]ogwydd|ogwydd)(?: mwyaf)? (?:o|oedd|yw) {HEDGE}"),
    rule(Q.SWING, left=r"\b(?:[Gg]ogwydd|ogwydd) o(?:'r)? [^.;]* (?:oedd|o|yw) "),
    rule(Q.SWING, right=r" o(?:'r)? (?:{Y:_}) i"),
    rule(Q.SHARE_CHANGE),
)

FRACTIONS: tuple[NumberRule, ...] = (
    rule(Q.TURNOUT, right=r" (?:o'r |yr )?(?:etholwyr|rhai)"),
    rule(Q.SHARE),
)

BARE_POINTS = pattern(rf"{cy.DIRECTION} {HEDGE}$")
"""A number without a unit that stands so after a direction is points, if a unit came before."""
BARE_POINTS_AFTER = re.compile(r" yn (?:uwch|is)\b")
WITH_UNIT = pattern(r"⟨[CT]\d+⟩")
FOLLOWED_BY_VOTES = re.compile(r" (?:o )?(?:bleidlais|bleidleisiau|pleidlais)\b| yn (?:fwy|llai)\b")

_GOES_TO = (
    r"(?:a gafodd|oedd gan|sydd gan|oedd cyfanswm|yw cyfanswm|gafodd|(?:yw|oedd) (?:ffigur|cyfran)"
    r"|yr un i|i|i'r|a aeth i|yr aeth i)(?: y| yr)?(?: ymgeisydd {Y:_},)? {PY:after}"
)
SUBJECT_AFTER: tuple[re.Pattern[str], ...] = (
    pattern(r"^ i {P:_}, a gafodd [^;.]* roedd {PY:after}"),
    pattern(
        rf"^{VOTES}(?: o'r (?:bleidlais|pleidleisiau)(?: dilys)?)?(?: \([^()]*\))?,? {_GOES_TO}"
    ),
    pattern(rf"^[^();:.]*\) {_GOES_TO}"),
    pattern(r"^ safle i {PY:after}"),
    pattern(
        r"^(?: safle)?(?: nesaf)? (?:roedd|daeth|y daeth|oedd)(?: yr Aelod Seneddol(?: blaenorol)?,)? {PY:after}"
    ),
)
PAIRED_AFTER = pattern(r"(?!x)x{NCTO:other}")
PAIRED_BEFORE = pattern(r"(?!x)x{NCTO:other}$")
TURNOUT_WORD = re.compile(
    r"(?:[Cc]anran|ganran|chanran)(?: \w+)? (?:a|wnaeth) (?:bleidleisiodd|bleidleisio)"
    r"|[Pp]leidleisiodd ⟨C|[Oo] blith yr etholwyr|[Oo]'r etholwyr cofrestredig|[Bb]wriwyd"
)
BEHIND = re.compile(rf"{VOTES} (?:y tu ôl|tu ôl|yn llai)\b")
MOVED_TO = re.compile(r"(?!x)x()")
MOVED_FROM = re.compile(
    r"\b([Cc]ododd|chododd|[Gg]ostyngodd|ostyngodd|gostyngodd) "
    r"(?:[Cc]yfran|gyfran|y ganran|ei chyfran|eu cyfran)[^⟨.;]*(?:⟨Y\d+⟩)?(?: o'r bleidlais)? o $"
)
ANY_DIRECTION = re.compile(rf"\b({cy.DIRECTION})\b(?! na)")
DIRECTION_RIGHT = re.compile(r"^,? (yn uwch|yn is|yn fwy|yn llai|i fyny|i lawr)\b")
