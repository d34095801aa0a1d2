"""The whole published files, where they stand beside the project."""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from countnight.elections.check import check_election
from countnight.elections.commons_library import (
    ImportedFolder,
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.elections.folder import read_election
from countnight.model.election import BaselineKind, Election
from countnight.model.finding import Severity
from countnight.model.ids import GroupId, PartyKey, SeatId

RESULTS = Path(__file__).parents[3] / "shared/data/uk/results"
NOTIONAL = RESULTS / "ge2019-notional-on-2024-boundaries.csv"
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(
        not RESULTS.is_dir(), reason="the published result files are not beside the project"
    ),
]


def candidacies(year: int) -> Path:
    """The file of candidates of that year."""
    return RESULTS / f"ge{year}-candidacies.csv"


def constituencies(year: int) -> Path:
    """The file of seats of that year."""
    return RESULTS / f"ge{year}-constituencies.csv"


WAYS = {
    "2019 on 2017": PublishedFiles(
        candidacies(2019), constituencies(2019), candidacies(2017), constituencies(2017)
    ),
    "2017 alone": PublishedFiles(candidacies(2017), constituencies(2017)),
    "2010 on 2005 notional": PublishedFiles(
        candidacies(2010),
        constituencies(2010),
        notional=RESULTS / "ge2005-notional-on-2010-boundaries.csv",
    ),
    "2019 notional": PublishedFiles(notional=NOTIONAL),
}


@cache
def imported(way: str) -> ImportedFolder:
    """The import of that name, made once."""
    return import_commons_library(WAYS[way])


def election_of(way: str, place: Path) -> Election:
    """The imported folder, read back."""
    write_folder(place, imported(way).files)
    reading = read_election(place)
    assert reading.election is not None
    return reading.election


@pytest.mark.parametrize("way", WAYS)
def test_650_seats_read_back_without_a_fault(way: str, tmp_path: Path) -> None:
    """No finding at all in reading what the import wrote."""
    write_folder(tmp_path, imported(way).files)
    reading = read_election(tmp_path)

    assert reading.findings == ()
    assert reading.election is not None
    assert len(reading.election.seats) == 650
    assert len(reading.election.groups[GroupId("uk")].seats) == 650


def test_2019_on_2017_is_ready_but_for_the_map(tmp_path: Path) -> None:
    """check-election finds nothing to hold or warn of."""
    write_folder(tmp_path, imported("2019 on 2017").files)

    findings = check_election(read_election(tmp_path))

    assert {finding.code for finding in findings} == {"no-map"}


def test_2017_has_no_baseline_and_says_so(tmp_path: Path) -> None:
    """Without last time's files there is no hold or gain, and nothing stands in the way."""
    write_folder(tmp_path, imported("2017 alone").files)

    findings = check_election(read_election(tmp_path))

    assert {finding.severity for finding in findings} == {Severity.NOTE}
    assert "no-baseline" in {finding.code for finding in findings}


def test_a_later_night_waits_for_its_candidates(tmp_path: Path) -> None:
    """On the boundaries of 2024 the baseline is there; the candidates are to be filled in."""
    write_folder(tmp_path, imported("2019 notional").files)
    reading = read_election(tmp_path)

    codes = {finding.code for finding in check_election(reading)}

    assert "no-candidates" in codes
    assert reading.election is not None
    assert reading.election.baseline.kind is BaselineKind.NOTIONAL
    assert [one.code for one in imported("2019 notional").findings] == ["date-assumed"]


def test_the_notional_result_is_the_published_one(tmp_path: Path) -> None:
    """Conservatives 372, Labour 200, SNP 48, Liberal Democrats 8; the Speaker's seat apart."""
    election = election_of("2019 notional", tmp_path)
    won = Counter(one.winner_party for one in election.previous.values())

    assert won[PartyKey("conservative")] == 372
    assert won[PartyKey("labour")] == 200
    assert won[PartyKey("snp")] == 48
    assert won[PartyKey("liberal_democrat")] == 8
    assert won[PartyKey("speaker")] == 1


def test_notional_majorities_are_the_published_ones(tmp_path: Path) -> None:
    """With sums and maxima left out, all 650 seats add up and give the stated majority."""
    election = election_of("2019 notional", tmp_path)
    with NOTIONAL.open(encoding="utf-8", newline="") as file:
        stated = {cells[0]: int(cells[10]) for cells in csv.reader(file)}

    derived = {
        election.seats[one.seat].name: one.candidates[0].votes - one.candidates[1].votes
        for one in election.previous.values()
    }

    assert sum(derived.values()) == sum(stated.values())
    assert derived["Ynys Môn"] == 1968
    assert {name: derived[name] for name in stated if name in derived} == {
        name: majority for name, majority in stated.items() if name in derived
    }


def test_revised_scottish_codes_are_the_new_ones(tmp_path: Path) -> None:
    """Five seats of 2024 have codes other than in the notional file."""
    seats = election_of("2019 notional", tmp_path).seats

    assert seats[SeatId("S14000111")].name == "West Aberdeenshire and Kincardine"
    assert SeatId("S14000058") not in seats


def test_mps_who_changed_seat_sit_elsewhere(tmp_path: Path) -> None:
    """Six stood in 2019 in seats that were not theirs; no seat has two sitting MPs."""
    election = election_of("2019 on 2017", tmp_path)
    rows = csv.DictReader(imported("2019 on 2017").files["candidates.csv"].splitlines())
    elsewhere = [row["candidate_id"] for row in rows if row["former"] == "elsewhere"]

    assert len(elsewhere) == 6
    assert "kensington-samuel-gyimah" in elsewhere
    assert all(
        sum(one.is_sitting for one in standing) <= 1 for standing in election.candidacies.values()
    )


def test_wrong_flags_are_put_right_with_a_note(tmp_path: Path) -> None:
    """Ivan Lewis was the MP for Bury South and Dominic Grieve for Beaconsfield."""
    election = election_of("2019 on 2017", tmp_path)
    sitting = {
        one.name for standing in election.candidacies.values() for one in standing if one.is_sitting
    }
    notes = [one for one in imported("2019 on 2017").findings if one.severity is Severity.NOTE]

    assert {"Ivan Lewis", "Dominic Grieve"} <= sitting
    assert not {"Michael Boyle", "Adam Cleary"} & sitting
    assert len(notes) == 5


def test_the_three_green_parties_are_three(tmp_path: Path) -> None:
    """The published abbreviation 'Green' covers three parties."""
    parties = election_of("2019 on 2017", tmp_path).parties

    assert {"green", "scottish_green", "green_ni"} <= set(parties)


def test_every_party_can_be_spoken_of(tmp_path: Path) -> None:
    """Every party of 2010 to 2019 has forms with plain apostrophes and no doubled articles."""
    for way in WAYS:
        for party in election_of(way, tmp_path / way.replace(" ", "-")).parties.values():
            forms = party.forms["en"]

            assert "\u2019" not in forms.possessive
            assert not forms.collective.startswith("the The ")
            assert forms.bracket == forms.bracket.strip() != ""
