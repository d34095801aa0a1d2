"""The House of Commons Library's published files as an election folder of ours.

Three ways in: results of one election on those of the last, on notional ones, or on none; and a
notional file alone, for a night whose candidates are not known yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from countnight.elections.errors import FolderNotWrittenError, NothingToImportError
from countnight.elections.library_history import LibraryFiles, joined, library_history
from countnight.elections.published import night_files
from countnight.elections.published.baseline_files import (
    BaselineRows,
    previous_seats_text,
    previous_text,
    rows_of_election,
    rows_of_notional,
)
from countnight.elections.published.candidacies import Place, PublishedCandidate, candidates_of
from countnight.elections.published.constituencies import (
    PublishedSeat,
    day_of_poll,
    published_seats_of,
)
from countnight.elections.published.corrections import corrected
from countnight.elections.published.history_file import (
    PastResult,
    history_text,
    linked_results,
    parties_of_history,
)
from countnight.elections.published.notional import NotionalFile, notional_file_of
from countnight.elections.published.parties import known_parties
from countnight.elections.published.people import standing_of
from countnight.elections.published.settings_file import (
    PAGES_TEXT,
    NightName,
    election_text,
    sources_text,
)
from countnight.elections.reading.sheet import Found
from countnight.elections.writing import parties_text
from countnight.model.election import Baseline, BaselineKind, Party
from countnight.model.finding import Finding, Severity, has_hold
from countnight.model.ids import PartyKey, SeatId

_NO_BASELINE = Baseline("none", "no baseline", BaselineKind.NONE)


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """Where the published files are. None means: not given."""

    candidates: Path | None = None
    seats: Path | None = None
    previous_candidates: Path | None = None
    previous_seats: Path | None = None
    notional: Path | None = None
    history: Path | None = None
    origins: Path | None = None

    def names(self) -> tuple[str, ...]:
        """The names of those that are given."""
        every = (
            *(self.candidates, self.seats),
            *(self.previous_candidates, self.previous_seats, self.notional),
            *(self.history, self.origins),
        )
        return tuple(path.name for path in every if path is not None)


@dataclass(frozen=True, slots=True)
class ImportedFolder:
    """The folder's files by name, and what was found. Shape: no files when it was refused."""

    files: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Results:
    """One election as published."""

    candidates: Sequence[PublishedCandidate]
    seats: Sequence[PublishedSeat]
    day: date

    @property
    def id(self) -> str:
        """The election's id, from its year."""
        return f"ge{self.day.year}"

    @property
    def name(self) -> str:
        """What texts call it."""
        return f"{self.day.year} general election"


@dataclass(frozen=True, slots=True)
class _Sources:
    """What the published files hold. None means: not given, or not to be read."""

    now: _Results | None
    before: _Results | None
    notional: NotionalFile | None
    past: Sequence[PastResult] = ()


def import_commons_library(published: PublishedFiles) -> ImportedFolder:
    """An election folder's files from the published ones, known faults put right and noted."""
    found: Found = []
    sources = _Sources(
        now=_results(published.candidates, published.seats, found=found),
        before=_results(published.previous_candidates, published.previous_seats, found=found),
        notional=_notional(published.notional, found=found),
    )
    places = _places(sources)
    if not places and not found:
        found.append(_nothing_given())
    if not has_hold(found):
        sources = replace(sources, past=_past(sources, published, places=places, found=found))
    if has_hold(found):
        return ImportedFolder({}, tuple(found))
    if sources.now is None:
        found.append(_day_assumed(_night_name(sources)))
    files = _files(sources, places, names=published.names())
    return ImportedFolder(files, tuple(found))


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """The folder holds the files, older ones of the same names replaced.

    Raises: FolderNotWrittenError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise FolderNotWrittenError(folder=folder, reason=fault.strerror or str(fault)) from fault


def _nothing_given() -> Finding:
    message = "No published files were given that name the seats."
    remedy = "Give the files of candidates and seats, or a file of notional results."
    return Finding("nothing-to-import", Severity.HOLD, message, remedy)


def _day_assumed(night: NightName) -> Finding:
    message = f"The night's date is not in the files; {night.date.isoformat()} was written."
    remedy = "Correct 'id', 'name' and 'date' in election.toml for your night."
    return Finding("date-assumed", Severity.WARN, message, remedy, file="election.toml")


def _results(candidates: Path | None, seats: Path | None, *, found: Found) -> _Results | None:
    if candidates is None or seats is None:
        return None
    published_seats = published_seats_of(seats, found=found)
    people = candidates_of(candidates, found=found)
    day = day_of_poll(published_seats)
    if day is None:
        if published_seats:
            message = f"{seats.name} has no time of declaration, so the day is not known."
            remedy = "Give a file with the column of declaration times filled in."
            found.append(Finding("day-unknown", Severity.HOLD, message, remedy, file=seats.name))
        return None
    return _Results(corrected(people, day=day, found=found), published_seats, day)


def _notional(path: Path | None, *, found: Found) -> NotionalFile | None:
    return None if path is None else notional_file_of(path, found=found)


def _places(sources: _Sources) -> Mapping[SeatId, Place]:
    """Where each seat of the night is, by the files of the night, else by the notional ones."""
    if sources.now is not None:
        return {seat.id: seat.place for seat in sources.now.seats}
    if sources.notional is None:
        return {}
    firsts = [(seat, votes[0].place) for seat, votes in sources.notional.votes.items()]
    return {seat: place for seat, place in firsts if place is not None}


def _past(
    sources: _Sources,
    published: PublishedFiles,
    *,
    places: Mapping[SeatId, Place],
    found: Found,
) -> Sequence[PastResult]:
    """The seats' past: the shipped results, and older ones where the Library's file is given."""
    night = _night_name(sources).date
    linked = linked_results(places.keys(), before=night)
    if published.history is None:
        return linked
    asked = LibraryFiles(published.history, published.origins)
    return joined(linked, older=library_history(asked, places=places, before=night, found=found))


def _baseline_rows(
    sources: _Sources, places: Mapping[SeatId, Place], *, known: Mapping[str, Party]
) -> BaselineRows:
    if sources.before is not None:
        before = sources.before
        baseline = Baseline(before.id, before.name, BaselineKind.ACTUAL, before.day)
        return rows_of_election(baseline, before.candidates, before.seats, known=known)
    if sources.notional is not None:
        return rows_of_notional(sources.notional, places=places, known=known)
    return BaselineRows(_NO_BASELINE, (), ())


def _files(
    sources: _Sources, places: Mapping[SeatId, Place], *, names: tuple[str, ...]
) -> Mapping[str, str]:
    known = known_parties()
    before = _baseline_rows(sources, places, known=known)
    now = sources.now
    standing = () if now is None else standing_of(now.candidates, before=before, known=known)
    night = _night_name(sources)
    parties = [one.party for one in standing] + [row.party for row in before.candidates]
    parties += parties_of_history(sources.past, known=known)
    files = {
        "election.toml": election_text(night, baseline=before.baseline),
        "parties.toml": parties_text(_with_mains(parties, known=known)),
        "seats.csv": night_files.seats_text(places),
        "groups.csv": night_files.groups_text(places),
        "candidates.csv": night_files.candidates_text(standing),
        "pages.toml": PAGES_TEXT,
        "SOURCES.md": sources_text(names, owed=_owed(sources)),
    }
    if before.candidates:
        files["previous.csv"] = previous_text(before)
        files["previous_seats.csv"] = previous_seats_text(before)
    if sources.past:
        files["history.csv"] = history_text(sources.past)
    if now is not None:
        files["results.csv"] = night_files.results_text(standing, now.seats)
    return files


def _with_mains(parties: Sequence[Party], *, known: Mapping[str, Party]) -> list[Party]:
    """Each party once, and those that others are counted with."""
    met = {party.key: party for party in parties}
    mains = {party.folds_into for party in met.values()}
    return [*met.values(), *_unmet(mains - set(met), known=known)]


def _unmet(keys: set[PartyKey | None], *, known: Mapping[str, Party]) -> list[Party]:
    return list({party.key: party for party in known.values() if party.key in keys}.values())


def _night_name(sources: _Sources) -> NightName:
    if sources.now is not None:
        now = sources.now
        return NightName(f"{now.id}-uk", f"General election {now.day.year}", now.day)
    if sources.notional is None:
        raise NothingToImportError
    notional = sources.notional
    name = f"General election on the boundaries of {notional.boundaries}"
    return NightName(f"uk-on-{notional.boundaries}-boundaries", name, notional.night)


def _owed(sources: _Sources) -> tuple[str, ...]:
    return () if sources.notional is None else (sources.notional.source,)
