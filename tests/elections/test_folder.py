from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from election_desk import ELECTION, FILES, PAGES, PARTIES, findings_with, folder_with, places_of

from countnight.elections.folder import read_election, results_file
from countnight.model.election import BaselineKind, GroupKind, Hex
from countnight.model.finding import Severity
from countnight.model.ids import CandidacyId, GroupId, PageId, PartyKey, SeatId


def test_a_whole_folder_is_read_without_a_finding(tmp_path: Path) -> None:
    """A folder with every file in order gives the election and nothing to complain about."""
    reading = read_election(folder_with(tmp_path))

    assert reading.findings == ()
    assert reading.election is not None
    assert reading.election.close_of_poll == datetime(2019, 12, 12, 22, tzinfo=UTC)
    assert reading.election.baseline.kind is BaselineKind.ACTUAL
    assert reading.election.baseline.date == date(2017, 6, 8)


def test_seats_groups_and_pages_fit_together(tmp_path: Path) -> None:
    """A page follows a group, and a group lists seats."""
    election = read_election(folder_with(tmp_path)).election

    assert election is not None
    assert election.seats[SeatId("S1")].slug == "northgate"
    assert election.seats[SeatId("S2")].hex == Hex(0, 1)
    assert election.groups[GroupId("town")].seats == ("S1", "S2")
    assert election.groups[GroupId("town")].kind is GroupKind.COUNTY
    assert election.pages[PageId("town")].group == "town"


def test_candidates_carry_their_flags_and_their_past(tmp_path: Path) -> None:
    """A sitting MP is linked to last time's candidacy; a former MP is marked."""
    election = read_election(folder_with(tmp_path)).election

    assert election is not None
    ann, bob = election.candidacies[SeatId("S1")]
    assert (ann.is_sitting, ann.previous_id, ann.pronoun) == (True, "before-s1-ann-ash", "she")
    assert (bob.is_sitting, bob.is_former, bob.previous_id) == (False, True, None)
    assert election.candidacies[SeatId("S2")][0].pronoun is None


def test_the_baseline_says_who_won_and_by_what(tmp_path: Path) -> None:
    """Last time's winner and votes are kept apart: one decides the gain, the other the swing."""
    election = read_election(folder_with(tmp_path)).election

    assert election is not None
    before = election.previous[SeatId("S1")]
    assert (before.winner_party, before.valid_votes, before.rejected) == ("red", 100, 1)
    assert [candidate.votes for candidate in before.candidates] == [60, 40]


def test_optional_files_may_be_absent(tmp_path: Path) -> None:
    """A first night has no baseline, no history, no notes, no groups and no pages."""
    reading = read_election(
        folder_with(
            tmp_path,
            election_toml=ELECTION.replace('kind = "actual"', 'kind = "none"'),
            **dict.fromkeys(("groups_csv", "pages_toml", "notes_csv", "history_csv")),
            previous_csv=None,
            previous_seats_csv=None,
            candidates_csv=FILES["candidates.csv"],
        )
    )

    assert reading.findings == ()
    assert reading.election is not None
    assert reading.election.baseline.kind is BaselineKind.NONE
    assert reading.election.previous == {}


def test_an_unknown_column_is_a_note(tmp_path: Path) -> None:
    """A newsroom may keep columns of its own; they are named and left alone."""
    findings = findings_with(
        tmp_path, seats_csv="seat_id,name,remark\nS1,Northgate,x\nS2,Southgate,y\n"
    )

    assert places_of(findings) == [("column-unknown", "seats.csv", 1, "remark")]
    assert findings[0].severity is Severity.NOTE


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"previous_csv": FILES["previous.csv"].replace(",40", ",4O")},
            ("not-a-whole-number", "previous.csv", 3, "votes"),
        ),
        (
            {"previous_csv": FILES["previous.csv"].replace(",40", ",-40")},
            ("not-a-whole-number", "previous.csv", 3, "votes"),
        ),
        (
            {"seats_csv": FILES["seats.csv"] + "S1,Eastgate,0,2\n"},
            ("seat-repeated", "seats.csv", 4, "seat_id"),
        ),
        (
            {"seats_csv": FILES["seats.csv"] + "S3,North-gate,0,2\nS4,North Gate,0,3\n"},
            ("seat-name-repeated", "seats.csv", 5, "name"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"] + "S2,s2-cat-cox,Cat,Cox,red,3,,,,\n"},
            ("candidate-repeated", "candidates.csv", 6, "candidate_id"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"] + "S2,s2-x,X,Y,green,3,,,,\n"},
            ("unknown-party", "candidates.csv", 6, "party"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"] + "S9,s9-x,X,Y,red,3,,,,\n"},
            ("unknown-seat", "candidates.csv", 6, "seat_id"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"].replace("1,yes,", "1,perhaps,")},
            ("not-yes-or-no", "candidates.csv", 2, "sitting"),
        ),
        (
            {"groups_csv": FILES["groups.csv"] + "town,The Town,county,S9\n"},
            ("unknown-seat", "groups.csv", 4, "seat_id"),
        ),
        (
            {"groups_csv": FILES["groups.csv"] + "parish,A Parish,parish,S1\n"},
            ("unknown-choice", "groups.csv", 4, "kind"),
        ),
        (
            {"groups_csv": FILES["groups.csv"] + "../x,A Parish,custom,S1\n"},
            ("not-an-id", "groups.csv", 4, "group_id"),
        ),
        (
            {
                "history_csv": FILES["history.csv"].replace(
                    "2015-05-07,2010,red", "07/05/15,2010,red"
                )
            },
            ("not-a-date", "history.csv", 2, "election_date"),
        ),
        (
            {"notes_csv": FILES["notes.csv"] + "seat:S9,seat_created,1950,A book,Me\n"},
            ("unknown-seat", "notes.csv", 3, "subject"),
        ),
        (
            {"notes_csv": FILES["notes.csv"] + "seat:S1,colour_of_hat,red,A book,Me\n"},
            ("unknown-note-kind", "notes.csv", 3, "kind"),
        ),
        (
            {"notes_csv": FILES["notes.csv"] + "mayor:S1,seat_created,1950,A book,Me\n"},
            ("unknown-subject", "notes.csv", 3, "subject"),
        ),
        (
            {"seats_csv": "seat_id,hex_q\nS1,0\n"},
            ("column-missing", "seats.csv", 1, "name"),
        ),
        (
            {
                "groups_csv": FILES["groups.csv"].replace(
                    "The Town,county,S2", "Town, The,county,S2"
                )
            },
            ("row-too-long", "groups.csv", 3, None),
        ),
        ({"seats_csv": ""}, ("header-missing", "seats.csv", None, None)),
        ({"seats_csv": None}, ("file-missing", "seats.csv", None, None)),
        ({"candidates_csv": None}, ("file-missing", "candidates.csv", None, None)),
        ({"parties_toml": None}, ("file-missing", "parties.toml", None, None)),
        ({"election_toml": None}, ("file-missing", "election.toml", None, None)),
        (
            {"parties_toml": PARTIES.replace('name = "Red"', "name = Red")},
            ("not-toml", "parties.toml", 5, None),
        ),
        (
            {"parties_toml": PARTIES.replace("#dc3545", "crimson")},
            ("not-a-colour", "parties.toml", None, "red.colour"),
        ),
        (
            {"parties_toml": PARTIES.replace("order = 2", 'order = 2\nfolds_into = "green"')},
            ("unknown-party", "parties.toml", None, "blue.folds_into"),
        ),
        (
            {"parties_toml": PARTIES.replace('adjective = "Red"\n', "")},
            ("key-missing", "parties.toml", None, "red.en.adjective"),
        ),
        (
            {"pages_toml": PAGES.replace('group = "town"', 'group = "village"')},
            ("unknown-group", "pages.toml", None, "page 1.group"),
        ),
        (
            {"election_toml": ELECTION.replace("2019-12-12", '"12 December"')},
            ("not-a-date", "election.toml", None, "date"),
        ),
        (
            {"election_toml": ELECTION.replace("Europe/London", "Europe/Derby")},
            ("unknown-time-zone", "election.toml", None, "time_zone"),
        ),
        (
            {"election_toml": ELECTION.replace("fptp", "stv")},
            ("unknown-choice", "election.toml", None, "voting_system"),
        ),
        (
            {"election_toml": ELECTION.replace('en = "Written by rule."', "")},
            ("label-missing", "election.toml", None, "labels.en"),
        ),
        (
            {"election_toml": ELECTION + '\n[spare]\nx = "y"\n'},
            ("key-unknown", "election.toml", None, "spare"),
        ),
    ],
)
def test_each_fault_names_its_file_row_and_column(
    tmp_path: Path,
    changes: dict[str, str | None],
    expected: tuple[str, str, int | None, str | None],
) -> None:
    """Whoever prepares the night is told where to look and what to do."""
    findings = findings_with(tmp_path, **changes)

    assert expected in places_of(findings)
    assert all(finding.message and finding.remedy for finding in findings)


def test_a_wrong_encoding_names_byte_and_line(tmp_path: Path) -> None:
    """A file saved in an old Windows encoding is refused with the place of the first odd byte."""
    text = "seat_id,name\nS1,Northgate\nS2,Ynys Môn\n"

    findings = findings_with(tmp_path, seats_csv=text.encode("cp1252"))

    assert places_of(findings) == [("not-utf-8", "seats.csv", 3, None)]
    assert "byte 35 on line 3 is 0xF4" in findings[0].message


def test_a_spreadsheets_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Excel's 'CSV UTF-8' begins with a mark and ends its lines in its own way."""
    text = FILES["seats.csv"].replace("\n", "\r\n")

    assert findings_with(tmp_path, seats_csv=text.encode("utf-8-sig")) == ()


def test_rows_are_counted_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    """Blank rows and cells with line breaks do not shift the row that is named."""
    text = 'seat_id,name\nS1,"North\ngate"\n\n,Southgate\n'

    findings = findings_with(
        tmp_path,
        seats_csv=text,
        groups_csv=None,
        pages_toml=None,
        candidates_csv="seat_id,candidate_id,given_name,surname,party\n",
        previous_csv=None,
        previous_seats_csv=None,
        history_csv=None,
    )

    assert places_of(findings) == [("cell-empty", "seats.csv", 4, "seat_id")]


def test_one_bad_row_leaves_the_others(tmp_path: Path) -> None:
    """A candidate of an unknown party is left out; the rest of the seat stands."""
    text = FILES["candidates.csv"].replace("Dan,Day,blue", "Dan,Day,bleu")

    election = read_election(folder_with(tmp_path, candidates_csv=text)).election

    assert election is not None
    assert [one.id for one in election.candidacies[SeatId("S2")]] == [CandidacyId("s2-cat-cox")]


def test_a_baseline_that_does_not_add_up_is_shown(tmp_path: Path) -> None:
    """Two files that disagree on last time's votes are a warning, not a guess."""
    text = FILES["previous_seats.csv"].replace("200,100,1", "200,101,1")

    findings = findings_with(tmp_path, previous_seats_csv=text)

    assert places_of(findings) == [("baseline-sum", "previous_seats.csv", 2, "valid_votes")]
    assert findings[0].severity is Severity.WARN
    assert "101" in findings[0].message
    assert "100" in findings[0].message


def test_without_totals_the_top_candidate_won_last_time(tmp_path: Path) -> None:
    """previous_seats.csv may be left out when previous.csv settles who won."""
    election = read_election(folder_with(tmp_path, previous_seats_csv=None)).election

    assert election is not None
    before = election.previous[SeatId("S1")]
    assert (before.winner_party, before.valid_votes, before.electorate) == ("red", 100, None)


def test_an_expected_time_belongs_to_the_night(tmp_path: Path) -> None:
    """02:30 is after midnight, 23:30 before it; both are local."""
    text = "seat_id,name,expected_time\nS1,Northgate,02:30\nS2,Southgate,23:30\n"

    election = read_election(folder_with(tmp_path, seats_csv=text)).election

    assert election is not None
    assert election.seats[SeatId("S1")].expected_time == datetime(2019, 12, 13, 2, 30, tzinfo=UTC)
    assert election.seats[SeatId("S2")].expected_time == datetime(2019, 12, 12, 23, 30, tzinfo=UTC)


def test_labour_and_cooperative_can_be_counted_as_labour(tmp_path: Path) -> None:
    """A party that folds into another is counted with it."""
    folded = PARTIES.replace("order = 2", 'order = 2\nfolds_into = "red"')

    election = read_election(folder_with(tmp_path, parties_toml=folded)).election

    assert election is not None
    assert election.main_party(PartyKey("blue")) == "red"


def test_a_folder_that_is_none_is_findings(tmp_path: Path) -> None:
    """An empty folder gives no election and says which files to add."""
    reading = read_election(tmp_path)

    assert reading.election is None
    assert [finding.file for finding in reading.findings] == ["election.toml", "parties.toml"]


def test_a_past_night_is_found_for_replay(tmp_path: Path) -> None:
    """results.csv is optional: with it, the night can be replayed."""
    before = results_file(folder_with(tmp_path))
    (tmp_path / "results.csv").write_text("seat_id\n", encoding="utf-8")

    assert before is None
    assert results_file(tmp_path) == tmp_path / "results.csv"
