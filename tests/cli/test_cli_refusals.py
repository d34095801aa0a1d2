from pathlib import Path

import pytest
from terminal import SHIPPED, told

from countnight.elections.shipped import election_folder

SHIPPED_NIGHT = election_folder(SHIPPED)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("story", "no-such-night", "Bassetlaw"), 2, "no-such-night"),
        (("story", SHIPPED), 2, "Missing argument"),
        (("story", SHIPPED, "Bassetlaw", "--kind", "sonnet"), 2, "sonnet"),
        (("facts", SHIPPED, "Bassetlaw", "--at", "teatime"), 2, "neither a position nor a time"),
        (("replay", SHIPPED, "--speed", "fast"), 2, "--speed"),
        (("replay", SHIPPED, "--speed", "-1"), 2, "--speed"),
        (("replay", SHIPPED, "--faults", "f.toml"), 2, "--faults needs --test"),
        (("replay", SHIPPED, "--into", "http://127.0.0.1:9"), 2, "--token"),
        (("replay", SHIPPED, "--into", "http://127.0.0.1:9", "--token", "x"), 4, "does not answer"),
        (("replay", SHIPPED, "--test", "--faults", "none.toml"), 3, "none.toml"),
        (("receive", "pigeon", "x.csv"), 2, "FORMAT is one of"),
        (("receive", "results-csv", "none.csv"), 3, "none.csv"),
        (("post", SHIPPED, "nowhere", "--headline", "H", "--body", "-"), 1, "no page nowhere"),
        (("post", SHIPPED, "east-midlands", "--headline", "H", "--body", "none.md"), 3, "none.md"),
        (("proofread", SHIPPED, "none.txt"), 3, "none.txt"),
        (("serve", SHIPPED, "--mail", "mail.example.org"), 2, "no mail can be sent"),
        (("serve", SHIPPED, "--mail", "smtps://mail.example.org"), 2, "no mail can be sent"),
        (("sing",), 2, "No such command"),
        (("check-election", "no-such-night"), 2, "no-such-night"),
        (("import", "commons-library", "d", "--seats", "s.csv"), 2, "together"),
    ],
)
def test_what_cannot_be_done_ends_with_its_code_and_a_reason(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    """2 for usage, 3 for refused input, 4 for a fault; stdout stays empty."""
    answer = told(*arguments, given="Text.", folder=tmp_path)

    assert answer.code == code, answer.err
    assert said in answer.err
    assert answer.out == ""


def test_a_store_that_is_none_is_a_fault(tmp_path: Path) -> None:
    """Exit code 4, and the file is left as it was."""
    store = tmp_path / "n.countnight"
    store.write_text("a shopping list", encoding="utf-8")

    answer = told("replay", SHIPPED, "--store", store)

    assert answer.code == 4
    assert str(store) in answer.err
    assert store.read_text(encoding="utf-8") == "a shopping list"


def test_a_live_store_refuses_a_rehearsal(tmp_path: Path) -> None:
    """And the other way round: exit code 3, and another store is asked for."""
    live, test = tmp_path / "live.countnight", tmp_path / "test.countnight"
    told("replay", SHIPPED, "--store", live)
    told("replay", SHIPPED, "--store", test, "--test")

    for answer in (
        told("replay", SHIPPED, "--store", live, "--test"),
        told("replay", SHIPPED, "--store", test),
    ):
        assert answer.code == 3
        assert "--store" in answer.err


def test_a_rehearsal_that_held_something_ends_with_1(tmp_path: Path) -> None:
    """The report is on stdout, the finding on stderr."""
    faults = tmp_path / "faults.toml"
    faults.write_text(
        '[[fault]]\nkind = "row-twice"\nseat_id = "E14000710"\n'
        'candidates = ["gedling-tom-randall"]\n',
        encoding="utf-8",
    )

    answer = told("replay", SHIPPED, "--test", "--faults", faults)

    assert answer.code == 1
    assert "31 accepted, 1 held" in answer.out
    assert "stands here again" in answer.err


def test_an_election_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    """Exit code 3, and the way to all that is wrong."""
    (tmp_path / "election.toml").write_text('id = "e"\n', encoding="utf-8")

    answer = told("story", tmp_path, "all")

    assert answer.code == 3
    assert "countnight check-election" in answer.err


def test_the_version_is_printed() -> None:
    """One line on stdout."""
    answer = told("--version")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.strip().count(".") == 2


def test_a_feed_goes_into_the_only_night_of_the_folder(tmp_path: Path) -> None:
    """Which election it is need not be said again: the store knows."""
    results = SHIPPED_NIGHT.joinpath("results.csv").read_bytes()
    (tmp_path / "feed.csv").write_bytes(results)
    first = told("receive", "results-csv", "feed.csv", folder=tmp_path)
    again = told("receive", "results-csv", "feed.csv", folder=tmp_path)

    assert "taking ge2019-east-midlands" in first.err
    assert (again.code, again.err) == (0, "")
    assert again.out.count("was there before") == 32


def test_two_nights_in_a_folder_are_not_guessed_between(tmp_path: Path) -> None:
    """A feed in the wrong store would be worse than a question."""
    for name in ("one", "two"):
        told("replay", SHIPPED, "--store", f"{name}.countnight", folder=tmp_path)
    (tmp_path / "feed.csv").write_bytes(SHIPPED_NIGHT.joinpath("results.csv").read_bytes())
    said = told("receive", "results-csv", "feed.csv", folder=tmp_path)

    assert said.code == 2
    assert "one.countnight, two.countnight" in said.err
