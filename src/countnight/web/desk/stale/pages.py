"""Posts to be read again at /desk/stale: what a changed result has overtaken, and what to do."""

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError
from countnight.desk.rights import Right
from countnight.flow.figures import Figures
from countnight.flow.living.proposing import (
    Proposal,
    approve_proposal,
    leave_as_it_is,
    proposal_for,
)
from countnight.flow.newsroom import PollOpenError
from countnight.model.block import TextBlock
from countnight.model.desk.doubt import Doubt, DoubtKind
from countnight.model.ids import PostId
from countnight.model.post import Post
from countnight.render.desk.marks import sides_html
from countnight.render.desk.places import titles_of
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

STALE = "/desk/stale"
_CHANGED = {
    DoubtKind.CORRECTED: "The result of {seat} was corrected at {time}.",
    DoubtKind.RECALLED: "The result of {seat} was withdrawn at {time}.",
}
_TOLD = {
    DoubtKind.CORRECTED: "Figures of {seat} in this post were wrong; the result was corrected.",
    DoubtKind.RECALLED: "Figures of {seat} were taken out of this post; the result was withdrawn.",
}


@dataclass(frozen=True, slots=True)
class Overtaken:
    """One post to be read again, as it went out and as it should read.

    Shape: `told` is what readers would be told, for the editor to change. `waits` says that its
    next version stands in the queue, where it is approved.
    """

    post: Post
    pages: str
    why: str
    before: Markup
    after: Markup
    proposal: Proposal
    told: str
    waits: bool


async def overtaken(request: Request) -> Response:
    """Every post that a changed result has overtaken, the one that changed last first."""
    house = house_of(request)
    site, figures = house.live.site, house.live.newsroom.figures
    view = {"found": await run_in_threadpool(_every, site, figures)}
    return await desk_page(request, "stale", title="To read again", view=view)


async def correct(request: Request) -> Response:
    """The words that were read go out as a correction."""
    form, post = await form_of(request), PostId(request.path_params["post"])
    act = partial(
        approve_proposal,
        post=post,
        by=actor_of(signed_in(request)),
        told=text_in(form, "told"),
        seen=text_in(form, "seen"),
    )
    try:
        await house_of(request).live.written(act)
    except (DeskError, PollOpenError) as error:
        await flash(request, f"Not corrected: {error}.")
    else:
        await flash(request, "Corrected, with its note.")
    return seen(STALE)


async def leave(request: Request) -> Response:
    """The post stays as it is, and is asked about no more."""
    form, post = await form_of(request), PostId(request.path_params["post"])
    by = actor_of(signed_in(request))
    act = partial(leave_as_it_is, post=post, by=by, reason=text_in(form, "reason"))
    try:
        await house_of(request).live.written(act)
    except DeskError as error:
        await flash(request, f"Not done: {error}.")
    else:
        await flash(request, "Left as it is.")
    return seen(STALE)


def _every(site: Site, figures: Figures) -> list[Overtaken]:
    night = figures.night
    doubts = sorted(night.doubts.items(), key=lambda one: one[1].position, reverse=True)
    return [_one(site, figures, night.posts[post], doubt) for post, doubt in doubts]


def _one(site: Site, figures: Figures, post: Post, doubt: Doubt) -> Overtaken:
    proposal = proposal_for(figures, post)
    seat = site.election.seats[doubt.seat].name
    time = time_text(doubt.at, election=site.election, lang="en")
    before, after = sides_html(_whole(post), _whole(proposal.post))
    return Overtaken(
        post=post,
        pages=titles_of(site, post.pages),
        why=_CHANGED[doubt.kind].format(seat=seat, time=time),
        before=before,
        after=after,
        proposal=proposal,
        told=_TOLD[doubt.kind].format(seat=seat),
        waits=post.id in figures.night.queue,
    )


def _whole(post: Post) -> str:
    blocks = (block.text for block in post.blocks if isinstance(block, TextBlock))
    return "\n\n".join((post.headline, post.body, *blocks))


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(STALE, overtaken, Right.CORRECT_POST),
    DeskRoute("/desk/stale/{post}/correct", correct, Right.CORRECT_POST, ("POST",)),
    DeskRoute("/desk/stale/{post}/leave", leave, Right.CORRECT_POST, ("POST",)),
)
