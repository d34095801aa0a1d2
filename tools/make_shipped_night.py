"""Make the shipped night's folder from the published figures.

Run from the root of the repository: `python tools/make_shipped_night.py ../shared/facts`.
The figures are those of the House of Commons Library; wording, colours and the hex layout are
the project's own.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from countnight.elections.published.history_file import (
    PastResult,
    history_text,
    linked_results,
    parties_of_history,
)
from countnight.elections.published.parties import known_parties
from countnight.elections.reading import candidates, notes, previous, seats
from countnight.elections.writing import Cell, csv_text, parties_text
from countnight.model.election import Party
from countnight.model.ids import SeatId, slug_from_name

TARGET = Path("src/countnight/elections/shipped/ge2019-east-midlands")
LIBRARY = "House of Commons Library"
BROADCAST = ("east-midlands", "Derbyshire, Nottinghamshire, Leicestershire and Rutland")
COUNTIES = {
    "Derbyshire": ("derbyshire", "Derbyshire"),
    "Nottinghamshire": ("nottinghamshire", "Nottinghamshire"),
    "Leicestershire": ("leicestershire-rutland", "Leicestershire and Rutland"),
}
CITIES = {"Derby ": "Derby", "Leicester ": "Leicester", "Nottingham ": "Nottingham"}
NIGHT = date(2019, 12, 12)
KNOWN = known_parties()

HEX_ROWS = (
    ("High Peak", "North East Derbyshire", None, "Bassetlaw"),
    ("Derbyshire Dales", "Chesterfield", "Bolsover", "Mansfield"),
    ("Mid Derbyshire", "Amber Valley", "Ashfield", "Sherwood", "Newark"),
    ("Derby North", "Erewash", "Nottingham North", "Nottingham East", "Gedling"),
    ("South Derbyshire", "Derby South", "Broxtowe", "Nottingham South", "Rushcliffe"),
    (None, "North West Leicestershire", "Loughborough", "Charnwood", "Rutland and Melton"),
    (None, "Bosworth", "Leicester West", "Leicester East"),
    (None, "South Leicestershire", "Leicester South", "Harborough"),
)
"""The hex map, north at the top; every second row is shifted right by half a hexagon."""

EXTRA_NOTES = (
    (
        "seat:E14000546",
        "no_by_election_win_since",
        "Conservative 1924",
        "Attested by the project's editors from by-election lists; check before the night",
        "Countnight editors",
    ),
)

Fact = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """The published figures, by election and seat."""

    candidates: Sequence[Fact]
    seats: Sequence[Fact]
    notes: Sequence[Fact]

    def seats_in(self, election: str) -> list[Fact]:
        """The seats' rows of that election, in order of seat id."""
        rows = [row for row in self.seats if row["election"] == election]
        return sorted(rows, key=lambda row: row["seat_id"])

    def candidates_in(self, election: str, seat: str) -> list[Fact]:
        """The candidates' rows of that election and seat."""
        return [
            row for row in self.candidates if (row["election"], row["seat_id"]) == (election, seat)
        ]


def facts_in(folder: Path) -> Facts:
    """The three published files."""
    names = ("candidates", "seats", "notes")
    return Facts(*(_rows(folder / f"east-midlands-{name}.csv") for name in names))


def _rows(path: Path) -> list[Fact]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def party_of(row: Fact) -> Party:
    """The party of a candidate's row."""
    return KNOWN[row["party"]]


def candidate_id(row: Fact) -> str:
    """A stable id: the seat's slug and the name's, with the election before it for the past."""
    own = f"{slug_from_name(row['seat'])}-{slug_from_name(row['candidate'])}"
    return own if row["election"] == "GE2019" else f"{row['election'].lower()}-{own}"


def hex_places() -> Mapping[str, tuple[int, int]]:
    """Column and row of every seat on the map, by name."""
    return {
        name: (q, r)
        for r, row in enumerate(HEX_ROWS)
        for q, name in enumerate(row)
        if name is not None
    }


def seats_text(facts: Facts) -> str:
    """seats.csv."""
    places = hex_places()
    rows = [
        (
            *(row["seat_id"], row["seat"], None, row["country"], row["region"], row["county"]),
            *(*places[row["seat"]], None),
        )
        for row in facts.seats_in("GE2019")
    ]
    return csv_text((*seats.SEAT_COLUMNS.required, *seats.SEAT_COLUMNS.optional), rows)


def groups_text(facts: Facts) -> str:
    """groups.csv: the three counties, the three cities, and the broadcast region."""
    rows: list[Sequence[Cell]] = []
    for county, (group, name) in COUNTIES.items():
        chosen = [row for row in facts.seats_in("GE2019") if row["county"] == county]
        rows += _members(group, name, "county", chosen)
    for start, city in CITIES.items():
        chosen = [row for row in facts.seats_in("GE2019") if row["seat"].startswith(start)]
        rows += _members(city.lower(), city, "city", chosen)
    rows += _members(*BROADCAST, "broadcast", facts.seats_in("GE2019"))
    return csv_text(("group_id", "name", "kind", "seat_id"), rows)


def _members(group: str, name: str, kind: str, chosen: Iterable[Fact]) -> list[Sequence[Cell]]:
    return [(group, name, kind, row["seat_id"]) for row in chosen]


def candidates_text(facts: Facts) -> str:
    """candidates.csv, in ballot order: alphabetical by surname."""
    rows: list[Sequence[Cell]] = []
    for seat in facts.seats_in("GE2019"):
        standing = facts.candidates_in("GE2019", seat["seat_id"])
        ballot = sorted(standing, key=lambda row: (row["surname"].casefold(), row["given_name"]))
        rows += [_candidate(facts, row, place) for place, row in enumerate(ballot, start=1)]
    columns = (*candidates.COLUMNS.required, *candidates.COLUMNS.optional)
    return csv_text(columns, rows)


def _candidate(facts: Facts, row: Fact, place: int) -> Sequence[Cell]:
    before = facts.candidates_in("GE2017", row["seat_id"])
    same = [candidate_id(old) for old in before if old["candidate"] == row["candidate"]]
    return (
        *(row["seat_id"], candidate_id(row), row["given_name"], row["surname"]),
        *(party_of(row).key, place, row["sitting_mp_for_this_seat"]),
        *(_former(facts, row), row["pronoun"], same[0] if same else None),
    )


def _former(facts: Facts, row: Fact) -> str | None:
    """A past, ended term in this seat is attested by a note with both its years."""
    subject = f"person:{row['seat_id']}:{row['candidate']}"
    terms = [note for note in facts.notes if note["subject"] == subject]
    return "here" if any(note["kind"] == "mp_for_this_seat" for note in terms) else None


def previous_text(facts: Facts) -> str:
    """previous.csv, in order of votes."""
    rows = [
        (row["seat_id"], candidate_id(row), row["candidate"], party_of(row).key, row["votes"])
        for seat in facts.seats_in("GE2017")
        for row in _most_votes_first(facts.candidates_in("GE2017", seat["seat_id"]))
    ]
    return csv_text(previous.CANDIDATE_COLUMNS.required, rows)


def _most_votes_first(rows: Iterable[Fact]) -> list[Fact]:
    return sorted(rows, key=lambda row: -int(row["votes"]))


def previous_seats_text(facts: Facts) -> str:
    """previous_seats.csv."""
    rows = []
    for seat in facts.seats_in("GE2017"):
        winner = _most_votes_first(facts.candidates_in("GE2017", seat["seat_id"]))[0]
        figures = (seat["electorate"], seat["valid_votes"], seat["invalid_votes"])
        rows.append((seat["seat_id"], party_of(winner).key, *figures, "no"))
    return csv_text(
        (
            *("seat_id", "winner_party", "electorate", "valid_votes", "rejected_votes"),
            "notional",
        ),
        rows,
    )


def notes_text(facts: Facts) -> str:
    """notes.csv: the published notes, and those that the project's editors attest."""
    rows: list[Sequence[Cell]] = [
        (note["subject"], note["kind"], note["value"], note["source"], LIBRARY)
        for note in facts.notes
    ]
    columns = (*notes.COLUMNS.required, *notes.COLUMNS.optional)
    return csv_text(columns, [*rows, *EXTRA_NOTES])


def results_text(facts: Facts) -> str:
    """results.csv: the declarations of the night in order of time."""
    declared = sorted(
        facts.seats_in("GE2019"), key=lambda row: (row["declared_at"], row["seat_id"])
    )
    rows = [
        (
            *(row["seat_id"], candidate_id(row), row["votes"], seat["valid_votes"]),
            *(seat["invalid_votes"], seat["electorate"], seat["declared_at"], 1, LIBRARY),
        )
        for seat in declared
        for row in _most_votes_first(facts.candidates_in("GE2019", seat["seat_id"]))
    ]
    columns = (
        *("seat_id", "candidate_id", "votes", "valid_votes", "rejected_votes"),
        *("electorate", "declared_at", "revision", "source"),
    )
    return csv_text(columns, rows)


def _past(facts: Facts) -> list[PastResult]:
    ids = {SeatId(row["seat_id"]) for row in facts.seats_in("GE2019")}
    return linked_results(ids, before=NIGHT)


def parties_of_night(facts: Facts) -> list[Party]:
    """Every party of the night, its baseline and its history, in order of charts."""
    past = parties_of_history(_past(facts), known=KNOWN)
    parties = {party.key: party for party in [*map(party_of, facts.candidates), *past]}
    return sorted(parties.values(), key=lambda party: (party.order, party.key))


ELECTION = """\
id = "ge2019-east-midlands"
name = "General election 2019: Derbyshire, Nottinghamshire, Leicestershire and Rutland"
date = 2019-12-12
close_of_poll = 22:00:00
time_zone = "Europe/London"
voting_system = "fptp"
languages = ["en"]
data_source = "House of Commons Library"
complaints = "complaints@example.org"
site = "https://example.org"

[baseline]
id = "ge2017"
name = "2017 general election"
kind = "actual"
date = 2017-06-08

[labels]
en = "This story was written by the newsroom's software from the figures as declared."

[context_lines]
en = "the first December general election since 1923"

[publishing]
results = "at_once"
roundup_kinds = ["county", "broadcast"]
"""

PAGES = """\
[[page]]
id = "east-midlands"
group = "east-midlands"
editors = []
questions = true

[page.title]
en = "East Midlands"
"""

SOURCES = """\
# Sources of this folder

The figures are those of the House of Commons Library (briefings CBP-7979, CBP-8749 and CBP-8647).
Contains Parliamentary information licensed under the Open Parliament Licence v3.0.

| file | where from |
| --- | --- |
| candidates.csv, previous.csv, previous_seats.csv, results.csv | the Library's results by candidate and by seat for 2017 and 2019; declaration times as the Library gives them |
| history.csv | UK seat results by party, 2010-2017, from the project's own `history/uk.csv` |
| notes.csv | the source of each note stands beside it; "check before the night" marks those that a newsroom should confirm |
| election.toml, parties.toml, groups.csv, pages.toml, hex places of seats.csv, sample_posts.toml | the project's own |

Bolsover's and Gedling's electorates of 2019 differ between two of the Library's files; those of the results by seat stand here.
`tools/make_shipped_night.py` makes every file of this folder but `sample_posts.toml`.
"""  # noqa: E501 - a table row of Markdown cannot be broken


def files_of_night(facts: Facts) -> Mapping[str, str]:
    """Every file of the folder that is made by rule, by name."""
    return {
        "election.toml": ELECTION,
        "parties.toml": parties_text(parties_of_night(facts)),
        "seats.csv": seats_text(facts),
        "groups.csv": groups_text(facts),
        "candidates.csv": candidates_text(facts),
        "previous.csv": previous_text(facts),
        "previous_seats.csv": previous_seats_text(facts),
        "history.csv": history_text(_past(facts)),
        "notes.csv": notes_text(facts),
        "results.csv": results_text(facts),
        "pages.toml": PAGES,
        "SOURCES.md": SOURCES,
    }


def main(source: Path, target: Path = TARGET) -> None:
    """The folder stands as made from the published figures."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in files_of_night(facts_in(source)).items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"made {target}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/facts"))
