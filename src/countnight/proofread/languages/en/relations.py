"""What English says of people, parties and seats, read against masked sentences.

Each rule names the relation that it states between the mentions in it.
"""

import re

from countnight.proofread.languages.en import words as en
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.languages.rules import Relation, RelationRule
from countnight.proofread.languages.rules import relation_rules as rules

R = Relation
OBJECT = r"(?:⟨S\d+⟩|the seat|it\b|here\b|on\b)"
TAKES = (
    r"(?:held|holds?|kept|keeps?|retained|retains?|gained|gains?|clung|clings?|taken|takes?|took|won|wins?|picks? up|"
    r"snatch\w*|regain\w*|captur\w*)"
)
BEATS = r"(?:beat|beats|beating|defeat(?:ed|s|ing)|oust(?:ed|s|ing)|unseat(?:ed|s|ing)|edg(?:ed|ing) out|saw off|overhaul(?:ed|ing))"

DOUBLE_READ_ON = r"⟨P\g<person>⟩ and ⟨P\g<person2>⟩\g<between>"

NOUN_PHRASES: tuple[RelationRule, ...] = rules(
    R.PARTY,
    r"(?:[Tt]he )?{Y:party}(?:'s|')?(?: candidate| nominee|'s candidate)?(?: MP)? {P:person}",
    r"[Tt]he {Y:party}, {P:person}(?=,)",
    r"{P:person} \((?:[Tt]he )?{Y:party}\)",
    r"{P:person},? of (?:the )?{Y:party}",
    r"{P:person},? (?:who )?(?:stood |standing |stands )?for (?:the )?{Y:party}",
    r"{P:person},? (?:who )?(?:stood |standing |stands )?as an? {Y:party}(?: candidate)?",
)
"""A person with a party; what is found is read on as the person alone."""

DOUBLE = pattern(
    r"{P:person} and {P:person2}(?P<between>[^⟨.;]*),? (?:for (?:the )?|as an? ){Y:party} and (?:for |as an? )?(?:the )?{Y:party2}"
)
"""Two people and their two parties, in the same order."""

ELECTED_PHRASES: tuple[RelationRule, ...] = rules(
    R.ELECTED_AS,
    r"{P:person},(?: the seat's MP,)?(?: was)? elected(?: here)? (?:for (?:the )?|as an? ){Y:party} in {R:_}(?: but|,)?",
    r"{P:person}, who won in {R:_} for (?:the )?{Y:party},",
)
"""Whom somebody was elected for last time; read on as the person alone."""

PHRASES = (*ELECTED_PHRASES, *NOUN_PHRASES, *NOUN_PHRASES)

RELATIONS: tuple[RelationRule, ...] = (
    *rules(
        R.PARTY,
        r"{P:person}(?:(?!elected)[^⟨.;:])*?(?:⟨[NCOS]\d+⟩(?:(?!elected)[^⟨.;:])*?){0,4} (?:for|standing for|stood for) (?:the )?{Y:party}(?!'s| in {R:_})",
        r"{P:person}(?:, (?!elected)[^⟨.;]*)?(?:⟨[NCOSR]\d+⟩[^⟨.;:]*?){0,4} as an? {Y:party}",
        r"{P:person}, an {Y:party}",
    ),
    *rules(
        R.WON,
        rf"{{P:person}},?(?: an {{Y:_}},| (?:[^⟨.;]|⟨[SR]\d+⟩)*,)?(?: who)? (?:has |have )?(?:now )?{TAKES}(?: back)?(?: on)?(?: in)? {OBJECT}",
        r"{P:person} (?:has been|was|is) (?:re-)?elected",
        r"{P:person} (?:re-elected|returned unopposed|survives|(?:has been|is) returned|is back|is the new)",
        r"{S:_} (?:has |have )?(?:re-)?elect(?:ed|s) {P:person}",
        r"{P:person} (?:has )?(?:won|wins|winning)(?: again)?(?: for (?:the )?{Y:_})?(?: by|$|[,:.])",
        r"{P:person} won(?: with)? {N:_} votes, {N:_} ahead",
        r"{P:person} has a majority",
        r"[Aa]nother (?:win|victory|term) for {P:person}",
        r"there is {P:person}:",
        r"(?:which|who|and) (?:has |have )?(?:re-)?elect(?:ed|s) {P:person}",
        r"{P:person} (?:has )?(?:increased|extended|raised|grew|cut|added)\b",
        r"{P:person}(?:, whose|'s) (?:\w+ )?majority(?! in {R:_})",
        r"{P:person} (?:more than )?(?:doubles|doubled|trebled|halved) (?:his |her |the |{P:_}'s )?majority",
        r"{P:person} succeeds",
        r"(?:electors|voters|electorate),? {C:_} voted for {P:person}",
        r"{P:person} (?:has|had|won with) the votes of {C:_}",
        r"{P:person} replaces",
        r"(?:majority|one) of {N:_} for {P:person}",
        r"lost the seat to {P:person}",
        r"beaten by {P:person}",
    ),
    *rules(
        R.LOST,
        rf"{BEATS} (?:the sitting MP,? |MP )?{{P:person}}",
        r"{P:person}(?:, (?:[^⟨.;]|⟨[SR]\d+⟩)*,)? (?:has |have )?(?:lost|loses?) (?:the seat|⟨S\d+⟩|(?:his|her|⟨P\d+⟩'s) seat|to (?:the )?{Y:_})(?! by {N:_}(?: votes)? in {R:_})",
        r"{P:person} (?:has been |was |is )?(?:beaten|defeated|ousted|unseated)",
        r"{P:person} (?:was|came|finished|comes) (?:a (?:close |distant )?)?(?:second|third|fourth|fifth|sixth|last)",
        r"(?:from|ahead of|clear of) {P:person}",
    ),
    *rules(
        R.SITTING,
        r"(?:[Tt]he |[Ii]ts )(?:sitting|seat's) MP(?: for {S:_})?, {P:person}",
        r"{P:person}, (?:the |its |the seat's )?(?:sitting )?MP(?: for (?:{S:_}|the seat|here))?(?: since|,)",
        r"{P:person}(?:, who|,)? had been (?:the |its |the seat's )?(?:{S:_}'s )?MP",
        r"{P:person} (?:loses|lost) (?:{S:_}|⟨P\d+⟩'s seat)(?! by {N:_}(?: votes)? in {R:_})",
        r"{P:person} beaten in {S:_}",
        r"{P:person}, (?:the |its )?(?:sitting )?{Y:_} MP for",
    ),
    *rules(
        R.BEAT,
        rf"{{P:one}}[^⟨.;]*(?:⟨[SYN]\d+⟩[^⟨.;]*){{0,3}} {BEATS} (?:the sitting MP,? )?{{P:other}}",
        r"{P:one} {N:_}(?: votes)? (?:ahead|clear) of (?:the sitting MP, )?{P:other}",
    ),
    *rules(
        R.PARTY_WON,
        rf"{{Y:party}}(?: has| have)? (?:now )?{TAKES}(?: back)?(?: on)?(?: in)? {OBJECT}(?! at every)",
        rf"(?<!share ){TAKES}(?: {OBJECT})?(?: back)?(?: again)? for (?:the )?{{Y:party}}",
        r"(?<!share )(?:won|re-elected)(?: again)? for (?:the )?{Y:party}(?! in {R:_})",
        r"majority for (?:the )?{Y:party}",
        r"the {Y:party} majority is",
        r"[Aa]nother (?:win|victory) for (?:the )?{Y:party}",
        r"{S:_} (?:stays|remains|is still) {Y:party}",
        r"{Y:party}(?:'s|')? (?:hold|grip) on",
        r"(?:gone|goes|went|fallen|falls)(?: from (?:the )?{Y:_})? to (?:the )?{Y:party}",
        r"(?:stays|remains) (?:with|in the hands of) (?:the )?{Y:party}",
        r"(?:held|won|gained|taken) by (?:the )?{Y:party}",
        r"{Y:party} (?:hold|gain|win)s? {S:_}",
        r"{S:_}: (?:[Tt]he )?{Y:party} (?:hold|gain|win)s?",
        r"and (?:the )?{Y:party} (?:hold|holds) the seat",
        r"(?:lost|loses?) (?:the seat|it|{S:_})(?:, (?:his|her|⟨P\d+⟩'s) seat since {R:_},)? to (?:the )?{Y:party}",
        r"(?:loses?|lost) to (?:the )?{Y:party}",
        r"[Ff]irst {Y:party} (?:win|victory|MP)",
        r"beaten by (?:the )?{Y:party}",
        r"{Y:party} (?:gain|hold|win)\b",
        r"(?:become|becomes) (?:an? )?{Y:party} one",
        r"{Y:party} majority(?: of {N:_})? (?:falls|rises) from",
        r"as {Y:party} (?:hold|gain|win|take)s?",
    ),
    *rules(
        R.PARTY_HAD,
        r"(?:⟨S\d+⟩|\bseat|\bit|\bgains?|\bback) from (?:an? |the )?{Y:party}",
        r"{Y:party}(?: has| have)? (?:lost|loses?) (?:the seat|it|{S:_})",
        r"{Y:party},? (?:(?:who|which) )?had (?:held|a majority|one of|a {N:_})",
        r"{Y:party}, (?:who|which) (?:held|won) (?:it|the seat)",
        r"{Y:party}, (?:who|which) had (?:it|won it)",
        r"(?:overturn\w*|turning) an? {Y:party} majority",
        r"{Y:party}(?:'s|')? majority in {R:_}",
        r"(?:double|twice|half|against|after) (?:an? |the )?(?:old |former )?{Y:party} majority of",
        r"{S:_} (?:has )?(?:gone|goes|went|passed|passes) from (?:an? |the )?{Y:party}",
        r"{Y:party} had won (?:every|it|the seat)",
        r"{Y:party} (?:comes|came) {O:_} in {S:_},(?:[^⟨.;]|⟨Y\d+⟩)*having (?:held|won) (?:it|the seat)",
        r"over for {Y:party}",
    ),
    *rules(
        R.GAIN,
        r"{Y:party} (?:gain|gains)\b(?! in)",
        r"{Y:party}(?: has| have) gained",
        r"{P:person} has gained",
    ),
    *rules(
        R.HOLD,
        r"{Y:party} holds?\b",
        r"{Y:party}(?: has| have) (?:held|kept)",
        r"{P:person} (?:has |have )?(?:held|kept|keeps|holds) (?:⟨S|it|the seat)",
    ),
    *rules(R.SWING, r"from (?:the )?{Y:one} to (?:the )?{Y:other}"),
    *rules(R.SWING_TO, r"[Ss]wing (?:[^⟨.;]|⟨[SCTN]\d+⟩)*to (?:the )?{Y:party}"),
    *rules(
        R.BOTH_FELL,
        r"{Y:one} and (?:the )?{Y:other} both (?:won a (?:smaller|lower) share|lost ground|lost votes|fell)",
    ),
    *rules(
        R.BOTH_ROSE,
        r"{Y:one} and (?:the )?{Y:other} both (?:won a (?:larger|bigger|higher) share|gained ground|rose)",
    ),
    *rules(
        R.SEAT_OF,
        r"{P:person}(?:, [^⟨.;]*)?,? (?:in|for|loses|lost|wins|won|holds|held|keeps|kept) {S:seat}",
        r"{P:person},? (?:who had been |the |its )?(?:sitting )?(?:MP|member) for {S:seat}",
        r"{P:person} \((?:{Y:_}, )?{S:seat}",
    ),
    *rules(
        R.HAD,
        r"(?:more|fewer|less) than {P:person}(?:'s|'| had)",
        r"{N:_} for {P:person} in {R:_}",
        r"{P:person}(?:'s|') majority (?:in {R:_}|last time)",
        r"(?:succeeds|succeed|succeeding|replaces|replacing) {P:person}",
        r"after {P:person}(?:'s|') {N:_} years",
        r"[Aa]fter {P:person} there is",
        r"{P:person}[^⟨.;]* did not stand",
    ),
    *rules(
        R.FELL_TO, r"{Y:party} (?:fall|falls|fell|slip|slips|drop|drops) (?:back )?to {O:place}"
    ),
    *rules(
        R.ROSE_TO, r"{Y:party} (?:rise|rises|rose|climb|climbs|move|moves) (?:up )?to {O:place}"
    ),
    *rules(
        R.BEAT,
        r"{P:one}[^⟨.;]*(?:⟨[SYNOC]\d+⟩[^⟨.;]*){0,5} ahead of (?:the independent )?{P:other}",
        r"{P:other}[^⟨.;]*(?:⟨[SYNOC]\d+⟩[^⟨.;]*){0,5} behind (?:the independent )?{P:one}",
    ),
    *rules(
        R.PARTY,
        r"{P:person}, whose {Y:party}",
        r"{P:person} \((?:[Tt]he )?{Y:party}, {S:_}",
        r"{P:person}, (?:the |its )?(?:sitting )?{Y:party} MP",
    ),
    *rules(
        R.GAIN,
        r"{S:_} (?:has )?(?:gone|goes|went) (?:from (?:the )?{Y:_} )?to (?:an? |the )?{Y:party}",
    ),
)

IS_SWING = re.compile(r"\b[Ss]wing\b")
MAJORITY_MOVED: tuple[re.Pattern[str], ...] = (
    re.compile(r"\bwon by (more|fewer|less) than in\b"),
    re.compile(
        rf"\b[Mm]ajority\b(?:[^⟨.;]|⟨[SYP]\d+⟩)*?\b({en.DIRECTION})\b(?= (?:to|from|by|sharply)|,|\.|$)"
    ),
    re.compile(r"\b(bigger|larger|smaller|reduced|increased) majority\b"),
    re.compile(r"(?<=⟩), (up|down) from ⟨N"),
    re.compile(r"\b(rises|falls|rose|fell|cut|up|down) from ⟨N\d+⟩ to ⟨N"),
    re.compile(r"(?<=⟩ votes), (up|down) from ⟨N"),
)
OUTCOME = re.compile(r"\b(?:gain\w*|h[eo]ld\w*|kept|keeps?)\b")
