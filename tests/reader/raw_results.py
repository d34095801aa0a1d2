"""The published rows of a general election and sums of our own, for the independent reader."""

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "shared/data/uk/results"

SWAPPED_FLAGS = {
    ("E14000612", "Boyle"): False,
    ("E14000612", "Lewis"): True,
    ("E14000550", "Cleary"): False,
    ("E14000550", "Grieve"): True,
}
"""Flags of sitting MPs that the published 2019 rows put on the wrong candidate."""


@dataclass(frozen=True)
class Person:
    """One row of a candidacies file."""

    name: str
    surname: str
    party: str
    party_name: str
    votes: int
    is_sitting: bool
    is_woman: bool
    member: str


@dataclass(frozen=True)
class Result:
    """One seat of one election."""

    name: str
    code: str
    region: str
    county: str
    electorate: int
    rejected: int
    people: tuple[Person, ...]
    is_hold: bool
    gained_from: str | None
    label: str = field(compare=False, default="")

    @cached_property
    def valid(self) -> int:
        """The sum of the candidates' votes."""
        return sum(one.votes for one in self.people)

    @property
    def winner(self) -> Person:
        """Most votes."""
        return self.people[0]

    @property
    def majority(self) -> int:
        """First less second."""
        return self.people[0].votes - self.people[1].votes

    @property
    def turnout(self) -> Fraction:
        """Valid votes of a hundred electors."""
        return Fraction(100 * self.valid, self.electorate)

    def share(self, party: str) -> Fraction:
        """The party's votes of a hundred valid ones."""
        return Fraction(100 * self.votes_of(party), self.valid)

    def votes_of(self, party: str) -> int:
        """The votes of all who stood for the party."""
        return sum(one.votes for one in self.people if one.party == party)

    def stood(self, party: str) -> bool:
        """Whether anybody stood for the party."""
        return any(one.party == party for one in self.people)

    def lost_deposits(self) -> list[Person]:
        """Those with a twentieth of the valid votes or less."""
        return [one for one in self.people if 20 * one.votes <= self.valid]


FIRST = 2010
"""The first general election that the pasts have: no boundaries changed until 2019."""

GROUPS = {5: {"Con"}, 7: {"LD"}, 9: {"Lab"}, 11: {"SNP", "PC"}}
"""Columns of votes in the table since 1918, and the parties they are for."""


@dataclass(frozen=True)
class Past:
    """A seat's general elections before, newest first: year, votes by column."""

    polls: tuple[tuple[int, dict[int, int]], ...] = ()

    def bears_out(self, said: Mapping[str, str], *, majority: int) -> bool:
        """Whether the party last won in the year, or every later poll was less close."""
        if "won" in said:
            later = [
                self._won_by(votes, said["party"])
                for year, votes in self.polls
                if year > int(said["won"])
            ]
            then = [
                self._won_by(votes, said["party"])
                for year, votes in self.polls
                if year == int(said["won"])
            ]
            is_told_apart = said["party"] not in OTHERS
            return then == [True] and not (is_told_apart and any(later))
        since = int(said["narrow"])
        after = [votes for year, votes in self.polls if year > since]
        smaller = [
            year
            for year, votes in self.polls
            if year == since and (_lead(votes) <= majority or _is_lumped(votes))
        ]
        is_year = since < FIRST or bool(smaller)
        return is_year and bool(after) and all(_lead(votes) > majority for votes in after)

    def _won_by(self, votes: Mapping[int, int], party: str) -> bool:
        best = max(votes, key=lambda column: votes[column])
        return party in GROUPS.get(best, OTHERS)


OTHERS = frozenset({"SDLP", "DUP", "SF", "UUP", "APNI", "Green", "Ind"})


def _is_lumped(votes: Mapping[int, int]) -> bool:
    """Whether the table has the leading parties in one column, as in Northern Ireland."""
    return max(votes, key=lambda column: votes[column]) not in GROUPS


def _lead(votes: Mapping[int, int]) -> int:
    first, second = sorted((*votes.values(), 0), reverse=True)[:2]
    return first - second


@cache
def pasts_before(year: int) -> dict[str, Past]:
    """The general elections since 2010 of every seat, by its code."""
    polls: dict[str, list[tuple[int, dict[int, int]]]] = {}
    path = FOLDER.parent / "history/1918-2019election_results.csv"
    with path.open(encoding="cp1252", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            when = int(row[17][:4])
            if FIRST <= when < year:
                votes = {n: int(float(row[n])) for n in (5, 7, 9, 11, 13) if row[n].strip()}
                polls.setdefault(row[0], []).append((when, votes))
    return {
        code: Past(tuple(sorted(found, key=_year, reverse=True))) for code, found in polls.items()
    }


def _year(poll: tuple[int, dict[int, int]]) -> int:
    return poll[0]


def years_noted(folder: Path | Traversable) -> dict[str, set[int]]:
    """The years of each seat's notes, read by our own code."""
    found: dict[str, set[int]] = {}
    for row in csv.reader(folder.joinpath("notes.csv").read_text(encoding="utf-8").splitlines()):
        seat = re.search(r"[EWSN]\d{8}", row[0])
        if seat:
            found.setdefault(seat[0], set()).update(map(int, re.findall(r"\b\d{4}\b", row[2])))
    return found


def tidy(text: str) -> str:
    """One kind of apostrophe and of blank."""
    return " ".join(text.replace("’", "'").split())


@cache
def results_of(year: int) -> dict[str, Result]:
    """Every seat by its code."""
    people: dict[str, list[Person]] = {}
    for row in _rows(f"ge{year}-candidacies.csv"):
        people.setdefault(row[0], []).append(_person(row))
    return {
        row[0]: _result(row, people[row[0]], year=year)
        for row in _rows(f"ge{year}-constituencies.csv")
    }


def _rows(name: str) -> list[list[str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _person(row: Sequence[str]) -> Person:
    given, surname = tidy(row[12]), tidy(row[13])
    if (given, surname) == ("McNabb", "Laurie"):
        given, surname = surname, given
    return Person(
        name=f"{given} {surname}".strip(),
        surname=surname,
        party=_party(row[8], row[7]),
        party_name=tidy(row[7]),
        votes=int(row[18]),
        is_sitting=SWAPPED_FLAGS.get((row[0], surname), row[15] == "Yes"),
        is_woman=row[14] == "Female",
        member=row[17],
    )


def _party(short: str, name: str) -> str:
    """A key of our own: majors by their short name, the rest by their whole name."""
    if short in {"Lab", "Lab Coop"} or name.startswith("Labour"):
        return "Lab"
    if short == "Green" or "Green Party" in name:
        return "Green"
    if short == "Spk" or name.lower().startswith(("speaker", "commons speaker")):
        return "Spk"
    if short in {"Con", "LD", "SNP", "PC", "DUP", "SF", "SDLP", "UUP", "APNI", "UKIP", "BRX"}:
        return short
    if "TUV" in name or "Traditional Unionist" in name:
        return "TUV"
    return "Ind" if name == "Independent" else tidy(name).removeprefix("The ")


def _result(row: Sequence[str], people: list[Person], *, year: int) -> Result:
    ranked = tuple(sorted(people, key=lambda one: -one.votes))
    outcome = row[11].replace("Lab Coop", "Lab")
    del year
    return Result(
        name=tidy(row[2]),
        code=row[0],
        region=row[4],
        county=row[3],
        electorate=int(row[14]),
        rejected=int(row[16]),
        people=ranked,
        is_hold=outcome.endswith("hold"),
        gained_from=outcome.partition(" gain from ")[2] or None,
        label=outcome,
    )


def tenth(number: Fraction) -> str:
    """The size to one decimal, half up, as whole tenths would have it; '37.0' for 37."""
    tenths = (abs(number) * 20 + 1) // 2
    return f"{tenths // 10}.{tenths % 10}"


def seats_won(results: Sequence[Result]) -> Counter[str]:
    """Seats by the winner's party."""
    return Counter(one.winner.party for one in results)
