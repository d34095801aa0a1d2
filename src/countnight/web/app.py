"""The application, declared: its routes, its middleware, its lifespan and its error table."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from countnight.errors import CountnightError, StoreError
from countnight.flow.newsroom import Newsroom
from countnight.flow.people.door import Door
from countnight.flow.photos.room import PhotoRoom
from countnight.flow.questions.box import QuestionBox
from countnight.web import health, pages, results
from countnight.web.api import declarations, night, openapi, posts
from countnight.web.api.answers import Given
from countnight.web.asking import form
from countnight.web.asking.keeper import tending
from countnight.web.demo import control
from countnight.web.desk.routes import DESK_ROUTES, QUESTION_ROUTES
from countnight.web.events import events
from countnight.web.headers import SafetyHeaders
from countnight.web.house import House
from countnight.web.live import LiveNewsroom
from countnight.web.photos.address import PHOTO_ROUTES
from countnight.web.refusals import broken, failed, refused
from countnight.web.settings import WebSettings
from countnight.web.shelf import Shelf
from countnight.web.watch.notices import Notices

LIVE_ROUTES: Sequence[BaseRoute] = (
    Route("/", pages.front),
    Route("/live/{page}", pages.live_page),
    Route("/live/{page}/posts/{post}.json", pages.post_as_json),
    Route("/live/{page}/posts/{post}", pages.post_page),
    Route("/live/{page}/posts/{post}/embeds/{key}", pages.embed),
    Route("/live/{page}/events", events, methods=["GET"]),
    Route("/live/{page}/head.json", pages.head_json),
    Route("/live/{page}/since/{position:int}.json", pages.since),
    Route("/live/{page}/corrections", pages.corrections),
    Route("/live/{page}/corrections/feed.atom", pages.corrections_as_atom),
    Route("/live/{page}/corrections/feed.json", pages.corrections_as_json),
    Route("/live/{page}/feed.atom", pages.atom_feed),
    Route("/live/{page}/feed.json", pages.feed_json),
    Route("/assets/{name}", pages.asset),
)
RESULT_ROUTES: Sequence[BaseRoute] = (
    Route("/results", results.all_as_page),
    Route("/results.json", results.all_as_json),
    Route("/results.csv", results.all_as_csv),
    Route("/results/groups/{group}.json", results.group_as_json),
    Route("/results/groups/{group}.csv", results.group_as_csv),
    Route("/results/groups/{group}", results.group_as_page),
    Route("/results/{seat}.json", results.seat_as_json),
    Route("/results/{seat}.csv", results.seat_as_csv),
    Route("/results/{seat}", results.seat_as_page),
)
API_ROUTES: Sequence[BaseRoute] = (
    Route("/api/v1/openapi.json", openapi.openapi),
    Route("/api/v1/night", night.night),
    Route("/api/v1/declarations", declarations.declare, methods=["POST"]),
    Route("/api/v1/posts", posts.publish, methods=["POST"]),
    Route("/api/v1/posts/{post}", posts.remove, methods=["DELETE"]),
)
ASKING_ROUTES: Sequence[BaseRoute] = (
    Route("/live/{page}/ask", form.ask_page),
    Route("/live/{page}/ask/sent", form.asked_page),
    Route("/questions", form.take, methods=["POST"]),
)
HEALTH_ROUTES: Sequence[BaseRoute] = (
    Route("/healthz", health.healthz),
    Route("/readyz", health.readyz),
)
DEMO_ROUTES: Sequence[BaseRoute] = (
    Route("/demo/speed", control.set_speed, methods=["POST"]),
    Route("/demo/clock.json", control.clock),
)
ALL_ROUTES: Sequence[BaseRoute] = (
    *LIVE_ROUTES,
    *RESULT_ROUTES,
    *PHOTO_ROUTES,
    *API_ROUTES,
    *ASKING_ROUTES,
    *HEALTH_ROUTES,
    *DEMO_ROUTES,
    *DESK_ROUTES,
)
MIDDLEWARE = (Middleware(SafetyHeaders),)


def build_app(
    newsroom: Newsroom,
    *,
    settings: WebSettings,
    door: Door | None = None,
    photos: PhotoRoom | None = None,
    box: QuestionBox | None = None,
) -> Starlette:
    """The web side of an open newsroom. Everything that writes to it goes through `live_of`.

    None means: `door` nobody can sign in, and there is no desk; `photos` none are taken or
    shown; `box` readers cannot ask.
    """
    settings = replace(settings, takes_questions=box is not None)
    live = LiveNewsroom(newsroom, settings=settings)
    app = Starlette(
        routes=_routes(settings, door),
        middleware=MIDDLEWARE,
        exception_handlers={
            HTTPException: refused,
            CountnightError: _broken,
            Exception: _noted,
        },
        lifespan=_lifespan,
    )
    app.state.house = House(
        live=live,
        shelf=Shelf(),
        settings=settings,
        given=Given(),
        notices=Notices(newsroom, settings=settings.notices),
        door=door,
        photos=photos,
        box=box,
    )
    return app


def live_of(app: Starlette) -> LiveNewsroom:
    """The newsroom that the application shows: a replay beside it writes through this."""
    house: House = app.state.house
    return house.live


async def _noted(request: Request, error: Exception) -> Response:
    """What we did not foresee, on the desk's screen too."""
    live = live_of(request.app)
    words = f"{request.method} {request.url.path} failed: {type(error).__name__}"
    live.troubles.note(words, at=live.newsroom.clock.now())
    return await failed(request, error)


async def _broken(request: Request, error: Exception) -> Response:
    """A store that takes nothing any more, as on a full disk, is on the desk's screen too."""
    if isinstance(error, StoreError):
        live = live_of(request.app)
        live.troubles.note(str(error), at=live.newsroom.clock.now())
    return await broken(request, error)


def _routes(settings: WebSettings, door: Door | None) -> list[BaseRoute]:
    absent = [*([] if settings.demo else DEMO_ROUTES), *([] if door else DESK_ROUTES)]
    absent.extend([] if settings.takes_questions else QUESTION_ROUTES)
    return [route for route in ALL_ROUTES if route not in absent]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    """While the application runs, it keeps level with the log, and tends readers' questions."""
    house: House = app.state.house
    running = [asyncio.create_task(one.run()) for one in (house.live, house.notices)]
    if house.box is not None:
        running.append(asyncio.create_task(tending(house.box, house.live)))
    try:
        yield
    finally:
        for one in running:
            one.cancel()
            with suppress(asyncio.CancelledError):
                await one
