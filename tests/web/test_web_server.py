from contextlib import closing

import httpx2
import pytest
from served import served
from shipped_night import app_after, declare_next, slug_of

from countnight.web.server import AddressTakenError, Place, address_of, listen


def test_a_stream_over_a_socket_carries_the_next_result() -> None:
    """From accepted to an open page, over a real connection; how fast is measured in the bench."""
    app = app_after(1)
    with served(app) as address, httpx2.stream("GET", f"{address}/live/east-midlands/events") as s:
        lines = s.iter_lines()
        assert "event: hello" in [next(lines) for _ in range(4)]
        message = declare_next(app)
        data = next(line for line in lines if line.startswith("data: ") and "changes" in line)

    assert slug_of(message) in data


def test_a_server_stops_though_readers_stay() -> None:
    """An open stream does not keep the server from stopping: it ends, and so does the server."""
    app = app_after(1)
    with httpx2.Client() as client:
        with served(app) as address:
            request = client.build_request("GET", f"{address}/live/east-midlands/events")
            answer = client.send(request, stream=True)
            lines = answer.iter_lines()
            next(lines)
        rest = list(lines)
        answer.close()

    assert not any("change" in line for line in rest)


def test_a_taken_port_is_said_or_avoided() -> None:
    """Serving on a taken port says so; a demo goes to a free one instead."""
    with closing(listen(Place(port=0))) as first:
        first.listen()
        port = first.getsockname()[1]
        with pytest.raises(AddressTakenError, match=f"127.0.0.1:{port} is taken"):
            listen(Place(port=port))
        with closing(listen(Place(port=port, or_any_port=True))) as second:
            other = address_of(second)

    assert other.startswith("http://127.0.0.1:")
    assert other != f"http://127.0.0.1:{port}"
