from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returning_officer import ASHFIELD, BASSETLAW, ELECTION, placed

from countnight.checks.believe import findings_for
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.declaration import Declaration, Intake
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId
from countnight.model.night import Night

HEAD = "seat_id,candidate_id,votes,valid_votes,rejected_votes,electorate,declared_at"
TIME = "2019-12-13T03:38:00+00:00"
GOOD_ASHFIELD = f"""\
E14000535,ashfield-ann-lee,20,30,1,60,{TIME}
E14000535,ashfield-bo-day,10,30,1,60,{TIME}"""
GOOD_BASSETLAW = """\
E14000546,bassetlaw-cy-fox,9,16,0,30,
E14000546,bassetlaw-di-roe,7,,,,"""


def read(*rows: str, head: str = HEAD) -> Intake:
    """The file of the rows, read; its first row is row 2."""
    data = "\n".join((head, *rows)).encode()
    return intake_from_results_csv(data, election=ELECTION, file="night.csv")


def only_finding(intake: Intake, *, seat: str) -> Finding:
    """The one finding of the seat that reader and checks make of it together."""
    (message,) = [one for one in intake.messages if one.declaration.seat == seat]
    said = findings_for(message, night=Night(ELECTION))
    (finding,) = [one for one in said if one.severity is not Severity.NOTE]
    return finding


def goes_in(intake: Intake, *, seat: str) -> bool:
    """Whether the seat came through without a hold."""
    (message,) = [one for one in intake.messages if one.declaration.seat == seat]
    said = findings_for(message, night=Night(ELECTION))
    return all(one.severity is Severity.NOTE for one in said)


def test_a_good_file_is_read_seat_by_seat() -> None:
    """Votes, totals and time come in as they stand, in the order of the file."""
    intake = read(GOOD_ASHFIELD, GOOD_BASSETLAW)

    ashfield, bassetlaw = intake.messages
    assert (intake.findings, ashfield.findings, bassetlaw.findings) == ((), (), ())
    assert ashfield.declaration == Declaration(
        seat=ASHFIELD,
        votes={CandidacyId("ashfield-ann-lee"): 20, CandidacyId("ashfield-bo-day"): 10},
        valid_votes=30,
        rejected=1,
        electorate=60,
        declared_at=datetime(2019, 12, 13, 3, 38, tzinfo=UTC),
    )
    assert (ashfield.source, ashfield.revision, ashfield.is_test) == ("results-csv", 1, False)
    assert bassetlaw.declaration.seat == BASSETLAW
    assert bassetlaw.declaration.declared_at is None


def test_what_a_seat_has_once_may_stand_on_one_row_or_on_each() -> None:
    """A total on the first row counts as much as one on every row."""
    once = read(GOOD_ASHFIELD.replace(f"10,30,1,60,{TIME}", "10,,,,"))

    assert once.messages[0].declaration == read(GOOD_ASHFIELD).messages[0].declaration


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_endings_and_a_byte_order_mark_are_no_fault(ending: str, mark: str) -> None:
    """A file saved on any machine is the same file."""
    rows = (HEAD, *GOOD_ASHFIELD.split("\n"), *GOOD_BASSETLAW.split("\n"), "")
    data = (mark + ending.join(rows)).encode()

    intake = intake_from_results_csv(data, election=ELECTION, file="night.csv")
    assert intake == read(GOOD_ASHFIELD, GOOD_BASSETLAW)


def test_a_repeated_row_holds_its_seat() -> None:
    """The same candidate twice is one finding on the second row, even with equal votes."""
    intake = read("E14000535,ashfield-ann-lee,20,30,1,60,", GOOD_ASHFIELD, GOOD_BASSETLAW)

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("row-repeated", "night.csv", 3, "candidate_id")
    assert "the first time was row 2" in finding.message
    assert finding.remedy == "Keep the row that is right and send the seat again."
    assert goes_in(intake, seat=BASSETLAW)


def test_an_unknown_candidate_holds_the_seat_and_is_guessed_at() -> None:
    """A mistyped id is named with its row, and the likely one is offered."""
    intake = read(GOOD_ASHFIELD.replace("ashfield-bo-day", "ashfeild-bo-day"), GOOD_BASSETLAW)

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("candidate-unknown", "night.csv", 3, "candidate_id")
    assert finding.message == (
        "Ashfield: candidate 'ashfeild-bo-day' is not nominated in this seat."
    )
    assert finding.suggestion == "ashfield-bo-day"
    assert intake.messages[0].declaration.votes == {"ashfield-ann-lee": 20}
    assert goes_in(intake, seat=BASSETLAW)


@pytest.mark.parametrize(
    ("cell", "code", "suggestion"),
    [
        ("1O23", "vote-unreadable", "1023"),
        ("l5", "vote-unreadable", "15"),
        ('"1,023"', "vote-unreadable", "1023"),
        ("1 023", "vote-unreadable", "1023"),
        ("1023.0", "vote-unreadable", "1023"),
        ("1023.5", "vote-unreadable", None),
        ("ten", "vote-unreadable", None),
        ("1e3", "vote-unreadable", None),
        ("+7", "vote-unreadable", None),
        ("\u0661\u0662", "vote-unreadable", None),
        ("9" * 5000, "vote-unreadable", None),
        ("", "vote-missing", None),
        ("-5", "votes-negative", None),
        ("\u22125", "votes-negative", None),
    ],
)
def test_votes_that_are_no_number_hold_the_seat(
    cell: str, code: str, suggestion: str | None
) -> None:
    """Whatever stands in a vote cell, one finding names its row, the person and the remedy."""
    row = f"E14000535,ashfield-bo-day,{cell},30,1,60,{TIME}"
    intake = read(GOOD_ASHFIELD.split("\n", maxsplit=1)[0], row, GOOD_BASSETLAW)

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == (code, "night.csv", 3, "votes")
    assert "Bo Day" in finding.message
    assert len(finding.message) < 200
    assert finding.remedy.endswith("send the seat again.")
    assert finding.suggestion == suggestion
    assert intake.messages[0].raw == (GOOD_ASHFIELD.split("\n", maxsplit=1)[0], row)
    assert goes_in(intake, seat=BASSETLAW)


def test_votes_that_do_not_add_up_name_the_rows() -> None:
    """The sum is told with its rows, the difference and what it adds up to."""
    intake = read(GOOD_BASSETLAW, GOOD_ASHFIELD.replace("lee,20", "lee,21"))

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("sum-differs", "night.csv", 5, "valid_votes")
    assert finding.message == (
        "Ashfield: the votes of rows 4 to 5 add up to 31, but valid_votes says 30, "
        "a difference of 1."
    )
    assert finding.expected == "31"
    assert goes_in(intake, seat=BASSETLAW)


def test_an_unknown_seat_is_left_out_and_named_once() -> None:
    """A seat that the election does not have is one finding, however many rows it has."""
    intake = read(
        "E1400O546,bassetlaw-cy-fox,9,,,,", "E1400O546,bassetlaw-di-roe,7,,,,", GOOD_ASHFIELD
    )

    (finding,) = intake.findings
    assert placed(finding) == ("seat-unknown", "night.csv", 2, "seat_id")
    assert "rows 2 to 3" in finding.message
    assert finding.suggestion == BASSETLAW
    assert goes_in(intake, seat=ASHFIELD)


def test_totals_that_contradict_each_other_hold_the_seat() -> None:
    """Two values for what a seat has once cannot both be right."""
    intake = read(GOOD_ASHFIELD.replace("day,10,30", "day,10,31"), GOOD_BASSETLAW)

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("values-contradict", "night.csv", 3, "valid_votes")
    assert "row 2 of the same seat says otherwise" in finding.message
    assert intake.messages[0].declaration.valid_votes is None


def test_the_same_moment_in_two_zones_is_no_contradiction() -> None:
    """What counts is the value, not how it is written."""
    head, tail = GOOD_ASHFIELD.split("\n")
    intake = read(head, tail.replace(TIME, "2019-12-13T04:38:00+01:00").replace("30", "030"))

    assert intake.messages[0].findings == ()


@pytest.mark.parametrize(
    "text", ["03:38", "13/12/2019 03:38", "2019-12-13 03:38", "0001-01-01T00:00:00+14:00"]
)
def test_a_time_without_a_zone_or_sense_holds_the_seat(text: str) -> None:
    """A time that could be another one is asked for again."""
    intake = read(GOOD_ASHFIELD.replace(TIME, text))

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("time-unreadable", "night.csv", 2, "declared_at")
    assert "2019-12-13T03:38:00+00:00" in finding.remedy


def test_an_unknown_column_is_noted() -> None:
    """A column that nobody reads stops nothing."""
    rows = [f"{row},x" for row in GOOD_ASHFIELD.split("\n")]
    intake = read(*rows, head=f"{HEAD},recount")

    (finding,) = intake.findings
    assert placed(finding) == ("column-unknown", "night.csv", 1, "recount")
    assert finding.severity is Severity.NOTE
    assert finding.suggestion == "recounts"
    assert goes_in(intake, seat=ASHFIELD)


@pytest.mark.parametrize(
    ("data", "placing"),
    [
        (b"", ("file-empty", "night.csv", None, None)),
        (b"\n\n", ("file-empty", "night.csv", None, None)),
        (b"seat_id,votes\n", ("column-missing", "night.csv", 1, "candidate_id")),
        (b"seat_id,candidate_id,votes,votes\n", ("column-repeated", "night.csv", 1, "votes")),
        (b"seat_id,candidate_id,votes\n\xff\xfe", ("encoding-wrong", "night.csv", 2, None)),
        ("seat_id".encode("utf-16"), ("encoding-wrong", "night.csv", 1, None)),
        (b"s\0e\0a\0t\0", ("encoding-wrong", "night.csv", 1, None)),
        (b'seat_id,candidate_id,votes\n"' + b"x" * 200_000, ("table-broken", "night.csv", 2, None)),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused(
    data: bytes, placing: tuple[str, str | None, int | None, str | None]
) -> None:
    """Nothing of such a file goes in, and one finding says why."""
    intake = intake_from_results_csv(data, election=ELECTION, file="night.csv")

    assert intake.is_refused
    assert intake.messages == ()
    (finding,) = intake.findings
    assert placed(finding) == placing
    assert finding.severity is Severity.HOLD
    assert finding.remedy


def test_a_wrong_encoding_is_refused_with_byte_and_line() -> None:
    """A name saved in Windows-1252 is found by its byte and its line."""
    data = f"{HEAD}\n{GOOD_ASHFIELD}\nE1,jos\u00e9,3,,,,".encode("cp1252")

    intake = intake_from_results_csv(data, election=ELECTION, file="night.csv")
    (finding,) = intake.findings
    offset = data.index(b"\xe9")
    assert intake.is_refused
    assert finding.message == (
        f"night.csv is not UTF-8: byte 0xE9 at byte offset {offset}, line 4."
    )
    assert finding.row == 4
    assert finding.suggestion == "In Windows-1252 that byte is '\u00e9'."


def test_a_table_with_semicolons_is_told_so() -> None:
    """What a spreadsheet elsewhere calls CSV is recognised."""
    intake = read(head="seat_id;candidate_id;votes")

    assert intake.is_refused
    assert "by commas" in intake.findings[0].remedy


def test_a_figure_with_a_bare_comma_is_a_ragged_row() -> None:
    """1,023 without quotes pushes the row out of its columns."""
    intake = read(GOOD_ASHFIELD.replace("day,10,", "day,1,010,"), GOOD_BASSETLAW)

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("row-ragged", "night.csv", 3, "candidate_id")
    assert goes_in(intake, seat=BASSETLAW)


def test_a_row_that_ends_early_is_held_unless_it_has_its_votes() -> None:
    """A short row is complete once it has seat, candidate and votes."""
    intake = read(
        "E14000535,ashfield-ann-lee,20,30",
        "E14000535,ashfield-bo-day,10",
        "E14000546,bassetlaw-cy-fox",
        "E14000546,bassetlaw-di-roe,7",
    )

    assert goes_in(intake, seat=ASHFIELD)
    finding = only_finding(intake, seat=BASSETLAW)
    assert placed(finding) == ("row-ragged", "night.csv", 4, "candidate_id")


def test_blank_rows_count_as_a_spreadsheet_counts_them() -> None:
    """The row in a finding is the one that a person sees."""
    intake = read("", GOOD_ASHFIELD.split("\n", maxsplit=1)[0], ",,,,,,", "E14000535,nobody,1,,,,")

    findings = intake.messages[0].findings
    assert [one.row for one in findings] == [5]


def test_a_correction_in_one_file_is_a_second_message() -> None:
    """Rows of another revision are another message, in the order of the file."""
    intake = read(
        "E14000535,ashfield-ann-lee,20,1",
        "E14000535,ashfield-bo-day,10,1",
        "E14000535,ashfield-ann-lee,21,2",
        "E14000535,ashfield-bo-day,10,",
        head="seat_id,candidate_id,votes,revision",
    )

    votes = [list(one.declaration.votes.values()) for one in intake.messages]
    assert [one.revision for one in intake.messages] == [1, 2]
    assert votes == [[20, 10], [21, 10]]


@pytest.mark.parametrize("text", ["0", "two", "-1"])
def test_a_revision_that_is_no_number_from_one_holds_the_seat(text: str) -> None:
    """Without its revision a result has no place in the order."""
    intake = read(
        f"E14000535,ashfield-ann-lee,20,{text}",
        "E14000535,ashfield-bo-day,10,",
        head="seat_id,candidate_id,votes,revision",
    )

    finding = only_finding(intake, seat=ASHFIELD)
    assert placed(finding) == ("total-unreadable", "night.csv", 2, "revision")


@pytest.mark.parametrize(
    ("first", "second"),
    [("ashfield-bo-day", ""), ("ashfield-bo-day", "ashfield-bo-day"), ("", "yes"), ("no", "true")],
)
def test_a_lot_is_named_by_id_or_on_its_own_row(first: str, second: str) -> None:
    """A tie that fell to Bo Day can be written in either way."""
    intake = read(
        f"E14000535,ashfield-ann-lee,15,{first}",
        f"E14000535,ashfield-bo-day,15,{second}",
        head="seat_id,candidate_id,votes,drawn_by_lot",
    )

    assert intake.messages[0].declaration.drawn_by_lot == "ashfield-bo-day"
    assert goes_in(intake, seat=ASHFIELD)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [("nobody", "", "lot-unknown"), ("yes", "yes", "values-contradict")],
)
def test_a_lot_that_fell_to_nobody_or_to_two_holds_the_seat(
    first: str, second: str, code: str
) -> None:
    """One lot, one name."""
    intake = read(
        f"E14000535,ashfield-ann-lee,15,{first}",
        f"E14000535,ashfield-bo-day,15,{second}",
        head="seat_id,candidate_id,votes,drawn_by_lot",
    )

    assert [one.code for one in intake.messages[0].findings] == [code]


def test_a_test_result_is_marked() -> None:
    """The mark travels with the message; neither yes nor no is asked about."""
    head = "seat_id,candidate_id,votes,is_test"
    marked = read("E14000535,ashfield-ann-lee,20,TRUE", head=head)
    unclear = read("E14000535,ashfield-ann-lee,20,perhaps", head=head)

    assert marked.messages[0].is_test
    assert [one.code for one in unclear.messages[0].findings] == ["flag-unreadable"]


def test_every_fault_of_a_file_is_found_at_once_and_the_rest_goes_in() -> None:
    """One bad seat does not hide another, nor hold up a good one."""
    intake = read(
        "E14000535,ashfield-ann-lee,1O23,30,1,60,",
        "E14000535,ashfield-ann-lee,5,,,,",
        "E14000535,ashfield-bo-dai,5,,,,",
        "E14000535,ashfield-bo-day,-5,,,,03:38",
        "E99,nobody,5,,,,",
        GOOD_BASSETLAW,
    )

    found = [(one.code, one.row) for one in intake.messages[0].findings]
    assert found == [
        ("vote-unreadable", 2),
        ("row-repeated", 3),
        ("candidate-unknown", 4),
        ("votes-negative", 5),
        ("time-unreadable", 5),
    ]
    assert [one.code for one in intake.findings] == ["seat-unknown"]
    assert len(intake.messages[0].raw) == 4
    assert goes_in(intake, seat=BASSETLAW)


cells = st.one_of(
    st.sampled_from(["E14000535", "ashfield-ann-lee", "7", "", '"', "\0", ",", "\n", "-1"]),
    st.text(max_size=6),
)


@given(rows=st.lists(st.lists(cells, max_size=9), max_size=6), with_head=st.booleans())
@settings(deadline=None)
def test_no_file_makes_the_reader_fail(rows: list[list[str]], with_head: bool) -> None:
    """Whatever is sent, the answer is findings and never an error."""
    text = "\n".join(",".join(row) for row in rows)
    data = (f"{HEAD}\n{text}" if with_head else text).encode()

    intake = intake_from_results_csv(data, election=ELECTION, file="night.csv")
    assert intake.is_refused in {True, False}


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    """Not even bytes that are no text."""
    intake = intake_from_results_csv(data, election=ELECTION, file="night.csv")

    assert intake.messages == () or not intake.is_refused
