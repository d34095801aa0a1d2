"""An election folder as an Election, with findings for whatever could not be read.

Rows with faults are left out and named, so that one bad cell never hides a whole night.
"""

from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from pathlib import Path

from countnight.elections.counting import rules_with_seats
from countnight.elections.embeds_file import providers_of
from countnight.elections.reading.candidates import Known, candidacies_of
from countnight.elections.reading.history import history_of
from countnight.elections.reading.notes import notes_of
from countnight.elections.reading.pages import pages_of
from countnight.elections.reading.parties import parties_of
from countnight.elections.reading.previous import previous_of
from countnight.elections.reading.renaming import parties_in_style
from countnight.elections.reading.samples import SamplePost, sample_posts_of
from countnight.elections.reading.seats import groups_of, seats_of
from countnight.elections.reading.settings import Settings, labels_in, settings_of
from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.style import style_of
from countnight.model.election import Election
from countnight.model.finding import Finding

RESULTS = "results.csv"


@dataclass(frozen=True, slots=True)
class ElectionReading:
    """What a folder gave. None means: too little could be read to speak of an election."""

    election: Election | None
    findings: tuple[Finding, ...]


def read_election(folder: Path | Traversable) -> ElectionReading:
    """The folder's election, and a finding for everything that is wrong or unused in it."""
    found: Found = []
    settings = settings_of(folder, found=found)
    parties = parties_of(folder, found=found)
    if settings is None:
        return ElectionReading(None, tuple(found))
    sheet = style_of(folder, named=settings.style, found=found)
    parties = parties_in_style(parties, sheet)
    seats = seats_of(folder, date_of_poll=settings.date, time_zone=settings.time_zone, found=found)
    if not seats or not parties:
        return ElectionReading(None, tuple(found))
    settings = replace(settings, labels=labels_in(settings, sheet.labels, found=found))
    election = _election(folder, settings, Known(seats, parties), found=found)
    return ElectionReading(replace(election, style=sheet.style), tuple(found))


def _election(folder: Folder, settings: Settings, known: Known, *, found: Found) -> Election:
    groups = groups_of(folder, seats=known.seats, found=found)
    return Election(
        id=settings.id,
        name=settings.name,
        date=settings.date,
        close_of_poll=settings.close_of_poll,
        time_zone=settings.time_zone,
        voting_system=settings.voting_system,
        languages=settings.languages,
        baseline=settings.baseline,
        labels=settings.labels,
        complaints=settings.complaints,
        site=settings.site,
        data_source=settings.data_source,
        seats=known.seats,
        groups=groups,
        parties=known.parties,
        candidacies=candidacies_of(folder, known=known, found=found),
        pages=pages_of(folder, groups=groups, found=found),
        rules=settings.rules,
        counting=rules_with_seats(settings.counting, seats=known.seats, found=found),
        asking=settings.asking,
        previous=previous_of(folder, known=known, found=found),
        history=history_of(folder, known=known, found=found),
        notes=notes_of(folder, seats=known.seats, found=found),
        context_lines=settings.context_lines,
        providers=providers_of(folder, found=found),
    )


def results_file(folder: Path | Traversable) -> Path | Traversable | None:
    """The folder's past night for replay, or None when it has none."""
    file = folder.joinpath(RESULTS)
    return file if file.is_file() else None


@dataclass(frozen=True, slots=True)
class SampleReading:
    """The sample posts of a folder, oldest first, and what was wrong with others."""

    posts: tuple[SamplePost, ...]
    findings: tuple[Finding, ...]


def read_sample_posts(folder: Path | Traversable) -> SampleReading:
    """The posts that a demonstration shows; none when the folder has no such file."""
    found: Found = []
    posts = sample_posts_of(folder, found=found)
    return SampleReading(posts, tuple(found))
