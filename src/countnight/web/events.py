"""The stream of a live page: one coroutine a reader, one encoding a change, no gap, no repeat."""

import asyncio
import json
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from countnight.model.ids import PageId
from countnight.web.house import House, house_of, page_state
from countnight.web.live import LiveNewsroom

HEADERS = (
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
)
NO_PUSH = {"Cache-Control": "no-store"}
"""With 204, the standard's word for it, a browser asks for no stream any more and polls."""
HEARTBEAT = b": still here\n\n"


class Events:
    """`GET /live/{page}/events`: every change of the page from where the reader stands."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The reader has had the stream until it left, its time was up or we closed."""
        request = Request(scope, receive, send)
        page, _ = page_state(request)
        if not house_of(request).live.site.night.dial.pushes:
            await Response(status_code=204, headers=NO_PUSH)(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": list(HEADERS)})
        if request.method != "HEAD":
            await _counted(_Stream(house_of(request), page, request, send))
        await send({"type": "http.response.body", "body": b"", "more_body": False})


events = Events()


@dataclass(frozen=True, slots=True)
class _Stream:
    """One reader's open stream."""

    house: House
    page: PageId
    request: Request
    send: Send

    @property
    def live(self) -> LiveNewsroom:
        return self.house.live

    async def write(self, frame: bytes) -> None:
        await self.send({"type": "http.response.body", "body": frame, "more_body": True})


async def _counted(stream: _Stream) -> None:
    """The stream has run, and counted as an open page for as long."""
    readers = stream.live.readers
    readers[stream.page] += 1
    try:
        await _run(stream)
    finally:
        readers[stream.page] -= 1


async def _run(stream: _Stream) -> None:
    live, bell = stream.live, stream.live.bell
    clock = asyncio.get_running_loop().time
    ends = clock() + live.settings.stream_seconds
    position = await _begin(stream)
    beats = bell.beats
    while not bell.is_closed and clock() < ends:
        ringing = bell.round
        is_last_round = not live.site.night.dial.pushes
        for delta in live.deltas.after(stream.page, position):
            await stream.write(delta.frame)
            position = delta.to
        if is_last_round:
            return
        if bell.beats != beats:
            beats = bell.beats
            if await stream.request.is_disconnected():
                return
            await stream.write(HEARTBEAT)
        if ringing is bell.round:
            await ringing.wait()


async def _begin(stream: _Stream) -> int:
    """The position that the stream goes on from.

    A reader who returns goes on behind the last change it had. A new one is told where the
    page stands, and fetches by address what came between its page and this.
    """
    current = stream.live.deltas.position(stream.page)
    retry = b"retry: %d\n\n" % stream.live.settings.retry_milliseconds
    last = _last_event_id(stream.request)
    if last is not None and last <= current:
        await stream.write(retry)
        return last
    told = {"page": stream.page, "position": current, "build": stream.live.site.build}
    data = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
    await stream.write(retry + b"id: %d\nevent: hello\ndata: %s\n\n" % (current, data))
    return current


def _last_event_id(request: Request) -> int | None:
    """The position that the reader had last, or None for a new reader or an id not ours."""
    told = request.headers.get("last-event-id", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) <= 18 else None
