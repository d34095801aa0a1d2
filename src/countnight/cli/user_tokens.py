"""`countnight user token`, `tokens` and `end-token`: leave for programs to use the API."""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated

import typer

from countnight.cli.options import AsJson, ElectionName, Store
from countnight.cli.showing import as_line
from countnight.cli.user_door import door_of_store
from countnight.desk.rights import Right
from countnight.flow.people.door import AT_THE_TERMINAL
from countnight.flow.people.tokens import (
    TokenWish,
    end_token,
    live_tokens,
    make_token,
    scope_of,
    scope_text,
)
from countnight.model.person import ApiToken

TokenName = Annotated[str, typer.Argument(metavar="NAME", help="Which program it is for.")]


class ApiRight(StrEnum):
    """What a token may be good for, as the command line spells it."""

    READ = Right.READ_BY_API.value
    DECLARE = Right.DECLARE_BY_API.value
    POST = Right.POST_BY_API.value


def token(
    election: ElectionName,
    name: TokenName,
    *,
    right: Annotated[list[ApiRight], typer.Option(help="What it is good for; may be repeated.")],
    days: Annotated[int, typer.Option(help="How long it lasts.", min=1, max=400)] = 30,
    store: Store = None,
) -> None:
    """Make a token for a program; it is printed once and kept nowhere."""
    wish = TokenWish(name, frozenset(Right(one.value) for one in right), timedelta(days=days))
    with door_of_store(election, store) as door:
        secret = make_token(door, wish, by=AT_THE_TERMINAL)
    typer.echo(secret)
    typer.echo(f"Good for {scope_text(wish.scope)}, {days} days. Shown once: keep it.", err=True)


def tokens(election: ElectionName, *, store: Store = None, as_json: AsJson = False) -> None:
    """The tokens that are still good, without their secrets."""
    with door_of_store(election, store) as door:
        found = live_tokens(door)
    for one in found:
        record = _record(one)
        line = f"{one.name:<20} until {one.expires_at:%Y-%m-%d}  {scope_text(scope_of(one))}"
        typer.echo(as_line(record) if as_json else line)


def end(election: ElectionName, name: TokenName, *, store: Store = None) -> None:
    """Let a token open nothing any more, at once."""
    with door_of_store(election, store) as door:
        end_token(door, name, by=AT_THE_TERMINAL)
    typer.echo(f"The token '{name}' opens nothing any more.")


def _record(one: ApiToken) -> dict[str, object]:
    return {
        "token": one.name,
        "rights": sorted(scope_of(one)),
        "made_by": one.made_by,
        "made_at": one.made_at.isoformat(timespec="seconds"),
        "expires_at": one.expires_at.isoformat(timespec="seconds"),
    }
