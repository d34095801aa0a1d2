"""`countnight import commons-library`: a folder from the House of Commons Library's files."""

from pathlib import Path
from typing import Annotated

import typer

from countnight.cli.check_election import show_findings
from countnight.cli.exits import REFUSED, USAGE
from countnight.cli.options import AsJson
from countnight.elections.commons_library import (
    ImportedFolder,
    PublishedFiles,
    write_folder,
)
from countnight.elections.commons_library import (
    import_commons_library as files_and_findings,
)

Given = Path | None


def import_commons_library(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write.")],
    *,
    candidates: Annotated[Given, typer.Option(help="Results by candidate.")] = None,
    seats: Annotated[Given, typer.Option(help="Results by seat.")] = None,
    previous_candidates: Annotated[Given, typer.Option(help="Last time's, by candidate.")] = None,
    previous_seats: Annotated[Given, typer.Option(help="Last time's, by seat.")] = None,
    notional: Annotated[Given, typer.Option(help="Last time's on the new boundaries.")] = None,
    history: Annotated[Given, typer.Option(help="Results of 1918 to 2019.")] = None,
    origins: Annotated[Given, typer.Option(help="Your file of seats' years and old names.")] = None,
    replace: Annotated[bool, typer.Option(help="Write over an election that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make an election's folder from the House of Commons Library's published files."""
    published = PublishedFiles(
        *(candidates, seats, previous_candidates, previous_seats, notional, history, origins)
    )
    fault = _misuse(published) or _overwriting(folder, replace=replace)
    if fault is not None:
        typer.echo(fault, err=True)
        raise typer.Exit(USAGE)
    imported = files_and_findings(published)
    show_findings(imported.findings, as_json=as_json)
    if not imported.files:
        typer.echo("Nothing was written. Correct what is marked hold, and try again.", err=True)
        raise typer.Exit(REFUSED)
    write_folder(folder, imported.files)
    _say_what_is_next(folder, imported)


def _misuse(published: PublishedFiles) -> str | None:
    """What is wrong with the choice of files, or None."""
    if (published.candidates is None) != (published.seats is None):
        return "Give --candidates and --seats together."
    if (published.previous_candidates is None) != (published.previous_seats is None):
        return "Give --previous-candidates and --previous-seats together."
    if published.previous_seats is not None and published.notional is not None:
        return "Give last time's results or a --notional file, not both."
    if published.origins is not None and published.history is None:
        return "Give --origins with --history, whose seats it explains."
    if published.seats is None and published.notional is None:
        return "Give --candidates and --seats, or a --notional file."
    if published.seats is None and published.previous_seats is not None:
        return "Give --candidates and --seats of the night as well."
    return None


def _overwriting(folder: Path, *, replace: bool) -> str | None:
    if replace or not (folder / "election.toml").exists():
        return None
    return f"{folder} already holds an election: choose another folder, or add --replace."


def _say_what_is_next(folder: Path, imported: ImportedFolder) -> None:
    written = f"Wrote {len(imported.files)} files to {folder}."
    typer.echo(f"{written} Next: countnight check-election {folder}", err=True)
