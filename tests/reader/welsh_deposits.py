"""What Welsh texts claim of deposits: who lost one, who kept one, on which side of 5%."""

import re
from collections.abc import Iterator, Sequence

from english_tags import number_of
from raw_results import Result
from welsh_patterns import COUNTED, N

_WHO = r"<P(?P<who>[a-z])>"
DEPOSIT = re.compile(r"<P([a-z])>[^<]* (?:a gollodd|i golli|i gadw)? ?ei (h?)ernes")
LOST = re.compile(r"[Cc]h?oll|[Gg]oll|Methodd|Ni lwyddodd|Ernes <P")
KEPT = re.compile(r"^(?:Cadwodd|Llwyddodd|Cafodd pob|Ni chollodd|Ni fydd|Ni chollwyd)")
EDGE = re.compile(rf"{_WHO}[^<]*(?P<side>o dan|union|dros) 5%")
SIDES = {-1: "o dan", 0: "union", 1: "dros"}
OF = re.compile(rf"(?P<lost>{N}) (?:o'r|o blith y) (?P<all>{N}) ")
ALL = re.compile(rf"\b(?:[Oo]'r|yr?|blith y) (?P<all>{N}) (?:o )?(?:h?ymgeisydd|ymgeiswyr)")


def false_deposits(sentence: str, now: Result) -> Iterator[str]:
    """What the sentence says of deposits that the votes deny."""
    for match in EDGE.finditer(sentence):
        one = now.people[number_of(match["who"])]
        over = 20 * one.votes - now.valid
        is_near = 99 * now.valid <= 2000 * one.votes < 101 * now.valid
        if match["side"] != SIDES[(over > 0) - (over < 0)] or not is_near:
            yield f"{one.name} has {one.votes} of {now.valid}"
    lost = _lost(now)
    said = {number_of(tag) for tag in re.findall(r"<P[a-z]>", sentence)}
    yield from _counts(sentence, now, len(lost))
    if "dros 5%" in sentence:
        if said & lost:
            yield "the deposit was lost"
        return
    if KEPT.search(sentence) and not said:
        if lost:
            yield f"{len(lost)} deposits were lost"
    elif not LOST.search(sentence) or not said <= lost:
        yield f"deposits were lost by {sorted(lost)}, not all of {sorted(said)}"
    yield from _owner(sentence, now)


def _owner(sentence: str, now: Result) -> Iterator[str]:
    match = DEPOSIT.search(sentence)
    if match and len(set(re.findall(r"<P[a-z]>", sentence))) == 1:
        person = now.people[number_of(match[1])]
        if person.is_woman != bool(match[2]):
            yield f"the wrong gender for {person.name}"


def _counts(sentence: str, now: Result, lost: int) -> Iterator[str]:
    for match in OF.finditer(sentence):
        if match["lost"] not in COUNTED[0] and counted(match["lost"]) != lost:
            yield f"{lost} deposits were lost"
    for match in ALL.finditer(sentence):
        if counted(match["all"]) != len(now.people):
            yield f"{len(now.people)} stood"


def _lost(now: Result) -> set[int]:
    return {number for number, one in enumerate(now.people) if 20 * one.votes <= now.valid}


def counted(word: str) -> int:
    """The number that the word or the digits say."""
    if word.isdigit():
        return int(word)
    return 1 + next(n for n, words in enumerate(COUNTED) if word in words)


def forgotten_welsh_deposits(sentences: Sequence[str], *, now: Result) -> Iterator[str]:
    """Those who lost a deposit and are not said to have, in a text that names those who did."""
    about = [one for one in sentences if "ernes" in one and "dros 5%" not in one]
    said = {number_of(tag) for one in about for tag in re.findall(r"<P[a-z]>", one)}
    if said and _lost(now) - said:
        names = [now.people[n].name for n in _lost(now) - said]
        yield f"nobody says that {names} lost deposits"
