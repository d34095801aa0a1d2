"""One digit, name, seat, party or direction word is changed, and the proofreader must notice.

COUNTNIGHT_MUTANTS says how many changed texts of the 650-seat night are read in each language;
the full run is `COUNTNIGHT_MUTANTS=24000 pytest tests/proofread/test_mutations.py -s`.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from random import Random

import pytest
from mutants import Mutant, mutants_of, still_true
from national_theatre import NEEDS_DATA, national
from night_theatre import shipped
from texts import texts_of

from countnight.flow.figures import Figures
from countnight.flow.proof import proof_night
from countnight.model.story import Story
from countnight.proofread.check import proofread
from countnight.proofread.languages.table import LANGUAGES

MOST = int(os.environ.get("COUNTNIGHT_MUTANTS", "1500"))
SEED = 20191212
OTHERS_FOUND = 0.999
OF_ONE_NIGHT = 600
LANGS = pytest.mark.parametrize("lang", tuple(LANGUAGES))


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of the changed texts: found, missed, or true all the same."""

    read: Counter[str]
    missed: tuple[Mutant, ...]
    true: tuple[tuple[Mutant, str], ...]

    def missed_of(self, *kinds: str) -> list[str]:
        """The changes of these kinds that nobody noticed."""
        return [str(one) for one in self.missed if one.kind in kinds]

    def told(self) -> str:
        """The figures, and every change that left the text true, with the reason."""
        left_out = [f"  {one.was!r} -> {one.now!r}: {why}" for one, why in self.true]
        return "\n".join(
            [
                f"{sum(self.read.values())} changed texts read: {dict(self.read)}",
                f"{len(self.missed)} missed:",
                *(f"  {one}" for one in self.missed),
                f"{len(self.true)} still true:",
                *left_out,
            ]
        )


def tried(figures: Figures, stories: Sequence[tuple[str, Story]], *, most: int) -> Trial:
    """The changed texts read against the night."""
    night = proof_night(figures)
    read: Counter[str] = Counter()
    missed: list[Mutant] = []
    true: list[tuple[Mutant, str]] = []
    for mutant in islice(_mutants(figures, stories), most):
        read[mutant.kind] += 1
        story = mutant.story
        proof = proofread(
            mutant.text, night=night, seat=story.seat, group=story.group, lang=story.lang
        )
        if proof.findings:
            continue
        why = still_true(mutant, figures=figures)
        if why is None:
            missed.append(mutant)
        else:
            true.append((mutant, why))
    return Trial(read, tuple(missed), tuple(true))


def _mutants(figures: Figures, stories: Sequence[tuple[str, Story]]) -> Iterator[Mutant]:
    """Changed texts without end, in an order that a seed decides."""
    chance = Random(SEED)
    for _ in count():
        for name, story in chance.sample(list(stories), len(stories)):
            yield from mutants_of(name, story, election=figures.night.election, chance=chance)


@LANGS
@pytest.mark.slow
def test_changes_in_the_shipped_nights_texts_are_found(lang: str) -> None:
    """Each of 600 changed texts about the 32 seats is found, or is still true."""
    figures = shipped().newsroom.figures

    trial = tried(figures, list(texts_of(figures, lang)), most=OF_ONE_NIGHT)

    assert [str(one) for one in trial.missed] == []


@LANGS
@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_changes_in_the_texts_of_650_seats_are_found(lang: str) -> None:
    """Every changed digit, and 99.9% of changed names, seats, parties and directions."""
    figures = national(2019, previous=2017).figures

    trial = tried(figures, list(texts_of(figures, lang)), most=MOST)
    print(lang, trial.told())  # noqa: T201 - the figures are what a full run is for

    others = trial.missed_of("name", "seat", "party", "direction")
    changed = sum(number for kind, number in trial.read.items() if kind != "digit")
    assert sum(trial.read.values()) == MOST
    assert trial.missed_of("digit") == []
    assert len(others) <= max(1, (1 - OTHERS_FOUND) * changed), "\n".join(others)
