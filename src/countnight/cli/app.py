"""The commands; a command's file is imported only when it is called, so each starts at once."""

import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from countnight import __version__
from countnight.errors import CountnightError

COMMANDS: dict[str, str] = {
    "demo": "demo",
    "serve": "serve",
    "replay": "replay",
    "declare": "declare",
    "receive": "receive",
    "post": "post",
    "user": "user",
    "facts": "facts",
    "story": "story",
    "proofread": "proofread",
    "new": "new",
    "check-election": "check_election",
    "import": "import_commons_library",
}
"""Each command's module, in the order of `--help`."""

VERSION = "--version"

GROUPED: dict[str, str] = {"import": "commons-library"}
"""Commands that have a second word, and it."""

WITH_SECOND_WORDS = frozenset({"user"})
"""Commands that have several second words: their function gives an application of its own."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command that was asked for; a broken promise ends as one plain sentence."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        app_for(given)(args=given, prog_name="countnight")
    except CountnightError as error:
        exits = import_module("countnight.cli.exits")
        typer.echo(f"countnight: {error}", err=True)
        sys.exit(exits.exit_code_of(error))


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The application with the one command that the arguments call, or else with all."""
    called = arguments[0] if arguments else ""
    names = [called] if called in COMMANDS else list(COMMANDS)
    if called == VERSION:
        names = []
    app = typer.Typer(
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        help="The open-source election-night newsroom.",
    )
    app.callback()(countnight)
    for name in names:
        _add(app, name)
    return app


def say_version(wanted: bool) -> None:
    """The version is on stdout and the process ends, if that was asked for."""
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


def countnight(
    _version: bool = typer.Option(
        False,
        VERSION,
        help="Print the version and leave.",
        is_eager=True,  # before a missing command is complained of
        callback=say_version,
    ),
) -> None:
    """The open-source election-night newsroom."""


def _add(app: typer.Typer, name: str) -> None:
    module = COMMANDS[name]
    function = getattr(import_module(f"countnight.cli.{module}"), module)
    if name in WITH_SECOND_WORDS:
        app.add_typer(function(), name=name)
        return
    if name not in GROUPED:
        app.command(name)(function)
        return
    group = typer.Typer(no_args_is_help=True, help="Fill an election folder from other files.")
    group.callback()(_nothing)
    group.command(GROUPED[name])(function)
    app.add_typer(group, name=name)


def _nothing() -> None:
    """Fill an election folder from published files."""
