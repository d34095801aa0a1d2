import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from countnight.intake.sources.files import SourceUnreadableError, changed_files, files_in


def names(found: list[str]) -> list[str]:
    """The last parts of the names."""
    return [Path(name).name for name in found]


def pause_doing(steps: Sequence[Callable[[], object]]) -> Callable[[], bool]:
    """A pause in which the next of the steps happens; after the last, following ends."""
    left = iter(steps)

    def pause() -> bool:
        step = next(left, None)
        if step is not None:
            step()
        return step is not None

    return pause


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """One file gives its bytes under its own name."""
    path = tmp_path / "night.csv"
    path.write_bytes(b"\xff\x00")

    (one,) = files_in(str(path))
    assert (one.name, one.data) == (str(path), b"\xff\x00")


def test_a_folder_is_read_in_order_of_names(tmp_path: Path) -> None:
    """Files come sorted; hidden ones and folders are passed over."""
    for name in ("b.csv", "a.csv", ".hidden"):
        (tmp_path / name).write_text(name)
    (tmp_path / "c").mkdir()

    assert names([one.name for one in files_in(str(tmp_path))]) == ["a.csv", "b.csv"]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is piped in is read as bytes."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"seat_id")))

    (one,) = files_in("-")
    assert (one.name, one.data) == ("standard input", b"seat_id")


def test_a_missing_file_is_said_plainly(tmp_path: Path) -> None:
    """The message names the file and the reason."""
    with pytest.raises(SourceUnreadableError, match=r"nothing\.csv: no such file or folder"):
        list(files_in(str(tmp_path / "nothing.csv")))


def test_a_followed_folder_gives_new_and_changed_files_once_they_are_settled(
    tmp_path: Path,
) -> None:
    """A file is read when two looks found it alike, and again only when it changed."""
    steps: list[Callable[[], object]] = [
        lambda: (tmp_path / "b.csv").write_text("first"),
        lambda: (tmp_path / "b.csv").write_text("longer than first"),
        lambda: None,
        lambda: None,
    ]
    (tmp_path / "a.csv").write_text("a")

    found = changed_files(str(tmp_path), pause=pause_doing(steps))
    given = [(Path(one.name).name, one.data) for one in found]
    assert given == [("a.csv", b"a"), ("b.csv", b"longer than first")]


def test_a_file_that_goes_away_between_two_looks_is_passed_over(tmp_path: Path) -> None:
    """Senders move files away; following goes on."""
    path, other = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_text("a")
    other.write_text("b")

    found = changed_files(str(tmp_path), pause=pause_doing([path.unlink, lambda: None]))
    given = [Path(one.name).name for one in found]
    assert given == ["b.csv"]
