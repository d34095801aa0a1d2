from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from countnight.cli.app import main
from countnight.cli.new import day_before
from countnight.elections.check import check_election
from countnight.elections.errors import FolderTakenError
from countnight.elections.folder import read_election
from countnight.elections.template import TEMPLATE_FILES, election_id_from_folder, write_template
from countnight.model.finding import Severity

DAY = date(2026, 5, 7)


def ran(*arguments: str | Path) -> int:
    """The exit code of the command line."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_the_template_is_a_whole_election(tmp_path: Path) -> None:
    """Nothing in it is marked hold or warn: it can be served as it is."""
    write_template(tmp_path / "fernwick", day=DAY)

    findings = check_election(read_election(tmp_path / "fernwick"))

    assert {one.severity for one in findings} <= {Severity.NOTE}


def test_the_template_is_a_night_of_that_day_named_after_its_folder(tmp_path: Path) -> None:
    """The store is named after the id, and nothing goes out before ten on that day."""
    write_template(tmp_path / "Market Fernwick", day=DAY)

    election = read_election(tmp_path / "Market Fernwick").election

    assert election is not None
    assert election.id == "market-fernwick"
    assert election.close_of_poll == datetime(2026, 5, 7, 21, tzinfo=UTC)
    assert list(election.pages) == ["fernwick"]


def test_a_folder_whose_name_has_no_letters_still_gets_an_id() -> None:
    """An id stands in file names and addresses."""
    assert election_id_from_folder(Path("/tmp/…")) == "my-election"  # noqa: S108 - not opened


def test_files_that_are_there_are_not_written_over(tmp_path: Path) -> None:
    """Candidates that somebody typed in stay, and nothing else is written beside them."""
    (tmp_path / "candidates.csv").write_text("mine", encoding="utf-8")

    with pytest.raises(FolderTakenError, match=r"already has candidates\.csv"):
        write_template(tmp_path, day=DAY)

    assert [one.name for one in tmp_path.iterdir()] == ["candidates.csv"]
    assert (tmp_path / "candidates.csv").read_text(encoding="utf-8") == "mine"


def test_the_command_writes_every_file_and_says_what_is_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 0, and the next command is named."""
    assert ran("new", tmp_path / "own", "--date", "2026-05-07") == 0

    said = capsys.readouterr()
    assert sorted(one.name for one in (tmp_path / "own").iterdir()) == sorted(TEMPLATE_FILES)
    assert "Wrote 8 files" in said.out
    assert f"Next: countnight check-election {tmp_path / 'own'}" in said.err


def test_without_a_date_the_poll_has_closed(tmp_path: Path) -> None:
    """Whoever tries it out need not wait until ten in the evening."""
    just_past_midnight = datetime(2026, 5, 8, 0, 1, tzinfo=UTC)

    write_template(tmp_path / "own", day=day_before(just_past_midnight))

    election = read_election(tmp_path / "own").election
    assert election is not None
    assert election.close_of_poll < just_past_midnight


def test_a_second_time_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, as of every folder that cannot be used."""
    ran("new", tmp_path / "own")
    capsys.readouterr()

    assert ran("new", tmp_path / "own") == 2

    assert "already has election.toml" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "own").write_text("", encoding="utf-8")

    assert ran("new", tmp_path / "own") == 2

    assert "choose another folder" in capsys.readouterr().err
