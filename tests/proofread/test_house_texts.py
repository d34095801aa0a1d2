from dataclasses import replace

import pytest
from house_theatre import BANNED, group_texts, house_night, night_without_marks, seat_texts
from test_unchanged_texts import alarms

from countnight.flow.proof import proof_night
from countnight.model.finding import Finding
from countnight.model.house_style import BannedWords, HouseStyle, NumberStyle
from countnight.model.ids import GroupId
from countnight.proofread.check import proofread
from countnight.proofread.house import in_house_style, in_plain_marks

CONTINENTAL = NumberStyle(thousands=".", decimal=",", percent="per cent")
REGION = GroupId("east-midlands")


def found_in(text: str) -> list[tuple[str, str, str | None]]:
    """Code, words and suggestion of everything found in a text about the region."""
    night = proof_night(house_night())
    findings: tuple[Finding, ...] = proofread(text, night=night, group=REGION).findings
    return [(one.code, text[one.start : one.end], one.suggestion) for one in findings]


def test_nothing_is_found_in_texts_of_the_house() -> None:
    """Other names, marks and words are as right as Countnight's own."""
    told = (*group_texts(house_night()), *seat_texts(house_night(), is_set=False))
    stories = {f"{about} {one.kind} {number}": one for number, (about, one) in enumerate(told)}

    assert len(stories) > 6 * 32
    assert alarms(house_night(), stories) == []


def test_four_digits_are_a_count_unless_they_may_be_a_year() -> None:
    """Without marks only a majority of 2015, in a seat with an MP since 2015, is taken for one."""
    told = (*group_texts(night_without_marks()), *seat_texts(night_without_marks(), is_set=False))
    stories = {f"{about} {one.kind} {number}": one for number, (about, one) in enumerate(told)}
    found = [alarm.partition(" in ")[0] for alarm in alarms(night_without_marks(), stories)]

    assert {alarm.partition(" at ")[2] for alarm in found} == {"'2015'"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("High Peak was the closest result, by 590 votes.", []),
        (
            "High Peak was the closest result, by 509 votes.",
            [("contradicted", "509", "590")],
        ),
        (
            "Across the 32 seats the Tories had 50.9 per cent of the vote.",
            [("contradicted", "50.9 per cent", "51.0")],
        ),
        ("Across the 32 seats the Conservatives had 51% of the vote.", []),
        ("The Lib Dems have won 24 of the 32 seats.", [("contradicted", "24", "0")]),
    ],
)
def test_a_wrong_figure_is_found_in_the_houses_style(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """The figures are read, whatever surrounds them; the old names are still understood."""
    assert found_in(text) == expected


def test_each_banned_word_is_shown_with_the_words_to_write() -> None:
    """Whole words, any capitals, and the span is exact."""
    assert found_in("Polled evenly, Bassetlaw saw the BIGGEST swing; polling went on.") == [
        ("banned-word", "Polled", "Had"),
        ("banned-word", "BIGGEST", "Largest"),
    ]


def test_a_banned_word_is_shown_once_for_each_place() -> None:
    """Every place is a finding of its own, with a warning and what to do."""
    night = proof_night(house_night())
    text = "the biggest and the biggest"
    found = proofread(text, night=night, group=REGION).findings

    assert [(one.severity.value, one.start, one.end) for one in found] == [
        ("warn", 4, 11),
        ("warn", 20, 27),
    ]
    assert {one.remedy for one in found} == {"Write 'largest'."}


def test_names_are_left_alone() -> None:
    """A house that bans a word does not rename people and places."""
    figures = house_night()
    style = HouseStyle(banned={"en": (*BANNED, BannedWords("clarke"), BannedWords("peak"))})
    election = replace(figures.night.election, style=style)
    night = replace(proof_night(figures), election=election)

    assert proofread("High Peak stayed blue.", night=night, group=REGION).findings == ()
    assert len(proofread("It was the peak.", night=night, group=REGION).findings) == 1


def test_somebody_is_found_by_an_honorific() -> None:
    """'Sir Dennis' is Dennis Skinner where a note attests it."""
    assert found_in("Sir Dennis Skinner lost Bolsover. Sir Dennis had 16,492 votes.") == []


@pytest.mark.parametrize(
    ("style", "text", "plain"),
    [
        (NumberStyle(), "14,013 and 63.5%", "14,013 and 63.5%"),
        (NumberStyle(thousands="\u00a0"), "14\u00a0013 or 14 013", "14,013 or 14,013"),
        (CONTINENTAL, "14.013, 63,5 and 1.234.567", "14,013, 63.5 and 1,234,567"),
        (NumberStyle(thousands="'"), "14'013 and 2019's 14013", "14,013 and 2019's 14013"),
        (NumberStyle(thousands="\u00a0"), "in 2019 123 stood", "in 2019 123 stood"),
    ],
)
def test_marks_are_read_in_their_place(style: NumberStyle, text: str, plain: str) -> None:
    """A span in the plain text is the same span in the house's."""
    assert in_plain_marks(text, style) == plain
    assert len(plain) == len(text)


@pytest.mark.parametrize(
    ("style", "offered", "written"),
    [
        (NumberStyle(), "14,013", "14,013"),
        (NumberStyle(thousands="\u00a0"), "14,013", "14\u00a0013"),
        (NumberStyle(thousands_from=10_000), "4,013", "4013"),
        (CONTINENTAL, "63.5%", "63,5 per cent"),
        (CONTINENTAL, "from Labour to the Tories", "from Labour to the Tories"),
        (NumberStyle(thousands=""), "1,234,567", "1234567"),
    ],
)
def test_what_is_offered_is_in_the_houses_marks(
    style: NumberStyle, offered: str, written: str
) -> None:
    """An editor puts the suggestion in as it stands."""
    night = proof_night(house_night())
    finding = proofread("the biggest", night=night, group=REGION).findings[0]

    assert in_house_style(replace(finding, suggestion=offered), style).suggestion == written
