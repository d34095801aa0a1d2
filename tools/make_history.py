"""Make history/uk.csv from GE_results.tsv, which the Python package uk-politics publishes.

Run from the root of the repository, the package being downloaded and unpacked, never installed:

    python -m pip download --no-deps --dest /tmp/uk uk-politics
    unzip -o /tmp/uk/uk_politics-*.whl -d /tmp/uk
    python tools/make_history.py /tmp/uk/uk_politics/data/GE_results.tsv

The figures are those of the House of Commons Library (CBP-8647), under the Open Parliament
Licence v3.0. The package's colours and nicknames are under another licence and stay out.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from countnight.elections.uk_history import FIXED_COLUMNS
from countnight.elections.writing import csv_text

TARGET = Path("src/countnight/elections/history/uk.csv")
OTHER = "other"
PARTIES = {
    "Alliance": "alliance",
    "Brexit": "brexit_party",
    "Conservative": "conservative",
    "Conservative Party": "conservative",
    "DUP": "dup",
    "Green": "green",
    "Labour": "labour",
    "Liberal Democrat": "liberal_democrat",
    "Liberal Democrats": "liberal_democrat",
    "Other": OTHER,
    "Plaid Cymru": "plaid_cymru",
    "SDLP": "sdlp",
    "SF": "sinn_fein",
    "SNP": "snp",
    "Sinn Fein": "sinn_fein",
    "Speaker": "speaker",
    "UKIP": "ukip",
    "UKUP": "ukup",
    "UU": "uup",
    "UUP": "uup",
}
BY_COUNTRY = {
    ("PC/SNP", "Scotland"): "snp",
    ("PC/SNP", "Wales"): "plaid_cymru",
    ("Green", "Scotland"): "scottish_green",
    ("Green", "Northern Ireland"): "green_ni",
}
"""Names that stand for one party in one country and for another elsewhere."""

SMALL_WORDS = ("and", "of", "upon", "on", "under", "the", "le", "super", "in", "an")
CITIES = (
    *("Birmingham", "Brighton", "Enfield", "Lewisham", "Liverpool", "Manchester", "Plymouth"),
    *("Sheffield", "Southampton"),
)
"""Places whose divisions the older lists part from them by a comma."""


@dataclass(slots=True)
class Contest:
    """One seat at one election, gathered from the rows of its parties."""

    day: str
    code: str
    name: str
    country: str
    electorate: str
    votes: dict[str, int] = field(default_factory=dict)


def contests_of(path: Path) -> list[Contest]:
    """Every seat and election of the published file."""
    contests: dict[tuple[str, str], Contest] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            code, name, _county, _region, country, electorate = row["location"].split("|")
            place = (row["date"], row["location"])
            fresh = Contest(row["date"], code, name_as_written(name), country, electorate)
            contest = contests.setdefault(place, fresh)
            if row["votes"] == "0":  # the party did not stand: absent, not nought
                continue
            party = BY_COUNTRY.get((row["party"], country)) or PARTIES[row["party"]]
            contest.votes[party] = contest.votes.get(party, 0) + int(row["votes"])
    return list(contests.values())


def name_as_written(capitals: str) -> str:
    """The seat's name as a text would write it: 'CHESTER, CITY OF' is 'City of Chester'."""
    plain = (
        capitals.replace("&", "AND")
        .replace(" - ", "-")
        .replace("YNYS-MON", "YNYS MON")
        .replace("YNYS MON", "YNYS MÔN")
    )
    for ending in (", CITY OF", ", THE"):
        if plain.endswith(ending):
            plain = f"{ending.removeprefix(', ')} {plain.removesuffix(ending)}"
    if plain == "NA H-EILEANAN AN IAR":
        return "Na h-Eileanan an Iar"
    parts = [[_word(word) for word in part.split("-")] for part in plain.split(" ")]
    name = " ".join("-".join(words) for words in parts)
    name = name[0].upper() + name[1:]
    for city in CITIES:
        name = name.replace(f"{city}, ", f"{city} ")
    return name.replace("Ealing, Southall", "Ealing Southall")


def _word(word: str) -> str:
    lowered = word.lower()
    if lowered in SMALL_WORDS:
        return lowered
    start = 1 if lowered.startswith("(") else 0
    return lowered[: start + 1].upper() + lowered[start + 1 :]


def boundary_set_of(contest: Contest) -> str:
    """The year when the contest's boundaries were first used; Scotland's of 2005 lasted."""
    if contest.country == "Scotland":
        return "2005" if contest.day > "2005" else "1997"
    return "2010" if contest.day > "2010" else "1997"


def codes_by_name(contests: Iterable[Contest]) -> Mapping[tuple[str, str], str]:
    """Codes that are still in use, by name and boundary set: the only links by name."""
    return {
        (contest.name, boundary_set_of(contest)): contest.code
        for contest in contests
        if contest.code.startswith(("E14", "N06", "S14", "W07"))
    }


def winner_of(contest: Contest) -> str | None:
    """The party with most votes; None when 'other' leads, as it is many."""
    winner = max(contest.votes, key=lambda party: contest.votes[party])
    return None if winner == OTHER else winner


def rows_of(contests: Sequence[Contest], *, parties: Sequence[str]) -> list[list[str | int | None]]:
    """The wide rows, oldest election first, then by name; one name for each code: the last."""
    codes = codes_by_name(contests)
    in_order = sorted(contests, key=lambda contest: (contest.day, contest.name))
    names = {code: name for (name, _), code in codes.items()}
    names |= {contest.code: contest.name for contest in in_order}
    return [
        [
            *(contest.day, boundary_set_of(contest)),
            *(code, names.get(code or "", contest.name), contest.country),
            *(contest.electorate, winner_of(contest)),
            *(contest.votes.get(party) for party in parties),
        ]
        for contest in in_order
        for code in [codes.get((contest.name, boundary_set_of(contest)))]
    ]


def main(source: Path, target: Path = TARGET) -> None:
    """history/uk.csv stands as converted from the published file."""
    contests = contests_of(source)
    parties = sorted({party for contest in contests for party in contest.votes})
    text = csv_text((*FIXED_COLUMNS, *parties), rows_of(contests, parties=parties))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    linked = sum(1 for row in rows_of(contests, parties=parties) if row[2])
    print(f"made {target}: {len(contests)} contests, {linked} linked to a code, {len(text)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
