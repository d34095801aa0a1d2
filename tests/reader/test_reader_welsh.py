import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from raw_results import FOLDER, Past, Result, pasts_before, results_of, years_noted
from seat_reader import Reading
from told_night import figures_of, stories_of
from welsh_reader import WelshReader

from countnight.assemble import past_night, shelf_of
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId

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

LEAST_READ = 4
"""Numbers that a text has at the least, on the average of a night."""

PLACEHOLDER = re.compile(r"[{}]|\bNone\b|\bnan\b|  |a\(c\)")


@dataclass
class Read:
    """The texts of a night: what was read in them, and why others were withheld."""

    readings: list[tuple[str, Reading]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def faults(self) -> list[str]:
        """Whatever is wrong, with the seat and the kind of text."""
        return [f"{where}: {fault}" for where, one in self.readings for fault in one.faults]

    @property
    def numbers(self) -> int:
        """Numbers read."""
        return sum(one.numbers for _, one in self.readings)


def _read(figures: Figures, now: dict[str, Result], before: dict[str, Result] | None) -> Read:
    pasts = pasts_before(2019) if before is not None else {}
    found = Read()
    for code in sorted(now)[::EVERY]:
        then = None if before is None else before[code]
        reader = WelshReader(now[code], then, past=pasts.get(code, Past()))
        for story in stories_of(figures, SeatId(code), lang="cy"):
            if story.refused is not None:
                found.refused[f"{story.refused.code}: {story.refused.message}"] += 1
                continue
            text = f"{story.headline or ''}\n{story.text}"
            reading = reader.read(text)
            if PLACEHOLDER.search(text):
                reading.faults.append(f"a placeholder in {text!r}")
            found.readings.append((f"{now[code].name}, {story.kind}", reading))
    return found


def test_every_number_and_name_of_2019_is_right_in_welsh(tmp_path: Path) -> None:
    """A reader that has only the published rows finds nothing wrong in any Welsh text."""
    figures = figures_of(tmp_path / "ge2019", year=2019, previous=2017)

    read = _read(figures, results_of(2019), results_of(2017))
    assert read.faults == []
    assert read.numbers > LEAST_READ * len(read.readings)
    assert read.refused == Counter(), "withheld for want of these forms"


def test_without_a_baseline_nothing_is_compared_in_welsh(tmp_path: Path) -> None:
    """2017 alone has winners, and nobody keeps, takes, rises, falls or swings."""
    figures = figures_of(tmp_path / "ge2017", year=2017, previous=None)

    read = _read(figures, results_of(2017), None)
    assert read.faults == []
    assert read.numbers > LEAST_READ * len(read.readings)
    assert read.refused == Counter(), "withheld for want of these forms"


def _shipped() -> Iterator[tuple[WelshReader, str]]:
    """The shipped night's texts, each with its seat's reader."""
    shelf = shelf_of("ge2019-east-midlands")
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    figures, now, before = Figures(night), results_of(2019), results_of(2017)
    pasts, years = pasts_before(2019), years_noted(shelf.folder)
    for code in figures.views:
        noted = frozenset(years.get(code, ()))
        reader = WelshReader(now[code], before[code], years=noted, past=pasts[code])
        for story in stories_of(figures, code, lang="cy"):
            if story.refused is None:
                yield reader, f"{story.headline or ''}\n{story.text}"


def test_the_shipped_night_is_right_in_welsh() -> None:
    """With its notes: tenures, runs and records are of the years that the notes give."""
    texts = list(_shipped())

    assert [fault for reader, text in texts for fault in reader.read(text).faults] == []
    assert len(texts) > 32 * 5


OTHER_WORDS = (
    ("i fyny", "i lawr"), ("i lawr", "i fyny"), ("Cododd", "Gostyngodd"), ("codi", "gostwng"),
    ("yn fwy", "yn llai"), ("yn uwch", "yn is"), ("drydydd", "bedwerydd"), ("cadw", "cipio"),
    ("cipio", "cadw"), ("Llafur", "Plaid Cymru"), ("Lafur", "Blaid Cymru"), ("yn ail", "yn bumed"),
    ("ei hernes", "ei ernes"), ("Ceidwadwyr", "Democratiaid Rhyddfrydol"),
)  # fmt: skip


def _mistakes(text: str) -> Iterator[str]:
    """The text with one digit or one word that says another thing, each in turn."""
    for match in re.finditer(r"\d", text):
        yield f"{text[: match.start()]}{(int(match[0]) + 1) % 10}{text[match.end() :]}"
    for right, wrong in OTHER_WORDS:
        for match in re.finditer(rf"\b{right}\b", text):
            yield text[: match.start()] + wrong + text[match.end() :]


def test_the_reader_finds_what_is_wrong_in_welsh() -> None:
    """A changed digit, direction, party or place anywhere in every eleventh text is a fault."""
    tried, missed = 0, []

    for reader, text in list(_shipped())[::11]:
        plain = re.sub(r"https://\S+", "", text)
        for mistake in _mistakes(plain):
            tried += 1
            if not reader.read(mistake).faults:
                missed.append(mistake)

    assert missed == []
    assert tried > 500
