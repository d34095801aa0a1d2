"""The addresses of a live page: for readers, for their scripts and for other programs."""

from dataclasses import replace
from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from countnight.model.ids import PostId
from countnight.render.assets import site_assets
from countnight.render.corrections.page import corrections_atom, corrections_html, corrections_json
from countnight.render.corrections.pin import pin_of
from countnight.render.corrections.withdrawn import removal_from, withdrawn_html
from countnight.render.deltas import head
from countnight.render.embeds.page import frame_page_html, frame_policy, framed
from countnight.render.feeds import atom, json_feed
from countnight.render.live_page import live_page_html, post_page_html
from countnight.render.site import Site
from countnight.render.times import utc_stamp
from countnight.render.versions.records import post_json
from countnight.web.demo.bar import demo_assets
from countnight.web.house import View, as_json, house_of, page_state, serve
from countnight.web.shelf import (
    ATOM,
    DELTA,
    FEED,
    FRAME,
    GONE,
    HEAD,
    HTML,
    JSON,
    Kind,
    Rendered,
    answer,
)

FOREVER = "public, max-age=31536000, immutable"
SOON = "public, max-age=1"


async def front(request: Request) -> Response:
    """The way to the election's first live page."""
    pages = house_of(request).live.public.election.pages
    if not pages:
        raise HTTPException(404, "This election has no live page.")
    headers = {"Cache-Control": "public, max-age=60"}
    return RedirectResponse(f"/live/{next(iter(pages))}", status_code=307, headers=headers)


async def live_page(request: Request) -> Response:
    """The live page, or one of its pages of older posts."""
    page, state = page_state(request)
    number = _page_number(request)
    live = house_of(request).live
    pin, now = pin_of(live.public, page=page), live.newsroom.clock.now()
    moment = now if pin is not None and now >= pin.until else None

    def draw(site: Site) -> str | None:
        return live_page_html(replace(site, moment=moment), page=page, number=number)

    address, variant = f"/live/{page}?page={number}", "" if moment is None else "-later"
    return serve(request, View(address, HTML, state.position, draw, variant))


async def post_page(request: Request) -> Response:
    """One post on a page of its own; when it was taken off, when that was and why."""
    page, state = page_state(request)
    post = PostId(request.path_params["post"])
    gone = removal_from(house_of(request).live.public, page=page, post=post)
    draw = partial(withdrawn_html if gone else post_page_html, page=page, post=post)
    kind = GONE if gone else HTML
    return serve(request, View(f"/live/{page}/posts/{post}", kind, state.position, draw))


async def post_as_json(request: Request) -> Response:
    """One post with its spans and versions, as JSON.

    Raises: HTTPException, 410, when it was taken off.
    """
    page, state = page_state(request)
    post = PostId(request.path_params["post"])
    gone = removal_from(house_of(request).live.public, page=page, post=post)
    if gone is not None:
        message = f"This update was withdrawn at {utc_stamp(gone.at)}: {gone.reason}"
        raise HTTPException(410, message, headers={"Cache-Control": SOON})
    draw = as_json(partial(post_json, page=page, post=post))
    return serve(request, View(f"/live/{page}/posts/{post}.json", JSON, state.position, draw))


async def embed(request: Request) -> Response:
    """The page around one frame of another site, which no other page of ours may load from."""
    page, state = page_state(request)
    post, key = PostId(request.path_params["post"]), request.path_params["key"]
    found = framed(house_of(request).live.site, page=page, post=post, key=key)
    if found is None:
        raise HTTPException(404, "This post is not on the page any more.")
    address = f"/live/{page}/posts/{post}/embeds/{key}"
    view = View(address, FRAME, state.position, lambda _: frame_page_html(found))
    answered = serve(request, view)
    answered.headers["Content-Security-Policy"] = frame_policy(found)
    return answered


async def corrections(request: Request) -> Response:
    """Every correction on the page."""
    page, state = page_state(request)
    draw = partial(corrections_html, page=page)
    return serve(request, View(f"/live/{page}/corrections", HTML, state.position, draw))


async def corrections_as_atom(request: Request) -> Response:
    """The page's corrections as an Atom feed."""
    page, state = page_state(request)
    draw = partial(corrections_atom, page=page)
    return serve(request, View(f"/live/{page}/corrections/feed.atom", ATOM, state.position, draw))


async def corrections_as_json(request: Request) -> Response:
    """The page's corrections as a JSON Feed."""
    page, state = page_state(request)
    draw = as_json(partial(corrections_json, page=page))
    return serve(request, View(f"/live/{page}/corrections/feed.json", FEED, state.position, draw))


async def atom_feed(request: Request) -> Response:
    """The page's posts as an Atom feed."""
    page, state = page_state(request)
    view = View(f"/live/{page}/feed.atom", ATOM, state.position, partial(atom, page=page))
    return serve(request, view)


async def feed_json(request: Request) -> Response:
    """The page's posts as a JSON Feed."""
    page, state = page_state(request)
    view = View(
        f"/live/{page}/feed.json", FEED, state.position, as_json(partial(json_feed, page=page))
    )
    return serve(request, view)


async def head_json(request: Request) -> Response:
    """Where the page stands, and how often to ask."""
    page, state = page_state(request)
    view = View(f"/live/{page}/head.json", HEAD, state.position, as_json(partial(head, page=page)))
    return serve(request, view)


async def since(request: Request) -> Response:
    """The page's first change behind a position; immutable from the moment it exists."""
    page, _ = page_state(request)
    house = house_of(request)
    found = house.live.deltas.first_after(page, request.path_params["position"])
    if found is None:
        message = "The page has not changed since then."
        raise HTTPException(404, message, headers={"Cache-Control": SOON})
    etag = f'"{found.to}-{house.live.public.build}"'
    sent = Rendered(found.body, found.gzipped, DELTA.media_type, etag, DELTA.cache_control)
    return answer(request, sent)


async def asset(request: Request) -> Response:
    """A stylesheet, script or image under the name that carries its hash."""
    house = house_of(request)
    name = request.path_params["name"]
    known = {**site_assets(house.live.public.election)}
    known |= {found.name: found for found in demo_assets()}
    if name not in known:
        raise HTTPException(404, "There is no such file.")
    kind = Kind(known[name].media_type, FOREVER)
    found = house.shelf.take(
        f"/assets/{name}", kind=kind, etag=name, draw=lambda: known[name].content
    )
    if found is None:
        raise HTTPException(404, "There is no such file.")
    return answer(request, found)


def _page_number(request: Request) -> int:
    """The number after `?page=`, 1 without it.

    Raises: HTTPException, 404, when it is no number of a page.
    """
    wanted = request.query_params.get("page", "1")
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) <= 6):
        raise HTTPException(404, "There is no such page of older posts.")
    return int(wanted)
