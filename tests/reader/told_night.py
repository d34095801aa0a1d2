"""Published nights imported as a newsroom would, and told, for the independent reader."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from raw_results import FOLDER

from countnight.assemble import past_night, shelf_of
from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.flow.ahead.previews import preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId
from countnight.model.night import Night
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import tell_seat

SITE = "https://results.example.org"
KINDS = (
    StoryKind.ALERT,
    StoryKind.HEADLINE,
    StoryKind.POST,
    StoryKind.SUMMARY,
    StoryKind.STORY,
    StoryKind.SOCIAL,
)


def figures_of(place: Path, *, year: int, previous: int | None) -> Figures:
    """The whole night, imported from the published files into the place."""
    return next(figures_at(place, year=year, previous=previous, positions=(None,)))


def figures_at(
    place: Path, *, year: int, previous: int | None, positions: Sequence[int | None]
) -> Iterator[Figures]:
    """The night at each position. None means: all of it."""
    files = [FOLDER / f"ge{when}-{part}.csv" for when in (year, previous) if when for part in PARTS]
    imported = import_commons_library(PublishedFiles(*files))
    write_folder(place, imported.files)
    yield from shelf_at(str(place), positions)


def shelf_at(folder: str, positions: Sequence[int | None]) -> Iterator[Figures]:
    """The folder's past night at each position."""
    shelf = shelf_of(folder)
    election, messages = replace(shelf.election, site=SITE), past_night(shelf).messages
    for most in positions:
        night, held = night_from_messages(election, messages, most=most)
        assert held == ()
        yield Figures(night)


PARTS = ("candidacies", "constituencies")


def stories_of(figures: Figures, seat: SeatId, *, lang: str = "en") -> Iterator[Story]:
    """Every kind of text about the seat in the language."""
    for kind in KINDS:
        yield tell_seat(figures.views[seat], figures.books[seat], kind=kind, lang=lang)


def previews_of(place: Path, *, lang: str) -> dict[SeatId, Story]:
    """Every seat's preview before any has declared in 2019."""
    night = figures_of(place / "ge2019", year=2019, previous=2017).night
    ahead = Figures(Night(night.election))
    return {seat: preview_of_seat(ahead, seat, lang=lang) for seat in night.election.seats}
