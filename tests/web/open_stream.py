"""A reader of a stream, without a network: the application is called as a server calls it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.types import Message, Scope

SOON = 5.0
"""Seconds after which a frame that does not come is a fault, not slowness."""


@dataclass
class Frame:
    """One frame as an EventSource reads it. None means: the frame had no such line."""

    text: str
    id: str | None = None
    event: str | None = None
    data: str | None = None


def frame_from_text(text: str) -> Frame:
    """The frame's fields."""
    frame = Frame(text)
    for line in text.splitlines():
        name, _, value = line.partition(": ")
        if name in {"id", "event", "data"}:
            setattr(frame, name, value)
    return frame


@dataclass
class Reader:
    """One open stream."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    has_left: asyncio.Event = field(default_factory=asyncio.Event)
    frames: asyncio.Queue[Frame | None] = field(default_factory=asyncio.Queue)
    _rest: str = ""

    async def send(self, message: Message) -> None:
        """Takes what the application sends."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            return
        *whole, self._rest = (self._rest + message["body"].decode()).split("\n\n")
        for text in whole:
            self.frames.put_nowait(frame_from_text(text))
        if not message.get("more_body", False):
            self.frames.put_nowait(None)

    async def receive(self) -> Message:
        """Says that the reader has left, once it has."""
        await self.has_left.wait()
        return {"type": "http.disconnect"}

    async def next(self) -> Frame | None:
        """The next frame that is more than a hint or a heartbeat; None at the end."""
        async with asyncio.timeout(SOON):
            frame = await self.frames.get()
            while frame is not None and frame.event is None:
                frame = await self.frames.get()
            return frame

    async def next_of_any_kind(self) -> Frame | None:
        """The next frame, hints and heartbeats too; None at the end."""
        async with asyncio.timeout(SOON):
            return await self.frames.get()


@asynccontextmanager
async def opened(
    app: Starlette, *, page: str = "east-midlands", last_event_id: str | None = None
) -> AsyncIterator[Reader]:
    """A reader with the page's stream open; it has left afterwards and the stream has ended."""
    reader = Reader()
    headers = [] if last_event_id is None else [(b"last-event-id", last_event_id.encode())]
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "path": f"/live/{page}/events",
        "raw_path": f"/live/{page}/events".encode(),
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "headers": headers,
        "server": ("testserver", 80),
        "client": ("reader", 1),
    }
    streaming = asyncio.create_task(app(scope, reader.receive, reader.send))
    try:
        yield reader
    finally:
        reader.has_left.set()
        streaming.cancel()
        await asyncio.gather(streaming, return_exceptions=True)
