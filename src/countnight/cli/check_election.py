"""`countnight check-election`: what is wrong with an election's folder, and what is missing."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from countnight.elections.check import check_election as findings_of
from countnight.elections.errors import UnknownElectionError
from countnight.elections.folder import read_election, read_sample_posts
from countnight.elections.shipped import election_folder
from countnight.model.finding import Finding, Severity

_COLOURS = {Severity.HOLD: "red", Severity.WARN: "yellow", Severity.NOTE: "cyan"}
_FINDINGS = 1
_USAGE = 2


def check_election(
    folder: Annotated[str, typer.Argument(help="A folder, or the name of a shipped night.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="One finding a line, as JSON, on stdout.")
    ] = False,
) -> None:
    """Say what is missing or wrong in an election's folder, row by row."""
    try:
        place = election_folder(folder)
    except UnknownElectionError as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(_USAGE) from fault
    found = (*findings_of(read_election(place)), *read_sample_posts(place).findings)
    show_findings(found, as_json=as_json)
    typer.echo(_last_line(found), err=True)
    if any(finding.severity is not Severity.NOTE for finding in found):
        raise typer.Exit(_FINDINGS)


def show_findings(found: Sequence[Finding], *, as_json: bool) -> None:
    """The findings stand on stdout: aligned for people, or one JSON object a line."""
    for finding in found:
        if as_json:
            typer.echo(json.dumps(asdict(finding), ensure_ascii=False))
            continue
        for line in _lines(finding):
            typer.echo(line)


def _lines(finding: Finding) -> Iterator[str]:
    mark = typer.style(f"{finding.severity:<4}", fg=_COLOURS[finding.severity])
    yield f"{mark}  {_place(finding):<34}  {finding.message}"
    yield f"{'':<42}{finding.remedy}"


def _place(finding: Finding) -> str:
    parts = [
        finding.file,
        None if finding.row is None else f"row {finding.row}",
        finding.column,
    ]
    return " ".join(part for part in parts if part is not None)


def _last_line(found: Sequence[Finding]) -> str:
    if not found:
        return "Nothing is missing: the election is ready."
    counts = Counter(finding.severity for finding in found)
    some = ", ".join(f"{counts[severity]} {severity}" for severity in Severity if counts[severity])
    if counts[Severity.HOLD] or counts[Severity.WARN]:
        return f"Found {some}. Correct what is marked hold or warn, and check again."
    return f"Found {some}. Nothing stands in the way: the election is ready."
