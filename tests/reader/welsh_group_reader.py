"""An independent reader of Welsh texts about a group of seats, at any moment of the night."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from english_tags import squeezed
from group_reader import Group, GroupReader, beaten_in, since_of, swing_of
from seat_reader import shown
from welsh_deposits import counted
from welsh_patterns import COUNTED, POINTS
from welsh_tags import MAJORS, welsh_names

SHORT = {
    "Con": "Ceid", "Lab": "Llaf", "LD": "Dem Rhydd", "Spk": "Llef", "PC": "PC", "Green": "Gwyrdd",
}  # fmt: skip
_N = r"\d+(?:,\d{3})*"
W = rf"(?:{_N}|" + "|".join(word for words in COUNTED for word in words) + r")(?!\w)"
_SEATS = r"(?: o)? seddi?"
_Y = r"(?:yr? |ymgeisydd )?<Y:(?P<y>[^>]+)>"
_Z = r"(?:yr? |ymgeisydd )?<Y:(?P<z>[^>]+)>"
_S = r"<S(?P<seat>\d+)>"
_P = r"\d+(?:\.\d)?"
_C = rf"(?:, (?P<dir>i fyny|i lawr) (?P<c>{_P}|hanner){POINTS})?"
_THEN = rf"(?:, (?P<dir>i fyny|i lawr) o (?P<then>{_N}))?"
_SO_FAR = r"(?: hyd yn hyn)?"

Answer = str | None
Check = Callable[[Group, re.Match[str]], Answer]


@dataclass
class WelshGroupReader(GroupReader):
    """Reads each Welsh sentence by what it is about, and takes away what it has understood."""

    def words(self) -> Mapping[str, str]:
        """What stands for a party or a seat, and its tag."""
        tags: dict[str, str] = {}
        for key, words in MAJORS.items():
            tags |= {word: f"<Y:{squeezed(key)}>" for word in words.split("|")}
        tags |= {short: f"<Y:{key}>" for key, short in SHORT.items()}
        tags["Annibynnol"] = "<Y:Ind>"
        for one in self.group.now:
            for person in one.people:
                tags.setdefault(person.party_name, f"<Y:{squeezed(person.party)}>")
        for n, one in enumerate(self.group.now):
            tags |= dict.fromkeys(welsh_names(one), f"<S{n}>")
        for n, one in enumerate(self.group.now):
            tags |= {p.name: f"<M{n}.{m}>" for m, p in enumerate(one.people)}
        return tags

    def _tagged(self, text: str) -> str:
        plain = text.replace("yn ardal " + self.group.name, "<G>")
        tags = self.words()
        words = "|".join(map(re.escape, sorted(tags, key=len, reverse=True)))
        pattern = re.compile(rf"(?<![\w-])({words})(?![\w-])")
        tagged = pattern.sub(lambda match: tags[match[0]], plain)
        self.reading.names += len(re.findall(r"<[SM]", tagged))
        return tagged

    def _sentence(self, sentence: str) -> None:
        left = sentence
        for pattern, check in READERS:
            for match in list(pattern.finditer(left)):
                wrong = check(self.group, match)
                if wrong is not None:
                    self.reading.faults.append(f"{match[0]!r}: {wrong} in {sentence!r}")
                said = _blank(match[0])
                self.reading.numbers += said != match[0]
                left = left.replace(match[0], said, 1)
        self.reading.faults.extend(
            f"{why} in {sentence!r}" for why in beaten_in(self.group, sentence, pattern=BEATEN)
        )
        for rest in re.finditer(rf"\b{W}", re.sub(r"<[^>]+>", "", left)):
            if rest[0] not in HARMLESS:
                self.reading.faults.append(f"unread {rest[0]!r} in {sentence!r}")


HARMLESS = frozenset({"un"})
"""'Pob un', 'yr un sedd': no number."""


def _blank(text: str) -> str:
    parts = re.split(r"(<[^>]+>)", text)
    return "".join(p if p.startswith("<") else re.sub(rf"\b{W}", "", p) for p in parts)


def number(word: str) -> int:
    """The count that the word or the digits give."""
    plain = word.replace(",", "")
    return int(plain) if plain.isdigit() else counted(plain)


def _differs(said: object, right: object) -> Answer:
    return None if said == right else f"{right}"


def _total(group: Group, match: re.Match[str]) -> Answer:
    said = match.groupdict()
    right = (len(group.now), group.all_seats)
    if said.get("all"):
        return _differs((number(said["all"]),) * 2, right)
    declared, of = said.get("d"), said.get("t")
    return _differs(
        (number(declared) if declared else right[0], number(of) if of else right[1]), right
    )


def _won(group: Group, match: re.Match[str]) -> Answer:
    said = match.groupdict()
    now, then = group.seats[said["y"]], group.seats_then[said["y"]]
    declared = number(said["d"]) if said.get("d") else len(group.now)
    count = declared if said["n"] == "pob un" else number(said["n"])
    if said.get("then") is None:
        return _differs((count, declared), (now, len(group.now)))
    if not group.before:
        return "no baseline"
    way = "i fyny" if now > then else "i lawr"
    return _differs((count, number(said["then"]), said["dir"]), (now, then, way))


def _one(group: Group, match: re.Match[str]) -> Answer:
    return _differs((1, 1), (group.seats[match["y"]], len(group.now)))


def _gained(group: Group, match: re.Match[str]) -> Answer:
    return _differs(number(match["n"]), group.gains[match["y"], match["z"]])


def _listed(group: Group, match: re.Match[str]) -> Answer:
    said = {int(n) for n in re.findall(r"<S(\d+)>", match["seats"])}
    pair = (match["y"], match["z"])
    right = {
        n
        for n, one in enumerate(group.now)
        if group.before
        and one.gained_from is not None
        and (squeezed(one.winner.party), squeezed(one.gained_from)) == pair
    }
    return _differs(said, right)


def _closest(group: Group, match: re.Match[str]) -> Answer:
    seats = [int(n) for n in re.findall(r"<S(\d+)>", match[0])]
    sizes = [number(n) for n in re.findall(rf"(?<![\d<S]){_N}(?=[,.)]|$| )", _untagged(match[0]))]
    right = sorted(group.now, key=lambda one: one.majority)[: len(seats)]
    return _differs(
        ([group.now[n].name for n in seats], sizes),
        ([one.name for one in right], [one.majority for one in right]),
    )


def _untagged(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def _swing(group: Group, match: re.Match[str]) -> Answer:
    return swing_of(group, match, is_said=_is_said)


def _is_said(words: str, size: tuple[str, ...]) -> bool:
    return words in size or (words == "hanner" and "0.5" in size)


def _share(group: Group, match: re.Match[str]) -> Answer:
    now = group.share(group.now, match["y"])
    if match["n"] not in shown(now):
        return shown(now)[0]
    then = group.share(group.before, match["y"]) if group.before else None
    return _moved(match, None if then is None else now - then)


def _turnout(group: Group, match: re.Match[str]) -> Answer:
    now = group.turnout(group.now)
    if match["n"] not in shown(now):
        return shown(now)[0]
    return _moved(match, now - group.turnout(group.before) if group.before else None)


def _moved(match: re.Match[str], change: Fraction | None) -> Answer:
    said = match.groupdict().get("c")
    if change is None:
        return None if said is None else "no baseline"
    size = shown(change)
    if said is None:
        return None if "0.0" in size else f"a change of {size[0]}"
    right = _is_said(said, size) and (match["dir"] == "i fyny") == (change > 0)
    return None if right else f"a change of {size[0]}"


def _beaten(group: Group, match: re.Match[str]) -> Answer:
    right = sum(
        one.is_sitting and group.homes.get(one.member, now.code) == now.code
        for now in group.now
        for one in now.people[1:]
    )
    said = number(match["n"])
    if match["rest"]:
        named = len(re.findall("<M", match.string))
        is_part = said < right and (named == said or (named == NAMED and said > NAMED))
        return None if is_part else f"{right} in all"
    return _differs(said, right)


NAMED = 3
"""How many of a longer list are named."""


def _since(group: Group, match: re.Match[str]) -> Answer:
    return since_of(group, match)


def _nothing(group: Group, match: re.Match[str]) -> Answer:
    del match
    return _differs((0, True), (sum(group.gains.values()), bool(group.before)))


BEATEN = re.compile(
    r"<M(?P<at>\d+)\.(?P<who>\d+)> \((?:yr? )?<Y:(?P<party>[^>]+)>,"
    r" (?:Aelod Seneddol )?<S(?P<seat>\d+)>"
)
_GAIN = rf"{_Y} (?P<n>{W}){_SEATS} oddi ar {_Z}"
READERS: tuple[tuple[re.Pattern[str], Check], ...] = tuple(
    (re.compile(pattern), check)
    for pattern, check in (
        (rf"{_Y} [^:]*oddi ar {_Z}[^:]*: (?P<seats><S[^.]*)", _listed),
        (rf"o(?:'r)? {_Z} i(?:'r)? {_Y}[^:]*: (?P<seats><S[^.]*)", _listed),
        (rf"{_Y} (?:wedi cipio|yn cipio) (?P<n>{W}){_SEATS} oddi ar {_Z}", _gained),
        (rf"^Cipiodd {_GAIN}", _gained),
        (rf"^Aeth (?P<n>{W}){_SEATS} o(?:'r)? {_Z} i(?:'r)? {_Y}", _gained),
        (
            (
                rf"{_Y} wedi ennill (?P<n>pob un|{W}) o'r (?P<d>{W}){_SEATS}"
                rf"(?: sydd wedi cyhoeddi hyd yn hyn)?[^.;,]*{_THEN}"
            ),
            _won,
        ),
        (rf"{_Y} wedi ennill (?:y sedd gyntaf i gyhoeddi|yr unig sedd)", _one),
        (rf"y sedd gyntaf i gyhoeddi o'r (?P<t>{W}){_SEATS}", _total),
        (rf"[Mm]ae gan {_Y} (?P<n>{W}){_SEATS}{_THEN}", _won),
        (rf"^(?P<d>{_N}) o'r (?P<t>{W}){_SEATS}", _total),
        (rf"[Pp]ob un o'r (?P<d>{W}){_SEATS} sydd wedi cyhoeddi", _total),
        (rf"[Pp]ob un o'r (?P<all>{W}){_SEATS}", _total),
        (r"^.*mwyafrif lleiaf.*$", _closest),
        (
            (
                rf"^{_S} a welodd y gogwydd mwyaf{_SO_FAR}, (?P<n>{_P}|hanner){POINTS}"
                rf" o(?:'r)? {_Y} i(?:'r)? {_Z}"
            ),
            _swing,
        ),
        (
            (
                rf"{_S} (?:y bu'r|a welodd y) gogwydd mwyaf{_SO_FAR}[:,] (?P<n>{_P}|hanner){POINTS}"
                rf" o(?:'r)? {_Y} i(?:'r)? {_Z}"
            ),
            _swing,
        ),
        (
            (
                rf"Y gogwydd mwyaf{_SO_FAR} oedd (?P<n>{_P}|hanner){POINTS}"
                rf" o(?:'r)? {_Y} i(?:'r)? {_Z} yn etholaeth {_S}"
            ),
            _swing,
        ),
        (rf"(?P<n>{_P})% o'r bleidlais a gafodd {_Y}{_C}", _share),
        (rf"<Y:(?P<y>[^>]+)> (?P<n>{_P})%(?: o'r bleidlais)?{_C}", _share),
        (rf"ganran a bleidleisiodd oedd (?P<n>{_P})%(?: o'r etholwyr cofrestredig)?{_C}", _turnout),
        (rf"(?P<n>{_P})% a bleidleisiodd{_C}", _turnout),
        (rf"pleidleisiodd (?P<n>{_P})% o'r etholwyr cofrestredig{_C}", _turnout),
        (rf"^Trechwyd (?P<n>{W}) Aelod Seneddol(?P<rest> arall)?", _beaten),
        (r"\bers (?P<n>\d{4})", _since),
        (r"Ni newidiodd yr un sedd", _nothing),
        (rf"<Y:(?P<y>[^>]+)> (?P<n>{_N})(?![%.\d])", _won),
    )
)
