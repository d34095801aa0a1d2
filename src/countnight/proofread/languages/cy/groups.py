"""What a Welsh number is said to be where the text speaks of a group of seats."""

import re

from countnight.proofread.languages.cy import words as cy
from countnight.proofread.languages.pattern import pattern
from countnight.proofread.languages.rules import Count, GroupRule
from countnight.proofread.languages.rules import group_rule as rule

SEATS = r"(?: o seddi| sedd)"
PLACED = r"(?: (?:yn|yng|ym)(?: ardal)? {G:_})?"
COUNTS: tuple[GroupRule, ...] = (
    rule(Count.BEATEN_IN_ALL, right=r" (?:o )?Aelod(?:au)? Seneddol"),
    rule(
        Count.GAINS,
        left=r"{Y:winner} (?:wedi |yn )cipio ",
        right=rf"{SEATS} oddi ar (?:y |yr )?{{Y:loser}}",
    ),
    rule(
        Count.GAINS,
        left=r"[Cc]ipiodd (?:y |yr )?{Y:winner} ",
        right=rf"{SEATS} oddi ar (?:y |yr )?{{Y:loser}}",
    ),
    rule(
        Count.GAINS,
        left=r"[Aa]eth ",
        right=rf"{SEATS} o(?:'r)? {{Y:loser}} i(?:'r)? {{Y:winner}}",
    ),
    rule(Count.GAINS, left=r"{Y:winner} (?:wedi |yn )cipio ", right=rf"{SEATS}"),
    rule(Count.UNDECLARED, right=rf"{SEATS} (?:eto )?(?:i ddod|i gyhoeddi|heb gyhoeddi)"),
    rule(Count.CHANGE, right=rf"(?:{SEATS})? yn (?:fwy|llai) n"),
    rule(Count.WON_THEN, left=r"\bi (?:lawr|fyny) o "),
    rule(
        Count.WON,
        left=r"(?:[Mm]ae gan|a chan|[Rr]oedd gan|gan) (?:y |yr )?{Y:_} ",
        right=rf" o(?:'r)? {{N:_}}|{SEATS}|$|[.,;:]| ac? |\n",
    ),
    rule(Count.WON, left=r"{Y:_} wedi ennill pob un o'r "),
    rule(Count.WON, left=r"{Y:_} wedi ennill ", right=r" o'r {N:_}"),
    rule(Count.DECLARED, right=rf" o'r {{N:_}}{SEATS}{PLACED} (?:wedi cyhoeddi|i mewn)"),
    rule(
        Count.DECLARED,
        left=r"[Oo] gyfrif (?:pob un o'r |y )?",
        right=rf"{SEATS}(?! (?:a|sydd) wedi)",
    ),
    rule(Count.DECLARED, left=r"[Oo] gyfrif (?:pob un o'r |y )?", right=rf"{SEATS}"),
    rule(Count.SEATS, left=r"(?:[Pp]ob un o'r|\bo'r|[Mm]ae'r|[Yy]) ", right=rf"{SEATS}"),
    rule(Count.SEATS, left=r"{N:_} o'r "),
    rule(Count.WON, left=r"{Y:_} ", right=r"$|[.,;:]| ac?\b|\n"),
    rule(Count.WON, right=SEATS),
)
SHARES = re.compile(r"\bo $")
FEWER = re.compile(r"(?: o seddi| sedd)? yn (fwy|llai)\b")
DIRECTION = re.compile(rf"\b({cy.DIRECTION})(?: o)? $")
FROM_BEFORE = re.compile(r" o $")
LOSERS = re.compile(
    r"(?: Aelod(?:au)? Seneddol(?: hefyd)?(?P<more> arall| eraill)?|[Tt]rechwyd hefyd)"
    r"(?:: |, gan gynnwys | )(?P<people>⟨P.*)"
)
AMONG_THEM = ", gan gynnwys "
LEAVES_OUT = True
"""Whether a list of beaten MPs leaves out those told elsewhere without a word for it."""
LISTED_GAINS: tuple[re.Pattern[str], ...] = (
    pattern(
        rf"[Aa]eth {{N:_}}{SEATS} o(?:'r)? {{Y:loser}} i(?:'r)? {{Y:winner}}: (?P<seats>[^;.]*)"
    ),
    pattern(
        rf"{{Y:winner}} (?:wedi |yn )cipio {{N:_}}{SEATS} oddi ar (?:y |yr )?{{Y:loser}}: (?P<seats>[^;.]*)"
    ),
    pattern(
        rf"[Cc]ipiodd (?:y |yr )?{{Y:winner}} {{N:_}}{SEATS} oddi ar (?:y |yr )?{{Y:loser}}[^:;.]*: (?P<seats>[^;.]*)"
    ),
)
UNCHANGED = pattern(r"[Pp]ob sedd (?:yn|yng|ym) (?P<groups>.*?) (?:wedi aros|yn aros)")
NO_CHANGE = re.compile(r"\b[Nn]i newidiodd (?:yr un|unrhyw) sedd ddwylo")
SWEPT = pattern(r"{Y:party} (?:wedi|yn) ennill (?:pob|yr unig) sedd")
RANKED = re.compile(r"oedd y mwyafrif lleiaf|(?P<swing>[Yy] gogwydd mwyaf)")
FROM_PARTY = pattern(rf"{SEATS} oddi ar (?:y |yr )?{{Y:_}}")
OWN_SEATS = re.compile("sedd")
