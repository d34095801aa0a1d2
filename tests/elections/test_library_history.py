from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from countnight.elections.folder import read_election
from countnight.elections.library.joining import name_key
from countnight.elections.library.rows import COLUMNS
from countnight.elections.library_history import LibraryFiles, joined, library_history
from countnight.elections.published.candidacies import Place
from countnight.elections.published.history_file import PastResult, history_text
from countnight.elections.shipped import election_folder
from countnight.model.finding import Finding
from countnight.model.ids import PartyKey, SeatId

SEAT = SeatId("E14000546")
PLACES = {SEAT: Place("Bassetlaw", "Nottinghamshire", "East Midlands", "England")}
NIGHT = date(2019, 12, 12)
TODAY = ("E14000546", "Bassetlaw", "2017", "22615", "", "27466", "1014", "51095")


def row(cells: Sequence[str], *, region: str = "East Midlands", members: str = "1") -> str:
    """One row of the file: id, name, election, Con, Lib, Lab, others, total."""
    code, name, election, con, lib, lab, other, total = cells
    first = (code, members, name, region, "60000", con, "", lib, "", lab, "", "", "")
    return ",".join((*first, other, "", total, "", election, "", ""))


def published(folder: Path, rows: Iterable[str]) -> Path:
    """The rows as the Library publishes them: Windows-1252, with blanks in some headers."""
    header = ",".join(COLUMNS).replace("lib_votes", "lib_votes ").replace("turnout", "turnout ")
    path = folder / "1918-2019.csv"
    path.write_bytes("\n".join((header, *rows, "")).encode("cp1252"))
    return path


def past(
    folder: Path, *rows: str, origins: str = "", found: list[Finding] | None = None
) -> list[PastResult]:
    """What is found of Bassetlaw in the rows."""
    written = folder / "origins.csv"
    written.write_text(f"seat_id,seat_created,name\n{origins}\n", encoding="utf-8")
    asked = LibraryFiles(published(folder, rows), written)
    collected = [] if found is None else found
    return library_history(asked, places=PLACES, before=NIGHT, found=collected)


def years(results: Iterable[PastResult]) -> list[int]:
    """The years of the results."""
    return [one.election_date.year for one in results]


def old(election: str, con: str, lab: str, other: str = "", total: str = "") -> str:
    """Bassetlaw before 1955, with its county in front."""
    return row(("426", " Nottinghamshire Bassetlaw ", election, con, "", lab, other, total))


def test_a_seat_is_followed_by_code_then_by_name_then_behind_its_county(tmp_path: Path) -> None:
    """2017 by its code, 2015 by its name, 1951 as 'Nottinghamshire Bassetlaw'."""
    results = past(
        tmp_path,
        row(TODAY),
        row(("358", "Bassetlaw", "2015", "2", "", "3", "", "5")),
        old("1951", "21257", "32850"),
    )

    assert years(results) == [2017, 2015, 1951]
    assert [one.boundary_set for one in results] == ["2010", "2010", "1950"]


def test_nothing_is_joined_across_an_election_without_the_name(tmp_path: Path) -> None:
    """The seat is missing in 2015, when others voted: 2010 is another seat of the name."""
    elsewhere = row(("1", "Elsewhere", "2015", "2", "", "3", "", "5"))
    earlier = row(("358", "Bassetlaw", "2010", "2", "", "3", "", "5"))

    assert years(past(tmp_path, row(TODAY), elsewhere, earlier)) == [2017]


def test_two_rows_that_could_be_the_seat_are_neither(tmp_path: Path) -> None:
    """Whose past it is cannot be told."""
    first = row(("1", "Bassetlaw", "2015", "2", "", "3", "", "5"))
    second = row(("2", "Bassetlaw", "2015", "4", "", "3", "", "7"))

    assert years(past(tmp_path, row(TODAY), first, second)) == [2017]


def test_a_namesake_in_another_country_is_another_seat(tmp_path: Path) -> None:
    """A Welsh Bassetlaw is not the English one."""
    welsh = row(("1", "Bassetlaw", "2015", "2", "", "3", "", "5"), region="Wales")

    assert years(past(tmp_path, row(TODAY), welsh)) == [2017]


def test_a_misspelt_name_is_found_when_an_editor_gives_it(tmp_path: Path) -> None:
    """As 'Derbyshire Bolsolver' of 1950."""
    wrong = row(("1", "Basetlaw", "2015", "2", "", "3", "", "5"))

    assert years(past(tmp_path, row(TODAY), wrong)) == [2017]
    assert years(past(tmp_path, row(TODAY), wrong, origins=f"{SEAT},,Basetlaw")) == [2017, 2015]


def test_nothing_is_read_from_before_the_seat_was_created(tmp_path: Path) -> None:
    """An editor says 2017; the rows carry the year."""
    earlier = row(("358", "Bassetlaw", "2015", "2", "", "3", "", "5"))
    (only,) = past(tmp_path, row(TODAY), earlier, origins=f"{SEAT},2017,")

    assert (only.election_date.year, only.created) == (2017, 2017)


def test_an_unopposed_return_is_a_win_without_votes(tmp_path: Path) -> None:
    """The file's -1 is no number of votes."""
    (one,) = past(tmp_path, old("1918", "-1", "", total="-1"))
    text = history_text([one])

    assert (one.unopposed, one.winner, dict(one.votes)) == ("conservative", "conservative", {})
    assert text.splitlines()[1] == f"{SEAT},1918-12-14,1918,conservative,,yes,,yes"


def test_a_winner_among_the_others_is_nobody(tmp_path: Path) -> None:
    """National Labour won in 1931, within the column of others."""
    (one,) = past(tmp_path, old("1931", "", "13582", "27136", "40718"))

    assert one.winner is None
    assert dict(one.votes) == {"labour": 13582, "other": 27136}


def test_the_liberals_the_alliance_and_the_liberal_democrats_are_three(tmp_path: Path) -> None:
    """One column, three parties: the Alliance of 1983 was two, and joins the others."""
    results = past(
        tmp_path,
        *(
            row(("1", "Bassetlaw", election, "9", "5", "8", "1", "23"))
            for election in ("1979", "1983", "1992")
        ),
    )

    assert [dict(one.votes) for one in results] == [
        {"conservative": 9, "liberal_democrat": 5, "labour": 8, "other": 1},
        {"conservative": 9, "other": 6, "labour": 8},
        {"conservative": 9, "liberal": 5, "labour": 8, "other": 1},
    ]


def test_two_members_leave_the_winner_open(tmp_path: Path) -> None:
    """Rounded halves of two seats' votes show no member."""
    found: list[Finding] = []
    cells = ("426", "Bassetlaw", "1945", "18005", "", "30382", "", "48387")
    (one,) = past(tmp_path, row(cells, members="2"), found=found)

    assert one.winner is None
    assert [finding.code for finding in found] == ["history-several-members"]


def test_a_total_that_slipped_is_noted_and_not_used(tmp_path: Path) -> None:
    """The parties' own votes are right."""
    found: list[Finding] = []
    (one,) = past(tmp_path, old("1951", "21257", "32850", total="99"), found=found)

    assert dict(one.votes) == {"conservative": 21257, "labour": 32850}
    assert [finding.code for finding in found] == ["history-total-differs"]


@pytest.mark.parametrize("cells", [("1974", "1"), ("2017", "x")], ids=["election", "number"])
def test_a_row_that_cannot_be_read_is_left_out_and_named(
    tmp_path: Path, cells: tuple[str, str]
) -> None:
    """1974 had two elections, and x is no number."""
    found: list[Finding] = []
    results = past(tmp_path, old(cells[0], cells[1], "2"), found=found)

    assert results == []
    assert [(one.code, one.row) for one in found] == [("history-row-unknown", 2)]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"a,b\n1,2\n", "wrong-layout"), (b"\x81\n", "history-unreadable")],
    ids=["another file", "another encoding"],
)
def test_another_file_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    """Nothing is taken from a file that is not the Library's."""
    path = tmp_path / "other.csv"
    path.write_bytes(content)
    found: list[Finding] = []
    results = library_history(LibraryFiles(path), places=PLACES, before=NIGHT, found=found)

    assert results == []
    assert [one.code for one in found] == [code]


def test_the_finer_of_two_tables_is_kept() -> None:
    """The shipped results tell more parties apart than the Library's columns."""
    fine = PastResult(SEAT, date(2017, 6, 8), "2010", {PartyKey("ukip"): 1}, None)
    coarse = PastResult(SEAT, date(2017, 6, 8), "2010", {PartyKey("other"): 1}, None)
    older = PastResult(SEAT, date(1951, 10, 25), "1950", {PartyKey("other"): 1}, None)

    assert joined([fine], older=[coarse, older]) == [fine, older]


def test_names_are_compared_by_their_words() -> None:
    """'Norfolk, South' and 'South Norfolk'; '&' and 'and'; letters with and without accents."""
    assert name_key("Norfolk, South") == name_key("South Norfolk")
    assert name_key("Sutton & Cheam") == name_key("Sutton and Cheam")
    assert name_key("Ynys Môn") == name_key("Ynys Mon")


def test_an_unopposed_row_is_read_back_without_votes(tmp_path: Path) -> None:
    """A folder with such a row opens, and knows that nobody voted."""
    shipped = election_folder("ge2019-east-midlands")
    for item in shipped.iterdir():
        if item.is_file():
            (tmp_path / item.name).write_bytes(item.read_bytes())
    header = "seat_id,election_date,boundary_set,party,votes,won,seat_created,unopposed"
    line = f"{SEAT},1918-12-14,1918,conservative,,yes,,yes"
    (tmp_path / "history.csv").write_text(f"{header}\n{line}\n", encoding="utf-8")
    election = read_election(tmp_path).election

    assert election is not None
    assert [(one.votes, one.is_win, one.is_unopposed) for one in election.history[SEAT]] == [
        (0, True, True)
    ]
