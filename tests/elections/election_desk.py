"""A small election folder for tests: four seats' worth of files, each of which can be spoiled."""

from collections.abc import Mapping
from pathlib import Path

from countnight.elections.folder import read_election
from countnight.model.finding import Finding

ELECTION = """\
id = "test-night"
name = "Test night"
date = 2019-12-12
close_of_poll = 22:00:00
time_zone = "Europe/London"
voting_system = "fptp"
languages = ["en"]
data_source = "The council"
complaints = "complaints@example.org"

[baseline]
id = "before"
name = "the election before"
kind = "actual"
date = 2017-06-08

[labels]
en = "Written by rule."

[publishing]
results = "at_once"
roundup_kinds = ["county"]
"""

PARTIES = """\
[red]
colour = "#dc3545"
order = 1
[red.en]
name = "Red"
collective = "the Reds"
possessive = "the Reds'"
adjective = "Red"
bracket = "Red"
abbreviation = "R"
is_plural = true

[blue]
colour = "#2b7de0"
order = 2
[blue.en]
name = "Blue"
collective = "Blue"
possessive = "Blue's"
adjective = "Blue"
bracket = "Blue"
abbreviation = "B"
"""

PAGES = """\
[[page]]
id = "town"
group = "town"
[page.title]
en = "The town"
"""

FILES: Mapping[str, str] = {
    "election.toml": ELECTION,
    "parties.toml": PARTIES,
    "pages.toml": PAGES,
    "seats.csv": "seat_id,name,hex_q,hex_r\nS1,Northgate,0,0\nS2,Southgate,0,1\n",
    "groups.csv": "group_id,name,kind,seat_id\ntown,The Town,county,S1\ntown,The Town,county,S2\n",
    "candidates.csv": (
        "seat_id,candidate_id,given_name,surname,party,ballot_order,sitting,former,pronoun,"
        "previous_candidate_id\n"
        "S1,s1-ann-ash,Ann,Ash,red,1,yes,,she,before-s1-ann-ash\n"
        "S1,s1-bob-box,Bob,Box,blue,2,no,elsewhere,he,\n"
        "S2,s2-cat-cox,Cat,Cox,red,1,no,,,\n"
        "S2,s2-dan-day,Dan,Day,blue,2,no,,he,\n"
    ),
    "previous.csv": (
        "seat_id,candidate_id,candidate,party,votes\n"
        "S1,before-s1-ann-ash,Ann Ash,red,60\n"
        "S1,before-s1-eve-elm,Eve Elm,blue,40\n"
        "S2,before-s2-dan-day,Dan Day,blue,70\n"
    ),
    "previous_seats.csv": (
        "seat_id,winner_party,electorate,valid_votes,rejected_votes,notional\n"
        "S1,red,200,100,1,no\n"
        "S2,blue,200,70,0,no\n"
    ),
    "history.csv": (
        "seat_id,election_date,boundary_set,party,votes,won\n"
        "S1,2015-05-07,2010,red,55,yes\nS2,2015-05-07,2010,blue,65,yes\n"
    ),
    "notes.csv": (
        "subject,kind,value,source,attested_by\n"
        "person:S1:Ann Ash,mp_for_this_seat_since,2010,The council,The desk\n"
    ),
}


def folder_with(place: Path, **changes: str | bytes | None) -> Path:
    """The small folder, some files replaced; None takes a file away. `_` stands for the dot."""
    named = {
        name.replace("_toml", ".toml").replace("_csv", ".csv"): text
        for name, text in changes.items()
    }
    for name, text in {**FILES, **named}.items():
        if isinstance(text, bytes):
            (place / name).write_bytes(text)
        elif text is not None:
            (place / name).write_text(text, encoding="utf-8", newline="\n")
    return place


def findings_with(place: Path, **changes: str | bytes | None) -> tuple[Finding, ...]:
    """What reading the folder finds when some of its files are replaced."""
    return read_election(folder_with(place, **changes)).findings


def places_of(
    findings: tuple[Finding, ...],
) -> list[tuple[str, str | None, int | None, str | None]]:
    """Code, file, row and column of each finding."""
    return [(one.code, one.file, one.row, one.column) for one in findings]
