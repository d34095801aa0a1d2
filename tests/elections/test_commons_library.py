import csv
from pathlib import Path

import pytest
from published_rows import (
    CO_OPERATIVE,
    CONSERVATIVE,
    INDEPENDENT,
    LABOUR,
    candidate,
    file_of,
    seat,
)

from countnight.elections.commons_library import (
    ImportedFolder,
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.elections.errors import FolderNotWrittenError
from countnight.elections.folder import read_election
from countnight.model.election import Election
from countnight.model.ids import PartyKey, SeatId

NORTHGATE = SeatId("E14000001")


def files_in(place: Path) -> PublishedFiles:
    """Two small elections in one seat, as published."""
    now = [
        candidate("Ann", "Ash\t", CO_OPERATIVE, "600", ("Yes", "Yes", "11")),
        candidate("Bea", "Box", CONSERVATIVE, "300", ("No", "Yes", "12")),
        candidate("Cleo", "Cox", INDEPENDENT, "60", ("Yes", "Yes", "13")),
        candidate("Cleo", "Cox", ("Pirate Party UK", "Prte", "PP770", ""), "40"),
    ]
    before = [
        candidate("Ann", "Ash", LABOUR, "450", ("No", "No", "11")),
        candidate("Bea", "Box", CONSERVATIVE, "400", ("Yes", "Yes", "12")),
    ]
    return PublishedFiles(
        candidates=file_of(place / "now-candidates.csv", now),
        seats=file_of(
            place / "now-seats.csv", [seat("13/12/2019 02:30", electorate="1500", valid="1000")]
        ),
        previous_candidates=file_of(place / "before-candidates.csv", before),
        previous_seats=file_of(
            place / "before-seats.csv", [seat("09/06/2017 03:15", electorate="1400", valid="850")]
        ),
    )


def election_from(imported: ImportedFolder, place: Path) -> Election:
    """The imported folder, written and read back without a finding."""
    write_folder(place, imported.files)
    reading = read_election(place)
    assert reading.findings == ()
    assert reading.election is not None
    return reading.election


def test_an_imported_folder_reads_back(tmp_path: Path) -> None:
    """Seat names lose their stray capitals, and the night is found from its first declaration."""
    imported = import_commons_library(files_in(tmp_path))
    election = election_from(imported, tmp_path / "night")

    assert imported.findings == ()
    assert election.seats[NORTHGATE].name == "City of Northgate"
    assert (election.id, election.date.isoformat()) == ("ge2019-uk", "2019-12-12")
    assert (election.baseline.id, str(election.baseline.date)) == ("ge2017", "2017-06-08")


def test_a_person_is_linked_to_last_time(tmp_path: Path) -> None:
    """Same name, same seat; a stray tab in a surname is no other name."""
    election = election_from(import_commons_library(files_in(tmp_path)), tmp_path / "night")

    by_party = {one.party: one for one in election.candidacies[NORTHGATE]}
    ann, bea = by_party[PartyKey("labour_coop")], by_party[PartyKey("conservative")]
    assert (ann.name, ann.is_sitting) == ("Ann Ash", True)
    assert ann.previous_id == "ge2017-city-of-northgate-ann-ash"
    assert (bea.is_sitting, bea.is_former) == (False, True)


def test_labour_and_cooperative_folds_into_labour(tmp_path: Path) -> None:
    """The party that it is counted with is there, even where it has no candidate of its own."""
    files = files_in(tmp_path)
    only_now = PublishedFiles(candidates=files.candidates, seats=files.seats)

    election = election_from(import_commons_library(only_now), tmp_path / "night")

    assert election.main_party(election.parties[PartyKey("labour_coop")].key) == "labour"
    assert "labour" in election.parties


def test_namesakes_in_one_seat_keep_their_own_votes(tmp_path: Path) -> None:
    """Two people called Cleo Cox are two candidacies."""
    imported = import_commons_library(files_in(tmp_path))

    votes = {
        row["candidate_id"]: row["votes"]
        for row in csv.DictReader(imported.files["results.csv"].splitlines())
    }
    assert votes["city-of-northgate-cleo-cox"] == "60"
    assert votes["city-of-northgate-cleo-cox-2"] == "40"


def test_times_of_declaration_carry_their_offset(tmp_path: Path) -> None:
    """Local time in June is an hour ahead of UTC, in December it is not."""
    files = files_in(tmp_path)
    june = PublishedFiles(candidates=files.previous_candidates, seats=files.previous_seats)

    december_text = import_commons_library(files).files["results.csv"]
    june_text = import_commons_library(june).files["results.csv"]

    assert "2019-12-13T02:30:00+00:00" in december_text
    assert "2017-06-09T03:15:00+01:00" in june_text


def test_a_party_without_grammar_gets_plain_forms(tmp_path: Path) -> None:
    """A party that the table does not know is named as published."""
    election = election_from(import_commons_library(files_in(tmp_path)), tmp_path / "night")

    pirates = election.parties[PartyKey("pirate_party_uk")].forms["en"]
    assert (pirates.name, pirates.collective) == ("Pirate Party UK", "Pirate Party UK")
    assert pirates.possessive == "Pirate Party UK's"


def test_bad_rows_refuse_the_files_and_are_named(tmp_path: Path) -> None:
    """A vote of 3OO stops the import: nothing is written, and the row is named."""
    files = files_in(tmp_path)
    file_of(tmp_path / "now-candidates.csv", [candidate("Ann", "Ash", LABOUR, "3OO")])

    imported = import_commons_library(files)

    assert imported.files == {}
    assert [(one.code, one.file, one.row, one.column) for one in imported.findings] == [
        ("not-a-whole-number", "now-candidates.csv", 1, "19")
    ]


def test_a_file_of_another_layout_is_refused_once(tmp_path: Path) -> None:
    """Giving the files the wrong way round is one finding a file, not thousands."""
    files = files_in(tmp_path)

    imported = import_commons_library(
        PublishedFiles(candidates=files.seats, seats=files.candidates)
    )

    assert imported.files == {}
    assert [one.code for one in imported.findings] == ["wrong-layout", "wrong-layout"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'"never closed', b"a,b\n"])
def test_no_bytes_make_a_traceback(tmp_path: Path, content: bytes) -> None:
    """Whatever the file holds, the answer is a finding."""
    bad = tmp_path / "bad.csv"
    bad.write_bytes(content)

    imported = import_commons_library(PublishedFiles(candidates=bad, seats=bad))

    assert imported.files == {}
    assert imported.findings


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A wrong path says which file could not be read."""
    imported = import_commons_library(PublishedFiles(notional=tmp_path / "nowhere.csv"))

    assert [(one.code, one.file) for one in imported.findings] == [
        ("file-unreadable", "nowhere.csv")
    ]


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("", encoding="utf-8")

    with pytest.raises(FolderNotWrittenError, match="choose another folder"):
        write_folder(tmp_path / "taken", {"election.toml": ""})
