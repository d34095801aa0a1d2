import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from open_stream import Reader, opened
from shipped_night import (
    BUILD,
    PAGE,
    SETTINGS,
    app_after,
    client_of,
    declare_next,
    messages,
    restarted,
    slug_of,
)
from starlette.applications import Starlette

from countnight.flow.receive import receive
from countnight.web import deltas
from countnight.web.app import live_of
from countnight.web.settings import WebSettings

SINCE = "/live/east-midlands/since/{}.json"


@asynccontextmanager
async def running(app: Starlette) -> AsyncIterator[Starlette]:
    """The application between start and stop."""
    async with app.router.lifespan_context(app):
        await asyncio.sleep(0)
        yield app


def during(app: Starlette, story: Callable[[Starlette], Awaitable[None]]) -> None:
    """The story has happened while the application ran.

    It gets a thread of its own: the browser's driver keeps a loop in the tests' thread.
    """

    async def play() -> None:
        async with running(app):
            await story(app)

    with ThreadPoolExecutor(max_workers=1) as alone:
        alone.submit(asyncio.run, play()).result()


async def next_change(reader: Reader) -> dict[str, Any]:
    """The data of the next change, whose id must be where it leads."""
    frame = await reader.next()
    assert frame is not None
    assert frame.event == "change"
    told: dict[str, Any] = json.loads(frame.data or "")
    assert frame.id == str(told["to"])
    return told


def test_a_new_reader_is_told_where_the_page_stands() -> None:
    """The first frame says the page's position, so that an older page can catch up by address."""

    async def story(app: Starlette) -> None:
        position = live_of(app).deltas.position(PAGE)
        async with opened(app) as reader:
            frame = await reader.next()

            assert frame is not None
            assert (frame.event, frame.id) == ("hello", str(position))
            assert json.loads(frame.data or "") == {
                "page": PAGE,
                "position": position,
                "build": BUILD,
            }
            assert reader.headers["content-type"] == "text/event-stream; charset=utf-8"
            assert reader.headers["cache-control"] == "no-store"

    during(app_after(2), story)


def test_a_result_reaches_every_open_page_as_the_same_bytes() -> None:
    """Each reader gets the very delta that its address holds."""

    async def story(app: Starlette) -> None:
        position = live_of(app).deltas.position(PAGE)
        async with opened(app) as one, opened(app) as other:
            await one.next()
            await other.next()
            message = await asyncio.to_thread(declare_next, app)
            told = [await next_change(reader) for reader in (one, other)]
            by_address = client_of(app).get(SINCE.format(position)).json()

            assert told == [by_address, by_address]
            assert by_address["changes"][0]["post"] == slug_of(message)

    during(app_after(2), story)


def test_a_reader_who_returns_misses_nothing_and_gets_nothing_twice() -> None:
    """With Last-Event-ID the stream goes on right behind it, then with what is new."""

    async def story(app: Starlette) -> None:
        async with opened(app) as reader:
            hello = await reader.next()
        assert hello is not None
        missed = [await asyncio.to_thread(declare_next, app) for _ in range(3)]
        async with opened(app, last_event_id=hello.id) as reader:
            told = [await next_change(reader) for _ in missed]
            new = await asyncio.to_thread(declare_next, app)
            last = await next_change(reader)

            posts = [_first_post(step) for step in (*told, last)]
            assert posts == [slug_of(message) for message in (*missed, new)]
            assert [step["from"] for step in (*told[1:], last)] == [step["to"] for step in told]

    during(app_after(1), story)


def _first_post(told: dict[str, Any]) -> str:
    post: str = told["changes"][0]["post"]
    return post


@pytest.mark.parametrize("odd", ["", "x", "-1", "1e3", "9" * 30, "²", "999999"])
def test_an_id_that_is_not_ours_starts_anew(odd: str) -> None:
    """An id from another night, or from nowhere, is answered with where the page stands."""

    async def story(app: Starlette) -> None:
        async with opened(app, last_event_id=odd) as reader:
            frame = await reader.next()

            assert frame is not None
            assert frame.event == "hello"

    during(app_after(1), story)


def test_a_quiet_stream_shows_that_it_lives() -> None:
    """With nothing new, a heartbeat comes, and it carries no event."""

    async def story(app: Starlette) -> None:
        async with opened(app) as reader:
            await reader.next()
            frame = await reader.next_of_any_kind()

            assert frame is not None
            assert frame.text.startswith(":")

    during(app_after(1, settings=replace(SETTINGS, heartbeat_seconds=0.01)), story)


def test_a_stream_ends_when_its_time_is_up() -> None:
    """No stream lives for ever; the browser comes back with the last id it had."""

    async def story(app: Starlette) -> None:
        async with opened(app) as reader:
            hello = await reader.next()

            assert hello is not None
            assert await reader.next() is None

    short = replace(SETTINGS, heartbeat_seconds=0.01, stream_seconds=0.05)
    during(app_after(1, settings=short), story)


def test_streams_end_when_the_server_stops() -> None:
    """A server that is told to stop does not wait for its readers to leave."""

    async def story(app: Starlette) -> None:
        async with opened(app) as reader:
            await reader.next()
            live_of(app).bell.close()

            assert await reader.next() is None

    during(app_after(1), story)


def test_a_reader_who_left_is_let_go() -> None:
    """The stream of a reader who has gone ends at the next heartbeat."""

    async def story(app: Starlette) -> None:
        async with opened(app) as reader:
            await reader.next()
            reader.has_left.set()

            assert await reader.next() is None

    during(app_after(1, settings=replace(SETTINGS, heartbeat_seconds=0.01)), story)


def test_open_pages_are_counted_while_they_are_open() -> None:
    """The desk can say how many readers had a page open, and who left counts no more."""

    async def story(app: Starlette) -> None:
        readers = live_of(app).readers
        async with opened(app) as one, opened(app) as other:
            await one.next()
            await other.next()
            assert readers[PAGE] == 2

            other.has_left.set()
            assert await other.next() is None
            assert readers[PAGE] == 1

    during(app_after(1, settings=replace(SETTINGS, heartbeat_seconds=0.05)), story)


def test_a_lost_ring_costs_one_look() -> None:
    """If nobody rings, the next look at the log finds what is new and tells the readers."""

    async def story(app: Starlette) -> None:
        live = live_of(app)
        async with opened(app) as reader:
            await reader.next()
            _declare_without_ringing(app)

            assert (await next_change(reader))["to"] == live.newsroom.night.position

    during(app_after(1), story)


def _declare_without_ringing(app: Starlette) -> None:
    receive(live_of(app).newsroom, messages()[1])


def test_a_reader_waits_for_a_past_that_is_being_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader from before a restart gets the old changes first, then the new one."""
    before = app_after(2)
    monkeypatch.setattr(deltas, "AT_ONCE", 0)
    app = restarted(before)

    async def story(app: Starlette) -> None:
        async with opened(app, last_event_id="0") as reader:
            told = [await next_change(reader) for _ in range(2)]

            assert [_first_post(step) for step in told] == [
                slug_of(message) for message in messages()[:2]
            ]
            assert live_of(app).deltas.is_whole

    during(app, story)


def test_a_log_that_cannot_be_read_is_seen_and_survived() -> None:
    """When the store fails, /readyz says so; when it is back, so are we."""
    app = app_after(1, settings=WebSettings())
    live = live_of(app)
    log = live.newsroom.log
    live.newsroom.log = Broken()  # type: ignore[assignment]
    live.look()
    bad = client_of(app).get("/readyz")
    page = client_of(app).get("/live/east-midlands")
    live.newsroom.log = log
    live.look()
    good = client_of(app).get("/readyz")

    assert (bad.status_code, bad.json()["ready"]) == (503, False)
    assert "the disk is gone" in bad.json()["problem"]
    assert page.status_code == 200
    assert (good.status_code, good.json()["problem"]) == (200, None)


class Broken:
    """A log on a disk that is gone."""

    def position(self) -> int:
        """Never answers."""
        raise OSError("the disk is gone")
