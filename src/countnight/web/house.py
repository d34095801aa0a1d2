"""What every endpoint needs, in one value, and how a page of it is answered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from anyio import CapacityLimiter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.flow.people.door import Door
from countnight.flow.photos.room import PhotoRoom
from countnight.flow.questions.box import QuestionBox
from countnight.model.ids import PageId, Position
from countnight.model.night import PageState
from countnight.render.deltas import json_bytes
from countnight.render.site import Site
from countnight.web.api.answers import Given
from countnight.web.demo.bar import bar_html, with_bar
from countnight.web.live import LiveNewsroom
from countnight.web.settings import WebSettings
from countnight.web.shelf import GONE, HTML, Kind, Rendered, Shelf, answer
from countnight.web.watch.notices import Notices


@dataclass(frozen=True, slots=True)
class House:
    """The parts that live as long as the application.

    Shape: `developing` lets one photo be made at a time, so that many at once fill no memory.
    None means: `door` there is no desk; `photos` photos are neither taken nor shown; `box`
    readers cannot ask.
    """

    live: LiveNewsroom
    shelf: Shelf
    settings: WebSettings
    given: Given
    notices: Notices
    door: Door | None = None
    photos: PhotoRoom | None = None
    box: QuestionBox | None = None
    developing: CapacityLimiter = field(default_factory=partial(CapacityLimiter, 1))


Draw = Callable[[Site], str | bytes | None]


@dataclass(frozen=True, slots=True)
class View:
    """An address: what it answers with, and how to draw it from the site.

    Shape: `position` is that of the last change which could show here; `variant` tells apart what
    it shows at different times of one position.
    None means, from `draw`: there is nothing here.
    """

    address: str
    kind: Kind
    position: Position
    draw: Draw
    variant: str = ""


def house_of(request: Request) -> House:
    """The parts of the application that the request came to."""
    return cast("House", request.app.state.house)


def as_json(tell: Callable[[Site], Mapping[str, object] | None]) -> Draw:
    """The same told as JSON."""

    def draw(site: Site) -> bytes | None:
        told = tell(site)
        return None if told is None else json_bytes(told)

    return draw


def serve(request: Request, view: View) -> Response:
    """The view's rendering, drawn once for its position and build.

    Raises: HTTPException, 404, when there is nothing here.
    """
    house = house_of(request)
    site = house.live.public
    etag = f"{view.position}{view.variant}-{site.build}"
    found = house.shelf.take(view.address, kind=view.kind, etag=etag, draw=lambda: view.draw(site))
    if found is None:
        raise HTTPException(404, "There is nothing at this address.")
    return answer(request, _dressed(request, found) if view.kind in {HTML, GONE} else found)


def _dressed(request: Request, found: Rendered) -> Rendered:
    """The page, below the demo's bar where there is a demo."""
    house = house_of(request)
    if house.settings.demo is None:
        return found
    zone = house.live.public.election.time_zone
    bar = bar_html(house.settings.demo, time_zone=zone, back=_own_address(request))
    return with_bar(found, bar=bar)


def page_state(request: Request) -> tuple[PageId, PageState]:
    """The live page that the address names, and what stands on it.

    Raises: HTTPException, 404, when the election has no such page.
    """
    site = house_of(request).live.public
    page = PageId(request.path_params["page"])
    if page not in site.election.pages:
        raise HTTPException(404, f"There is no live page called “{page}”.")
    return page, site.night.pages.get(page, PageState())


def open_pages(request: Request, pages: Iterable[PageId]) -> int:
    """How many readers have one of the pages open, as far as this process knows."""
    readers = house_of(request).live.readers
    return sum(readers[page] for page in pages)


def _own_address(request: Request) -> str:
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path
