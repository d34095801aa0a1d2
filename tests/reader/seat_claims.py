"""What the words of a text claim of a seat besides its numbers: who won, lost, came third."""

import re
from collections.abc import Iterator, Sequence

from english_tags import number_of, squeezed
from raw_results import Result

PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
HOLDS = re.compile(
    r"(?:\b(?:holds?|keeps?|kept|stays|clings?)\b|(?:has|have)(?: been)? held"
    r"|\bheld on\b|Y:\S+ hold\b"
    r"|held by)"
)
GAINS = re.compile(
    r"\b(?:gains?\b|gained\b(?! ground)|takes? <S>|takes? seat|taken <S>|changed hands|wins? back"
    r"|lost (?:<S>|the seat)|loses <S>|overturning|has gone (?:from|to) (?:the )?(?=<Y))"
)
FROM = re.compile(
    r"(?:gain|gained|take|takes|taken|gone|taking)\b[^.]*?\bfrom (?:the )?<Y:([^>]+)>"
)
WINNING = re.compile(
    r"<Y:([^>]+)> (?:has |have )?(?:gains?|gained|takes?|holds?|held on|keeps?|kept|clings?)\b"
    r"|<Y:([^>]+)> wins?\b"
    r"|<Y:([^>]+)> (?:gain|hold)\b"
    r"|loses (?:<S>|the seat)[^.;]*? to (?:the |an )?<Y:([^>]+)>"
)
_WHO = r"<P(?P<who>[a-z])>"
_PLACE = rf"(?P<place>(?i:{'|'.join(PLACES)}))"
RANKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO},? (?:the sitting MP, )?(?:was|came|comes|finished) {_PLACE}\b",
        rf"[Ii]n {_PLACE} place (?:was )?{_WHO}",
        rf"^{_PLACE} (?:was|came) {_WHO}",
        rf"[Tt]he {_PLACE}-placed candidate, {_WHO}",
    )
)
SITTING = re.compile(r"sitting MP, <P([a-z])>|<P([a-z])>, the sitting MP")
NEWCOMER = re.compile(r"<Y:([^>]+)>, wh(?:ich|o) did not stand here")
COMPARES = re.compile(
    r"\b(?:holds?|held|kept|keeps?|gains?|gained|swing|overturn\w*|up|down|fell|rose|changed"
    r"|lost the|more than in|fewer|doubled|halved|trebled|regain\w*|retain\w*|last time"
    r"|majority (?:cut|up))\b"
)
"""Words that compare with an election before: none may stand where there is no baseline."""


def false_claims(sentence: str, *, now: Result, before: Result | None) -> Iterator[str]:
    """What the sentence says that the rows deny."""
    if before is None:
        found = COMPARES.search(sentence)
        if found and "deposit" not in sentence:
            yield f"{found[0]!r} without a baseline"
    yield from _outcome(sentence, now)
    yield from _places(sentence, now)
    yield from _sitting(sentence, now)
    for match in NEWCOMER.finditer(sentence):
        if before is None or any(squeezed(one.party) == match[1] for one in before.people):
            yield f"{match[1]} did stand"
    if "deposit" in sentence:
        yield from _deposits(sentence, now)


def _outcome(sentence: str, now: Result) -> Iterator[str]:
    if "deposit" in sentence:
        return
    if HOLDS.search(sentence) and not now.is_hold:
        yield f"held, but it is {now.label}"
    if GAINS.search(sentence) and now.gained_from is None:
        yield f"gained, but it is {now.label}"
    for match in FROM.finditer(sentence):
        if now.gained_from is None or squeezed(now.gained_from) != match[1]:
            yield f"gained from {match[1]}, but it is {now.label}"
    for match in WINNING.finditer(sentence):
        party = next(one for one in match.groups() if one)
        if party != squeezed(now.winner.party):
            yield f"won by {party}, but it is {now.label}"


def _sitting(sentence: str, now: Result) -> Iterator[str]:
    for match in SITTING.finditer(sentence):
        person = now.people[number_of(match[1] or match[2])]
        if not person.is_sitting:
            yield f"{person.name} was not the sitting MP"
    if "re-elected" in sentence and not now.winner.is_sitting:
        yield f"{now.winner.name} was not the MP"


def _places(sentence: str, now: Result) -> Iterator[str]:
    for pattern in RANKED:
        for match in pattern.finditer(sentence):
            place = PLACES.index(match["place"].lower())
            if number_of(match["who"]) != place:
                yield f"{now.people[number_of(match['who'])].name} is not {match['place']}"


EDGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO}[^<]*(?P<side>just under|exactly|just over) 5%",
        rf"(?P<side>just under|exactly|just over) 5% of the vote, {_WHO} kept",
    )
)
"""A share that would be printed as 5%, and the side of it that it is on."""


def _edges(sentence: str, now: Result) -> Iterator[str]:
    for pattern in EDGES:
        for match in pattern.finditer(sentence):
            one = now.people[number_of(match["who"])]
            over = 20 * one.votes - now.valid
            right = "exactly" if over == 0 else "just over" if over > 0 else "just under"
            if match["side"] != right or not 99 * now.valid <= 2000 * one.votes < 101 * now.valid:
                yield f"{one.name} has {one.votes} of {now.valid}, {right} 5%"


def _deposits(sentence: str, now: Result) -> Iterator[str]:
    yield from _edges(sentence, now)
    if " kept " in sentence and "just over 5%" in sentence:
        return
    lost = {number for number, one in enumerate(now.people) if 20 * one.votes <= now.valid}
    said = {number_of(tag) for tag in re.findall(r"<P[a-z]>", sentence)}
    is_none = bool(re.search(r"^(?:All|None|No deposits)", sentence))
    if is_none and lost:
        yield f"{len(lost)} deposits were lost"
    if not is_none and not said <= lost:
        yield f"deposits were lost by {sorted(lost)}, not all of {sorted(said)}"


def forgotten_deposits(sentences: Sequence[str], *, now: Result) -> Iterator[str]:
    """Those who lost a deposit and are not said to have, in a text that names those who did."""
    about = [one for one in sentences if "deposit" in one and "just over 5%" not in one]
    lost = {number for number, one in enumerate(now.people) if 20 * one.votes <= now.valid}
    said = {number_of(tag) for one in about for tag in re.findall(r"<P[a-z]>", one)}
    if said and "He" not in {one.split(" ", 1)[0] for one in about} and lost - said:
        yield f"nobody says that {[now.people[n].name for n in lost - said]} lost deposits"
