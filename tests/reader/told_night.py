"""Published nights imported as a newsroom would, and told, for the independent reader."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from raw_results import FOLDER

from countnight.assemble import past_night, shelf_of
from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import tell_seat

SITE = "https://results.example.org"
KINDS = tuple(kind for kind in StoryKind if kind is not StoryKind.ROUNDUP)


def figures_of(place: Path, *, year: int, previous: int | None) -> Figures:
    """The whole night, imported from the published files into the place."""
    files = [FOLDER / f"ge{when}-{part}.csv" for when in (year, previous) if when for part in PARTS]
    imported = import_commons_library(PublishedFiles(*files))
    write_folder(place, imported.files)
    shelf = shelf_of(str(place))
    election = replace(shelf.election, site=SITE)
    night, held = night_from_messages(election, past_night(shelf).messages)
    assert held == ()
    return Figures(night)


PARTS = ("candidacies", "constituencies")


def stories_of(figures: Figures, seat: SeatId) -> Iterator[Story]:
    """Every kind of English text about the seat."""
    for kind in KINDS:
        yield tell_seat(figures.views[seat], figures.books[seat], kind=kind, lang="en")
