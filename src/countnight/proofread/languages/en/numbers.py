"""What an English number is said to be, from the words to its left and right.

Each rule is read against a masked sentence: the left pattern ends where the number begins, the
right one begins where it ends; the first rule that fits decides.
"""

import re

from countnight.proofread.languages.en import words as en
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.languages.rules import NumberRule
from countnight.proofread.languages.rules import number_rule as rule
from countnight.proofread.scope import Quantity

Q = Quantity
HEDGE = (
    r"(?:(?:a (?:little|shade|touch|bit) (?:over|under)|slightly (?:over|under)|just|only|fewer than|less than|a mere|exactly|about|around|almost|nearly|more than|just over|just under|over|under|some"
    r"|a comfortable|a notional|notionally|a huge|a slim|a thin|barely) )*"
)
VOTES = r"(?:,? ?votes?)?"
OF_MAJORITY = r"(?:[Mm]ajority|[Mm]argin|[Ll]ead)"
CHANGED = r"(?:up|down|cut|raised|increased|reduced|fell|rose|falls|rises|shrank|grew|slashed|dropped|larger|smaller)"
HAD_THEN = (
    r"(?:[Oo]verturn(?:ed|ing|s)?|turning|turned|wip(?:ed|ing) out|defend(?:ed|ing)|had|more than double|more than twice|less than half"
    r"|double|inherited|had been|against|after|despite|over|into which) (?:an?|the|its|his|her|their)?(?: old| previous| notional)? ?"
)

WHOLE: tuple[NumberRule, ...] = (
    rule(Q.VOTES_THEN, left=r"[Ii]n {R:_} the votes of [^;.]*"),
    rule(Q.MAJORITY_RATIO, right=r" times\b"),
    rule(Q.TIED, right=r" votes each\b"),
    rule(Q.TIED, left=r"\btie[d]? on "),
    rule(Q.MAJORITY, right=r"(?: votes)? to spare"),
    rule(Q.MAJORITY, left=rf"{{S:_}} (?:fell|went|was (?:won|lost|held|taken)) by {HEDGE}"),
    rule(Q.MAJORITY, left=r"[Tt]his time it (?:was|is) "),
    rule(Q.RECOUNTS, right=r" recounts?\b"),
    rule(Q.THE_TWO, left=r"\b[Tt]he (?:next|leading|other|top|first|main) "),
    rule(
        Q.THE_TWO,
        left=r"\b[Tt]he ",
        right=r" (?:were|parties|had|candidates were|(?:closest|tightest|narrowest|biggest|largest)\b)",
    ),
    rule(
        Q.MAJORITY_CHANGE,
        left=rf"\badded {HEDGE}",
        right=r"(?: votes)? to (?:the|his|her|its|⟨P\d+⟩'s) majority",
    ),
    rule(Q.MAJORITY_THEN, left=rf"\bwhere (?:it|that) was {HEDGE}"),
    rule(Q.MAJORITY_CHANGE, right=r" (?:smaller|larger|bigger|lower|higher) than"),
    rule(
        Q.MAJORITY_CHANGE,
        left=rf"{OF_MAJORITY}(?: in {{S:_}})?(?: (?:is )?(?:up|down|cut|increased|reduced))? by {HEDGE}",
        right=r",? to ⟨N",
    ),
    rule(Q.MAJORITY, left=r"\bby {N:_},? to "),
    rule(Q.MAJORITY, left=r"than in {R:_}, at "),
    rule(Q.MAJORITY_THEN, left=r"[Mm]ajority is {N:_},? and was "),
    rule(
        Q.MAJORITY_THEN, left=r"\b(?:double|twice|half|against|after|from) the ", right=r" of {R:_}"
    ),
    rule(Q.YEARS_AGO, right=r" years? ago\b"),
    rule(Q.YEARS, right=r"[- ]years?\b"),
    rule(Q.CANDIDATES, left=r"{N:_} of (?:the|its|their) ", right=r" candidates\b"),
    rule(
        Q.DEPOSITS, right=r" of (?:the|its|their) {N:_} candidates (?:also )?(?:lost|lose|failed)"
    ),
    rule(Q.KEPT, right=r" of (?:the|its|their) {N:_} candidates (?:kept|keep|saved?)"),
    rule(
        Q.DEPOSITS,
        left=r"(?:making|lost by|[Dd]eposits for) ",
        right=r" of (?:the|its|their) {N:_} candidates",
    ),
    rule(Q.CANDIDATES, left=r"\b[Nn]one of (?:the|its) ", right=r" candidates\b"),
    rule(Q.MAJORITY, left=rf"{OF_MAJORITY} of {{R:_}}: {HEDGE}"),
    rule(
        Q.DEPOSITS,
        right=r" (?:of them )?(?:candidates )?(?:also )?lost (?:their |a )?deposits?|(?: lost)? deposits (?:were )?lost",
    ),
    rule(Q.DEPOSITS, right=r" deposits? (?:was|were) lost"),
    rule(Q.KEPT, left=r"\b[Aa]ll ", right=r" (?:candidates )?(?:kept|keep|saved?|retained?)"),
    rule(Q.CANDIDATES, left=r"\b[Nn]one of (?:the|its) ", right=r" candidates\b"),
    rule(Q.CANDIDATES, right=r" candidates\b"),
    rule(Q.CANDIDATES, left=r"[Ll]ast of (?:the )?"),
    rule(
        Q.VALID,
        right=r" valid votes\b|(?: votes| ballots)? (?:were |was )?(?:cast|counted)\b| votes in all\b",
    ),
    rule(Q.ELECTORATE, left=r"(?:electorate|register) (?:of|was|is|has) "),
    rule(
        Q.ELECTORATE,
        right=r" (?:registered (?:voters|electors)|electors|people (?:on the register|registered))",
    ),
    rule(
        Q.REJECTED,
        right=r" (?:ballot papers?|ballots?|papers?|votes)? ?(?:were |was )?(?:rejected|invalid)",
    ),
    rule(
        Q.LEAD,
        right=rf"{VOTES} (?:more|fewer|less) than {{PY:other}}(?!'s? (?:in|majority)| had|' )",
    ),
    rule(Q.MAJORITY_CHANGE, right=rf"{VOTES} (?:more|fewer|less|up|down)\b(?: than| on)"),
    rule(Q.LEAD, left=rf"{{P:other}}(?: has been| was| is)? beaten by {HEDGE}"),
    rule(Q.LEAD, right=rf"{VOTES} (?:ahead|clear|in front) of (?:the sitting MP, )?{{PY:other}}"),
    rule(Q.LEAD, right=rf"{VOTES} (?:behind|adrift of|short of) (?:the sitting MP, )?{{PY:other}}"),
    rule(Q.LEAD, right=rf"{VOTES} (?:ahead|clear|in front|behind|adrift|short)\b"),
    rule(Q.MAJORITY, left=r"\bone of ", right=r" (?:for|to) {P:_}"),
    rule(
        Q.MAJORITY_THEN, left=rf"\b[Ff]rom {HEDGE}", right=rf"{VOTES}(?: in {{R:_}})? to {HEDGE}⟨N"
    ),
    rule(Q.MAJORITY, left=rf"\b[Ff]rom {HEDGE}{{N:_}}{VOTES}(?: in {{R:_}})? to {HEDGE}"),
    rule(
        Q.MAJORITY_THEN, left=rf"\b(?:{CHANGED}|risen|fallen) (?:sharply |slightly )?from {HEDGE}"
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"\b(?:against|after|compared with|compared to) {HEDGE}",
        right=rf"{VOTES} (?:for {{P:_}} )?(?:in {{R:_}}|last time|in the last|{{R:_}})",
    ),
    rule(Q.MAJORITY_THEN, left=r"\bafter one of ", right=r""),
    rule(
        Q.MAJORITY,
        left=rf"\b(?:into|becomes?|become|became|now) (?:an? )?(?:{{Y:_}} )?one of {HEDGE}",
    ),
    rule(Q.MAJORITY_THEN, left=r"\bhad one of "),
    rule(Q.MAJORITY, left=r"\bone of "),
    rule(
        Q.MAJORITY_THEN,
        left=rf"{HAD_THEN}(?:{{YP:_}}(?:'s|')? )?(?:notional )?{OF_MAJORITY} of {HEDGE}",
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"{HAD_THEN}(?:{{YP:_}}(?:'s|')? )?{HEDGE}",
        right=rf"(?:-vote)? {OF_MAJORITY}",
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"{OF_MAJORITY} of {HEDGE}",
        right=r"(?: votes)? (?:(?:for {P:_} )?in {R:_}|last time|has become|had become|into|became|in the last)",
    ),
    rule(
        Q.MAJORITY_THEN, left=rf"{OF_MAJORITY} (?:in {{R:_}}|last time) (?:was|had been|of) {HEDGE}"
    ),
    rule(Q.MAJORITY_THEN, left=rf"{OF_MAJORITY} that was {HEDGE}"),
    rule(
        Q.MAJORITY_THEN,
        left=rf"{OF_MAJORITY} was {HEDGE}",
        right=r"(?: votes)? (?:in {R:_}|last time)",
    ),
    rule(Q.MAJORITY_THEN, right=rf"(?:-vote)? {OF_MAJORITY} (?:in {{R:_}}|last time)"),
    rule(
        Q.MAJORITY_THEN,
        right=r" (?:in|at) (?:{R:_}|the last)",
        left=rf"(?:won|held|took|lost|home)(?: {{S:_}}| it| the seat)?(?: in {{R:_}})? by {HEDGE}",
    ),
    rule(
        Q.MAJORITY_THEN,
        left=rf"(?:{{N:_}} years ago|[Ll]ast time|^[Ii]n {{R:_}}),? [^:;.]*(?:by|of|was) {HEDGE}",
    ),
    rule(Q.MAJORITY_CHANGE, left=rf"\b(?:{CHANGED})(?: by)? {HEDGE}(?:just )?", right=r"(?! to\b)"),
    rule(
        Q.LEAD,
        left=rf"\b(?:beat|beats|beating|defeat(?:ed|ing|s)|ahead of|edged out|saw off) {{PY:other}}(?: of {{Y:_}})? (?:there )?by {HEDGE}",
    ),
    rule(Q.MAJORITY, left=rf"\b(?:by|by {HEDGE}) "),
    rule(Q.MAJORITY, left=rf"\bby {HEDGE}"),
    rule(
        Q.MAJORITY,
        left=rf"{OF_MAJORITY}\b[^⟨.;,]*?(?:\b{CHANGED} to|\bto|\bof|:|\bis(?: \w+){{0,2}}|\bnow|\bat) {HEDGE}",
    ),
    rule(Q.MAJORITY, left=rf"{OF_MAJORITY} in {{S:_}}(?: \w+)? to {HEDGE}"),
    rule(
        Q.MAJORITY,
        left=rf"{OF_MAJORITY} (?:in|at) {{S:_}} (?:is(?: now)?|stands at|comes to) {HEDGE}",
    ),
    rule(
        Q.MAJORITY,
        left=rf"{OF_MAJORITY} for (?:the )?{{Y:_}} (?:\w+ )?(?:from {{N:_}} )?(?:to|of|is) {HEDGE}",
    ),
    rule(Q.MAJORITY, left=r"\bis now ", right=r""),
    rule(Q.MAJORITY_EITHER, left=rf"{OF_MAJORITY}\b(?: here| in {{S:_}})? was {HEDGE}"),
    rule(
        Q.MAJORITY, right=rf"(?:-vote)? {OF_MAJORITY}| votes? (?:were|was) in it| votes separated"
    ),
    rule(
        Q.VOTES_THEN,
        left=rf"\b(?:from|against) {HEDGE}",
        right=rf"{VOTES} (?:in {{R:_}}|last time)",
    ),
    rule(Q.VOTES_THEN, right=rf"{VOTES} (?:in {{R:_}}|last time)"),
)

PERCENT: tuple[NumberRule, ...] = (
    rule(Q.SWING, left=rf"\bswing (?:of|was|is) {HEDGE}"),
    rule(Q.SWING, right=r"(?: \w+)? swing\b"),
    rule(Q.SHARE, left=rf"\b(?:gained|lost with) {HEDGE}", right=r" of the vote"),
    rule(Q.SHARE_CHANGE, left=rf"\b{en.DIRECTION}(?: by)? {HEDGE}"),
    rule(Q.SHARE_CHANGE, left=rf"(?:'s?|share) by {HEDGE}"),
    rule(
        Q.MAJORITY_SHARE,
        left=rf"{OF_MAJORITY}(?: in {{R:_}})? (?:is|was|amounts to|comes to) {HEDGE}",
    ),
    rule(
        Q.MAJORITY_SHARE,
        left=rf"(?:\bled by|{OF_MAJORITY}[^⟨.;]*(?:in {{R:_}} )?(?:was|of)) {{N:_}}(?: votes)?,? (?:or )?",
    ),
    rule(Q.ELECTORATE_SHARE, left=r"[Oo]f all (?:registered )?(?:electors|voters) "),
    rule(Q.MAJORITY_SHARE, left=rf"{OF_MAJORITY} of {HEDGE}(?:{{N:_}}(?: votes)? \(|)"),
    rule(Q.MAJORITY_SHARE, right=rf" {OF_MAJORITY}"),
    rule(
        Q.ELECTORATE_SHARE,
        left=r"{PY:_}[^.;]*",
        right=r" of (?:the (?:whole )?electorate|(?:all )?registered (?:voters|electors))",
    ),
    rule(
        Q.TURNOUT,
        right=r" of (?:the electorate|those (?:registered|eligible)|(?:all )?registered|eligible|all those)",
    ),
    rule(
        Q.SHARE_THEN,
        left=rf"\b[Ff]rom {HEDGE}",
        right=r"(?: of the vote)?(?: in {R:_})? to {HEDGE}⟨C".replace("{HEDGE}", HEDGE),
    ),
    rule(Q.SHARE, left=rf"\b[Ff]rom {HEDGE}{{C:_}}(?: of the vote)?(?: in {{R:_}})? to {HEDGE}"),
    rule(Q.SHARE_THEN, left=rf"\b(?:from|against|compared with|compared to|after) {HEDGE}"),
    rule(
        Q.SHARE_THEN, left=r"shares? (?:of the vote )?in {R:_} (?:was|were) (?:{C:_} and [^.;]*)?"
    ),
    rule(Q.SHARE_THEN, right=r"(?: of the vote)? (?:in {R:_}|last time)"),
    rule(Q.SHARE_THEN, left=r"[Ss]ince {R:_}, when [^.;]*"),
    rule(Q.SHARE_THEN, left=r"(?:^|[;:] )(?:[Ii]n {R:_}|[Ll]ast time),? [^.;]*"),
    rule(Q.SHARE),
)

POINTS: tuple[NumberRule, ...] = (
    rule(Q.SWING, left=rf"\bswing (?:to {{Y:_}} )?(?:of|was|is) {HEDGE}"),
    rule(Q.SWING, right=r"(?: \w+)? swing\b| from (?:the )?{Y:_} to "),
    rule(Q.SWING, left=r"\bswing (?:here |in {S:_} )?(?:from|to) [^.;]*"),
    rule(Q.SWING, left=rf"\bswing (?:in {{S:_}}|here) (?:of|was|is) {HEDGE}"),
    rule(Q.SHARE_CHANGE),
)

FRACTIONS: tuple[NumberRule, ...] = (
    rule(Q.TURNOUT, right=r" of (?:the electorate|those|(?:all )?registered|eligible|all)"),
    rule(Q.SHARE, right=r" of the vote"),
    rule(Q.SHARE),
)


BARE_POINTS = pattern(rf"(?:\b(?:{en.DIRECTION})(?: by)?|'s? by) {HEDGE}$")
"""A number without a unit that stands so after a direction is points, if a unit came before."""

BARE_POINTS_AFTER = re.compile(
    r" (?:lower|higher|up|down)\b(?! (?:than|on))| to (?:reach |stand at |just )?⟨C"
)
WITH_UNIT = pattern(r"⟨[CT]\d+⟩")
FOLLOWED_BY_VOTES = re.compile(r" (?:votes|more|fewer|valid)\b|-vote")

_SUBJECT_AFTER = pattern(
    r"^(?: votes?)?(?:,? (?:or )?{C:_}| \({C:_}\)|\))?(?: of the vote)? (?:for|went to|going to) (?:the )?{PY:after}"
)
SUBJECT_AFTER: tuple[re.Pattern[str], ...] = (
    _SUBJECT_AFTER,
    pattern(r"^ (?:of the vote )?and {N:_} votes for (?:the )?{PY:after}"),
)
PAIRED_AFTER = pattern(r"(?: of the vote| votes)? and {NCTO:other}(?! (?:for|ahead|more|fewer))")
PAIRED_BEFORE = pattern(r"{NCTO:other}(?: of the vote| votes)? and $")
TURNOUT_WORD = re.compile(r"\b(?:[Tt]urnout|of registered (?:voters|electors))\b")
BEHIND = re.compile(r"(?:,? ?votes?)? (?:behind|fewer|less|adrift|short)\b")
MOVED_TO = re.compile(rf"\b({en.DIRECTION})(?: sharply| back| slightly)? to {HEDGE}$")
MOVED_FROM = re.compile(rf"\b({en.DIRECTION})(?: sharply| back| slightly)? from {HEDGE}$")
ANY_DIRECTION = re.compile(rf"\b({en.DIRECTION})\b(?! than)")
DIRECTION_RIGHT = re.compile(
    r"^(?: votes?)?,? (more|fewer|less|up|down|higher|lower|smaller|larger|bigger)\b"
)
