"""`countnight proofread`: a text that somebody wrote, read against the night's facts."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from countnight.assemble import shelf_of
from countnight.cli.choosing import Choice, chosen
from countnight.cli.exits import FINDINGS, REFUSED, USAGE
from countnight.cli.night import figures_at
from countnight.cli.options import AsJson, At, ElectionName, StoreOrPast
from countnight.cli.showing import as_line, mark_of
from countnight.flow.proof import proof_night
from countnight.model.finding import Finding, Severity
from countnight.proofread.check import proofread as read_text
from countnight.render.records import record_from_finding

EXCERPT = 40
"""Characters shown on each side of a finding."""


def proofread(
    election: ElectionName,
    words: Annotated[
        list[str],
        typer.Argument(metavar="[SEAT] FILE|-", help="What it is about, and the text."),
    ],
    *,
    lang: Annotated[
        str | None, typer.Option(help="The language of the text, en or cy; else the text shows it.")
    ] = None,
    as_json: AsJson = False,
    store: StoreOrPast = None,
    at: At = None,
) -> None:
    """Read a text against the night's facts and print what is wrong with it."""
    if len(words) > 2:
        typer.echo("countnight: give at most a SEAT or GROUP, and one FILE or -", err=True)
        raise typer.Exit(USAGE)
    shelf = shelf_of(election)
    about = chosen(shelf.election, words[0]) if len(words) == 2 else Choice(())
    text = _text(words[-1])
    night = proof_night(figures_at(shelf, store=store, at=at))
    seat = about.seats[0] if len(about.seats) == 1 else None
    found = read_text(text, night=night, seat=seat, group=about.group, lang=lang).findings
    for finding in found:
        _show(finding, text, as_json=as_json)
    if not as_json:
        _sum_up(found)
    if any(finding.severity is not Severity.NOTE for finding in found):
        raise typer.Exit(FINDINGS)


def _text(source: str) -> str:
    """The text of the file, or of standard input."""
    if source == "-":
        return sys.stdin.read()
    try:
        return Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        typer.echo(f"countnight: {source} cannot be read as text ({error})", err=True)
        raise typer.Exit(REFUSED) from None


def _show(finding: Finding, text: str, *, as_json: bool) -> None:
    if as_json:
        typer.echo(as_line(record_from_finding(finding)))
        return
    typer.echo(f"{mark_of(finding)}  {finding.code}: {finding.message} {finding.remedy}")
    if finding.start is None or finding.end is None:
        return
    start, end = finding.start, finding.end
    before = text[max(0, start - EXCERPT) : start].rpartition("\n")[2]
    after = text[end : end + EXCERPT].partition("\n")[0]
    typer.echo(f"      {before}{text[start:end]}{after}")
    typer.echo("      " + " " * len(before) + typer.style("^" * (end - start), bold=True))


def _sum_up(found: tuple[Finding, ...]) -> None:
    if not found:
        typer.echo("Nothing found.", err=True)
        return
    noun = "finding" if len(found) == 1 else "findings"
    typer.echo(f"{len(found)} {noun}: correct them, or attest a note that supports them.", err=True)
