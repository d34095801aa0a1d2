from pathlib import Path

import pytest
from raw_results import FOLDER, Result, results_of
from told_night import figures_of

from countnight.flow.figures import Figures
from countnight.model.exact import Value
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat

pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

LOST = {2017: 1568, 2019: 1275}
"""Deposits lost by the rule of votes; the press printed 1,567 and 1,273."""

EDGES = (
    (2017, "Wrexham", "Harper", 1753, 35092, "Harper (just under 5%)"),
    (2017, "Brentford and Isleworth", "Bourke", 3083, 61629, "just over 5% of the vote"),
    (2019, "Calder Valley", "Bashir", 2884, 57793, "Bashir (just under 5%)"),
)


@pytest.mark.parametrize("year", LOST)
def test_the_deposits_of_a_whole_night_are_counted_by_the_rule(year: int, tmp_path: Path) -> None:
    """1,568 were lost in 2017 and 1,275 in 2019: a twentieth of the valid votes or less."""
    figures = figures_of(tmp_path / "night", year=year, previous=None)

    lost = [book.get("deposits_lost") for book in figures.books.values()]
    counted = sum(_whole(fact.value) for fact in lost if fact is not None)
    assert counted == LOST[year]
    assert sum(len(one.lost_deposits()) for one in results_of(year).values()) == LOST[year]


def _whole(value: Value) -> int:
    assert isinstance(value, int)
    return value


def test_a_printed_five_per_cent_says_its_side(tmp_path: Path) -> None:
    """Wrexham and Calder Valley lost a deposit just under 5%, Brentford kept one just over."""
    nights = {
        year: figures_of(tmp_path / str(year), year=year, previous=None) for year in (2017, 2019)
    }

    for year, name, surname, votes, valid, words in EDGES:
        seat = next(one for one in results_of(year).values() if one.name == name)
        stood = next(one for one in seat.people if one.surname == surname)
        assert (stood.votes, seat.valid) == (votes, valid)
        text = _post(nights[year], seat, lang="en")
        assert words in text
        if "over" in words:
            assert f"{surname} kept his deposit" in text
            assert "Cadwodd Bourke ei ernes gydag ychydig dros 5%" in _post(
                nights[year], seat, lang="cy"
            )


def _post(figures: Figures, seat: Result, *, lang: str) -> str:
    code = SeatId(seat.code)
    view, book = figures.views[code], figures.books[code]
    return tell_seat(view, book, kind=StoryKind.POST, lang=lang).text or ""
