"""Every Welsh preview of a night of 650 seats, held against the published files alone."""

import os
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from preview_reader import polls_before
from raw_results import FOLDER, results_of
from told_night import previews_of
from welsh_preview_reader import WelshPreviewReader

from countnight.model.ids import SeatId
from countnight.model.story import Story

EVERY = 1 if os.environ.get("COUNTNIGHT_READER") == "all" else 5
"""One seat in five is read on an ordinary run; COUNTNIGHT_READER=all reads them all."""

pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

Told = tuple[WelshPreviewReader, str, str]

NAMELESS = (
    "form-unknown: No Welsh name is known for national_health_action_party: "
    "give it under [national_health_action_party.cy] in parties.toml."
)
"""South West Surrey, where that party was second in 2017 and nobody has named it in Welsh."""


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> dict[SeatId, Story]:
    """Every seat's preview before any has declared."""
    return previews_of(tmp_path_factory.mktemp("previews"), lang="cy")


@pytest.fixture(scope="module")
def told(stories: dict[SeatId, Story]) -> list[Told]:
    """The previews of the sample, each with a reader who has the published rows alone."""
    now, before = results_of(2019), results_of(2017)
    polls = polls_before(2019, told=before)
    found = []
    for code in sorted(now)[::EVERY]:
        reader = WelshPreviewReader(now[code], before[code], past=polls[code], year_before=2017)
        story = stories[SeatId(code)]
        if story.refused is None:
            found.append((reader, story.headline or "", story.text or ""))
    return found


def test_every_number_and_name_of_the_welsh_previews_is_right(told: list[Told]) -> None:
    """Each sentence is one that is true of the seat, and each candidate is named."""
    faults = [
        (reader.now.name, fault)
        for reader, headline, text in told
        for fault in reader.faults(headline, text)
    ]

    assert faults == []
    assert len(told) >= 650 // EVERY - 1
    assert sum(reader.numbers for reader, _, _ in told) > 9 * len(told)


def test_one_welsh_preview_is_refused_for_want_of_a_name(stories: dict[SeatId, Story]) -> None:
    """A party that nobody has named in Welsh has no sentence; every other preview is there."""
    refused = Counter(
        f"{story.refused.code}: {story.refused.message}"
        for story in stories.values()
        if story.refused is not None
    )

    assert refused == Counter({NAMELESS: 1})
    assert len(stories) == 650


CHANGES = (
    (r"(\d),(\d)(?!\2)(\d)(\d)\b", r"\1,\3\2\4"),
    (r"\b(\d+)\.(?!\1)(\d) pwynt", r"\2.\1 pwynt"),
    (r"\bLlafur\b", "Plaid Cymru"),
    (r"\bCeidwadwyr\b", "Democratiaid Rhyddfrydol"),
    (r"\bo Lafur i'r Ceidwadwyr", "o'r Ceidwadwyr i Lafur"),
    (r"\bo'r Ceidwadwyr i Lafur", "o Lafur i'r Ceidwadwyr"),
    (r"\b2017\b", "2015"),
    (r"\bers 2010 o leiaf", "ers 2005 o leiaf"),
    (r"\((Ceidwadwyr|Llafur)\)", "(y Blaid Werdd)"),
    (r"\b([oi]|gan|dros) Lafur\b", r"\1 Llafur"),
    (r"\bo bleidleisiau\b", "pleidlais"),
    ("ar y blaen i", "y tu ôl i"),
    ("nos Iau", "nos Wener"),
)
"""Ways of making a text wrong; each leaves many of the texts as they were."""


@pytest.mark.parametrize(("found", "instead"), CHANGES)
def test_the_reader_of_welsh_previews_finds_what_was_made_wrong(
    found: str, instead: str, told: list[Told]
) -> None:
    """Swapped digits, parties, directions, years, labels and mutations: none passes."""
    wrong = [
        (reader, headline, re.sub(found, instead, text, count=1))
        for reader, headline, text in told
        if re.search(found, text)
    ]
    missed = [text for reader, headline, text in wrong if not list(reader.faults(headline, text))]

    assert missed == []
    assert len(wrong) > 60 // EVERY


def _other_digits(text: str) -> Iterator[str]:
    """The text with one digit changed, each in turn."""
    for match in re.finditer(r"\d", text):
        yield f"{text[: match.start()]}{(int(match[0]) + 1) % 10}{text[match.end() :]}"


def test_no_changed_digit_of_a_welsh_preview_passes(told: list[Told]) -> None:
    """In headline or text, whatever the digit belongs to."""
    tried, missed = 0, []

    for reader, headline, text in told[::13]:
        for other in _other_digits(headline):
            tried += 1
            missed += [] if list(reader.faults(other, text)) else [other]
        for other in _other_digits(text):
            tried += 1
            missed += [] if list(reader.faults(headline, other)) else [other]

    assert missed == []
    assert tried > 1000 // EVERY
