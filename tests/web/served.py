"""A real server on a free port, in a thread of the test's own process."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from threading import Thread

from starlette.applications import Starlette

from countnight.web.server import Place, Server, listen

SOON = 20.0
"""Seconds after which a server that does not come or go is a fault."""


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """The address at which the application is served until the block ends."""
    addresses: Queue[str] = Queue()
    server = Server(app, on_listening=addresses.put)
    thread = Thread(target=server.run, kwargs={"sockets": [listen(Place(port=0))]})
    thread.start()
    try:
        yield addresses.get(timeout=SOON)
    finally:
        server.should_exit = True
        thread.join(SOON)
        assert not thread.is_alive(), "the server did not stop"
