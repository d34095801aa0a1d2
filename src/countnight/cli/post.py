"""`countnight post`: a person's post, straight onto a page."""

import hashlib
import sys
from pathlib import Path
from typing import Annotated

import typer

from countnight.assemble import default_store, newsroom_on, open_log, shelf_of
from countnight.cli.exits import FINDINGS, REFUSED
from countnight.cli.options import AsJson, ElectionName, IsTest, Store
from countnight.cli.showing import as_line, finding_line
from countnight.flow.clocks import SystemClock
from countnight.flow.report import Report, ReportReceipt, publish_report
from countnight.model.ids import PageId

STANDARD_INPUT = "-"


def post(
    election: ElectionName,
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A page id, as in pages.toml.")],
    *,
    headline: Annotated[str, typer.Option(help="The post's headline.")],
    body: Annotated[str, typer.Option(metavar="FILE|-", help="Its text, in Markdown.")],
    byline: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    role: Annotated[str | None, typer.Option(help="What they are, and where.")] = None,
    breaking: Annotated[bool, typer.Option("--breaking", help="Mark it as breaking.")] = False,
    key: Annotated[str | None, typer.Option(help="The same key never posts twice.")] = None,
    store: Store = None,
    is_test: IsTest = False,
    as_json: AsJson = False,
) -> None:
    """Publish a person's post on a page."""
    shelf = shelf_of(election)
    text = _text(body)
    report = Report((PageId(page),), headline, text, byline, role, is_breaking=breaking)
    log = open_log(store or default_store(shelf.election))
    try:
        newsroom = newsroom_on(shelf.election, log=log, clock=SystemClock(), is_test=is_test)
        receipt = publish_report(newsroom, report, key=key or _key(page, headline, text))
    finally:
        log.close()
    _show(receipt, page=page, as_json=as_json)


def _text(body: str) -> str:
    try:
        return sys.stdin.read() if body == STANDARD_INPUT else Path(body).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        typer.echo(f"countnight: cannot read {body}: {error}", err=True)
        raise typer.Exit(REFUSED) from error


def _key(*parts: str) -> str:
    """The same post sent twice has the same key."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _show(receipt: ReportReceipt, *, page: str, as_json: bool) -> None:
    if receipt.post is None:
        for finding in receipt.findings:
            typer.echo(finding_line(finding), err=True)
        raise typer.Exit(FINDINGS)
    address = f"/live/{page}/posts/{receipt.post.id}"
    if as_json:
        typer.echo(as_line({"post": receipt.post.id, "address": address, "new": receipt.is_new}))
        return
    word = "published" if receipt.is_new else "was there before; nothing changed"
    typer.echo(f"{word}: {address}")
