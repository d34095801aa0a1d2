import re

import pytest
import typer
from house_source import ROOT
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from countnight.cli import exits
from countnight.cli.app import app_for
from countnight.errors import CountnightError

REFERENCE = ROOT / "docs" / "reference" / "commands.md"
HEADING = re.compile(r"^## `countnight ?([^`]*)`$", re.MULTILINE)
FIRST_CELL = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
NAME = re.compile(r"`([^`]+)`")


def commands() -> dict[str, TyperCommand]:
    """Every command of the application by its words, as 'import commons-library'."""
    found: dict[str, TyperCommand] = {}
    waiting: list[tuple[str, object]] = [("", typer.main.get_command(app_for([])))]
    while waiting:
        words, command = waiting.pop()
        if isinstance(command, TyperGroup):
            waiting.extend((f"{words} {name}".strip(), one) for name, one in inner_of(command))
        elif isinstance(command, TyperCommand):
            found[words] = command
    return found


def inner_of(group: TyperGroup) -> list[tuple[str, object]]:
    """The commands in a group."""
    return list(group.commands.items())


def sections() -> dict[str, str]:
    """The reference's text under each command's heading."""
    _, *parts = HEADING.split(REFERENCE.read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def parameters_of(command: TyperCommand) -> set[str]:
    """How each argument and option is written by whoever uses it."""
    written: set[str] = set()
    for one in command.params:
        if isinstance(one, TyperArgument):
            written.add(re.split(r"[| ]", one.metavar or one.name or "")[0].upper())
        if isinstance(one, TyperOption):
            written |= {*one.opts, *one.secondary_opts}
    return written


def documented_in(section: str) -> set[str]:
    """The names in the first column of the section's tables."""
    return {name for cell in FIRST_CELL.findall(section) for name in NAME.findall(cell)}


def test_every_command_is_in_the_reference_and_no_other() -> None:
    """A command that works is described, and one that does not yet is not."""
    assert set(sections()) == set(commands())


@pytest.mark.parametrize("words", commands())
def test_every_argument_and_option_is_in_the_reference(words: str) -> None:
    """The section's table lists them all, and nothing that the command does not take."""
    assert documented_in(sections()[words]) == parameters_of(commands()[words])


def exit_codes() -> dict[int, str]:
    """Each documented exit code with its line."""
    text = REFERENCE.read_text(encoding="utf-8")
    return {
        int(code): said for code, said in re.findall(r"^\| (\d) \| (.+) \|$", text, re.MULTILINE)
    }


def test_every_exit_code_is_documented() -> None:
    """The table has the codes that commands end with, and no others."""
    codes = {exits.DONE, exits.FINDINGS, exits.USAGE, exits.REFUSED, exits.FAULT}

    assert set(exit_codes()) == codes
    assert {code for _, code in exits.EXITS} <= codes


@pytest.mark.parametrize(("family", "code"), exits.EXITS)
def test_every_broken_promise_stands_beside_its_exit_code(
    family: type[CountnightError], code: int
) -> None:
    """Whoever reads an error's name in the code finds what the process ends with."""
    assert f"`{family.__name__}`" in exit_codes()[code]
