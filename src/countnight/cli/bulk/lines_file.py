"""The file that `story --out` appends to: what it holds already, and where it was torn."""

import json
from dataclasses import dataclass
from pathlib import Path

from countnight.errors import CountnightError
from countnight.flow.bulk import Wanted
from countnight.model.night import Night

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


@dataclass(frozen=True, slots=True)
class Kept:
    """The texts that a file holds, those of them that are refusals, and its whole lines' bytes."""

    texts: frozenset[Key] = frozenset()
    refused: frozenset[Key] = frozenset()
    size: int = 0


def key_of(wanted: Wanted, *, night: Night) -> Key:
    """What the text's line is known by."""
    return (night.election.id, wanted.about, wanted.kind, wanted.lang, night.position)


def kept_in(file: Path) -> Kept:
    """What the whole lines of the file hold; a torn last one does not count.

    Raises: ForeignLineError, OutUnwritableError.
    """
    texts: set[Key] = set()
    refused: set[Key] = set()
    size = 0
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.endswith(b"\n"):
                    _must_be_torn(line, file=file, number=number)
                    break
                key, is_refused = _read(line, file=file, number=number)
                texts.add(key)
                refused.update((key,) if is_refused else ())
                size += len(line)
    except FileNotFoundError:
        return Kept()
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
