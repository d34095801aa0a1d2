"""What a number beside these words says, as a Welsh reader takes it."""

import re

V = r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?![\d.,]*\d|%)"
P = r"\d+(?:\.\d)?"
YEAR = r"(?:19|20)\d\d"
VOTES = r"(?:,? (?:o )?(?:pleidlais|bleidlais|phleidlais|bleidleisiau))"
POINTS = r"(?: o)? (?:bwyntiau|pwynt|bwynt|phwynt)(?: canran)?"
SIZE = rf"(?P<size>{P}|[Hh]anner)(?:{POINTS})"
COUNTED = (
    ("un",),
    ("dau", "ddau", "dwy", "ddwy"),
    ("tri", "tair", "thri", "thair", "dri", "dair"),
    ("pedwar", "bedwar", "pedair", "bedair", "phedwar", "phedair"),
    ("pum", "bum", "pump", "bump", "phum", "phump"),
    ("chwe", "chwech"),
    ("saith",),
    ("wyth",),
    ("naw",),
    ("deg", "ddeg"),
)
"""Small numbers with their genders and mutations, from one."""
N = "(?:" + "|".join(word for words in COUNTED for word in words) + r"|\d\d)"

_A = r"<[PYQ][^>]*>"
_Y = r"(?:yr? )?<Y:[^>]+>"
_MAJORITY = r"[fmM]wyafrif"
_MOVED = r"(?P<dirdiff>[Cc]h?od(?:i|odd)|[Gg]?ostwng|[Gg]?ostyngodd|[Gg]?ododd|[Gg]odi)"
_WAY = r"(?P<dirdiff>i lawr|i fyny)"
_THEN = rf"(?P<year>{YEAR})"

FIXED = tuple(
    re.compile(pattern)
    for pattern in (
        # ballots
        rf"(?P<electors>{V}) o etholwyr",
        rf"(?P<rejected>{V}) (?:o )?[pb]h?apur(?:au)? pleidleisio",
        rf"(?P<about>\b[Bb]ron i|\b[Dd]ros) (?P<voters>{V})(?={VOTES} dilys)",
        rf"(?P<valid>{V})(?={VOTES} dilys)",
        # turnout
        rf"o (?P<turnoutold>{P})% yn (?P<year>{YEAR}) i (?P<turnout>{P})%",
        rf"ganran a bleidleisiodd yn (?P<year>{YEAR}) oedd (?P<turnoutold>{P})%",
        rf"y (?:ganran|ffigur) yn (?P<year>{YEAR}) oedd (?P<turnoutold>{P})%",
        rf"yn (?P<year>{YEAR}) y ffigur oedd (?P<turnoutold>{P})%",
        # the margin
        rf"(?P<esh>{P})% o'r etholwyr cofrestredig(?= dros <P|, a'r mwyafrif)",
        rf"O'r holl etholwyr cofrestredig, (?P<esh>{P})% a bleidleisiodd(?= dros <P)",
        rf"(?P<msh>{P})% o'r pleidleisiau dilys yw'r mwyafrif",
        rf"mwyafrif yw (?P<msh>{P})% o'r pleidleisiau dilys",
        rf"Fel cyfran o'r pleidleisiau dilys, y mwyafrif yw (?P<msh>{P})%",
        rf"bleidleisiau (?P<esh>{P})% o'r etholwyr cofrestredig",
        rf"Mwyafrif {_THEN} oedd (?P<old>{V}) \((?P<mshold>{P})% o'r pleidleisiau dilys\)",
        rf"oedd (?P<old>{V}), sef (?P<mshold>{P})% o'r pleidleisiau dilys",
        rf"ar y blaen o (?P<old>{V}){VOTES}, sef (?P<mshold>{P})% o'r pleidleisiau dilys",
        # the majority
        rf"{_MAJORITY} o (?P<old>{V})(?: yn {_THEN})?(?: wedi mynd)? yn fwyafrif o (?P<now>{V})",
        rf"{_MOVED}[^.\d%]* o (?P<old>{V})(?: yn {_THEN})? i (?P<now>{V})",
        rf"\b[Oo] (?P<old>{V})(?: yn {_THEN})? i (?P<now>{V}) y {_MOVED}",
        rf"{_WAY} o (?P<old>{V}) i (?P<now>{V})",
        rf"\b[Oo] (?P<old>{V})(?: yn {_THEN})? i (?P<now>{V})",
        rf"{_WAY} o (?P<old>{V})",
        rf"{_WAY} i (?P<now>{V})",
        rf"(?P<diff>{V})(?:{VOTES})? yn (?P<dirdiff>fwy|llai) (?:nag|na'r|na mwyafrif)\b",
        rf"{_MAJORITY}(?: {_Y}| y blaid)? yn {_THEN} oedd (?P<old>{V})",
        rf"(?P<old>{V}) oedd (?:hwnnw|y {_MAJORITY}|y ffigur|{_MAJORITY} y blaid) yn {_THEN}",
        rf"dwbl (?:y )?mwyafrif o (?P<old>{V})(?= yn {YEAR})",
        rf"hanner (?:y )?mwyafrif o (?P<old>{V})(?= yn {YEAR})",
        rf"hanner mwyafrif {_THEN}, sef (?P<old>{V})",
        rf"(?:[Rr]oedd|oedd) gan (?:{_A}|<Q>|{_Y}) fwyafrif o (?P<old>{V})",
        rf"\bbu mwyafrif o (?P<old>{V})",
        rf"(?:dileu|ddileu|droi) mwyafrif o (?P<old>{V})",
        rf"yma yn {_THEN}, gyda mwyafrif o (?P<old>{V})",
        rf"Yn {_THEN}, enillodd {_Y} yma o (?P<old>{V})(?={VOTES})",
        rf"{_MAJORITY}(?: dros [^.;]*?)? o (?P<now>{V})",
        rf"(?P<now>{V}) (?:yw'r|yw|ydyw|oedd) ?(?:{_MAJORITY}|bellach|y tro hwn)",
        rf"(?:(?<!chyfanswm )\b[Oo]|[Oo] ddim ond|o fewn) (?P<now>{V})(?={VOTES})",
        rf"sydd gan {_A}: (?P<now>{V})(?={VOTES})",
        rf"sef (?P<now>{V})(?={VOTES}? o fwyafrif)",
        rf"\b(?:yn|ers|Ers|Yn|mwyafrif|ffigur|[Rr]hwng|a) (?P<year>{YEAR})\b(?!,\d)",
        rf"mwyafrif <Y:[^>]+> yn (?P<year>{YEAR})\b",
    )
)

TURNOUT = (
    re.compile(
        rf"(?P<dirt>i fyny|i lawr|[Cc]ododd|[Gg]ostyngodd)[^.\d]*? (?P<turnoutdiff>{P}|hanner)"
        rf"{POINTS}"
    ),
    re.compile(
        rf"(?P<turnoutdiff>{P}|[Hh]anner){POINTS} yn (?P<dirt>uwch|is|fwy|llai) (?:nag|na'r)"
    ),
    re.compile(rf"(?P<turnout>{P})%"),
)
"""Only for sentences about turnout, once the others are read."""

PCT = re.compile(rf"(?P<n>{P})%")
CHANGE = re.compile(rf"(?P<n>{P}|\b[Hh]anner){POINTS}")
TABLE_CHANGE = re.compile(r"(?<=i fyny |i lawr )(?P<n>\d+\.\d)$")
INT = re.compile(rf"(?P<n>{V})")
RECORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"i(?:'r)? <Y:(?P<party>[^>]+)> ennill y sedd mewn etholiad [^.]* oedd (?P<won>{YEAR})",
        rf"^Yn (?P<won>{YEAR}) yr enillodd (?:yr? )?<Y:(?P<party>[^>]+)> etholiad",
        rf"oedd (?:yr? |'r )?<Y:(?P<party>[^>]+)> wedi ennill y sedd .* ers (?P<won>{YEAR})",
        rf"mwyafrif lleiaf yn yr etholaeth ers (?P<narrow>{YEAR})",
        rf"mwyafrif mor fach yn yr etholaeth ers (?P<narrow>{YEAR})",
    )
)
SIDES = re.compile(r"\bo(?:'r)? (?:yr? )?<Y:([^>]+)> i(?:'r)? (?:yr? )?<Y:([^>]+)>")
SWINGS = (
    re.compile(rf"(?:gogwydd|ogwydd) o {SIZE}"),
    re.compile(rf"(?:gogwydd|ogwydd) o(?:'r)? {_Y} i(?:'r)? {_Y} (?:oedd|yw) {SIZE}"),
)
TO_WHOM = re.compile(
    r"^,?(?: oedd gan| a gafodd| i| oedd cyfanswm| yw ffigur| yw cyfanswm)"
    r"(?:'r)? (?:yr? )?(?P<who><[PY][^>]*>)"
)
"""Behind a number, its unit and its brackets."""
UNIT = re.compile(
    rf"^%?(?:{VOTES})?(?: o'r bleidlais| o'r pleidleisiau dilys)?(?: ?\([^)]*\)|, sef [^,;.]*%)?"
)
FOR_PARTY = re.compile(r"\b(?:dros|oddi ar|fel) (?:yr? |ymgeisydd )?<Y:[^>]+>")
"""A party for which somebody stood, whose number it is not."""
