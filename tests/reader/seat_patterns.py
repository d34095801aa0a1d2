"""What a number beside these words says, as an English reader takes it."""

import re

V = r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?![\d.,]*\d|%|-point| points?)"
P = r"\d+(?:\.\d)?"
N = r"(?:no|one|two|three|four|five|six|seven|eight|nine|\d\d)"
_Y = r"<Y:[^>]+>"
_A = r"<[PYQ][^>]*>"
_THEN = r"(?:19|20)\d\d"

_OF = r"(?: is now| is|:| of| at|(?: falls| cut| up| down)? to)"

FIXED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"after (?:<Q>'s )?(?P<served>{N}) years",
        # turnout and ballots
        rf"(?P<about>[Nn]early|[Mm]ore than) (?P<voters>{V}) valid votes",
        rf"^(?P<voters>{V}) valid votes|With (?P<voters2>{V}) valid votes",
        rf"from (?P<turnoutold>{P})% in (?P<year>{_THEN}) to (?P<turnout>{P})%(?=\.$)",
        rf"(?P<turnoutdiff>{P}|half a) points? from (?P<turnoutold>{P})% in {_THEN}(?=\.$)",
        rf"[Tt]urnout (?P<dirt>fell|rose) (?P<turnoutdiff>{P}|half a) points? to (?P<turnout>{P})%",
        rf"[Tt]urnout(?:,| was| came to| of| at)* (?P<turnout>{P})%",
        rf"(?:At|In all) (?P<turnout>{P})%(?=,? (?:turnout|of registered voters cast))",
        rf"(?P<electors>{V}) registered electors and (?P<valid>{V}) valid",
        rf"Of (?P<electors>{V}) registered electors (?P<valid>{V}) cast",
        rf"(?P<rejected>{V}) ballot papers? (?:were|was) rejected",
        rf"majority (?:amounts to|is|of) (?P<msh>{P})%",
        rf"(?P<esh>{P})% of registered electors|Of all registered electors (?P<esh2>{P})%",
        rf"led by (?P<old>{V}), or (?P<mshold>{P})% of",
        rf"was (?P<old>{V}) votes, (?P<mshold>{P})% of those cast",
        # deposits
        rf"\b(?P<lost>{N}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine) of the (?P<cands>{N}) cand",
        rf"(?:All|the|among the|None of the) (?P<cands>{N}) candidates",
        # the majority
        rf"majority (?P<dirdiff>up|down) by (?P<diff>{V})(?: to (?P<now>{V}))?",
        rf"majority in <S> by (?P<diff>{V}), to (?P<now>{V})",
        rf"added (?P<diff>{V}) to the majority",
        rf"majority (?P<diff>{V}) (?P<dirdiff>smaller|larger) than in {_THEN}, at (?P<now>{V})",
        rf"(?P<diff>{V}) (?P<dirdiff>more|fewer) than",
        rf"from (?P<old>{V})(?: in {_THEN})? to (?P<now>{V})",
        rf"into one of (?P<now>{V})|has become one of (?P<now2>{V})",
        rf"(?P<dirdiff>up|down) from (?P<old>{V})",
        rf"where it was (?P<old>{V})|and was (?P<old2>{V})|that was (?P<old3>{V})",
        rf"against (?:a notional )?(?P<old>{V})|after one of (?P<old2>{V})",
        rf"majority of (?P<old>{V})(?= in {_THEN} has become)",
        rf"A majority of (?P<old>{V}) in {_THEN}",
        rf"overturning a (?:{_Y} )?majority of (?P<old>{V})",
        rf"turning a (?:{_Y} )?majority of (?P<old>{V})",
        rf"a majority of (?P<old>{V})(?=(?: in {_THEN})? has become)",
        rf"had (?:a majority|one) of (?P<old>{V})|had an? (?P<old2>{V}) majority",
        rf"double the (?:{_Y} majority of )?(?P<old>{V})|after (?P<old2>{V}) for",
        rf"majority in {_THEN} was (?P<old>{V})",
        rf"\b[Bb]y (?P<now>{V})(?! lower| higher| to \d[\d.]*%)(?= votes?| in |[.,:;]|$)",
        rf"(?P<now>{V}) votes ahead of|(?P<now2>{V}) ahead of|win by (?P<now3>{V})",
        rf"majority(?: for (?:the )?{_A})?{_OF} (?P<now>{V})",
        rf"is now (?P<now>{V})|: (?P<now2>{V}) votes, down from|majority: (?P<now3>{V})",
        rf"[Mm]ore than doubles majority in <S> to (?P<now>{V})|falls to (?P<now2>{V})",
        rf"(?P<year>{_THEN})(?!,?\d)",
    )
)

TURNOUT_CHANGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<dirt>[Uu]p|[Dd]own) (?P<turnoutdiff>{P}|half a) points?",
        rf"(?P<dirt>rose|fell) (?P<turnoutdiff>{P}|half a) points?",
    )
)
"""Only for sentences about turnout, which name no party."""

PCT = re.compile(rf"(?P<n>{P})%")
CH = re.compile(
    r"(?<![\d.,])"
    r"(?P<n>(?:(?<=up )|(?<=down )|(?<=by )|(?<=lost )|(?<=added )|(?<=rose )|(?<=fell ))"
    rf"(?:{P}|half a)(?![\d,.]*\d|%| votes)|(?:{P}|half a)(?= points?\b"
    r"| lower| higher| to [\d. ]+%)|\d+\.\d(?!\d|%))"
)
INT = re.compile(rf"(?<![\d.,])(?P<n>{V})")
FOLLOWED = re.compile(
    rf"(<P[a-z]>) and (<P[a-z]>) followed, (?:for|as an) (?:the )?<Y:([^>]+)>"
    rf" and (?:for|as an) (?:the )?<Y:([^>]+)>,"
    rf" with ({V}) and ({V}) votes"
)
RESPECTIVE = re.compile(
    r"(?:On shares of|, or|(?P<then>the two parties had|the shares were))"
    rf" (?P<a>{P})% and (?P<b>{P})%"
)
RECORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"<Y:(?P<party>[^>]+)> (?:had last won|won here).* in (?P<won>{_THEN})\.",
        rf"(?:narrowest|smallest)(?: margin)? in the seat since (?P<narrow>{_THEN})\.",
    )
)
MULTIPLE = re.compile(
    r"(?:almost|more than) (?:halved|doubled|trebled)(?! (?:his|her|<P[a-z]>'s) maj|, from| maj)"
)
SWING_SIZES = (
    re.compile(rf"swing (?:of|is|was) (?P<size>{P}|half a)"),
    re.compile(rf"(?P<size>{P})-point swing"),
    re.compile(rf"swing from (?:the )?{_Y} to (?:the )?{_Y} (?:was |is )?(?P<size>{P}|half a)"),
)
