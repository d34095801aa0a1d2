import json
from pathlib import Path

import pytest
from election_desk import FILES, folder_with
from published_rows import LABOUR, candidate, file_of, seat

from countnight.cli.app import main


def ran(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of the command line."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    spoken = capsys.readouterr()
    code = ended.value.code
    assert isinstance(code, int)
    return code, spoken.out, spoken.err


def test_the_shipped_night_is_ready(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on stdout, one sentence on stderr, exit code 0."""
    assert ran(capsys, "check-election", "ge2019-east-midlands") == (
        0,
        "",
        "Nothing is missing: the election is ready.\n",
    )


def test_a_faulty_folder_is_told_by_file_row_and_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A vote of 4O ends with exit code 1."""
    folder_with(tmp_path, previous_csv=FILES["previous.csv"].replace(",40", ",4O"))

    code, out, err = ran(capsys, "check-election", tmp_path)

    assert code == 1
    assert "previous.csv row 3 votes" in out
    assert "Correct what is marked" in err


def test_findings_come_as_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line, absent parts null."""
    folder_with(tmp_path, previous_csv=FILES["previous.csv"].replace(",40", ",4O"))

    _, out, _ = ran(capsys, "check-election", tmp_path, "--json")

    first = json.loads(out.splitlines()[0])
    assert (first["code"], first["severity"], first["row"]) == ("not-a-whole-number", "hold", 3)
    assert first["fact"] is None


def test_a_note_does_not_stand_in_the_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column of one's own is mentioned, and the election is ready all the same."""
    seats = "seat_id,name,hex_q,hex_r,remark\nS1,Northgate,0,0,x\nS2,Southgate,0,1,\n"

    code, out, err = ran(capsys, "check-election", folder_with(tmp_path, seats_csv=seats))

    assert code == 0
    assert out.startswith("note  seats.csv row 1 remark")
    assert "ready" in err


def test_an_unknown_election_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with what there is to choose from."""
    code, out, err = ran(capsys, "check-election", "ge1066")

    assert (code, out) == (2, "")
    assert "ge2019-east-midlands" in err


def test_an_import_ends_with_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder is written and can be checked at once; a second import does not overwrite it."""
    people = file_of(tmp_path / "people.csv", [candidate("Ann", "Ash", LABOUR, "600")])
    places = file_of(
        tmp_path / "places.csv", [seat("13/12/2019 02:30", electorate="1500", valid="600")]
    )
    night = tmp_path / "night"
    given = ("import", "commons-library", night, "--candidates", people, "--seats", places)

    first, again, over = ran(capsys, *given), ran(capsys, *given), ran(capsys, *given, "--replace")

    assert (first[0], again[0], over[0]) == (0, 2, 0)
    assert f"countnight check-election {night}" in first[2]
    assert "--replace" in again[2]
    assert (night / "results.csv").is_file()


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--candidates", "a.csv"),
        ("--previous-seats", "a.csv", "--notional", "b.csv"),
        (
            *("--candidates", "a", "--seats", "b", "--previous-candidates", "c"),
            *("--previous-seats", "d", "--notional", "e"),
        ),
        ("--notional", "e", "--previous-candidates", "c", "--previous-seats", "d"),
    ],
)
def test_files_that_do_not_go_together_are_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    """Exit code 2, and nothing is written."""
    code, _, err = ran(capsys, "import", "commons-library", tmp_path / "night", *options)

    assert code == 2
    assert "--" in err
    assert not (tmp_path / "night").exists()


def test_a_refused_file_ends_with_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not the publisher's is named, and nothing is written."""
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"seat,votes\n\xe9,1\n")
    night = tmp_path / "night"

    code, out, err = ran(capsys, "import", "commons-library", night, "--notional", bad)

    assert code == 3
    assert "bad.csv is not UTF-8: byte 11 on line 2" in out
    assert "Nothing was written" in err
    assert not night.exists()
