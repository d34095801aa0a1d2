"""Writing a post at /desk/write: the form comes back with nothing lost until it is sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from countnight.desk.composing import MOST_PIECES, PIECE_FIELDS, PieceKind, rearranged
from countnight.desk.errors import DeskError, TimeUnfitError
from countnight.desk.orders import Approve
from countnight.desk.rights import Right, may
from countnight.flow.desk import carry_out
from countnight.flow.newsroom import Newsroom
from countnight.flow.people.sketches import Keeping
from countnight.flow.proof import findings_in_post
from countnight.flow.report import (
    ReportReceipt,
    faults_in_report,
    is_made_from,
    post_from_report,
    submit_report,
)
from countnight.model.desk.draft import DraftState
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PostId
from countnight.model.post import Post
from countnight.render.assets import asset_path
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.photos import photo_choices
from countnight.render.desk.preview import preview_html
from countnight.render.desk.queue import pages_text
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.questions.answering import quoting
from countnight.web.desk.queue.orders import QUEUE, actor_of
from countnight.web.desk.queue.pages import asked_for, way_out
from countnight.web.desk.route import DeskRoute, FormLimit
from countnight.web.desk.write.form import (
    Composition,
    blank_for,
    composition_in,
    embeds_in,
    fresh_key,
    photos_in_form,
    report_of,
)
from countnight.web.desk.write.sketches import (
    TROUBLE,
    Moved,
    composition_of,
    drop,
    kept_from,
    moved_from,
    own_sketches,
    sketch_of,
)
from countnight.web.house import house_of

Publishing = Callable[[Request, Post], Awaitable[Response]]
WRITE = "/desk/write"
LIMIT = FormLimit(size_bytes=98_304, fields=300)
KIND_WORDS = {
    PieceKind.TEXT: "Text",
    PieceKind.QUOTE: "Quote",
    PieceKind.EMBED: "Social post",
    PieceKind.LINK: "Link",
    PieceKind.PHOTO: "Photo",
    PieceKind.RESULT: "Result card",
    PieceKind.STATE: "State of parties",
    PieceKind.QUESTION: "A reader’s question",
}
KEYS = (
    Shortcut("h", "Write the headline"),
    Shortcut("t", "Write the text"),
    Shortcut("c", "Check against the facts"),
    Shortcut("p", "Preview"),
    Shortcut("s", "Save, for yourself alone"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the form says when it comes back.

    Shape: `said` is what keeps the words from being kept.
    None means: `read` nobody asked for a check; `earlier` the form was not sent before; `moved`
    nothing else was kept meanwhile.
    """

    faults: tuple[Finding, ...] = ()
    read: tuple[Finding, ...] | None = None
    earlier: PostId | None = None
    focus: str = ""
    said: str = ""
    moved: Moved | None = None


async def blank(request: Request) -> Response:
    """An empty form, what was kept, or a question to answer; and the way to what has gone out."""
    sketch = await sketch_of(request, request.query_params.get("sketch", ""))
    if sketch is not None:
        return await _form_page(request, composition_of(sketch))
    election = house_of(request).live.site.election
    composition = blank_for(signed_in(request), election=election)
    return await _form_page(request, await quoting(request, composition))


async def compose(request: Request) -> Response:
    """The form is sent, checked, or comes back with its blocks as asked for."""
    form = await form_of(request)
    composition, act = composition_in(form), text_in(form, "act")
    if act == "submit":
        return await _sent(request, composition, publishes=None)
    if act == "save":
        return await _saved(request, form, composition)
    if act == "check":
        return await _checked(request, composition)
    pieces = rearranged(composition.pieces, act)
    focus = f"author-{act[5:]}" if act.startswith("look ") else ""
    if len(pieces) > len(composition.pieces):
        focus = f"{PIECE_FIELDS[pieces[-1].kind][0]}-{len(pieces)}"
    return await _form_page(request, replace(composition, pieces=pieces), Told(focus=focus))


async def publish(request: Request) -> Response:
    """The post is submitted and approved by the same person; a contradiction keeps it waiting."""
    form = await form_of(request)
    composition = composition_in(form)
    try:
        at = asked_for(request, form)
    except TimeUnfitError as error:
        told = Finding("time-unfit", Severity.HOLD, f"{str(error).capitalize()}.", "Set another.")
        return await _form_page(request, composition, Told((told,)))
    return await _sent(request, composition, publishes=partial(_published, at=at))


async def preview(request: Request) -> Response:
    """The post as its first page would show it; nothing is kept."""
    live = house_of(request).live
    composition = composition_in(await form_of(request))
    report, faults = report_of(composition, night=live.site.night)
    known = tuple(page for page in report.pages if page in live.site.election.pages)
    pages = known or tuple(live.site.election.pages)[:1]
    if not pages:
        raise HTTPException(404, "This election has no live page.")
    shown = replace(report, pages=pages, headline=report.headline or "No headline yet")
    post = post_from_report(live.newsroom, shown, key=composition.key)
    return HTMLResponse(preview_html(live.site, post=post, faults=faults))


async def _checked(request: Request, composition: Composition) -> Response:
    live = house_of(request).live
    report, faults = report_of(composition, night=live.site.night)

    def act(newsroom: Newsroom) -> tuple[Finding, ...]:
        post = post_from_report(newsroom, report, key=composition.key)
        return findings_in_post(newsroom.figures, post)

    return await _form_page(request, composition, Told(faults, read=await live.written(act)))


async def _saved(request: Request, form: FormData, composition: Composition) -> Response:
    """The words are kept; or the form comes back with those that stand there instead."""
    kept = await kept_from(request, form)
    if kept.keeping is Keeping.KEPT:
        await flash(request, "Saved. Nobody else sees it until it is submitted.")
        return seen(f"{WRITE}?sketch={composition.key}")
    if kept.sketch is None:
        again = replace(composition, key=fresh_key(), kept=0)
        return await _form_page(request, again, Told(said=TROUBLE[kept.keeping]))
    told = Told(moved=moved_from(request, kept.sketch, composition))
    return await _form_page(request, replace(composition, kept=kept.sketch.revision), told)


async def _sent(
    request: Request, composition: Composition, *, publishes: Publishing | None
) -> Response:
    live, by = house_of(request).live, actor_of(signed_in(request))
    report, faults = report_of(composition, night=live.site.night)

    def act(newsroom: Newsroom) -> ReportReceipt:
        wrong = (*faults, *faults_in_report(newsroom, report))
        if wrong:
            return ReportReceipt(None, is_new=False, findings=wrong)
        return submit_report(newsroom, report, key=composition.key, by=by)

    receipt = await live.written(act)
    if receipt.gone is not None:
        await flash(request, "This was sent before: it went out and was taken off since.")
        return seen(f"/desk/posts/{receipt.gone.id}")
    if receipt.post is None:
        return await _form_page(request, composition, Told(receipt.findings))
    if not is_made_from(receipt.post, report):
        again = replace(composition, key=fresh_key())
        return await _form_page(request, again, Told(earlier=receipt.post.id))
    await drop(request, composition.key)
    if publishes is not None:
        return await publishes(request, receipt.post)
    await flash(request, "Submitted: it waits in the queue.")
    return seen(f"{QUEUE}/{receipt.post.id}")


async def _published(request: Request, post: Post, *, at: datetime | None) -> Response:
    """What waits is approved, once; what is out already stays as it is."""
    live, by = house_of(request).live, actor_of(signed_in(request))

    def act(newsroom: Newsroom) -> None:
        draft = newsroom.night.queue.get(post.id)
        if draft is not None and draft.state is not DraftState.APPROVED:
            carry_out(newsroom, Approve(post.id, 1, publish_at=at), by=by)

    try:
        await live.written(act)
    except DeskError as error:
        await flash(request, f"It waits in the queue, not published: {error}.")
        return seen(f"{QUEUE}/{post.id}")
    if post.id not in live.site.night.posts:
        await flash(request, f"Approved. {way_out(request, pages_text(live.site, post), at=at)}")
        return seen(f"{QUEUE}/{post.id}")
    await flash(request, f"Published on {pages_text(live.site, post)}.")
    return seen(f"{WRITE}?sent={post.id}")


async def _form_page(
    request: Request, composition: Composition, told: Told | None = None
) -> Response:
    site, person = house_of(request).live.site, signed_in(request)
    told = told or Told()
    people = max(1, site.election.rules.posts.people)
    sent = site.night.posts.get(PostId(request.query_params.get("sent", "")))
    view = {
        "composition": composition,
        "told": told,
        "wrong": {one.column or one.code for one in told.faults},
        "kinds": KIND_WORDS,
        "embeds": embeds_in(composition, election=site.election),
        "zone": site.election.time_zone,
        "sites": ", ".join(provider.name for provider in site.election.providers),
        "most": MOST_PIECES,
        "photos": photo_choices(site, chosen=photos_in_form(composition)),
        "photos_css": asset_path("photos.css"),
        "pages": tuple(site.election.pages.values()),
        "groups": tuple(site.election.groups.values()),
        "seats": tuple(seat.name for seat in site.election.seats.values()),
        "people": people,
        "may_publish": may(person, Right.PUBLISH_POST) and people == 1,
        "happens": way_out(request, _ticked(site.election)),
        "sent": sent,
        "lang": site.election.languages[0],
        "is_unkept": request.method == "POST",
        "sketches": await own_sketches(request, but=composition.key),
        "keeping_js": asset_path("keeping.js"),
        "typing_js": asset_path("typing.js"),
        "toolbar_js": asset_path("toolbar.js"),
        "shortcuts": KEYS,
        "inserts_js": asset_path("inserts.js"),
    }
    wrong = bool(told.faults) or told.earlier is not None
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    status = HTTPStatus.CONFLICT if told.moved or told.said else status
    return await desk_page(request, "write", title="Write", view=view, status=status)


def _ticked(election: Election) -> str:
    """The pages that a press of the button now goes to, whichever have been ticked since."""
    if len(election.pages) > 1:
        return "the pages that are ticked"
    return " and ".join(spec.titles.get("en", spec.id) for spec in election.pages.values())


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(WRITE, blank, Right.WRITE_POST),
    DeskRoute(WRITE, compose, Right.WRITE_POST, ("POST",), LIMIT),
    DeskRoute("/desk/write/publish", publish, Right.PUBLISH_POST, ("POST",), LIMIT),
    DeskRoute("/desk/write/preview", preview, Right.WRITE_POST, ("POST",), LIMIT),
)
