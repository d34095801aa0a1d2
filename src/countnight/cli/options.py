"""Arguments and options that several commands share, so that each means one thing everywhere."""

from pathlib import Path
from typing import Annotated

import typer

ElectionName = Annotated[
    str, typer.Argument(metavar="ELECTION", help="A folder, or the name of a shipped night.")
]
Store = Annotated[
    Path | None, typer.Option(help="The night's store; default: {election id}.countnight here.")
]
StoreOrPast = Annotated[
    Path | None, typer.Option(help="The night's store; default: the folder's results.csv.")
]
At = Annotated[
    str | None, typer.Option(help="A position, or a time such as 03:38: the night until then.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answers as JSON, one a line.")]
IsTest = Annotated[bool, typer.Option("--test", help="A rehearsal: every page is marked TEST.")]
Which = Annotated[
    str,
    typer.Argument(
        metavar="SEAT|GROUP|all|groups", help="A GSS code, slug or name; a group id; or every one."
    ),
]
