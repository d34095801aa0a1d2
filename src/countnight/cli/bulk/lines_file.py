"""The file that `story --out` appends to: what it holds already, and where it was torn."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from countnight.errors import CountnightError
from countnight.flow.bulk import Wanted
from countnight.model.night import Night

if sys.platform != "win32":
    import fcntl

OPENING = b'{"election": '
"""How each line begins."""

Key = tuple[str, str, str, str, int]
"""Election, seat or group, kind, language, position: what makes a text the same one."""


class ForeignLineError(CountnightError):
    """The file holds something else than texts; it is left as it was."""

    def __init__(self, *, file: Path, line: int) -> None:
        super().__init__(f"{file} line {line} is not a text of countnight story: name another file")


class OutUnwritableError(CountnightError):
    """The file cannot be read or written."""

    def __init__(self, *, file: Path, reason: str) -> None:
        super().__init__(f"{file} cannot be written: {reason}")


class OutBusyError(CountnightError):
    """Another command is writing to the file."""

    def __init__(self, *, file: Path) -> None:
        super().__init__(
            f"{file} is being written by another countnight story: "
            "wait until it has ended, or name another file"
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """The texts that a file holds, those of them that are refusals, and its whole lines' bytes."""

    texts: frozenset[Key] = frozenset()
    refused: frozenset[Key] = frozenset()
    size: int = 0


def key_of(wanted: Wanted, *, night: Night) -> Key:
    """What the text's line is known by."""
    return (night.election.id, wanted.about, wanted.kind, wanted.lang, night.position)


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """The file, to be read and appended to by this process alone until it is closed.

    Shape: the lock is the process's own, and gone with it however it ends; processes that it
    has begun do not hold it. On Windows there is none.
    Raises: OutBusyError, OutUnwritableError.
    """
    try:
        lines = file.open("a+b")
    except OSError as error:
        raise OutUnwritableError(file=file, reason=str(error)) from error
    with lines:
        _lock(lines, file)
        yield lines


def _lock(lines: BinaryIO, file: Path) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.lockf(lines, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OutBusyError(file=file) from None
    except OSError as error:
        raise OutUnwritableError(file=file, reason=str(error)) from error


def kept_in(lines: BinaryIO, file: Path) -> Kept:
    """What the whole lines of the file hold; a torn last one does not count.

    Raises: ForeignLineError, OutUnwritableError.
    """
    texts: set[Key] = set()
    refused: set[Key] = set()
    size = 0
    try:
        lines.seek(0)
        for number, line in enumerate(lines, start=1):
            if not line.endswith(b"\n"):
                _must_be_torn(line, file=file, number=number)
                break
            key, is_refused = _read(line, file=file, number=number)
            texts.add(key)
            refused.update((key,) if is_refused else ())
            size += len(line)
    except OSError as error:
        raise OutUnwritableError(file=file, reason=str(error)) from error
    return Kept(frozenset(texts), frozenset(refused), size)


def _read(line: bytes, *, file: Path, number: int) -> tuple[Key, bool]:
    try:
        one = json.loads(line)
        about = one["seat"] or one["group"]
        key = (one["election"], about, one["kind"], one["lang"], one["position"])
        return key, one["refused"] is not None
    except (ValueError, KeyError, TypeError):
        raise ForeignLineError(file=file, line=number) from None


def _must_be_torn(line: bytes, *, file: Path, number: int) -> None:
    """Only the beginning of a line of ours may be cut away: any other file is somebody's."""
    if not (line.startswith(OPENING) or OPENING.startswith(line)):
        raise ForeignLineError(file=file, line=number)
