"""What a writer may put into a text, at /desk/inserts: a page to copy from, and a list to pick."""

from dataclasses import asdict
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.flow.living.suggesting import Insert, Suggestion, suggested
from countnight.web.desk.page import desk_page
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

INSERTS = "/desk/inserts"
ON_THE_PAGE = 40
LONGEST = 100
KIND_WORDS = {Insert.FACT: "A figure", Insert.PERSON: "A person", Insert.SEAT: "A seat"}


async def listing(request: Request) -> Response:
    """A form that finds figures, people and seats, and what to copy into the text."""
    kind = _kind_in(request)
    view = {
        "kind": kind,
        "kinds": KIND_WORDS,
        "words": _words_in(request),
        "found": await _found(request, kind, most=ON_THE_PAGE),
        "most": ON_THE_PAGE,
    }
    return await desk_page(request, "inserts", title="Put in", view=view)


async def as_json(request: Request) -> Response:
    """The first that fit: `{found: [{insert, says, now}]}`."""
    found = await _found(request, _kind_in(request), most=8)
    return JSONResponse({"found": [asdict(one) for one in found]})


async def _found(request: Request, kind: Insert, *, most: int) -> tuple[Suggestion, ...]:
    # The figures are exchanged whole at every commit, so reading them waits for no writer.
    figures = house_of(request).live.newsroom.figures
    lang = request.query_params.get("lang") or figures.night.election.languages[0]
    find = partial(suggested, figures, _words_in(request), kind=kind, lang=lang, most=most)
    return await run_in_threadpool(find)


def _words_in(request: Request) -> str:
    return request.query_params.get("words", "")[:LONGEST]


def _kind_in(request: Request) -> Insert:
    """What is looked for; figures, unless the address says otherwise.

    Raises: HTTPException, 404, for a kind that there is not.
    """
    asked = request.query_params.get("kind", Insert.FACT)
    if asked not in tuple(Insert):
        raise HTTPException(404, "There are figures, people and seats to put into a text.")
    return Insert(asked)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(INSERTS, listing, Right.WRITE_POST),
    DeskRoute(f"{INSERTS}.json", as_json, Right.WRITE_POST),
)
