import re
from pathlib import Path

import pytest
from night_theatre import shipped

from countnight.flow.proof import proof_night
from countnight.model.finding import Finding, Severity
from countnight.proofread.check import proofread
from countnight.proofread.night import ProofNight


def night() -> ProofNight:
    """The shipped night."""
    return proof_night(shipped().newsroom.figures)


def found(text: str, *, seat: str) -> list[Finding]:
    """What is found in the text about the seat of the shipped night."""
    return list(proofread(text, night=night(), seat=shipped().seat(seat)).findings)


@pytest.mark.parametrize(
    ("seat", "text", "words", "code"),
    [
        ("Bassetlaw", "It was a swing of 18,865 votes.", "18,865", "swing-in-votes"),
        ("Bassetlaw", "The majority is 18,865.", "18,865", "turnaround-not-majority"),
        ("Bassetlaw", "The majority is 4,852.", "4,852", "previous-figure"),
        ("Bassetlaw", "Turnout fell 3% to 63.5%.", "3%", "percent-for-points"),
        ("Bassetlaw", "Turnout was 63.5% of eligible voters.", "eligible", "eligible-for"),
        ("Bassetlaw", "Labour's Debbie Soloman was third.", "Labour", "wrong-party"),
        ("Bassetlaw", "Keir Morrison won Bassetlaw by 14,013.", "Morrison", "wrong-winner"),
        ("Bassetlaw", "Labour holds Bassetlaw by 14,013.", "Labour", "wrong-party"),
        ("Bassetlaw", "Keir Morrison polled 28,078 votes.", "28,078", "swapped-figures"),
        ("Ashfield", "The swing was 9.9 points.", "9.9", "swing-unsupported"),
        ("Gedling", "Vernon Coaker came third.", "third", "wrong-place"),
        ("Gedling", "Turnout was up 2.5 points.", "2.5", "direction-wrong"),
        ("Gedling", "Keir Morrison came second in Gedling.", "Keir Morrison", "wrong-seat"),
        ("Gedling", "It is the first Tory win since 1987.", "1987", "contradicted"),
        ("Newark", "The closest majority there since 1910.", "1910", "record-unsupported"),
    ],
)
def test_a_wrong_frame_is_named(seat: str, text: str, words: str, code: str) -> None:
    """Each kind of mistake has its own code, so that an editor sees the cause."""
    hits = [one for one in found(text, seat=seat) if one.code.startswith(code)]

    assert hits
    start = text.index(words)
    assert any((one.start or 0) < start + len(words) and start < (one.end or 0) for one in hits)


@pytest.mark.parametrize(
    ("seat", "text", "words", "code"),
    [
        ("Bassetlaw", "Roedd gogwydd o 18,865 o bleidleisiau.", "18,865", "swing-in-votes"),
        ("Bassetlaw", "Y mwyafrif yw 18,865.", "18,865", "turnaround-not-majority"),
        ("Bassetlaw", "Y mwyafrif yw 4,852.", "4,852", "previous-figure"),
        (
            "Bassetlaw",
            "Gostyngodd y ganran a bleidleisiodd 3% i 63.5%.",
            "3%",
            "percent-for-points",
        ),
        ("Bassetlaw", "Pleidleisiodd 63.5% o'r rhai cymwys.", "cymwys", "eligible-for"),
        ("Bassetlaw", "Yn drydydd roedd Debbie Soloman (Llafur).", "Llafur", "wrong-party"),
        ("Bassetlaw", "Enillodd Keir Morrison Bassetlaw o 14,013.", "Morrison", "wrong-winner"),
        ("Bassetlaw", "Mae Llafur yn cadw Bassetlaw o 14,013.", "Llafur", "wrong-party"),
        ("Bassetlaw", "Cafodd Keir Morrison 28,078 o bleidleisiau.", "28,078", "swapped-figures"),
        ("Ashfield", "Y gogwydd oedd 9.9 pwynt canran.", "9.9", "swing-unsupported"),
        ("Gedling", "Daeth Vernon Coaker yn drydydd.", "drydydd", "wrong-place"),
        ("Gedling", "Roedd y ganran a bleidleisiodd i fyny 2.5 pwynt canran.", "2.5", "direction"),
        ("Gedling", "Daeth Keir Morrison yn ail yn Gedling.", "Keir Morrison", "wrong-seat"),
        ("Newark", "Y mwyafrif lleiaf yno ers 1910.", "1910", "record-unsupported"),
        ("Newark", "Am y tro cyntaf erioed enillodd Robert Jenrick.", "cyntaf", "record"),
    ],
)
def test_a_wrong_frame_is_named_in_welsh_too(seat: str, text: str, words: str, code: str) -> None:
    """The same mistakes have the same codes, whatever the language; the message is the desk's."""
    hits = [one for one in found(text, seat=seat) if one.code.startswith(code)]

    assert hits
    start = text.index(words)
    assert any((one.start or 0) < start + len(words) and start < (one.end or 0) for one in hits)


def test_a_suggestion_is_in_the_texts_language() -> None:
    """What an editor puts in is Welsh where the text is."""
    text = "Gostyngodd y ganran a bleidleisiodd 3% i 63.5%."

    (finding,) = found(text, seat="Bassetlaw")

    assert finding.suggestion == "3 pwynt canran"


def test_a_right_sentence_has_ties_and_no_findings() -> None:
    """Each number of a right sentence leads to its fact."""
    text = "Tom Randall won Gedling by 679 votes, and turnout was 70%."

    tied = proofread(text, night=night(), seat=shipped().seat("Gedling")).ties

    assert found(text, seat="Gedling") == []
    assert {(text[one.start : one.end], one.fact) for one in tied} >= {
        ("679", "majority"),
        ("70%", "turnout"),
        ("Tom Randall", "winner"),
    }


def test_offsets_are_code_points_of_the_text_as_it_was_given() -> None:
    """Curly apostrophes and wide signs before a mistake do not move its span."""
    text = "🗳️ Labour’s Keir Morrison had 14,056 votes."

    (finding,) = found(text, seat="Bassetlaw")

    assert text[finding.start : finding.end] == "14,056"
    assert finding.expected == "14,065"
    assert finding.severity is Severity.HOLD


def test_an_unknown_name_is_shown_and_does_not_stop_publication() -> None:
    """A name that the night does not have may be right: a person looks at it."""
    (finding,) = found("Tom Randall thanked Zebedee Quux in Gedling.", seat="Gedling")

    assert (finding.code, finding.severity) == ("unknown-name", Severity.WARN)


def test_a_language_that_is_not_read_is_said_so() -> None:
    """Silence about a Dutch text would be taken for a yes."""
    (finding,) = proofread("Labour houdt Gedling", night=night(), lang="nl").findings

    assert finding.code == "language-unknown"


def test_every_code_in_the_reference_is_a_code_of_the_room() -> None:
    """The table of findings has the codes that the room gives, and no others."""
    root = Path(__file__).resolve().parents[2]
    table = (root / "docs/reference/proofreading.md").read_text(encoding="utf-8")
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (root / "src/countnight/proofread").rglob("*.py")
    )

    documented = set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE))

    assert [one for one in documented if f'"{one}"' not in source] == []
    assert set(re.findall(r'(?:Fault|Frame)\(\s*"([a-z-]+)"', source)) <= documented


@pytest.mark.parametrize(
    ("words", "is_right"),
    [
        ("More than 49,000", True),
        ("More than 50,000", False),
        ("Nearly 50,000", True),
        ("Nearly 49,000", False),
        ("About 50,000", True),
        ("49,953", True),
        ("49,935", False),
    ],
)
def test_a_hedged_number_is_held_to_its_step(words: str, *, is_right: bool) -> None:
    """Gedling had 49,953 valid votes."""
    text = f"{words} valid votes were cast in Gedling."

    assert (found(text, seat="Gedling") == []) is is_right


@pytest.mark.parametrize(
    "text",
    [
        "The majority in Gedling is 679, and nobody here saw that coming.",
        "The Conservative majority in Gedling stands at 679.",
        "Ballots were counted twice in Gedling before the majority of 679 was read out.",
    ],
)
def test_a_plain_right_sentence_is_left_alone(text: str) -> None:
    """What any reporter would write, with the seat's name in the middle of it."""
    assert found(text, seat="Gedling") == []


def test_a_finding_is_a_sentence() -> None:
    """Several votes are, and one majority is."""
    told = [one.message for one in found("Tom Randall had 22,817 votes.", seat="Gedling")]

    assert told == ["The votes are 22,718, not 22,817."]
