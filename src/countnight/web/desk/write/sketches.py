"""Keeping what somebody writes: private until it is submitted, and never overwritten unseen."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.flow.people.sketches import Keeping, Kept, keep_sketch
from countnight.flow.report import id_of_submitted
from countnight.model.desk.sketch import Sketch
from countnight.render.desk.marks import compared_html
from countnight.render.times import time_text
from countnight.web.desk.forms import TOKEN_FIELD, form_of, text_in
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute, FormLimit
from countnight.web.desk.write.form import Composition, composition_in
from countnight.web.house import house_of

WRITE = "/desk/write"
LIMIT = FormLimit(size_bytes=98_304, fields=300)
NOT_WORDS = frozenset({TOKEN_FIELD, "act", "kept"})
"""Fields of the form that are about its sending, and no part of what is written."""
LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class SketchLine:
    """A sketch in the list of one's own."""

    key: str
    title: str
    at: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What stands instead of the words that were to be kept, compared with them."""

    at: str
    compared: Markup


async def kept_from(request: Request, form: FormData) -> Kept:
    """The form's words are kept for whoever writes them, if nothing else stands there."""
    composition = composition_in(form)
    pairs = form.multi_items()
    words = tuple((name, text) for name, text in pairs if _is_word(name, text))
    return await run_in_threadpool(
        keep_sketch,
        door_of(request),
        signed_in(request).id,
        key=composition.key,
        seen=composition.kept,
        form=tuple((name, str(text)) for name, text in words),
    )


def _is_word(name: str, text: object) -> bool:
    return name not in NOT_WORDS and isinstance(text, str)


async def keep(request: Request) -> Response:
    """The words are kept while one writes; the page's script asks for it every few seconds."""
    kept = await kept_from(request, await form_of(request))
    told: dict[str, object] = {"state": kept.keeping.value}
    if kept.sketch is not None:
        told |= {"revision": kept.sketch.revision, "at": at_text(request, kept.sketch.changed_at)}
    return JSONResponse(told)


async def known(request: Request) -> Response:
    """What became of the form with the key: `sent`, `kept` here, or `none`."""
    key, person = request.query_params.get("key", ""), signed_in(request)
    night = house_of(request).live.site.night
    post = id_of_submitted(key, by=actor_of(person))
    if post in night.queue or post in night.posts:
        return JSONResponse({"state": "sent"})
    sketch = await sketch_of(request, key)
    if sketch is None:
        return JSONResponse({"state": "none"})
    return JSONResponse({"state": "kept", "revision": sketch.revision})


async def throw_away(request: Request) -> Response:
    """One's own words of the key are gone."""
    key = text_in(await form_of(request), "key")
    await drop(request, key)
    await flash(request, "Thrown away.")
    return seen(WRITE)


async def drop(request: Request, key: str) -> None:
    """The person who asks has no sketch of the key."""
    kept = door_of(request).people.sketches
    await run_in_threadpool(kept.throw_away, signed_in(request).id, key)


async def sketch_of(request: Request, key: str) -> Sketch | None:
    """The sketch of the key, for the person who writes it alone."""
    kept = door_of(request).people.sketches
    return await run_in_threadpool(kept.sketch, signed_in(request).id, key)


async def own_sketches(request: Request, *, but: str) -> tuple[SketchLine, ...]:
    """What the person has not submitted yet, all but the one that is open."""
    kept = door_of(request).people.sketches
    found = await run_in_threadpool(kept.sketches_of, signed_in(request).id)
    return tuple(
        SketchLine(one.key, title_of(one), at_text(request, one.changed_at))
        for one in found
        if one.key != but
    )


def composition_of(sketch: Sketch) -> Composition:
    """The form as it was when it was kept."""
    form = FormData([*sketch.form, ("kept", str(sketch.revision))])
    return composition_in(form)


def moved_from(request: Request, sketch: Sketch, mine: Composition) -> Moved:
    """The sketch that stands, and what the words here would change in it."""
    compared = compared_html(words_of(composition_of(sketch)), words_of(mine))
    return Moved(at_text(request, sketch.changed_at), compared)


def words_of(composition: Composition) -> str:
    """Everything that is written in the form, as one text."""
    pieces = (text for piece in composition.pieces for text in piece.fields.values())
    return "\n\n".join(text for text in (composition.headline, composition.body, *pieces) if text)


def title_of(sketch: Sketch) -> str:
    """The headline, or the first words."""
    words = " ".join((sketch.said("headline") or sketch.said("body")).split())
    return words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1]}…"


def at_text(request: Request, at: datetime) -> str:
    """The time as the newsroom's clocks show it."""
    return time_text(at, election=house_of(request).live.site.election, lang="en")


TROUBLE = {
    Keeping.GONE: "This was sent or thrown away elsewhere, so it is not kept any more.",
    Keeping.FULL: "Nothing more can be kept: throw something away, or submit it.",
}
"""Why the words are not kept, for the page."""

ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/write/keep", keep, Right.WRITE_POST, ("POST",), LIMIT),
    DeskRoute("/desk/write/kept.json", known, Right.WRITE_POST),
    DeskRoute("/desk/write/throw-away", throw_away, Right.WRITE_POST, ("POST",)),
)
