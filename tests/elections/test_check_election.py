from dataclasses import replace
from pathlib import Path

import pytest
from election_desk import ELECTION, FILES, PAGES, folder_with

from countnight.elections.check import check_election
from countnight.elections.folder import ElectionReading, read_election
from countnight.model.finding import Finding, Severity


def codes(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None]]:
    """Code, severity and seat of each finding."""
    return [(one.code, one.severity.value, one.seat) for one in findings]


def checked(place: Path, **changes: str | None) -> tuple[Finding, ...]:
    """What check-election says of the small folder with some files replaced."""
    return check_election(read_election(folder_with(place, **changes)))


def test_a_complete_folder_lacks_nothing(tmp_path: Path) -> None:
    """Overlapping groups and empty pronouns are no fault."""
    assert checked(tmp_path) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"candidates_csv": FILES["candidates.csv"].split("S2,")[0]},
            ("no-candidates", "hold", "S2"),
        ),
        (
            {
                "previous_csv": FILES["previous.csv"].split("S2,")[0],
                "previous_seats_csv": FILES["previous_seats.csv"].split("S2,")[0],
            },
            ("no-previous-result", "warn", "S2"),
        ),
        (
            {"previous_seats_csv": FILES["previous_seats.csv"].replace("S2,blue,200", "S2,blue,")},
            ("no-previous-electorate", "note", "S2"),
        ),
        (
            {"election_toml": ELECTION.replace('kind = "actual"', 'kind = "none"')},
            ("no-baseline", "note", None),
        ),
        (
            {"history_csv": FILES["history.csv"].split("S2,")[0]},
            ("no-history", "note", "S2"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"].replace("before-s1-ann", "before-s2-ann")},
            ("unknown-previous-candidate", "warn", "S1"),
        ),
        (
            {"candidates_csv": FILES["candidates.csv"].replace("2,no,elsewhere", "2,yes,")},
            ("several-sitting-members", "warn", "S1"),
        ),
        (
            {"seats_csv": FILES["seats.csv"].replace("0,1", "0,0")},
            ("hex-clash", "warn", "S2"),
        ),
        (
            {"seats_csv": FILES["seats.csv"].replace("0,1", ",")},
            ("no-hex", "warn", "S2"),
        ),
        (
            {"seats_csv": FILES["seats.csv"].replace("0,1", ",").replace("0,0", ",")},
            ("no-map", "note", "S1"),
        ),
        (
            {
                "election_toml": ELECTION.replace('["en"]', '["en", "cy"]').replace(
                    'en = "Written', 'cy = "Wedi"\nen = "Written'
                )
            },
            ("party-forms-missing", "hold", None),
        ),
        ({"pages_toml": None}, ("no-page", "warn", None)),
        (
            {"pages_toml": PAGES.replace("en = ", "cy = ")},
            ("no-title", "warn", None),
        ),
        (
            {"election_toml": ELECTION.replace("complaints@example.org", "")},
            ("no-complaints-address", "warn", None),
        ),
        (
            {"notes_csv": FILES["notes.csv"].replace("Ann Ash", "Ann Ashe")},
            ("note-about-nobody", "warn", "S1"),
        ),
    ],
)
def test_each_lack_is_named(
    tmp_path: Path, changes: dict[str, str | None], expected: tuple[str, str, str | None]
) -> None:
    """Whatever the night would miss is said beforehand, with the seat where there is one."""
    assert expected in codes(checked(tmp_path, **changes))


def test_a_note_on_someone_who_left_is_no_fault(tmp_path: Path) -> None:
    """An MP who did not stand is in no list of candidates, and may still be spoken of."""
    notes = FILES["notes.csv"] + (
        "person:S2:Old Hand,did_not_stand,2019,The council,The desk\n"
        "person:S2:Old Hand,mp_for_this_seat_since,1990,The council,The desk\n"
    )

    assert checked(tmp_path, notes_csv=notes) == ()


def test_many_seats_that_lack_the_same_are_one_finding(tmp_path: Path) -> None:
    """650 seats without candidates are one line, not 650."""
    seats = "seat_id,name,hex_q,hex_r\n" + "".join(
        f"S{number},Seat {number},{number},0\n" for number in range(1, 31)
    )

    lacking = [one for one in checked(tmp_path, seats_csv=seats) if one.code == "no-candidates"]

    assert [one.message[:28] for one in lacking] == ["28 seats have no candidates:"]


def test_what_reading_found_comes_first(tmp_path: Path) -> None:
    """A fault in a file stays a fault when the rest is checked."""
    reading = read_election(folder_with(tmp_path))
    fault = Finding("not-a-date", Severity.HOLD, "A date is wrong.", "Write it right.")

    assert check_election(replace(reading, findings=(fault,))) == (fault,)
    assert check_election(ElectionReading(None, (fault,))) == (fault,)
