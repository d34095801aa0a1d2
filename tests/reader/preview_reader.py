"""Reads previews against the published rows, and shares nothing with what wrote them.

Names, parties and numbers that are right become signs; what is left of a sentence must be one
that somebody has read and found true of those signs. A wrong number, a party in the other's
place or a name of nobody stays as it is, and no known sentence has it.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from english_tags import MAJORS
from raw_results import FOLDER, GROUPS, OTHERS, Person, Result, tenth


def known_sentences(file: str) -> frozenset[str]:
    """The sentences with signs that the file beside this one has."""
    return frozenset((Path(__file__).parent / file).read_text(encoding="utf-8").splitlines())


KNOWN = known_sentences("preview_sentences.txt")
"""Sentences with signs: S the seat, 1 and 2 the parties first and second last time, F and G
their people then; M the majority, W the fewest votes that would have changed it, X the swing,
A and B the two shares, T the turnout; P an MP who stands and 3 an MP's other party, L other
candidates with their parties, Y the year then, R the first year of a run, E that of an earlier
win, N the number of candidates."""

NO_MP = (
    *("Its last MP is not among them", "None of them was its MP"),
    *("Nobody in that list was its MP", "will not have been its MP"),
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Polls:
    """A seat's general elections before: year, and votes by column of the published table."""

    polls: Mapping[int, Mapping[int, int]]
    told: Mapping[int, str]
    """Who won, by year, where the rows of the next election say so."""

    def won_since(self, year: int, party: str) -> bool:
        """Whether the party won that year, and every election of the table after it."""
        later = [when for when in self.polls if when >= year]
        return year in later and all(self._won_by(when, party) for when in later)

    def began_in(self, year: int, party: str) -> bool:
        """Whether it lost the election before; of the small parties the table cannot say."""
        before = [when for when in self.polls if when < year]
        return party in OTHERS or not before or not self._won_by(max(before), party)

    def last_won_in(self, year: int, party: str) -> bool:
        """Whether the party won that year and not since; the small ones share a column."""
        won = {when for when in self.polls if self._won_by(when, party)}
        return year in won and (party in OTHERS or year == max(won))

    def _won_by(self, when: int, party: str) -> bool:
        votes = self.polls[when]
        best = max(votes, key=lambda column: votes[column])
        if best not in GROUPS and when in self.told:
            return self.told[when] == party
        return party in GROUPS.get(best, OTHERS)


def polls_before(year: int, *, told: Mapping[str, Result]) -> dict[str, Polls]:
    """Every seat's general elections since 2005 and before that year, by the seat's code.

    `told` are the rows of 2017, which tell whose each seat was in 2015: the last column of the
    table is the sum of many parties, and may lead where none of them won.
    """
    found: dict[str, dict[int, dict[int, int]]] = {}
    path = FOLDER.parent / "history/1918-2019election_results.csv"
    with path.open(encoding="cp1252", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            when = int(row[17][:4])
            if 2005 <= when < year:
                votes = {n: int(float(row[n])) for n in (5, 7, 9, 11, 13) if row[n].strip()}
                found.setdefault(row[0], {})[when] = votes
    return {
        code: Polls(polls, {2015: _defender(told[code])} if code in told else {})
        for code, polls in found.items()
    }


def _defender(result: Result) -> str:
    return result.winner.party if result.is_hold else result.gained_from or ""


class PreviewReader:
    """One seat's rows of now and then, and what a sentence about it may say; in English."""

    known: frozenset[str] = KNOWN
    no_mp: Sequence[str] = NO_MP
    joined = re.compile(r"L(?:, L)*(?: and L)?(?![a-z])")
    """How a list of candidates reads, once each is a sign."""
    since = (r"\b([Ss])ince {}", r"\1ince R")
    since_at_least = (r"\b([Ss])ince at least {}", r"\1ince R")
    last_won = (r"\b([Ii])n {}", r"\1n E")
    """How the years of the record stand, and what they become."""

    def __init__(self, now: Result, before: Result, *, past: Polls, year_before: int) -> None:
        self.now, self.before, self.past = now, before, past
        self.year = year_before
        self.names = self.seat_names()
        self.first, self.second = before.people[0], before.people[1]
        self.sitting = [one for one in now.people if one.is_sitting]
        self.numbers = 0

    def faults(self, headline: str, text: str) -> Iterator[str]:
        """What is wrong: sentences that nobody has found true, candidates left out."""
        for sentence in (f"# {headline}", *sentences_of(text)):
            signs = list(self.signed(sentence))
            if not any(one in self.known for one in signs):
                yield signs[0]
        here = [one.name for one in self.sitting if self._won_then(one)]
        if here and any(words in text for words in self.no_mp):
            yield f"{here[0]} is the sitting MP"
        for one in self.now.people:
            if one.name not in text:
                yield f"{one.name} is not named"

    def seat_names(self) -> set[str]:
        """What the seat may be called, with and without capitals on its small words."""
        small = re.compile(r"(?<=[ -])(Of|Upon|On|The|In|Under|Le|An)\b")
        return {self.now.name, small.sub(lambda word: word[0].lower(), self.now.name)}

    def signed(self, sentence: str) -> Iterator[str]:
        """The sentence with signs for what is right, in every reading of its numbers."""
        said = self._places(self._parties(self._names(sentence.replace("’", "'"))))
        self.numbers += len(re.findall(NUMBER, sentence))
        for votes in (("M", "W"), ("W", "M")):
            counted = self._years(self._votes(said, votes))
            for shares in (("A", "B", "T"), ("B", "A", "T"), ("A", "T", "B"), ("T", "B", "A")):
                yield self._percents(counted, shares)

    def _names(self, said: str) -> str:
        for one in self.now.people:
            said = self._with_party(said, one)
        said = self.joined.sub("L", said)
        for one in self.sitting:
            whole = {one.name, self.first.name} if self._won_then(one) else {one.name}
            surnames = [other.surname for other in self.now.people]
            short = one.surname if surnames.count(one.surname) == 1 else one.name
            words = "|".join(re.escape(word) for word in (*whole, short))
            said = re.sub(rf"\b(?:{words})\b", "P" if self._won_then(one) else "Q", said)
        if "Q" in said and not re.search(rf"\b{self.year}\b", said):
            said = said.replace("Q", "P")
        for sign, person in (("F", self.first), ("G", self.second)):
            said = re.sub(rf"\b{re.escape(person.name)}\b", sign, said)
        return said

    def _won_then(self, one: Person) -> bool:
        """Whether the MP is the one who won last time, whose first names may differ."""
        return one.surname == self.first.surname

    def _with_party(self, said: str, one: Person) -> str:
        """'Name (Party)' as L where the party is the right one."""
        for word in _words_of(one):
            said = said.replace(f"{one.name} ({word})", "L")
        return said

    def _parties(self, said: str) -> str:
        others = [one for one in self.sitting if one.party != self.first.party]
        signs = [("1", self.first), ("2", self.second), *(("3", one) for one in others)]
        for sign, one in signs:
            said = self._party(said, one, f"<{sign}>")
        return said

    def _party(self, said: str, one: Person, sign: str) -> str:
        """The sentence with the sign wherever the person's party is named."""
        for word in sorted(_words_of(one), key=len, reverse=True):
            said = re.sub(rf"\b(?:[Tt]he |an )?{re.escape(word)}\b", sign, said)
        return said

    def _places(self, said: str) -> str:
        for name in self.names:
            said = said.replace(name, "S")
        return said

    def _votes(self, said: str, order: Sequence[str]) -> str:
        majority = self.before.majority
        values = {"M": majority, "W": majority // 2 + 1}
        swing = tenth(Fraction(100 * majority, 2 * self.before.valid)).removesuffix(".0")
        for words in self.swing_words(swing):
            said = re.sub(words, "X", said)
        for sign in order:
            said = self.counted(said, values[sign], sign)
        return self._candidates(said)

    def swing_words(self, size: str) -> Sequence[str]:
        """Patterns of how a swing of that size may be said."""
        points = {"0.5": "half a point", "1": "1 point", "0": "less than a tenth of a point"}
        worded = re.escape(points.get(size, f"{size} points"))
        return (rf"(?<![\d.,]){worded}(?!\w)", rf"\ban? {re.escape(size)}-point")

    def counted(self, said: str, number: int, sign: str) -> str:
        """The sentence with the sign for the number of votes."""
        return re.sub(rf"(?<![\d.,<]){number:,}(?!\.?\d|[,:]\d|%)", sign, said)

    def _candidates(self, said: str) -> str:
        count = len(self.now.people)
        number = WORDS[count] if count < len(WORDS) else str(count)
        return re.sub(rf"\b{number} candidates", "N candidates", said)

    def _years(self, said: str) -> str:
        said = re.sub(rf"\b{self.year}\b", "Y", said)
        for year in re.findall(r"\b(?:19|20)\d\d\b", said):
            for pattern, sign in self._true_of(int(year)):
                said = re.sub(pattern.format(year), sign, said)
        return said

    def _true_of(self, year: int) -> Iterator[tuple[str, str]]:
        """What may be said of the year of an election before."""
        if self.past.won_since(year, self.first.party):
            yield self.since_at_least
            if self.past.began_in(year, self.first.party):
                yield self.since
        if self.past.last_won_in(year, self.second.party):
            yield self.last_won

    def _percents(self, said: str, order: Sequence[str]) -> str:
        values = {
            "A": self.before.share(self.first.party),
            "B": self.before.share(self.second.party),
            "T": self.before.turnout,
        }
        for sign in order:
            printed = re.escape(tenth(values[sign]).removesuffix(".0"))
            said = re.sub(rf"(?<![\d.,]){printed}%", sign, said, count=1)
        return said


def sentences_of(text: str) -> list[str]:
    """The sentences of the text, parted at a full stop before a capital or a figure."""
    parts: list[str] = []
    for line in text.splitlines():
        parts.extend(
            part for part in re.split(r"(?<=[^ .][^ ]\.) (?=[A-ZÁÉÍÓÚ\d])", line) if part.strip()
        )
    return parts


def _words_of(one: Person) -> set[str]:
    """What the party may be called."""
    plain = one.party_name.removeprefix("The ").removeprefix("Official ")
    said = {*MAJORS.get(one.party, "").split("|")} - {""}
    return said | {plain, plain.removesuffix(" Party"), plain.removesuffix(" Alliance")}
