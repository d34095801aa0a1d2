"""`countnight check-election`: what is wrong with an election's folder, and what is missing."""

from collections import Counter
from collections.abc import Iterator, Sequence

import typer

from countnight.assemble import past_night, shelf_of
from countnight.cli.exits import FINDINGS
from countnight.cli.options import AsJson, ElectionName
from countnight.cli.showing import as_line, mark_of, place_of
from countnight.elections.check import check_election as findings_of
from countnight.elections.folder import read_election, read_sample_posts
from countnight.elections.shipped import election_folder, shipped_names
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.render.records import record_from_finding
from countnight.stories.house.check import sentences_without_a_way
from countnight.stories.house.trial import Trial, words_needed


def check_election(election: ElectionName, as_json: AsJson = False) -> None:
    """Say what is missing or wrong in an election's folder, row by row."""
    place = election_folder(election)
    reading = read_election(place)
    of_style = () if reading.election is None else _of_style(reading.election)
    found = (*findings_of(reading), *of_style, *read_sample_posts(place).findings)
    show_findings(found, as_json=as_json)
    typer.echo(_last_line(found), err=True)
    if any(finding.severity is not Severity.NOTE for finding in found):
        raise typer.Exit(FINDINGS)


def _of_style(election: Election) -> Iterator[Finding]:
    """What the house's banned words leave the writer without; a night is told only if it must."""
    if any(election.style.banned.values()):
        yield from sentences_without_a_way(election)
        yield from words_needed(election, _trial())


def _trial() -> Trial:
    """The first shipped night, all declared."""
    shelf = shelf_of(shipped_names()[0])
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    figures = Figures(night)
    seats = [(figures.views[seat], book) for seat, book in figures.books.items()]
    groups = [(figures.group_view(one), figures.group_book(one)) for one in shelf.election.groups]
    return Trial(shelf.election, seats, groups)


def show_findings(found: Sequence[Finding], *, as_json: bool) -> None:
    """The findings stand on stdout: aligned for people, or one JSON object a line."""
    for finding in found:
        if as_json:
            typer.echo(as_line(record_from_finding(finding)))
            continue
        for line in _lines(finding):
            typer.echo(line)


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{mark_of(finding)}  {place_of(finding):<34}  {finding.message}"
    yield f"{'':<42}{finding.remedy}"


def _last_line(found: Sequence[Finding]) -> str:
    if not found:
        return "Nothing is missing: the election is ready."
    counts = Counter(finding.severity for finding in found)
    some = ", ".join(_number(counts[one], one) for one in Severity if counts[one])
    if counts[Severity.HOLD] or counts[Severity.WARN]:
        return f"Found {some}. Correct what is marked hold or warn, and check again."
    return f"Found {some}. Nothing stands in the way: the election is ready."


def _number(count: int, severity: Severity) -> str:
    plural = {Severity.HOLD: "holds", Severity.WARN: "warnings", Severity.NOTE: "notes"}
    return f"{count} {severity if count == 1 else plural[severity]}"
