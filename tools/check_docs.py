"""Whether the documents hold: their links, the commands they show, one sentence a line.

Run it with `make docs`. It prints one line for each fault and ends with 1 if there is any.
"""

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

import typer
import typer.core
import typer.main

from countnight.cli.app import app_for

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/**/*.md")

FENCE = re.compile(r"^\s*```(\w*)")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
SOURCE = re.compile(r'(?:src|href)="([^"]+)"')
HEADING = re.compile(r"^#+ (.+)$")
ELSEWHERE = re.compile(r"^[a-z]+:", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!e\.g)(?<!i\.e)(?<!\d)[.?!][)*_'\"]* +(?=[A-Z`\[*])")
COMMAND = re.compile(r"(?:^|[|;&] *)countnight( .*)?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document. None means: `fence` is not inside a block of code."""

    page: Path
    number: int
    text: str
    fence: str | None

    def fault(self, text: str) -> str:
        """The fault as it is printed: page, line and what is wrong."""
        return f"{self.page.relative_to(ROOT)}:{self.number}: {text}"


Check = Callable[[Line], Iterator[str]]


def main() -> int:
    """Every fault is printed; 1 if there was one."""
    found = [fault for page in pages() for line in lines_of(page) for fault in faults(line)]
    print("\n".join(found) if found else f"documents: {len(pages())} pages, nothing found")
    return 1 if found else 0


def pages() -> list[Path]:
    """Every document, by name."""
    return sorted({page for pattern in PAGES for page in ROOT.glob(pattern)})


@cache
def lines_of(page: Path) -> tuple[Line, ...]:
    """The page's lines; a command continued with a backslash is one line."""
    lines: list[Line] = []
    fence: str | None = None
    begun = ""
    for number, text in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        edge = FENCE.match(text)
        if edge:
            fence = edge.group(1) if fence is None else None
            continue
        if fence is not None and text.endswith("\\"):
            begun += text[:-1]
            continue
        lines.append(Line(page, number, begun + text, fence))
        begun = ""
    return tuple(lines)


def faults(line: Line) -> Iterator[str]:
    """What is wrong with the line."""
    for check in CHECKS:
        yield from check(line)


def link_leads_nowhere(line: Line) -> Iterator[str]:
    """A link within the project needs a file there, and a heading in it if it names one."""
    if line.fence is not None:
        return
    for link in (*LINK.findall(line.text), *SOURCE.findall(line.text)):
        if ELSEWHERE.match(link):
            continue
        target, _, heading = link.partition("#")
        file = (line.page.parent / target).resolve() if target else line.page
        if not file.exists():
            yield line.fault(f"{link} leads nowhere")
        elif heading and heading not in anchors_of(file):
            yield line.fault(f"{link}: there is no such heading")


@cache
def anchors_of(page: Path) -> frozenset[str]:
    """The names under which the page's headings can be linked."""
    texts = (HEADING.match(line.text) for line in lines_of(page) if line.fence is None)
    return frozenset(_anchor(found.group(1)) for found in texts if found)


def _anchor(heading: str) -> str:
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return words.strip().replace(" ", "-")


def command_is_not_understood(line: Line) -> Iterator[str]:
    """A command in a block marked `console` exists and takes the options that are shown."""
    if line.fence != "console" or not line.text.startswith("$ "):
        return
    command = line.text[2:].removesuffix("&").split(" #")[0]
    for part in re.split(r"[|;]|&&", command):
        found = COMMAND.match(part.strip())
        if found:
            yield from (
                line.fault(text) for text in misunderstood(shlex.split(found.group(1) or ""))
            )


def misunderstood(words: list[str]) -> Iterator[str]:
    """What the command line has against the words; they are parsed and not run."""
    group = typer.main.get_group(app_for(words))
    try:
        with redirect_stdout(StringIO()):
            _parse(group, words)
    except typer.Exit:
        return
    except Exception as error:  # noqa: BLE001 - whatever the parser says is a fault in the page
        yield f"countnight {shlex.join(words)}: {error}"


def _parse(group: typer.core.TyperGroup, words: list[str]) -> None:
    with group.make_context("countnight", [*words]) as context:
        if words and words[0].startswith("-"):
            return
        name, command, rest = group.resolve_command(context, words)
        if isinstance(command, typer.core.TyperGroup):
            _parse(command, rest)
        elif command is not None:
            command.make_context(name, rest, parent=context)


def two_sentences_on_a_line(line: Line) -> Iterator[str]:
    """Prose has one sentence a line, so that a change shows what was changed."""
    if line.fence is not None or line.text.lstrip().startswith(("|", "#", "<")):
        return
    prose = re.sub(r"`[^`]*`", "`code`", line.text)
    if SENTENCE_END.search(prose):
        yield line.fault("more than one sentence on the line")


CHECKS: tuple[Check, ...] = (
    link_leads_nowhere,
    command_is_not_understood,
    two_sentences_on_a_line,
)


if __name__ == "__main__":
    sys.exit(main())
