import re
from collections.abc import Iterator

import pytest
from raw_results import FOLDER, results_of
from seat_reader import SeatReader

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

DERBY_NORTH = "E14000662"

TEXT = """Conservatives take Derby North from Labour by 2,540
Derby North has changed hands: Amanda Solloway won it for the Conservatives by 2,540 votes, \
where Labour had a majority of 2,015 in 2017.

Labour's Tony Tinley came second with 18,719 votes to 21,259 for Solloway. The swing was 4.8 \
points from Labour to the Conservatives: the Conservatives went from 44.4% of the vote to 45.2% \
and Labour from 48.5% to 39.8%.

The Liberal Democrats' Gregory Webb was third with 3,450 votes. Alan Graves came fourth for the \
Brexit Party with 1,908.

Turnout went down 5.4 points, from 69.6% in 2017 to 64.2%. Chris Williamson (independent), \
Graves and Helen Hitchcock (Green) lost their deposits."""


def _faults(text: str) -> list[str]:
    now, before = results_of(2019), results_of(2017)
    return SeatReader(now[DERBY_NORTH], before[DERBY_NORTH]).read(text).faults


def _one_digit_changed(text: str) -> Iterator[str]:
    for match in re.finditer(r"\d", text):
        other = str((int(match[0]) + 1) % 10)
        yield text[: match.start()] + other + text[match.end() :]


def test_a_true_text_has_no_faults() -> None:
    """The reader raises nothing where nothing is wrong."""
    assert _faults(TEXT) == []


def test_every_changed_digit_is_found() -> None:
    """One digit typed wrongly anywhere in the text is a fault."""
    missed = [text for text in _one_digit_changed(TEXT) if not _faults(text)]

    assert missed == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("from Labour by", "from the Liberal Democrats by"),
        ("Conservatives take", "Labour takes"),
        ("Labour's Tony Tinley", "the Greens' Tony Tinley"),
        ("Gregory Webb was third", "Gregory Webb was fourth"),
        ("Alan Graves came", "Helen Hitchcock came"),
        ("to 21,259 for Solloway", "to 21,259 for Webb"),
        ("went down 5.4", "went up 5.4"),
        ("from Labour to the Conservatives:", "from the Conservatives to Labour:"),
        ("Graves and Helen Hitchcock (Green) lost", "Helen Hitchcock (Green) lost"),
        ("Williamson (independent)", "Williamson (Labour)"),
        ("has changed hands", "has been held"),
    ],
)
def test_a_wrong_word_is_found(right: str, wrong: str) -> None:
    """A wrong name, party, place or direction is a fault too."""
    assert right in TEXT

    assert _faults(TEXT.replace(right, wrong, 1)) != []
