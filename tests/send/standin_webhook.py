"""A room on this machine that takes webhooks, and can be made to refuse them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class StandInRoom:
    """What the room answers, and what it was sent."""

    address: str = ""
    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    taken: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def a_room() -> Iterator[StandInRoom]:
    """The room is open until the block ends; it says 200 once its other answers are used up."""
    room = StandInRoom()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            room.taken.append(json.loads(self.rfile.read(length)))
            status, headers, body = room.answers.pop(0) if room.answers else (200, {}, b"ok")
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    room.address = f"http://127.0.0.1:{server.server_port}/hook/secret"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield room
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
