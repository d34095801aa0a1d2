"""Very many texts as lines of JSON: who writes them, where they go, what is there already."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import typer

from countnight.cli.bulk.lines_file import OutUnwritableError, kept_in, key_of, opened
from countnight.flow.bulk import Piece, Wanted, Written, pieces_of, written
from countnight.flow.figures import Figures

PIECES_EACH = 4
"""Fewer pieces than this are not worth the start of another process."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the texts are written and put.

    None means: `out` on stdout; `jobs` as many as there are cores; `cluster` on this machine.
    """

    out: Path | None = None
    jobs: int | None = None
    cluster: str | None = None


def write_in_bulk(figures: Figures, wanted: Sequence[Wanted], *, place: Workplace) -> int:
    """The texts are written, those that a file held already once only; how many are refusals.

    Raises: ForeignLineError, OutBusyError, OutUnwritableError, LostProcessError,
    ClusterMissingError, ClusterError.
    """
    if place.out is None:
        return _put(_coming(figures, wanted, total=len(wanted), place=place), sys.stdout.buffer)
    with opened(place.out) as lines:
        return _append_missing(figures, wanted, lines=lines, place=place)


def _append_missing(
    figures: Figures, wanted: Sequence[Wanted], *, lines: BinaryIO, place: Workplace
) -> int:
    """The texts that the file lacks are appended to it; how many of all are refusals."""
    out = Path(lines.name)
    kept = kept_in(lines, out)
    keys = {one: key_of(one, night=figures.night) for one in wanted}
    missing = [one for one in wanted if keys[one] not in kept.texts]
    coming = _coming(figures, missing, total=len(keys), place=place)
    refused = sum(key in kept.refused for key in keys.values())
    refused += _append(coming, lines, size=kept.size)
    there = len(keys) - len(missing)
    typer.echo(f"{len(missing)} texts written to {out}, {there} were there before.", err=True)
    return refused


def _coming(
    figures: Figures, wanted: Sequence[Wanted], *, total: int, place: Workplace
) -> Iterator[Written]:
    """The texts in pieces as they are written, with a bar where there is room for one."""
    coming = _written(figures, pieces_of(wanted), place)
    if _has_room_for_bar(place):
        return _with_bar(coming, done=total - len(wanted), total=total)
    return coming


def _written(figures: Figures, pieces: Sequence[Piece], place: Workplace) -> Iterator[Written]:
    """The pieces in their order, as they are written. A way of working is imported when taken."""
    if place.cluster is not None:
        cluster = import_module("countnight.cli.bulk.cluster")
        yield from cluster.written_by_cluster(figures, pieces, address=place.cluster)
        return
    jobs = place.jobs or max(1, min(cores(), len(pieces) // PIECES_EACH))
    if jobs == 1:
        yield from (written(figures, one) for one in pieces)
        return
    crew = import_module("countnight.cli.bulk.crew")
    yield from crew.written_by_crew(figures, pieces, jobs=jobs, method=crew.usual_method())


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _with_bar(coming: Iterator[Written], *, done: int, total: int) -> Iterator[Written]:
    """The same pieces, with a bar on stderr."""
    progress = import_module("countnight.cli.bulk.progress")
    shown: Iterator[Written] = progress.shown(coming, done=done, total=total)
    return shown


def _has_room_for_bar(place: Workplace) -> bool:
    """Whether stderr is a terminal, and one that the lines do not go to as well."""
    return sys.stderr.isatty() and (place.out is not None or not sys.stdout.isatty())


def _put(coming: Iterator[Written], sink: BinaryIO) -> int:
    """Each piece is handed on as soon as it is written; how many refusals there were."""
    refused = 0
    for one in coming:
        sink.write(one.lines)
        sink.flush()
        refused += one.refused
    return refused


def _append(coming: Iterator[Written], lines: BinaryIO, *, size: int) -> int:
    """The pieces stand in the file behind its whole lines; a torn one is gone."""
    try:
        lines.truncate(size)
        return _put(coming, lines)
    except OSError as error:
        raise OutUnwritableError(file=Path(lines.name), reason=str(error)) from error
