"""`countnight receive`: results in a wire format, from a file, a folder or standard input."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from countnight.assemble import (
    FORMATS,
    default_store,
    election_in,
    newsroom_on,
    open_log,
    shelf_of,
)
from countnight.cli.exits import FINDINGS, REFUSED, USAGE
from countnight.cli.options import AsJson, IsTest, Store
from countnight.cli.showing import (
    as_line,
    finding_line,
    receipt_lines,
    record_from_receipt,
)
from countnight.flow.clocks import SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer
from countnight.flow.receive import receive as receive_message
from countnight.intake.sources.files import SourceFile, changed_files, files_in
from countnight.model.declaration import Intake
from countnight.model.finding import has_hold
from countnight.render.records import record_from_finding

LOOK_SECONDS = 1.0
SHIPPED = "ge2019-east-midlands"


def receive(
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help=" or ".join(FORMATS))],
    target: Annotated[str, typer.Argument(metavar="FILE|FOLDER|-", help="Where results are.")],
    *,
    election: Annotated[
        str | None, typer.Option(help="A folder or a shipped night; default: the store's own.")
    ] = None,
    follow: Annotated[bool, typer.Option(help="Go on, taking every file that changes.")] = False,
    store: Store = None,
    is_test: IsTest = False,
    as_json: AsJson = False,
) -> None:
    """Take results in a wire format, once or followed; each seat is answered on its own."""
    if format_name not in FORMATS:
        typer.echo(f"countnight: FORMAT is one of {', '.join(FORMATS)}", err=True)
        raise typer.Exit(USAGE)
    shelf = shelf_of(election or _election_of(store))
    log = open_log(store or default_store(shelf.election))
    try:
        newsroom = newsroom_on(shelf.election, log=log, clock=SystemClock(), is_test=is_test)
        codes = [
            _take(newsroom, format_name, file, as_json=as_json)
            for file in _files(target, follow=follow)
        ]
    finally:
        log.close()
    if any(codes):
        raise typer.Exit(max(codes))


def _election_of(store: Path | None) -> str:
    """The election of the store that is named, or of the only one in this folder.

    The shipped night is taken where there is no store yet, and said to be.
    """
    stores = [store] if store is not None else sorted(Path().glob("*.countnight"))
    if len(stores) > 1:
        names = ", ".join(str(one) for one in stores)
        typer.echo(f"countnight: several stores here ({names}): name one with --store", err=True)
        raise typer.Exit(USAGE)
    known = election_in(stores[0]) if stores else None
    if known is None:
        typer.echo(f"no --election and no store yet: taking {SHIPPED}", err=True)
    return known or SHIPPED


def _files(target: str, *, follow: bool) -> Iterator[SourceFile]:
    if not follow:
        return files_in(target)

    def pause() -> bool:
        time.sleep(LOOK_SECONDS)
        return True

    return changed_files(target, pause=pause)


def _take(newsroom: Newsroom, format_name: str, file: SourceFile, *, as_json: bool) -> int:
    """The file's seats are in the log, or answered with findings; the exit code it earns."""
    intake = FORMATS[format_name](file.data, election=newsroom.election, file=file.name)
    _show_strays(intake, as_json=as_json)
    if intake.is_refused:
        return REFUSED
    code = FINDINGS if has_hold(intake.findings) else 0
    for message in intake.messages:
        receipt = receive_message(newsroom, message)
        if as_json:
            typer.echo(as_line(record_from_receipt(receipt)))
        else:
            typer.echo("\n".join(receipt_lines(receipt, election=newsroom.election)))
        if receipt.answer is Answer.HELD:
            code = FINDINGS
    return code


def _show_strays(intake: Intake, *, as_json: bool) -> None:
    """Findings that belong to no seat."""
    for finding in intake.findings:
        line = as_line(record_from_finding(finding)) if as_json else finding_line(finding)
        typer.echo(line)
