"""`countnight serve`: the newsroom on its address, until it is told to stop."""

import secrets
from typing import Annotated

import typer

from countnight.assemble import default_store, newsroom_on, open_log, shelf_of
from countnight.cli.options import ElectionName, IsTest, Store
from countnight.flow.clocks import SystemClock
from countnight.model.election import Election
from countnight.web.app import build_app
from countnight.web.server import Place, run
from countnight.web.settings import WebSettings, token_from_secret

TOKEN_NAME = "first"  # noqa: S105 - a name, not a secret


def serve(
    election: ElectionName,
    *,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 is any free port.", min=0, max=65535)] = 8000,
    base_url: Annotated[str, typer.Option(help="How readers reach it, for feeds.")] = "",
    token: Annotated[
        str | None, typer.Option(envvar="COUNTNIGHT_TOKEN", help="For writing; else a new one.")
    ] = None,
    store: Store = None,
    is_test: IsTest = False,
) -> None:
    """Open the newsroom: reader pages and the API."""
    shelf = shelf_of(election)
    log = open_log(store or default_store(shelf.election))
    secret = token or secrets.token_urlsafe(24)
    try:
        newsroom = newsroom_on(shelf.election, log=log, clock=SystemClock(), is_test=is_test)
        settings = WebSettings(
            tokens=(token_from_secret(TOKEN_NAME, secret=secret),), base_url=base_url.rstrip("/")
        )
        app = build_app(newsroom, settings=settings)
        run(
            app,
            place=Place(host, port),
            on_listening=lambda address: say_addresses(
                shelf.election, address, secret=secret if token is None else None
            ),
        )
    finally:
        log.close()


def say_addresses(election: Election, address: str, *, secret: str | None) -> None:
    """The addresses of the newsroom on stderr, one a line, and a token made for this run."""
    for page in election.pages:
        typer.echo(f"page     {address}/live/{page}", err=True)
    typer.echo(f"results  {address}/results", err=True)
    typer.echo(f"API      {address}/api/v1/openapi.json", err=True)
    if secret is not None:
        typer.echo(f"token    {secret}   for the API, shown once", err=True)
    typer.echo("Press Ctrl+C to close the newsroom.", err=True)
