import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from raw_results import FOLDER, Past, Result, pasts_before, results_of, years_noted
from seat_reader import Reading, SeatReader
from told_night import figures_of, stories_of

from countnight.assemble import past_night, shelf_of
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId

EVERY = 1 if os.environ.get("COUNTNIGHT_READER") == "all" else 3
"""One seat in three is read on an ordinary run; COUNTNIGHT_READER=all reads them all."""

pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

LEAST_READ = 5
"""Numbers that a text has at the least, on the average of a night."""

PLACEHOLDER = re.compile(r"[{}]|\bNone\b(?! of the)|\bnan\b|  ")

Read = list[tuple[str, str, Reading]]


def _read(figures: Figures, now: dict[str, Result], before: dict[str, Result] | None) -> Read:
    pasts = pasts_before(2019)
    found: Read = []
    for code in sorted(now)[::EVERY]:
        for story in stories_of(figures, SeatId(code)):
            assert story.refused is None, (now[code].name, story.refused)
            reader = SeatReader(
                now[code],
                None if before is None else before[code],
                past=pasts.get(code, Past()),
            )
            text = f"{story.headline or ''}\n{story.text}"
            reading = reader.read(text)
            if PLACEHOLDER.search(text):
                reading.faults.append(f"a placeholder in {text!r}")
            found.append((now[code].name, story.kind, reading))
    return found


def _wrong(read: Read) -> Iterator[str]:
    for name, kind, reading in read:
        for fault in reading.faults:
            yield f"{name}, {kind}: {fault}"


def test_every_number_and_name_of_2019_is_right(tmp_path: Path) -> None:
    """A reader that has only the published rows finds nothing wrong in any text of the night."""
    figures = figures_of(tmp_path / "ge2019", year=2019, previous=2017)

    read = _read(figures, results_of(2019), results_of(2017))
    assert list(_wrong(read)) == []
    assert sum(reading.numbers for *_, reading in read) > LEAST_READ * len(read)


def test_the_shipped_night_is_right() -> None:
    """With its notes: tenures, runs and records are of the years that the notes give."""
    shelf = shelf_of("ge2019-east-midlands")
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    figures, now, before = Figures(night), results_of(2019), results_of(2017)
    pasts, years = pasts_before(2019), years_noted(shelf.folder)
    faults: list[str] = []

    for code, view in figures.views.items():
        for story in stories_of(figures, code):
            noted = frozenset(years.get(code, ()))
            reader = SeatReader(now[code], before[code], years=noted, past=pasts[code])
            faults.extend(reader.read(f"{story.headline or ''}\n{story.text or ''}").faults)
        assert view.winner is not None

    assert len(figures.views) == 32
    assert faults == []


def test_without_a_baseline_nothing_is_compared(tmp_path: Path) -> None:
    """2017 alone has winners, and no holds, gains, changes, swings or overturned majorities."""
    figures = figures_of(tmp_path / "ge2017", year=2017, previous=None)

    read = _read(figures, results_of(2017), None)
    assert list(_wrong(read)) == []
    assert sum(reading.numbers for *_, reading in read) > LEAST_READ * len(read)
