"""All 650 seats from the published files, where they stand beside the project."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from countnight.assemble import past_night, shelf_of
from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.election import Election
from countnight.model.finding import Finding
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import summary_of_group, tell_group, tell_seat

RESULTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "uk" / "results"
NEEDS_DATA = pytest.mark.skipif(
    not RESULTS.exists(), reason="the published result files are not in ../shared/data"
)
SEAT_KINDS = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])|\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """A whole night and every text about it, by what it is."""

    election: Election
    figures: Figures
    held: tuple[Finding, ...]
    stories: Mapping[str, Story]

    def texts(self, *kinds: StoryKind) -> Iterator[tuple[str, str]]:
        """Every headline and text of the kinds, or of all, each with its name."""
        for name, story in self.stories.items():
            for part, text in (("headline", story.headline), ("text", story.text)):
                if text is not None and (not kinds or story.kind in kinds):
                    yield f"{name} {part}", text

    def of_kind(self, kind: StoryKind) -> Iterator[tuple[str, str]]:
        """The texts of one kind, without headlines."""
        for name, story in self.stories.items():
            if story.kind is kind:
                yield name, story.text or ""


def published(year: int, *, previous: int | None) -> PublishedFiles:
    """The files of the year, on those of the previous election."""
    last = (None, None) if previous is None else pair_of(previous)
    return PublishedFiles(*pair_of(year), *last)


def pair_of(year: int) -> tuple[Path, Path]:
    """The year's candidates and seats."""
    return RESULTS / f"ge{year}-candidacies.csv", RESULTS / f"ge{year}-constituencies.csv"


def imported(folder: Path, *, year: int, previous: int | None) -> Path:
    """The folder with the year's election in it."""
    write_folder(folder, import_commons_library(published(year, previous=previous)).files)
    return folder


@cache
def national(year: int, *, previous: int | None) -> Told:
    """Every text about the year's night."""
    with TemporaryDirectory() as folder:
        shelf = shelf_of(str(imported(Path(folder), year=year, previous=previous)))
        messages = past_night(shelf).messages
    night, held = night_from_messages(shelf.election, messages)
    figures = Figures(night)
    return Told(shelf.election, figures, held, dict(stories_of(figures)))


def stories_of(figures: Figures) -> Iterator[tuple[str, Story]]:
    """Every story of every kind, seat and group, and each bullet of the summaries."""
    election = figures.night.election
    for seat, book in figures.books.items():
        for kind in SEAT_KINDS:
            name = f"{election.seats[seat].name} {kind}"
            yield name, tell_seat(figures.views[seat], book, kind=kind, lang="en")
    for group in election.groups:
        view, book = figures.group_view(group), figures.group_book(group)
        for kind in (StoryKind.ROUNDUP, StoryKind.HEADLINE):
            yield f"{group} {kind}", tell_group(view, book, kind=kind, lang="en")
        for number, bullet in enumerate(summary_of_group(view, book, lang="en"), start=1):
            yield f"{group} bullet {number}", bullet


def sentences_of(text: str) -> list[str]:
    """The text's sentences."""
    return [one for one in SENTENCE_END.split(text) if one.strip()]
