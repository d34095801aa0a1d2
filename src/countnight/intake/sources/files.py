"""Bytes from a file, a folder or standard input, once or whenever they change."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from countnight.errors import CountnightError

STANDARD_INPUT = "-"


class SourceUnreadableError(CountnightError):
    """There is nothing to read where results were said to be."""

    def __init__(self, *, target: str, reason: str) -> None:
        super().__init__(f"cannot read {target}: {reason}")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What one file held when it was read; `name` is what findings call it."""

    name: str
    data: bytes


def files_in(target: str) -> Iterator[SourceFile]:
    """The file; each visible file of the folder, by name; or standard input for '-'.

    Raises: SourceUnreadableError.
    """
    if target == STANDARD_INPUT:
        yield SourceFile("standard input", sys.stdin.buffer.read())
        return
    for path in _paths(Path(target)):
        yield _read(path)


def changed_files(target: str, *, pause: Callable[[], bool]) -> Iterator[SourceFile]:
    """Each file when it is first seen and whenever it has changed, until `pause` says stop.

    Shape: `pause` waits between two looks, and answers whether to look again. A file is given
    out only when two looks found it alike, so that a half-written one is left to settle.
    Raises: SourceUnreadableError.
    """
    given: dict[Path, tuple[int, int]] = {}
    seen: dict[Path, tuple[int, int]] = {}
    while True:
        marks = _marks(Path(target))
        for path, mark in marks.items():
            if seen.get(path) == mark and given.get(path) != mark:
                given[path] = mark
                yield _read(path)
        seen = marks
        if not pause():
            return


def _paths(target: Path) -> tuple[Path, ...]:
    if not target.exists():
        raise SourceUnreadableError(target=str(target), reason="no such file or folder")
    if not target.is_dir():
        return (target,)
    try:
        found = sorted(target.iterdir())
    except OSError as error:
        raise SourceUnreadableError(target=str(target), reason=_reason(error)) from error
    return tuple(path for path in found if path.is_file() and not path.name.startswith("."))


def _marks(target: Path) -> dict[Path, tuple[int, int]]:
    """What changes when a file does: its time and its size."""
    marks: dict[Path, tuple[int, int]] = {}
    for path in _paths(target):
        try:
            found = path.stat()
        except FileNotFoundError:
            # Senders move files away while we look; they are no longer ours to read.
            continue
        except OSError as error:
            raise SourceUnreadableError(target=str(path), reason=_reason(error)) from error
        marks[path] = (found.st_mtime_ns, found.st_size)
    return marks


def _read(path: Path) -> SourceFile:
    try:
        return SourceFile(str(path), path.read_bytes())
    except OSError as error:
        raise SourceUnreadableError(target=str(path), reason=_reason(error)) from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
