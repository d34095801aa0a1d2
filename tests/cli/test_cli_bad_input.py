import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import SHIPPED, Said, told

from countnight.elections.shipped import election_folder

BAD = {
    "row-repeated": "E14000546",
    "candidate-unknown": "E14000577",
    "vote-unreadable": "E14000710",
    "votes-negative": "E14000748",
    "sum-differs": "E14000535",
}
"""The fault that is put into each seat."""

Row = dict[str, str]


def twice(rows: list[Row]) -> None:
    """The first candidate stands twice."""
    rows.insert(1, dict(rows[0]))


def stranger(rows: list[Row]) -> None:
    """A mistyped candidate, who does not stand here."""
    rows[0]["candidate_id"] += "e"


def letter(rows: list[Row]) -> None:
    """A letter O among the digits."""
    rows[0]["votes"] = "1O23"


def negative(rows: list[Row]) -> None:
    """Fewer votes than none."""
    rows[0]["votes"] = "-12"


def one_more(rows: list[Row]) -> None:
    """One vote too many for the total."""
    rows[0]["votes"] = str(int(rows[0]["votes"]) + 1)


FAULTS: dict[str, Callable[[list[Row]], None]] = {
    "row-repeated": twice,
    "candidate-unknown": stranger,
    "vote-unreadable": letter,
    "votes-negative": negative,
    "sum-differs": one_more,
}


def bad_file(folder: Path) -> Path:
    """The shipped results with each fault in a seat of its own."""
    text = election_folder(SHIPPED).joinpath("results.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    seats: dict[str, list[Row]] = {}
    for row in reader:
        seats.setdefault(row["seat_id"], []).append(row)
    for code, seat in BAD.items():
        FAULTS[code](seats[seat])
    path = folder / "bad.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, reader.fieldnames or ())
        writer.writeheader()
        writer.writerows(row for rows in seats.values() for row in rows)
    return path


def received(file: Path, folder: Path) -> Said:
    """What `countnight receive results-csv` says of the file."""
    return told("receive", "results-csv", file, "--json", folder=folder)


def line_of(file: Path, *, seat: str) -> int:
    """The row on which the seat begins, as a spreadsheet counts."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(seat))


@pytest.mark.parametrize("code", BAD)
def test_each_fault_is_one_clear_finding(code: str, tmp_path: Path) -> None:
    """It names the file, a row of the seat and a remedy; the seat is held and told once."""
    file = bad_file(tmp_path)
    seat = BAD[code]
    receipt = next(one for one in received(file, tmp_path).objects() if one["seat"] == seat)
    holds = [one for one in receipt["findings"] if one["severity"] == "hold"]
    first = line_of(file, seat=seat)

    assert receipt["answer"] == "held"
    assert [one["code"] for one in holds] == [code]
    assert Path(holds[0]["file"]).name == "bad.csv"
    assert first <= holds[0]["row"] <= first + 7
    assert holds[0]["remedy"].endswith(".")


def test_every_other_seat_goes_in(tmp_path: Path) -> None:
    """Five seats are held, twenty-seven accepted, and the exit code is 1."""
    said = received(bad_file(tmp_path), tmp_path)
    answers = [one["answer"] for one in said.objects()]

    assert said.code == 1
    assert (answers.count("accepted"), answers.count("held")) == (27, 5)


def test_a_held_seat_keeps_its_other_rows(tmp_path: Path) -> None:
    """Corrected and sent again, the seat goes in; what was held is not lost before that."""
    file = bad_file(tmp_path)
    received(file, tmp_path)
    text = file.read_text(encoding="utf-8").replace(",1O23,", ",22718,")
    file.write_text(text, encoding="utf-8")

    answers = {one["seat"]: one["answer"] for one in received(file, tmp_path).objects()}

    assert answers["E14000710"] == "accepted"
    assert answers[BAD["row-repeated"]] == "resent"


def test_a_wrong_encoding_refuses_the_file(tmp_path: Path) -> None:
    """With the byte and the line; nothing of it goes in, and the exit code is 3."""
    file = bad_file(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    lines[4] = lines[4].replace(b",", b"\xe9,", 1)
    file.write_bytes(b"".join(lines))

    said = received(file, tmp_path)
    (finding,) = said.objects()

    assert said.code == 3
    assert finding["code"] == "encoding-wrong"
    offset = len(b"".join(lines[:4])) + lines[4].index(0xE9)
    assert f"byte offset {offset}, line 5" in finding["message"]


def test_people_get_the_same_in_words(tmp_path: Path) -> None:
    """Without --json each seat has a line, and each finding its place and remedy."""
    said = told("receive", "results-csv", bad_file(tmp_path), folder=tmp_path)

    assert "Gedling: held: nothing is published until a person decides" in said.out
    assert "which is not a whole number" in said.out
    assert "Leicester South: accepted" in said.out
