from pathlib import Path

from election_desk import ELECTION, findings_with, folder_with, places_of

from countnight.elections.folder import read_election
from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.ids import SeatId

RULES = (
    ELECTION
    + """
[count]
double_entry = "second_person"
checkers_declare = true

[count.assigned]
"J.Smith" = ["S2", "northgate"]
"""
)


def test_the_rules_of_the_count_are_read(tmp_path: Path) -> None:
    """How often a result is keyed in, and who is at which count, by id or by slug."""
    election = read_election(folder_with(tmp_path, election_toml=RULES)).election

    assert election is not None
    assert election.counting == CountRules(
        DoubleEntry.SECOND_PERSON,
        checkers_declare=True,
        assigned={"j.smith": (SeatId("S2"), SeatId("S1"))},
    )


def test_without_rules_an_entry_is_made_once_and_by_anybody(tmp_path: Path) -> None:
    """A folder of before need not be changed."""
    election = read_election(folder_with(tmp_path)).election

    assert election is not None
    assert election.counting == CountRules()


def test_what_is_wrong_in_the_rules_is_named(tmp_path: Path) -> None:
    """A word that we do not know, a seat that there is not, a key that nobody reads."""
    wrong = RULES.replace("second_person", "thrice").replace('"S2"', '"S9"')
    wrong = wrong.replace("checkers_declare", "checkers_decide")

    assert places_of(findings_with(tmp_path, election_toml=wrong)) == [
        ("key-unknown", "election.toml", None, "count.checkers_decide"),
        ("unknown-choice", "election.toml", None, "count.double_entry"),
        ("unknown-seat", "election.toml", None, "count.assigned.J.Smith"),
    ]
