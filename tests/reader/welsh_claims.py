"""What the words of a Welsh text claim of a seat besides its numbers."""

import re
from collections.abc import Iterator

from english_tags import number_of, squeezed
from raw_results import Result
from welsh_deposits import false_deposits

HOLDS = re.compile(
    r"\b(?:[Cc]adw|[Gg]adw|[Cc]adwodd|[Cc]adwyd|gadwodd|dal gafael|[Dd]im newid yn|yn dal (?:y|yn)"
    r"|aros yn nwylo)\b"
)
GAINS = re.compile(
    r"\b(?:cipio|gipio|chipio|[Cc]ipiodd|gipiodd|gipiwyd|cipiodd|adennill|newid dwylo"
    r"|(?:yn|wedi) colli (?:<S>|etholaeth <S>|'r sedd|y sedd))\b"
)
FROM = re.compile(r"oddi ar (?:yr? )?(?:ymgeisydd )?<Y:([^>]+)>")
WENT = re.compile(
    r"wedi mynd o(?:'r)? (?:yr? )?<Y:([^>]+)>|<Y:([^>]+)> wedi colli etholaeth"
    r"|<Y:([^>]+)> yn colli <S>|<Y:([^>]+)> oedd yno gynt"
)
HAD = re.compile(
    r"[Mm]wyafrif (?:yr? )?<Y:([^>]+)> (?:i (?:lawr|fyny)|yn \d{4}|wedi)"
    r"|oedd gan (?:yr? )?<Y:([^>]+)> fwyafrif"
    r"|bu mwyafrif o [\d,]+ i(?:'r)? (?:yr? )?<Y:([^>]+)>"
    r"|<Y:([^>]+)> (?:wedi ennill pob|a enillodd bob) etholiad"
)
"""Whose majority it was last time."""
WINNING = re.compile(
    r"<Y:([^>]+)>,? (?:wedi|yn) (?:cadw|cipio|ennill|dal|adennill)\b"
    r"|(?:[Ll]lwyddodd|cadwodd) (?:yr? )?<Y:([^>]+)>"
    r"|<Y:([^>]+)> gadw\b"
    r"|colli(?: <S>|'r sedd|y sedd)? i(?:'r)? (?:yr? )?<Y:([^>]+)>"
)
ORDINALS = (
    "ail", "trydydd|drydydd|drydedd|trydedd", "pedwerydd|bedwerydd|bedwaredd|pedwaredd",
    "pumed|bumed", "chweched", "seithfed", "wythfed", "nawfed", "degfed|ddegfed",
)  # fmt: skip
_ORDINAL = "(?P<place>" + "|".join(ORDINALS) + ")"
_WHO = r"<P(?P<who>[a-z])>"
RANKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO},?(?: a ddaeth| yr Aelod Seneddol,)? yn (?:yr? )?{_ORDINAL}\b(?! roedd)",
        rf"[Yy]n (?:yr? )?{_ORDINAL}(?: safle)? (?:roedd|oedd|i ddod) {_WHO}",
        rf"[Yy]n {_ORDINAL} roedd yr Aelod Seneddol blaenorol, {_WHO}",
        rf"Aeth y {_ORDINAL} safle i {_WHO}",
        rf"{_WHO}[^<]{{0,90}}daeth yn {_ORDINAL}\b",
    )
)
SITTING = re.compile(
    r"Aelod Seneddol blaenorol, <P([a-z])>|<P([a-z])>, yr Aelod Seneddol(?: blaenorol)?\b(?!</)"
    r"|<P([a-z])> oedd yr Aelod Seneddol (?:blaenorol|cyn)"
    r"|<P([a-z])>, Aelod Seneddol <S> cyn"
)
NEWCOMER = re.compile(r"<Y:([^>]+)>, na safodd yma|^Ni safodd (?:yr? )?<Y:([^>]+)> yma yn")
FEMININE = re.compile(r"<P(?P<who>[a-z])> (?:sydd )?wedi'i (?P<h>h?)(?:ail)?ethol\b")
RANK_GENDER = re.compile(
    r"<P(?P<who>[a-z])>(?:,? a ddaeth)?,? yn (?:(?P<she>drydedd|bedwaredd)|drydydd|bedwerydd)\b"
)
COMPARES = re.compile(
    r"\b(?:cadw|gadw|cadwodd|gadwodd|cadwyd|cipio|gipio|chipio|[Cc]ipiodd|gogwydd|ogwydd|i fyny"
    r"|i lawr|nag yn|na'r tro diwethaf|newid|dwbl|hanner|gynt|[Cc]ododd|[Gg]ostyngodd|ers 20"
    r"|wedi colli|nwylo|o hyd|unwaith eto|adennill)\b"
)
"""Words that compare with an election before: none may stand where there is no baseline."""


STOOD = re.compile(
    r"<P(?P<who>[a-z])>(?P<how>(?:[^<;.:]|<S>)*?)"
    r" (?:dros|fel ymgeisydd|fel) (?:yr? )?<Y:(?P<party>[^>]+)>"
)
ELECTED = re.compile(
    r"Etholwyd <P([a-z])> yno dros (?:yr? )?<Y:([^>]+)>"
    r"|<P([a-z])>, a etholwyd yno dros (?:yr? )?<Y:([^>]+)>"
)
OVER = re.compile(r"[fm]wyafrif(?: o [\d,]+)? dros (?:yr? )?<Y:(?P<party>[^>]+)>")
"""A majority that is over a party, which the winner's own cannot be."""


def false_welsh_claims(sentence: str, *, now: Result, before: Result | None) -> Iterator[str]:
    """What the sentence says that the rows deny."""
    is_deposit = "ernes" in sentence
    yield from _stood(sentence, now)
    yield from _had(sentence, now, before)
    yield from _places(sentence, now)
    if is_deposit:
        yield from false_deposits(sentence, now)
        return
    if before is None:
        yield from _compared(sentence)
    yield from _outcome(sentence, now)
    yield from _people(sentence, now)
    if before is not None:
        yield from _multiples(sentence, now, before)
        yield from _both_moved(sentence, now, before)


def _compared(sentence: str) -> Iterator[str]:
    found = COMPARES.search(sentence) or NEWCOMER.search(sentence)
    if found:
        yield f"{found[0]!r} without a baseline"


def _stood(sentence: str, now: Result) -> Iterator[str]:
    for match in OVER.finditer(sentence):
        if match["party"] == squeezed(now.winner.party):
            yield f"a majority over {match['party']}, which won"
    for match in STOOD.finditer(sentence):
        one = now.people[number_of(match["who"])]
        is_other = "yno" in match["how"] or "wyafrif" in match["how"]
        if squeezed(one.party) != match["party"] and not is_other:
            yield f"{one.name} is {one.party}, not {match['party']}"


def _had(sentence: str, now: Result, before: Result | None) -> Iterator[str]:
    """Whose majority, or whose seat, it was; and who did not stand last time."""
    for match in HAD.finditer(sentence):
        party = next(one for one in match.groups() if one)
        if before is None or party not in {squeezed(p) for p in _winners_then(now, before)}:
            yield f"a majority of {party}, which did not have it"
    for match in ELECTED.finditer(sentence):
        one = now.people[number_of(match[1] or match[3])]
        then = [] if before is None else [p for p in before.people if p.name == one.name]
        if [squeezed(p.party) for p in then] != [match[2] or match[4]]:
            yield f"{one.name} was not elected for {match[2] or match[4]}"
    for match in NEWCOMER.finditer(sentence):
        party = match[1] or match[2]
        if before is not None and any(squeezed(one.party) == party for one in before.people):
            yield f"{party} did stand"


def _outcome(sentence: str, now: Result) -> Iterator[str]:
    if HOLDS.search(sentence) and not now.is_hold:
        yield f"held, but it is {now.label}"
    if GAINS.search(sentence) and now.gained_from is None:
        yield f"gained, but it is {now.label}"
    for match in (*FROM.finditer(sentence), *WENT.finditer(sentence)):
        party = next(one for one in match.groups() if one)
        if now.gained_from is None or squeezed(now.gained_from) != party:
            yield f"gained from {party}, but it is {now.label}"
    if "etholiad cyffredinol" in sentence:
        return
    for match in WINNING.finditer(sentence):
        party = next(one for one in match.groups() if one)
        if party != squeezed(now.winner.party):
            yield f"won by {party}, but it is {now.label}"


def _winners_then(now: Result, before: Result) -> set[str]:
    """The party that won last time: in the votes, or as the published outcome has it."""
    return {before.winner.party, now.winner.party if now.is_hold else now.gained_from or ""}


def _multiples(sentence: str, now: Result, before: Result) -> Iterator[str]:
    if re.search(r"fwy na dwbl|mwy na dwbl", sentence) and now.majority <= 2 * before.majority:
        yield f"{now.majority} is not twice {before.majority}"
    if "llai na hanner" in sentence and 2 * now.majority >= before.majority:
        yield f"{now.majority} is not under half of {before.majority}"


BOTH = re.compile(
    r"(?P<down>Gostyngodd cyfrannau'r|cyfrannau'r ddwy blaid i lawr|Colli tir"
    r"|Ni lwyddodd yr un o'r)"
    r"|Cododd cyfrannau'r|cyfrannau'r ddwy blaid i fyny|Ennill tir|Cynyddodd y ddwy blaid"
)


def _both_moved(sentence: str, now: Result, before: Result) -> Iterator[str]:
    """That both leading parties lost, or gained, share."""
    match = BOTH.search(sentence)
    if match is None:
        return
    moved = [now.share(one.party) - before.share(one.party) for one in now.people[:2]]
    if any((change < 0) != bool(match["down"]) for change in moved):
        yield "the two parties did not both move that way"


def _places(sentence: str, now: Result) -> Iterator[str]:
    for pattern in RANKED:
        for match in pattern.finditer(sentence):
            said = 1 + next(n for n, one in enumerate(ORDINALS) if match["place"] in one.split("|"))
            if number_of(match["who"]) != said:
                yield f"{now.people[number_of(match['who'])].name} is not {match['place']}"


def _people(sentence: str, now: Result) -> Iterator[str]:
    for match in SITTING.finditer(sentence):
        person = now.people[number_of(next(one for one in match.groups() if one))]
        if not person.is_sitting:
            yield f"{person.name} was not the sitting MP"
    if re.search("[Aa]ilethol", sentence) and not now.winner.is_sitting:
        yield f"{now.winner.name} was not the MP"
    for pattern, sign in ((FEMININE, "h"), (RANK_GENDER, "she")):
        for match in pattern.finditer(sentence):
            person = now.people[number_of(match["who"])]
            if person.is_woman != bool(match[sign]):
                yield f"the wrong gender for {person.name}"
