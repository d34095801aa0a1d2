"""The server around the application: one process, streams that end when it is told to stop."""

import errno
import gc
import socket
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from countnight.errors import CountnightError
from countnight.web.app import live_of

GRACE_SECONDS = 2


class AddressTakenError(CountnightError):
    """Somebody else listens where we were asked to."""

    def __init__(self, *, host: str, port: int) -> None:
        super().__init__(
            f"{host}:{port} is taken by another program: stop it, or choose with --port"
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen. Shape: port 0 is any free one; so is a taken one if `or_any_port`."""

    host: str = "127.0.0.1"
    port: int = 8000
    or_any_port: bool = False


class Server(uvicorn.Server):
    """uvicorn, which says when it listens and closes its streams before it waits for them."""

    def __init__(self, app: Starlette, *, on_listening: Callable[[str], None]) -> None:
        super().__init__(_config(app))
        self._app = app
        self._on_listening = on_listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """The server listens, and whoever started it knows the address."""
        await super().startup(sockets=sockets)
        gc.collect()
        # What is here now stays: the collector need not look through it during the night.
        gc.freeze()
        if sockets and not self.should_exit:
            self._on_listening(address_of(sockets[0]))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """No stream is left open to wait for."""
        live_of(self._app).bell.close()
        await super().shutdown(sockets=sockets)


def run(app: Starlette, *, place: Place, on_listening: Callable[[str], None]) -> None:
    """The application has been served until the process was told to stop.

    Shape: `on_listening` is told the address, as in `http://127.0.0.1:8000`.
    Raises: AddressTakenError.
    """
    listening = listen(place)
    Server(app, on_listening=on_listening).run(sockets=[listening])


def listen(place: Place) -> socket.socket:
    """A socket that listens at the place.

    Raises: AddressTakenError.
    """
    try:
        return _bound(place.host, place.port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        if not place.or_any_port:
            raise AddressTakenError(host=place.host, port=place.port) from error
    return _bound(place.host, 0)


def address_of(listening: socket.socket) -> str:
    """The socket's address as a browser takes it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    return listening


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ws="none",
    )
