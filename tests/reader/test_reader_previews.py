"""Every preview of a night of 650 seats, held against the published files alone."""

import re

import pytest
from preview_reader import PreviewReader, polls_before
from raw_results import FOLDER, results_of
from told_night import previews_of

from countnight.model.ids import SeatId
from countnight.model.story import Story

pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

CHANGES = (
    (r"(\d),(\d)(\d\d)\b", r"\1,\3\2"),
    (r"\b(\d+)\.(\d) points", r"\2.\1 points"),
    (r"\bLabour\b", "Liberal Democrats"),
    (r"from (.+?) to (.+?)(?=[ ,.])", r"from \2 to \1"),
    (r"\b2017\b", "2015"),
    (r"\((Conservative|Labour)\)", "(Green)"),
)
"""Ways of making a text wrong; each leaves many of the texts as they were."""


@pytest.fixture(scope="module")
def previews(tmp_path_factory: pytest.TempPathFactory) -> dict[SeatId, Story]:
    """Every seat's preview before any has declared."""
    return previews_of(tmp_path_factory.mktemp("previews"), lang="en")


@pytest.fixture(scope="module")
def readers() -> dict[str, PreviewReader]:
    """A reader for every seat, who has the published rows and nothing else."""
    now, before = results_of(2019), results_of(2017)
    polls = polls_before(2019, told=before)
    return {
        code: PreviewReader(now[code], before[code], past=polls[code], year_before=2017)
        for code in now
    }


def test_every_number_and_name_of_the_650_previews_is_right(
    previews: dict[SeatId, Story], readers: dict[str, PreviewReader]
) -> None:
    """Each sentence is one that is true of the seat, and each candidate is named."""
    faults = [
        (reader.now.name, fault)
        for code, reader in readers.items()
        for fault in reader.faults(
            previews[SeatId(code)].headline or "", previews[SeatId(code)].text or ""
        )
    ]

    assert faults == []
    assert len(readers) == 650
    assert sum(reader.numbers for reader in readers.values()) > 5 * 650


@pytest.mark.parametrize(("found", "instead"), CHANGES)
def test_the_reader_of_previews_finds_what_was_made_wrong(
    found: str, instead: str, previews: dict[SeatId, Story], readers: dict[str, PreviewReader]
) -> None:
    """Swapped digits, parties, directions, years and labels: none passes."""
    changed = 0
    for code, reader in readers.items():
        headline, text = previews[SeatId(code)].headline or "", previews[SeatId(code)].text or ""
        wrong = re.sub(found, instead, text)
        if wrong == text or (instead == "Liberal Democrats" and "Liberal Democrats" in text):
            continue
        changed += 1
        assert list(reader.faults(headline, wrong)) != [], wrong
    assert changed > 100


def test_no_preview_is_too_long_or_too_short(previews: dict[SeatId, Story]) -> None:
    """60 to 110 words, but for the Speaker's seat; headlines of 70 characters at most."""
    lengths = {story.headline: len((story.text or "").split()) for story in previews.values()}
    odd = {headline: words for headline, words in lengths.items() if not 60 <= words <= 110}

    assert list(odd) == ["Chorley: the Speaker seeks re-election"]
    assert [headline for headline in lengths if len(headline or "") > 70] == []
