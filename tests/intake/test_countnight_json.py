import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returning_officer import ASHFIELD, BASSETLAW, ELECTION, placed

from countnight.checks.believe import findings_for
from countnight.intake.formats.countnight_json import intake_from_countnight_json
from countnight.model.declaration import Declaration, Intake
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId
from countnight.model.night import Night

GOOD: dict[str, object] = {
    "seat": "E14000535",
    "votes": {"ashfield-ann-lee": 20, "ashfield-bo-day": 10},
    "valid_votes": 30,
    "rejected": 1,
    "electorate": 60,
    "declared_at": "2019-12-13T03:38:00Z",
    "source": "council",
    "revision": 2,
    "recounts": 1,
    "drawn_by_lot": None,
    "is_test": True,
}
OTHER = {"seat": "E14000546", "votes": {"bassetlaw-cy-fox": 9, "bassetlaw-di-roe": 7}}


def read(text: str) -> Intake:
    """The text, read as a file."""
    return intake_from_countnight_json(text.encode(), election=ELECTION, file="night.json")


def finding_for(changes: dict[str, object]) -> Finding:
    """The one finding, of reader and checks together, when the good object is changed so."""
    intake = read(json.dumps([OTHER, {**GOOD, **changes}]))
    other, message = intake.messages
    assert other.findings == ()
    said = findings_for(message, night=Night(ELECTION))
    (finding,) = [one for one in said if one.severity is Severity.HOLD]
    return finding


def test_an_object_is_read_as_it_stands() -> None:
    """Every field arrives, with its own name and type."""
    (message,) = read(json.dumps(GOOD)).messages

    assert message.findings == ()
    assert (message.source, message.revision, message.is_test) == ("council", 2, True)
    assert message.declaration == Declaration(
        seat=ASHFIELD,
        votes={CandidacyId("ashfield-ann-lee"): 20, CandidacyId("ashfield-bo-day"): 10},
        valid_votes=30,
        rejected=1,
        electorate=60,
        declared_at=datetime(2019, 12, 13, 3, 38, tzinfo=UTC),
        recounts=1,
    )


def test_one_object_a_list_and_lines_are_the_same() -> None:
    """Senders write JSON in three ways; the messages do not differ."""
    in_list = read(json.dumps([GOOD, OTHER], indent=2))
    in_lines = read(f"{json.dumps(GOOD)}\n\n{json.dumps(OTHER)}\n")

    assert in_list.messages == in_lines.messages
    assert len(in_list.messages) == 2
    assert read(f"\ufeff{json.dumps(GOOD)}").messages == in_list.messages[:1]


def test_what_is_not_given_is_absent() -> None:
    """A bare result has its source's name by default and is the first revision."""
    (message,) = read(json.dumps(OTHER)).messages

    assert (message.source, message.revision, message.is_test) == ("countnight-json", 1, False)
    assert message.declaration.valid_votes is None


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-dai": 0}}, "candidate-unknown", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": "1O23"}}, "vote-unreadable", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": 1.0}}, "vote-unreadable", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": True}}, "vote-unreadable", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": [1]}}, "vote-unreadable", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": None}}, "vote-missing", None),
        ({"votes": {"ashfield-ann-lee": 30, "ashfield-bo-day": -1}}, "votes-negative", None),
        ({"votes": [30, 0]}, "votes-unreadable", "votes"),
        ({"votes": None}, "votes-unreadable", "votes"),
        ({"valid_votes": 31}, "sum-differs", "valid_votes"),
        ({"valid_votes": "30"}, "total-unreadable", "valid_votes"),
        ({"rejected": -1}, "total-unreadable", "rejected"),
        ({"electorate": 1.5}, "total-unreadable", "electorate"),
        ({"declared_at": "2019-12-13T03:38"}, "time-unreadable", "declared_at"),
        ({"declared_at": 1576208280}, "time-unreadable", "declared_at"),
        ({"source": ""}, "source-unreadable", "source"),
        ({"revision": 0}, "total-unreadable", "revision"),
        ({"is_test": "yes"}, "flag-unreadable", "is_test"),
        ({"drawn_by_lot": "nobody"}, "lot-unknown", "drawn_by_lot"),
        ({"drawn_by_lot": 3}, "lot-unknown", "drawn_by_lot"),
    ],
)
def test_a_faulty_field_holds_its_seat(
    changes: dict[str, object], code: str, column: str | None
) -> None:
    """One fault, one finding, with the entry's row, the field and a remedy."""
    finding = finding_for(changes)

    column = column or ("ashfield-bo-dai" if code == "candidate-unknown" else "ashfield-bo-day")
    assert placed(finding) == (code, "night.json", 2, column)
    assert finding.message.startswith("Ashfield: ")
    assert finding.remedy


def test_a_suggestion_goes_with_a_mistyped_figure() -> None:
    """What was probably meant is offered, not assumed."""
    votes = {"ashfield-ann-lee": 30, "ashfield-bo-day": "1O23"}

    assert finding_for({"votes": votes}).suggestion == "1023"
    assert finding_for({"valid_votes": "30"}).suggestion == "30"


def test_a_name_that_stands_twice_is_found() -> None:
    """Most readers of JSON would keep the last and say nothing."""
    twice = '{"ashfield-ann-lee":20,"ashfield-ann-lee":21,"ashfield-bo-day":10}'
    text = f'{{"seat":"E14000535","votes":{twice},"valid_votes":30,"valid_votes":31}}'

    (message,) = read(text).messages
    found = [(one.code, one.column) for one in message.findings]
    assert found == [("field-repeated", "valid_votes"), ("row-repeated", "ashfield-ann-lee")]
    assert message.raw == (text,)


def test_an_unknown_field_is_noted() -> None:
    """A field that nobody reads stops nothing, and a slip is guessed at."""
    (message,) = read(json.dumps({**GOOD, "electorat": 3})).messages

    (finding,) = message.findings
    assert placed(finding) == ("column-unknown", "night.json", 1, "electorat")
    assert finding.suggestion == "electorate"


def test_entries_of_no_seat_are_left_out_and_the_rest_goes_in() -> None:
    """A stranger, a number and a seatless object do not hold up Bassetlaw."""
    intake = read(json.dumps([{**GOOD, "seat": "E1400O535"}, 3, {"votes": {}}, OTHER]))

    found = [(one.code, one.row, one.suggestion) for one in intake.findings]
    assert found == [
        ("seat-unknown", 1, ASHFIELD),
        ("entry-unreadable", 2, None),
        ("seat-unknown", 3, None),
    ]
    assert [one.declaration.seat for one in intake.messages] == [BASSETLAW]


def test_a_broken_line_is_left_out_and_the_rest_goes_in() -> None:
    """Among JSON lines only the broken one is lost, and named."""
    intake = read(f"{json.dumps(GOOD)}\n{{broken\n{json.dumps(OTHER)}")

    assert [(one.code, one.row) for one in intake.findings] == [("entry-unreadable", 2)]
    assert len(intake.messages) == 2


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "json-broken", "line 1, column 1"),
        (b"\n\n{", "json-broken", "line 3, column 2"),
        (b'{"seat": NaN}', "json-broken", "NaN"),
        (b"[" * 100_000, "json-broken", "nested too deeply"),
        (b"[" * 900 + b"]" * 900, "json-broken", "nested too deeply"),
        (b'{"seat": "\\ud800"}', "json-broken", "half a character"),
        (b'{"seat": ' + b"9" * 5000 + b"}", "json-broken", "digits"),
        (b'{"seat": "\xe9"}', "encoding-wrong", "byte 0xE9 at byte offset 10, line 1"),
    ],
)
def test_a_file_that_is_not_json_is_refused(data: bytes, code: str, words: str) -> None:
    """Nothing of it goes in, and the finding says where it breaks."""
    intake = intake_from_countnight_json(data, election=ELECTION, file="night.json")

    assert intake.is_refused
    assert intake.messages == ()
    (finding,) = intake.findings
    assert finding.code == code
    assert words in finding.message


anything = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*GOOD, "x"]), anything))
@settings(deadline=None)
def test_no_object_makes_the_reader_fail(changes: dict[str, object]) -> None:
    """Whatever stands in the fields, the answer is findings and never an error."""
    intake = read(json.dumps([{**GOOD, **changes}, OTHER]))

    assert intake.messages[-1].declaration.seat == BASSETLAW


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_no_bytes_make_the_json_reader_fail(data: bytes) -> None:
    """Not even bytes that are no text."""
    intake = intake_from_countnight_json(data, election=ELECTION, file="night.json")

    assert intake.messages == () or not intake.is_refused
