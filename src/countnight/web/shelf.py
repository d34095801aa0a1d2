"""What has been rendered, kept until it changes: rendered once, compressed once, sent often."""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

SMALLEST_WORTH_COMPRESSING = 400
"""Bytes; below it gzip saves less than its headers cost."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """An answer as bytes. None means: `gzipped` is not worth its while."""

    body: bytes
    gzipped: bytes | None
    media_type: str
    etag: str
    cache_control: str
    status: HTTPStatus = HTTPStatus.OK


@dataclass(frozen=True, slots=True)
class Kind:
    """What an address answers with, and for how long others may keep it."""

    media_type: str
    cache_control: str
    status: HTTPStatus = HTTPStatus.OK


HTML = Kind("text/html; charset=utf-8", "public, max-age=2, stale-while-revalidate=8")
FRAME = Kind("text/html; charset=utf-8", "public, max-age=60")
GONE = Kind(HTML.media_type, HTML.cache_control, HTTPStatus.GONE)
JSON = Kind("application/json", "public, max-age=2, stale-while-revalidate=8")
CSV = Kind("text/csv; charset=utf-8", "public, max-age=2, stale-while-revalidate=8")
ATOM = Kind("application/atom+xml; charset=utf-8", "public, max-age=30")
FEED = Kind("application/feed+json", "public, max-age=30")
DOCUMENT = Kind("application/json", "public, max-age=300")
HEAD = Kind("application/json", "public, max-age=1")
DELTA = Kind("application/json", "public, max-age=31536000, immutable")


def rendered(content: str | bytes, *, kind: Kind, etag: str) -> Rendered:
    """The content as it is sent, plain and compressed."""
    body = content.encode() if isinstance(content, str) else content
    small = len(body) < SMALLEST_WORTH_COMPRESSING
    gzipped = None if small else gzip.compress(body, mtime=0)
    return Rendered(
        body, gzipped, kind.media_type, f'"{etag}"', kind.cache_control, status=kind.status
    )


class Shelf:
    """The latest rendering of each address, the least used thrown out first."""

    def __init__(self, *, size: int = 4096) -> None:
        self._size = size
        self._kept: OrderedDict[str, Rendered] = OrderedDict()

    def take(
        self, address: str, *, kind: Kind, etag: str, draw: Callable[[], str | bytes | None]
    ) -> Rendered | None:
        """The rendering that carries the tag; it is drawn only when there is none yet.

        None means: there was nothing to draw, and nothing is kept.
        """
        kept = self._kept.get(address)
        if kept is None or kept.etag != f'"{etag}"':
            content = draw()
            if content is None:
                return None
            kept = rendered(content, kind=kind, etag=etag)
            self._kept[address] = kept
        self._kept.move_to_end(address)
        if len(self._kept) > self._size:
            self._kept.popitem(last=False)
        return kept


def answer(request: Request, found: Rendered) -> Response:
    """The rendering as this client can take it: not again, compressed, or plain."""
    headers = {
        "ETag": found.etag,
        "Cache-Control": found.cache_control,
        "Vary": "Accept-Encoding",
    }
    if is_known(request.headers.get("if-none-match", ""), etag=found.etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    body = found.body
    if found.gzipped is not None and takes_gzip(request.headers.get("accept-encoding", "")):
        body = found.gzipped
        headers["Content-Encoding"] = "gzip"
    return Response(body, found.status, headers | {"Content-Type": found.media_type})


def is_known(if_none_match: str, *, etag: str) -> bool:
    """Whether the client says that it has this version; weak and strong tags count alike."""
    tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag in tags or "*" in tags


def takes_gzip(accept_encoding: str) -> bool:
    """Whether the client accepts gzip, by name or by star, and has not ruled it out."""
    weights: dict[str, bool] = {}
    for part in accept_encoding.lower().split(","):
        name, _, weight = part.partition(";")
        weights[name.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return weights.get("gzip", weights.get("*", False))
