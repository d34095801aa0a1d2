"""An independent reader of texts about a group of seats that is all in."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from english_tags import MAJORS, squeezed
from raw_results import Person, Result, seats_won, tenth
from seat_claims import PLACES
from seat_reader import Reading, shown

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_N = r"(?:\d+(?:,\d{3})*|" + "|".join((*NUMBERS, *TENS)) + r")(?:-[a-z]+)?"
_W = rf"(?i:{_N})"
SIDES = r" from (?:the )?<Y:(?P<y>[^>]+)> to (?:the )?<Y:(?P<z>[^>]+)>"
_S = r"<S(?P<seat>\d+)>"


@dataclass
class Group:
    """The seats of a group, now and then, in one order."""

    name: str
    now: Sequence[Result]
    before: Sequence[Result]
    homes: Mapping[str, str] = field(default_factory=dict)
    total: int = 0
    years: Mapping[str, set[int]] = field(default_factory=dict)

    @property
    def all_seats(self) -> int:
        """Every seat of the group, declared or not."""
        return self.total or len(self.now)

    @cached_property
    def gains(self) -> Counter[tuple[str, str]]:
        """Seats gained by the first party from the second."""
        return Counter(
            (squeezed(one.winner.party), squeezed(one.gained_from))
            for one in self.now
            if self.before and one.gained_from is not None
        )

    @cached_property
    def seats(self) -> Counter[str]:
        """Seats won, by party."""
        return Counter({squeezed(key): n for key, n in seats_won(self.now).items()})

    @cached_property
    def seats_then(self) -> Counter[str]:
        """The same seats last time."""
        return Counter({squeezed(key): n for key, n in seats_won(self.before).items()})

    def share(self, results: Sequence[Result], key: str) -> Fraction:
        """The party's share of all valid votes of the seats."""
        votes = sum(p.votes for one in results for p in one.people if squeezed(p.party) == key)
        return Fraction(100 * votes, sum(one.valid for one in results))

    def turnout(self, results: Sequence[Result]) -> Fraction:
        """Valid votes of a hundred electors in all the seats."""
        return Fraction(100 * sum(r.valid for r in results), sum(r.electorate for r in results))

    def pairs(self) -> Sequence[tuple[Result, Result]]:
        """Each seat now and then; none without a baseline."""
        return list(zip(self.now, self.before, strict=True)) if self.before else []

    def swings(self) -> Mapping[str, tuple[Fraction, str, str]]:
        """Every swing that may be spoken of: size, from, to, by seat."""
        found = {}
        for now, then in self.pairs():
            pair = [one.party for one in now.people[:2]]
            if set(pair) != {one.party for one in then.people[:2]} or {"Ind", "Spk"} & set(pair):
                continue
            moved = [now.share(key) - then.share(key) for key in pair]
            size = (moved[0] - moved[1]) / 2
            ends = (pair[1], pair[0]) if size > 0 else (pair[0], pair[1])
            found[now.name] = (abs(size), squeezed(ends[0]), squeezed(ends[1]))
        return found


@dataclass
class GroupReader:
    """Reads each sentence by what it is about, and takes away what it has understood."""

    group: Group
    reading: Reading = field(default_factory=Reading)

    def read(self, text: str) -> Reading:
        """Every number of the text tied to the rows, or a fault."""
        self.reading = Reading()
        for sentence in re.split(r"\n+|(?<=\.) (?=[A-Z<])", self._tagged(text.replace("’", "'"))):
            if sentence.strip():
                self._sentence(sentence)
        return self.reading

    def _tagged(self, text: str) -> str:
        tags = {one.name.lower(): f"<S{n}>" for n, one in enumerate(self.group.now)}
        for n, one in enumerate(self.group.now):
            tags |= {p.name.lower(): f"<M{n}.{m}>" for m, p in enumerate(one.people)}
        for key, words in MAJORS.items():
            tags |= {word.lower(): f"<Y:{squeezed(key)}>" for word in words.split("|")}
        tags["independent group for change"] = "<Y:Independent_Group_for_Change>"
        place = rf"\b(?:the )?{re.escape(self.group.name)}(?!\w)(?! [A-Z<])"
        if not any(self.group.name in one.name for one in self.group.now):
            text = re.sub(place, "<G>", text)
        words = "|".join(map(re.escape, sorted(tags, key=len, reverse=True)))
        pattern = re.compile(rf"(?<![\w-])({words})(?![\w-])", re.IGNORECASE)

        def tag(match: re.Match[str]) -> str:
            return (
                tags[match[0].lower()]
                if match[0][0].isupper() or match[0] == "independent"
                else match[0]
            )

        tagged = re.sub(place, "<G>", pattern.sub(tag, text))
        self.reading.names += len(re.findall(r"<[SM]", tagged))
        return tagged

    def _sentence(self, sentence: str) -> None:
        left = sentence
        for pattern, check in READERS:
            for match in list(pattern.finditer(left)):
                right = check(self.group, match)
                if right is not None:
                    self.reading.faults.append(f"{match[0]!r}: {right} in {sentence!r}")
                said = _blank(match[0])
                self.reading.numbers += said != match[0]
                left = left.replace(match[0], said, 1)
        self.reading.faults.extend(
            f"{why} in {sentence!r}" for why in misnamed(self.group, sentence)
        )
        for rest in re.finditer(rf"(?<![\w.-]){_N}(?![\w-])", re.sub(r"<[^>]+>", "", left)):
            if rest[0] != "no":
                self.reading.faults.append(f"unread {rest[0]!r} in {sentence!r}")


BEATEN = tuple(
    re.compile(pattern)
    for pattern in (
        r"<M(?P<at>\d+)\.(?P<who>\d+)> \((?:<Y:(?P<party>[^>]+)>, )?<S(?P<seat>\d+)>",
        (
            r"<M(?P<at>\d+)\.(?P<who>\d+)>, (?:who had been |the sitting )?"
            r"(?:<Y:(?P<party>[^>]+)> )?MP for <S(?P<seat>\d+)>"
        ),
        r"<M(?P<at>\d+)\.(?P<who>\d+)> in <S(?P<seat>\d+)> \(<Y:(?P<won>[^>]+)>",
        (
            r"<M(?P<at>\d+)\.(?P<who>\d+)>, the sitting MP for <S(?P<seat>\d+)>, stood (?:for|as)"
            r" (?:the |an )?<Y:(?P<party>[^>]+)> and came (?P<place>\w+) there \(<Y:(?P<won>[^>]+)>"
        ),
    )
)
"""A beaten MP with the seat, the party and the place."""


def misnamed(group: Group, sentence: str) -> Iterator[str]:
    """MPs said to be beaten who were not the seat's, or won, or stood for another party."""
    for pattern in BEATEN:
        yield from beaten_in(group, sentence, pattern=pattern)


def beaten_in(group: Group, sentence: str, *, pattern: re.Pattern[str]) -> Iterator[str]:
    """The same, by one way of saying it."""
    for match in pattern.finditer(sentence):
        said = match.groupdict()
        name = group.now[int(said["at"])].people[int(said["who"])].name
        seat = group.now[int(said["seat"])]
        found = [(n, one) for n, one in enumerate(seat.people, 1) if one.name == name]
        if not found or found[0][0] == 1 or not found[0][1].is_sitting:
            yield f"{name} was not a beaten MP of {seat.name}"
            continue
        place, one = found[0]
        if said.get("party") and squeezed(one.party) != said["party"]:
            yield f"{name} stood for {one.party}"
        if said.get("place") and PLACES[place - 1] != said["place"]:
            yield f"{name} came {PLACES[place - 1]}"
        if said.get("won") and squeezed(seat.winner.party) != said["won"]:
            yield f"{seat.winner.party} won {seat.name}"


def _blank(text: str) -> str:
    """Numbers away, tags left."""
    parts = re.split(r"(<[^>]+>)", text)
    return "".join(
        p if p.startswith("<") else re.sub(rf"\b{_N}\b", "", p, flags=re.IGNORECASE) for p in parts
    )


def number(word: str) -> int:
    """The count that the word or the digits give."""
    plain = word.lower().replace(",", "")
    if plain.isdigit():
        return int(plain)
    tens, _, units = plain.partition("-")
    if tens in TENS:
        return TENS[tens] + (NUMBERS.index(units) if units else 0)
    return NUMBERS.index(plain)


def _differs(said: object, right: object) -> str | None:
    return None if said == right else f"{right}"


def _total(group: Group, match: re.Match[str]) -> str | None:
    """How many are declared, and of how many: all of them unless the words say otherwise."""
    said = match.groupdict()
    declared, of = said.get("d"), said.get("t")
    right = (len(group.now), group.all_seats)
    if said.get("all"):
        return _differs((number(said["all"]),) * 2, right)
    return _differs(
        (
            right[0] if declared is None else number(declared),
            right[1] if of is None else number(of),
        ),
        right,
    )


def _one(group: Group, match: re.Match[str]) -> str | None:
    return _differs((1, 1), (group.seats[match["y"]], len(group.now)))


def _still(group: Group, match: re.Match[str]) -> str | None:
    return _differs(number(match["t"] or match["t2"]), group.all_seats)


def _seats(group: Group, match: re.Match[str]) -> str | None:
    plain = match["n"].removeprefix("all").strip()
    said = 2 if plain == "both" else number(plain) if plain else len(group.now)
    right, then = group.seats[match["y"]], group.seats_then[match["y"]]
    if match.groupdict().get("then") is None:
        return _differs(said, right)
    if not group.before:
        return "no baseline"
    word = "up" if right > then else "down"
    return _differs((said, number(match["then"]), match["dir"]), (right, then, word))


def _gained(group: Group, match: re.Match[str]) -> str | None:
    return _differs(number(match["n"]), group.gains[match["y"], match["z"]])


def _listed_gains(group: Group, match: re.Match[str]) -> str | None:
    seats = {int(n) for n in re.findall(r"<S(\d+)>", match["seats"])}
    right = {n for n, one in enumerate(group.now) if group.before and one.gained_from is not None}
    return _differs(
        [group.now[n].name for n in seats - right], [group.now[n].name for n in right - seats]
    )


def _closest(group: Group, match: re.Match[str]) -> str | None:
    said = re.findall(r"<S(\d+)>.*?by (\d[\d,]*)", match[0])
    right = sorted(group.now, key=lambda one: one.majority)[: len(said)]
    return _differs(
        [(group.now[int(n)].name, number(v)) for n, v in said],
        [(r.name, r.majority) for r in right],
    )


def swing_of(
    group: Group,
    match: re.Match[str],
    *,
    is_said: Callable[[str, tuple[str, ...]], bool],
) -> str | None:
    """The largest swing of the group, with its seat, its pair and its direction."""
    swings = group.swings()
    if not swings:
        return "no swing"
    name = max(swings, key=lambda key: swings[key][0])
    size, source, target = swings[name]
    said = (group.now[int(match["seat"])].name, match["y"], match["z"])
    if not is_said(match["n"], shown(size)):
        return f"{name} {tenth(size)}"
    return _differs(said, (name, source, target))


def _swing(group: Group, match: re.Match[str]) -> str | None:
    return swing_of(group, match, is_said=lambda words, size: words in size)


def _share(group: Group, match: re.Match[str]) -> str | None:
    now = group.share(group.now, match["y"])
    if match["n"] not in shown(now):
        return tenth(now)
    if not group.before:
        return None if match["c"] is None else "no baseline"
    return _moved(match, now - group.share(group.before, match["y"]))


def _turnout(group: Group, match: re.Match[str]) -> str | None:
    now = group.turnout(group.now)
    if match["n"] not in shown(now):
        return tenth(now)
    if not group.before:
        return None if match["c"] is None else "no baseline"
    return _moved(match, now - group.turnout(group.before))


def _moved(match: re.Match[str], change: Fraction) -> str | None:
    if match["c"] is None:
        return None if tenth(change) == "0.0" else f"a change of {tenth(change)}"
    half = tenth(change) == "0.5" and match["c"] == "half a"
    right = (match["c"] in shown(change) or half) and (match["dir"] == "up") == (change > 0)
    return None if right else f"a change of {tenth(change)}"


def _sits_here(group: Group, one: Person, then: Result) -> bool:
    """Whether the person was the MP for this seat, not for another."""
    return one.is_sitting and group.homes.get(one.member, then.code) == then.code


def _beaten(group: Group, *, own: bool) -> int:
    count = 0
    for now, then in group.pairs():
        for one in now.people[1:]:
            count += _sits_here(group, one, then) and (one.party == then.winner.party) == own
    return count


def _beaten_own(group: Group, match: re.Match[str]) -> str | None:
    if not group.before:
        return None
    parties = {
        squeezed(one.party)
        for now, then in group.pairs()
        for one in now.people[1:]
        if _sits_here(group, one, then) and one.party == then.winner.party
    }
    if match["y"] and parties != {match["y"]}:
        return f"{parties}"
    return _differs(number(match["n"]), _beaten(group, own=True))


def _beaten_other(group: Group, match: re.Match[str]) -> str | None:
    right = _beaten(group, own=False)
    is_part = "more" in match[0] or not group.before
    return None if number(match["n"]) == right or is_part else f"{right}"


def _majority(group: Group, match: re.Match[str]) -> str | None:
    seats = re.findall(r"<S(\d+)>", match.string)
    return _differs(number(match["n"]), group.now[int(seats[0])].majority)


def _then_year(group: Group, match: re.Match[str]) -> str | None:
    del group
    return _differs(match["n"], "2017")


def _nothing(group: Group, match: re.Match[str]) -> str | None:
    del match
    return _differs((0, True), (sum(group.gains.values()), bool(group.before)))


def since_of(group: Group, match: re.Match[str]) -> str | None:
    """Since when a beaten MP had the seat, as the seat's notes have it."""
    tags = re.findall(r"<(?:S|M)(\d+)", match.string[: match.end()])
    nearest = group.now[int(tags[-1])] if tags else None
    noted = set() if nearest is None else group.years.get(nearest.code, set())
    return None if int(match["n"]) in noted else f"not noted: {sorted(noted)}"


Check = Callable[[Group, re.Match[str]], str | None]
_C = r"(?:, (?P<dir>up|down) (?P<c>\d+(?:\.\d)?|half a)(?: points?)?)?"
_FROM = r" from (?:the |an )?<Y:(?P<z>[^>]+)>"
_PARTY = r"<Y:(?P<y>[^>]+)>"
_THEN = rf"(?:, (?P<dir>up|down) from (?P<then>{_N}))?"
_OF = r"(?: of the)?(?: +seats)?(?: declared so far)?(?: of)?(?: +in(?: the)? <G>)?"
_MANY = rf"all {_N}|both|{_N}|all(?= )"
READERS: tuple[tuple[re.Pattern[str], Check], ...] = tuple(
    (re.compile(pattern), check)
    for pattern, check in (
        (rf"{_PARTY} (?:has|have) gained (?P<n>{_N}) seats?{_FROM}", _gained),
        (rf"^(?:The )?{_PARTY} .* holds? (?P<n>all {_N}|both|{_N})(?= of the| seats)", _seats),
        (rf"{_PARTY} (?:has|have) won the (?:first seat to declare|only seat)", _one),
        (rf"(?P<n>(?i:{_N})) {_PARTY} gains?{_FROM}", _gained),
        (r"gains?.* (?:were|was) (?P<seats><S.*)\.$", _listed_gains),
        (rf"^(?P<d>{_W}) of (?P<t>{_N})(?: seats)?(?: in <G>)? declared", _total),
        (rf"[Aa]ll (?P<all>{_N})(?= seats|\.|,| in | decl)(?! seats declared so far)", _total),
        (rf"(?P<d>{_N})(?= seats? declared so far)", _total),
        (rf"declared so far of (?P<t>{_N})|first seat to declare of (?P<t2>{_N})", _still),
        (rf"(?:of the|Across the|with all) (?P<all>{_N})(?= seats|\.|,| in )", _total),
        (rf"{_S} was the closest result(?: so far)?, by [\d,]+ votes?(?:, then .*)?\.$", _closest),
        (rf"{_S} saw the biggest swing(?: so far)?, (?P<n>\d+(?:\.\d)?) points?{SIDES}", _swing),
        (rf"{_PARTY} (?:polled )?(?P<n>\d+(?:\.\d)?)%(?: of the vote)?{_C}", _share),
        (rf"Turnout was (?P<n>\d+(?:\.\d)?)%{_C}", _turnout),
        (rf"^(?P<n>{_W}) sitting(?: <Y:(?P<y>[^>]+)>)? MPs were beaten", _beaten_own),
        (rf"^(?P<n>{_W})(?: more)? (?:sitting )?MPs (?:lost who|who had)", _beaten_other),
        (r"by (?P<n>[\d,]+) votes", _majority),
        (r"held it in (?P<n>\d{4})$", _then_year),
        (r"\b(?:since|first elected in) (?P<n>\d{4})", since_of),
        (r"No seat has changed hands", _nothing),
        (
            rf"{_PARTY}(?: has| have)?(?: won)? (?P<n>all {_N}|both|{_N}|all(?= )){_OF}{_THEN}",
            _seats,
        ),
    )
)
