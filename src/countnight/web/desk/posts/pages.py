"""/desk/posts: what is on the pages, and one post with its versions."""

from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.posts.correcting import version_now
from countnight.desk.rights import Right, may
from countnight.flow.newsroom import Newsroom
from countnight.flow.posts.withdraw import gone_out
from countnight.flow.proof import findings_in_post
from countnight.model.desk.removal import Removal
from countnight.model.finding import Finding
from countnight.model.ids import PageId, PostId
from countnight.model.post import Post
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.marks import marked_html
from countnight.render.desk.places import titles_of
from countnight.render.desk.posts.listing import (
    PostSieve,
    known_post,
    post_row,
    post_rows,
    version_rows,
)
from countnight.render.panels.blocks import blocks_html
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.people.sessions import moment_text
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

POSTS = "/desk/posts"
SHOWN = 100
KEYS = (
    Shortcut("c", "Correct the post"),
    Shortcut("r", "Take the post off: first what that would do"),
)


async def posts(request: Request) -> Response:
    """What is on the pages, the newest first, a hundred at a time."""
    site, sieve = house_of(request).live.site, _sieve(request)
    rows = post_rows(site, sieve=sieve)
    start = _start(request)
    view = {
        "rows": rows[start : start + SHOWN],
        "number": len(rows),
        "sieve": sieve,
        "pages": [(spec.id, titles_of(site, (spec.id,))) for spec in site.election.pages.values()],
        "older": _way_to(sieve, start + SHOWN) if start + SHOWN < len(rows) else None,
        "newer": _way_to(sieve, max(0, start - SHOWN)) if start else None,
        "shortcuts": (Shortcut("/", "Search"),),
    }
    return await desk_page(request, "posts", title="Posts", view=view)


async def one_post(request: Request) -> Response:
    """The post as it stands or last stood, with what the facts say of it, and its versions."""
    live, person = house_of(request).live, signed_in(request)
    post = post_in(request)
    found = await live.written(lambda newsroom: _read(newsroom, post))
    site = live.site
    removal = site.night.withdrawn(post.id)
    view = {
        "row": post_row(site, post),
        "post": post,
        "body": marked_html(post.body, findings=[one for one in found if one.column is None]),
        "blocks": blocks_html(site, post=post),
        "findings": found,
        "removal": removal,
        "told": None if removal is None else _told(request, removal),
        "versions": version_rows(site, post.id),
        "read": None if removal is not None else version_now(site.night, post.id),
        "is_public": removal is None and bool(post.pages),
        "may_correct": may(person, Right.CORRECT_POST),
        "may_recall": may(person, Right.RECALL),
        "may_see_past": may(person, Right.SEE_NIGHT),
        "shortcuts": KEYS,
    }
    return await desk_page(request, "post", title=post.headline, view=view)


def post_in(request: Request) -> Post:
    """The post that the address names, out or taken off. Raises: HTTPException, 404."""
    known = known_post(house_of(request).live.site, PostId(request.path_params["post"]))
    if known is None:
        raise HTTPException(404, "No such post has gone out.")
    return known


def _read(newsroom: Newsroom, post: Post) -> tuple[Finding, ...]:
    return findings_in_post(newsroom.figures, post)


def _told(request: Request, removal: Removal) -> dict[str, object]:
    """What had gone out before the post was taken off, when, and on how many open pages."""
    site = house_of(request).live.site
    gone = gone_out(site.night, removal.post.id, before=removal.position)
    return {
        "by": removal.by.name if removal.by else "a program",
        "at": moment_text(request, removal.at),
        "first": moment_text(request, gone.first) if gone else "",
        "last": moment_text(request, gone.last) if gone else "",
        "seat": site.election.seats[removal.seat].name if removal.seat else None,
    }


def _sieve(request: Request) -> PostSieve:
    asked = request.query_params
    page = PageId(asked.get("page", ""))
    if page and page not in house_of(request).live.site.election.pages:
        raise HTTPException(404, "This election has no such page.")
    return PostSieve(page, asked.get("words", "").strip()[:80], asked.get("gone", "") == "1")


def _start(request: Request) -> int:
    text = request.query_params.get("from", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _way_to(sieve: PostSieve, start: int) -> str:
    told = {"page": sieve.page, "words": sieve.words, "gone": "1" if sieve.is_gone else ""}
    return f"{POSTS}?{urlencode({**told, 'from': start})}"


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(POSTS, posts, Right.SEE_QUEUE),
    DeskRoute(f"{POSTS}/{{post}}", one_post, Right.SEE_QUEUE),
)
