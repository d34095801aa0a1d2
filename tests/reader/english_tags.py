"""English taken apart for the independent reader: people, parties and the seat become tags."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from raw_results import Person, Result, tidy

MAJORS = {
    "Con": "Conservatives|Conservative",
    "Lab": "Labour and Co-operative|Labour",
    "LD": "Liberal Democrats|Liberal Democrat",
    "Green": "Green Party Northern Ireland|Scottish Greens|Scottish Green|Greens|Green",
    "SNP": "SNP",
    "PC": "Plaid Cymru",
    "DUP": "DUP",
    "SF": "Sinn Féin",
    "SDLP": "SDLP",
    "UUP": "Ulster Unionists|Ulster Unionist|UUP",
    "APNI": "Alliance",
    "UKIP": "UKIP",
    "BRX": "Brexit Party",
    "Spk": "Speaker",
    "Ind": "independents|independent|Independents|Independent",
    "Social Democratic Party": "SDP",
    "British National Party": "BNP",
    "TUV": "TUV",
    "Liberal": "Liberal Party",
    "Mebyon Kernow - The Party for Cornwall": "Mebyon Kernow",
}


@dataclass
class Tagged:
    """A text with tags, and what was wrong already while they were put in."""

    text: str
    faults: list[str] = field(default_factory=list)
    names: int = 0


class Tagger:
    """The names of one seat, and the tags that stand for them; English, unless said otherwise."""

    def majors(self) -> Mapping[str, str]:
        """The words for the parties that have words of their own, parted by bars."""
        return MAJORS

    def beside(self) -> Sequence[re.Pattern[str]]:
        """How a person and the person's party stand beside each other."""
        return BESIDE

    def seat_names(self, now: Result) -> Sequence[str]:
        """The seat's names in the language."""
        return (now.name,)

    def is_party_here(self, match: re.Match[str]) -> bool:
        """Whether a word that is a person's name too is the party's here."""
        return _is_party_word(match[1]) and _stands_as_party(match)

    def __init__(self, now: Result, before: Result | None) -> None:
        self.people = now.people
        self.tags: dict[str, str] = {}
        everyone = [*now.people, *(before.people if before else ())]
        for one in everyone:
            self._add_party(one)
        for key, words in self.majors().items():
            for word in words.split("|"):
                self.tags[word] = f"<Y:{squeezed(key)}>"
        self._add_people(now, before)
        for name in self.seat_names(now):
            self.tags[name] = "<S>"
        self.tags[re.sub(r"(?<=[ -])(Of|Upon|On|The|In|Under|Le|An)\b", _lower, now.name)] = "<S>"
        longest = sorted(self.tags, key=len, reverse=True)
        self.pattern = re.compile(
            r"(?<![\w-])(" + "|".join(map(re.escape, longest)) + r")(?![\w-]|\.\d)"
        )
        self.surname_parties = {one.surname: n for n, one in enumerate(now.people)}

    def _add_party(self, one: Person) -> None:
        plain = one.party_name.removeprefix("The ")
        tag = f"<Y:{squeezed(one.party)}>"
        for word in {plain, plain.removeprefix("Official "), plain.removesuffix(" Party")}:
            self.tags[word] = tag
            self.tags.setdefault(f"{word} Party", tag)
        short = plain.removeprefix("Official ").removesuffix(" Party").removesuffix(" Alliance")
        self.tags.setdefault(short, tag)

    def _add_people(self, now: Result, before: Result | None) -> None:
        surnames = [one.surname for one in now.people]
        if before is not None:
            self.tags[before.winner.name] = "<Q>"
            self.tags[before.winner.surname] = "<Q>"
        for number, one in enumerate(now.people):
            if surnames.count(one.surname) == 1:
                self.tags[one.surname] = person_tag(number)
        for number, one in enumerate(now.people):
            self.tags[one.name] = person_tag(number)

    def tagged(self, text: str) -> Tagged:
        """The text with tags; a person's party, said beside the name, is checked and left out."""
        found = Tagged(text.replace("’", "'"))
        found.text = self.pattern.sub(self._tag, found.text)
        found.names = len(re.findall(r"<[PQYS]", found.text))
        for pattern in self.beside():
            found.text = pattern.sub(lambda match: self._join(match, found), found.text)
        return found

    def _tag(self, match: re.Match[str]) -> str:
        word, tag = match[1], self.tags[match[1]]
        if tag.startswith("<P") and self.is_party_here(match):
            return next(
                f"<Y:{squeezed(key)}>" for key, words in MAJORS.items() if word in words.split("|")
            )
        return tag

    def _join(self, match: re.Match[str], found: Tagged) -> str:
        person = self.people[number_of(match["person"])]
        if squeezed(person.party) != match["party"]:
            found.faults.append(f"{person.name} is {person.party}, not {match['party']}")
        return f"<P{match['person']}>"


def person_tag(number: int) -> str:
    """A tag without digits, which are for the text's own numbers."""
    return f"<P{chr(97 + number)}>"


def number_of(tag: str) -> int:
    """The place of the person whose tag, or whose tag's letter, it is."""
    return ord(tag.strip("<P>")) - 97


def squeezed(key: str) -> str:
    """A party's key without blanks."""
    return tidy(key).replace(" ", "_")


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def _is_party_word(word: str) -> bool:
    return any(word in words.split("|") for words in MAJORS.values())


def _stands_as_party(match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    behind = text[:start].rpartition("\n")[2]
    is_list = "leading parties were" in behind.rpartition(". ")[2]
    return text[start - 1 : start] == "(" or text[end : end + 10] == " candidate" or is_list


_P = r"<P(?P<person>[a-z])>"
_Y = r"<Y:(?P<party>[^>]+)>"
BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\b[Tt]he )?{_Y}(?:'s|')? (?:candidate )?{_P}",
        rf"{_P} \({_Y}\)",
        rf"{_P},? (?:for|of|standing as an|as an|standing for) (?:the )?{_Y}(?:,(?! with))?",
    )
)


def sentences_of(text: str) -> Sequence[str]:
    """The lines of the text, and the sentences of each."""
    parts: list[str] = []
    for line in text.splitlines():
        parts.extend(part for part in re.split(r"(?<=[.!?]) (?=[A-Z<])", line) if part.strip())
    return parts
