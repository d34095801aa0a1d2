"""`countnight serve`: the newsroom on its address, until it is told to stop."""

import os
import secrets
from contextlib import ExitStack
from pathlib import Path
from signal import SIGTERM, signal
from types import FrameType
from typing import Annotated, NoReturn

import typer

from countnight.assemble import (
    default_store,
    newsroom_on,
    open_log,
    open_people,
    open_photos,
    open_post_office,
    open_provider,
    open_questions,
    rooms_outside,
    shelf_of,
)
from countnight.cli.options import ElectionName, IsTest, Store
from countnight.config import notice_config
from countnight.errors import MailSettingsError
from countnight.flow.clocks import SystemClock
from countnight.flow.people.door import Door
from countnight.flow.people.invitations import set_up_secret
from countnight.flow.photos.room import tidy
from countnight.flow.questions.box import QuestionBox
from countnight.flow.questions.ports import PostOffice
from countnight.model.election import Election
from countnight.web.app import build_app
from countnight.web.server import Place, run
from countnight.web.settings import WebSettings, token_from_secret
from countnight.web.watch.notices import NoticeSettings

MAIL_PASSWORD = "COUNTNIGHT_MAIL_PASSWORD"  # noqa: S105 - a name, not a secret
TOKEN_NAME = "first"  # noqa: S105 - a name, not a secret
BY_SIGNAL = 128
"""What a shell adds to the number of the signal that ended a process."""
ENDS = "Press Ctrl+C to close the newsroom."


def serve(
    election: ElectionName,
    *,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 is any free port.", min=0, max=65535)] = 8000,
    base_url: Annotated[str, typer.Option(help="How readers reach it, for feeds.")] = "",
    token: Annotated[
        str | None, typer.Option(envvar="COUNTNIGHT_TOKEN", help="For writing; else a new one.")
    ] = None,
    oidc_issuer: Annotated[
        str | None, typer.Option(help="A provider through which people may sign in.")
    ] = None,
    oidc_client: Annotated[str, typer.Option(help="How the provider knows the newsroom.")] = "",
    oidc_secret: Annotated[
        str, typer.Option(envvar="COUNTNIGHT_OIDC_SECRET", help="Its secret with the provider.")
    ] = "",
    oidc_name: Annotated[str, typer.Option(help="What people call it.")] = "your provider",
    mail: Annotated[
        str, typer.Option(envvar="COUNTNIGHT_MAIL", help="A server for letters to readers.")
    ] = "",
    mail_from: Annotated[
        str, typer.Option(envvar="COUNTNIGHT_MAIL_FROM", help="Who writes them.")
    ] = "",
    store: Store = None,
    is_test: IsTest = False,
) -> None:
    """Open the newsroom: reader pages, the desk and the API."""
    shelf = shelf_of(election)
    office = _post_office(mail, mail_from, has_link=bool(base_url or shelf.election.site))
    place_of_store = store or default_store(shelf.election)
    log = open_log(place_of_store)
    stores = ExitStack()
    stores.callback(log.close)
    secret = token or secrets.token_urlsafe(24)
    try:
        newsroom = newsroom_on(shelf.election, log=log, clock=SystemClock(), is_test=is_test)
        settings = WebSettings(
            tokens=(token_from_secret(TOKEN_NAME, secret=secret),),
            base_url=base_url.rstrip("/"),
            notices=notices_for(base_url.rstrip("/")),
        )
        people = open_people(place_of_store)
        stores.callback(people.close)
        provider = None
        if oidc_issuer is not None:
            provider = open_provider(
                oidc_issuer, client_id=oidc_client, client_secret=oidc_secret, name=oidc_name
            )
        door = Door(people, SystemClock(), provider=provider)
        photos = open_photos(place_of_store)
        tidy(photos, newsroom, now=SystemClock().now())
        box = _box(shelf.election, place_of_store, office)
        stores.callback(box.questions.close)
        app = build_app(newsroom, settings=settings, door=door, photos=photos, box=box)

        def welcome(address: str) -> None:
            shown = settings.base_url or address
            say_addresses(shelf.election, address, secret=secret if token is None else None)
            say_set_up(door, shown)
            typer.echo(ENDS, err=True)

        signal(SIGTERM, _end)
        run(app, place=Place(host, port), on_listening=welcome)
    finally:
        stores.close()


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """The process ends as one that was told to, and closes its stores on the way.

    Raises: SystemExit.
    """
    raise SystemExit(BY_SIGNAL + number)


def notices_for(base_url: str) -> NoticeSettings:
    """Who is told outside, as the environment says. Raises: SettingError."""
    config = notice_config(os.environ)
    rooms = rooms_outside(config, base_url=base_url)
    for room in rooms:
        typer.echo(f"notices  to {room.name}: {', '.join(sorted(config.kinds))}", err=True)
    return NoticeSettings(rooms=rooms, kinds=config.kinds)


def _box(election: Election, store: Path, office: PostOffice | None) -> QuestionBox:
    """The box for readers' questions, beside the store."""
    return QuestionBox(open_questions(store), SystemClock(), election.asking, post_office=office)


def _post_office(address: str, sender: str, *, has_link: bool) -> PostOffice | None:
    """What sends letters to readers; None where no server is named. Raises: MailSettingsError."""
    if not address:
        return None
    if not has_link:
        reason = "letters lead to the answer, so give --base-url, or site in election.toml"
        raise MailSettingsError(reason=reason)
    return open_post_office(address, sender=sender, password=os.environ.get(MAIL_PASSWORD, ""))


def say_addresses(election: Election, address: str, *, secret: str | None) -> None:
    """The addresses of the newsroom on stderr, one a line, and a token made for this run."""
    for page in election.pages:
        typer.echo(f"page     {address}/live/{page}", err=True)
    typer.echo(f"results  {address}/results", err=True)
    typer.echo(f"desk     {address}/desk", err=True)
    typer.echo(f"API      {address}/api/v1/openapi.json", err=True)
    if secret is not None:
        typer.echo(f"token    {secret}   for the API, shown once", err=True)


def say_set_up(door: Door, address: str) -> None:
    """Where the first person chooses a name and a password, if nobody is here yet."""
    secret = set_up_secret(door)
    if secret is None:
        return
    typer.echo(f"set up   {address}/desk/invitation#{secret}", err=True)
    typer.echo("         Nobody works here yet: open it within an hour; it works once.", err=True)
