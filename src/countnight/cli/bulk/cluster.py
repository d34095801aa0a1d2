"""Texts written on a Dask cluster that somebody named; what it writes comes back in order.

Nothing here is imported before `--cluster` is given, and `distributed` only then.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from countnight import __version__
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
"""Pieces for each thread of the cluster that may wait there."""


class ClusterMissingError(CountnightError):
    """The extra that speaks to clusters is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "--cluster needs the extra 'cluster': pip install 'countnight[cluster]', "
            "here and on every worker"
        )


class ClusterError(CountnightError):
    """The cluster does not answer, or cannot write texts as this machine does."""

    def __init__(self, *, address: str, reason: str) -> None:
        super().__init__(f"the cluster at {address} cannot write texts: {reason}")


def written_by_cluster(
    figures: Figures, pieces: Sequence[Piece], *, address: str
) -> Iterator[Written]:
    """The pieces in their order, written on the cluster. Raises: ClusterMissingError, ClusterError.

    Shape: each worker works the night's figures out once.
    """
    client = _client(address)
    try:
        threads = _threads(client, address)
        parcel = client.scatter(parcel_from_night(figures.night), broadcast=True)
        ahead: deque[Any] = deque()
        for piece in pieces:
            ahead.append(client.submit(_written, parcel, piece, pure=False))
            if len(ahead) >= AHEAD * threads:
                yield _result(ahead.popleft(), address)
        while ahead:
            yield _result(ahead.popleft(), address)
    finally:
        client.close()


def _client(address: str) -> Any:  # noqa: ANN401 - the extra's own type, which may be absent
    try:
        distributed = import_module("distributed")
    except ImportError:
        raise ClusterMissingError from None
    try:
        return distributed.Client(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(address=address, reason=str(error) or "no answer") from error


def _threads(client: Any, address: str) -> int:  # noqa: ANN401
    """How many threads the cluster has, each of whose machines writes as this one does."""
    threads = sum(client.nthreads().values())
    if not threads:
        raise ClusterError(address=address, reason="it has no workers")
    try:
        versions = set(client.run(version_there).values())
    except ImportError as error:
        reason = f"a worker has no countnight of this version ({error})"
        raise ClusterError(address=address, reason=reason) from error
    if versions != {__version__}:
        reason = f"countnight is {__version__} here and {', '.join(sorted(versions))} there"
        raise ClusterError(address=address, reason=reason)
    return int(threads)


def version_there() -> str:
    """The version of Countnight where this is called."""
    return __version__


def _result(future: Any, address: str) -> Written:  # noqa: ANN401
    """What was written; a lost worker's pieces were written by another, if there is one."""
    distributed = import_module("distributed")
    try:
        got: Written = future.result()
    except (OSError, distributed.scheduler.KilledWorker) as error:
        raise ClusterError(address=address, reason=str(error)) from error
    return got


def _written(parcel: bytes, piece: Piece) -> Written:
    return written(_figures(parcel), piece)


@cache
def _figures(parcel: bytes) -> Figures:
    """Each worker's figures, worked out once: hashing the parcel is nothing beside it."""
    return figures_from_parcel(parcel)
