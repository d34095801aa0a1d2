"""`countnight new`: a folder to begin one's own election with."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from countnight.elections.template import write_template
from countnight.flow.clocks import SystemClock


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write.")],
    *,
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The day of the poll; else yesterday."),
    ] = None,
) -> None:
    """Make a folder for an election of your own: a small by-election to write over."""
    poll = day_before(SystemClock().now()) if day is None else day.date()
    names = write_template(folder, day=poll)
    typer.echo(f"Wrote {len(names)} files to {folder}: an invented by-election in one seat.")
    typer.echo("Open them in an editor or a spreadsheet and put your own in their place.", err=True)
    typer.echo(f"Next: countnight check-election {folder}", err=True)


def day_before(moment: datetime) -> date:
    """The day before, on which the poll has closed at any hour of the moment's own day."""
    return moment.date() - timedelta(days=1)
