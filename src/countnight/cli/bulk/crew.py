"""Processes that write texts side by side; what they write comes back in order."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import get_context, get_start_method, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from countnight.errors import CountnightError
from countnight.flow.bulk import (
    Piece,
    Written,
    figures_from_parcel,
    parcel_from_night,
    written,
)
from countnight.flow.figures import Figures

AHEAD = 4
"""Pieces for each process that may be written before their turn to be shown."""

FORK = "fork"


class LostProcessError(CountnightError):
    """A process ended before it had written its texts."""

    def __init__(self) -> None:
        super().__init__(
            "a process that wrote texts has ended: see the reason above or, if there is none, give "
            "fewer --jobs; with --out FILE the same command goes on where it stopped"
        )


def usual_method() -> str:
    """How processes are begun here: by fork on Linux, where it is cheap and safe."""
    return FORK if sys.platform == "linux" else get_start_method()


def written_by_crew(
    figures: Figures, pieces: Sequence[Piece], *, jobs: int, method: str
) -> Iterator[Written]:
    """The pieces in their order, written by so many processes, which end with this one.

    Raises: LostProcessError.
    """
    context = get_context(method)
    # A forked process sees the figures as they are; any other gets the night, and works them out.
    parcel = figures if method == FORK else parcel_from_night(figures.night)
    crew = []
    pipes: list[Connection] = []
    try:
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            one = context.Process(target=_work, args=(parcel, theirs), daemon=True)  # type: ignore[attr-defined]  # each context has its own Process
            one.start()
            theirs.close()
            crew.append(one)
            pipes.append(ours)
        yield from _in_order(pipes, pieces)
    finally:
        for one in crew:
            one.terminate()
            one.join()


def _in_order(pipes: Sequence[Connection], pieces: Sequence[Piece]) -> Iterator[Written]:
    ready: dict[int, Written] = {}
    busy: dict[Connection, int] = {}
    idle = list(pipes)
    handed = 0
    for turn in range(len(pieces)):
        while turn not in ready:
            while idle and handed < min(len(pieces), turn + AHEAD * len(pipes)):
                busy[pipe := idle.pop()] = handed
                _hand(pipe, pieces[handed])
                handed += 1
            for pipe in [one for one in pipes if one in wait(list(busy))]:
                ready[busy.pop(pipe)] = _taken(pipe)
                idle.append(pipe)
        yield ready.pop(turn)


def _hand(pipe: Connection, piece: Piece) -> None:
    try:
        pipe.send(piece)
    except OSError:
        raise LostProcessError from None


def _taken(pipe: Connection) -> Written:
    try:
        got: Written = pipe.recv()
    except (EOFError, OSError):
        raise LostProcessError from None
    return got


def _work(parcel: Figures | bytes, pipe: Connection) -> None:
    """Writes what comes through the pipe, for as long as the process that sends it lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who shares out the work
    Thread(target=_end_with_parent, daemon=True).start()
    figures = figures_from_parcel(parcel) if isinstance(parcel, bytes) else parcel
    while True:
        pipe.send(written(figures, pipe.recv()))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)
